"""The form of one sentence read aloud: the sound, who reads it, when."""

from datetime import date
from typing import Any

from wtforms import FileField, RadioField
from wtforms.validators import DataRequired, InputRequired, StopValidation

from children.fields import DayField, line_field, options
from letters.aloud.model import Reader, Spoken
from reviews.forms import is_named
from web.forms import PostedForm

_READERS = {
    Reader.IRO: "I do: the reviewing officer",
    Reader.INTERPRETER: "A professional interpreter, who is with me",
}


class AloudForm(PostedForm):
    """One sentence. The sound comes from the recorder of the page, or as a file. `refused`: whom the child
    does not want."""

    sound = FileField("Or choose a sound file")
    reader = RadioField(
        "Who reads?",
        choices=options((one.value, words) for one, words in _READERS.items()),
        description="Never a carer, a relative or a child.",
        validators=[InputRequired("Please choose who reads.")],
    )
    speaker = line_field(
        "Their name, as the child sees it", 120, [DataRequired("Please write the name of who reads.")]
    )
    spoken_on = DayField("Recorded on", [InputRequired("Please give the day.")])

    def __init__(self, today: date, refused: str = "", **options: Any) -> None:
        self.today, self.refused = today, refused
        super().__init__(**options)

    def validate_speaker(self, field: Any) -> None:
        """The child's choice is kept to."""
        if self.reader.data == Reader.INTERPRETER and is_named(field.data or "", self.refused):
            raise StopValidation("The child said: not this person. Please ask another interpreter.")

    def validate_spoken_on(self, field: Any) -> None:
        """No day that is still to come."""
        if field.data is not None and field.data > self.today:
            raise StopValidation("This day has not come yet.")

    def as_spoken(self) -> Spoken:
        """Who reads, of a form that is valid."""
        day = self.spoken_on.data or self.today
        return Spoken(self.speaker.data or "", Reader(self.reader.data), day)

    @property
    def problems(self) -> str:
        """What is wrong, in one line for the page's script."""
        return " ".join(str(one) for each in self.errors.values() for one in each)
