"""A questionnaire as plain content, the other way round from `bank.parse_bank`. Pure.

In: a `QuestionBank`. Out: what its TOML file, our own export or a kept version holds: tables, lists and
texts.
"""

from typing import Any

from consult.questions.model import Condition, Option, Place, Question, QuestionBank, Topic
from consult.questions.who import EVERYBODY, Asked, Respondent

Content = dict[str, Any]


def content_of(bank: QuestionBank) -> Content:
    """The content from which `parse_bank` makes the same questionnaire."""
    return {
        "id": bank.id,
        "version": bank.version,
        "title": bank.title,
        "asked": asked_content(bank.asked),
        "topic": [_topic(one) for one in bank.topics],
        "question": [question_content(one) for one in bank.questions],
    }


def question_content(question: Question) -> Content:
    """One question; what it does not use is left out."""
    always = {
        "code": question.code,
        "kind": question.kind,
        "topic": question.topic,
        "asked": asked_content(question.asked),
        "alone": question.alone,
        "alerts": sorted(question.alerts),
        "picture": question.picture,
        "words": question.words,
        "easy": question.easy,
        "pictures": question.pictures,
    }
    sometimes: Content = {
        "help": question.help,
        "each": question.each,
        "starters": list(question.starters),
        "when": [_condition(one) for one in question.when],
        "option": [_option(one) for one in question.options],
        "place": [_place(one) for one in question.places],
    }
    return always | {name: value for name, value in sometimes.items() if value}


def asked_content(asked: Asked) -> str | Content:
    """Whom it is for: "all", or the table that `who.parse_asked` reads."""
    if asked == EVERYBODY:
        return "all"
    lists: dict[str, list[str]] = {
        "ages": sorted(asked.ages),
        "lives": sorted(asked.lives),
        "respondents": [] if asked.respondents == {Respondent.CHILD} else sorted(asked.respondents),
    }
    said = {
        "pictures_only": asked.pictures_only,
        "came_alone": asked.came_alone,
        "first_review": asked.first_review,
        "leaving_care": asked.leaving_care,
    }
    found: Content = {name: list(map(str, values)) for name, values in lists.items() if values}
    return found | {name: value for name, value in said.items() if value is not None}


def _topic(topic: Topic) -> Content:
    return {"code": topic.code, "picture": topic.picture, "title": topic.title}


def _condition(condition: Condition) -> Content:
    return {"question": condition.question, "any": sorted(condition.any_of)}


def _option(option: Option) -> Content:
    words = {"words": option.words} if option.words else {}
    return {"code": option.code, "picture": option.picture, "text": option.text} | words


def _place(place: Place) -> Content:
    return {"code": place.code, "picture": place.picture, "text": place.text}
