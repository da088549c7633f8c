"""A file made safe to keep: only what is seen or heard is carried over. Pure.

In: what was uploaded, and what it should be. Out: `Cleaned`, or AttachmentRefused. Photos and drawings are
written anew, so that place, camera, time and whatever hides behind the picture are gone. A recording is kept
as it is: its kind is told by its content and it is only ever served as sound.
"""

import io

from PIL import Image

from consult.attached.model import (
    MOST_BYTES,
    SECONDS,
    AttachmentKind,
    AttachmentRefused,
    Cleaned,
    WhyRefused,
    checked_size,
)  # fmt: skip
from sound.heard import heard_in
from symbols.photo import PhotoRefused, PhotoTooLarge, on_white, open_photo

PHOTO_SIDE = 1600  # dots: enough to read a letter that was photographed
DRAWING_SIDE = 1200
BLURRED_SIDE = 10
SLACK = 10  # seconds: recorders stop a little late


def cleaned(kind: AttachmentKind, uploaded: bytes) -> Cleaned:
    """The file as we keep it. Raises AttachmentRefused."""
    checked_size(len(uploaded))
    if kind is AttachmentKind.RECORDING:
        return _recording(uploaded)
    photo = _opened(uploaded)
    if kind is AttachmentKind.DRAWING:
        # A drawing may come as a photo of paper, so both are taken; what is kept is one kind of file.
        return Cleaned(_small(photo, DRAWING_SIDE, "PNG"), "image/png")
    return Cleaned(_small(photo, PHOTO_SIDE, "JPEG"), "image/jpeg", blurred=_blurred(photo))


def _recording(uploaded: bytes) -> Cleaned:
    heard = heard_in(uploaded)
    if heard is None:
        raise AttachmentRefused(WhyRefused.OTHER_FILE)
    if heard.seconds is not None and heard.seconds > SECONDS + SLACK:
        raise AttachmentRefused(WhyRefused.TOO_LONG)
    return Cleaned(uploaded, heard.mimetype, None if heard.seconds is None else round(heard.seconds))


def _opened(uploaded: bytes) -> Image.Image:
    try:
        return on_white(open_photo(uploaded, MOST_BYTES))
    except PhotoTooLarge:
        raise AttachmentRefused(WhyRefused.TOO_LARGE) from None
    except PhotoRefused:
        raise AttachmentRefused(WhyRefused.OTHER_FILE) from None


def _small(photo: Image.Image, side: int, kind: str) -> bytes:
    made, flat = io.BytesIO(), photo.copy()
    flat.thumbnail((side, side), Image.Resampling.LANCZOS, reducing_gap=3.0)
    if kind == "PNG":
        # 64 colours: a photo of paper stays readable and small, a drawing loses nothing.
        flat.quantize(64).save(made, "PNG", optimize=True)
    else:
        flat.save(made, "JPEG", quality=82)
    return made.getvalue()


def _blurred(photo: Image.Image) -> bytes:
    made = io.BytesIO()
    photo.resize((BLURRED_SIDE, BLURRED_SIDE), Image.Resampling.BOX).save(made, "PNG")
    return made.getvalue()
