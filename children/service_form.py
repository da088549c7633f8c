"""The forms of a service: its settings, and who helps a child there.

In: what staff typed. Out: nouns.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from functools import partial
from typing import Any

from wtforms import BooleanField, IntegerField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange, Optional, StopValidation

from children.fields import ClockField, DayField, line_field, many_lines
from children.model import Contact, Service
from web.forms import PostedForm
from wording.languages import english_name, list_languages

SAID = {"hours": ("When they answer", 120), "interpreter": ("Interpreter", 200)}
_FACTS = frozenset(each.name for each in fields(Contact))
OLDER = (
    "The English has changed since these words. Change them, or empty them; or tick that they still say it."
)
NO_ENGLISH = (
    "There is no English for this, so that children with another language would read nothing."
    " Write the English too, or empty this."
)
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


class ContactForm(PostedForm):
    """One way of getting help. Dated: what a child's help page shows must have been checked by someone."""

    name = line_field("Name", 120, [DataRequired("Please write who answers.")])
    phone = line_field("Phone", 40)
    text = line_field("Text message", 40)
    chat = line_field("Chat or web page", 200)
    hours = line_field("When they answer", 120)
    free = BooleanField("Free to call")
    interpreter = line_field(
        "Interpreter",
        200,
        description="How someone who speaks little English gets through. Where you write only “yes”, children"
        " read in their language that they can ask for one.",
    )
    email = line_field(
        "Email address that Heard writes to",
        200,
        description="Advocate: when a child asks for one. Out-of-hours team: when an alert comes outside your"
        " working hours, or nobody has seen it before they end. Emails name no child. Children do not see"
        " this address.",
    )
    by_phone_only = BooleanField(
        "They have no email address: staff must phone them",
        description="Then Heard does not write to them. Each alert that waits outside working hours, and each"
        " request for an advocate, tells staff to phone.",
    )
    checked_on = DayField(
        "Checked on", [InputRequired("Please write the day on which someone checked this.")]
    )

    languages: tuple[str, ...] = ()  # in which a child of this service can be asked, beside English

    def __init__(self, today: date, contact: Contact | None) -> None:
        self.today, self.before = today, contact
        super().__init__(data=vars(contact) | _said_fields(contact) if contact else {})

    def said_in(self) -> list[tuple[str, list[Any]]]:
        """A language's name, and its fields; where its words are older than the English, a tick that they
        still say the same."""
        return [(english_name(code), list(self._fields_in(code))) for code in self.languages]

    def _fields_in(self, code: str) -> Iterator[Any]:
        for name in SAID:
            yield self[f"{name}_{code}"]
            if self._is_older(name, code):
                yield self[f"still_{name}_{code}"]

    def _is_older(self, name: str, code: str) -> bool:
        """Whether the English was changed and the words in this language were not."""
        if self.before is None or not self.is_submitted() or not self[name].data:
            return False
        kept = _said_fields(self.before).get(f"{name}_{code}", "")
        return (
            bool(kept)
            and kept == self[f"{name}_{code}"].data
            and getattr(self.before, name) != self[name].data
        )

    def validate(self, extra_validators: Any = None) -> bool:
        """As every form; and no words of another language stay that are older than the English, or that
        stand without any."""
        each = ((f"{name}_{code}", name, code) for name in SAID for code in self.languages)
        said = {field: [partial(self._fits_the_english, name, code)] for field, name, code in each}
        return bool(super().validate({**(extra_validators or {}), **said}))

    def _fits_the_english(self, name: str, code: str, form: PostedForm, field: Any) -> None:
        if field.data and not self[name].data:
            raise StopValidation(NO_ENGLISH)
        if self._is_older(name, code) and not self[f"still_{name}_{code}"].data:
            raise StopValidation(OLDER)

    def validate_phone(self, field: Any) -> None:
        """At least one way that works."""
        if not (field.data or self.text.data or self.chat.data):
            raise StopValidation("Write a phone number, or a way to text or chat.")

    def validate_email(self, field: Any) -> None:
        """One address, or none."""
        if field.data and not EMAIL.fullmatch(field.data):
            raise StopValidation("This is not an email address.")
        if field.data and self.by_phone_only.data:
            raise StopValidation("Write an address, or tick that there is none.")

    def validate_checked_on(self, field: DayField) -> None:
        """A check lies behind us."""
        if field.data is not None and field.data > self.today:
            raise StopValidation("This day has not come yet.")

    def as_contact(self, kind: str) -> Contact:
        """What was written, as a noun."""
        facts = {name: value for name, value in self.data.items() if name in _FACTS}
        typed = [(code, *(self[f"{name}_{code}"].data or "" for name in SAID)) for code in self.languages]
        said = tuple((code, hours, interpreter) for code, hours, interpreter in typed if hours or interpreter)
        return Contact(kind, **facts, said=said)


