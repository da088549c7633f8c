"""Which pictures stand beside the fixed sentences of every letter, for the desk's "where is it used".

In: nothing. Letters about nobody are composed, one for each way that a letter can go, and the pictures that
`compose` gave to fixed sentences are read off them. Out: concept -> uses, worked out once a process.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from functools import cache
from itertools import product, zip_longest
from uuid import UUID

from children.model import ChildId, ReviewId, StaffId
from letters.closing import ClosingItem
from letters.compose import compose
from letters.ingredients import Facts, HelpLine, MarkValue, Meeting, Told
from letters.model import Length, Letter, Line
from letters.phrases import english_phrases
from reviews.model import (
    Alone,
    Disagreement,
    Done,
    LastTime,
    NextStep,
    Outcome,
    OutcomeId,
    Part,
    Reply,
    ReplyKind,
    SpokeAlone,
    StepState,
)
from web.handed import PictureUse

_NOBODY = UUID(int=0)
_DAY = date(2000, 1, 3)
_STEP = NextStep("It.", "Someone", None, "")
_WHO = ("Someone", "Somebody", "A third person")
_BEFORE = (
    "It.", "I had asked for this: It.", "Someone had asked for this: It.", "It. I was to do this.",
    "This was for a judge to decide: It.", "It. This was for someone to do.",
)  # fmt: skip
_CODE = "§"  # before a phrase's code, to tell it from a sentence that someone typed


@cache
def list_uses() -> Mapping[str, tuple[PictureUse, ...]]:
    """Concept -> the fixed sentences of letters that it stands beside."""
    uses: dict[str, dict[PictureUse, None]] = {}
    for line in (line for letter in _letters() for line in letter.sentences):
        if line.picture and line.text.startswith(_CODE):
            uses.setdefault(line.picture, {})[PictureUse("letter", _said(line))] = None
    return {concept: tuple(found) for concept, found in uses.items()}


def _said(line: Line) -> str:
    """The sentence in English, its marks as gaps."""
    english = english_phrases()[line.text.removeprefix(_CODE)]
    return "".join("…" if part.endswith("}") else part for part in english.replace("}", "}{").split("{"))


def _letters() -> Iterator[Letter]:
    meetings = (None, Meeting(_DAY, time(15, 30), "School"), Meeting(_DAY, time(15, 30), video=True))
    for meeting, when, decided in product(meetings, (None, _DAY), (True, False)):
        yield compose(_outcome(when, decided=decided), _TOLD, _facts(meeting), _code)
    short = replace(_facts(None), closing=(ClosingItem("a", {"en": "Words."}),))
    yield compose(_outcome(None, decided=True), _TOLD, short, _code, length=Length.SHORT)
    for part, how, kind, state in zip_longest(Part, Alone, ReplyKind, StepState):
        for day in (None, _DAY):
            alone = SpokeAlone(how, day) if how else None
            outcome = replace(
                _outcome(day, decided=True), part=part, alone=alone, my_view=("View.",),
                disagreements=tuple(Disagreement("It.", who) for who in _WHO),
                replies=(Reply("a", kind, "It."),) if kind else (),
                next_steps=(replace(_STEP, by_when=day, answer_by=day, state=state or StepState.AGREED),),
            )  # fmt: skip
            yield compose(outcome, _TOLD, _facts(None), _code)


def _code(code: str, marks: Mapping[str, MarkValue]) -> tuple[str, str]:
    return f"{_CODE}{code}", "en"


_TOLD = (
    Told("a", "Question?", ("An answer",), words="Words", words_lang="en"),
    Told("b", "Question?", ("An answer",), place="Good"),
)


def _facts(meeting: Meeting | None) -> Facts:
    lines = [
        HelpLine("A line", phone="1", text="1", hours="Always", free=free, danger=danger)
        for free, danger in product((True, False), repeat=2)
    ]
    return Facts(
        child_name="Somebody", iro_name="Someone", lang="en", made_on=_DAY, meeting=meeting, iro_phone="1",
        iro_email="a@example.test", iro_hours="Always", help_lines=(*lines, HelpLine("A line", text="1")),
    )  # fmt: skip


def _outcome(by_when: date | None, *, decided: bool) -> Outcome:
    return Outcome(
        id=OutcomeId(_NOBODY), review_id=ReviewId(_NOBODY), child_id=ChildId(_NOBODY), version=1,
        held_on=_DAY, who_came=("A third person",),
        last_time=tuple(LastTime(told, done, "So.") for told, done in zip(_BEFORE, Done, strict=True))
        if decided else (),
        going_well=("Well.",), worries=("Worry.",),
        next_steps=tuple(NextStep("It.", one, by_when, "So.") for one in _WHO) if decided else (),
        next_review=None, personal_line="Hello.", made_at=datetime(2000, 1, 3, tzinfo=UTC),
        made_by=StaffId(_NOBODY),
    )  # fmt: skip
