"""What another page brings into a record that is being typed, one accepted piece at a time. Pure.

In: the record as typed, a `Piece`. Out: the record with it, at the place it belongs. What was typed before
stays as it was; where there is no room, or another thing stands there, NoRoom says so in words.
"""

from dataclasses import dataclass
from enum import StrEnum

from reviews.record import MOST_ROWS, MOST_TEXT, NO_WORDS, ROWS, Typed, add_row, lines_of, remove_row


class Place(StrEnum):
    """Where a piece belongs in the record."""

    WHO_CAME = "who_came"
    LAST_TIME = "last_time"
    GOING_WELL = "going_well"
    WORRIES = "worries"
    NEXT_STEPS = "next_steps"
    NEXT_REVIEW = "next_review"


class NoRoom(ValueError):
    """The record cannot take this piece; the message tells whoever brought it why."""


@dataclass(frozen=True)
class Piece:
    """One accepted piece. `on`: a day as it was typed, right or wrong, for a step or the next review."""

    place: Place
    text: str
    who: str = ""
    on: str = ""


def bring(typed: Typed, piece: Piece) -> Typed:
    """The record with this piece; the same piece again changes nothing. Raises NoRoom."""
    if piece.place is Place.NEXT_REVIEW:
        return _with_day(typed, piece.on)
    if piece.place.value in ROWS:
        return _with_row(typed, piece)
    return _with_lines(typed, piece.place.value, piece.text)


def _with_day(typed: Typed, on: str) -> Typed:
    before = dict(typed).get("next_review", "").strip()
    if before and before != on:
        raise NoRoom(f"The record already says {before}. If that is wrong, please change it in the record.")
    return _set(typed, "next_review", on)


def _with_lines(typed: Typed, name: str, text: str) -> Typed:
    before = dict(typed).get(name, "")
    there = set(lines_of(before))
    new = [line for line in lines_of(text) if line not in there]
    joined = "\n".join(part for part in (before.rstrip(), *new) if part)
    if len(joined) > MOST_TEXT:
        raise NoRoom("There is no more room in this part of the record.")
    return _set(typed, name, joined) if new else typed


def _with_row(typed: Typed, piece: Piece) -> Typed:
    rows, what = piece.place.value, " ".join(piece.text.split())
    if any(name.startswith(f"{rows}-") and name.endswith("-what") and text == what for name, text in typed):
        return typed
    fewer = _without_blank(typed, rows)
    longer = add_row(fewer, rows)
    added = [name for name, _ in longer[len(fewer) :]]
    if not added:
        raise NoRoom(f"The record holds at most {MOST_ROWS} rows here.")
    values = {"what": what, "who": piece.who, "by_when": piece.on}
    return [*fewer, *((name, values.get(name.rsplit("-", 1)[1], "")) for name in added)]


def _without_blank(typed: Typed, rows: str) -> Typed:
    """Without rows in which nothing was typed: the form shows one to begin with."""
    held: dict[int, bool] = {}
    for name, text in typed:
        if name.startswith(f"{rows}-"):
            number = int(name.split("-")[1])
            written = bool(text.strip()) and not name.endswith(NO_WORDS)
            held[number] = held.get(number, False) or written
    for number in [number for number, holds in held.items() if not holds]:
        typed = remove_row(typed, rows, number)
    return typed


def _set(typed: Typed, name: str, text: str) -> Typed:
    return [*((each, value) for each, value in typed if each != name), (name, text)]
