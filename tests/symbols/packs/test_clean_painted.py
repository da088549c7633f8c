"""A photograph keeps its pixels and loses what else it tells; one that is no still picture is refused."""

import io
import struct
import zlib

import pytest
from PIL import Image

from symbols.packs.clean import clean_picture
from symbols.packs.model import PictureRefused, Refused
from tests.symbols.packs.making import painted

GPS = b"Exif\0\0"


def reason(name: str, content: bytes) -> Refused:
    with pytest.raises(PictureRefused) as refused:
        clean_picture(name, content)
    return refused.value.reason


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">L", len(data)) + name + data + struct.pack(">L", zlib.crc32(name + data))


def with_place(orientation: int = 1) -> Image.Exif:
    exif = Image.Exif()
    exif[0x0112] = orientation
    exif[0x010F] = "A camera"
    exif.get_ifd(0x8825)[1] = "N"
    return exif


def moving(kind: str) -> bytes:
    file = io.BytesIO()
    frames = [Image.new("RGB", (9, 9), colour) for colour in ("red", "blue")]
    frames[0].save(file, kind, save_all=True, append_images=frames[1:])
    return file.getvalue()


@pytest.mark.parametrize(("kind", "name"), [("PNG", "a.png"), ("JPEG", "a.jpg"), ("WEBP", "a.webp")])
def test_place_and_camera_are_taken_out_and_pixels_stay(kind: str, name: str) -> None:
    content = painted(kind, exif=with_place())
    assert b"A camera" in content
    kept = clean_picture(name, content)
    assert b"A camera" not in kept.content
    with Image.open(io.BytesIO(kept.content)) as after, Image.open(io.BytesIO(content)) as before:
        assert after.convert("RGB").tobytes() == before.convert("RGB").tobytes()
        assert not after.getexif()
    assert clean_picture(name, kept.content).content == kept.content


@pytest.mark.parametrize(("kind", "name"), [("PNG", "a.png"), ("JPEG", "a.jpg"), ("WEBP", "a.webp")])
def test_photograph_held_sideways_is_turned_upright(kind: str, name: str) -> None:
    kept = clean_picture(name, painted(kind, (20, 12), exif=with_place(6)))
    assert (kept.width, kept.height) == (12, 20)
    with Image.open(io.BytesIO(kept.content)) as after:
        assert after.size == (12, 20)
        red, green = (after.convert("RGB").getchannel(at).crop((6, 2, 7, 3)).tobytes()[0] for at in "RG")
        assert red > 200 > 60 > green


def test_colour_profile_stays() -> None:
    kept = clean_picture("a.jpg", painted("JPEG", icc_profile=b"a profile"))
    with Image.open(io.BytesIO(kept.content)) as after:
        assert after.info["icc_profile"] == b"a profile"


@pytest.mark.parametrize(("kind", "name"), [("PNG", "a.png"), ("JPEG", "a.jpg"), ("WEBP", "a.webp")])
def test_what_is_hidden_behind_the_picture_is_left_behind(kind: str, name: str) -> None:
    content = painted(kind)
    kept = clean_picture(name, content + b"PK\x03\x04<script>alert(1)</script>")
    assert b"script" not in kept.content
    assert kept.content == clean_picture(name, content).content


@pytest.mark.parametrize(("kind", "name"), [("GIF", "a.gif"), ("WEBP", "a.webp"), ("PNG", "a.png")])
def test_moving_pictures_are_refused(kind: str, name: str) -> None:
    assert reason(name, moving(kind)) is Refused.ANIMATED


def test_still_gif_becomes_png() -> None:
    kept = clean_picture("a.gif", painted("GIF"))
    assert kept.kind == "png"
    assert kept.content.startswith(b"\x89PNG")


def test_huge_picture_is_refused_by_its_first_bytes() -> None:
    header = chunk(b"IHDR", struct.pack(">LLBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0))
    content = (
        b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )
    assert reason("a.png", content) is Refused.TOO_MANY_PIXELS


@pytest.mark.parametrize(
    ("kind", "name"), [("PNG", "a.png"), ("JPEG", "a.jpg"), ("WEBP", "a.webp"), ("GIF", "a.gif")]
)
def test_cut_off_picture_is_refused(kind: str, name: str) -> None:
    noise = Image.effect_noise((64, 64), 90).convert("RGB")
    file = io.BytesIO()
    noise.save(file, kind)
    content = file.getvalue()
    for share in (0.1, 0.5, 0.9):
        assert reason(name, content[: int(len(content) * share)]) is Refused.DAMAGED


def test_only_heavy_pictures_get_a_small_copy() -> None:
    assert clean_picture("a.png", painted("PNG", (500, 500))).small is None
    noise = io.BytesIO()
    Image.effect_noise((900, 600), 90).convert("RGB").save(noise, "JPEG")
    kept = clean_picture("a.jpg", noise.getvalue())
    assert kept.small is not None
    with Image.open(io.BytesIO(kept.small)) as small:
        assert small.format == "WEBP"
        assert small.size == (384, 256)
    assert len(kept.sha256) == 32
