"""The review record's form: what was typed, checked, and as a noun.

In: (field name, text) pairs and the day. Out: an Outcome, or what is wrong beside each field.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import FieldList, Form, FormField, RadioField, SelectField, TextAreaField
from wtforms.validators import InputRequired, Length

from children.fields import DayField, line_field, many_lines, options
from children.model import Review, StaffId
from reviews.model import Done, LastTime, NextStep, Outcome, OutcomeId
from reviews.record import MOST_ROWS, Typed, lines_of
from store.base import new_id

MOST_LINE = 500
MOST_LINES = Length(max=4000, message="Please use at most 4000 characters.")
DONE_OPTIONS = options([("done", "Done"), ("part", "In part"), ("not_done", "Not done")])


class LastTimeForm(Form):
    """One decision of last time, and what became of it. Left empty it is none."""

    what = line_field("What we decided", MOST_LINE)
    done = RadioField("What became of it?", choices=DONE_OPTIONS, validate_choice=False)
    why = line_field("Why, if it is not done", MOST_LINE)

    @property
    def is_blank(self) -> bool:
        """True where nothing was typed."""
        return not (self.what.data or self.done.data or self.why.data)

    def find_problems(self) -> bool:
        """Mark what is missing; True where all is there."""
        if self.is_blank:
            return True
        if not self.what.data:
            _mark(self.what, "Please write the decision.")
        if self.done.data not in set(Done):
            _mark(self.done, "Please say what became of it.")
        return not (self.what.errors or self.done.errors)

    def as_noun(self) -> LastTime:
        """What was written."""
        return LastTime(self.what.data or "", Done(self.done.data), self.why.data or "")


class StepForm(Form):
    """One next step. Left empty it is none."""

    what = line_field("What will happen", MOST_LINE)
    who = line_field("Who does it", 200)
    by_when = DayField("By when")
    why = line_field("Why", MOST_LINE)
    said = SelectField("It answers what they said about", choices=[])

    @property
    def is_blank(self) -> bool:
        """True where nothing was typed."""
        return not (self.what.data or self.who.data or self.why.data or any(self.by_when.raw_data or ()))

    def find_problems(self, held_on: date | None) -> bool:
        """Mark what is missing or cannot be; True where all is there."""
        if self.is_blank:
            return True
        if not self.what.data:
            _mark(self.what, "Please write what will happen.")
        if not self.who.data:
            _mark(self.who, "Please write who does it: a step that is nobody's does not happen.")
        if self.by_when.data and held_on and self.by_when.data < held_on:
            _mark(self.by_when, "This is before the review was held.")
        return not (self.what.errors or self.who.errors or self.by_when.errors)

    def as_noun(self) -> NextStep:
        """What was written."""
        return NextStep(
            self.what.data or "",
            self.who.data or "",
            self.by_when.data,
            self.why.data or "",
            self.said.data or "",
        )


class RecordForm(FlaskForm):  # type: ignore[misc]
    """The whole record. `said`: (question code, how it was asked) of what the child said."""

    held_on = DayField("Held on", [InputRequired("Please write the day.")])
    who_came = TextAreaField("Who came", [MOST_LINES], filters=[many_lines], description="One name a line.")
    last_time = FieldList(FormField(LastTimeForm))
    going_well = TextAreaField(
        "What is going well",
        [MOST_LINES],
        filters=[many_lines],
        description="One sentence a line, to the child: “You …”",
    )
    worries = TextAreaField(
        "What we are worried about", [MOST_LINES], filters=[many_lines], description="One sentence a line."
    )
    next_steps = FieldList(FormField(StepForm))
    next_review = DayField("Next review")
    personal_line = TextAreaField(
        "A personal line",
        [MOST_LINES],
        filters=[many_lines],
        description="Something only you would write to them.",
    )

    def __init__(self, typed: Typed, said: Sequence[tuple[str, str]], today: date) -> None:
        self.today = today
        super().__init__(formdata=MultiDict(typed))
        for entry in self.next_steps:
            entry.form.said.choices = options([("", "nothing in particular"), *said])

    def validate(self, extra_validators: Any = None) -> bool:
        """Also: days that can be, no step without who, and not an empty record."""
        good = bool(super().validate(extra_validators))
        held_on = self.held_on.data
        if held_on and held_on > self.today:
            good = _mark(self.held_on, "This day has not come yet.")
        if held_on and self.next_review.data and self.next_review.data <= held_on:
            good = _mark(self.next_review, "The next review is after this one.")
        # Every row is looked at, so that all that is wrong is said at once.
        rows = [entry.form.find_problems() for entry in self.last_time]
        rows += [entry.form.find_problems(held_on) for entry in self.next_steps]
        good = all(rows) and good
        if len(self.last_time) > MOST_ROWS or len(self.next_steps) > MOST_ROWS:
            self.form_errors.append(f"At most {MOST_ROWS} rows, please.")
            return False
        if good and not (self.going_well.data or self.worries.data or self._steps()):
            self.form_errors.append("Write at least one thing: what is going well, a worry, or a next step.")
            return False
        return good

    def _steps(self) -> tuple[NextStep, ...]:
        return tuple(entry.form.as_noun() for entry in self.next_steps if not entry.form.is_blank)

    def as_outcome(self, review: Review, by: StaffId, at: datetime) -> Outcome:
        """What was written, as a noun to be published. Raises ValueError where no day was written."""
        if self.held_on.data is None:
            raise ValueError("a record without its day")
        return Outcome(
            id=OutcomeId(new_id()),
            review_id=review.id,
            child_id=review.child_id,
            version=0,
            held_on=self.held_on.data,
            who_came=lines_of(self.who_came.data),
            last_time=tuple(entry.form.as_noun() for entry in self.last_time if not entry.form.is_blank),
            going_well=lines_of(self.going_well.data),
            worries=lines_of(self.worries.data),
            next_steps=self._steps(),
            next_review=self.next_review.data,
            personal_line=" ".join(lines_of(self.personal_line.data)),
            made_at=at,
            made_by=by,
        )


def _mark(field: Any, problem: str) -> bool:
    """Put one problem beside a field that has none yet; False, for whoever counts."""
    if not field.errors:
        field.errors = [problem]
    return False
