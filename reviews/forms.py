"""The forms about alerts and words to be interpreted. What a step needs is checked in `reviews.write` too."""

from typing import Any

from flask_wtf import FlaskForm
from wtforms import RadioField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length, StopValidation

from children.fields import line_field, many_lines, options

MOST = Length(max=2000, message="Please use at most 2000 characters.")


class OpenForm(FlaskForm):  # type: ignore[misc]
    """Why a stand-in opens an alert."""

    reason = line_field("Why do you open it?", 300, [DataRequired("Please write why you open it.")])


WENT_TO = {
    "social_worker": "Their social worker or the social worker’s manager",
    "designated_officer": "The designated officer (LADO): it is about a carer or a worker",
    "police": "The police",
    "out_of_hours": "The out-of-hours team",
    "other": "Someone else",
}


class DealtWithForm(FlaskForm):  # type: ignore[misc]
    """What was done about an alert, and who it went to."""

    done = TextAreaField(
        "What was done?", [DataRequired("Please write what was done."), MOST], filters=[many_lines]
    )
    went_to = RadioField(
        "Who did it go to?",
        choices=options(WENT_TO.items()),
        validators=[InputRequired("Please choose who it went to.")],
    )
    who = line_field("Their name, or who else it was", 300)

    def validate_who(self, field: Any) -> None:
        """Someone else has a name."""
        if self.went_to.data == "other" and not field.data:
            raise StopValidation("Please write who it went to.")

    def told(self) -> str:
        """Who it went to, in words for the record."""
        name = self.who.data or ""
        if self.went_to.data == "other":
            return name
        return f"{WENT_TO[self.went_to.data]}{': ' + name if name else ''}"


class InterpretedForm(FlaskForm):  # type: ignore[misc]
    """What an interpreter said that the child's own words mean."""

    english = TextAreaField(
        "What do the words mean, in English?",
        [DataRequired("Please write what they mean."), MOST],
        filters=[many_lines],
    )
    interpreter = line_field("Who interpreted?", 200, [DataRequired("Please write who interpreted.")])
