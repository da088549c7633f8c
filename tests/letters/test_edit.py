"""Promises of editing: what was typed is in, what was not on the form stays, the child's language stays."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.draft import content_from_json, content_json, english_letter, english_of
from letters.edit import (
    LetterTooLong,
    Typed,
    add_lines,
    apply_typed,
    emptied_headings,
    move_line,
    remove_line,
)
from letters.stored_fields import LetterUnreadable
from tests.factories.letter import make_letter

LETTER = make_letter()
IDS = [line.id for line in LETTER.sentences]


def text_of(letter_id: str, letter: object = LETTER) -> str | None:
    return next((line.text for line in letter.sentences if line.id == letter_id), None)  # type: ignore[attr-defined]


def test_typed_words_and_picture_replace_the_line() -> None:
    letter, _ = apply_typed(LETTER, {}, {"going_well-1": Typed("You rest well.", picture="sleep")})
    line = next(line for line in letter.sentences if line.id == "going_well-1")
    assert (line.text, line.picture) == ("You rest well.", "sleep")
    assert [each.id for each in letter.sentences] == IDS


def test_emptied_sentence_goes_and_a_section_without_lines_too() -> None:
    letter, _ = apply_typed(LETTER, {}, {"worried-1": Typed(" ")})
    assert text_of("worried-1", letter) is None
    assert text_of("worried", letter) is None


def test_title_and_heading_are_written_anew_like_a_sentence() -> None:
    typed = {"title": Typed("A letter about your summer", picture="sun"), "going_well": Typed("Good things")}
    letter, _ = apply_typed(LETTER, {}, typed)
    assert (letter.title.text, letter.title.picture) == ("A letter about your summer", "sun")
    heading = next(each.heading for each in letter.sections if each.kind.value == "going_well")
    assert (heading.text, heading.message) == ("Good things", "")
    assert [each.id for each in letter.sentences] == IDS


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_emptied_title_and_heading_stay_with_their_english_and_are_named(lang: str) -> None:
    letter = make_letter(lang)
    english = english_of(letter, LETTER)
    typed = {"title": Typed(""), "going_well": Typed(" \u200b"), "worried": Typed("x")}
    after, beside = apply_typed(letter, english, {key: typed[key] for key in ("title", "going_well")})
    assert (after, beside) == (letter, english)
    assert [line.id for line in emptied_headings(letter, typed)] == ["title", "going_well"]


@pytest.mark.parametrize("line_id", ["going_well", "title", "going_well-1"])
def test_english_written_anew_waits_for_words_rather_than_keeping_the_old_ones(line_id: str) -> None:
    arabic = make_letter("ar")
    english = english_of(arabic, LETTER) | {"going_well-1": "You sleep well."}
    arabic, english = apply_typed(arabic, english, {"going_well-1": Typed("تنام جيدا.", "You sleep well.")})
    words = text_of(line_id, arabic) or ""
    same, _ = apply_typed(arabic, english, {line_id: Typed(words, english[line_id])})
    assert text_of(line_id, same) == words
    made, beside = apply_typed(arabic, english, {line_id: Typed(words, "Something else")})
    line = next(line for line in made.sentences if line.id == line_id)
    assert (line.text, line.lang, beside[line_id]) == ("Something else", "en", "Something else")
    both, _ = apply_typed(arabic, english, {line_id: Typed("شيء آخر", "Something else")})
    assert text_of(line_id, both) == "شيء آخر"


def test_sentence_can_be_given_in_the_letter_s_language_later() -> None:
    arabic = make_letter("ar")
    english = english_of(arabic, LETTER)
    line_id = "going_well-1"
    given_words, beside = apply_typed(
        arabic, english, {line_id: Typed("تنام جيدا.", english="You sleep well.")}
    )
    line = next(line for line in given_words.sentences if line.id == line_id)
    assert (line.lang, line.text) == ("ar", "تنام جيدا.")
    taken_back, _ = apply_typed(given_words, beside, {line_id: Typed("", english="You sleep well.")})
    line = next(line for line in taken_back.sentences if line.id == line_id)
    assert (line.lang, line.text) == ("en", "You sleep well.")


def test_letter_can_be_read_in_english_too() -> None:
    arabic = make_letter("ar")
    again = english_letter(arabic, english_of(arabic, LETTER))
    # Also when helpers answer, which stands in an English sentence where there are no words for it.
    assert [line.text for line in again.sentences] == [line.text for line in LETTER.sentences]


def test_added_sentences_get_ids_of_their_own() -> None:
    letter, beside = add_lines(make_letter("ar"), {}, "going_well", "You run fast. You win.")
    new = [line for line in letter.sentences if line.id in beside]
    assert [line.text for line in new] == ["You run fast.", "You win."]
    assert len({line.id for line in letter.sentences}) == len(letter.sentences)


def test_line_moves_among_its_neighbours_and_stops_at_the_end() -> None:
    assert move_line(LETTER, "going_well-2", -1) == move_line(LETTER, "going_well-1", 1)
    assert move_line(LETTER, "going_well-1", -1) == LETTER
    assert move_line(LETTER, "nothing", 1) == LETTER


def test_removed_line_is_gone() -> None:
    assert text_of("going_well-1", remove_line(LETTER, "going_well-1")) is None


def test_endless_text_is_refused() -> None:
    with pytest.raises(LetterTooLong):
        apply_typed(LETTER, {}, {"going_well-1": Typed("a" * 30_000)})


def test_damaged_content_is_refused() -> None:
    with pytest.raises(LetterUnreadable):
        content_from_json('{"letter": 5}')


@settings(max_examples=60, deadline=None)
@given(
    st.dictionaries(st.sampled_from(IDS), st.tuples(st.text(max_size=60), st.text(max_size=20)), max_size=6)
)
def test_any_typing_keeps_order_and_comes_back_from_the_store(typed: dict[str, tuple[str, str]]) -> None:
    given_now = {line_id: Typed(words, english) for line_id, (words, english) in typed.items()}
    letter, beside = apply_typed(LETTER, {}, given_now)
    kept = [line.id for line in letter.sentences]
    assert kept == [line_id for line_id in IDS if line_id in kept]
    assert content_from_json(content_json(letter, beside)) == (letter, beside)
