"""A phrase of the bank, its form at each level, its words in other languages, and which phrases suit what
someone types. Pure.

In: plain values; a text such as an IRO types. Out: `BankPhrase`s, the best first.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import simplemma

from letters.model import Level, Voice
from letters.voice import in_voice
from wording.model import MessageState, StateKind

MOST = 5
YOU, STORY, PLAIN = "you", "story", "plain"
FORMS = (YOU, STORY, PLAIN)
"""The forms of a phrase: as easy read says it to the child, and where a story or plain words say it another
way."""
_LEAST = 0.34  # of a phrase's words: fewer in common says nothing
_MARK = re.compile(r"\{[a-z]+\}")
_WORD = re.compile(r"[a-z]+")
_SMALL = re.compile(
    "(?:you|your|i|me|my|we|us|the|an?|and|to|of|in|on|at|is|are|am|was|be|that|this|it|with|for|will|can|have|has|"
    "not|do|does|about|every|by|from|he|she|his|her|they|their)$"
)


@dataclass(frozen=True)
class Words:
    """A form of a phrase in another language, and how far it has come."""

    text: str
    state: MessageState


MISSING = Words("", MessageState(StateKind.MISSING))


@dataclass(frozen=True)
class BankPhrase:
    """One sentence of the bank with {marks}. `you` is for easy read; `forms` holds the levels that say it in
    another way; a story's form is else made from `you`. `words`: language and form -> its words there, as
    the service keeps them over what ships. `version`: 0 as shipped; `own`: the service added it."""

    code: str
    topic: str
    you: str
    picture: str
    forms: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[tuple[str, str], Words] = field(default_factory=dict)
    retired: bool = False
    own: bool = False
    version: int = 0

    @property
    def context(self) -> str:
        """The message's code in the catalogues."""
        return f"bank.{self.topic}.{self.code}"

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks to fill in, in order."""
        return tuple(dict.fromkeys(mark[1:-1] for mark in _MARK.findall(self.you)))

    def english_of(self, form: str) -> str:
        """The English of a form that the phrase has; "" for one that it has not."""
        return self.you if form == YOU else self.forms.get(form, "")

    def form_at(self, level: Level, voice: Voice = Voice.YOU) -> str:
        """Which form a level says; "" where its English is made from `you` by rule. A sentence that speaks
        of nobody ("The court meets on {date}.") is the same in each voice."""
        if level in (Level.STORY, Level.RECORD):
            if level is Level.STORY and voice in (Voice.I, Voice.YOU) and STORY in self.forms:
                return STORY
            return YOU if self._told(level, voice) == self.you else ""
        return level.value if level.value in self.forms else YOU

    def text_at(self, level: Level, voice: Voice = Voice.YOU) -> str:
        """The English of the phrase at a level, its marks not filled."""
        form = self.form_at(level, voice)
        return self.english_of(form) if form else self._told(level, voice)

    def _told(self, level: Level, voice: Voice) -> str:
        told = Voice.NAME if level is Level.RECORD else Voice.I if voice is Voice.YOU else voice
        return in_voice(self.you, told, "{child}", "{iro}")


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
