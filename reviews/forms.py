"""The forms about alerts and words to be interpreted. What a step needs is checked in `reviews.write` too."""

from flask_wtf import FlaskForm
from wtforms import TextAreaField
from wtforms.validators import DataRequired, Length

from children.fields import line_field, many_lines

MOST = Length(max=2000, message="Please use at most 2000 characters.")


class OpenForm(FlaskForm):  # type: ignore[misc]
    """Why a stand-in opens an alert."""

    reason = line_field("Why do you open it?", 300, [DataRequired("Please write why you open it.")])


class DealtWithForm(FlaskForm):  # type: ignore[misc]
    """What was done about an alert, and who it went to."""

    done = TextAreaField(
        "What was done?", [DataRequired("Please write what was done."), MOST], filters=[many_lines]
    )
    went_to = line_field("Who did it go to?", 300, [DataRequired("Please write who it went to.")])


class InterpretedForm(FlaskForm):  # type: ignore[misc]
    """What an interpreter said that the child's own words mean."""

    english = TextAreaField(
        "What do the words mean, in English?",
        [DataRequired("Please write what they mean."), MOST],
        filters=[many_lines],
    )
    interpreter = line_field("Who interpreted?", 200, [DataRequired("Please write who interpreted.")])
