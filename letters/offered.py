"""Minutes brought in: each sentence with its words for the child, as a person changes and accepts it. Pure.

In: the text of the minutes, the child; later, what a form sent. Out: `Minutes`, `Offered`, plain JSON of them
to be sealed. Nothing is ticked to begin with. What was accepted is no longer in here.
"""

import calendar
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from typing import Any

from letters.minutes.model import MOST_CHARACTERS
from letters.rewrite.actions import find_action
from letters.rewrite.child import Child
from letters.rewrite.first_names import is_first_name
from letters.rewrite.model import Change, Doubt, Kind
from letters.rewrite.record import rewrite_record
from letters.rewrite.sorting import Section, Sorted, sort_record
from letters.rewrite.split import sentences_of
from reviews.brought import Piece, Place

MOST_SENTENCES = 500
MOST_TEXT = 2_000
LEFT_OUT = ""
_INTO = {
    Section.LAST_TIME: Place.LAST_TIME,
    Section.GOING_WELL: Place.GOING_WELL,
    Section.WORRIES: Place.WORRIES,
    Section.DECIDED: Place.NEXT_STEPS,
    Section.NEXT_STEPS: Place.NEXT_STEPS,
    Section.NEXT_DATE: Place.NEXT_REVIEW,
}
_MARK = re.compile(r"^\s*(?:[-–—*•●○▪◦·‣>✓☐]|\(?\d{1,3}[.)])\s+")
_LABEL = re.compile(r"^[A-Z][\w ]{2,30}:\s*")
_MONTHS = list(calendar.month_name)[1:]
_NOT_THERE = re.compile(r"\b(?:apolog|absent|invited|unable|did not|could not|declined)", re.IGNORECASE)
_TITLES = frozenset(["mr", "mrs", "ms", "miss", "dr"])
_DATE = re.compile(rf"\b(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})\b")


class TooManySentences(ValueError):
    """More than can be looked through one by one on a page."""


