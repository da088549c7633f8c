"""A correction that the child did not ask for says what is new: what differs from the letter that they were
sent, never what is not theirs to see."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from flask import Flask
from hypothesis import given, settings

from letters.differs import differences
from letters.draft import Written
from letters.model import Letter, Level, SectionKind
from letters.phrases import phrases_in
from letters.read import load_draft
from letters.whats_new import BLOCK, News, with_news
from reviews.model import ForWhom, NextStep, Outcome, StepState
from store.work import Store
from tests.delivery.test_delivery import approved, link_of
from tests.factories.desk import Desk, add_outcome, make_desk
from tests.factories.letter import make_outcome
from tests.letters.test_levels import OUTCOME
from tests.letters.test_taking_in import LANGS, LEVELS, written

STEP = NextStep("You stay with Nan.", "Dana", date(2027, 1, 8), "It is near school.")


def told(old: Outcome, new: Outcome, lang: str = "en", level: Level = Level.EASY) -> Written:
    before, now = written(old, level, lang), written(new, level, lang)
    return with_news(News(before, now, differences(before, now)), phrases_in(lang), phrases_in("en"))


def part(letter: Letter) -> list[str]:
    return [line.text for each in letter.sections if each.kind is SectionKind.CHANGED for line in each.lines]


def of_step(*steps: NextStep) -> Outcome:
    return make_outcome(next_steps=steps)


WAS_AND_IS = [
    (
        (STEP,),
        (replace(STEP, by_when=date(2027, 1, 15)),),
        ["About this:", "“You stay with Nan.”", "The old letter said:",
         "“Dana will do this by Friday 8 January 2027.”", "This letter says:",
         "“Dana will do this by Friday 15 January 2027.”"],
    ),
    (
        (replace(STEP, state=StepState.ASKED),),
        (STEP,),
        ["About this:", "“You stay with Nan.”", "This is new:", "“It was decided.”"],
    ),
    (
        (STEP,),
        (replace(STEP, state=StepState.JUDGE),),
        ["About this:", "“Only a judge can decide this:”", "“You stay with Nan.”", "The old letter said:",
         "“It was decided.”", "This letter says:", "“I will tell you when the judge has decided.”"],
    ),
    (
        (STEP,),
        (STEP, NextStep("You join the choir.", "", None, "")),
        ["This is new:", "“You join the choir.”", "“It was decided.”"],
    ),
    (
        (STEP, NextStep("You join the choir.", "", None, "")),
        (STEP,),
        ["I took this out:", "“You join the choir.”", "“It was decided.”"],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("gone", "is_told"),
    [
        ("You will move to Leeds in May.", True),  # that they stay is the news
        ("You will see Dad less.", True),
        ("Your nan has died.", False),  # a death stays true, and nobody says it again
        ("Your mum is in prison.", False),
    ],
)
def test_a_move_that_is_called_off_is_told_and_a_death_is_not_said_again(gone: str, is_told: bool) -> None:
    before, now = make_outcome(going_well=("You swim.", gone)), make_outcome(going_well=("You swim.",))
    said = part(told(before, now).letter)
    assert (f"“{gone}”" in said) is is_told
    assert ("Something is not in this letter any more." in said) is not is_told


@pytest.mark.parametrize(("old", "new", "wanted"), WAS_AND_IS)
def test_a_day_a_state_a_decision_more_or_less_is_said(
    old: tuple[NextStep, ...], new: tuple[NextStep, ...], wanted: list[str]
) -> None:
    assert part(told(of_step(*old), of_step(*new)).letter) == wanted


@settings(max_examples=15, deadline=None)
@given(OUTCOME, OUTCOME, LANGS, LEVELS)
def test_only_what_stands_in_one_of_the_letters_is_quoted(
    old: Outcome, new: Outcome, lang: str, level: Level
) -> None:
    before, now = written(old, level, lang), written(new, level, lang)
    made = told(old, new, lang, level)
    known = {line.text for one in (before, now) for line in one.letter.sentences}
    quoted = [text[1:-1] for text in part(made.letter) if text.startswith("“")]
    assert {text for text in quoted if "‘" not in text} <= known | {text[1:-1] for text in known}
    rest = replace(made.letter, sections=tuple(one for one in made.letter.sections if one.kind != "changed"))
    assert rest == now.letter, "the letter itself stays"
    if lang != "en":
        new_lines = [line for line in made.letter.sentences if line.block.startswith(BLOCK)]
        assert all(made.english.get(line.id) for line in new_lines)
    assert part(told(old, old, lang, level).letter) == []


def draft_of(desk: Desk, store: Store) -> Letter:
    with store.begin(write=False):
        return load_draft(desk.review.id, desk.child.id).letter


MOVED = NextStep("Dana will book swimming lessons.", "Dana", date(2027, 1, 15), "You swim well.", "likes")
ONLY_ADULTS = NextStep(
    "I will phone your brother's carer.", "Noor Calder", None, "", "family", sees=ForWhom.ADULTS
)


def test_a_new_version_says_what_is_new_in_each_language_and_after_changes_by_hand(
    app: Flask, store: Store
) -> None:
    desk = make_desk(app)
    link_of(desk, approved(desk, store))
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, next_steps=(MOVED, ONLY_ADULTS))
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("form.panel[action$=begin]")
    says = part(draft_of(desk, store))
    assert says == [
        "About this:", "“Dana will book swimming lessons.”",
        "The old letter said:", "“This happens by Friday 8 January 2027.”",
        "This letter says:", "“This happens by Friday 15 January 2027.”",
        "Something is not in this letter any more.",
    ]  # fmt: skip
    assert desk.browser.soup.select_one("#news") is None
    otherwise: dict[str, Any] = {"lang": "ar", "kind": "easy", "go": "written"}
    desk.browser.send("#letter-form", **otherwise)
    in_arabic = part(draft_of(desk, store))
    assert in_arabic[0] == phrases_in("ar")("changed.about", {})[0]
    assert len(in_arabic) == len(says)
    desk.browser.send("#letter-form", button="[value=undo]")
    line = next(one for one in draft_of(desk, store).sentences if one.text == "You sleep well.")
    typed: dict[str, Any] = {f"words-{line.id}": "You sleep much better now.", "go": "save"}
    desk.browser.send("#letter-form", **typed | {"new-changed": "Sorry that I got it wrong."})
    desk.browser.send("#news")
    assert part(draft_of(desk, store)) == [
        "Sorry that I got it wrong.", *says,
        "The old letter said:", "“You sleep well.”", "This letter says:", "“You sleep much better now.”",
    ]  # fmt: skip
