"""The forms about a child, their reviews and their service.

In: what staff typed. Out: nouns. The rules are those of `children.age`.
"""

import re
from datetime import date
from typing import Any
from uuid import UUID

from flask_wtf import FlaskForm
from werkzeug.datastructures import MultiDict
from wtforms import (
    BooleanField,
    FieldList,
    Form,
    FormField,
    IntegerField,
    RadioField,
    SelectField,
    TextAreaField,
)
from wtforms.validators import DataRequired, InputRequired, Length, NumberRange, Optional, StopValidation

from children.age import DAY_RECORDED_WHERE_UNKNOWN, check_born
from children.fields import (
    BANDS,
    KINDS,
    LIVES,
    SIGNED,
    WAYS,
    BornForm,
    ClockField,
    DayField,
    day_of,
    language_choices,
    line_field,
    many_lines,
    options,
)
from children.model import (
    AgeBand,
    Child,
    ChildDetails,
    Contact,
    LivesWhere,
    MeetingPart,
    Review,
    ReviewKind,
    Service,
    Way,
)
from web.handed import Colleague
from wording.languages import english_name, list_languages

MOST_WORDS = 4000
MOST_PARTS = 6
EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
PART_FIELD = re.compile(r"parts-[0-9]{1,2}-[a-z]+\Z")


BAND_OPTIONS = options([("", "By the date of birth"), *((band.value, text) for band, text in BANDS.items())])
SIZE_OPTIONS = options([("1", "1: very large"), ("2", "2: large"), ("3", "3")])
LIVES_OPTIONS = options([("", "Not written down"), *((one.value, text) for one, text in LIVES.items())])
WAY_OPTIONS = options((way.value, text) for way, text in WAYS.items())
KIND_OPTIONS = options((kind.value, text) for kind, text in KINDS.items())


class ChildForm(FlaskForm):  # type: ignore[misc]
    """What staff write down about a child. `today` is the day by which a date of birth is judged."""

    called = line_field(
        "What shall we call them?", 80, [DataRequired("Please write what they like to be called.")]
    )
    reference = line_field(
        "Reference number in your case system", 40, [DataRequired("Please write the number.")]
    )
    born = FormField(BornForm, "Date of birth")
    age_band = RadioField(
        "Age group",
        choices=options([("", "By the date of birth"), *((b.value, t) for b, t in BANDS.items())]),
    )
    speaks = SelectField("Speaks", choices=[])
    reads = SelectField("Reads", choices=[])
    way = RadioField("How shall we ask?", choices=WAY_OPTIONS)
    picture_size = RadioField(
        "Cards side by side", choices=options([("1", "1: very large"), ("2", "2: large"), ("3", "3")])
    )
    came_alone = BooleanField("Came to the UK without family")
    lives = SelectField("Lives", choices=LIVES_OPTIONS)
    moved_on = DayField("Moved there on", [Optional()])
    iro_id = SelectField("IRO", choices=[])

    def __init__(self, today: date, iros: list[Colleague], child: Child | None = None, **more: Any) -> None:
        self.today, self.child = today, child
        super().__init__(
            data=_typed(child)
            if child
            else {
                "speaks": "en",
                "reads": "en",
                "way": "pictures",
                "picture_size": "2",
                "age_band": "",
                "lives": "",
            },
            **more,
        )
        also = (child.speaks, child.reads) if child else ()
        self.speaks.choices = options(language_choices("Does not use speech", *also))
        self.reads.choices = options(language_choices("Does not read", *also))
        self.iro_id.choices = options((str(iro.staff_id), iro.name) for iro in iros)
        if child is not None or not iros:
            del self.iro_id

    def validate(self, extra_validators: Any = None) -> bool:
        """Also: a date of birth that exists, is not in the future and not of an adult; or an age group."""
        good = bool(super().validate(extra_validators))
        problem = "" if any(part.errors for part in self.born.form) else self._born_problem()
        if problem:
            self.born.form.form_errors.append(problem)
        return good and not problem

    def _born_problem(self) -> str:
        try:
            born = self.born_on()
            if born is None:
                return "" if self.age_band.data else "Write month and year, or choose an age group below."
            check_born(born, self.born.form.day.data is not None, self.today)
        except ValueError as wrong:
            return str(wrong)
        return ""

    def born_on(self) -> date | None:
        """The date of birth, the 15th where the day is unknown. Raises ValueError in kind words."""
        day, month, year = (field.data for field in self.born.form)
        if day is month is year is None:
            return None
        if month is None or year is None:
            raise ValueError("Write at least the month and the year.")
        return day_of(year, month, DAY_RECORDED_WHERE_UNKNOWN if day is None else day)

    def as_details(self) -> ChildDetails:
        """What was written, as a noun; only after it was found good."""
        return ChildDetails(
            called=self.called.data or "",
            reference=self.reference.data or "",
            born=self.born_on(),
            born_day_known=self.born.form.day.data is not None,
            speaks=self.speaks.data,
            reads="" if self.reads.data in SIGNED else self.reads.data,
            way=Way(self.way.data),
            picture_size=int(self.picture_size.data),
            came_alone=self.came_alone.data,
            age_band=AgeBand(self.age_band.data) if self.age_band.data else None,
            reads_pictures_only=not self.reads.data and self.way.data == Way.PICTURES,
            lives=LivesWhere(self.lives.data) if self.lives.data else None,
            moved_on=self._moved_on(),
        )

    def _moved_on(self) -> date | None:
        """The day as written; today where another kind of place was chosen and no new day written."""
        before = self.child
        was = before.lives.value if before and before.lives else ""
        if before and was and self.lives.data not in ("", was) and self.moved_on.data == before.moved_on:
            return self.today
        found: date | None = self.moved_on.data
        return found


