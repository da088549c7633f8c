"""Promises about what is kept of a drawing, a recording or a photo."""

import io

import pytest
from PIL import Image

from consult.attached.clean import PHOTO_SIDE, cleaned
from consult.attached.model import MOST_BYTES, AttachmentKind, AttachmentRefused, WhyRefused
from tests.factories.photo import LATITUDE, MODEL, make_photo
from tests.factories.sound import wav

PHOTO, DRAWING, RECORDING = AttachmentKind.PHOTO, AttachmentKind.DRAWING, AttachmentKind.RECORDING


def test_photo_is_kept_without_place_camera_or_anything_but_the_picture() -> None:
    uploaded = make_photo()
    assert MODEL.encode() in uploaded
    kept = cleaned(PHOTO, uploaded)
    assert MODEL.encode() not in kept.content
    assert LATITUDE.encode() not in kept.content
    assert not Image.open(io.BytesIO(kept.content)).getexif()
    assert (kept.mimetype, Image.open(io.BytesIO(kept.content)).format) == ("image/jpeg", "JPEG")


def test_photo_stands_upright_and_is_no_larger_than_it_need_be() -> None:
    kept = Image.open(io.BytesIO(cleaned(PHOTO, make_photo((3200, 2400), turned=True)).content))
    assert max(kept.size) == PHOTO_SIDE
    assert kept.height > kept.width


def test_blurred_photo_is_ten_dots_a_side() -> None:
    assert Image.open(io.BytesIO(cleaned(PHOTO, make_photo()).blurred)).size == (10, 10)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_drawing_is_written_anew_as_png(kind: str) -> None:
    kept = cleaned(DRAWING, make_photo(kind=kind))
    assert kept.mimetype == "image/png"
    assert MODEL.encode() not in kept.content


def test_recording_says_how_long_it_is() -> None:
    assert cleaned(RECORDING, wav(3)).seconds == 3


@pytest.mark.parametrize(
    ("kind", "content", "why"),
    [
        (RECORDING, b"", WhyRefused.UNREADABLE),
        (RECORDING, b"\0" * (MOST_BYTES + 1), WhyRefused.TOO_LARGE),
        (RECORDING, wav(191, rate=200), WhyRefused.TOO_LONG),
        (PHOTO, make_photo((8001, 5001), "PNG"), WhyRefused.TOO_LARGE),
        (RECORDING, make_photo(), WhyRefused.OTHER_FILE),
        (PHOTO, wav(), WhyRefused.OTHER_FILE),
        (PHOTO, b"<svg xmlns='http://www.w3.org/2000/svg'/>", WhyRefused.OTHER_FILE),
        (DRAWING, make_photo()[:900], WhyRefused.OTHER_FILE),
    ],
)
def test_what_cannot_be_kept_is_refused_with_the_reason(
    kind: AttachmentKind, content: bytes, why: WhyRefused
) -> None:
    with pytest.raises(AttachmentRefused) as refused:
        cleaned(kind, content)
    assert refused.value.why is why
