"""A review record as it is typed: rows added and taken away, and a published record as typed text. Pure.

In: (field name, text) pairs of a form, right or wrong. Out: the same with a row more or less; or pairs that
show an Outcome, or the last record's next steps, in the form.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from reviews.model import NextStep, Outcome

Typed = list[tuple[str, str]]

MOST_ROWS = 40
MOST_TEXT = 10_000  # characters kept of one field in a draft; publishing allows less
ROWS = {"last_time": ("what", "done", "why"), "next_steps": ("what", "who", "by_when", "why", "said")}
_PLAIN = {"held_on", "who_came", "going_well", "worries", "next_review", "personal_line"}
_ROW = re.compile(r"(last_time|next_steps)-([0-9]{1,3})-([a-z_]+)\Z")


def known_fields(sent: Iterable[tuple[str, str]]) -> Typed:
    """The pairs that belong to the form; what else was sent is left out, and endless text is cut."""
    return [(name, text[:MOST_TEXT]) for name, text in sent if name in _PLAIN or _row_of(name) is not None]


def add_row(typed: Typed, rows: str) -> Typed:
    """One empty row more at the end, up to MOST_ROWS. Raises KeyError for rows that there are not."""
    taken = {found[1] for found in map(_row_of, dict(typed)) if found and found[0] == rows}
    if len(taken) >= MOST_ROWS:
        return typed
    number = max(taken, default=-1) + 1
    return [*typed, *((f"{rows}-{number}-{part}", "") for part in ROWS[rows])]


def remove_row(typed: Typed, rows: str, number: int) -> Typed:
    """Without this row; the others keep their numbers."""
    return [(name, text) for name, text in typed if (_row_of(name) or ("", -1))[:2] != (rows, number)]


def typed_from(outcome: Outcome) -> Typed:
    """A published record as it would be typed, for a correction."""
    rows: Typed = [
        ("held_on", outcome.held_on.isoformat()),
        ("who_came", "\n".join(outcome.who_came)),
        ("going_well", "\n".join(outcome.going_well)),
        ("worries", "\n".join(outcome.worries)),
        ("next_review", _day(outcome.next_review)),
        ("personal_line", outcome.personal_line),
    ]
    for number, last in enumerate(outcome.last_time):
        rows += _pairs("last_time", number, (last.what, last.done.value, last.why))
    for number, step in enumerate(outcome.next_steps):
        rows += _pairs("next_steps", number, (step.what, step.who, _day(step.by_when), step.why, step.said))
    return rows


def typed_for_new(last: Outcome | None, held_on: date | None) -> Typed:
    """A new record: the day if it is known, last time's decisions to be answered, one empty step."""
    rows: Typed = [("held_on", _day(held_on))]
    for number, step in enumerate(last.next_steps if last else ()):
        rows += _pairs("last_time", number, (decision(step), "", ""))
    return add_row(rows, "next_steps")


def decision(step: NextStep) -> str:
    """A step of last time as one line: what, and who was to do it where the words do not say so."""
    if not step.who or step.who.casefold() in step.what.casefold():
        return step.what
    return f"{step.what} ({step.who})"


def lines_of(text: str | None) -> tuple[str, ...]:
    """One sentence a line: the lines that hold anything, with single spaces."""
    return tuple(" ".join(line.split()) for line in (text or "").splitlines() if line.strip())


def still_open(codes: Sequence[str], steps: Iterable[NextStep]) -> tuple[str, ...]:
    """Which of the things that the child said no next step answers."""
    answered = {step.said for step in steps}
    return tuple(code for code in codes if code not in answered)


def _row_of(name: str) -> tuple[str, int, str] | None:
    found = _ROW.match(name)
    if not found or found[3] not in ROWS[found[1]] or int(found[2]) > 2 * MOST_ROWS:
        return None
    return found[1], int(found[2]), found[3]


def _pairs(rows: str, number: int, texts: Sequence[str]) -> Typed:
    return [(f"{rows}-{number}-{part}", text) for part, text in zip(ROWS[rows], texts, strict=True)]


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""