def contact_form(today: date, contact: Contact | None, languages: Iterable[str]) -> ContactForm:
    """The form with room for words in these languages, and in those in which there are some."""
    known = {*languages, *(one[0] for one in contact.said)} if contact else set(languages)
    codes = tuple(sorted(known - {"en"}, key=english_name))
    both = [(name, code) for code in codes for name in SAID]
    said = {f"{name}_{code}": _said_field(name, code) for name, code in both}
    still = {f"still_{name}_{code}": BooleanField(_still(name, code)) for name, code in both}
    made: type[ContactForm] = type("ContactForm", (ContactForm,), {"languages": codes, **said, **still})
    return made(today, contact)


def _said_field(name: str, code: str) -> StringField:
    label, most = SAID[name]
    written = {"lang": code, "dir": "auto"}
    return line_field(f"{label} ({english_name(code)})", most, render_kw=written)


def _still(name: str, code: str) -> str:
    return f"The words in {english_name(code)} still say it: {SAID[name][0].lower()}"


def _said_fields(contact: Contact) -> dict[str, str]:
    return {
        f"{name}_{code}": text for code, *said in contact.said for name, text in zip(SAID, said, strict=True)
    }


class ServiceForm(PostedForm):
    """A service's settings."""

    name = line_field("Name of the service", 120, [DataRequired("Please write the name.")])
    alert_minutes = IntegerField(
        "Minutes until duty is shown an alert that nobody has seen",
        [
            InputRequired("Please write a number."),
            NumberRange(15, 960, "Between 15 and 960 working minutes."),
        ],
        description="Counted in your working hours. After twice that, managers are told of it.",
    )
    opens = ClockField(
        "Working hours begin, Monday to Friday",
        [InputRequired("Please write a time.")],
        description="Outside them a child is told to press Help if they need someone now.",
    )
    closes = ClockField("Working hours end", [InputRequired("Please write a time.")])
    interpret_days = IntegerField(
        "Working days until words in another language are to be understood",
        [InputRequired("Please write a number."), NumberRange(1, 10, "Between 1 and 10 working days.")],
        description="Until then they stay on the IRO's first page. The next working day is best.",
    )
    query_working_days = IntegerField(
        "Working days in which a manager may query a decision",
        [InputRequired("Please write a number."), NumberRange(1, 60, "Between 1 and 60 working days.")],
        description="After a review the letter says “I have asked for this”, and by when the child is told.",
    )
    query_emails = BooleanField(
        "Emails about queries",
        description="Managers are told when decisions can be queried, and the reviewing officer when one was."
        " The emails name nobody.",
    )
    second_look = BooleanField(
        "A second pair of eyes on every letter",
        description="Another IRO looks at a letter before it is approved; after a change they look again.",
    )
    unsent_are_read = BooleanField(
        "Answers that were not sent are read when the invite ends",
        description="The child is told at the start which it is.",
    )
    home_office_words = TextAreaField(
        "What a child who came alone is told about the Home Office",
        [Length(max=600, message="Please use at most 600 characters.")],
        filters=[many_lines],
        description="Left empty, our own words are used. Never promise that nobody else can see the answers.",
    )
    home_office_confirmed_on = DayField("These words were confirmed on", [Optional()])
    leave_to = line_field(
        "Where “Leave now” goes", 300, description="An address beginning https://. Left empty: a plain page."
    )

    def __init__(self, service: Service) -> None:
        super().__init__(data=vars(service))

    def validate_closes(self, field: Any) -> None:
        """A working day has hours."""
        if field.data and self.opens.data and field.data <= self.opens.data:
            raise StopValidation("The working hours must end after they begin.")

    def validate_leave_to(self, field: Any) -> None:
        """A web address, since a child must get away to it at once."""
        if field.data and not field.data.startswith("https://"):
            raise StopValidation("This must begin with https://.")


def unchecked_choices() -> list[tuple[str, str]]:
    """Languages that a service may allow before a speaker has checked them."""
    return [(one.code, english_name(one.code)) for one in list_languages() if one.code != "en"]
