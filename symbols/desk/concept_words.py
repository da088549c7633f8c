"""What one concept is called in each language, as the desk shows it and as it comes back from its form.

In: a service's choices, a concept, a language, typed words. Out: `Tongue`s with what Heard ships beside what
the desk said, and `Words` to keep.
"""

import re
from dataclasses import dataclass
from operator import itemgetter

from symbols.choices import MOST_WORDS, Choices, Words
from symbols.labels import label
from symbols.model import PictureMissing
from symbols.read import load_picture
from wording.languages import SPOKEN, english_name, list_languages
from wording.model import SOURCE_LANGUAGE, MessageState, StateKind
from wording.read import state_of

MOST_PHRASES = 60
_CODE = re.compile("[a-z]{2,3}")
NO_STATE = MessageState(StateKind.MISSING)


class WordsTooLong(ValueError):
    """A word or phrase has more than MOST_WORDS characters, or there are more than MOST_PHRASES."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """One concept in one language. `shipped`: the word that Heard ships, "" where it has none; `known`: other
    words that Heard finds it by; `said`: what the desk set."""

    lang: str
    name: str
    shipped: str
    state: MessageState
    known: tuple[str, ...]
    said: Words

    @property
    def unchecked(self) -> bool:
        """Whether children would read a word that no named person checked."""
        return self.state.kind in (StateKind.MACHINE, StateKind.OUT_OF_DATE)


def list_tongues(choices: Choices, concept: str, also: str = "") -> tuple[Tongue, ...]:
    """The concept in each language that the product ships, English first; in those in which the desk has
    words for any concept; and in `also`, where it is a language."""
    codes = [one.code for one in list_languages()]
    filled = sorted(filled_languages(choices), key=english_name)
    asked = [also] if is_language(also) else []
    return tuple(_tongue(choices, concept, code) for code in dict.fromkeys((*codes, *filled, *asked)))


def filled_languages(choices: Choices) -> frozenset[str]:
    """The languages in which the desk has words for any concept."""
    return frozenset(lang for langs in choices.words.values() for lang in langs)


def other_languages(tongues: tuple[Tongue, ...]) -> list[tuple[str, str]]:
    """(code, English name) of languages that children here may speak, without these, by name."""
    known = {one.lang for one in tongues}
    return sorted(((code, english_name(code)) for code in SPOKEN if code not in known), key=itemgetter(1))


def is_language(code: str) -> bool:
    """Whether it is the plain code of a language, such as "pl"."""
    return bool(_CODE.fullmatch(code)) and english_name(code) != code


def _tongue(choices: Choices, concept: str, lang: str) -> Tongue:
    said = choices.said(concept, lang)
    added = choices.added.get(concept)
    shipped = added.label if added and lang == SOURCE_LANGUAGE else ""
    state, known = NO_STATE, tuple[str, ...]()
    try:
        word, language = label(concept, lang)
        if language == lang:
            shipped, state = word, state_of(lang, f"picture.{concept}")
        known = load_picture(concept).keywords if lang == SOURCE_LANGUAGE else ()
    except PictureMissing:
        pass
    return Tongue(lang, english_name(lang), shipped, state, known, said)


def words_typed(word: str, phrases: str, shipped: str) -> Words:
    """What was typed into a language's form. The shipped word is as good as none. Raises WordsTooLong."""
    lines = dict.fromkeys(filter(None, (" ".join(line.split()) for line in phrases.splitlines())))
    word = " ".join(word.split())
    if len(lines) > MOST_PHRASES or any(len(one) > MOST_WORDS for one in (word, *lines)):
        raise WordsTooLong
    return Words("" if word == shipped else word, tuple(lines))
