"""Stage 2's nouns: the review record (Outcome) and what was done about alerts. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType
from uuid import UUID

from children.model import Child, ChildId, ReviewId, StaffId
from consult.model import Alert, AnswerId, Request

REQUESTS = {
    "alone": "asks to be asked alone",
    "call": "asks for a call",
    "advocate": "wants someone on their side (an advocate)",
    "change": "wants to change something they said",
}
OutcomeId = NewType("OutcomeId", UUID)


class Done(StrEnum):
    """What became of a decision from last time; the last three of what was only asked for."""

    DONE = "done"
    PART = "part"
    NOT_DONE = "not_done"
    AGREED = "agreed"
    REFUSED = "refused"
    WAITING = "waiting"


class ForWhom(StrEnum):
    """Who may see one block of the record. Whoever works with the child sees all of it."""

    EVERYONE = "everyone"
    CHILD = "child"
    PARENTS = "parents"
    ADULTS = "adults"

    def may_see(self, reader: "ForWhom") -> bool:
        """Whether a copy for this reader has the block: for EVERYONE what all at the meeting may see, for
        CHILD and PARENTS their own too, for ADULTS (those who work with the child) all."""
        return self is ForWhom.EVERYONE or reader in (self, ForWhom.ADULTS)


class StepState(StrEnum):
    """How a decision stands: the reviewing officer asked for it and the manager may still query it; agreed;
    somebody did not agree; or nobody but a judge can decide."""

    ASKED = "asked"
    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    JUDGE = "judge"


class Alone(StrEnum):
    """Whether the IRO spoke with the child alone."""

    SPOKE = "spoke"
    SAID_NO = "said_no"
    NOT_OFFERED = "not_offered"


class Part(StrEnum):
    """How the child took part, as the national return counts it."""

    PN0 = "pn0"
    PN1 = "pn1"
    PN2 = "pn2"
    PN3 = "pn3"
    PN4 = "pn4"
    PN5 = "pn5"
    PN6 = "pn6"
    PN7 = "pn7"


class ReplyKind(StrEnum):
    """How one thing that the child said is answered, where no next step answers it."""

    DECIDED = "decided"
    STAYS = "stays"
    OPEN = "open"


class Setting(StrEnum):
    """Where a child said a thing and through whom: at the meeting, there through an interpreter, alone with
    the reviewing officer, alone through an interpreter; or their advocate said it for them."""

    MEETING = "meeting"
    INTERPRETER = "interpreter"
    ADVOCATE = "advocate"
    ALONE = "alone"
    ALONE_INTERPRETER = "alone_interpreter"

    @property
    def is_alone(self) -> bool:
        """Whether only the reviewing officer (and an interpreter) heard it."""
        return self in (Setting.ALONE, Setting.ALONE_INTERPRETER)


@dataclass(frozen=True)
class LastTime:
    """One decision of the last review: what became of it, why, and what happens now."""

    what: str
    done: Done
    why: str = ""
    now: str = ""
    sees: ForWhom = ForWhom.EVERYONE


@dataclass(frozen=True)
class NextStep:
    """A decision: what will be done, who does it, by when, why; `said`: the code of the question or `Spoken`
    that it answers.

    `answer_by`: the day by which the child is told, for what is asked for or a judge decides. `refused_by`,
    `refused_why`: who did not agree and why. `better`: what will be better for the child. `known_by`: how
    we know that it is done. `asked`: the reviewing officer had asked for what was not agreed; who else
    did is not known.
    """

    what: str
    who: str
    by_when: date | None
    why: str
    said: str = ""
    state: StepState = StepState.AGREED
    answer_by: date | None = None
    refused_by: str = ""
    refused_why: str = ""
    better: str = ""
    known_by: str = ""
    topic: str = ""
    sees: ForWhom = ForWhom.EVERYONE
    asked: bool = False

    def holds_on(self, day: date) -> bool:
        """Whether it counts as agreed on this day: silence until `answer_by` is agreement."""
        if self.state is StepState.ASKED:
            return self.answer_by is not None and self.answer_by < day
        return self.state is StepState.AGREED


@dataclass(frozen=True)
class TopicNote:
    """What is going well and what people worry about in one topic, one sentence to an item."""

    topic: str
    going_well: tuple[str, ...] = ()
    worries: tuple[str, ...] = ()
    sees: ForWhom = ForWhom.EVERYONE


@dataclass(frozen=True)
class SpokeAlone:
    """Whether the IRO spoke with the child alone: the day it was done or offered; why not."""

    how: Alone
    on: date | None = None
    why: str = ""


@dataclass(frozen=True)
class Disagreement:
    """What is not agreed, by whom, and why."""

    what: str
    who: str
    why: str = ""
    sees: ForWhom = ForWhom.EVERYONE


@dataclass(frozen=True)
class Spoken:
    """One thing that the child said, signed or showed at their meeting or to the reviewing officer, as it was
    written down: a report to the child ("You would like to see your sister more."), or as the child said it
    ("I want a night light."). What they wrote themselves is the Submission's.

    `code`: by which steps and replies name it; it holds a hyphen, which no question's code does. `by`: who
    wrote it down, "" for the reviewing officer. `agreed`: the child agreed that their letter says what they
    said alone; without it no letter and no copy does.
    """

    code: str
    topic: str
    what: str
    how: Setting = Setting.MEETING
    by: str = ""
    agreed: bool = False
    sees: ForWhom = ForWhom.EVERYONE

    @property
    def is_private(self) -> bool:
        """Whether the reviewing officer alone heard it, and the child did not say that it may be told."""
        return self.how.is_alone and not self.agreed

    def may_see(self, reader: ForWhom) -> bool:
        """Whether a copy for this reader has it; what is private stands in none."""
        return not self.is_private and self.sees.may_see(reader)


@dataclass(frozen=True)
class Reply:
    """The answer to one thing that the child said (`said`: its question code, or that of a `Spoken`): what
    was decided and why; that it can stay as it is; or that it is still open and why."""

    said: str
    kind: ReplyKind
    what: str = ""
    why: str = ""


@dataclass(frozen=True)
class Outcome:
    """What one review decided, in the IRO's English. Sentences stand one to an item."""

    id: OutcomeId
    review_id: ReviewId
    child_id: ChildId
    version: int
    held_on: date
    who_came: tuple[str, ...]
    last_time: tuple[LastTime, ...]
    going_well: tuple[str, ...]
    worries: tuple[str, ...]
    next_steps: tuple[NextStep, ...]
    next_review: date | None
    personal_line: str
    made_at: datetime
    made_by: StaffId
    well_for: ForWhom = ForWhom.EVERYONE
    worries_for: ForWhom = ForWhom.EVERYONE
    topics: tuple[TopicNote, ...] = ()
    part: Part | None = None
    alone: SpokeAlone | None = None
    my_view: tuple[str, ...] = ()
    view_for: ForWhom = ForWhom.EVERYONE
    disagreements: tuple[Disagreement, ...] = ()
    replies: tuple[Reply, ...] = ()
    legal_status: str = ""
    permanence: str = ""
    law_for: ForWhom = ForWhom.ADULTS
    spoken: tuple[Spoken, ...] = ()


