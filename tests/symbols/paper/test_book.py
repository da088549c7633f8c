"""Promises about communication books."""

import io
from pathlib import Path

import pikepdf
import pytest

from press.reading import read_aloud
from symbols.paper.book import TooManyAlways
from symbols.paper.cards import draw_book, print_book
from symbols.paper.model import BOOK_WORDS
from tests.factories.paper_card import WORDS, paper_card, paper_cards
from tests.symbols.paper.finished import errors, page_sizes, spans

ALWAYS = [paper_card(n, words=words) for n, words in enumerate(("yes", "no", "other", "stop", "help"), 500)]


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_book_is_heard_from_cover_to_last_card(lang: str, tmp_path: Path) -> None:
    first, second = paper_cards(13, [lang]), paper_cards(3, [lang], credit="Anna Example, CC BY")
    headings = WORDS[lang][0], WORDS[lang][1]

    pdf = print_book(headings[0], list(zip(headings, (first, second), strict=True)), lang=lang, always=ALWAYS)

    heard = [(each.role, each.text) for each in read_aloud(pdf)]
    assert heard == [
        ("H1", headings[0]),
        *(("P", line) for line in (*BOOK_WORDS.how, BOOK_WORDS.always)),
        *(("P", card.words[0][0]) for card in ALWAYS),
        ("H2", BOOK_WORDS.inside),
        *(("P", words) for words in (headings[0], "page 3", headings[1], "page 5")),
        ("H2", headings[0]),
        *(("P", card.words[0][0]) for card in first),
        ("H2", headings[1]),
        *(("P", card.words[0][0]) for card in second),
        ("P", "Pictures: Anna Example, CC BY"),
    ]
    assert len(page_sizes(pdf)) == 5
    assert errors(pdf, tmp_path) == []


def test_contents_lead_to_the_pages_that_they_name() -> None:
    chapters = [(f"Chapter {n}", paper_cards(5 * n + 1)) for n in range(14)]

    pdf = print_book("Book", chapters, lang="en", per_page=9, always=ALWAYS)

    named = [int(each.text[5:]) for each in read_aloud(pdf) if each.text.startswith("page ")]
    with pikepdf.open(io.BytesIO(pdf)) as document:
        places = {page.obj.objgen: number for number, page in enumerate(document.pages, start=1)}
        links = [link for page in document.pages for link in page.obj.get("/Annots", [])]
        led = [places[link.Dest[0].objgen] for link in links]
        assert all(str(link.Contents) for link in links)
    assert led == named
    assert len(named) == 14
    assert named[0] == 4
    with_heading = [sum(span[4] == "Chapter 9" for span in page) for page in spans(pdf)]
    assert with_heading[named[9] - 1] == 1


@pytest.mark.parametrize("per_page", [2, 4, 6, 9, 12, 16, 20, 25])
def test_answers_stand_along_the_foot_of_every_page(per_page: int) -> None:
    pdf = print_book(
        "Book", [("One", paper_cards(per_page + 1))], lang="en", per_page=per_page, always=ALWAYS
    )

    pages = spans(pdf)
    assert len(pages) == 4
    for page, (_, height) in zip(pages, page_sizes(pdf), strict=True):
        foot = [span[4] for span in page if span[1] > (height - 50) * 72 / 25.4]
        assert {"yes", "no", "other", "stop", "help"} <= set(foot)


def test_book_without_answers_or_cards_still_opens() -> None:
    heard = read_aloud(print_book("Book", [("Empty", ())], lang="en"))

    assert [each.role for each in heard] == ["H1", "P", "P", "P", "H2"]


def test_seven_answers_are_too_many() -> None:
    with pytest.raises(TooManyAlways):
        print_book("Book", [], lang="en", always=paper_cards(7))


def test_big_book_is_printed_whole() -> None:
    cards = paper_cards(300, ["en", "ar"])

    pdf = print_book("Book", [(f"Part {n}", cards[n * 60 : n * 60 + 60]) for n in range(5)], lang="en")

    assert len(page_sizes(pdf)) == 2 + 25
    assert sum(each.lang == "ar" for each in read_aloud(pdf)) == 300
    assert len(pdf) < 1_500_000


def test_preview_has_the_pages_of_the_file() -> None:
    drawn = draw_book(
        "Book", [("One", paper_cards(3))], lang="en", always=ALWAYS, grey=True, dots_per_inch=30
    )

    assert [page[:4] for page in drawn] == [b"\x89PNG"] * 3
