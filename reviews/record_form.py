"""The review record's form: what was typed, checked, and as a noun.

In: (field name, text) pairs and the day. Out: an Outcome, or what is wrong beside each field; what each step
still lacks (`reviews.smart`).
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import FieldList, FormField, RadioField, SelectField, TextAreaField
from wtforms.validators import InputRequired

from children.fields import DayField, line_field, many_lines, options
from children.model import Review, StaffId
from reviews.model import Alone, ForWhom, Outcome, OutcomeId, Part, SpokeAlone, Spoken
from reviews.record import MOST_ROWS, Typed, lines_of
from reviews.record_rows import (
    MOST_LINE,
    MOST_LINES,
    SETTINGS,
    DisagreementForm,
    LastTimeForm,
    ReplyForm,
    SpokenForm,
    StepForm,
    TopicForm,
    mark,
    sees_field,
    sees_of,
    sentences_field,
)
from reviews.smart import Gap, find_gaps, find_wishes
from store.base import new_id
from web.forms import PostedForm

ALONE = {
    Alone.SPOKE: "Yes, we spoke alone",
    Alone.SAID_NO: "I offered it; they said no",
    Alone.NOT_OFFERED: "No",
}
PARTS = {
    Part.PN1: "Came and spoke (PN1)",
    Part.PN2: "Came; an advocate spoke for them (PN2)",
    Part.PN3: "Came and showed their views with symbols or signs (PN3)",
    Part.PN4: "Came, and did not give their views (PN4)",
    Part.PN5: "Did not come; an advocate spoke for them (PN5)",
    Part.PN6: "Did not come; sent their views, such as by this site (PN6)",
    Part.PN7: "Did not come, and their views were not given (PN7)",
    Part.PN0: "Is under 4 (PN0)",
}


class RecordForm(PostedForm):
    """The whole record. `said`: (question code, how it was asked) of what the child sent."""

    last_time = FieldList(FormField(LastTimeForm))
    held_on = DayField("Held on", [InputRequired("Please write the day.")])
    who_came = TextAreaField(
        "Who came",
        [MOST_LINES],
        filters=[many_lines],
        description="One name a line, with who it is: Dana, your social worker. Their picture follows it.",
    )
    part = SelectField(
        "How they took part",
        choices=options([("", "Not written down"), *((one.value, words) for one, words in PARTS.items())]),
        validate_choice=False,
    )
    alone_how = RadioField(
        "Did you speak with them alone?",
        choices=options((one.value, words) for one, words in ALONE.items()),
        validate_choice=False,
    )
    alone_on = DayField("On which day")
    alone_why = line_field("Why not", MOST_LINE)
    going_well = sentences_field("What is going well", "One sentence a line, to the child: “You …”")
    well_for = sees_field()
    worries = sentences_field("What we are worried about")
    worries_for = sees_field()
    topics = FieldList(FormField(TopicForm))
    spoken = FieldList(FormField(SpokenForm))
    my_view = sentences_field("What you think yourself", "Your own view, one sentence a line: “I think …”")
    view_for = sees_field()
    next_steps = FieldList(FormField(StepForm))
    replies = FieldList(FormField(ReplyForm))
    disagreements = FieldList(FormField(DisagreementForm))
    legal_status = TextAreaField("Legal status", [MOST_LINES], filters=[many_lines])
    permanence = TextAreaField("Plan for permanence", [MOST_LINES], filters=[many_lines])
    law_for = sees_field(ForWhom.ADULTS)
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
        spoken = [(one.code, f"{SETTINGS[one.how]}: {one.what}") for one in self.spoken_now()]
        for entry in self.next_steps:
            entry.form.said.choices = options([("", "nothing in particular"), *said, *spoken])

    def validate(self, extra_validators: Any = None) -> bool:
        """Also: days that can be, no step without who, and not an empty record."""
        good = bool(super().validate(extra_validators))
        held_on = self.held_on.data
        if held_on and held_on > self.today:
            good = mark(self.held_on, "This day has not come yet.")
        if held_on and self.next_review.data and self.next_review.data <= held_on:
            good = mark(self.next_review, "The next review is after this one.")
        if self.alone_how.data in (Alone.SAID_NO, Alone.NOT_OFFERED) and not self.alone_why.data:
            good = mark(self.alone_why, "Please write why.")
        # Every row is looked at, so that all that is wrong is said at once.
        once = (*self.last_time, *self.spoken, *self.disagreements, *self.replies)
        rows = [entry.form.find_problems() for entry in once]
        rows += [entry.form.find_problems(held_on) for entry in self.next_steps]
        good = all(rows) and good
        counted = (self.last_time, self.spoken_now(), self.next_steps, self.disagreements)
        if any(len(rows) > MOST_ROWS for rows in counted):
            self.form_errors.append(f"At most {MOST_ROWS} rows, please.")
            return False
        if good and self._is_empty():
            self.form_errors.append(
                "Please write at least one thing: what goes well, a worry or a next step."
            )
            return False
        return good

    def _is_empty(self) -> bool:
        rows = (*self.next_steps, *self.topics, *self.spoken)
        return not (self.going_well.data or self.worries.data or any(not one.form.is_blank for one in rows))

    def spoken_now(self) -> list[Spoken]:
        """What is written of what the child said at the meeting or to the reviewing officer."""
        return [entry.form.as_noun() for entry in self.spoken if not entry.form.is_blank]

    def gaps(self) -> Mapping[str, Sequence[Gap]]:
        """What each step lacks: by its number in the form."""
        return {name: find_gaps(step.as_noun(), self.held_on.data) for name, step in self._typed_steps()}

    def wishes(self) -> Mapping[str, Sequence[Gap]]:
        """What would make each step better."""
        return {name: find_wishes(step.as_noun()) for name, step in self._typed_steps()}

    def _typed_steps(self) -> list[tuple[str, StepForm]]:
        return [(one.short_name, one.form) for one in self.next_steps if not one.form.is_blank]

    def _alone(self) -> SpokeAlone | None:
        if self.alone_how.data not in set(Alone):
            return None
        how = Alone(self.alone_how.data)
        why = "" if how is Alone.SPOKE else self.alone_why.data or ""
        return SpokeAlone(how, None if how is Alone.NOT_OFFERED else self.alone_on.data, why)

    def as_outcome(
        self, review: Review, by: StaffId, at: datetime, asked_until: date | None = None
    ) -> Outcome:
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
            last_time=_nouns(self.last_time),
            going_well=lines_of(self.going_well.data),
            worries=lines_of(self.worries.data),
            next_steps=tuple(step.as_noun(asked_until) for _, step in self._typed_steps()),
            next_review=self.next_review.data,
            personal_line=" ".join(lines_of(self.personal_line.data)),
            made_at=at,
            made_by=by,
            well_for=sees_of(self.well_for),
            worries_for=sees_of(self.worries_for),
            topics=_nouns(self.topics),
            part=Part(self.part.data) if self.part.data in set(Part) else None,
            alone=self._alone(),
            my_view=lines_of(self.my_view.data),
            view_for=sees_of(self.view_for),
            disagreements=_nouns(self.disagreements),
            replies=_nouns(self.replies),
            legal_status=" ".join(lines_of(self.legal_status.data)),
            permanence=" ".join(lines_of(self.permanence.data)),
            law_for=sees_of(self.law_for, ForWhom.ADULTS),
            spoken=tuple(self.spoken_now()),
        )


def _nouns(rows: Any) -> Any:
    return tuple(entry.form.as_noun() for entry in rows if not entry.form.is_blank)
