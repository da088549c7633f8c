"""The rows of the review record's form: each checks itself and is a noun. Left empty a row is none.

In: what was typed. Out: nouns, or what is wrong beside each field. What is chosen has a first choice, so that
a row from elsewhere, or from before there was the choice, is whole.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from wtforms import BooleanField, Form, RadioField, SelectField, StringField, TextAreaField
from wtforms.validators import Length
from wtforms.widgets import TextArea

from children.fields import DayField, line_field, many_lines, options
from reviews.before import was_asked_for
from reviews.model import (
    Disagreement,
    Done,
    ForWhom,
    LastTime,
    NextStep,
    Reply,
    ReplyKind,
    Setting,
    Spoken,
    StepState,
    TopicNote,
)
from reviews.record import lines_of
from reviews.spoken import spoken_of
from reviews.topics import TOPICS

MOST_LINE = 500
MOST_LINES = Length(max=4000, message="Please use at most 4000 characters.")
DONE = {Done.DONE: "Done", Done.PART: "In part", Done.NOT_DONE: "Not done"}
ANSWERED = {
    Done.AGREED: "Agreed",
    Done.REFUSED: "Not agreed, because …",
    Done.WAITING: "Still waiting for an answer",
}
STATES = {
    StepState.ASKED: "I ask for it; the manager may still query it",
    StepState.AGREED: "Agreed: it was decided",
    StepState.NOT_AGREED: "Not agreed",
    StepState.JUDGE: "Only a judge can decide",
}
SEES = {
    ForWhom.EVERYONE: "Everyone at the meeting, in the child’s letter too",
    ForWhom.CHILD: "The child, not the parents",
    ForWhom.PARENTS: "The parents, not the child",
    ForWhom.ADULTS: "Only those who work with the child",
}
SETTINGS = {
    Setting.MEETING: "At the meeting",
    Setting.INTERPRETER: "At the meeting, through an interpreter",
    Setting.ADVOCATE: "Their advocate said it for them",
    Setting.ALONE: "To you alone",
    Setting.ALONE_INTERPRETER: "To you alone, through an interpreter",
}
REPLIES = {
    "": "Not answered yet",
    ReplyKind.STAYS: "We heard it, and it can stay as it is",
    ReplyKind.DECIDED: "We decided this …",
    ReplyKind.OPEN: "Still open, because …",
}


def sees_field(default: ForWhom = ForWhom.EVERYONE) -> SelectField:
    """Who may see a block."""
    order = sorted(SEES, key=lambda one: one is not default)
    return SelectField(
        "Who may see this", choices=options((one.value, SEES[one]) for one in order), validate_choice=False
    )


def sees_of(field: SelectField, default: ForWhom = ForWhom.EVERYONE) -> ForWhom:
    """What was chosen."""
    return ForWhom(field.data) if field.data in set(ForWhom) else default


def sentences_field(label: str, description: str = "One sentence a line.") -> TextAreaField:
    """A field for sentences, one a line."""
    return TextAreaField(label, [MOST_LINES], filters=[many_lines], description=description)


def _sentence(label: str, description: str = "") -> StringField:
    """A field for one sentence: it grows with its words, so that all of it can be read."""
    look = {"widget": TextArea(), "render_kw": {"rows": 1}, "description": description}
    return line_field(label, MOST_LINE, (), **look)


def _select(label: str, choices: Iterable[tuple[str, str]]) -> SelectField:
    return SelectField(label, choices=options(choices), validate_choice=False)


def _became(words: Mapping[Done, str]) -> Iterable[tuple[str, str]]:
    return ((one.value, said) for one, said in words.items())


class LastTimeForm(Form):
    """One decision of last time, and what became of it."""

    what = _sentence("What we decided")
    done = RadioField("What became of it?", choices=options(_became(DONE)), validate_choice=False)
    why = _sentence("Why", "To the child, if it did not happen: “The pool is closed.”")
    now = _sentence("What now")
    sees = sees_field()

    def __init__(self, *given: Any, **more: Any) -> None:
        super().__init__(*given, **more)
        if self.was_asked_for:
            self.done.choices = options(_became(ANSWERED | DONE))

    @property
    def was_asked_for(self) -> bool:
        """Whether it was no decision yet: then it is open until somebody says what the answer was."""
        is_asked = was_asked_for(self.what.data or "")
        return is_asked or self.done.data in set(ANSWERED)

    @property
    def is_blank(self) -> bool:
        """True where nothing was typed."""
        return not (self.what.data or self.done.data or self.why.data or self.now.data)

    def find_problems(self) -> bool:
        """Mark what is missing; True where all is there."""
        if self.is_blank:
            return True
        if not self.what.data:
            mark(self.what, "Please write the decision.")
        if self.done.data not in set(Done):
            mark(self.done, "Please say what became of it.")
        if self.done.data in (Done.PART, Done.NOT_DONE, Done.REFUSED) and not self.why.data:
            mark(self.why, "Please write why: the letter tells the child.")
        return not (self.what.errors or self.done.errors or self.why.errors)

    def as_noun(self) -> LastTime:
        """What was written."""
        done = Done(self.done.data)
        return LastTime(
            self.what.data or "", done, self.why.data or "", self.now.data or "", sees_of(self.sees)
        )


class TopicForm(Form):
    """One topic of today."""

    topic = SelectField("Topic", choices=options(TOPICS.items()), validate_choice=False)
    going_well = sentences_field("What is going well")
    worries = sentences_field("What people worry about")
    sees = sees_field()

    @property
    def is_blank(self) -> bool:
        """True where nothing was typed."""
        return not (self.going_well.data or self.worries.data)

    def as_noun(self) -> TopicNote:
        """What was written."""
        topic = self.topic.data if self.topic.data in TOPICS else "more"
        well, worries = lines_of(self.going_well.data), lines_of(self.worries.data)
        return TopicNote(topic, well, worries, sees_of(self.sees))


class SpokenForm(Form):
    """One thing that the child said at the meeting or to the reviewing officer."""

    code = line_field("", 20)
    topic = _select("Topic", TOPICS.items())
    what = _sentence("What they said")
    how = _select("Where, and through whom", ((one.value, words) for one, words in SETTINGS.items()))
    by = line_field("Who wrote it down, if not you", 200)
    agreed = BooleanField("They say that their letter may tell it")
    sees = sees_field()

    @property
    def is_blank(self) -> bool:
        """True where nothing was typed."""
        return not (self.what.data or self.by.data)

    def find_problems(self) -> bool:
        """Mark what is missing; True where all is there."""
        if self.is_blank or self.what.data:
            return True
        return mark(self.what, "Please write what they said.")

    def as_noun(self) -> Spoken:
        """What was written."""
        chosen = {name: getattr(self, name).data for name in ("code", "topic", "what", "how", "by", "sees")}
        return spoken_of(chosen | {"agreed": "yes" if self.agreed.data else ""})


class StepForm(Form):
    """One next step."""

    what = _sentence("What will happen")
    who = line_field("Who does it", 200)
    by_when = DayField("By when")
    why = _sentence("Why")
    said = SelectField("It answers what they said about", choices=[])
    state = _select("How it stands", ((one.value, words) for one, words in STATES.items()))
    answer_by = DayField("I will tell them by")
    refused_by = line_field("Who does not agree", 200)
    refused_why = _sentence("Why they do not agree")
    asked = BooleanField("I had asked for it")
    better = _sentence("What will be better for the child")
    known_by = _sentence("How we know that it is done")
    topic = _select("Topic", [("", "No topic"), *TOPICS.items()])
    sees = sees_field()

    @property
    def is_blank(self) -> bool:
        """True where nothing was typed."""
        typed = (self.what, self.who, self.why, self.better, self.known_by, self.refused_by, self.refused_why)
        return not (any(one.data for one in typed) or any(self.by_when.raw_data or ()))

    @property
    def stands(self) -> StepState:
        """How it stands; a step for which nothing was chosen is asked for."""
        return StepState(self.state.data) if self.state.data in set(StepState) else StepState.ASKED

    def find_problems(self, held_on: date | None) -> bool:
        """Mark what is missing or cannot be; True where all is there."""
        if self.is_blank:
            return True
        if not self.what.data:
            mark(self.what, "Please write what will happen.")
        if self.stands is StepState.NOT_AGREED:
            if not self.refused_why.data:
                mark(self.refused_why, "Please write why it was not agreed: the letter tells the child.")
        elif not self.who.data:
            mark(self.who, "Please write who does it: a step that is nobody's does not happen.")
        for day in (self.by_when, self.answer_by):
            if day.data and held_on and day.data < held_on:
                mark(day, "This is before the review was held.")
        return not any(one.errors for one in self)

    def as_noun(self, asked_until: date | None = None) -> NextStep:
        """What was written. `asked_until`: until when a manager may query what is asked for, and the child is
        told, where no other day was written."""
        stands = self.stands
        refused = stands is StepState.NOT_AGREED
        waits = stands in (StepState.ASKED, StepState.JUDGE)
        answer_by = self.answer_by.data or (asked_until if stands is StepState.ASKED else None)
        return NextStep(
            self.what.data or "",
            self.who.data or "",
            self.by_when.data,
            self.why.data or "",
            self.said.data or "",
            state=stands,
            answer_by=answer_by if waits else None,
            refused_by=(self.refused_by.data or "") if refused else "",
            refused_why=(self.refused_why.data or "") if refused else "",
            better=self.better.data or "",
            known_by=self.known_by.data or "",
            topic=self.topic.data if self.topic.data in TOPICS else "",
            sees=sees_of(self.sees),
            asked=refused and bool(self.asked.data),
        )


class DisagreementForm(Form):
    """One thing on which people do not agree."""

    what = _sentence("What is not agreed")
    who = line_field("Who does not agree", 200)
    why = _sentence("Why")
    sees = sees_field()

    @property
    def is_blank(self) -> bool:
        """True where nothing was typed."""
        return not (self.what.data or self.who.data or self.why.data)

    def find_problems(self) -> bool:
        """Mark what is missing; True where all is there."""
        if self.is_blank:
            return True
        if not self.what.data:
            mark(self.what, "Please write what is not agreed.")
        if not self.who.data:
            mark(self.who, "Please write who does not agree.")
        return not (self.what.errors or self.who.errors)

    def as_noun(self) -> Disagreement:
        """What was written."""
        return Disagreement(
            self.what.data or "", self.who.data or "", self.why.data or "", sees_of(self.sees)
        )


class ReplyForm(Form):
    """The answer to one thing that the child said."""

    said = line_field("What they said", 80)
    kind = _select("What became of it", ((str(kind), words) for kind, words in REPLIES.items()))
    what = _sentence("We decided")
    why = _sentence("Because")

    @property
    def is_blank(self) -> bool:
        """True where it is not answered."""
        return self.kind.data not in set(ReplyKind)

    def find_problems(self) -> bool:
        """Mark what is missing; True where all is there."""
        if self.is_blank:
            return True
        if self.kind.data == ReplyKind.DECIDED and not self.what.data:
            mark(self.what, "Please write what was decided.")
        if self.kind.data in (ReplyKind.DECIDED, ReplyKind.OPEN) and not self.why.data:
            mark(self.why, "Please write why.")
        return not (self.what.errors or self.why.errors)

    def as_noun(self) -> Reply:
        """What was written."""
        kind = ReplyKind(self.kind.data)
        what = self.what.data if kind is ReplyKind.DECIDED else ""
        return Reply(self.said.data or "", kind, what or "", self.why.data or "")


def mark(field: Any, problem: str) -> bool:
    """Put one problem beside a field that has none yet; False, for whoever counts."""
    if not field.errors:
        field.errors = [problem]
    return False
