"""Promises about a story on paper: no word is cut off, none stands over another, at every size of letters and
pictures, in each direction of writing, as pages and as a booklet."""

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations, product
from typing import Any

import pikepdf
import pymupdf
import pytest

from letters.compose import compose
from letters.look import Look, Sheet
from letters.model import Letter, Level, Line
from letters.phrases import phrases_in
from letters.render.pdf import render_booklet, render_pdf
from letters.sentences import can_be_seen
from press.plain import as_said
from press.reading import read_aloud
from press.tags import speaking_elements
from tests.factories.letter import make_facts, make_outcome, make_told
from tests.factories.printed_letter import shipped_picture, short_letter

SIZES = tuple(product((1, 2, 3), (1, 2, 3)))
MANY = (
    "Dana Whitlock",
    "Carol Abernathy-Jones",
    "Mum",
    "Mr Oyelaran from school",
    "Nurse Philippa",
    "Grandad",
)
ADDRESS = "safeguarding.children@westnorthamptonshire.example"
LEAST = 18  # points
MM = 72 / 25.4
Seen = tuple[float, float, float, float, str]  # from, to, baseline, size of letters, words


def story(lang: str, level: Level = Level.STORY) -> Letter:
    """A story with many people, a long address, and a personal line that needs more than a page."""
    outcome = make_outcome(who_came=MANY, personal_line=f"It was {'very ' * 90}lovely to see your drawings.")
    facts = make_facts(lang=lang, iro_email=ADDRESS, iro_name="Philippa Brackenridge-Oyelaran")
    return compose(outcome, make_told(), facts, phrases_in(lang), level=level)


def lines_of(page: Any) -> Iterator[Seen]:
    """Each line of words, also what would lie outside the page."""
    for block in page.get_text("rawdict", flags=pymupdf.TEXT_PRESERVE_WHITESPACE)["blocks"]:
        for line in block.get("lines", []):
            signs = [sign for span in line["spans"] for sign in span["chars"] if can_be_seen(sign["c"])]
            if signs:
                start, end = min(each["bbox"][0] for each in signs), max(each["bbox"][2] for each in signs)
                size = max(span["size"] for span in line["spans"])
                yield start, end, signs[0]["origin"][1], size, "".join(each["c"] for each in signs)


def as_drawn(pdf: bytes) -> Any:
    """The file without what its tags say, so that MuPDF tells where each drawn letter stands."""
    stripped = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as document:
        if "/StructTreeRoot" in document.Root:
            for element in speaking_elements(document):
                if "/ActualText" in element:  # a picture that is heard has other words
                    del element["/ActualText"]
        document.save(stripped)
    return pymupdf.open(stream=stripped.getvalue())  # type: ignore[no-untyped-call]


def run_into(one: Seen, other: Seen) -> bool:
    """Whether two lines of words stand over each other. Pieces of one line, turned round or not, do not."""
    beside = one[1] <= other[0] + 1 or other[1] <= one[0] + 1
    return not beside and 0.5 < abs(one[2] - other[2]) < 0.85 * min(one[3], other[3])


def insist_on_room(pdf: bytes, edge: float, low: float) -> list[Seen]:
    """No line of words leaves its page, none stands over another. Gives what was seen."""
    seen = []
    for page in as_drawn(pdf):
        lines = list(lines_of(page))
        for line in lines:
            assert edge * MM - 1 <= line[0] <= line[1] <= page.rect.width - edge * MM + 1, line
            assert 5 * MM <= line[2] - 0.7 * line[3] < line[2] <= page.rect.height - low * MM, line
        for one, other in combinations(lines, 2):
            assert not run_into(one, other), (one, other)
        seen += lines
    return seen


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_every_word_of_a_story_is_inside_and_none_over_another(lang: str) -> None:
    letter = story(lang)
    for text, pictures in SIZES:
        sized = replace(letter, look=Look(text, pictures))
        seen = insist_on_room(render_pdf(sized, shipped_picture), 14, 6)
        # All but the foot of the page, and the second smaller words of another script.
        assert min(line[3] for line in seen if line[3] > 12.5) >= LEAST - 0.1
        if text != 2:
            continue
        folded = replace(sized, look=Look(text, pictures, Sheet.BOOKLET))
        on_sheets = insist_on_room(render_booklet(folded, shipped_picture), 13, 6)
        assert sum(len(line[4]) for line in on_sheets) == sum(len(line[4]) for line in seen)


@pytest.mark.parametrize("sheet", Sheet)
def test_every_word_of_an_easy_letter_is_inside(sheet: Sheet) -> None:
    for lang in ("en", "ar", "ti"):
        sized = replace(story(lang, Level.EASY), look=Look(3, 3, sheet))
        insist_on_room(render_pdf(sized, shipped_picture), 12, 6)


def test_an_address_may_break_and_is_still_one_word_to_copy_and_to_hear() -> None:
    letter = replace(short_letter(f"Write to {ADDRESS}."), level=Level.STORY, look=Look(3, 3))
    pdf = render_pdf(letter, shipped_picture)
    (heard,) = [each for each in read_aloud(pdf) if "Write" in each.text]
    assert heard.drawn.replace("\n", "") == heard.text == f"Write to {ADDRESS}."


def test_what_is_too_much_for_a_page_goes_on_over_the_next_beside_the_same_picture() -> None:
    lines = tuple(
        Line(f"o{at}", f"{'many words ' * 14}{at}.", "en", "happy" if not at else None, block="one")
        for at in range(3)
    )
    short = replace(short_letter("One."), level=Level.STORY, opening=lines[:1], look=Look(3, 3))
    long = replace(short, opening=lines)
    one, more = (as_drawn(render_pdf(each, shipped_picture)) for each in (short, long))
    assert len(more) > len(one)
    for page in list(more)[:-1]:
        assert [
            drawn
            for drawn in page.get_drawings()
            if drawn["type"] != "f" and drawn["rect"].width >= 60 * MM - 2
        ]
    heard = [as_said(each.text) for each in read_aloud(render_pdf(long, shipped_picture))]
    assert [line.text for line in lines] == heard[1:4]
