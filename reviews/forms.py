"""The forms about alerts and words to be interpreted. What a step needs is checked in `reviews.write` too."""

from datetime import date
from typing import Any

from wtforms import BooleanField, RadioField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length, StopValidation

from children.fields import DayField, line_field, many_lines, options
from web.forms import PostedForm

MOST = Length(max=2000, message="Please use at most 2000 characters.")


class OpenForm(PostedForm):
    """Why a stand-in opens an alert."""

    reason = line_field("Why do you open it?", 300, [DataRequired("Please write why you open it.")])


WENT_TO = {
    "social_worker": "Their social worker or the social worker’s manager",
    "designated_officer": "The designated officer (LADO): it is about a carer or a worker",
    "police": "The police",
    "out_of_hours": "The out-of-hours team",
    "other": "Someone else",
}


class DealtWithForm(PostedForm):
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
    may_be_shown = BooleanField("I talked with the child alone: whom they chose may see this answer")

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


WHO_INTERPRETED = {
    "professional": "A professional interpreter",
    "carer": "Their carer, or someone they live with",
    "relative": "A relative or family friend",
    "child": "Another child",
}
NEVER = (
    "Carers, relatives and children never interpret: the child may not speak freely, and words can be "
    "changed. Please ask an interpreter."
)
HOW = {"words": "They put these words into English", "talked": "I talked with the child through them"}


class InterpreterForm(PostedForm):
    """Who put words into English, and when. `refused`: whom the child does not want."""

    interpreter = line_field("Who interpreted?", 200, [DataRequired("Please write who interpreted.")])
    agency = line_field("From which agency?", 200, [DataRequired("Please write the agency.")])
    on = DayField("On which day?", [InputRequired("Please write the day.")])
    who = RadioField(
        "Who are they?",
        choices=options(WHO_INTERPRETED.items()),
        validators=[InputRequired("Please choose who they are.")],
    )

    def __init__(self, today: date, refused: str = "") -> None:
        self.today, self.refused = today, refused
        super().__init__(data={"on": today, "how": "words"})

    def validate_who(self, field: Any) -> None:
        """Never carers, relatives or children."""
        if field.data != "professional":
            raise StopValidation(NEVER)

    def validate_interpreter(self, field: Any) -> None:
        """The child's choice is kept to."""
        if is_named(field.data or "", self.refused):
            raise StopValidation("The child said: not this person. Please ask another interpreter.")

    def validate_on(self, field: DayField) -> None:
        """A talk lies behind us."""
        if field.data is not None and field.data > self.today:
            raise StopValidation("This day has not come yet.")


class InterpretedForm(InterpreterForm):
    """What an interpreter said that the child's own words mean."""

    english = TextAreaField(
        "What do the words mean, in English?",
        [DataRequired("Please write what they mean."), MOST],
        filters=[many_lines],
    )
    how = RadioField("How?", choices=options(HOW.items()), default="words")


class PieceForm(PostedForm):
    """Before a child's words go out: names inside them are looked for and taken out."""

    names = line_field("Names to take out", 400, description="With commas between. Each becomes “[name]”.")
    looked = BooleanField(
        "I have looked for names, places and addresses inside the words",
        [InputRequired("Please look for names first, and tick this.")],
    )


class ListenedForm(PostedForm):
    """Before a recording goes out: it was listened to."""

    listened = BooleanField(
        "I have listened to it: no name, place or address is said in it, or the interpreter may hear it",
        [InputRequired("Please listen for names first, and tick this.")],
    )


def is_named(name: str, refused: str) -> bool:
    """Whether a name shares a word with the name of someone whom the child does not want."""
    wanted = {word for word in name.casefold().split() if len(word) > 1}
    return bool(wanted & {word for word in refused.casefold().split() if len(word) > 1})
