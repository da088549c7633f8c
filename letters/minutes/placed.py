"""Where a sentence of minutes goes in the review record, and as what. Pure.

In: a sorted sentence, its words as they were and for the child, both without a list's mark. Out: a `Put`:
the place and all that the record keeps there. Law and plan are for adults and stay as they were written.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from letters.minutes.answered_for import MAY_BE_ONE, may_be_one, who_answers, with_who_answers
from letters.minutes.answers import is_bare, is_joined, parted
from letters.minutes.as_me import as_me
from letters.minutes.became import (
    has_outcome,
    is_deadline,
    is_of_now,
    only_when,
    split_outcome,
    told_of,
    what_became,
    with_day_alone,
)
from letters.minutes.days import day_in, day_of_meeting
from letters.minutes.parts import as_apart, as_last_time, as_view, how_alone, whole
from letters.minutes.spoken import DID_THEY, setting_of, tells_it, was_told
from letters.minutes.steps import as_step
from letters.rewrite.child import Child
from letters.rewrite.dates import write_dates
from letters.rewrite.model import Kind, Rewritten, applied
from letters.rewrite.sections import Section, Topic
from letters.rewrite.sorting import Sorted
from letters.spoken import may_be_own_words
from reviews.brought import DAYS, Place
from reviews.model import Done

LEFT_OUT = ""
# Where "I don't like it there." is the child's, out of a form that they filled in.
_OF_THEM = (Place.GOING_WELL, Place.WORRIES)
_SENTENCES = (Place.NEXT_STEPS, Place.LAST_TIME, Place.NOT_AGREED, *_OF_THEM)
FOR_ADULTS = (Place.LEGAL_STATUS, Place.PERMANENCE)
_INTO = {
    Section.LAST_TIME: Place.LAST_TIME,
    Section.GOING_WELL: Place.GOING_WELL,
    Section.WORRIES: Place.WORRIES,
    Section.SAID: Place.SPOKEN,
    Section.VIEW: Place.MY_VIEW,
    Section.ALONE: Place.ALONE,
    Section.DECIDED: Place.NEXT_STEPS,
    Section.NOT_AGREED: Place.NOT_AGREED,
    Section.NEXT_STEPS: Place.NEXT_STEPS,
    Section.LAW: Place.LEGAL_STATUS,
    Section.PLAN: Place.PERMANENCE,
    Section.HELD: Place.HELD_ON,
    Section.NEXT_DATE: Place.NEXT_REVIEW,
}
_TOPICS = {
    Topic.FUN: "likes",
    Topic.FEELINGS: "health",
    Topic.PLAN: "papers",
    Topic.OTHER: "",
}
_LABEL = re.compile(
    r"^(?:legal status|status|plan for permanence|permanence plan|care plan)\s*[:–-]\s*", re.I
)
# Where a short answer says all that is asked.
_OF_ANSWERS = (*DAYS, Place.ALONE, Place.LAST_TIME)
_ANSWER = "This answers a question of a form. What does it say, as a sentence?"
WHICH = "Nothing here says whether this goes well or is a worry. Which is it?"
_ROW = "This is a row of a table. What does it say?"
_BECAME = "What became of it?"
WHY_NOT = {Done.NOT_DONE.value: "Why not?", Done.PART.value: "Why only in part?"}
_BOTH = "What was decided, and what became of it, stand in one sentence. Please part them."
_OF_WHEN = "Is this still to be done, or is it what became of a decision of last time?"
_WHICH_DAY = "This says by when it must be, or in which week. On which day is it?"
_WHO = "Who did not agree?"
_PIECE = "This is no whole sentence. Please write what is meant."
# A label of a form, a day that is gone from behind its "by", a doer who stands twice.
_PIECES = re.compile(
    r"\b(?:action|responsible|(?:by )?who(?:m)?|(?:by )?when|time ?scale|deadline|due|lead|owner|date):(?!\w)"
    r"|\b(?:by|until|within|deadline|time ?scale)\W*$|[.!?] (?:deadline|time ?scale|due)\b"
    r"|^(?P<who>\w.{1,40}) will (?P=who) to\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Put:
    """What goes into the record. `into`: its place there, or LEFT_OUT; `on`: a day as typed; `how`, `why`,
    `topic`: as in `reviews.brought.Piece`. `asks`: what only a person can say of its place, or empty."""

    text: str
    into: str
    who: str = ""
    on: str = ""
    how: str = ""
    why: str = ""
    topic: str = ""
    asks: str = ""


def put(
    each: Sorted,
    original: str,
    text: str,
    child: Child,
    became: Sequence[Rewritten] = (),
    officer: str = "",
) -> Put:
    """Where it goes and as what. Who, day and state are worked out for what is left out too: a person may
    choose a place for it. What is only a piece of a sentence is asked about. `became`: the sentences after it
    that say only what became of it; `officer`: the name of the reviewing officer."""
    placed = _put(each, original, text, child, became, officer)
    if placed.into not in _SENTENCES or placed.asks not in ("", WHICH):
        return placed
    is_piece = only_when(placed.text) or _PIECES.search(placed.text)
    return replace(placed, asks=_PIECE) if is_piece else placed


def _put(
    each: Sorted,
    original: str,
    text: str,
    child: Child,
    became: Sequence[Rewritten],
    officer: str,
) -> Put:
    place = _INTO.get(each.section)
    text = as_me(text)
    base = Put(text, place.value if place else LEFT_OUT, topic=_TOPICS.get(each.topic, each.topic.value))
    found = _in_its_place(base, each, original, child, became, officer)
    if not is_joined(original) or place in _OF_ANSWERS:
        return found
    into = LEFT_OUT if is_bare(original) else found.into
    return replace(found, text=parted(found.text), into=into, asks=_ANSWER)


def _in_its_place(
    base: Put,
    each: Sorted,
    original: str,
    child: Child,
    became: Sequence[Rewritten],
    officer: str,
) -> Put:
    """As each part of the record keeps it."""
    place, text = Place(base.into) if base.into else None, base.text
    if place in DAYS:
        return _on_a_day(base)
    if place is Place.NEXT_STEPS or place is None:
        plain, explained = _without_explained(each.rewritten, text)
        plain, answers = who_answers(plain)
        plain, became = _with_when(plain, became)
        bare, besides, asks = _still_to_do(plain, became)
        step = as_step(each, f"{bare}{explained}", child)
        on = step.on or next(filter(None, map(_day, besides)), "")
        told = (words for words in besides if not (on and on == _day(words)))
        known = replace(base, who=step.who, on=on, how=step.state.value)
        what = " ".join([with_who_answers(step.what, answers, step.who), *told])
        asks = asks or step.asks or (MAY_BE_ONE if may_be_one(answers, step.who, child) else "")
        return replace(known, text=what, asks=asks) if place else known
    if place is Place.NOT_AGREED:
        part = as_apart(text)
        return replace(base, text=part.what, who=part.who, why=part.why, asks="" if part.who else _WHO)
    if place is Place.LAST_TIME:
        plain, explained = _without_explained(each.rewritten, text)
        plain, _ = who_answers(plain)  # who was to see to it is of no more use
        plain, became = _with_when(plain, became)
        part = as_last_time(original, plain, child, became)
        asks = "" if part.how else _BECAME
        asks = asks or (_BOTH if has_outcome(part.what) else "")
        asks = asks or ("" if part.why else WHY_NOT.get(part.how, ""))  # the letter tells the child
        return replace(base, text=f"{part.what}{explained}", why=part.why, how=part.how, asks=asks)
    if place is Place.ALONE:
        part = how_alone(original, text)
        return replace(base, on=_day(text), how=part.how, why=part.why)
    if place is Place.SPOKEN or (place in _OF_THEM and may_be_own_words(text, child.name)):
        if was_told(text):
            return replace(base, into=LEFT_OUT)
        how = setting_of(original, officer, is_alone=each.is_alone).value
        asks = "" if tells_it(original, text) else DID_THEY
        return replace(base, into=Place.SPOKEN.value, how=how, asks=asks)
    if place in FOR_ADULTS:
        return replace(base, text=_LABEL.sub("", original))
    if place is Place.MY_VIEW:
        return replace(base, text=as_view(text))
    return _well_or_worry(each, base)


def _on_a_day(base: Put) -> Put:
    """The day of a meeting; asked where only by when it must be is written, left out where no day is."""
    day = day_of_meeting(_dated(base.text))
    if not day and _day(base.text):
        return replace(base, asks=_WHICH_DAY)
    return replace(base, on=day, into=base.into if day else LEFT_OUT)


def _with_when(text: str, became: Sequence[Rewritten]) -> tuple[str, list[Rewritten]]:
    """A decision without a day, and with the first of the sentences after it that says only when; the
    others."""
    at, when = next(
        ((at, when) for at, one in enumerate(became) if (when := only_when(one.suggestion))), (0, "")
    )
    if not when or _day(text):
        return text, [*became]
    return whole(f"{text.rstrip(' .')} {when}"), [*became[:at], *became[at + 1 :]]


def _still_to_do(text: str, became: Sequence[Rewritten]) -> tuple[str, list[str], str]:
    """A step without that it is not done yet; by when it must be and what else is told of it; and what is
    asked where it may be of last time."""
    head, outcome = split_outcome(text)
    is_not_done = what_became(outcome) is Done.NOT_DONE
    bare = whole(head) if is_not_done else with_day_alone(text)
    until = [one.suggestion for one in became if is_deadline(one.suggestion)]
    later = [one.suggestion for one in became if one.suggestion not in until]
    told = [whole(words) for words in map(told_of, ([outcome] if is_not_done else []) + later) if words]
    over = (one for one in (outcome, *later) if what_became(one) in (Done.DONE, Done.NOT_DONE))
    return bare, until + told, "" if all(map(is_of_now, over)) else _OF_WHEN


def _well_or_worry(each: Sorted, base: Put) -> Put:
    """What goes well or is a worry, and whether that must be asked. What is private to the child does not go
    well because no word in it worries."""
    if base.text.rstrip().endswith("?"):  # what a form asks, and nothing that anybody said
        return replace(base, into=LEFT_OUT)
    if "\t" in base.text:
        return replace(base, into=LEFT_OUT if each.unsure else base.into, asks=_ROW)
    if not each.unsure:
        return base
    is_private = any(doubt.kind is Kind.PRIVATE for doubt in each.rewritten.doubts)
    return replace(base, into=Place.WORRIES.value if is_private else base.into, asks=WHICH)


def _without_explained(rewritten: Rewritten, text: str) -> tuple[str, str]:
    """The words without what explains a hard one behind them, and that: it tells not what became of it."""
    said = "".join(f" {one.after}" for one in rewritten.changes if one.what == "explained")
    return (text.removesuffix(said), said) if text.endswith(said) else (text, "")


def _day(text: str) -> str:
    return day_in(_dated(text))


def _dated(text: str) -> str:
    edits, _ = write_dates(text)
    return applied(text, edits)[0]