def _typed(child: Child) -> dict[str, Any]:
    born = child.born
    return {
        **vars(child),
        "born": {
            "day": born.day if born and child.born_day_known else None,
            "month": born.month if born else None,
            "year": born.year if born else None,
        },
        "way": child.way.value,
        "picture_size": str(child.picture_size),
        "age_band": child.age_band.value if child.age_band else "",
        "lives": child.lives.value if child.lives else "",
    }


class PartForm(Form):
    """One part of a review; left empty it is no part."""

    number = IntegerField("Number", [Optional(), NumberRange(1, 99)])
    on = DayField("Day")
    at = ClockField("Time", [Optional()])
    place = line_field("Place", 200)
    video = BooleanField("By video")

    def validate_on(self, field: DayField) -> None:
        """A part with a time or place needs its day."""
        if (
            field.data is None
            and not field.process_errors
            and (self.at.data or self.place.data or self.video.data)
        ):
            raise StopValidation("Please write the day too.")

    def as_part(self, number: int) -> MeetingPart:
        """What was written, as a noun. Raises ValueError where no day was written."""
        if self.on.data is None:
            raise ValueError("a part without a day")
        place = self.place.data or ""
        return MeetingPart(self.number.data or number, self.on.data, self.at.data, place, self.video.data)


class ReviewForm(FlaskForm):  # type: ignore[misc]
    """A review and its parts. `sent`: what the browser sent, where it sent something."""

    kind = RadioField(
        "Which review is it?", choices=options((kind.value, text) for kind, text in KINDS.items())
    )
    counted_from = DayField(
        "Counted from",
        [InputRequired("Please write the day.")],
        description="First review: the day they became looked after. Others: the day of the review before.",
    )
    parts = FieldList(
        FormField(PartForm),
        validators=[Length(max=MOST_PARTS, message=f"At most {MOST_PARTS} parts, please.")],
    )
    before = TextAreaField(
        "What happened before",
        [Length(max=MOST_WORDS, message=f"Please use at most {MOST_WORDS} characters.")],
        filters=[many_lines],
        description="For you only. It is not shown to the child.",
    )

    def __init__(self, review: Review | None = None, sent: MultiDict[str, str] | None = None) -> None:
        super().__init__(
            formdata=None if sent is None else _known_fields(sent),
            data=_typed_review(review) if review else {"kind": ReviewKind.LATER.value},
        )
        if not self.is_submitted() and len(self.parts) < MOST_PARTS:
            self.parts.append_entry()

    def written(self) -> tuple[ReviewKind, date, str]:
        """Kind, the day it is counted from, and what happened before. Raises ValueError without a day."""
        if self.counted_from.data is None:
            raise ValueError("a review counted from no day")
        return ReviewKind(self.kind.data), self.counted_from.data, self.before.data or ""

    def as_parts(self) -> list[MeetingPart]:
        """The parts whose day was written; a new one takes the next free number."""
        written = [entry.form for entry in self.parts if entry.form.on.data is not None]
        parts: list[MeetingPart] = []
        for form in written:
            taken = {part.number for part in parts} | {
                other.number.data for other in written if other is not form
            }
            number = (
                form.number.data
                if form.number.data and form.number.data not in {p.number for p in parts}
                else None
            )
            parts.append(form.as_part(number or next(n for n in range(1, 100) if n not in taken)))
        return parts


