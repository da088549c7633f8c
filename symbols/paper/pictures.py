"""A picture made ready for the printing press: whole, no bigger than paper can show, grey if asked.

In: SVG, PNG, JPEG or WebP. Out: SVG. Photos are not cropped: what a symbol shows at its edge counts.
"""

import base64
import io
import re

from PIL import Image, ImageColor, ImageOps, UnidentifiedImageError

from press.typeset import PictureUnreadable

DOTS_PER_MM = 6  # about 150 dots per inch, which print shows as sharp
_HEX = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?![0-9a-zA-Z_.-])")
_RGB = re.compile(r"rgb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)")
_NAMED = re.compile(r"((?:fill|stroke|stop-color|color)\s*[:=]\s*(?:[\"']\s*)?)([a-zA-Z]+)")


def readied(picture: bytes, millimetres: float, *, grey: bool = False) -> bytes:
    """The picture as SVG, for a place that is `millimetres` wide. Raises PictureUnreadable."""
    if b"<svg" not in picture:
        return _framed(picture, round(millimetres * DOTS_PER_MM), grey)
    try:
        text = picture.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise PictureUnreadable from None
    return (greyed(text) if grey else text).encode()


def greyed(svg: str) -> str:
    """The same drawing with every written colour as the grey of the same lightness."""
    svg = _HEX.sub(lambda found: _grey(found.group()), svg)
    svg = _RGB.sub(lambda found: _grey(found.group()), svg)
    return _NAMED.sub(lambda found: found.group(1) + _grey(found.group(2)), svg)


def _grey(colour: str) -> str:
    try:
        red, green, blue = ImageColor.getrgb(colour)[:3]
    except ValueError:  # "none", "url", "currentColor"
        return colour
    shade = round(0.299 * red + 0.587 * green + 0.114 * blue)
    return f"#{shade:02x}{shade:02x}{shade:02x}"


def _framed(photo: bytes, pixels: int, grey: bool) -> bytes:
    """Pixels inside an SVG of their own shape, at most `pixels` on the longer side, on white as paper is.

    As JPEG with every colour kept as sharp as its light: a PDF holds it as it is, which is far quicker and
    smaller than pixels, and no finer than print needs.
    """
    image = _on_white(photo)
    image.thumbnail((pixels, pixels))
    if grey:
        image = image.convert("L")
    written = io.BytesIO()
    image.save(written, "JPEG", quality=84, subsampling=0)
    encoded = base64.b64encode(written.getvalue()).decode()
    width, height = image.size
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">'
        f'<image width="{width}" height="{height}" href="data:image/jpeg;base64,{encoded}"/></svg>'
    ).encode()


def _on_white(photo: bytes) -> Image.Image:
    try:
        with Image.open(io.BytesIO(photo), formats=("PNG", "JPEG", "WEBP")) as opened:
            image = ImageOps.exif_transpose(opened)
            if not image.has_transparency_data:
                return image.convert("RGB")
            drawn = image.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        raise PictureUnreadable from None
    paper = Image.new("RGB", drawn.size, "white")
    paper.paste(drawn, mask=drawn)
    return paper
