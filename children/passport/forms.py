"""The desk's form of a passport. In: what was typed or copied from paper. Out: a `Passport`."""

from collections.abc import Iterable
from typing import Any

from wtforms import BooleanField, RadioField, SelectMultipleField, TextAreaField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined] # newer than its stubs
from wtforms.validators import DataRequired, InputRequired, Length
from wtforms.widgets import CheckboxInput, ListWidget

from children.fields import DayField, line_field, many_lines, options
from children.passport.model import CARDS_AT_ONCE, DWELLS, PACES, Access, Passport, Understands, Uses
from web.forms import PostedForm

UNDERSTANDS = {
    Understands.OBJECTS: "Things they can hold (objects)",
    Understands.PHOTOS: "Photos",
    Understands.DRAWINGS: "Drawings",
    Understands.WORDS: "Words",
}
USES = {
    Uses.GIVE: "Give one picture to ask for something",
    Uses.CHOOSE: "Choose between some",
    Uses.SORT: "Put each where it belongs",
    Uses.SENTENCE: "Make a sentence of pictures",
    Uses.COMMENT: "Say what they see or feel, not only what they want",
}
ACCESS = {
    Access.TOUCH: "Touching the card",
    Access.POINT: "Looking or pointing: few cards in big corners",
    Access.DWELL: "Resting on the card for a moment: a finger, or a pointer that eyes or head move",
    Access.ONE_SWITCH: "One switch: a ring goes from card to card, the switch chooses",
    Access.TWO_SWITCHES: "Two switches: one goes on, the other chooses",
    Access.PARTNER: "A helper goes through the cards and waits for their yes",
}
NUMBERS = ("pace", "dwell", "cards_at_once", "picture_size")
MOST = 300
LONG = Length(max=600, message="Please use at most 600 characters.")


def ticks(label: str, choices: Iterable[tuple[str, str]]) -> SelectMultipleField:
    """Several boxes to tick."""
    return SelectMultipleField(
        label, choices=options(choices), option_widget=CheckboxInput(), widget=ListWidget()
    )


class PassportForm(PostedForm):
    """How this child says yes, and everything that whoever helps must know."""

    yes = line_field("Yes", MOST, [DataRequired("Please write how they say yes.")])
    no = line_field("No", MOST, [DataRequired("Please write how they say no.")])
    stop = line_field("Stop", MOST)
    more = line_field("More", MOST)
    understands = ticks("What they understand", UNDERSTANDS.items())
    uses = ticks("How they use pictures", USES.items())
    access = RadioField("How they choose", choices=options(ACCESS.items()), validators=[InputRequired()])
    pace = RadioField(
        "How long the ring stays on each card",
        choices=[SelectChoice(str(one), f"{one} seconds") for one in PACES],
    )
    by_rows = BooleanField("Rows first: the ring goes from row to row, then through the row that they chose")
    dwell = RadioField(
        "How long they rest on a card to choose it",
        choices=[SelectChoice(str(one), f"{one / 10:g} seconds") for one in DWELLS],
    )
    cards_at_once = RadioField(
        "Cards at once",
        choices=[
            SelectChoice("0", "As the page has them"),
            *(SelectChoice(str(n), str(n)) for n in CARDS_AT_ONCE),
        ],
    )
    picture_size = RadioField(
        "Cards side by side",
        choices=options([("0", "As in their record"), ("1", "1: very large"), ("2", "2: large"), ("3", "3")]),
    )
    sound = RadioField("Sound", choices=options([("", "As they like"), ("on", "On"), ("off", "Off")]))
    locked = BooleanField("Cards always in the same order and place")
    symbols = line_field("Which pictures they know", MOST)
    say = TextAreaField("Words to use", [LONG], filters=[many_lines])
    avoid = TextAreaField("Words to avoid", [LONG], filters=[many_lines])
    upsets = TextAreaField("What upsets them", [LONG], filters=[many_lines])
    tired = TextAreaField("How to know that they are tired", [LONG], filters=[many_lines])
    filled_by = line_field("Who filled this in", 120, [DataRequired("Please write who knows this.")])
    role = line_field("Their role", 120, [DataRequired("Please write who they are to the child.")])
    filled_on = DayField("On", [InputRequired("Please write the day.")])

    def as_passport(self) -> Passport:
        """What was written."""
        known: dict[str, Any] = {
            name: field.data for name, field in self._fields.items() if name != "csrf_token"
        }
        known |= {name: int(known[name] or 0) for name in NUMBERS}
        known["understands"] = tuple(one for one in Understands if one.value in (self.understands.data or ()))
        known["uses"] = tuple(one for one in Uses if one.value in (self.uses.data or ()))
        known["access"] = Access(self.access.data)
        known["sound"] = self.sound.data or ""
        return Passport(**known)


def filled_form(passport: Passport) -> PassportForm:
    """The form with what is written down, or as it was just sent."""
    known = dict(vars(passport))
    known |= {name: str(known[name]) for name in NUMBERS}
    known["understands"] = [one.value for one in passport.understands]
    known["uses"] = [one.value for one in passport.uses]
    known["access"] = passport.access.value
    return PassportForm(data=known)
