"""The desk's form of a recording: the sound, who spoke it and when."""

from datetime import date

from wtforms import DateField, FileField, StringField
from wtforms.validators import InputRequired, Length, ValidationError

from web.forms import PostedForm


class RecordingForm(PostedForm):
    """One phrase, spoken by a person. The sound comes from the recorder of the page, or as a file."""

    sound = FileField("Or choose a sound file")
    speaker = StringField(
        "Who speaks",
        description="Their name, and what they are: “Amina Saleh, interpreter”.",
        validators=[InputRequired("Please write who speaks."), Length(max=120)],
    )
    spoken_on = DateField("Recorded on", validators=[InputRequired("Please give the day.")])

    def __init__(self, today: date, **options: object):
        self.today = today
        super().__init__(**options)

    @property
    def day(self) -> date:
        """The day it was recorded, of a form that is valid."""
        return self.spoken_on.data or self.today

    def validate_spoken_on(self, field: DateField) -> None:
        """No day that is still to come."""
        if field.data and field.data > self.today:
            raise ValidationError("This day is still to come.")
