"""A phrase of the bank, its form at each level, its words in other languages, and which phrases suit what
someone types. Pure.

In: plain values; a text such as an IRO types. Out: `BankPhrase`s, the best first.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

import simplemma

from children.model import Pronouns
from letters.model import Level, Voice
from letters.voice import in_voice
from wording.model import HE, SHE, YOU_SHE, MessageState, StateKind, told_of

MOST = 5
BANK = "bank."  # how the codes of phrases begin
YOU, STORY, NAMED, PLAIN = "you", "story", "named", "plain"
FORMS = (YOU, STORY, NAMED, PLAIN)
"""The English forms of a phrase: as easy read says it to the child, and where a story told by the child, a
story told by name or plain words say it another way. Told by name it may hold "she/he" and "her/his"."""
BY_NAME = (SHE, HE)
"""The forms that a story told by name has in another language: of a girl, of a boy."""
_IN_ORDER = (YOU_SHE, STORY, *BY_NAME, PLAIN)
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
        return f"{BANK}{self.topic}.{self.code}"

    def context_of(self, form: str) -> str:
        """The code of one of its forms."""
        return self.context if form == YOU else f"{self.context}.{form}"

    @property
    def marks(self) -> tuple[str, ...]:
        """The marks to fill in, in order."""
        return tuple(dict.fromkeys(mark[1:-1] for mark in _MARK.findall(self.you)))

    def english_of(self, form: str) -> str:
        """The English of a form that the phrase has; "" for one that it has not."""
        if form in BY_NAME:
            return told_of(self._by_name, form)
        return self.you if form in (YOU, YOU_SHE) else self.forms.get(form, "")

    @property
    def word_forms(self) -> tuple[str, ...]:
        """The forms that have words of their own in another language; `YOU_SHE`: said to a girl, where what
        is said to anybody would make a boy of her."""
        of_child = () if self._by_name == self.you else (YOU_SHE, *BY_NAME)
        return (YOU, *(form for form in _IN_ORDER if form in self.forms or form in of_child))

    def form_at(self, level: Level, voice: Voice = Voice.YOU, pronouns: Pronouns | None = None) -> str:
        """Which form a level says; "" where it is told by name of a child who is neither "she" nor "he", or
        of whom nobody wrote it down, or where its English is made from `you` by rule. A sentence that speaks
        of nobody ("The court meets on {date}.") is the same in each voice."""
        if level in (Level.STORY, Level.RECORD):
            if level is Level.STORY and voice in (Voice.I, Voice.YOU):
                return STORY if STORY in self.forms else YOU if self._as_child == self.you else ""
            if self._by_name == self.you:
                return YOU
            return pronouns.value if pronouns in BY_NAME else ""
        return level.value if level.value in self.forms else YOU

    def text_at(self, level: Level, voice: Voice = Voice.YOU, pronouns: Pronouns | None = None) -> str:
        """The English of the phrase at a level, its marks not filled."""
        form = self.form_at(level, voice, pronouns)
        if form:
            return self.english_of(form)
        is_child = level is Level.STORY and voice in (Voice.I, Voice.YOU)
        return self._as_child if is_child else told_of(self._by_name, "")

    def made(self, form: str) -> str:
        """What our rules make of `you` for a level that has no form of its own."""
        if form == NAMED:
            return in_voice(self.you, Voice.NAME, "{child}", "{iro}")
        return self._as_child if form == STORY else self.you

    @property
    def _as_child(self) -> str:
        return in_voice(self.you, Voice.I, "{child}", "{iro}")

    @property
    def _by_name(self) -> str:
        """Told by name, with "she/he" where somebody wrote it so."""
        return self.forms.get(NAMED) or self.made(NAMED)


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
