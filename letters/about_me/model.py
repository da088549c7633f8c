"""A reviewing officer's "all about me" sheet. Pure.

In: nothing. Out: `AboutMe`, `SheetLevel`, the words of one field in the reader's language or else in English.
Work contacts only: no home area, no own children's names (the form says so; nobody can check it).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import UUID

from children.model import StaffId
from wording.given import Given

ENGLISH = "en"
GOOD_FOR = timedelta(days=365)  # after that its reviewing officer is asked to look at it again
OWN_WORDS = ("what", "not_do", "likes", "listen", "meet", "away", "languages", "hours")
"""The fields that the reviewing officer writes in their own words, also in other languages if they wish."""


class SheetMissing(LookupError):
    """This reviewing officer has no sheet yet."""


class SheetLevel(StrEnum):
    """How the sheet is read: a story as the child tells it; a picture over each word; a picture beside each
    sentence; plain words."""

    STORY = "story"
    OVER = "over"
    EASY = "easy"
    PLAIN = "plain"


@dataclass(frozen=True)
class AboutMe:
    """One version of a sheet. `checked_on`: the day on which all of it was said to be right; `has_sound`: how
    to say the name was recorded. `words`: own words by field, in English, one thing a line; `in_language`:
    language -> the same fields in that language, where someone has given them; `given_for`: for which English
    that was, where it was kept; `known`: language -> a line in
    English -> its words there, as the product or a translator has them."""

    id: UUID
    staff_id: StaffId
    version: int
    name: str
    say_name: str
    phone: str
    email: str
    reply_days: int | None
    words: Mapping[str, str]
    made_at: datetime
    has_photo: bool
    in_language: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    given_for: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    checked_on: date | None = None
    has_sound: bool = False
    known: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def checked(self) -> date:
        """The day on which it was last looked at; of sheets from before this was kept, when it was made."""
        return self.checked_on or self.made_at.date()

    def is_due(self, today: date) -> bool:
        """Whether it was last looked at a year ago or more."""
        return today - self.checked >= GOOD_FOR

    def given(self, name: str, lang: str) -> Given:
        """The words that somebody gave for a field in a language, with the English that they were for."""
        return Given(self.in_language.get(lang, {}).get(name, ""), self.given_for.get(lang, {}).get(name))

    def old_in(self, lang: str) -> dict[str, str]:
        """The fields whose words in a language were given for another English than that of now: that
        English, "" where there was none. They are not shown."""
        given = {name: self.given(name, lang) for name in OWN_WORDS}
        return {name: one.of or "" for name, one in given.items() if one.is_old(self.words.get(name, ""))}

    def lines(self, name: str, lang: str) -> tuple[tuple[str, str], ...]:
        """A field's lines, each with the language that it is in: the reader's where given for this English,
        or known, else English."""
        given = self.given(name, lang)
        if given.says(self.words.get(name, "")):
            return tuple((line, lang) for line in _rows(given.text))
        known = self.known.get(lang, {})
        rows = _rows(self.words.get(name, ""))
        return tuple((known[line], lang) if line in known else (line, ENGLISH) for line in rows)


def _rows(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]
