"""The phrases of the desk of recordings: what a child's pages say, by the place where it is said; those of a
service's own questions in place of what they replace.

In: a service, a language, a filter. Out: `Line`s, the most needed first. A phrase with the name of the one
who runs the meeting is recorded without it (`sound.nameless`); one with a day in it cannot be.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sound.model import version_of
from sound.nameless import recordable
from sound.read import Recording, list_recordings
from web.handed import Phrase, handed
from web.words import MARK

# The first part of a phrase's code, and what the desk calls it; in this order.
PLACES = {
    "core": "What must be clear",
    "help": "Help",
    "row": "The row below every question",
    "question": "Questions",
    "option": "Cards",
    "place": "Places to put cards",
    "topic": "Topics",
    "hello": "Hello",
    "who": "Who is holding this?",
    "phrase": "Sentences of letters",
}
OTHERS = "other"
FILTERS = {
    "": "All",
    "without": "Without a recording",
    "with": "With a recording",
    "old": "The words have changed",
}


@dataclass(frozen=True)
class Line:
    """One phrase in one language, and who recorded it, if anybody did. `is_nameless`: a name stands in it on
    the page, which nobody reads aloud."""

    phrase: Phrase
    recording: Recording | None
    is_nameless: bool = False

    @property
    def is_old(self) -> bool:
        """Whether other words were recorded than are shown now: then children do not hear it."""
        return self.recording is not None and self.recording.version != version_of(self.phrase.text)

    @property
    def is_heard(self) -> bool:
        """Whether children hear a person here."""
        return self.recording is not None and not self.is_old

    @property
    def place(self) -> str:
        """The part of the product where it is said."""
        return place_of(self.phrase.context)


def place_of(context: str) -> str:
    """A key of PLACES, or OTHERS."""
    first = context.split(".", 1)[0]
    return first if first in PLACES else OTHERS


def list_lines(service_id: UUID, lang: str) -> list[Line]:
    """Every phrase that can be recorded in a language, the most needed first."""
    recordings = list_recordings(service_id, lang)
    order = [*PLACES, OTHERS]
    own = handed().list_own_phrases(service_id, lang)
    changed = {one.context for one in own}
    shipped = [one for one in handed().list_phrases(lang) if one.context not in changed]
    phrases = [*shipped, *own]
    named = {one.context for one in phrases if MARK.search(one.text)}
    lines = [
        Line(one, recordings.get(one.context), one.context in named) for one in recordable(phrases, lang)
    ]
    return sorted(lines, key=lambda line: (order.index(line.place), line.phrase.context))


def find_line(service_id: UUID, lang: str, context: str) -> Line | None:
    """One phrase; None where there is no such phrase to be recorded."""
    return next((line for line in list_lines(service_id, lang) if line.phrase.context == context), None)


def chosen(lines: Iterable[Line], place: str, only: str) -> list[Line]:
    """The lines of one place, by a filter of FILTERS."""
    return [line for line in lines if (not place or line.place == place) and _is_wanted(line, only)]


def _is_wanted(line: Line, only: str) -> bool:
    wanted = {"without": not line.is_heard, "with": line.is_heard, "old": line.is_old}
    return wanted.get(only, True)
