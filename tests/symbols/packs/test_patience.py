"""Promises about time: a drawing or a photograph made to keep us busy is judged as quickly as any other."""

import base64
import io
import time
from contextlib import suppress

import pytest
from PIL import Image

from children.own_photo import made_small
from letters.about_me.photo import made_safe
from symbols.packs.clean import clean_picture
from symbols.packs.model import PictureRefused
from symbols.packs.names import clean_words
from symbols.packs.sheet import columns
from symbols.paper.pictures import greyed
from symbols.photo import PhotoRefused

_SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}>{}</svg>'
_PATIENCE = 3.0  # seconds; each of these took minutes to days before


@pytest.mark.parametrize(
    "drawing",
    [
        _SVG.format('viewBox="0 0 9 9"', " " * 1_000_000),
        _SVG.format(f'width="{"1" * 1_000_000}x" height="9"', ""),
        _SVG.format(f'width="9{" " * 1_000_000}x" height="9"', ""),
        "<?xml " * 200_000 + _SVG.format("", ""),
        _SVG.format('viewBox="0 0 9 9"', f'<rect fill="{"url(" * 200_000}"/>'),
        _SVG.format('viewBox="0 0 9 9"', f'<rect fill="url(#{"a" * 1_000_000}"/>'),
        _SVG.format(f'viewBox="{"1" * 1_000_000}x"', ""),
    ],
    ids=["spaces", "digits", "spaces in a width", "declarations", "brackets", "long name", "long frame"],
)
def test_patterns_do_not_dwell_on_long_drawings(drawing: str) -> None:
    began = time.perf_counter()
    with suppress(PictureRefused):
        clean_picture("a.svg", drawing.encode())
    assert time.perf_counter() - began < _PATIENCE


def _many_scans(times: int) -> bytes:
    """A large progressive JPEG whose last scan, a few bytes of it, is there so many times more."""
    file = io.BytesIO()
    Image.new("RGB", (4000, 4000), "teal").save(file, "JPEG", progressive=True)
    made = file.getvalue()
    last = made.rindex(b"\xff\xda")
    return made[:-2] + made[last:-2] * times + made[-2:]


def test_photograph_of_a_thousand_scans_is_refused_unopened() -> None:
    hostile = _many_scans(1000)
    began = time.perf_counter()
    with pytest.raises(PictureRefused):
        clean_picture("a.jpg", hostile)
    for made in (made_small, made_safe):
        with pytest.raises(PhotoRefused):
            made(hostile)
    assert time.perf_counter() - began < _PATIENCE


def test_photograph_as_programs_write_it_is_taken() -> None:
    assert clean_picture("a.jpg", _many_scans(0)).kind == "jpeg"
    assert made_small(_many_scans(0))


def test_drawing_of_blanks_is_printed_in_grey_at_once() -> None:
    began = time.perf_counter()
    assert greyed(f'<rect style="fill:{" " * 100_000}1;stroke: &quot; red"/>')
    assert (
        greyed("<rect fill='red' style='stroke : #fff'/>")
        == "<rect fill='#4c4c4c' style='stroke : #ffffff'/>"
    )
    assert time.perf_counter() - began < _PATIENCE


def test_marks_upon_marks_are_cut_before_they_are_put_in_order() -> None:
    marks = "e" + "\u0301\u0327" * 100_000
    began = time.perf_counter()
    assert len(clean_words(marks)) <= 200
    assert columns(f"file,label,{marks}\n".encode())
    assert time.perf_counter() - began < _PATIENCE


def test_drawing_packed_full_of_large_painted_pictures_is_refused() -> None:
    file = io.BytesIO()
    Image.new("1", (3000, 3000)).save(file, "PNG")
    packed = base64.b64encode(file.getvalue()).decode()
    image = f'<image width="9" height="9" href="data:image/png;base64,{packed}"/>'
    assert clean_picture("a.svg", _SVG.format('viewBox="0 0 9 9"', image).encode()).kind == "svg"
    began = time.perf_counter()
    with pytest.raises(PictureRefused):
        clean_picture("a.svg", _SVG.format('viewBox="0 0 9 9"', image * 300).encode())
    assert time.perf_counter() - began < _PATIENCE


def test_photograph_of_a_phone_comes_in_without_the_picture_behind_it() -> None:
    file = io.BytesIO()
    behind = Image.new("RGB", (50, 50), "red")
    Image.new("RGB", (200, 100), "teal").save(file, "MPO", save_all=True, append_images=[behind])
    clean = clean_picture("a.jpg", file.getvalue())
    with Image.open(io.BytesIO(clean.content)) as kept:
        assert (kept.format, kept.size) == ("JPEG", (200, 100))
    assert clean.content.count(b"\xff\xd8\xff") == 1
