"""What the participation team wants at the end of every letter: advocate, independent visitor, activities.
Pure.

In: plain values, kept by the team; a look-up of what translators gave the service. Out: `ClosingItem`s, each
with the day until which it is true.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from letters.sentences import sentences_of

_ENGLISH = "en"
OWN = "closing.own"  # by which a sentence of it is asked of a translator, once for every letter
_Find = Callable[[str, str, str], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as it stands in a letter; `english`: by what a translator's words for it are found, ""
    where the team wrote the words of this language themselves."""

    text: str
    lang: str
    english: str = ""


@dataclass(frozen=True)
class ClosingItem:
    """One thing to know. `words`: language -> sentences; `until`: the last day on which they are true, or
    None. `known`: of one language, English sentence -> what a translator gave for it."""

    code: str
    words: Mapping[str, str] = field(default_factory=dict)
    picture: str | None = None
    until: date | None = None
    known: Mapping[str, str] = field(default_factory=dict)

    def is_true_on(self, day: date) -> bool:
        """Whether it may stand in a letter written on this day."""
        return self.until is None or day <= self.until

    def sentences_in(self, lang: str) -> tuple[Sentence, ...]:
        """The team's words in a language; else each sentence as a translator gave it, or in English."""
        if self.words.get(lang):
            return tuple(Sentence(each, lang) for each in sentences_of(self.words[lang]))
        own = sentences_of(self.words.get(_ENGLISH, ""))
        return tuple(
            Sentence(self.known.get(each, each), lang if each in self.known else _ENGLISH, each)
            for each in own
        )

    @property
    def most_sentences(self) -> int:
        """How many sentences the longest of its languages has."""
        return max((len(sentences_of(text)) for text in self.words.values()), default=0)


def in_words(item: ClosingItem, lang: str, find: _Find) -> ClosingItem:
    """The item with what translators gave for its sentences in a language."""
    if lang == _ENGLISH:
        return item
    found = {each: find(lang, OWN, each) for each in sentences_of(item.words.get(_ENGLISH, ""))}
    return replace(item, known={each: text for each, (text, there) in found.items() if there == lang})
