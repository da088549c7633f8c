"""A photo for the "all about me" sheet: square, with nothing in it but the picture. Pure.

In: whatever was uploaded. Out: JPEG bytes of 600 by 600 pixels, or PhotoRefused with a reason to show. Only
the pixels are carried over: position, camera, comments and anything hidden behind the picture are gone.
"""

import io

from PIL import Image, ImageOps

from symbols.photo import MEGABYTE, on_white, open_photo

MOST_BYTES = 10 * MEGABYTE
SIDE = 600
_QUALITY = 85


def made_safe(uploaded: bytes) -> bytes:
    """The photo as we keep it, squared around its middle. Raises PhotoRefused."""
    flat = on_white(open_photo(uploaded, MOST_BYTES))
    square = ImageOps.fit(flat, (SIDE, SIDE), Image.Resampling.LANCZOS)
    made = io.BytesIO()
    square.save(made, "JPEG", quality=_QUALITY, optimize=True)
    return made.getvalue()
