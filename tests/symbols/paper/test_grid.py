"""Promises about picture cards on A4."""

import io
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from press.glyphs import GlyphMissing
from press.reading import document_language, read_aloud
from symbols.paper.cards import draw_cards, print_cards
from symbols.paper.grid import LAYOUTS
from symbols.paper.model import CardUnreadable, CardWords, WordsTooLong
from tests.factories.paper_card import paper_card, paper_cards
from tests.factories.printed_page import photo
from tests.symbols.paper.finished import errors, page_sizes, spans

ENDLESS = "Kraftfahrzeughaftpflichtversicherungsgesellschaft"


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
@pytest.mark.parametrize("per_page", [2, 9, 25])
def test_every_card_is_heard_whole_and_in_order(lang: str, per_page: int, tmp_path: Path) -> None:
    cards = paper_cards(per_page + 1, [lang])

    pdf = print_cards(cards, per_page=per_page, title=cards[0].words[0][0], lang=lang)

    heard = [(each.role, each.text, each.lang) for each in read_aloud(pdf)]
    title = ("H1", cards[0].words[0][0], lang)
    assert heard == [title, *(("P", *card.words[0]) for card in cards)]
    assert document_language(pdf) == lang
    assert len(page_sizes(pdf)) == 2
    assert errors(pdf, tmp_path) == []


@pytest.mark.parametrize("per_page", LAYOUTS)
def test_full_page_of_cards_is_one_a4_page(per_page: int) -> None:
    cards = paper_cards(per_page, ["en", "ar"], credit="Drawn by Sam Example, CC BY 4.0")

    (size,) = page_sizes(print_cards(cards, per_page=per_page, title="Cards", lang="en"))

    assert size == ((297, 210) if LAYOUTS[per_page].landscape else (210, 297))


def test_two_languages_each_keep_their_own(tmp_path: Path) -> None:
    pdf = print_cards(paper_cards(4, ["en", "ar"]), per_page=4, title="Cards", lang="en")

    assert [each.lang for each in read_aloud(pdf)] == ["en", *(["en", "ar"] * 4)]
    assert errors(pdf, tmp_path) == []


@pytest.mark.parametrize(("lang", "first_is_left"), [("en", True), ("ti", True), ("ar", False)])
def test_first_card_stands_where_reading_starts(lang: str, first_is_left: bool) -> None:
    cards = [paper_card(n, words=str(n)) for n in range(9)]

    (page,) = spans(print_cards(cards, per_page=9, title="x", lang=lang))

    left = {text: x for x, _, _, _, text, _ in page}
    assert (left["0"] < left["1"] < left["2"]) is first_is_left
    assert (left["0"] > left["1"] > left["2"]) is not first_is_left


@pytest.mark.parametrize("per_page", LAYOUTS)
@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_words_are_never_too_small_and_never_leave_their_card(per_page: int, lang: str) -> None:
    cards = paper_cards(per_page, [lang])

    (page,) = spans(print_cards(cards, per_page=per_page, title="x", lang=lang))

    layout = LAYOUTS[per_page]
    words = [span for span in page if span[4] != "x"]
    assert min(span[5] for span in words) >= (14 if per_page <= 9 else 8)
    width = (297 if layout.landscape else 210) * 72 / 25.4 - 45
    assert max(span[2] - span[0] for span in words) <= width / layout.columns


@pytest.mark.parametrize("per_page", [2, 9, 25])
def test_endless_words_are_broken_and_not_lost(per_page: int) -> None:
    cards = [paper_card(n, words=" ".join([ENDLESS] * 3)) for n in range(per_page)]

    pdf = print_cards(cards, per_page=per_page, title="x", lang="de")

    drawn = [each.drawn.replace(" ", "").replace("\u200b", "") for each in read_aloud(pdf)[1:]]
    assert drawn == [ENDLESS * 3] * per_page
    words = [span for page in spans(pdf) for span in page if span[4] != "x"]
    assert min(span[0] for span in words) > 20
    assert max(span[2] for span in words) < (842 if per_page == 2 else 595) - 20
    assert min(span[5] for span in words) >= (14 if per_page <= 9 else 8)


def test_without_words_each_picture_is_heard_by_its_word(tmp_path: Path) -> None:
    cards = paper_cards(6, ["ar", "en"])

    pdf = print_cards(cards, per_page=6, title="صور", lang="ar", words=False)

    heard = [(each.role, each.alt, each.lang) for each in read_aloud(pdf)[1:]]
    assert heard == [("Figure", card.words[0][0], "ar") for card in cards]
    assert errors(pdf, tmp_path) == []


