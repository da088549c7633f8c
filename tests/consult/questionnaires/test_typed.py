"""Whatever is typed at the desk is kept, can be judged in words, and never takes a code from an answer."""

import json
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult.banks import list_newest_banks, shipped_content
from consult.questionnaires import edit
from consult.questionnaires.content import bank_of, plain_copy
from consult.questionnaires.faults import list_content_faults, showable
from consult.questionnaires.messages import missing_of, said_in
from consult.questionnaires.silenced import list_silenced
from consult.questionnaires.telling import tell_changes
from consult.questionnaires.typed import typed_question
from consult.questionnaires.words import KINDS, whom
from consult.questions import kinds
from consult.questions.answer import clean_words
from tests.factories.questions_desk import bus, with_first, without_know

REVIEW: dict[str, Any] = plain_copy(dict(shipped_content("review")))
CODES = [one["code"] for one in REVIEW["question"]]
TEXTS = st.text(max_size=30)
NAMES = st.sampled_from(
    [
        *("words", "easy", "pictures", "help", "picture", "kind", "topic", "alone", "cards", "places"),
        *(f"card-{row}-{name}" for row in range(4) for name in ("code", "text", "words", "picture", "alert")),
        *(f"place-{row}-{name}" for row in range(3) for name in ("code", "text", "picture")),
        *("ages", "lives", "came_alone", "leaving_care", "when-0-question", "when-0-any", "starters"),
    ]
)
VALUES = st.one_of(TEXTS, st.sampled_from([*KINDS, *CODES, "yes", "no", "0", "4", "4-7", "i_want", "bus"]))
FORMS = st.dictionaries(NAMES, st.lists(VALUES, max_size=3), max_size=25)


@settings(deadline=None)
@given(FORMS)
def test_any_form_makes_a_question_that_is_judged_and_kept(form: dict[str, list[str]]) -> None:
    typed = typed_question(form, bus())
    assert typed["code"] == "bus"
    assert typed["kind"] in KINDS
    for rows in (typed.get("option", ()), typed.get("place", ())):
        assert all(one["code"] for one in rows)
    content = with_first(REVIEW, typed)
    assert json.loads(json.dumps(content)) == content
    faults = list_content_faults(content)
    assert all(fault.words.endswith(".") for fault in faults)
    if not faults:
        assert bank_of(content).question("bus").easy == typed["easy"]
    else:
        bank_of(showable(content) | {"topic": REVIEW["topic"]})


@given(FORMS)
def test_what_was_typed_is_on_the_page_again(form: dict[str, list[str]]) -> None:
    typed = typed_question(form, bus())
    for name in ("words", "easy", "pictures", "picture"):
        said = clean_words(next(iter(form.get(name, ())), ""))
        assert typed[name].split() == said.split()


@given(st.lists(st.tuples(st.sampled_from(CODES), st.sampled_from([-1, 1, 0])), max_size=12))
def test_moving_loses_and_doubles_nothing(moves: list[tuple[str, int]]) -> None:
    content = deepcopy(REVIEW)
    for code, by in moves:
        content = edit.move_question(content, code, by)
    assert sorted(one["code"] for one in content["question"]) == sorted(CODES)


@given(st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=8))
def test_no_new_question_takes_a_code_that_is_taken(texts: list[str]) -> None:
    content = deepcopy(REVIEW)
    for text in texts:
        content = edit.put_question(content, edit.new_question(content, text, "choose_one", "me"))
    codes = [one["code"] for one in content["question"]]
    assert len(codes) == len(set(codes)) == len(CODES) + len(texts)


def test_a_retired_question_keeps_its_code_and_comes_back_where_it_was() -> None:
    content = edit.retire_question(deepcopy(REVIEW), "feel")
    assert "feel" not in [one.code for one in bank_of(content).questions]
    assert edit.new_question(content, "Feel", "choose_one", "me")["code"] == "feel_2"
    assert edit.retire_question(content, "feel", back=True) == REVIEW


def test_moving_passes_over_what_is_retired() -> None:
    first, second, third = CODES[:3]
    content = edit.move_question(edit.retire_question(deepcopy(REVIEW), second), third, -1)
    assert [one["code"] for one in content["question"][:3]] == [third, second, first]


def test_every_kind_of_answer_has_a_name_at_the_desk() -> None:
    assert set(KINDS) == set(kinds.KINDS)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"easy": ""}, "The question in easy words is empty."),
        ({"picture": ""}, "It has no picture."),
        ({"option": bus()["option"][:1]}, "1 cards, where 2 to 24 can be asked."),
        ({"easy": "Dear {child}"}, "Please write it without { and }: they stand for names in our texts."),
        ({"picture": "zeppelin"}, "There is no picture “zeppelin”. Please choose another."),
        (
            {"when": [{"question": "feel", "any": ["sad"]}]},
            "It waits for “How do you feel these days?”,",
        ),
        ({"when": [{"question": "feel", "any": []}]}, "It waits for an earlier question, and no answer"),
        ({"option": [{"code": "a", "text": "", "picture": "good"}]}, "A card has a picture and no words."),
        ({"easy": "How? " * 100}, "“How? How? How? How? How? How? How? How?  …” is too long"),
        ({"topic": "space"}, "Its topic “space” is not one of this questionnaire."),
        ({"asked": {"ages": ["4-7"]}}, "Nobody is ever asked this"),
    ],
)
def test_what_is_wrong_is_told_in_plain_words_beside_the_question(changes: dict[str, Any], told: str) -> None:
    pictures = {row["picture"] for one in REVIEW["question"] for row in (one, *one.get("option", ()))}
    known = pictures | {row["picture"] for one in REVIEW["question"] for row in one.get("place", ())}
    known |= {one["picture"] for one in REVIEW["topic"]} | {"bus", "good", "dont-like"}
    faults = list_content_faults(with_first(without_know(REVIEW), bus(**changes)), known)
    assert [fault.question for fault in faults] == ["bus"]
    assert faults[0].words.startswith(told)


