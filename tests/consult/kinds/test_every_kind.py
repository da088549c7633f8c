"""Promises that hold for every kind of answer, whatever is posted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.model import AnswerValue, Row
from consult.questions import kinds
from consult.questions.answer import MOST_WORDS, AnswerRefused, clean_words
from consult.questions.bank import Question
from consult.questions.kinds.place_cards import PILE
from consult.questions.kinds.sentence import STARTERS
from consult.read import load_newest_bank, load_question_bank
from tests.consult.kinds.asked import asked

QUESTIONS = (*load_newest_bank().questions, *load_question_bank("tour", 1).questions)
KNOWN = sorted(
    {"", "choice", "words", "row", "go", "dont_know", "rather_not", "something_else", "next"}
    | {"starter", "choice_order", "person", "new_name", "new_card", "also", "attached", "shown", *STARTERS}
    | {"food music", "mum Mama", " Zula", "own-0123456789ab Rex", "00000000-0000-0000-0000-000000000001"}
    | {card.code for one in QUESTIONS for card in one.options}
    | {place.code for one in QUESTIONS for place in one.places}
    | {f"place-{card.code}" for one in QUESTIONS for card in one.options}
)
TEXT = st.one_of(st.sampled_from(KNOWN), st.text(alphabet=st.characters(), max_size=40))
FORMS = st.dictionaries(TEXT, st.lists(TEXT, max_size=4), max_size=8)


def is_valid(value: AnswerValue, question: Question) -> bool:
    cards = {one.code for one in question.options}
    places = {one.code for one in question.places} | {PILE}
    if question.kind == "sentence":
        cards |= set(STARTERS)
    return (
        set(value.chosen) <= cards
        and len(value.chosen) == len(set(value.chosen))
        and (question.kind not in ("choose_one", "faces", "how_much") or len(value.chosen) <= 1)
        and all(card in cards and place in places for card, place in value.places)
        and len({card for card, _ in value.places}) == len(value.places)
        and len(value.words) <= MOST_WORDS
        and value.words == clean_words(value.words)
        and (value.row in (None, Row.SOMETHING_ELSE) or value == AnswerValue(row=value.row))
    )


@given(st.sampled_from(QUESTIONS), FORMS)
def test_any_form_is_an_answer_or_is_refused(question: Question, form: dict[str, list[str]]) -> None:
    try:
        value = kinds.parse(form, question)
    except AnswerRefused:
        return
    assert is_valid(value, question)
    kinds.describe(value, question)
    kinds.alerting(value, question)


@given(st.sampled_from(QUESTIONS), st.sampled_from([Row.DONT_KNOW, Row.RATHER_NOT]))
def test_bottom_row_button_is_an_answer_in_place_of_any_other(question: Question, row: Row) -> None:
    cards = {"choice": [one.code for one in question.options[:1]], "words": ["no"], "go": [row.value]}
    value = kinds.parse(cards, question)
    assert value == AnswerValue(row=row)
    assert [piece.messages[0][0] for piece in kinds.describe(value, question)] == [f"row.{row.value}"]


@given(st.sampled_from(QUESTIONS))
def test_bottom_row_answer_holds_until_another_is_given(question: Question) -> None:
    assert kinds.parse({"row": ["dont_know"], "go": ["next"]}, question) == AnswerValue(row=Row.DONT_KNOW)
    assert kinds.parse({"row": ["dont_know"], "words": ["I do know"]}, question).row is not Row.DONT_KNOW


@given(st.sampled_from([one for one in QUESTIONS if one.options]), st.integers(0, 24))
def test_half_given_every_card_stays(question: Question, count: int) -> None:
    cards = [one.code for one in question.options][:count]
    one_alone = question.kind in ("choose_one", "faces", "how_much")
    value = kinds.half({"choice": cards[:1] if one_alone else cards}, question)
    assert set(value.chosen) == (set() if question.places else set(cards[:1] if one_alone else cards))


def test_a_sentence_may_have_every_card_that_there_is() -> None:
    question = asked("sentence", 8)
    given = {"starter": ["i_want"], "choice": [one.code for one in question.options]}
    assert len(kinds.parse(given, question).chosen) == 9


@given(st.text(alphabet=st.characters()))
def test_cleaned_words_can_be_kept_and_shown(text: str) -> None:
    cleaned = clean_words(text)
    cleaned.encode("utf-8")
    assert "\0" not in cleaned
    assert clean_words(cleaned) == cleaned


def test_emoji_and_right_to_left_marks_stay_as_they_were_typed() -> None:
    words = "أنا بخير \u200f👨‍👩‍👧 \u2067ok\u2069"
    assert clean_words(words) == words


def test_nul_and_lone_surrogates_are_left_out() -> None:
    assert clean_words("a\0b\ud83dc\x07") == "abc"


def form_of(value: AnswerValue) -> dict[str, list[str]]:
    """An answer as its page would send it again."""
    form: dict[str, list[str]] = {
        "starter": [code for code in value.chosen if code in STARTERS],
        "choice": [code for code in value.chosen if code not in STARTERS],
        "choice_order": [" ".join(value.chosen)],
        "person": [" ".join(pair) for pair in value.people],
        "attached": list(value.attached),
        "words": [value.words],
        "row": [value.row] if value.row else [],
        "shown": [" ".join(value.shown)],
    }
    return {**form, **{f"place-{card}": [place] for card, place in value.places}}


@given(st.sampled_from(QUESTIONS), FORMS)
def test_an_answer_sent_again_by_its_page_is_the_same_answer(
    question: Question, form: dict[str, list[str]]
) -> None:
    try:
        value = kinds.parse(form, question)
    except AnswerRefused:
        return
    assert kinds.parse(form_of(value), question) == value


def test_every_kind_of_answer_can_be_tried_out() -> None:
    assert {one.kind for one in load_question_bank("tour", 1).questions} == set(kinds.KINDS)


def test_people_whom_a_phone_added_one_after_the_other_each_have_their_card() -> None:
    question = asked("people", 3)
    first, second = question.options[:2]
    form = {"also": [f"{first.code} Auntie  Zula", " Ben"], "new_name": ["Ben"], "new_card": [second.code]}
    value = kinds.parse(form, question)
    assert value.people == ((first.picture, "Auntie Zula"), (second.picture, "Ben")), "Ben is one person"
    assert kinds.half(form, question).people == value.people
    with pytest.raises(AnswerRefused):
        kinds.parse({"also": ["nobody Zula"]}, question)
