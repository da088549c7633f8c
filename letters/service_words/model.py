"""Words that translators gave a service for texts that stand in many letters: greetings, headings, how things
were decided, help lines, phrases, labels of cards, names of pictures. Pure.

In: plain values, the catalogues. Out: `ServiceWord`s; `LetterWords`, where a letter in a language finds its
fixed texts: what ships first, then what the service has.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from letters.model import Piece
from letters.translating.model import Translator
from wording.languages import is_shipped
from wording.model import SOURCE_LANGUAGE, MessageState, StateKind, source_hash
from wording.read import find_message, load_messages

_MARK = re.compile(r"\{[a-z]+\}")
PHRASE = "phrase."
VALUE = "phrase.value."  # how the codes of what stands in blanks begin


class SamePerson(ValueError):
    """Who gave the words cannot be the one who checked them."""


@dataclass(frozen=True)
class ServiceWord:
    """One text's words in a language, by whom; `checked_by`: the second person who says that they are
    right."""

    lang: str
    piece: Piece
    text: str
    by: Translator
    checked_by: str = ""
    checked_on: date | None = None

    @property
    def state(self) -> MessageState:
        """How far the words have come."""
        if self.checked_by:
            return MessageState(StateKind.CHECKED, by=self.checked_by, on=self.checked_on)
        return MessageState(StateKind.PERSON, by=self.by.words)


Kept = Mapping[tuple[str, str], ServiceWord]  # by code and English


@dataclass(frozen=True)
class LetterWords:
    """Where a letter in `lang` finds the words of its fixed texts. `values`: what the service offers for the
    blanks of phrases, blank -> English."""

    lang: str = SOURCE_LANGUAGE
    kept: Kept = field(default_factory=dict)
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def find(self, lang: str, context: str, english: str) -> tuple[str, str]:
        """The words and the language that they are in; the English where there are none. What has no words
        of its own ("{name}: {phone}.") is the same in each language."""
        if lang != SOURCE_LANGUAGE and not is_shipped(lang) and not _has_words(english):
            return english, lang
        text, found = find_message(lang, context, english)
        own = self.kept.get((context, english)) if found == SOURCE_LANGUAGE and lang == self.lang else None
        return (own.text, lang) if own else (text, found)

    def state(self, lang: str, context: str, english: str) -> MessageState:
        """How far the words of a text have come in a language."""
        shipped = load_messages(lang).get((context, english))
        own = self.kept.get((context, english)) if lang == self.lang else None
        if own and not (shipped and shipped.state.is_shown):
            return own.state
        return shipped.state if shipped else MessageState(StateKind.MISSING)

    def lacking(self, pieces: Iterable[Piece]) -> tuple[Piece, ...]:
        """Those of these texts that have no words yet, each once."""
        return tuple(
            one
            for one in dict.fromkeys(pieces)
            if self.lang != SOURCE_LANGUAGE
            and self.find(self.lang, one.context, one.english)[1] == SOURCE_LANGUAGE
        )


def _has_words(english: str) -> bool:
    return any(map(str.isalpha, _MARK.sub("", english)))


SHIPPED = LetterWords()


def checked(word: ServiceWord, by: str, on: date) -> ServiceWord:
    """The words with a second person's name. Raises SamePerson."""
    if by.casefold().strip() == word.by.name.casefold().strip():
        raise SamePerson(by)
    return ServiceWord(word.lang, word.piece, word.text, word.by, by, on)


def key_of(word: ServiceWord) -> str:
    """What names a text on a form."""
    return piece_key(word.piece)


def piece_key(piece: Piece) -> str:
    """The same of the text alone."""
    return source_hash(f"{piece.context} {piece.english}")
