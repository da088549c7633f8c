"""Promises about photos before they are kept: small, upright, nothing in them but the picture."""

import io
import struct
import zlib

import pytest
from PIL import Image

from children.own_photo import MOST_BYTES, MOST_KEPT, SIDE, made_small
from symbols.photo import PhotoRefused
from tests.factories.photo import CAMERA, LATITUDE, MODEL, make_photo


def opened(photo: bytes) -> Image.Image:
    return Image.open(io.BytesIO(photo))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_photo_becomes_a_small_webp(kind: str) -> None:
    made = made_small(make_photo((1600, 1200), kind))
    assert opened(made).format == "WEBP"
    assert opened(made).size == (SIDE, 288)
    assert len(made) <= MOST_KEPT


def test_where_when_and_with_what_it_was_taken_is_gone() -> None:
    sent = make_photo()
    assert LATITUDE.encode() in sent
    made = made_small(sent)
    assert opened(made).getexif().get(CAMERA) is None
    for trace in (LATITUDE, MODEL, "Exif", "EXIF"):
        assert trace.encode() not in made


def test_a_photo_held_sideways_stands_upright() -> None:
    made = opened(made_small(make_photo((800, 600), turned=True))).convert("RGB")
    assert made.height > made.width
    top, bottom = (made.getpixel((made.width // 2, y)) for y in (10, made.height - 10))
    assert top[0] > top[2]  # type: ignore[index]
    assert bottom[2] > bottom[0]  # type: ignore[index]


def test_the_busiest_photo_is_small_enough() -> None:
    made = made_small(make_photo((2000, 2000), noise=True))
    assert len(made) <= MOST_KEPT


def test_what_is_see_through_stands_on_white() -> None:
    clear = io.BytesIO()
    Image.new("RGBA", (100, 100), (0, 0, 0, 0)).save(clear, "PNG")
    assert opened(made_small(clear.getvalue())).convert("RGB").getpixel((50, 50)) == (255, 255, 255)


def bomb(width: int, height: int) -> bytes:
    """A few bytes that say they are an enormous PNG."""

    def chunk(name: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(b"\0" * 100))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        (b"", "empty"),
        (b"\0" * (MOST_BYTES + 1), "8 MB"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "JPEG, PNG or WebP"),
        (b"MZ not a photo at all", "JPEG, PNG or WebP"),
        (make_photo()[:2000], "damaged"),
        (bomb(50_000, 50_000), "40 million"),
        (bomb(7_000, 7_000), "40 million"),
        (make_photo((64, 64), "PNG").replace(b"IDAT", b"IDOT"), "JPEG, PNG or WebP"),
    ],
)
def test_what_is_no_usable_photo_is_refused_in_kind_words(sent: bytes, why: str) -> None:
    with pytest.raises(PhotoRefused, match=why):
        made_small(sent)


def test_a_gif_is_not_a_photo() -> None:
    made = io.BytesIO()
    Image.new("P", (10, 10)).save(made, "GIF")
    with pytest.raises(PhotoRefused):
        made_small(made.getvalue())
