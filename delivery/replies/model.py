"""What a child answers to their letter, and what was done about it. Pure.

A reply is never changed; what is done about it stands beside it. What is not done yet has a day by which it
is to be done: a default of ours, no law.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType
from uuid import UUID

from children.model import ChildId, StaffId
from children.working_days import Holidays, add_working_days
from consult.attached.model import Cleaned
from consult.foreign import is_latin, is_read, may_be_foreign
from delivery.model import ReadingId
from letters.approved import LetterId

LetterReplyId = NewType("LetterReplyId", UUID)
CALLS = ("come_to_me", "write_to_me", "about_iro")
NOT_IRO = "not_iro"
ADVOCATE = "advocate"
TALKS = {"call": "call_me", "come": "come_to_me", "write": "write_to_me", ADVOCATE: ADVOCATE}
"""How a child wants to talk, and the call that it is where it is not for their IRO."""
REASONS = ("not_so", "not_said", "person", "day", "feel", "other")


class Says(StrEnum):
    """What kind of answer it is. CHECKED: one of the two questions in pictures. CALL: from the help page."""

    UNDERSTANDS = "understands"
    CHECKED = "checked"
    NOT_RIGHT = "not_right"
    TALK = "talk"
    THANKS = "thanks"
    CALL = "call"


class Understands(StrEnum):
    """How much of the letter the child says that they understand."""

    YES = "yes"
    SOME = "some"
    NO = "no"


class StepKind(StrEnum):
    """What was done: looked at or talked about; the letter was corrected; it stays as it is, and why; what an
    interpreter said that the words mean, or someone wrote down of what was said aloud; someone cannot read
    the words."""

    DONE = "done"
    CHANGED = "changed"
    STAYS = "stays"
    INTERPRETED = "interpreted"
    UNREADABLE = "unreadable"


ENDS = (StepKind.DONE, StepKind.CHANGED, StepKind.STAYS)
_DAYS = {Says.TALK: 1, Says.CALL: 1, Says.UNDERSTANDS: 2, Says.NOT_RIGHT: 2}
_OTHER_DAYS = 5


@dataclass(frozen=True)
class ReplyStep:
    """One thing done. `words`: what was done, why it stays (the child reads this), or the English of an
    interpreter, who is named in `who` with their agency; `flags`: headings of the list of words in that
    English."""

    kind: StepKind
    at: datetime
    by: StaffId
    words: str = ""
    who: str = ""
    flags: tuple[str, ...] = ()


@dataclass(frozen=True)
class LetterReply:
    """One answer. `chosen`: codes of cards; `lines`: ids of the letter's sentences; `words` in `language`;
    `right`: of a question in pictures, whether it was answered as the letter has it; `flags`: headings of
    the list of words; `steps`: what was done, the oldest first. `sound`: the kind of a recording that is
    part of it; `sound_mark` tells recordings apart. `speaks`: the language that the child speaks."""

    id: LetterReplyId
    letter_id: LetterId
    child_id: ChildId
    reading_id: ReadingId
    at: datetime
    says: Says
    language: str
    chosen: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    words: str = ""
    right: bool = False
    flags: tuple[str, ...] = ()
    steps: tuple[ReplyStep, ...] = ()
    sound: str = ""
    sound_mark: str = ""
    speaks: str = ""

    @property
    def is_done(self) -> bool:
        """Whether someone ended it; a question in pictures belongs to the answer before it."""
        return self.says is Says.CHECKED or any(step.kind in ENDS for step in self.steps)

    @property
    def ended(self) -> ReplyStep | None:
        """The step that ended it."""
        return next((step for step in self.steps if step.kind in ENDS), None)

    @property
    def interpreted(self) -> ReplyStep | None:
        """The newest English of the child's words."""
        found = [step for step in self.steps if step.kind is StepKind.INTERPRETED]
        return found[-1] if found else None

    @property
    def waits_for_interpreter(self) -> bool:
        """Whether it is not yet understood: it holds words that staff may not be able to read, or something
        said aloud in whatever language, and nobody has written down what it means in English."""
        unreadable = any(step.kind is StepKind.UNREADABLE for step in self.steps)
        foreign = unreadable or may_be_foreign(self.words, self.language, self.speaks)
        return (foreign or bool(self.sound)) and self.interpreted is None

    @property
    def may_be_english(self) -> bool:
        """Whether whoever reads or hears it may say themselves what it means: the child read the letter in
        English, and what they wrote is in its letters. A child may still speak another language."""
        return is_read(self.language) and is_latin(self.words)

    @property
    def alerts(self) -> bool:
        """Whether it reaches whoever acts as an alert does: a call, a listed word, not for the IRO."""
        return self.says is Says.CALL or bool(self.headings)

    @property
    def headings(self) -> tuple[str, ...]:
        """What the list of words found, in the child's words and in the English of what they said."""
        later = (heading for step in self.steps for heading in step.flags)
        return tuple(dict.fromkeys((*self.flags, *later)))

    @property
    def alerts_from(self) -> datetime:
        """Since when it alerts: what is found only in the English is looked for from then on."""
        found = [step.at for step in self.steps if step.flags]
        return self.at if self.says is Says.CALL or self.flags or not found else found[0]

    @property
    def found_again(self) -> tuple[datetime, ...]:
        """When more was found after that: in each English that says something else than those before it."""
        said, found = set(), []
        for step in self.steps:
            if step.flags and step.words not in said:
                found.append(step.at)
            said.add(step.words)
        return tuple(at for at in found if at > self.alerts_from)

    @property
    def asks_for_advocate(self) -> bool:
        """Whether the child wants someone on their side, from their IRO or from someone else."""
        return self.says in (Says.TALK, Says.CALL) and ADVOCATE in self.chosen

    @property
    def is_hidden_from_iro(self) -> bool:
        """Whether the child said that it is about their IRO, or for someone else."""
        return self.says is Says.CALL and bool(set(self.chosen) & {NOT_IRO, "about_iro"})


@dataclass(frozen=True)
class Said:
    """What a child answered, before it is kept."""

    says: Says
    chosen: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    words: str = ""
    right: bool = False
    sound: Cleaned | None = None


def due_on(reply: LetterReply, said_on: date, holidays: Holidays, interpret_days: int = 1) -> date:
    """The last working day that is in time; `interpret_days`: the service's time for an interpreter."""
    days = interpret_days if reply.waits_for_interpreter else _DAYS.get(reply.says, _OTHER_DAYS)
    return add_working_days(said_on, days, holidays).on


def checks_of(reply: LetterReply, others: Sequence[LetterReply]) -> list[LetterReply]:
    """The answers to the questions in pictures that followed this "I understand", the newest of each."""
    if reply.says is not Says.UNDERSTANDS:
        return []
    later = [one for one in others if one.says is Says.CHECKED and one.reading_id == reply.reading_id]
    newest = {one.chosen[0]: one for one in sorted(later, key=lambda one: one.at) if one.at >= reply.at}
    return list(newest.values())