def _known_fields(sent: MultiDict[str, str]) -> MultiDict[str, str]:
    """Without the names that our form never has: a part's number as no keyboard writes it, or endless."""
    pairs = sent.items(multi=True)
    return MultiDict(pair for pair in pairs if not pair[0].startswith("parts-") or PART_FIELD.match(pair[0]))


def _typed_review(review: Review) -> dict[str, Any]:
    return {
        "kind": review.kind.value,
        "counted_from": review.counted_from,
        "before": review.before,
        "parts": [vars(part) for part in review.parts],
    }


class IroForm(FlaskForm):  # type: ignore[misc]
    """Who is the child's IRO, from which day on."""

    iro_id = SelectField("IRO", choices=[])
    from_day = DayField("From", [InputRequired("Please write the day.")])

    def __init__(self, iros: list[Colleague], today: date) -> None:
        super().__init__(data={"from_day": today})
        self.iro_id.choices = options((str(iro.staff_id), iro.name) for iro in iros)

    def chosen(self) -> UUID:
        """The chosen IRO's id."""
        return UUID(self.iro_id.data)


class ContactForm(FlaskForm):  # type: ignore[misc]
    """One way of getting help. Dated: what a child's help page shows must have been checked by someone."""

    name = line_field("Name", 120, [DataRequired("Please write who answers.")])
    phone = line_field("Phone", 40)
    text = line_field("Text message", 40)
    chat = line_field("Chat or web page", 200)
    hours = line_field("When they answer", 120)
    free = BooleanField("Free to call")
    interpreter = line_field(
        "Interpreter", 200, description="How someone who speaks little English gets through."
    )
    email = line_field(
        "Email address that Heard writes to",
        200,
        description="Advocate: when a child asks for one. Out-of-hours team: when an alert comes outside your"
        " working hours. Emails name no child. Children do not see this address.",
    )
    checked_on = DayField(
        "Checked on", [InputRequired("Please write the day on which someone checked this.")]
    )

    def __init__(self, today: date, contact: Contact | None) -> None:
        self.today = today
        super().__init__(data=vars(contact) if contact else {})

    def validate_phone(self, field: Any) -> None:
        """At least one way that works."""
        if not (field.data or self.text.data or self.chat.data):
            raise StopValidation("Write a phone number, or a way to text or chat.")

    def validate_email(self, field: Any) -> None:
        """One address, or none."""
        if field.data and not EMAIL.fullmatch(field.data):
            raise StopValidation("This is not an email address.")

    def validate_checked_on(self, field: DayField) -> None:
        """A check lies behind us."""
        if field.data is not None and field.data > self.today:
            raise StopValidation("This day has not come yet.")

    def as_contact(self, kind: str) -> Contact:
        """What was written, as a noun."""
        fields = {name: value for name, value in self.data.items() if name != "csrf_token"}
        return Contact(kind, **fields)


class ServiceForm(FlaskForm):  # type: ignore[misc]
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
