"""A page made lighter for a browser looks as Typst drew it, and a picture that could meddle stays a file."""

import base64
from io import BytesIO

import pytest
from PIL import Image, ImageChops

from letters.render.pdf import render_svg
from press.lighter import lighter
from press.typeset import svg_to_png
from tests.factories.printed_letter import printed_letter, shipped_picture

_EDGE = 96  # of 255: what the smoothing of an edge may differ by


def page_with(drawing: str) -> bytes:
    """A page that holds one picture, as Typst writes it."""
    held = base64.b64encode(drawing.encode()).decode()
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        'viewBox="0 0 99 99">'
        f'<image transform="translate(4 5)" xlink:href="data:image/svg+xml;base64,{held}" '
        'width="50" height="50" preserveAspectRatio="none"/></svg>'
    ).encode()


def drawing(inside: str) -> str:
    """A drawing of ours with something in it."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">{inside}</svg>'


def grey(page: bytes) -> Image.Image:
    """A page as grey dots."""
    drawn = Image.open(BytesIO(svg_to_png(page, 600))).convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", drawn.size, "white"), drawn).convert("L")


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_a_lighter_page_looks_the_same_and_has_no_files_and_no_pointers(lang: str) -> None:
    page = render_svg(printed_letter(lang), shipped_picture)[0]
    assert page.count(b"<use") > 50
    assert b"<image" in page
    made = lighter(page)
    assert not [tag for tag in (b"<use", b"<image", b"<symbol") if tag in made]
    difference = ImageChops.difference(grey(page), grey(made)).histogram()
    assert sum(difference[_EDGE:]) < 20
    assert (
        sum(ImageChops.difference(grey(page), Image.new("L", grey(page).size, 255)).histogram()[_EDGE:])
        > 2000
    )


def test_a_plain_drawing_is_written_in_where_it_was() -> None:
    page = page_with(drawing('<title>A</title><path d="M1 1h9v9Z" fill="#123456"/>'))
    assert b'<path d="M1 1h9v9Z" fill="#123456"/>' in lighter(page)
    assert ImageChops.difference(grey(page), grey(lighter(page))).getbbox() is None


@pytest.mark.parametrize(
    "inside",
    [
        '<style>path{fill:red}</style><path d="M1 1h9"/>',
        '<path id="g1" d="M1 1h9"/>',
        '<use href="#g1"/>',
        '<image href="data:image/png;base64,AA"/>',
        '<path fill="url(#g1)" d="M1 1h9"/>',
        '<a href="https://example.org"><path d="M1 1h9"/></a>',
        "<!-- a word --><path d='M1 1h9'/>",
        '<path style="fill:red" d="M1 1h9"/>',
        '<title>&amp;</title><path d="M1 1h9"/>',
    ],
)
def test_a_picture_that_is_not_plain_stays_a_file(inside: str) -> None:
    page = page_with(drawing(inside))
    assert lighter(page) == page
