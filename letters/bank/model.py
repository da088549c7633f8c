"""A phrase of the bank, its form at each level, and which phrases suit what someone types. Pure.

In: plain values; a text such as an IRO types. Out: `BankPhrase`s, the best first.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import simplemma

from letters.model import Level, Voice
from letters.voice import in_voice

MOST = 5
_LEAST = 0.34  # of a phrase's words: fewer in common says nothing
_MARK = re.compile(r"\{[a-z]+\}")
_WORD = re.compile(r"[a-z]+")
_SMALL = re.compile(
    "(?:you|your|i|me|my|we|us|the|an?|and|to|of|in|on|at|is|are|am|was|be|that|this|it|with|for|will|can|have|has|"
    "not|do|does|about|every|by|from|he|she|his|her|they|their)$"
)


@dataclass(frozen=True)
class BankPhrase:
    """One sentence of the bank with {marks}. `you` is for easy read; `forms` holds the levels that say it in
    another way; a story's form is else made from `you`."""

    code: str
    topic: str
    you: str
    picture: str
    forms: Mapping[str, str] = field(default_factory=dict)

    @property
    def context(self) -> str:
        """The message's code in the catalogues."""
        return f"bank.{self.topic}.{self.code}"

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks to fill in, in order."""
        return tuple(dict.fromkeys(mark[1:-1] for mark in _MARK.findall(self.you)))

    def text_at(self, level: Level, voice: Voice = Voice.YOU) -> str:
        """The English of the phrase at a level, its marks not filled."""
        if level is Level.STORY:
            told = Voice.I if voice is Voice.YOU else voice
            if told is Voice.I and "story" in self.forms:
                return self.forms["story"]
            return in_voice(self.you, told, "{child}", "{iro}")
        if level is Level.RECORD:
            return in_voice(self.you, Voice.NAME, "{child}", "{iro}")
        return self.forms.get(level.value, self.you)


def suggest(text: str, phrases: Sequence[BankPhrase], most: int = MOST) -> tuple[BankPhrase, ...]:
    """The phrases whose words a text has, those with most in common first; none where little is in common."""
    typed = _content(text)
    scored = [(_in_common(typed, _content(phrase.you)), at) for at, phrase in enumerate(phrases)]
    best = sorted((-score, at) for score, at in scored if score >= _LEAST)
    return tuple(phrases[at] for _, at in best[:most])


def _in_common(typed: frozenset[str], words: frozenset[str]) -> float:
    """How much of the phrase the text says, a little more for long phrases."""
    if not words or not typed:
        return 0.0
    common = len(typed & words)
    return common / len(words) + 0.02 * common if common else 0.0


@lru_cache(maxsize=4096)
def _content(text: str) -> frozenset[str]:
    words = _WORD.findall(_MARK.sub(" ", text.casefold().replace("’", "'")))
    return frozenset(
        simplemma.lemmatize(word, lang="en").casefold() for word in words if not _SMALL.match(word)
    )