def test_words_about_being_safe_need_a_speaker_and_no_text_takes_the_signs_of_names() -> None:
    safe = next(one for one in REVIEW["question"] if one["code"] == "safe")
    own = {"english": safe["easy"], "text": "هل أنت بأمان؟", "by": "Delphine", "checked": ""}
    content = REVIEW | {"words": {"ar": {"question.safe.easy": own}}}
    assert [one.question for one in list_content_faults(content)] == ["safe"]
    content["words"]["ar"]["question.safe.easy"] = own | {"checked": "Hala Aziz"}
    assert list_content_faults(content) == []
    content["words"]["ar"]["question.safe.easy"] = own | {"checked": "Hala Aziz", "text": "{iro}"}
    assert "without { and } in ar" in list_content_faults(content)[0].words


def test_too_many_conditions_are_refused_before_they_are_counted() -> None:
    cards = [{"code": f"c{n}", "text": f"Card {n}", "picture": "bus"} for n in range(6)]
    chain = [bus(code=f"a{n}", easy=f"A {n}", option=cards, asked={}) for n in range(12)]
    waiting = [
        bus(code=f"b{n}", when=[{"question": f"a{n}", "any": [f"c{m}" for m in range(6)]}], asked={})
        for n in range(12)
    ]
    faults = list_content_faults({**REVIEW, "question": [*chain, *waiting, *REVIEW["question"]]})
    assert any("cannot be counted" in one.words for one in faults)


def test_changes_are_told_in_sentences() -> None:
    after = with_first(REVIEW, bus())
    after["question"] = [
        one | {"easy": "How are you?"} if one["code"] == "feel" else one for one in after["question"]
    ]
    told = tell_changes(REVIEW, edit.retire_question(after, "photo"))
    assert "New question: “How is the bus?”" in told
    assert "“How do you feel these days?” becomes “How are you?” (in easy words)" in told
    assert any(one.startswith("Not asked any more") for one in told)
    assert tell_changes(REVIEW, deepcopy(REVIEW)) == []


def test_a_mark_taken_off_or_put_on_is_told_by_its_card() -> None:
    bare = with_first(REVIEW, bus())
    marked = with_first(REVIEW, bus(alerts=["loud"]))
    assert tell_changes(marked, bare) == ["“It is loud” tells nobody any more, in “How is the bus?”."]
    assert tell_changes(bare, marked) == [
        "“It is loud” tells now that a child may not be safe, in “How is the bus?”."
    ]


def test_no_shipped_card_that_says_not_safe_tells_nobody() -> None:
    for bank in list_newest_banks():
        assert list_silenced(shipped_content(bank.id)) == [], bank.id


def test_a_card_loses_its_mark_only_with_its_question_or_itself() -> None:
    marked = {"question": [bus(alerts=["loud"])]}
    (found,) = list_silenced({"question": [bus()]}, marked)
    assert (found.value, found.words, found.asked) == ("bus.loud", "It is loud", "How is the bus?")
    assert list_silenced(marked, marked) == []
    assert list_silenced({"question": [bus(retired=True)]}, marked) == []
    assert list_silenced({"question": [bus(option=bus()["option"][:1])]}, marked) == []


def test_a_mark_is_not_lost_when_the_question_is_answered_another_way() -> None:
    places = [{"code": "yes", "text": "Yes"}, {"code": "no", "text": "No"}]
    alone = {"question": [bus(alerts=["loud"])]}
    placed = {"question": [bus(kind="place_cards", place=places, alerts=["loud:yes"])]}
    bare = {"question": [bus(kind="place_cards", place=places)]}
    assert [one.key for one in list_silenced(bare, alone)] == ["loud:yes", "loud:no"]
    assert [one.key for one in list_silenced({"question": [bus()]}, placed)] == ["loud"]
    assert list_silenced(placed, alone) == [], "one place of it still tells"
    assert list_silenced(alone, placed) == []


def test_a_card_with_the_picture_of_not_safe_needs_the_mark_from_the_first() -> None:
    cards = [card | {"picture": "not-safe"} for card in bus()["option"]]
    assert [one.key for one in list_silenced({"question": [bus(option=cards)]})] == ["quiet", "loud"]
    assert list_silenced({"question": [bus(option=cards, alerts=["quiet", "loud"])]}) == []
    places = [{"code": "good", "text": "Good", "picture": "good"}, {"code": "bad", "picture": "not-safe"}]
    board = bus(kind="place_cards", place=places)
    assert [one.key for one in list_silenced({"question": [board]})] == ["quiet:bad", "loud:bad"]


def test_a_text_of_a_changed_english_is_missing_and_the_old_one_stays_to_be_seen() -> None:
    own = {"english": "How was the bus?", "text": "نص", "by": "", "checked": ""}
    content = with_first(REVIEW, bus(), words={"ar": {"question.bus.easy": own}})
    said = {one.message[0]: one for one in said_in(content, "ar", lambda message: "")}
    assert said["question.bus.easy"].old == "نص"
    assert said["question.bus.easy"] in missing_of(list(said.values()))


def test_whom_it_asks_is_said_in_words() -> None:
    assert whom({}) == "everybody"
    asked = {"ages": ["8-11", "4-7"], "came_alone": True, "lives": ["foster"]}
    assert whom({"asked": asked}) == (
        "children of 4 to 7 or 8 to 11, who came alone, who live with or in foster carers"
    )
