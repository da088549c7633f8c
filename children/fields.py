"""What the forms about children share: tidy text, dates in parts, and the choices that a list offers.

In: what was typed. Out: clean values, or an error in kind words.
"""

import unicodedata
from collections.abc import Iterable
from datetime import date

from wtforms import DateField, Form, IntegerField, StringField, TimeField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined] # newer than its stubs
from wtforms.validators import Length, NumberRange, Optional

from children.model import ON_CALL, AgeBand, ErasureReason, LivesWhere, Pronouns, ReviewKind, Way
from wording.languages import SPOKEN, english_name

SIGNED = {"bfi": "British Sign Language"}

WAYS = {
    Way.PICTURES: "Pictures: cards to tap",
    Way.EASY: "Easy words: short sentences, one picture each",
    Way.WORDS: "Words: for someone who reads well",
}
KINDS = {
    ReviewKind.FIRST: "First review",
    ReviewKind.SECOND: "Second review",
    ReviewKind.LATER: "Later review",
}
BANDS = {AgeBand.YOUNGER: "4 to 7", AgeBand.MIDDLE: "8 to 11", AgeBand.OLDER: "12 to 17"}
LIVES = {
    LivesWhere.FOSTER: "Foster home",
    LivesWhere.FAMILY: "With family or friends",
    LivesWhere.CHILDRENS_HOME: "Children’s home",
    LivesWhere.OWN_PLACE: "Own place, with support (16 and older)",
    LivesWhere.OTHER: "Somewhere else",
}
PRONOUNS = {Pronouns.SHE: "she / her", Pronouns.HE: "he / him", Pronouns.THEY: "they / them"}
CONTACT_NAMES = {
    "emergency": "Emergency",
    "childline": "Helpline for children",
    "advocate": "Advocate",
    "out_of_hours": "Out-of-hours team",
    ON_CALL: "On call at night: who can open Heard",
    "duty": "Duty contact",
    "complaints": "Complaints",
}


ERASURES = {
    ErasureReason.ASKED: "The child or young person, or someone entitled to, asked for it",
    ErasureReason.TIME_OVER: "The time for which we keep records is over",
    ErasureReason.ORDERED: "A court or the regulator ordered it",
    ErasureReason.MISTAKE: "Added by mistake",
}


def language_name(code: str) -> str:
    """What staff call a language; sign languages that CLDR does not name too."""
    return SIGNED.get(code) or english_name(code)


def language_choices(none: str, *also: str) -> list[tuple[str, str]]:
    """(code, name) by name, English first, then `none` for the empty code; `also`: codes to offer too."""
    codes = sorted({*SPOKEN, *SIGNED, *filter(None, also)} - {"en"}, key=language_name)
    return [("en", "English"), ("", none), *((code, language_name(code)) for code in codes)]


def options(pairs: Iterable[tuple[str, str]]) -> list[SelectChoice]:
    """Choices as a form's field takes them."""
    return [SelectChoice(value, label) for value, label in pairs]


def one_line(typed: str | None) -> str:
    """Typed text as one line: no control characters, single spaces, composed letters."""
    return " ".join(many_lines(typed).split())


# They turn round the words after them; marks that only help a name stand beside another script stay.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e")


def many_lines(typed: str | None) -> str:
    """Typed text without control characters other than line ends, without lone halves of characters and
    without marks that turn the writing round."""
    text = unicodedata.normalize("NFC", (typed or "").replace("\r\n", "\n"))
    return "".join(
        sign
        for sign in text
        if sign == "\n" or (unicodedata.category(sign) not in ("Cc", "Cs") and sign not in _TURNING)
    ).strip()


def number_in(typed: str) -> int:
    """The number in a hidden field or an address, such as a revision or version; -1, which nothing has, where
    there is none."""
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 9 else -1


class DayField(DateField):
    """A day: the browser's own date input, or typed as 3/12/2026 where it has none."""

    def __init__(self, label: str, validators: Iterable[object] = (), **more: object) -> None:
        super().__init__(label, validators, format=["%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"], **more)  # type: ignore[arg-type]

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read it, with a message that says how to write a day."""
        if not valuelist or not valuelist[0].strip():
            self.data = None
            return
        try:
            super().process_formdata([valuelist[0].strip()])
        except ValueError:
            raise ValueError("This is not a day. Write it like 3/12/2026.") from None
        if self.data is not None and not 1990 <= self.data.year <= 2100:
            self.data = None
            raise ValueError("Please check the year.")


class ClockField(TimeField):
    """A time of day: the browser's own time input, or typed as 14:30."""

    def process_formdata(self, valuelist: list[str]) -> None:
        """Read it, with a message that says how to write a time."""
        if not valuelist or not valuelist[0].strip():
            self.data = None
            return
        try:
            super().process_formdata([valuelist[0].strip()])
        except ValueError:
            raise ValueError("This is not a time. Write it like 14:30.") from None


class BornForm(Form):
    """A date of birth in three small fields; the day may stay empty."""

    day = IntegerField("Day", [Optional(), NumberRange(1, 31, "A day is 1 to 31.")])
    month = IntegerField("Month", [Optional(), NumberRange(1, 12, "A month is 1 to 12.")])
    year = IntegerField("Year", [Optional(), NumberRange(1990, 2100, "Write the year in full, like 2014.")])


def line_field(label: str, most: int, validators: Iterable[object] = (), **more: object) -> StringField:
    """A field for one line of at most `most` characters."""
    check = Length(max=most, message=f"Please use at most {most} characters.")
    return StringField(label, [*validators, check], filters=[one_line], **more)  # type: ignore[arg-type]


def day_of(year: int, month: int, day: int) -> date:
    """A date; raises ValueError in kind words where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        raise ValueError("There is no such date. Please check day and month.") from None
