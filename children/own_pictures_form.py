"""The forms of a child's own pictures: which sets they are used to, and a photo with what it stands for.

In: what was sent, the sets and the pictures to choose from. Out: checked values.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from flask_wtf.file import FileField
from wtforms import RadioField, SelectField
from wtforms.validators import StopValidation

from children.fields import line_field, options
from children.model import Child
from children.own_photo import MOST_BYTES
from children.own_pictures import MOST_WORD
from symbols.choices import OWN
from web.forms import PostedForm

PLACES = ("first", "second", "third")
# What photos are most often of; everything else can be chosen from the list below them.
OFTEN = (
    "home", "bedroom", "foster-home", "my-family", "mum", "dad", "foster-carer", "grandparent",
    "brother", "sister", "friend", "pet", "school", "teacher", "social-worker", "iro",
)  # fmt: skip


class OrderForm(PostedForm):
    """Whose pictures the child is used to: at most three sets, and their team. `names`: set id -> name."""

    first = SelectField("First")
    second = SelectField("If that has no picture")
    third = SelectField("If that has none either")
    team = line_field(
        "Team or school",
        80,
        description="A team whose order of sets stands at the symbol desk has that order. Spell it as there.",
        render_kw={"list": "teams", "autocomplete": "off"},
    )

    def __init__(self, child: Child, names: Mapping[str, str]) -> None:
        kept = [one for one in child.picture_order if one in names or one == OWN]
        super().__init__(data={"team": child.team, **dict(zip(PLACES, kept, strict=False))})
        choices = [("", "as the service has it"), (OWN, "Heard's own pictures"), *names.items()]
        for place in PLACES:
            self[place].choices = options(
                choices if place == "first" else [("", "nothing more"), *choices[1:]]
            )

    def order(self) -> tuple[str, ...]:
        """The sets, the preferred first, each once."""
        return tuple(dict.fromkeys(self[place].data for place in PLACES if self[place].data))


class PhotoForm(PostedForm):
    """A photo, and the picture that it stands in for, or a word of its own. `names`: concept -> its word."""

    photo = FileField(
        "Photo", description=f"JPEG, PNG or WebP, at most {MOST_BYTES // 2**20} MB. We keep a small copy."
    )
    often = RadioField("What is it?", validate_choice=False)
    other = SelectField("Or another picture")
    word = line_field("What the child calls it", MOST_WORD, description="Such as the name of a dog.")

    def __init__(self, names: Mapping[str, str]) -> None:
        super().__init__()
        self.known = names
        self.often.choices = options((one, names[one]) for one in often(names))
        rest = sorted(names.items(), key=lambda one: one[1].casefold())
        self.other.choices = options([("", "none of them"), *rest])

    def validate_photo(self, field: Any) -> None:
        """Something was chosen."""
        if not field.data or not getattr(field.data, "filename", ""):
            raise StopValidation("Please choose a photo.")

    def validate_word(self, field: Any) -> None:
        """It stands for something."""
        if not (field.data or self.concept()):
            raise StopValidation("Choose a picture above that it stands for, or write what it is called.")

    def concept(self) -> str:
        """The concept whose picture it replaces, or "" where it has a word of its own alone."""
        chosen = self.other.data or self.often.data or ""
        return chosen if chosen in self.known else ""


def often(names: Mapping[str, str]) -> Sequence[str]:
    """What photos are most often of, as far as there are pictures of it."""
    return [one for one in OFTEN if one in names]
