"""Promises about the checks of a questionnaire: each thing that cannot be asked is refused in plain words."""

from typing import Any

import pytest

from consult.questions.bank import QuestionBank, QuestionnaireBroken, parse_bank
from consult.questions.checks import MOST_ASKED, list_faults


def card(code: str) -> dict[str, str]:
    return {"code": code, "picture": "me", "text": code}


def question(code: str, *cards: str, **more: Any) -> dict[str, Any]:
    """A question in TOML's shape; choose one of its cards."""
    known = {"code": code, "kind": "choose_one", "topic": "me", "asked": "all", "alone": False, "alerts": []}
    texts = dict.fromkeys(("picture", "words", "easy", "pictures"), code)
    return {**known, **texts, "option": [card(one) for one in cards or ("a", "b", "c")], **more}


def board(code: str, **more: Any) -> dict[str, Any]:
    return question(code, kind="place_cards", place=[card("good"), card("bad")], **more)


def words(code: str, **more: Any) -> dict[str, Any]:
    return {**question(code, kind="own_words", **more), "option": []}


def waits(source: str, *codes: str) -> dict[str, Any]:
    return {"question": source, "any": list(codes)}


def bank(*questions: dict[str, Any], **more: Any) -> QuestionBank:
    return parse_bank({"id": "test", "version": 1, "question": list(questions), **more})


def faults(*questions: dict[str, Any], **more: Any) -> str:
    return " | ".join(f"{one.question}: {one.words}" for one in list_faults(bank(*questions, **more)))


def test_questions_that_can_all_be_asked_have_no_fault() -> None:
    assert not faults(
        question("first"),
        question("second", when=[waits("first", "a", "b")]),
        board("third", when=[waits("second", "c")]),
        question("last", when=[waits("third", "a:good"), waits("third", "b:bad"), waits("first", "b")]),
    )


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        ([question("one", when=[waits("gone", "a")])], "“gone”, which is not in this questionnaire"),
        ([question("one", when=[waits("two", "a")]), question("two")], "comes later"),
        ([question("one", when=[waits("one", "a")])], "comes later"),
        (
            [question("one", when=[waits("two", "a")]), question("two", when=[waits("one", "a")])],
            "comes later",
        ),
        ([question("one"), question("two", when=[waits("one", "z")])], "the answer “z”"),
        ([board("one"), question("two", when=[waits("one", "a")])], "the answer “a”"),
        ([words("one", asked={"pictures_only": False}), question("two", when=[waits("one", "x")])], "“x”"),
        ([question("one", alerts=["c"]), question("two", when=[waits("one", "c")])], "may not be safe"),
        (
            [question("one", asked={"came_alone": True}), question("two", asked={"came_alone": False},
             when=[waits("one", "a")])],
            "Nobody is ever asked this: no child fits",
        ),
        (
            [
                question("one"),
                question("two", when=[waits("one", "a")]),
                question("three", when=[waits("two", "a"), waits("one", "b")]),
            ],
            "cannot be true together",
        ),
        (
            [board("one"), question("two", when=[waits("one", "a:good"), waits("one", "a:bad")])],
            "cannot be true together",
        ),
        ([question("one", asked={"ages": ["4-7"], "leaving_care": True})], "Nobody is ever asked this"),
        ([question("one", asked={"ages": ["4-7"]})], "asks nothing of a child of 8-11"),
        ([question(f"q{number}") for number in range(26)], "26 questions for a child of 4-7"),
        ([words("one"), question("two")], "children who use pictures only"),
        (
            [question("one", each="agreed"), question("two", when=[waits("one", "a")])],
            "asked once for each thing agreed",
        ),
        ([question("one", each="agreed"), question("two", each="agreed")], "as “one” is"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked_is_refused_with_its_reason(questions: list[dict[str, Any]], said: str) -> None:
    assert said in faults(*questions)


def test_topics_and_questions_belong_together() -> None:
    topics = [
        {"code": "me", "picture": "me", "title": "Me"},
        {"code": "home", "picture": "home", "title": "Home"},
    ]
    assert faults(question("one"), topic=topics) == ": The topic “home” has no question."
    assert "Its topic “pets”" in faults(question("one", topic="pets"), topic=topics[:1])


def test_as_many_as_can_be_asked_are_counted_over_every_answer() -> None:
    either = [
        question("base"),
        *(question(f"a{number}", when=[waits("base", "a")]) for number in range(20)),
        *(question(f"b{number}", when=[waits("base", "b")]) for number in range(20)),
    ]
    assert not faults(*either)
    both = [{**one, "kind": "choose_some"} if one["code"] == "base" else one for one in either]
    said = faults(*both, question("last", each="agreed"))
    assert f"44 questions for a child of 4-7. {MOST_ASKED} are the most for one child." in said
    assert "Counted: 1 that are always asked, 3 about things agreed last time, 40 that come after" in said
    assert "“a7”" in said, "which they are is told"


@pytest.mark.parametrize(
    "asked", [{"ages": ["9-10"]}, {"age": ["4-7"]}, {"came_alone": "yes"}, {"lives": ["moon"]}, "nobody", 7]
)
def test_whom_to_ask_must_be_known(asked: Any) -> None:
    with pytest.raises(QuestionnaireBroken):
        bank(question("one", asked=asked))


def test_condition_without_an_answer_is_refused() -> None:
    with pytest.raises(QuestionnaireBroken, match="names no answer"):
        bank(question("one"), question("two", when=[waits("one")]))


def test_one_child_is_not_asked_the_same_words_twice() -> None:
    again = {"easy": "How is it?"}
    assert "second: A child is asked “first” in the same words" in faults(
        question("first", **again), question("second", **again)
    )
    assert not faults(
        question("start"),
        question("first", when=[waits("start", "a")], **again),
        question("second", when=[waits("start", "b")], **again),
    ), "nobody is asked both"
    assert not faults(
        question("first", asked={"ages": ["4-7"]}, **again),
        question("second", asked={"ages": ["8-11", "12-17"]}, **again),
        question("rest"),
    )