class AlertNotFound(LookupError):
    """No such alert, or not one that this member of staff may open now. Both look the same."""


class StepKind(StrEnum):
    """What was done about an alert. Read: somebody had it before them, which the child is shown. Opened by a
    stand-in, with a reason, is not seen; seen is not dealt with. A request is passed on, then answered."""

    READ = "read"
    OPENED = "opened"
    SEEN = "seen"
    DEALT_WITH = "dealt_with"
    PASSED_ON = "passed_on"
    ANSWERED = "answered"


@dataclass(frozen=True)
class AlertStep:
    """One thing done about an alert: it stays until someone writes what was done and who it went to.

    `words`: why a stand-in opened it, or what was done. `went_to`: who it went to.
    """

    kind: StepKind
    at: datetime
    by: StaffId
    words: str = ""
    went_to: str = ""


def is_dealt_with(steps: Iterable[AlertStep]) -> bool:
    """Whether someone wrote what was done and who it went to."""
    return any(step.kind is StepKind.DEALT_WITH for step in steps)


class Standing(StrEnum):
    """Why an alert is shown to someone: it is their own child's, they stand in for the IRO, they are on
    duty and nobody saw it in time or is at work, it is not for the IRO and they are a manager, or they are
    told that there is one (and no more)."""

    OWN = "own"
    COVER = "cover"
    DUTY = "duty"
    MANAGER = "manager"
    TOLD = "told"


@dataclass(frozen=True)
class OpenAlert:
    """An alert as one member of staff is shown it. For TOLD, `alert` holds no words and does not say what it
    is. `duty_from`: when duty is shown it if nobody has seen it; `managers_from`: when managers are told if
    it is not dealt with. `at_night`: nobody saw it before closing, and nobody is at work now. `steps`: what
    was done since it stands open, all where it does not. `dealt_before`: when it was dealt with, where more
    was found in it since; then `alert.raised_at` is when that was. `kind`: what tells it from others of the
    same child, in the desk's words; never what was said. `english_by`: until when somebody is to write what
    its words mean, where nobody here can read them; it stays on the first page until then, dealt with or
    not. `nobody_on_duty`: nobody whom it may be shown to is on duty just now; `nobody_manages`: nor is any
    such manager there; `any_iros`: every IRO whom it may be shown to is. `duty_is_past`, `managers_are_past`:
    these two times are over. `names_iro`: its words name the child's IRO, and may be about them."""

    alert: Alert
    child: Child
    standing: Standing
    seen_at: datetime | None
    duty_from: datetime
    managers_from: datetime
    at_night: bool
    steps: tuple["AlertStep", ...] = ()
    dealt_before: datetime | None = None
    kind: str = ""
    english_by: date | None = None
    nobody_on_duty: bool = False
    nobody_manages: bool = False
    any_iros: bool = False
    duty_is_past: bool = False
    managers_are_past: bool = False
    names_iro: bool = False

    @property
    def is_dealt_with(self) -> bool:
        """Whether someone wrote what was done and who it went to."""
        return is_dealt_with(self.steps)


@dataclass(frozen=True)
class Interpretation:
    """What an interpreter said that a child's own words mean, in English. `agency`, `on`: whose
    interpreter, and the day. `talked`: the IRO talked with the child through them. Without `english`
    somebody only said that they cannot read them."""

    answer_id: AnswerId
    english: str
    interpreter: str
    at: datetime
    by: StaffId
    agency: str = ""
    on: date | None = None
    talked: bool = False


@dataclass(frozen=True)
class OpenRequest:
    """What a child asked for, with what became of it. `state`: "asked", "passed_on" or "answered"."""

    request: Request
    child: Child
    state: str
    steps: tuple[AlertStep, ...] = ()
