"""The forms about a child and who their IRO is.

In: what staff typed. Out: nouns. The rules are those of `children.age`.
"""

from datetime import date
from typing import Any
from uuid import UUID

from wtforms import BooleanField, FormField, RadioField, SelectField
from wtforms.validators import DataRequired, InputRequired, Optional

from children.age import DAY_RECORDED_WHERE_UNKNOWN, check_born
from children.fields import (
    BANDS,
    LIVES,
    PRONOUNS,
    SIGNED,
    WAYS,
    BornForm,
    DayField,
    day_of,
    language_choices,
    line_field,
    options,
)
from children.model import AgeBand, Child, ChildDetails, LivesWhere, Pronouns, Way
from web.forms import PostedForm
from web.handed import Colleague

BAND_OPTIONS = options([("", "By the date of birth"), *((band.value, text) for band, text in BANDS.items())])
SIZE_OPTIONS = options([("1", "1: very large"), ("2", "2: large"), ("3", "3")])
LIVES_OPTIONS = options([("", "Not written down"), *((one.value, text) for one, text in LIVES.items())])
PRONOUN_OPTIONS = options([("", "Not written down"), *((one.value, text) for one, text in PRONOUNS.items())])
WAY_OPTIONS = options((way.value, text) for way, text in WAYS.items())


class ChildForm(PostedForm):
    """What staff write down about a child. `today` is the day by which a date of birth is judged."""

    called = line_field(
        "What shall we call them?", 80, [DataRequired("Please write what they like to be called.")]
    )
    pronouns = SelectField("Which words are used for them?", choices=PRONOUN_OPTIONS)
    reference = line_field(
        "Reference number in your case system", 40, [DataRequired("Please write the number.")]
    )
    born = FormField(BornForm, "Date of birth")
    age_band = RadioField(
        "Age group",
        choices=BAND_OPTIONS,
    )
    speaks = SelectField("Speaks", choices=[])
    reads = SelectField("Reads", choices=[])
    way = RadioField("How shall we ask?", choices=WAY_OPTIONS)
    picture_size = RadioField("Cards side by side", choices=SIZE_OPTIONS)
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
                "pronouns": "",
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
            pronouns=Pronouns(self.pronouns.data) if self.pronouns.data else None,
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
        "pronouns": child.pronouns.value if child.pronouns else "",
    }


class IroForm(PostedForm):
    """Who is the child's IRO, from which day on."""

    iro_id = SelectField("IRO", choices=[])
    from_day = DayField("From", [InputRequired("Please write the day.")])

    def __init__(self, iros: list[Colleague], today: date) -> None:
        super().__init__(data={"from_day": today})
        self.iro_id.choices = options((str(iro.staff_id), iro.name) for iro in iros)

    def chosen(self) -> UUID:
        """The chosen IRO's id."""
        return UUID(self.iro_id.data)
