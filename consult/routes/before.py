"""How a child wants the pages before a sitting began: colours, letters, how the page is set out.

In the session alone, which holds no name and goes with Leave, until the child says who is holding this; then
theirs, like all of "My way". What was left as it is for everybody stays as they had it the last time.
"""

from dataclasses import asdict, dataclass, replace

from flask import session

from consult.dressed import CHOICES
from consult.model import Looks, Theme

BEFORE = "before"  # in the session: what was changed


@dataclass(frozen=True)
class Before:
    """For the frame of a page, in place of a sitting."""

    looks: Looks


def looks_before() -> Looks:
    """As chosen in this browser since the link was begun."""
    chosen = dict(session.get(BEFORE, {}))
    theme = Theme(chosen.pop("theme", Theme.AUTO))
    return replace(Looks(), theme=theme, **chosen)


def keep_before(looks: Looks) -> None:
    """Remember what of this was chosen."""
    usual, chosen = asdict(Looks()), asdict(looks)
    session[BEFORE] = {name: str(chosen[name]) for name in ("theme", *CHOICES) if chosen[name] != usual[name]}


def with_looks_before(looks: Looks) -> Looks:
    """A child's own looks from the last time, changed by what was chosen just now."""
    chosen = looks_before()
    return replace(looks, **{name: getattr(chosen, name) for name in session.get(BEFORE, {})})
