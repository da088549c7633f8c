"""A photo out of a child's life made safe to keep and to show: small, upright, nothing in it but the picture.
Pure.

In: whatever was uploaded. Out: a WebP of at most 384 pixels a side and 40 KB, or PhotoRefused with a reason
for the person who chose it. The type is told by the content, never by the name; the size is read from the
header before anything is unpacked. Only the pixels are carried over: place, camera, time, comments and what
may hide behind the picture are gone.
"""

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from symbols.packs.raster import is_endless

MOST_BYTES = 8 * 1024 * 1024
MOST_PIXELS = 40_000_000
MOST_KEPT = 40 * 1024
SIDE = 384
LEAST_SIDE = 64
_KINDS = ("JPEG", "PNG", "WEBP")
_QUALITIES = (82, 70, 55, 40, 25)


class PhotoRefused(ValueError):
    """The file cannot be used as a photo; the text is a reason for the person who chose it."""


def made_small(uploaded: bytes) -> bytes:
    """The photo as we keep it. Raises PhotoRefused."""
    if not uploaded:
        raise PhotoRefused("This file is empty. Please choose a photo.")
    if len(uploaded) > MOST_BYTES:
        raise PhotoRefused("This photo is larger than 8 MB. Please choose a smaller one.")
    if is_endless(uploaded):
        raise PhotoRefused("This photo is packed in too many layers. Please save it again as JPEG or PNG.")
    with warnings.catch_warnings():
        # Pillow's own warning about large images comes too late for us, and would be an error page.
        warnings.simplefilter("ignore")
        return _packed(_decoded(uploaded))


def _decoded(uploaded: bytes) -> Image.Image:
    try:
        opened = Image.open(io.BytesIO(uploaded), formats=_KINDS)
    except Image.DecompressionBombError:
        raise PhotoRefused("This photo has more than 40 million dots. Please choose a smaller one.") from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise PhotoRefused("We cannot read this as a photo. Please use JPEG, PNG or WebP.") from None
    if opened.width * opened.height > MOST_PIXELS:
        raise PhotoRefused("This photo has more than 40 million dots. Please choose a smaller one.")
    if min(opened.size) < 1:
        raise PhotoRefused("This photo has no dots. Please choose another one.")
    try:
        opened.seek(0)
        opened.load()
        return ImageOps.exif_transpose(opened)
    except Exception:
        # A damaged file makes Pillow raise almost anything (OSError, struct.error, zlib.error, ...).
        raise PhotoRefused("This photo is damaged or not complete. Please choose it again.") from None


def _packed(photo: Image.Image) -> bytes:
    """On white where it was see-through, and as good as fits into what we keep."""
    photo.thumbnail((SIDE, SIDE), Image.Resampling.LANCZOS, reducing_gap=3.0)
    seen = photo.convert("RGBA")
    flat = Image.new("RGB", seen.size, "white")
    flat.paste(seen, mask=seen.getchannel("A"))
    while True:
        for quality in _QUALITIES:
            made = io.BytesIO()
            flat.save(made, "WEBP", quality=quality, method=4)
            if made.tell() <= MOST_KEPT or max(flat.size) <= LEAST_SIDE:
                return made.getvalue()
        flat.thumbnail((max(flat.size) * 2 // 3,) * 2, Image.Resampling.LANCZOS)
