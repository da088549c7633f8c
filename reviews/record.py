"""A review record as it is typed: rows added and taken away, and a published record as typed text. Pure.

In: (field name, text) pairs of a form, right or wrong. Out: the same with a row more or less; or pairs that
show an Outcome, or the last record's next steps, in the form.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from reviews.before import NOBODY, Speaker, before_now
from reviews.model import Outcome

Typed = list[tuple[str, str]]

MOST_ROWS = 40
MOST_TEXT = 10_000  # characters kept of one field in a draft; publishing allows less
ROWS = {
    "last_time": ("what", "done", "why", "now", "sees"),
    "topics": ("topic", "going_well", "worries", "sees"),
    "spoken": ("code", "topic", "what", "how", "by", "agreed", "sees"),
    "next_steps": (
        *("what", "who", "by_when", "why", "said", "state", "answer_by", "refused_by", "refused_why"),
        *("better", "known_by", "topic", "sees", "asked"),
    ),
    "disagreements": ("what", "who", "why", "sees"),
    "replies": ("said", "kind", "what", "why"),
}
NO_WORDS = ("state", "sees", "said", "topic", "kind")  # parts of a row that are chosen, with a first choice
_PLAIN = (
    *(
        "held_on",
        "who_came",
        "going_well",
        "worries",
        "next_review",
        "personal_line",
        "well_for",
        "worries_for",
    ),
    *("part", "alone_how", "alone_on", "alone_why", "my_view", "view_for"),
    *("legal_status", "permanence", "law_for"),
)
_ROW = re.compile(rf"({'|'.join(ROWS)})-([0-9]{{1,3}})-([a-z_]+)\Z")


def known_fields(sent: Iterable[tuple[str, str]]) -> Typed:
    """The pairs that belong to the form; what else was sent is left out, and endless text is cut."""
    return [(name, text[:MOST_TEXT]) for name, text in sent if name in _PLAIN or row_of(name) is not None]


def add_row(typed: Typed, rows: str) -> Typed:
    """One empty row more at the end, up to MOST_ROWS. Raises KeyError for rows that there are not."""
    taken = {found[1] for found in map(row_of, dict(typed)) if found and found[0] == rows}
    if len(taken) >= MOST_ROWS:
        return typed
    number = max(taken, default=-1) + 1
    return [*typed, *((f"{rows}-{number}-{part}", "") for part in ROWS[rows])]


def remove_row(typed: Typed, rows: str, number: int) -> Typed:
    """Without this row; the others keep their numbers."""
    return [(name, text) for name, text in typed if (row_of(name) or ("", -1))[:2] != (rows, number)]


def typed_from(outcome: Outcome) -> Typed:
    """A published record as it would be typed, for a correction."""
    alone = outcome.alone
    typed: Typed = [(name, _text(getattr(outcome, name))) for name in _PLAIN if not name.startswith("alone_")]
    if alone is not None:
        typed += [("alone_how", alone.how.value), ("alone_on", _text(alone.on)), ("alone_why", alone.why)]
    for rows, parts in ROWS.items():
        for number, one in enumerate(getattr(outcome, rows)):
            typed += [(f"{rows}-{number}-{part}", _text(getattr(one, part))) for part in parts]
    return typed


def typed_for_new(last: Outcome | None, held_on: date | None, speaker: Speaker = NOBODY) -> Typed:
    """A new record: the day if it is known, what there was before to be answered, one empty step."""
    typed: Typed = [("held_on", _text(held_on))]
    for number, one in enumerate(before_now(last, speaker)):
        row = {"what": one.what, "sees": one.sees.value}
        typed += [(f"last_time-{number}-{part}", row.get(part, "")) for part in ROWS["last_time"]]
    return add_row(typed, "next_steps")


def with_rows_for(typed: Typed, rows: str, part: str, values: Sequence[str]) -> Typed:
    """The same with a row for each of these values of one part, where there is none yet: a topic, a thing
    said."""
    there = {text for name, text in typed if (row_of(name) or ("", 0, ""))[::2] == (rows, part)}
    taken = {found[1] for found in map(row_of, dict(typed)) if found and found[0] == rows}
    missing = [value for value in values if value not in there]
    for number, value in enumerate(missing, max(taken, default=-1) + 1):
        typed = [
            *typed,
            *((f"{rows}-{number}-{each}", value if each == part else "") for each in ROWS[rows]),
        ]
    return typed


def lines_of(text: str | None) -> tuple[str, ...]:
    """One sentence a line: the lines that hold anything, with single spaces."""
    return tuple(" ".join(line.split()) for line in (text or "").splitlines() if line.strip())


def row_of(name: str) -> tuple[str, int, str] | None:
    """(rows, number, part) of the name of a field in a row; None for others."""
    found = _ROW.match(name)
    if not found or found[3] not in ROWS[found[1]] or int(found[2]) > 2 * MOST_ROWS:
        return None
    return found[1], int(found[2]), found[3]


def _text(value: object) -> str:
    """A field's value as it is typed: a sentence a line, a day, a choice."""
    if isinstance(value, tuple):
        return "\n".join(value)
    return value.isoformat() if isinstance(value, date) else str(value or "")
