"""The form of a review and its parts.

In: what staff typed. Out: nouns.
"""

import re
from datetime import date
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, FieldList, Form, FormField, IntegerField, RadioField, TextAreaField
from wtforms.validators import InputRequired, Length, NumberRange, Optional, StopValidation

from children.fields import KINDS, ClockField, DayField, line_field, many_lines, options
from children.model import MeetingPart, Review, ReviewKind
from web.forms import PostedForm

MOST_WORDS = 4000
MOST_PARTS = 6
PART_FIELD = re.compile(r"parts-[0-9]{1,2}-[a-z]+\Z")
KIND_OPTIONS = options((kind.value, text) for kind, text in KINDS.items())


class PartForm(Form):
    """One part of a review; left empty it is no part."""

    number = IntegerField("Number", [Optional(), NumberRange(1, 99)])
    on = DayField("Day")
    at = ClockField("Time", [Optional()])
    place = line_field("Place", 200)
    video = BooleanField("By video")

    def validate_on(self, field: DayField) -> None:
        """A part with a time or place needs its day."""
        if (
            field.data is None
            and not field.process_errors
            and (self.at.data or self.place.data or self.video.data)
        ):
            raise StopValidation("Please write the day too.")

    def as_part(self, number: int) -> MeetingPart:
        """What was written, as a noun. Raises ValueError where no day was written."""
        if self.on.data is None:
            raise ValueError("a part without a day")
        place = self.place.data or ""
        return MeetingPart(self.number.data or number, self.on.data, self.at.data, place, self.video.data)


class ReviewForm(PostedForm):
    """A review and its parts. `sent`: what the browser sent, where it sent something."""

    kind = RadioField("Which review is it?", choices=KIND_OPTIONS)
    counted_from = DayField(
        "Counted from",
        [InputRequired("Please write the day.")],
        description="First review: the day they became looked after. Others: the day of the review before.",
    )
    parts = FieldList(
        FormField(PartForm),
        validators=[Length(max=MOST_PARTS, message=f"At most {MOST_PARTS} parts, please.")],
    )
    before = TextAreaField(
        "What happened before",
        [Length(max=MOST_WORDS, message=f"Please use at most {MOST_WORDS} characters.")],
        filters=[many_lines],
        description="For you only. It is not shown to the child.",
    )

    def __init__(self, review: Review | None = None, sent: MultiDict[str, str] | None = None) -> None:
        super().__init__(
            formdata=None if sent is None else _known_fields(sent),
            data=_typed_review(review) if review else {"kind": ReviewKind.LATER.value},
        )
        if not self.is_submitted() and len(self.parts) < MOST_PARTS:
            self.parts.append_entry()

    def written(self) -> tuple[ReviewKind, date, str]:
        """Kind, the day it is counted from, and what happened before. Raises ValueError without a day."""
        if self.counted_from.data is None:
            raise ValueError("a review counted from no day")
        return ReviewKind(self.kind.data), self.counted_from.data, self.before.data or ""

    def as_parts(self) -> list[MeetingPart]:
        """The parts whose day was written; a new one takes the next free number."""
        written = [entry.form for entry in self.parts if entry.form.on.data is not None]
        parts: list[MeetingPart] = []
        for form in written:
            taken = {part.number for part in parts} | {
                other.number.data for other in written if other is not form
            }
            number = (
                form.number.data
                if form.number.data and form.number.data not in {p.number for p in parts}
                else None
            )
            parts.append(form.as_part(number or next(n for n in range(1, 100) if n not in taken)))
        return parts


def _known_fields(sent: MultiDict[str, str]) -> MultiDict[str, str]:
    """Without the names that our form never has: a part's number as no keyboard writes it, or endless."""
    pairs = sent.items(multi=True)
    return MultiDict(pair for pair in pairs if not pair[0].startswith("parts-") or PART_FIELD.match(pair[0]))


def _typed_review(review: Review) -> dict[str, Any]:
    return {
        "kind": review.kind.value,
        "counted_from": review.counted_from,
        "before": review.before,
        "parts": [vars(part) for part in review.parts],
    }
