"""The IRO's form of an invite."""

from wtforms import BooleanField, IntegerField, RadioField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined] # newer than its stubs
from wtforms.validators import InputRequired, NumberRange

from children.model import Way
from web.forms import PostedForm

WAYS = (
    SelectChoice(Way.PICTURES.value, "Pictures: cards, one question a page"),
    SelectChoice(Way.EASY.value, "Easy words: short sentences, one picture each"),
    SelectChoice(Way.WORDS.value, "Words: for a young person who reads well"),
)
SOUNDS = (
    SelectChoice("", "As they like, or as their passport says"),
    SelectChoice("normal", "On"),
    SelectChoice("slow", "On, slow"),
    SelectChoice("off", "Off: no button to listen"),
)
MOST_DAYS = 120


class InviteForm(PostedForm):
    """How to ask, in which language, how long the link works."""

    way = RadioField("How to ask", choices=WAYS, validators=[InputRequired()])
    language = RadioField("Language", validators=[InputRequired()])
    sound = RadioField("Sound", choices=SOUNDS, default="")
    days = IntegerField(
        "Days that the link works",
        validators=[InputRequired(), NumberRange(1, MOST_DAYS, f"Choose 1 to {MOST_DAYS} days.")],
    )
    revoke = BooleanField("Take back earlier links for this review", default=True)
