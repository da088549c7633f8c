"""Promises about Typst behind its door: only our data, only our fonts, no words in errors."""

import io
import os
import threading
from pathlib import Path

import pytest
from PIL import Image

from press.model import Block, Paper, Role
from press.paper import print_pdf
from press.typeset import (
    ForkedAfterPrinting,
    PaperRefused,
    PictureUnreadable,
    cropped,
    svg_to_png,
    typeset,
    typeset_png,
    typeset_svg,
)
from tests.factories.printed_letter import shipped_picture
from tests.factories.printed_page import photo
from tests.press.places import LETTER

_PLAIN = '#set document(title: "t")\n#let data = json(bytes(sys.inputs.data))\n'


@pytest.fixture
def template(tmp_path: Path) -> Path:
    return tmp_path / "page.typ"


def test_template_may_read_nothing_outside_the_press(template: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("a secret")
    for path in ("secret.txt", "/../secret.txt", str(tmp_path / "secret.txt"), "/etc/hostname"):
        template.write_text(_PLAIN + f'#read("{path}")')

        with pytest.raises(PaperRefused):
            typeset(template, {}, {})


def test_error_does_not_repeat_the_words(template: Path) -> None:
    template.write_text(_PLAIN + "#data.words")

    with pytest.raises(PaperRefused) as refusal:
        typeset(template, {"words": "my secret ★"}, {})

    assert "secret" not in str(refusal.value)
    assert refusal.value.__cause__ is None


def test_paper_that_breaks_the_rules_of_headings_is_refused(template: Path) -> None:
    template.write_text(_PLAIN + "= One\n=== Three")

    with pytest.raises(PaperRefused):
        typeset(template, {}, {})


def test_nothing_is_left_on_disk(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    monkeypatch.setenv("TMPDIR", str(empty))
    template.write_text(_PLAIN + "#data.words")

    typeset(template, {"words": "hello"}, {"p": shipped_picture("happy")})

    assert list(empty.iterdir()) == []
    assert list(tmp_path.iterdir()) in ([empty, template], [template, empty])


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_photo_may_stand_beside_words(kind: str) -> None:
    blocks = (Block("t", "Title", "en", Role.TITLE), Block("s", "Hello.", "en", picture="face"))
    with_photo = print_pdf(LETTER, Paper("t", "en", blocks, {"face": photo(kind)}))

    assert len(with_photo) > len(print_pdf(LETTER, Paper("t", "en", (blocks[0],)))) + 300


@pytest.mark.parametrize("picture", [b"", b"hello", b"GIF89a", b"\xff\xfe\x00", b"<html></html>"])
def test_what_is_no_picture_is_refused(picture: bytes) -> None:
    with pytest.raises(PictureUnreadable):
        svg_to_png(picture, 48)


def test_broken_svg_is_refused() -> None:
    with pytest.raises(PaperRefused):
        svg_to_png(b"<svg", 48)


def test_svg_becomes_a_png_of_the_size_asked_for() -> None:
    with Image.open(io.BytesIO(svg_to_png(shipped_picture("happy"), 144))) as image:
        assert image.size == (144, 144)
        opaque = image.getchannel("A")
        assert opaque.getpixel((0, 0)) == 0
        assert opaque.getpixel((72, 72)) == 255


def test_pages_come_as_svg_and_as_png(template: Path) -> None:
    template.write_text(_PLAIN + '#set text(font: "Lexend")\nOne #pagebreak() Two')

    assert len(typeset_svg(template, {}, {})) == 2
    pages = typeset_png(template, {}, {}, dots_per_inch=72)
    with Image.open(io.BytesIO(pages[1])) as image:
        assert image.size == (595, 842)


def test_threads_may_print_at_the_same_time() -> None:
    made: dict[int, bytes] = {}

    def work(number: int) -> None:
        block = Block("t", f"Letter {number}", "en", Role.TITLE)
        made[number] = print_pdf(LETTER, Paper(f"Letter {number}", "en", (block,)))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)

    assert len(set(made.values())) == 8


def test_process_forked_after_printing_says_so_instead_of_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    svg_to_png(shipped_picture("happy"), 8)
    monkeypatch.setattr(os, "getpid", lambda: -1)

    with pytest.raises(ForkedAfterPrinting):
        svg_to_png(shipped_picture("happy"), 8)


def _corner(kind: str, size: tuple[int, int]) -> bytes:
    """A white photo with a red stripe at its left and its right edge."""
    image = Image.new("RGB", size, "white")
    for left in (0, size[0] - size[0] // 10):
        image.paste("red", (left, 0, left + size[0] // 10, size[1]))
    written = io.BytesIO()
    image.save(written, kind, **({"lossless": True} if kind == "WEBP" else {}))
    return written.getvalue()


def _reds(template: Path, picture: bytes) -> int:
    """How many red dots one picture leaves on a page of 100 x 100."""
    template.write_text(
        "#set page(width: 100pt, height: 100pt, margin: 0pt)\n#let data = json(bytes(sys.inputs.data))\n"
        '#image(bytes(data.pictures.p), format: "svg", width: 100%, height: 100%, fit: "contain")'
    )
    with Image.open(io.BytesIO(typeset_png(template, {}, {"p": picture}, dots_per_inch=72)[0])) as page:
        dots = page.convert("RGB").tobytes()
    return sum(dots[at] > 200 and max(dots[at + 1 : at + 3]) < 90 for at in range(0, len(dots), 3))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_wide_picture_is_shown_whole_and_a_face_cropped_to_its_middle(template: Path, kind: str) -> None:
    wide = _corner(kind, (300, 100))

    assert _reds(template, wide) > 400
    assert _reds(template, cropped(wide)) == 0


@pytest.mark.parametrize("view", ["0 0 10 10", "0 0 300 100", "-50 -20 40 160", "1000 1000 2 1"])
def test_a_drawing_of_any_shape_is_shown_whole_and_in_the_middle(template: Path, view: str) -> None:
    left, top, width, height = map(float, view.split())
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{view}">'
        f'<rect x="{left}" y="{top}" width="{width}" height="{height}" fill="#ff0000"/></svg>'
    ).encode()
    expected = 10_000 * min(width, height) / max(width, height)

    assert _reds(template, svg) == pytest.approx(expected, rel=0.04)


def test_what_is_no_photo_cannot_be_cropped() -> None:
    with pytest.raises(PictureUnreadable):
        cropped(b"<svg></svg>")


@pytest.mark.parametrize("said", ['filter="url(#f)"', 'style="fill:red;filter:url( #f )"'])
def test_effects_are_left_out_and_what_has_them_is_drawn(said: str) -> None:
    wide = '<filter id="f" x="-5000%" y="-5000%" width="10000%" height="10000%"><feFlood/></filter>'
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">{wide}'
        f'<rect width="48" height="96" fill="red" {said}/></svg>'
    )
    with Image.open(io.BytesIO(svg_to_png(svg.encode(), 48))) as image:
        assert image.convert("RGBA").getpixel((12, 24)) == (255, 0, 0, 255)
        assert image.convert("RGBA").getpixel((36, 24)) == (0, 0, 0, 0)
