"""A questionnaire's own nouns: option, place, question, bank. Pure.

Every text is a message: (stable context, English), to be looked up in the child's language. `bank.py` reads
and checks them; the kinds of answer stand on them.
"""

from dataclasses import dataclass
from typing import Any

from children.model import Way

Message = tuple[str, str]


class QuestionnaireBroken(ValueError):
    """The content cannot be asked: what is wrong, and in which question."""


class QuestionUnknown(LookupError):
    """The questionnaire has no such question, or does not ask it of this child."""


@dataclass(frozen=True)
class Option:
    """One card of a question. `words`: another text for those who read well, if any."""

    code: str
    picture: str
    text: str
    words: str = ""


@dataclass(frozen=True)
class Place:
    """Where a card can be put: good, in the middle, not good."""

    code: str
    picture: str
    text: str


@dataclass(frozen=True)
class Question:
    """One question in its three ways. `alone`: sensitive, better answered with nobody beside. `alerts`:
    option codes (or "option:place") that tell the IRO that a child may not be safe. `starters`: the
    beginnings that a sentence can have; empty: all of them."""

    code: str
    kind: str
    topic: str
    asked: str
    alone: bool
    alerts: frozenset[str]
    picture: str
    words: str
    easy: str
    pictures: str
    help: str
    options: tuple[Option, ...] = ()
    places: tuple[Place, ...] = ()
    starters: tuple[str, ...] = ()

    def message(self, way: Way) -> Message:
        """The question itself, as asked in this way."""
        english = {Way.PICTURES: self.pictures, Way.EASY: self.easy, Way.WORDS: self.words}[way]
        return f"question.{self.code}.{way.value}", english

    @property
    def help_message(self) -> Message:
        """A sentence that explains the question."""
        return f"question.{self.code}.help", self.help

    def option(self, code: str) -> Option:
        """The option with this code. Raises KeyError."""
        return next((one for one in self.options if one.code == code), None) or _missing(code)

    def place(self, code: str) -> Place:
        """The place with this code. Raises KeyError."""
        return next((one for one in self.places if one.code == code), None) or _missing(code)

    def option_message(self, option: Option, way: Way = Way.PICTURES) -> Message:
        """What a card says, in this way."""
        context = f"option.{self.code}.{option.code}"
        if way is Way.WORDS and option.words:
            return f"{context}.words", option.words
        return context, option.text

    def place_message(self, place: Place) -> Message:
        """What a place is called."""
        return f"place.{self.code}.{place.code}", place.text


@dataclass(frozen=True)
class QuestionBank:
    """A whole questionnaire in one version; a published version never changes."""

    id: str
    version: int
    questions: tuple[Question, ...]

    def question(self, code: str) -> Question:
        """The question with this code. Raises QuestionUnknown."""
        for one in self.questions:
            if one.code == code:
                return one
        raise QuestionUnknown(code)


def _missing(code: str) -> Any:
    raise KeyError(code)
