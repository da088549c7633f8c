"""The forms that ship with the product, read from their files once a process."""

import tomllib
from functools import cache
from pathlib import Path

from consult.network.form import Form, Respondent, parse_form

FORMS = Path(__file__).with_name("forms")
SHARED = "all"


@cache
def load_form(respondent: Respondent) -> Form:
    """What this kind of person is asked. Raises FormBroken."""
    return parse_form(respondent.value, _content(respondent.value), _content(SHARED))


def _content(name: str) -> dict[str, object]:
    return tomllib.loads((FORMS / f"{name}.toml").read_text("utf-8"))
