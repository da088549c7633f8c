"""Promises about boards for sorting."""

from pathlib import Path

import pytest

from press.reading import read_aloud
from symbols.paper.board import PlacesMiscounted
from symbols.paper.cards import draw_board, print_board
from tests.factories.paper_card import paper_card, paper_cards
from tests.symbols.paper.finished import errors, page_sizes, spans


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
@pytest.mark.parametrize("places", [2, 3])
def test_board_then_cards_are_heard_in_order(lang: str, places: int, tmp_path: Path) -> None:
    cards = paper_cards(places + 26, [lang])

    pdf = print_board(cards[0].words[0][0], cards[:places], cards[places:], lang=lang)

    heard = [(each.role, each.text) for each in read_aloud(pdf)]
    assert heard[0] == ("H1", cards[0].words[0][0])
    assert heard[1 : places + 1] == [("P", card.words[0][0]) for card in cards[:places]]
    assert heard[places + 1][0] == "H2"
    assert heard[places + 2 :] == [("P", card.words[0][0]) for card in cards[places:]]
    assert page_sizes(pdf) == [(297, 210), (210, 297), (210, 297)]
    assert errors(pdf, tmp_path) == []


def test_first_place_of_an_arabic_board_is_at_the_right() -> None:
    places = [paper_card(n, words=str(n)) for n in range(3)]

    board, *_ = spans(print_board("x", places, (), lang="ar"))

    left = {text: x for x, _, _, _, text, _ in board}
    assert left["0"] > left["1"] > left["2"]


@pytest.mark.parametrize("places", [0, 1, 4])
def test_board_has_two_or_three_places(places: int) -> None:
    with pytest.raises(PlacesMiscounted):
        print_board("x", paper_cards(places), paper_cards(3), lang="en")


def test_pictures_of_the_places_are_credited_too() -> None:
    pdf = print_board("x", paper_cards(2, credit="Anna Example, CC BY"), paper_cards(2), lang="en")

    assert read_aloud(pdf)[-1].text == "Pictures: Anna Example, CC BY"


def test_preview_has_the_pages_of_the_file() -> None:
    drawn = draw_board("x", paper_cards(2), paper_cards(4), lang="en", dots_per_inch=30, grey=True)

    assert [page[:4] for page in drawn] == [b"\x89PNG"] * 2
