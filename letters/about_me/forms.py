"""The form of the "all about me" sheet: what an IRO tells about themselves, with work contacts only."""

from flask_wtf.file import FileField
from wtforms import BooleanField, IntegerField, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, NumberRange, Optional

from letters.about_me.model import OWN_WORDS
from letters.edit import clean
from web.forms import PostedForm

LONGEST = 500
_LINE = Length(max=120, message="At most 120 letters, please.")
_TEXT = Length(max=LONGEST, message="At most 500 letters, please: it must fit on one page.")
_EACH = "One thing a line. Short sentences."


class SheetForm(PostedForm):
    """Everything in English; other languages stand beside, field by field (`in_language`)."""

    name = StringField("The name you go by", [DataRequired("Please write your name."), _LINE])
    say_name = StringField("How to say it, if that helps", [_LINE])
    photo = FileField(
        "Photo of you",
        description="Your face, looking at the reader. JPEG, PNG or WebP, at most 10 MB. We cut it square.",
    )
    no_photo = BooleanField("Take the photo off my sheet")
    sound = FileField(
        "Your name, said by you",
        description="Or choose a recording: MP3, M4A, WAV, Ogg or WebM, at most 15 seconds.",
    )
    no_sound = BooleanField("Take the recording off my sheet")
    what = TextAreaField("What I do", [DataRequired("Please write what you do."), _TEXT], description=_EACH)
    not_do = TextAreaField("What I do not do", [_TEXT], description="Such as: I am not your social worker.")
    likes = TextAreaField(
        "Things I like", [_TEXT], description="Nothing about your home, your own children or their school."
    )
    listen = TextAreaField("How I will listen to you", [_TEXT], description=_EACH)
    meet = TextAreaField(
        "When we meet", [_TEXT], description="Such as: We meet before each review. You choose where."
    )
    phone = StringField("Work phone", [_LINE])
    email = StringField("Work email", [_LINE])
    hours = StringField("When I work", [_LINE], description="Such as: Monday to Friday, 9 to 5")
    reply_days = IntegerField(
        "I answer within this many working days", [Optional(), NumberRange(min=1, max=20)]
    )
    away = TextAreaField("What if I am away", [_TEXT], description="Who answers then.")
    languages = StringField("Languages I speak, and signs I use", [_LINE])

    def words(self) -> dict[str, str]:
        """The own words in English, tidied line by line."""
        return {name: tidy(self[name].data) for name in OWN_WORDS}


def tidy(text: str | None) -> str:
    """The text without empty lines and characters that no page can hold."""
    rows = (clean(row) for row in (text or "").splitlines())
    return "\n".join(row for row in rows if row)
