"""Put cards in order, the most important first. In: a posted form. Out: the cards that were taken, in order,
own words beside them, or a bottom-row answer."""

from dataclasses import replace

from consult.model import AnswerValue
from consult.questions.answer import (
    Described,
    Fields,
    describe_card,
    describe_rest,
    read_instead,
    read_ordered,
    read_words,
    with_row,
)  # fmt: skip
from consult.questions.cards import MOST_PUT, check_cards, check_places
from consult.questions.model import Question


def check(question: Question) -> None:
    """Two cards or more. Raises QuestionnaireBroken."""
    check_cards(question, 2, MOST_PUT)
    check_places(question)


def parse(fields: Fields, question: Question) -> AnswerValue:
    """The cards in their order; some may be left out. Raises AnswerRefused for a card not offered."""
    chosen = read_ordered(fields, "choice", [one.code for one in question.options])
    words = read_words(fields)
    return read_instead(fields) or with_row(AnswerValue(chosen=chosen, words=words), fields)


def describe(value: AnswerValue, question: Question) -> list[Described]:
    """The cards in their order, numbered, then the rest."""
    cards = [describe_card(question, code) for code in value.chosen]
    numbered = [replace(one, text_en=f"{at}. {one.text_en}") for at, one in enumerate(cards, start=1)]
    return numbered + describe_rest(value)


def step(value: AnswerValue, what: str, code: str) -> AnswerValue:
    """The answer after a button: `take` a card as the next one, put it `back`, or move it `up` or `down`."""
    cards = [one for one in value.chosen if one != code]
    if what == "take":
        return replace(value, chosen=(*cards, code))
    if what == "back" or code not in value.chosen:
        return replace(value, chosen=tuple(cards))
    place = value.chosen.index(code) + {"up": -1, "down": 1}.get(what, 0)
    cards.insert(max(0, place), code)
    return replace(value, chosen=tuple(cards))