def test_credits_are_printed_on_each_page_and_heard_once() -> None:
    cards = [*paper_cards(4, credit="Anna Example, CC BY"), paper_card(4, credit="Ben Example, CC0")]
    around = CardWords("ti", "ስእልታት፡ {credits}")

    pdf = print_cards(cards, per_page=4, title="Cards", lang="en", around=around)

    first, second = ("".join(span[4] for span in page) for page in spans(pdf))
    assert "Anna Example, CC BY" in first
    assert "Ben" not in first
    assert "Anna Example, CC BY; Ben Example, CC0" in second
    last = read_aloud(pdf)[-1]
    assert (last.text, last.lang) == ("ስእልታት፡ Anna Example, CC BY; Ben Example, CC0", "ti")
    assert [each.role for each in read_aloud(pdf)] == ["H1", *["P"] * 6]


def test_sign_that_no_font_has_names_the_card() -> None:
    with pytest.raises(GlyphMissing) as refusal:
        print_cards([paper_card(0), paper_card(1, words="我")], per_page=2, title="x", lang="en")

    assert refusal.value.block_id == paper_card(1).id


@pytest.mark.parametrize("picture", [b"GIF89a", b"<svg", b"\x89PNG broken", b"<svg>\xff</svg>"])
@pytest.mark.parametrize("draw", [print_cards, draw_cards])
def test_picture_that_cannot_be_drawn_names_the_card(picture: bytes, draw: type) -> None:
    broken = replace(paper_card(1), picture=picture)

    with pytest.raises(CardUnreadable) as refusal:
        draw([paper_card(0), broken], per_page=2, title="x", lang="en")

    assert refusal.value.card_id == broken.id


def test_drawing_with_a_letter_that_no_font_has_names_the_card() -> None:
    lettered = paper_card(1).picture.replace(b"<g ", '<text x="9" y="9">我</text><g '.encode(), 1)

    with pytest.raises(CardUnreadable) as refusal:
        print_cards(
            [paper_card(0), replace(paper_card(1), picture=lettered)], per_page=2, title="x", lang="en"
        )

    assert refusal.value.card_id == paper_card(1).id


def test_picture_is_shown_whole_and_upright_on_white() -> None:
    wide = Image.new("RGBA", (400, 100), (0, 0, 0, 0))
    wide.paste((200, 0, 0, 255), (0, 0, 40, 100))
    wide.paste((0, 0, 200, 255), (360, 0, 400, 100))
    written = io.BytesIO()
    wide.save(written, "PNG")

    (page,) = draw_cards(
        [replace(paper_card(0), picture=written.getvalue())], per_page=2, title="x", lang="en"
    )

    with Image.open(io.BytesIO(page)) as drawn:
        dots = list(zip(*(band.tobytes() for band in drawn.convert("RGB").split()), strict=True))
    red = [dot for dot in dots if dot[0] > 150 and dot[1] < 60]
    blue = [dot for dot in dots if dot[2] > 150 and dot[1] < 60]
    black = [dot for dot in dots if max(dot) < 20]
    assert len(red) > 300
    assert abs(len(red) - len(blue)) < len(red) / 10
    assert len(black) < len(red)


def test_a_whole_story_on_a_card_is_refused_by_name() -> None:
    with pytest.raises(WordsTooLong) as refusal:
        print_cards([paper_card(0, words="word " * 50)], per_page=2, title="x", lang="en")

    assert refusal.value.card_id == paper_card(0).id


def test_same_picture_many_times_is_kept_once() -> None:
    photos = [replace(paper_card(n), picture=photo("PNG", (700, 500))) for n in range(9)]

    one, nine = (print_cards(photos[:n], per_page=9, title="x", lang="en") for n in (1, 9))

    assert len(nine) < len(one) + 9_000


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_photo_far_finer_than_paper_shows_is_made_smaller(kind: str) -> None:
    card = replace(paper_card(0), picture=photo(kind, (4000, 3000)))

    assert len(print_cards([card], per_page=25, title="x", lang="en")) < 60_000


def test_grey_print_has_no_colour_left() -> None:
    cards = [*paper_cards(8), replace(paper_card(8), picture=photo())]

    def colours(*, grey: bool) -> int:
        (page,) = draw_cards(cards, per_page=9, title="x", lang="en", grey=grey)
        with Image.open(io.BytesIO(page)) as image:
            bands = [band.tobytes() for band in image.convert("RGB").split()]
        return sum(max(dot) - min(dot) > 8 for dot in zip(*bands, strict=True))

    assert colours(grey=True) == 0
    assert colours(grey=False) > 1000


def test_no_cards_make_an_empty_page_and_no_error() -> None:
    assert [each.role for each in read_aloud(print_cards([], per_page=9, title="x", lang="en"))] == ["H1"]
