"""The desk's forms. They check the shape of what was typed; who may do what is for model and write.

What is looked up or kept as typed is one line without control characters: PostgreSQL takes no NUL.
"""

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from wtforms import DateTimeLocalField, HiddenField, PasswordField, SelectField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined] # newer than its stubs
from wtforms.validators import DataRequired, InputRequired, Regexp

from children.fields import line_field
from staff.moments import from_clock
from web.access import Role
from web.forms import PostedForm

EMAIL = Regexp(re.compile(r"\s*[^@\s]+@[^@\s]+\.[^@\s]+\s*\Z"), message="Write a whole email address.")
ROLES = (
    SelectChoice(Role.IRO.value, "IRO (reviewing officer)"),
    SelectChoice(Role.PARTICIPATION.value, "Participation"),
    SelectChoice(Role.MANAGER.value, "Manager"),
    SelectChoice(Role.ADMINISTRATOR.value, "Administrator"),
)


def list_choices(pairs: Iterable[tuple[str, str]]) -> list[Any]:
    """(value, text) pairs as the choices of a select field, an empty one first."""
    return [SelectChoice("", "Choose"), *(SelectChoice(value, text) for value, text in pairs)]


class SignInForm(PostedForm):
    """Email address and password; `kept` carries on what was typed before."""

    email = line_field(
        "Email address",
        254,
        [DataRequired("Write your email address.")],
        render_kw={"autocomplete": "username", "inputmode": "email", "spellcheck": "false"},
    )
    password = PasswordField(
        "Password", [DataRequired("Write your password.")], render_kw={"autocomplete": "current-password"}
    )
    next = HiddenField()
    kept = HiddenField()


class CodeForm(PostedForm):
    """A code of an authenticator app."""

    code = line_field(
        "Code from your authenticator app",
        20,
        [DataRequired("Write the 6 numbers.")],
        description="6 numbers that change every 30 seconds.",
        render_kw={"autocomplete": "one-time-code", "inputmode": "numeric", "class": "short"},
    )
    next = HiddenField()
    kept = HiddenField()


class PasswordForm(PostedForm):
    """Change one's password."""

    password = PasswordField(
        "Password until now",
        [DataRequired("Write the password that you use now.")],
        render_kw={"autocomplete": "current-password"},
    )
    new_password = PasswordField(
        "New password",
        [DataRequired("Write a new password.")],
        description="At least 12 letters, numbers or signs. Three words that do not go together are good.",
        render_kw={"autocomplete": "new-password"},
    )


class AccountForm(PostedForm):
    """A new member of staff."""

    name = line_field("Name", 120, [DataRequired("Write their name.")])
    email = line_field("Work email address", 254, [DataRequired("Write their email address."), EMAIL])
    role = SelectField("Role", choices=ROLES)


class RoleForm(PostedForm):
    """Another role for a member of staff."""

    role = SelectField("Role", choices=ROLES)


class PeriodForm(PostedForm):
    """From when until when, on the clock here."""

    from_at = DateTimeLocalField("From", validators=[InputRequired("Write the day and time it begins.")])
    until_at = DateTimeLocalField("Until", validators=[InputRequired("Write the day and time it ends.")])

    def period(self) -> tuple[datetime, datetime]:
        """Both moments, with their zone. Raises ValueError before the form is found valid."""
        if self.from_at.data is None or self.until_at.data is None:
            raise ValueError("not a valid form")
        return from_clock(self.from_at.data), from_clock(self.until_at.data)


class CoverForm(PeriodForm):
    """Who stands in for whom."""

    iro = SelectField("Children of", validators=[InputRequired("Choose whose children.")])
    stand_in = SelectField("Who stands in", validators=[InputRequired("Choose who stands in.")])


class DutyForm(PeriodForm):
    """Who is on duty."""

    person = SelectField("Who is on duty", validators=[InputRequired("Choose who is on duty.")])
