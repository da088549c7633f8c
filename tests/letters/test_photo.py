"""Promises of photos: only a real photo gets in, and nothing but its picture comes out."""

import contextlib
import io
import struct
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from letters.about_me import photo
from letters.about_me.photo import made_safe
from symbols.photo import PhotoRefused


def picture(
    kind: str = "JPEG", size: tuple[int, int] = (80, 40), mode: str = "RGB", **options: object
) -> bytes:
    made = io.BytesIO()
    image = Image.new(mode, size, "#ff0000" if mode == "RGB" else 0)
    image.save(made, kind, **options)
    return made.getvalue()


def opened(jpeg: bytes) -> Image.Image:
    return Image.open(io.BytesIO(jpeg))


def png_claiming(width: int, height: int) -> bytes:
    """A PNG of some bytes whose header claims to be huge."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0" * 1000))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_photo_comes_out_square_and_as_jpeg(kind: str) -> None:
    made = opened(made_safe(picture(kind)))
    assert (made.format, made.size, made.mode) == ("JPEG", (600, 600), "RGB")


@pytest.mark.parametrize("mode", ["RGBA", "L", "LA", "P", "1", "I;16"])
def test_every_kind_of_png_is_taken(mode: str) -> None:
    assert opened(made_safe(picture("PNG", mode=mode))).size == (600, 600)


def test_metadata_is_gone_and_the_photo_upright() -> None:
    image = Image.new("RGB", (60, 60), "white")
    image.paste("black", (0, 0, 60, 30))  # black above
    exif = Image.Exif()
    exif[0x0112] = 3  # upside down
    exif[0x010E] = "14 Rowan Street"
    made = io.BytesIO()
    image.save(made, "JPEG", exif=exif, comment=b"14 Rowan Street")
    safe = made_safe(made.getvalue())
    assert b"Rowan" not in safe
    assert len(opened(safe).getexif()) == 0
    assert opened(safe).convert("L").getpixel((300, 550)) < 60  # type: ignore[operator]


def test_what_hides_behind_the_picture_is_gone() -> None:
    assert b"<script>" not in made_safe(picture() + b"<script>alert(1)</script>")


@pytest.mark.parametrize(
    "file",
    [
        b"",
        b"just words in a file called me.jpg",
        b"\xff\xd8\xff\xe0 and then words",
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b"GIF89a" + b"\0" * 40,
        b"%PDF-1.7",
        b"PK\x03\x04" + b"\0" * 200,
        picture("BMP"),
        picture("TIFF"),
        picture()[:-300],
        picture("PNG")[:60],
        picture("WEBP")[:30],
        png_claiming(20_000, 20_000),
        png_claiming(60_000, 60_000),
        png_claiming(0, 5),
        b"\0" * (photo.MOST_BYTES + 1),
    ],
)
def test_what_is_no_good_photo_is_refused_with_a_reason(file: bytes) -> None:
    with pytest.raises(PhotoRefused, match=r"[Pp]lease"):
        made_safe(file)


def test_small_file_that_would_fill_the_memory_is_refused_before_it_is_unpacked() -> None:
    bomb = picture("PNG", (7_000, 7_000), "1", optimize=True)
    assert len(bomb) < 100_000
    with pytest.raises(PhotoRefused, match="40 million"):
        made_safe(bomb)


@settings(max_examples=150, deadline=None)
@given(
    st.binary(max_size=400), st.sampled_from([b"", picture()[:200], picture("PNG")[:80], b"RIFF\0\0\0\0WEBP"])
)
def test_any_file_is_taken_or_refused(tail: bytes, head: bytes) -> None:
    with contextlib.suppress(PhotoRefused):
        assert opened(made_safe(head + tail)).size == (600, 600)
