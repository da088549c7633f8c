"""A reviewing officer's "all about me" sheet. Pure.

In: nothing. Out: `AboutMe`, and the words of one field in the reader's language or else in English. Work
contacts only: no home area, no own children's names (the form says so; nobody can check it).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from children.model import StaffId

ENGLISH = "en"
OWN_WORDS = ("what", "not_do", "likes", "listen", "away", "languages", "hours")
"""The fields that the reviewing officer writes in their own words, also in other languages if they wish."""


class SheetMissing(LookupError):
    """This reviewing officer has no sheet yet."""


@dataclass(frozen=True)
class AboutMe:
    """One version of a sheet. `words`: own words by field, in English, one thing a line; `in_language`:
    language -> the same fields in that language, where someone has given them."""

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

    def lines(self, name: str, lang: str) -> tuple[tuple[str, ...], str]:
        """A field's lines and the language they are in: the reader's where given, else English."""
        given = self.in_language.get(lang, {}).get(name, "").strip()
        text = given or self.words.get(name, "")
        lines = tuple(line.strip() for line in text.splitlines() if line.strip())
        return lines, lang if given else ENGLISH
