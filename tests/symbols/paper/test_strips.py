"""Promises about sentence strips."""

from pathlib import Path

import pytest

from press.glyphs import GlyphMissing
from press.reading import read_aloud
from symbols.paper.cards import draw_strips, print_strips
from tests.factories.paper_card import paper_card, paper_cards
from tests.symbols.paper.finished import errors, page_sizes, spans


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_strips_are_heard_word_by_word_in_order(lang: str, tmp_path: Path) -> None:
    strips = [paper_cards(n, [lang, "en"]) for n in (3, 1, 9)]

    pdf = print_strips(strips, title=strips[0][0].words[0][0], lang=lang)

    heard = [(each.text, each.lang) for each in read_aloud(pdf)[1:]]
    assert heard == [words for strip in strips for card in strip for words in card.words]
    assert set(page_sizes(pdf)) == {(297, 210)}
    assert errors(pdf, tmp_path) == []


@pytest.mark.parametrize(("lang", "rises"), [("en", True), ("ar", False)])
def test_strip_runs_the_way_its_language_does(lang: str, rises: bool) -> None:
    strip = [paper_card(n, words=str(n)) for n in range(5)]

    (page,) = spans(print_strips([strip], title="x", lang=lang))

    lefts = [left for left, _, _, _, text, _ in sorted(page, key=lambda span: span[4]) if text != "x"]
    assert lefts == sorted(lefts, reverse=not rises)


def test_strip_is_never_split_between_pages() -> None:
    strips = [
        [paper_card(at, words=f"s{number}") for at in range(10)] for number in range(7)
    ]  # two rows each, seven strips: more than a page

    pages = spans(print_strips(strips, title="x", lang="en"))

    assert len(pages) > 1
    for number in range(7):
        on = [sum(span[4] == f"s{number}" for span in page) for page in pages]
        assert sorted(on)[-1] == 10


def test_credits_stand_at_the_end_and_empty_strips_are_left_out() -> None:
    pdf = print_strips([(), paper_cards(2, credit="Anna Example, CC BY")], title="x", lang="en")

    heard = read_aloud(pdf)
    assert len(heard) == 4
    assert heard[-1].text == "Pictures: Anna Example, CC BY"


def test_preview_has_the_pages_of_the_file() -> None:
    strips = [paper_cards(9)] * 6

    drawn = draw_strips(strips, title="x", lang="en", dots_per_inch=30)

    assert len(drawn) == len(page_sizes(print_strips(strips, title="x", lang="en")))


def test_sign_that_no_font_has_names_the_card() -> None:
    with pytest.raises(GlyphMissing) as refusal:
        print_strips([[paper_card(3, words="我")]], title="x", lang="en")

    assert refusal.value.block_id == paper_card(3).id
