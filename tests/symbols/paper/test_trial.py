"""Promises about trial sheets: nothing gives an answer away, nothing asks who the child is."""

import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from press.glyphs import GlyphMissing
from press.reading import read_aloud
from symbols.paper.cards import draw_trial, print_trial
from symbols.paper.model import TRIAL_WORDS, TrialWords
from tests.factories.paper_card import paper_card, paper_cards
from tests.symbols.paper.finished import errors, page_sizes, spans

TIGRINYA = TrialWords(
    lang="ti", note="ስም ኣይትጽሓፍ።", ask="እንታይ ትርኢ?", set_name="ስእልታት፡", date="ዕለት፡", age="ዕድመ፡",
    ages=("4-7", "8-11"),
    picture="ስእሊ {number}", knew="ፈሊጡ", nearly="ቀሪቡ", no="ኣይፈለጠን", key="መፍትሕ", keep="ኣይተርኢ።",
    number="ቁጽሪ", word="ቃል", picture_id="ስም",
)  # fmt: skip


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_picture_is_heard_by_its_number_and_named_only_in_the_key(lang: str, tmp_path: Path) -> None:
    cards = paper_cards(13, [lang], credit="Anna Example, CC BY")

    pdf = print_trial(cards, title="x")

    heard = read_aloud(pdf)
    key = next(at for at, each in enumerate(heard) if each.text == TRIAL_WORDS.key)
    assert [each.alt for each in heard if each.role == "Figure"] == [f"Picture {n}" for n in range(1, 14)]
    assert not [each for each in heard[key:] if each.role == "Figure"]
    rows = [each.text for each in heard[key + 5 : -1]]
    assert rows == [part for n, card in enumerate(cards, 1) for part in (str(n), card.words[0][0], card.id)]
    before = {each.text for each in heard[:key]} | {each.alt for each in heard[:key]}
    assert not before & {words for card in cards for words in (card.id, card.words[0][0])}
    assert errors(pdf, tmp_path) == []


def test_key_begins_on_a_page_of_its_own() -> None:
    cards = paper_cards(4)

    sheet, key = spans(print_trial(cards, title="x"))

    answers = {card.id for card in cards} | {card.words[0][0] for card in cards}
    assert not answers & {span[4] for span in sheet}
    assert answers <= {span[4] for span in key}
    assert {each.text for each in read_aloud(print_trial(cards, title="x"))} >= {"knew, nearly, no"}
    assert "Picture 1" not in {span[4] for span in key}


def test_drawings_own_title_is_nowhere_in_the_file() -> None:
    card = paper_card(0, words="answer")
    title = card.picture.split(b"<title>")[1].split(b"</title>")[0]
    with pikepdf.open(io.BytesIO(print_trial([card], title="x"))) as document:
        texts = [str(each) for each in document.objects if isinstance(each, pikepdf.String)]
        streams = [each.read_bytes() for each in document.objects if isinstance(each, pikepdf.Stream)]

    assert not any(title.decode() in text for text in texts)
    assert not any(title in stream for stream in streams)


def test_sheet_asks_for_set_date_and_age_and_forbids_names() -> None:
    (sheet, _) = spans(print_trial(paper_cards(2), title="x"))

    words = " ".join(span[4] for span in sheet)
    assert TRIAL_WORDS.note.split(":")[0] in words
    assert all(each in words for each in (TRIAL_WORDS.set_name, TRIAL_WORDS.date, *TRIAL_WORDS.ages))


def test_known_set_is_printed_in_place_of_a_line() -> None:
    heard = read_aloud(print_trial(paper_cards(1), title="x", set_name="Heard"))

    assert "Pictures from: Heard Date:" in [each.text for each in heard]


def test_every_word_of_ours_can_be_translated() -> None:
    pdf = print_trial(paper_cards(2, ["ti"]), title="ፈተነ", words=TIGRINYA)

    english = [each for each in read_aloud(pdf) if each.lang == "en"]
    assert [each.text for each in english] == ["1", paper_card(0).id, "2", paper_card(1).id]


def test_long_key_names_its_columns_once() -> None:
    pdf = print_trial(paper_cards(90), title="x")

    heard = [each.text for each in read_aloud(pdf)]
    assert heard.count(TRIAL_WORDS.number) == 1
    assert len(page_sizes(pdf)) >= 9


@pytest.mark.parametrize(("lang", "first_is_left"), [("en", True), ("ar", False)])
def test_first_picture_stands_where_reading_starts(lang: str, first_is_left: bool) -> None:
    sheet, *_ = spans(print_trial(paper_cards(2), title="x", words=replace(TRIAL_WORDS, lang=lang)))

    left = {text: x for x, _, _, _, text, size in sheet if size == 15}
    assert (left["1"] < left["2"]) is first_is_left


def test_english_sheet_reads_from_the_left_whatever_its_cards_are_in() -> None:
    sheet, *_ = spans(print_trial(paper_cards(2, ["ar"]), title="Are these known?"))

    [title] = [span for span in sheet if span[5] == 22]
    assert title[0] < 60
    assert title[4].endswith("?")


def test_preview_has_the_pages_of_the_file() -> None:
    assert len(draw_trial(paper_cards(2), title="x", dots_per_inch=30, grey=True)) == 2


def test_sign_that_no_font_has_names_the_card() -> None:
    with pytest.raises(GlyphMissing) as refusal:
        print_trial([paper_card(3, words="我")], title="x")

    assert refusal.value.block_id == paper_card(3).id
