"""A questionnaire, read from its TOML content and checked before any child sees it. Pure: no files.

In: the parsed TOML. Out: `QuestionBank` of frozen questions, or `QuestionnaireBroken` saying what is wrong.
Every text comes as a message: (stable context, English), to be looked up in the child's language.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from children.model import Way
from consult.model import CALL

Message = tuple[str, str]

KINDS = ("choose_one", "choose_some", "place_cards", "own_words")
ASKED = ("all", "came_alone")
MOST_CARDS = 6  # more side by side are hard to take in (domain notes, section 3)
CODE = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")


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
    option codes (or "option:place") that tell the IRO that a child may not be safe."""

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


def parse_bank(content: Mapping[str, Any]) -> QuestionBank:
    """A checked questionnaire from parsed TOML. Raises QuestionnaireBroken."""
    try:
        questions = tuple(_question(one) for one in content["question"])
        bank = QuestionBank(str(content["id"]), int(content["version"]), questions)
    except (KeyError, TypeError, ValueError) as error:
        if isinstance(error, QuestionnaireBroken):
            raise
        raise QuestionnaireBroken(f"missing or unreadable: {error}") from error
    _refuse_doubles("question", [one.code for one in questions])
    if not questions:
        raise QuestionnaireBroken("there is no question")
    return bank


def _question(content: Mapping[str, Any]) -> Question:
    code = _code(content["code"], "question")
    question = Question(
        code=code,
        kind=_one_of(content["kind"], KINDS, code),
        topic=_text(content["topic"], code),
        asked=_one_of(content["asked"], ASKED, code),
        alone=bool(content["alone"]),
        alerts=frozenset(content["alerts"]),
        picture=_text(content["picture"], code),
        words=_text(content["words"], code),
        easy=_text(content["easy"], code),
        pictures=_text(content["pictures"], code),
        help=str(content.get("help", "")).strip(),
        options=tuple(_option(one, code) for one in content.get("option", ())),
        places=tuple(_place(one, code) for one in content.get("place", ())),
    )
    _check_cards(question)
    return question


def _option(content: Mapping[str, Any], question: str) -> Option:
    code = _code(content["code"], question)
    words = str(content.get("words", "")).strip()
    return Option(code, _text(content["picture"], question), _text(content["text"], question), words)


def _place(content: Mapping[str, Any], question: str) -> Place:
    code = _code(content["code"], question)
    return Place(code, _text(content["picture"], question), _text(content["text"], question))


def _check_cards(question: Question) -> None:
    """Refuse cards that a kind cannot use, too many of them, double codes and alerts that name no card."""
    code, cards, places = question.code, question.options, question.places
    if code == CALL:
        raise QuestionnaireBroken(f"{code}: this code is kept for calls for help")
    least = {"own_words": 0, "place_cards": 1}.get(question.kind, 2)
    most = 0 if question.kind == "own_words" else MOST_CARDS
    if not least <= len(cards) <= most:
        raise QuestionnaireBroken(f"{code}: {len(cards)} cards, where {least} to {most} can be asked")
    if len(places) not in ((2, 3) if question.kind == "place_cards" else (0,)):
        raise QuestionnaireBroken(f"{code}: {len(places)} places do not go with {question.kind}")
    _refuse_doubles(code, [one.code for one in cards])
    _refuse_doubles(code, [one.code for one in places])
    known = {f"{card.code}:{place.code}" for card in cards for place in places} or {one.code for one in cards}
    if question.alerts - known:
        raise QuestionnaireBroken(f"{code}: alerts name no card: {sorted(question.alerts - known)}")


def _refuse_doubles(where: str, codes: list[str]) -> None:
    doubles = {code for code in codes if codes.count(code) > 1}
    if doubles:
        raise QuestionnaireBroken(f"{where}: used twice: {sorted(doubles)}")


def _code(value: object, where: str) -> str:
    if not isinstance(value, str) or not CODE.match(value):
        raise QuestionnaireBroken(f"{where}: {value!r} is no code")
    return value


def _one_of(value: object, known: tuple[str, ...], where: str) -> str:
    if value not in known:
        raise QuestionnaireBroken(f"{where}: {value!r} is none of {', '.join(known)}")
    return str(value)


def _text(value: object, where: str) -> str:
    text = value.strip() if isinstance(value, str) else ""
    if not text:
        raise QuestionnaireBroken(f"{where}: a text is empty")
    return text


def _missing(code: str) -> Any:
    raise KeyError(code)
