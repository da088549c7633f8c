"""What another page brings into a record that is being typed, one accepted piece at a time. Pure.

In: the record as typed, a `Piece`. Out: the record with it, at the place it belongs. What was typed before
stays as it was; where there is no room, or another thing stands there, NoRoom says so in words.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from reviews.model import Alone, ForWhom, Setting
from reviews.record import MOST_ROWS, MOST_TEXT, NO_WORDS, ROWS, Typed, add_row, lines_of, remove_row
from reviews.spoken import with_spoken

_TITLES = frozenset(["mr", "mrs", "ms", "miss", "dr", "mx"])
SAME, LEAST_WORDS = 0.75, 2  # of the telling words of the shorter decision; of so many at least
_NOT_TELLING = frozenset(
    """about and are been being can could each every find for from get give given gets going has have help
    helps his her into join look made make more new next our out see sees should some still take that the
    their them there they this time visit was were will with would you your monday tuesday wednesday thursday
    friday saturday sunday week month""".split()  # noqa: SIM905 - read as a text
)
_TOPIC = re.compile(r"topics-\d+-topic\Z")


class Place(StrEnum):
    """Where a piece belongs in the record."""

    HELD_ON = "held_on"
    WHO_CAME = "who_came"
    ALONE = "alone"
    LAST_TIME = "last_time"
    GOING_WELL = "going_well"
    WORRIES = "worries"
    SPOKEN = "spoken"
    MY_VIEW = "my_view"
    NEXT_STEPS = "next_steps"
    NOT_AGREED = "disagreements"
    LEGAL_STATUS = "legal_status"
    PERMANENCE = "permanence"
    NEXT_REVIEW = "next_review"


DAYS = (Place.HELD_ON, Place.NEXT_REVIEW)
WITH_TOPIC = (Place.GOING_WELL, Place.WORRIES, Place.SPOKEN, Place.NEXT_STEPS)
WITH_SEES = (*WITH_TOPIC, Place.LAST_TIME, Place.NOT_AGREED)


class NoRoom(ValueError):
    """The record cannot take this piece; the message tells whoever brought it why."""


@dataclass(frozen=True)
class Piece:
    """One accepted piece. `on`: a day as it was typed, right or wrong. `how`: what is chosen of a list: how
    a step stands, what became of a decision, whether they spoke alone, where the child said a thing.
    `topic`: a part of life, or empty. `sees`: for whom it is, where the place keeps that; empty for everyone
    at the meeting."""

    place: Place
    text: str
    who: str = ""
    on: str = ""
    how: str = ""
    why: str = ""
    topic: str = ""
    sees: str = ""


def bring(typed: Typed, piece: Piece) -> Typed:
    """The record with this piece; the same piece again changes nothing. Raises NoRoom."""
    if piece.place in DAYS:
        return _with_day(typed, piece.place.value, piece.on)
    if piece.place is Place.ALONE:
        return _with_alone(typed, piece)
    if piece.place is Place.WHO_CAME:
        return _with_people(typed, piece.text)
    if piece.place is Place.SPOKEN:
        return _with_spoken(typed, piece)
    if piece.place.value in ROWS:
        return _with_row(typed, piece)
    if piece.topic and piece.place in WITH_TOPIC:
        return _with_topic(typed, piece)
    if not _is_same_reader(piece.sees, "") and piece.place in WITH_SEES:
        raise NoRoom("What stands under no topic goes to everyone. Please choose a topic.")
    return _with_lines(typed, piece.place.value, piece.text)


def same_person(one: str, other: str) -> bool:
    """Whether two ways of writing a person mean one: "Jan" and "Jan Whitlock (foster carer)"."""
    first, second = _name_words(one), _name_words(other)
    titles = (first & _TITLES, second & _TITLES)
    if all(titles) and titles[0] != titles[1]:
        return False
    first, second = first - _TITLES, second - _TITLES
    return bool(first and second) and (first <= second or second <= first)


def _name_words(name: str) -> set[str]:
    """The words of a name without what stands in brackets."""
    bare = re.sub(r"\([^()]*\)", " ", name)
    return {word.casefold() for word in re.findall(r"[^\W\d_]+", bare)}


def _with_people(typed: Typed, text: str) -> Typed:
    """With those who are not there yet, however they are written there."""
    there = list(lines_of(dict(typed).get("who_came", "")))
    new = [name for name in lines_of(text) if not any(same_person(name, one) for one in there)]
    return _with_lines(typed, "who_came", "\n".join(new))


def _with_alone(typed: Typed, piece: Piece) -> Typed:
    before = dict(typed).get("alone_how", "")
    if before and before != piece.how:
        raise NoRoom("The record already says whether you spoke alone. Please change it in the record.")
    on = "" if piece.how == Alone.NOT_OFFERED else piece.on
    for name, text in (("alone_how", piece.how), ("alone_on", on), ("alone_why", piece.why)):
        typed = _set(typed, name, dict(typed).get(name, "").strip() or text)
    return typed


def _with_spoken(typed: Typed, piece: Piece) -> Typed:
    how = piece.how if piece.how in set(Setting) else ""
    try:
        return with_spoken(typed, piece.text, piece.topic, how, piece.sees)
    except ValueError as full:
        raise NoRoom(str(full)) from full


def _with_topic(typed: Typed, piece: Piece) -> Typed:
    """Among what is written of a topic for the same readers; in a new row where there is none."""
    rows = {name.removesuffix("-topic") for name, text in typed if _TOPIC.match(name) and text == piece.topic}
    same = [row for row in sorted(rows) if _is_same_reader(dict(typed).get(f"{row}-sees", ""), piece.sees)]
    if not same:
        longer = add_row(typed, "topics")
        if longer == typed:
            raise NoRoom(f"The record holds at most {MOST_ROWS} rows here.")
        row = longer[-1][0].rsplit("-", 1)[0]
        typed = _set(_set(longer, f"{row}-topic", piece.topic), f"{row}-sees", piece.sees)
        same = [row]
    return _with_lines(typed, f"{same[0]}-{piece.place.value}", piece.text)


def _is_same_reader(one: str, other: str) -> bool:
    """Whether two choices of who may see mean the same; nothing chosen is everyone at the meeting."""
    return (one or ForWhom.EVERYONE) == (other or ForWhom.EVERYONE)


def _with_day(typed: Typed, name: str, on: str) -> Typed:
    before = dict(typed).get(name, "").strip()
    held = dict(typed).get(Place.HELD_ON.value, "").strip()
    if name == Place.NEXT_REVIEW and _is_day(held) and _is_day(on) and on <= held:
        raise NoRoom("The next review is after this one. Is this the day of this review?")
    if before and before != on:
        raise NoRoom(
            f"The record already says {_in_full(before)}. If that is wrong, please change it in the record."
        )
    return _set(typed, name, on)


def _in_full(day: str) -> str:
    """A day as people write it; as it stands where it is none."""
    return f"{date.fromisoformat(day):%-d %B %Y}" if _is_day(day) else day


def _is_day(day: str) -> bool:
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return True


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
    if piece.place is Place.LAST_TIME and (row := _same_decision(typed, what)):
        return _became(typed, row, piece)
    same = (name for name, text in typed
            if name.startswith(f"{rows}-") and name.endswith("-what") and text == what)  # fmt: skip
    if there := next(same, ""):
        return _for_fewer(typed, there.removesuffix("-what"), piece.sees)
    fewer = _without_blank(typed, rows)
    longer = add_row(fewer, rows)
    added = [name for name, _ in longer[len(fewer) :]]
    if not added:
        raise NoRoom(f"The record holds at most {MOST_ROWS} rows here.")
    values = {"what": what, **_of_row(piece)}
    return [*fewer, *((name, values.get(name.rsplit("-", 1)[1], "")) for name in added)]


def _same_decision(typed: Typed, what: str) -> str:
    """The row of last time's decisions that tells the same one, in other words perhaps; "" for none."""
    rows = {name.removesuffix("-what"): text for name, text in typed
            if name.startswith("last_time-") and name.endswith("-what")}  # fmt: skip
    shares = {row: _shared(text, what) for row, text in rows.items()}
    best = max(shares, key=shares.__getitem__, default="")
    return best if best and shares[best] >= SAME else ""


