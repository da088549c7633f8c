"""A questionnaire, read from its TOML content and checked before any child sees it. Pure: no files.

In: the parsed TOML. Out: `QuestionBank` of frozen questions, or `QuestionnaireBroken` saying what is wrong.
What a kind of answer can use, its own file checks.
"""

import re
from collections.abc import Mapping
from typing import Any

from consult.model import CALL
from consult.questions import kinds
from consult.questions.model import (
    Condition,
    Message,
    Option,
    Place,
    Question,
    QuestionBank,
    QuestionnaireBroken,
    QuestionUnknown,
    Topic,
)  # fmt: skip
from consult.questions.who import Asked, parse_asked

__all__ = [
    "Condition",
    "Message",
    "Option",
    "Place",
    "Question",
    "QuestionBank",
    "QuestionUnknown",
    "QuestionnaireBroken",
    "Topic",
    "parse_bank",
    "parse_question",
    "parse_topic",
]

EACH = ("", "agreed")
CODE = re.compile(r"[a-z][a-z0-9_]{0,39}\Z")


def parse_bank(content: Mapping[str, Any]) -> QuestionBank:
    """A checked questionnaire from parsed TOML. Raises QuestionnaireBroken."""
    try:
        questions = tuple(parse_question(one) for one in content["question"])
        bank = QuestionBank(
            str(content["id"]),
            int(content["version"]),
            questions,
            topics=tuple(parse_topic(one) for one in content.get("topic", ())),
            asked=parse_asked(content.get("asked", "all")),
            title=str(content.get("title", "")).strip(),
            code=str(content["id"]),
            words=_words(content.get("words", {})),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        if isinstance(error, QuestionnaireBroken):
            raise
        raise QuestionnaireBroken(f"missing or unreadable: {error}") from error
    _refuse_doubles("question", [one.code for one in questions])
    _refuse_doubles("topic", [one.code for one in bank.topics])
    if not questions:
        raise QuestionnaireBroken("there is no question")
    return bank


def parse_question(content: Mapping[str, Any]) -> Question:
    """One checked question. Raises QuestionnaireBroken; KeyError, TypeError or ValueError for what is no
    question at all."""
    code = _code(content["code"], "question")
    question = Question(
        code=code,
        kind=_one_of(content["kind"], tuple(kinds.KINDS), code),
        topic=_text(content["topic"], code),
        asked=_asked(content.get("asked", "all"), code),
        alone=bool(content["alone"]),
        alerts=frozenset(content["alerts"]),
        picture=_text(content["picture"], code),
        words=_text(content["words"], code),
        easy=_text(content["easy"], code),
        pictures=_text(content["pictures"], code),
        help=str(content.get("help", "")).strip(),
        options=tuple(_option(one, code) for one in content.get("option", ())),
        places=tuple(_place(one, code) for one in content.get("place", ())),
        starters=tuple(_code(one, code) for one in content.get("starters", ())),
        when=tuple(_condition(one, code) for one in content.get("when", ())),
        each=_one_of(content.get("each", ""), EACH, code),
    )
    _check(question)
    return question


def parse_topic(content: Mapping[str, Any]) -> Topic:
    """One topic. Raises QuestionnaireBroken, KeyError."""
    code = _code(content["code"], "topic")
    return Topic(code, _text(content["picture"], code), _text(content["title"], code))


def _words(content: Mapping[str, Mapping[str, Mapping[str, str]]]) -> dict[str, dict[Message, str]]:
    """The questionnaire's own texts in other languages, by language and message; empty ones left out."""
    return {
        lang: {
            (context, one["english"]): one["text"] for context, one in texts.items() if one["text"].strip()
        }
        for lang, texts in content.items()
    }


def _asked(content: object, question: str) -> Asked:
    try:
        return parse_asked(content)
    except ValueError as error:
        raise QuestionnaireBroken(f"{question}: {error}") from error


def _condition(content: Mapping[str, Any], question: str) -> Condition:
    any_of = frozenset(str(one) for one in content["any"])
    if not any_of:
        raise QuestionnaireBroken(f"{question}: a condition names no answer")
    return Condition(_code(content["question"], question), any_of)


def _option(content: Mapping[str, Any], question: str) -> Option:
    code = _code(content["code"], question)
    words = str(content.get("words", "")).strip()
    return Option(code, _text(content["picture"], question), _text(content["text"], question), words)


def _place(content: Mapping[str, Any], question: str) -> Place:
    code = _code(content["code"], question)
    return Place(code, _text(content["picture"], question), _text(content["text"], question))


def _check(question: Question) -> None:
    """Refuse the code of calls, double codes, what the kind cannot use, and alerts that name no card."""
    code, cards, places = question.code, question.options, question.places
    if code == CALL:
        raise QuestionnaireBroken(f"{code}: this code is kept for calls for help")
    kinds.check(question)
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
