"""A photo out of a child's life made small enough to stand in a page, with nothing in it but the picture.
Pure.

In: whatever was uploaded. Out: a WebP of at most 384 pixels a side and 40 KB, or PhotoRefused with a reason
for the person who chose it. Only the pixels are carried over: place, camera, time, comments and what may hide
behind the picture are gone.
"""

import io

from PIL import Image

from symbols.photo import MEGABYTE, on_white, open_photo

MOST_BYTES = 8 * MEGABYTE
MOST_KEPT = 40 * 1024
SIDE = 384
LEAST_SIDE = 64
_QUALITIES = (82, 70, 55, 40, 25)


def made_small(uploaded: bytes) -> bytes:
    """The photo as we keep it. Raises PhotoRefused."""
    photo = open_photo(uploaded, MOST_BYTES)
    photo.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS, reducing_gap=3.0)
    flat = on_white(photo)
    while True:
        for quality in _QUALITIES:
            made = io.BytesIO()
            flat.save(made, "WEBP", quality=quality, method=4)
            if made.tell() <= MOST_KEPT or max(flat.size) <= LEAST_SIDE:
                return made.getvalue()
        flat.thumbnail((max(flat.size) * 2 // 3,) * 2, Image.Resampling.LANCZOS)