@dataclass(frozen=True)
class Offered:
    """One sentence. `into`: its place in the record, or LEFT_OUT; `on`: a day as typed."""

    key: int
    original: str
    section: Section
    text: str
    into: str
    who: str = ""
    on: str = ""
    ticked: bool = False
    changes: tuple[Change, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def is_safe(self) -> bool:
        """Whether it may be accepted together with others: nothing is asked, flagged or missing."""
        return not self.doubts and not self.problem

    @property
    def problem(self) -> str:
        """Why it cannot go into the record as it stands; empty where it can."""
        if not self.into:
            return "Please choose where it goes."
        if self.into == Place.NEXT_REVIEW:
            return "" if self.on else "Please give the day of the next review."
        if len(self.text) > MOST_TEXT:
            return f"This is longer than {MOST_TEXT:,} characters. Please shorten it, or break it up."
        return "" if self.text.strip() else "There are no words here."

    def as_piece(self) -> Piece:
        """What goes into the record. Raises ValueError where there is a problem."""
        return Piece(Place(self.into), self.text, self.who, self.on)


@dataclass(frozen=True)
class Minutes:
    """Sentences that wait. `batch` tells these minutes from others of the same review; `taken`: how many are
    in the record."""

    batch: str
    waiting: tuple[Offered, ...]
    notes: tuple[str, ...] = ()
    taken: int = 0

    def without(self, keys: Iterable[int]) -> "Minutes":
        """After these sentences went into the record."""
        gone = set(keys)
        left = tuple(one for one in self.waiting if one.key not in gone)
        return replace(self, waiting=left, taken=self.taken + len(self.waiting) - len(left))


def offer(text: str, child: Child) -> tuple[Offered, ...]:
    """Each sentence of the minutes in its place with its words. Raises TooManySentences."""
    count = sum(1 for _ in sentences_of(text))
    if count > MOST_SENTENCES:
        raise TooManySentences(
            f"These are {count} sentences; up to {MOST_SENTENCES} can be looked through here."
            " Please bring the part with what was said and decided."
        )
    offered, came = [], True
    for key, each in enumerate(sort_record(list(rewrite_record(text, child)), child)):
        if each.section is Section.HEADING or _LABEL.match(each.rewritten.original):
            came = not _NOT_THERE.search(each.rewritten.original)
        is_list = each.section is Section.WHO_CAME
        offered.append(_who_came(key, each, came) if is_list else _offered(key, each, child))
    return tuple(offered)


def _who_came(key: int, each: Sorted, came: bool) -> Offered:
    """Who came, one a line as the record has it, by the names in the minutes. Whoever sent apologies did not
    come; a sentence that tells of the child is no list of names."""
    original = each.rewritten.original
    listed = bool(_LABEL.match(original)) or not re.search(
        r"\byou\b", each.rewritten.suggestion, re.IGNORECASE
    )
    if not (came and listed) or _NOT_THERE.search(original):
        return Offered(
            key,
            original,
            each.section,
            each.rewritten.suggestion,
            LEFT_OUT,
            changes=each.rewritten.changes,
            doubts=each.rewritten.doubts,
        )
    return Offered(key, original, each.section, _names(_MARK.sub("", original)), Place.WHO_CAME.value)


def _offered(key: int, each: Sorted, child: Child) -> Offered:
    into: str = _INTO.get(each.section, LEFT_OUT)
    text = _MARK.sub("", each.rewritten.suggestion)
    action = find_action(text, child) if into == Place.NEXT_STEPS else None
    when = action.by_when if action else text
    on = _day(when) if into in (Place.NEXT_STEPS, Place.NEXT_REVIEW) else ""
    who = action.who if action else ""
    return Offered(
        key=key,
        original=each.rewritten.original,
        section=each.section,
        text=text,
        into=into,
        who=who,
        on=on,
        changes=each.rewritten.changes,
        doubts=(*each.rewritten.doubts, *_renamed(each.rewritten.changes)),
    )


def _renamed(changes: Iterable[Change]) -> Iterator[Doubt]:
    """Where a person named in the minutes has another name in the words for the child: is it the same one?"""
    for change in changes:
        before, after = _called(change.before), _called(change.after)
        if change.what == "person" and before and after and not before & after:
            ask = f"The minutes say “{change.before}”, here it is “{change.after}”. Is it the same person?"
            yield Doubt(Kind.PERSON, change.before, ask)


def _called(text: str) -> set[str]:
    """The names in a piece of text: what stands after a title, and first names."""
    words = re.findall(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*", text)
    after = {word for title, word in pairwise(words) if title.lower() in _TITLES and word[0].isupper()}
    return after | {word for word in words if word[0].isupper() and is_first_name(word.lower())}


def _names(text: str) -> str:
    """A list of who came, one a line, as the record has it."""
    bare = _LABEL.sub("", text).rstrip(" .")
    parts = re.split(r"[;\t]" if ";" in bare or "\t" in bare else r",(?![^(]*\))", bare)
    return "\n".join(part.strip() for part in parts if part.strip())


def _day(text: str) -> str:
    """The first date in full, as a form's field takes it; empty where there is none."""
    found = _DATE.search(text)
    return f"{found[3]}-{_MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}" if found else ""


def retyped(minutes: Minutes, sent: Mapping[str, str]) -> Minutes:
    """With what a form sent for each sentence; a sentence that the form did not show stays as it was."""
    return replace(minutes, waiting=tuple(_retyped(one, sent) for one in minutes.waiting))


def _retyped(one: Offered, sent: Mapping[str, str]) -> Offered:
    if f"{one.key}-text" not in sent:
        return one
    into = sent.get(f"{one.key}-into", one.into)
    return replace(
        one,
        text=_clean(sent[f"{one.key}-text"]),
        into=into if into in set(Place) else LEFT_OUT,
        who=_clean(sent.get(f"{one.key}-who", one.who)),
        on=_clean(sent.get(f"{one.key}-on", one.on))[:40],
        ticked=f"{one.key}-tick" in sent,
    )


def _clean(typed: str) -> str:
    lines = typed.replace("\r\n", "\n").split("\n")
    return "\n".join("".join(each for each in line if each.isprintable()) for line in lines)[:MOST_CHARACTERS]


def as_json(minutes: Minutes) -> dict[str, Any]:
    """Plain JSON to be sealed."""
    return asdict(minutes)


def from_json(known: Mapping[str, Any]) -> Minutes:
    """What `as_json` made."""
    waiting = tuple(
        Offered(
            **{
                **one,
                "section": Section(one["section"]),
                "changes": tuple(Change(**each) for each in one["changes"]),
                "doubts": tuple(Doubt(**{**each, "kind": Kind(each["kind"])}) for each in one["doubts"]),
            }
        )
        for one in known["waiting"]
    )
    return Minutes(known["batch"], waiting, tuple(known["notes"]), known["taken"])
