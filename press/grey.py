"""Pictures for a printer without colour: every colour of a drawing, or a photo, as the grey that is as
light. Pure.

In: SVG or photo bytes. Out: the same in grey; what cannot be read is given back as it is.
"""

import io
import re

from PIL import Image, UnidentifiedImageError

_HEX = re.compile(r"#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")


def in_grey(picture: bytes) -> bytes:
    """The picture without colour."""
    if b"<svg" in picture[:2000]:
        text = picture.decode("utf-8", "replace")
        return text.encode() if "data:image" in text else _HEX.sub(_grey, text).encode()
    try:
        with Image.open(io.BytesIO(picture)) as photo:
            made = io.BytesIO()
            photo.convert("L").save(made, "PNG")
            return made.getvalue()
    except (UnidentifiedImageError, OSError):
        return picture


def _grey(found: re.Match[str]) -> str:
    code = found[1] if len(found[1]) == 6 else "".join(each * 2 for each in found[1])
    red, green, blue = (int(code[at : at + 2], 16) for at in (0, 2, 4))
    light = round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    return f"#{light:02x}{light:02x}{light:02x}"