def _shared(one: str, other: str) -> float:
    """How much of the shorter of two decisions the other says too, by the beginnings of its telling words."""
    first, second = _telling(one), _telling(other)
    both = first & second
    return len(both) / min(len(first), len(second)) if len(both) >= LEAST_WORDS else 0.0


def _telling(text: str) -> set[str]:
    words = re.findall(r"[^\W\d_]{3,}", text.casefold())
    return {word[:5] for word in words if word not in _NOT_TELLING}


def _became(typed: Typed, row: str, piece: Piece) -> Typed:
    """What became of a decision that stands there already: what was typed there stays."""
    held = dict(typed)
    done = held.get(f"{row}-done", "")
    if piece.how and done and done != piece.how:
        raise NoRoom("The record already says what became of this. Please change it in the record.")
    for part, text in (("done", piece.how), ("why", piece.why)):
        typed = _set(typed, f"{row}-{part}", held.get(f"{row}-{part}", "").strip() or text)
    return _for_fewer(typed, row, piece.sees)


def _for_fewer(typed: Typed, row: str, sees: str) -> Typed:
    """A row that everyone may see, for those of `sees` alone; one that is for fewer already stays."""
    is_open = _is_same_reader(dict(typed).get(f"{row}-sees", ""), "")
    return _set(typed, f"{row}-sees", sees) if is_open and sees else typed


def _of_row(piece: Piece) -> dict[str, str]:
    """The other parts of a row, by the names that the form gives them."""
    if piece.place is Place.LAST_TIME:
        return {"done": piece.how, "why": piece.why, "sees": piece.sees}
    if piece.place is Place.NOT_AGREED:
        return {"who": piece.who, "why": piece.why, "sees": piece.sees}
    step = {"who": piece.who, "by_when": piece.on, "state": piece.how, "topic": piece.topic}
    return {**step, "sees": piece.sees}


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
