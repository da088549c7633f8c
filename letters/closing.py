"""What the participation team wants at the end of every letter: advocate, independent visitor, activities.
Pure.

In: plain values, kept by the team. Out: `ClosingItem`s, each with the day until which it is true.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from letters.sentences import sentences_of

_ENGLISH = "en"


@dataclass(frozen=True)
class ClosingItem:
    """One thing to know. `words`: language -> sentences; `until`: the last day on which they are true, or
    None."""

    code: str
    words: Mapping[str, str] = field(default_factory=dict)
    picture: str | None = None
    until: date | None = None

    def is_true_on(self, day: date) -> bool:
        """Whether it may stand in a letter written on this day."""
        return self.until is None or day <= self.until

    def words_in(self, lang: str) -> tuple[str, str]:
        """The words in a language, else in English, and the language they are in."""
        return (self.words[lang], lang) if self.words.get(lang) else (self.words.get(_ENGLISH, ""), _ENGLISH)

    @property
    def most_sentences(self) -> int:
        """How many sentences the longest of its languages has."""
        return max((len(sentences_of(text)) for text in self.words.values()), default=0)
