"""A photo made safe to keep and to show: small, square, upright, nothing in it but the picture. Pure.

In: whatever was uploaded. Out: JPEG bytes of 600 by 600 pixels, or PhotoRefused with a reason to show. The
type is told by the content, never by the name. The size is read from the header before anything is unpacked,
so that a small file that would fill the memory is refused first. Only the pixels are carried over: position,
camera, comments and anything hidden behind the picture are gone.
"""

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 40_000_000
SIDE = 600
_KINDS = ("JPEG", "PNG", "WEBP")
_QUALITY = 85


class PhotoRefused(ValueError):
    """The file cannot be used as a photo; the text is a reason for the person who chose it."""


def made_safe(uploaded: bytes) -> bytes:
    """The photo as we keep it. Raises PhotoRefused."""
    if not uploaded:
        raise PhotoRefused("This file is empty. Please choose another photo.")
    if len(uploaded) > MOST_BYTES:
        raise PhotoRefused("This photo is larger than 10 MB. Please choose a smaller one.")
    with warnings.catch_warnings():
        # Pillow's own warning about large images comes too late for us, and would be an error page.
        warnings.simplefilter("ignore")
        return _as_jpeg(_decoded(uploaded))


def _decoded(uploaded: bytes) -> Image.Image:
    try:
        opened = Image.open(io.BytesIO(uploaded), formats=_KINDS)
    except Image.DecompressionBombError:
        raise PhotoRefused("This photo has more than 40 million dots. Please choose a smaller one.") from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise PhotoRefused("We cannot read this as a photo. Please use JPEG, PNG or WebP.") from None
    width, height = opened.size
    if width * height > MOST_PIXELS:
        raise PhotoRefused("This photo has more than 40 million dots. Please choose a smaller one.")
    if min(width, height) < 1:
        raise PhotoRefused("This photo has no dots. Please choose another one.")
    try:
        opened.seek(0)
        opened.load()
        return ImageOps.exif_transpose(opened)
    except Exception:
        # A damaged file makes Pillow raise almost anything (OSError, struct.error, zlib.error, ...).
        raise PhotoRefused("This photo is damaged or not complete. Please choose it again.") from None


def _as_jpeg(photo: Image.Image) -> bytes:
    """Squared around its middle, on white where it was see-through, without any of its metadata."""
    flat = Image.new("RGB", photo.size, "white")
    seen = photo.convert("RGBA")
    flat.paste(seen, mask=seen.getchannel("A"))
    square = ImageOps.fit(flat, (SIDE, SIDE), Image.Resampling.LANCZOS)
    made = io.BytesIO()
    square.save(made, "JPEG", quality=_QUALITY, optimize=True)
    return made.getvalue()
