"""A photo that somebody uploads, opened safely: of a child's own life, or of a reviewing officer. Pure.

In: whatever was uploaded. Out: the picture, upright, or PhotoRefused with a reason for the person who chose
it. The type is told by the content, never by the name. The size is read from the header before anything is
unpacked, and a file packed in endless layers is not opened at all.
"""

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from symbols.packs.raster import is_endless

MOST_PIXELS = 40_000_000
_KINDS = ("JPEG", "PNG", "WEBP")
MEGABYTE = 1024 * 1024


class PhotoRefused(ValueError):
    """The file cannot be used as a photo; the text is a reason for the person who chose it."""


class PhotoTooLarge(PhotoRefused):
    """It has more bytes or dots than are taken."""


def open_photo(uploaded: bytes, most: int) -> Image.Image:
    """The photo, with all that its file said beside the picture still on it: write the pixels anew.

    `most`: the largest file that is taken, in bytes. Raises PhotoRefused.
    """
    if not uploaded:
        raise PhotoRefused("This file is empty. Please choose another photo.")
    if len(uploaded) > most:
        megabytes = most // MEGABYTE
        raise PhotoTooLarge(f"This photo is larger than {megabytes} MB. Please choose a smaller one.")
    if is_endless(uploaded):
        raise PhotoRefused("This photo is packed in too many layers. Please save it again as JPEG or PNG.")
    with warnings.catch_warnings():
        # Pillow's own warning about large images comes too late for us, and would be an error page.
        warnings.simplefilter("ignore")
        return _decoded(uploaded)


def on_white(photo: Image.Image) -> Image.Image:
    """The pixels alone, on white where it was see-through."""
    seen = photo.convert("RGBA")
    flat = Image.new("RGB", seen.size, "white")
    flat.paste(seen, mask=seen.getchannel("A"))
    return flat


def _decoded(uploaded: bytes) -> Image.Image:
    try:
        opened = Image.open(io.BytesIO(uploaded), formats=_KINDS)
    except Image.DecompressionBombError:
        raise PhotoTooLarge(
            "This photo has more than 40 million dots. Please choose a smaller one."
        ) from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise PhotoRefused("We cannot read this as a photo. Please use JPEG, PNG or WebP.") from None
    if opened.width * opened.height > MOST_PIXELS:
        raise PhotoTooLarge("This photo has more than 40 million dots. Please choose a smaller one.")
    if min(opened.size) < 1:
        raise PhotoRefused("This photo has no dots. Please choose another one.")
    try:
        opened.seek(0)
        opened.load()
        return ImageOps.exif_transpose(opened)
    except Exception:
        # A damaged file makes Pillow raise almost anything (OSError, struct.error, zlib.error, ...).
        raise PhotoRefused("This photo is damaged or not complete. Please choose it again.") from None
