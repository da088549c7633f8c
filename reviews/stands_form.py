"""The form that says what became of decisions that were open.

In: an Outcome, what was sent. Out: the steps as they stand now, or what is wrong beside each field.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from werkzeug.datastructures import MultiDict
from wtforms import Form, SelectField

from children.fields import DayField, line_field, options
from reviews.model import NextStep, Outcome, StepState
from reviews.record_rows import MOST_LINE, STATES, mark
from reviews.stands import WAITING, waiting


class StandsForm(Form):
    """How one decision stands now."""

    state = SelectField(
        "How it stands now", choices=options((one.value, text) for one, text in STATES.items())
    )
    answer_by = DayField("I will tell them by")
    refused_by = line_field("Who does not agree", 200)
    refused_why = line_field("Why they do not agree", MOST_LINE)

    def find_problems(self, today: date) -> bool:
        """Mark what is missing; True where all is there."""
        good = self.validate()
        if self.state.data == StepState.NOT_AGREED and not self.refused_why.data:
            good = mark(self.refused_why, "Please write why: the letter tells the child.")
        waits = self.state.data in set(WAITING)
        if waits and self.answer_by.data and self.answer_by.data < today:
            good = mark(self.answer_by, "This day is over. By when will you tell them now?")
        return good

    def as_step(self, step: NextStep) -> NextStep:
        """The step as it stands now."""
        return replace(
            step,
            state=StepState(self.state.data),
            answer_by=self.answer_by.data,
            refused_by=self.refused_by.data or "",
            refused_why=self.refused_why.data or "",
        )


def forms_for(outcome: Outcome, sent: MultiDict[str, str] | None) -> Mapping[int, StandsForm]:
    """A form for each decision that is open: as it stands, or as it was sent."""
    return {
        at: StandsForm(formdata=sent, prefix=f"step-{at}-", data=vars(step) | {"state": step.state.value})
        for at, step in waiting(outcome)
    }
