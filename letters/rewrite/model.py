"""What a rewritten sentence is: the words as they were, words for the child, why, and what must be asked.

In: nothing. Out: `Rewritten`, `Change`, `Doubt`, `Kind`, `Edit`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a person is asked to look at. The value is what files and the command line say."""

    PRONOUN = "doubt_pronoun"
    NO_SUBJECT = "doubt_who"
    VERB = "doubt_verb"
    QUOTE = "doubt_quote"
    NAME = "doubt_name"
    WEEKDAY = "weekday_wrong"
    DATE = "doubt_date"
    INITIALS = "doubt_initials"
    CARE_WORD = "doubt_care_word"
    PERSON = "doubt_person"
    JUDGEMENT = "judgement"
    ABOUT_OTHERS = "about_others"
    HEALTH_OF_OTHERS = "health_of_others"
    LEGAL = "legal"
    MAY_NOT_KNOW = "child_may_not_know"
    PRIVATE = "private_to_child"
    PROMISE = "promise"
    FEELING = "feeling"
    LONG = "long"


@dataclass(frozen=True, slots=True)
class Change:
    """One change: of what kind, from which words to which, and why."""

    what: str
    before: str
    after: str
    why: str

    def as_record(self) -> dict[str, str]:
        """As it stands in a file."""
        return {"what": self.what, "from": self.before, "to": self.after, "why": self.why}


@dataclass(frozen=True, slots=True)
class Doubt:
    """What only a person can say. `words` is the piece meant; `instead` a kinder or likelier wording, or
    empty."""

    kind: Kind
    words: str
    ask: str
    instead: str = ""

    def as_record(self) -> dict[str, str]:
        """As it stands in a file."""
        record = {"kind": self.kind.value, "words": self.words, "ask": self.ask}
        return {**record, "instead": self.instead} if self.instead else record


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A sentence of the record and what the child could be told in its place. Nobody has accepted it yet."""

    original: str
    suggestion: str
    changes: tuple[Change, ...] = ()
    doubts: tuple[Doubt, ...] = ()

    @property
    def is_safe(self) -> bool:
        """Whether it may be accepted together with others: nothing is in doubt but length or a word."""
        return all(doubt.kind in (Kind.LONG, Kind.CARE_WORD) for doubt in self.doubts)

    def as_record(self) -> dict[str, object]:
        """As it stands in a file: one line of JSON."""
        return {
            "original": self.original,
            "suggestion": self.suggestion,
            "changes": [change.as_record() for change in self.changes],
            "doubts": [doubt.as_record() for doubt in self.doubts],
        }


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Other words for the characters from `start` up to `end`. Without `what` it is not told."""

    start: int
    end: int
    words: str
    what: str = ""
    why: str = ""


def applied(text: str, edits: Iterable[Edit]) -> tuple[str, list[Change]]:
    """The text with its edits, and what changed, in order. Of two that overlap the first is done."""
    pieces: list[str] = []
    changes: list[Change] = []
    done = 0
    for edit in sorted(edits, key=lambda each: (each.start, each.end)):
        if edit.start < done:
            continue
        pieces += [text[done : edit.start], edit.words]
        if edit.what:
            changes.append(Change(edit.what, text[edit.start : edit.end], edit.words, edit.why))
        done = edit.end
    pieces.append(text[done:])
    return "".join(pieces), changes
