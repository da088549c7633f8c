"""The form in which a person says what a set is, under which licence, and who holds that.

In: the report of what was found, and what was typed. Out: `Terms`, which older set it replaces, or errors.
"""

from collections.abc import Iterator, Sequence
from uuid import UUID

from wtforms import BooleanField, RadioField, SelectField, StringField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined] # newer than its stubs
from wtforms.validators import Length, ValidationError

from symbols.brought.model import LONGEST_LINE, LONGEST_NAME, Terms, forbids_trade
from symbols.brought.report import Likeness, Report
from web.forms import PostedForm
from wording.languages import SPOKEN, english_name

OTHER = "other"
BOTH = "both"
_CC = "https://creativecommons.org/licenses"
# The licence's name as credits print it -> where it can be read.
LICENCES = {
    "CC BY 4.0": f"{_CC}/by/4.0/",
    "CC BY-SA 4.0": f"{_CC}/by-sa/4.0/",
    "CC BY-NC 4.0": f"{_CC}/by-nc/4.0/",
    "CC BY-NC-SA 4.0": f"{_CC}/by-nc-sa/4.0/",
    "CC BY-NC-ND 4.0": f"{_CC}/by-nc-nd/4.0/",
    "CC0 1.0": "https://creativecommons.org/publicdomain/zero/1.0/",
    "Open Government Licence v3.0": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
    "Licence bought by our service": "",
    "Made by our service": "",
}


class TermsForm(PostedForm):
    """Name, licence, credit, holder, language; ticks where they are needed; what becomes of an older set."""

    name = StringField("Name of the set", [Length(max=LONGEST_NAME)])
    licence = SelectField(
        "Licence",
        choices=[
            SelectChoice("", "Please choose"),
            *(SelectChoice(one, one) for one in LICENCES),
            SelectChoice(OTHER, "Another licence: write it below"),
        ],
    )
    licence_other = StringField("Another licence, by its name", [Length(max=LONGEST_LINE)])
    licence_url = StringField("Where the licence can be read", [Length(max=LONGEST_LINE)])
    credit = StringField("Credit line", [Length(max=LONGEST_LINE)])
    lang = SelectField("The words are in", choices=[])
    holder = StringField("Who holds the licence", [Length(max=LONGEST_LINE)])
    noncommercial = BooleanField("We use these pictures for no commercial purpose")
    leave_out = BooleanField("Leave the refused ones out and keep the rest")
    older = RadioField("What about the older set?", choices=[], validate_choice=True)

    def __init__(self, report: Report, licences: Sequence[str], likenesses: Sequence[Likeness]) -> None:
        super().__init__()
        self._report, self._licences = report, licences
        self.older.choices = [
            SelectChoice(BOTH, "Keep both sets"),
            *(SelectChoice(one.set_id, f"Put this one in the place of “{one.name}”") for one in likenesses),
        ]
        if report.guessed:
            self.lang.choices = list(_languages(report.languages))
        else:
            del self.lang
        if not self.is_submitted():
            self._fill()
        if not self.older.data or self.older.data == "None":
            self.older.data = BOTH

    def _fill(self) -> None:
        """What the pack says of itself, for a person to confirm."""
        report = self._report
        said = report.licence if report.licence in LICENCES else ""
        named = [one for one, _ in report.licences if one in LICENCES]
        self.name.data, self.credit.data, self.holder.data = report.name, report.credit, report.holder
        self.licence.data = said or (named[0] if len(report.licences) == 1 and named else "")
        if not self.licence.data and 0 < len(report.licence) <= LONGEST_NAME:
            self.licence.data, self.licence_other.data = OTHER, report.licence
        if self.lang is not None:
            self.lang.data = report.languages[0] if len(report.languages) == 1 else ""
        self.licence_url.data = report.licence_url or LICENCES.get(self.licence.data or "", "")

    @property
    def licence_name(self) -> str:
        """The licence, chosen or written."""
        chosen = self.licence_other.data if self.licence.data == OTHER else self.licence.data
        return (chosen or "").strip()

    @property
    def replaces(self) -> UUID | None:
        """The older set that steps back, if one does."""
        return None if self.older.data == BOTH else UUID(self.older.data)

    def as_terms(self) -> Terms:
        """What was said."""
        return Terms(
            name=(self.name.data or "").strip(),
            licence=self.licence_name,
            licence_url=(self.licence_url.data or "").strip() or LICENCES.get(self.licence_name, ""),
            credit=(self.credit.data or "").strip(),
            holder=(self.holder.data or "").strip(),
            noncommercial=bool(self.noncommercial.data),
            lang=(self.lang.data or "") if self.lang is not None else "",
        )

    def validate_name(self, field: StringField) -> None:
        """A name is needed, so that people can tell sets apart."""
        _need(field, "Please give the set a name.")

    def validate_licence(self, field: SelectField) -> None:
        """A licence is needed."""
        _need(field, "Please choose the licence. Without one, nobody may use the pictures.")

    def validate_licence_other(self, field: StringField) -> None:
        """Only where another one was chosen."""
        if self.licence.data == OTHER:
            _need(field, "Please write the licence's name.")

    def validate_licence_url(self, field: StringField) -> None:
        """Public licences have an address; what it is, is looked up for the usual ones."""
        typed = (field.data or "").strip()
        if typed and not typed.startswith(("https://", "http://")):
            raise ValidationError("Please write an address that begins with https://")
        bought = self.licence.data in LICENCES and not LICENCES[self.licence.data]
        if not typed and self.licence.data == OTHER and not bought:
            raise ValidationError("Please write where the licence can be read.")

    def validate_credit(self, field: StringField) -> None:
        """It is printed beside the pictures."""
        _need(field, "Please write the line that is printed as credit.")

    def validate_holder(self, field: StringField) -> None:
        """Somebody must answer for it."""
        _need(field, "Please write who holds the licence.")

    def validate_noncommercial(self, field: BooleanField) -> None:
        """Needed where the licence, or a picture's own, is for non-commercial use only."""
        if forbids_trade(self.licence_name, *self._licences) and not field.data:
            raise ValidationError("This licence is for non-commercial use only. Please tick that this is so.")

    def validate_leave_out(self, field: BooleanField) -> None:
        """Needed where something was refused."""
        if self._report.refusals and not field.data:
            raise ValidationError("Some files were refused. Please tick to keep the rest, or drop it all.")


def _languages(guessed: Sequence[str]) -> Iterator[SelectChoice]:
    """What the words may be in; where they have letters of several, first each as its letters show."""
    if len(guessed) != 1:
        names = ", ".join(map(english_name, guessed))
        yield SelectChoice("", f"{names}: by each word's letters")
    for code in sorted({*SPOKEN, *guessed}, key=english_name):
        yield SelectChoice(code, english_name(code))


def _need(field: StringField | SelectField, otherwise: str) -> None:
    if not (field.data or "").strip():
        raise ValidationError(otherwise)
