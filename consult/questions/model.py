"""A questionnaire's own nouns: topic, condition, option, place, question, bank. Pure.

Every text is a message: (stable context, English), to be looked up in the child's language. `bank.py` reads
and checks them; the kinds of answer stand on them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from children.model import Way
from consult.model import Agreed, AnswerValue
from consult.questions.who import EVERYBODY, Asked

Message = tuple[str, str]


class QuestionnaireBroken(ValueError):
    """The content cannot be asked: what is wrong, and in which question."""


class QuestionUnknown(LookupError):
    """The questionnaire has no such question, or does not ask it of this child."""


def phrase(context: str, english: str) -> Message:
    """A message written out in code, where the catalogue finds it."""
    return context, english


@dataclass(frozen=True)
class Topic:
    """What some questions are about; a child may choose topics first."""

    code: str
    picture: str
    title: str

    @property
    def message(self) -> Message:
        """The topic's name."""
        return f"topic.{self.code}", self.title


@dataclass(frozen=True)
class Condition:
    """A question comes only after an earlier one was answered with one of these: option codes, or
    "card:place"."""

    question: str
    any_of: frozenset[str]

    def holds(self, given: Mapping[str, AnswerValue]) -> bool:
        """Whether one of them was answered."""
        value = given.get(self.question)
        return value is not None and bool(self.any_of & answered_codes(value))


def answered_codes(value: AnswerValue) -> frozenset[str]:
    """What an answer says, as codes that a condition can name."""
    return frozenset((*value.chosen, *(f"{card}:{place}" for card, place in value.places)))


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
    beginnings that a sentence can have; empty: all of them. `when`: all of these must hold. `each`: "agreed"
    where it is asked once for each thing that was agreed last time; then `agreed` is that thing, `quoted`
    its English, and `said_as` the code under which the texts stand."""

    code: str
    kind: str
    topic: str
    asked: Asked
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
    when: tuple[Condition, ...] = ()
    each: str = ""
    quoted: str = ""
    said_as: str = ""
    agreed: Agreed | None = None

    @property
    def text_code(self) -> str:
        """The code under which its texts are translated."""
        return self.said_as or self.code

    def in_english(self, way: Way) -> str:
        """The question as asked in this way, with what it asks about, for staff."""
        english = self.message(way)[1]
        return f"Last time it was agreed: “{self.quoted}” {english}" if self.quoted else english

    def message(self, way: Way) -> Message:
        """The question itself, as asked in this way."""
        english = {Way.PICTURES: self.pictures, Way.EASY: self.easy, Way.WORDS: self.words}[way]
        return f"question.{self.text_code}.{way.value}", english

    @property
    def help_message(self) -> Message:
        """A sentence that explains the question."""
        return f"question.{self.text_code}.help", self.help

    def option(self, code: str) -> Option:
        """The option with this code. Raises KeyError."""
        return next((one for one in self.options if one.code == code), None) or _missing(code)

    def place(self, code: str) -> Place:
        """The place with this code. Raises KeyError."""
        return next((one for one in self.places if one.code == code), None) or _missing(code)

    def option_message(self, option: Option, way: Way = Way.PICTURES) -> Message:
        """What a card says, in this way."""
        context = f"option.{self.text_code}.{option.code}"
        if way is Way.WORDS and option.words:
            return f"{context}.words", option.words
        return context, option.text

    def place_message(self, place: Place) -> Message:
        """What a place is called."""
        return f"place.{self.text_code}.{place.code}", place.text


@dataclass(frozen=True)
class QuestionBank:
    """A whole questionnaire in one version; a published version never changes. `words`: texts of its own in
    other languages, by language and message; what is not there stands in the catalogues. `code`: what it is
    called in every version."""

    id: str
    version: int
    questions: tuple[Question, ...]
    topics: tuple[Topic, ...] = ()
    asked: Asked = EVERYBODY
    title: str = ""
    code: str = ""
    words: Mapping[str, Mapping[Message, str]] = field(default_factory=dict, compare=False)

    def question(self, code: str) -> Question:
        """The question with this code. Raises QuestionUnknown."""
        for one in self.questions:
            if one.code == code:
                return one
        raise QuestionUnknown(code)


def _missing(code: str) -> Any:
    raise KeyError(code)
