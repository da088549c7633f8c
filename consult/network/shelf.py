"""The forms that ship with the product, read from their files once a process."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from consult.network.form import Form, Respondent, parse_form

FORMS = Path(__file__).with_name("forms")
SHARED, ANSWERS = "all", "answers"


@cache
def load_form(respondent: Respondent) -> Form:
    """What this kind of person is asked. Raises FormBroken."""
    return parse_form(respondent.value, _content(respondent.value), _content(SHARED))


def load_shipped(respondent: Respondent) -> dict[str, Any]:
    """The same as data, each question with its `head`, to be changed by a service."""
    own, shared = _content(respondent.value), _content(SHARED)
    asks = {one["code"]: {"head": SHARED, **one} for one in shared["ask"]}
    asks |= {one["code"]: {"head": respondent.value, **one} for one in own.get("ask", ())}
    return {"ask": [asks[code] for code in own["order"]]}


def list_ready() -> dict[str, dict[str, Any]]:
    """Kinds of answer with their choices, ready for a service's own questions, by name."""
    ready = {}
    for one in _content(ANSWERS)["ask"]:
        said = [{**choice, "said": f"{ANSWERS}.{one['code']}.{choice['code']}"} for choice in one["choice"]]
        ready[one["code"]] = {"kind": one["kind"], "choice": said}
    return ready


def _content(name: str) -> dict[str, Any]:
    return tomllib.loads((FORMS / f"{name}.toml").read_text("utf-8"))
