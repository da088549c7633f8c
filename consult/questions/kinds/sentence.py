"""Make a sentence: a beginning ("I want", "I feel") and one card or more after it, in the child's order.

In: a posted form. Out: the beginning's code and the cards' codes in `chosen`, own words beside them, or a
bottom-row answer.
"""

from consult.model import AnswerValue
from consult.questions.answer import (
    Described,
    Fields,
    describe_card,
    describe_rest,
    read_codes,
    read_instead,
    read_ordered,
    read_words,
    with_row,
)  # fmt: skip
from consult.questions.cards import check_cards, check_places
from consult.questions.model import Message, Question, QuestionnaireBroken, phrase

STARTERS: dict[str, tuple[Message, str]] = {
    "i_want": (phrase("starter.i_want", "I want"), "choose"),
    "i_feel": (phrase("starter.i_feel", "I feel"), "mind"),
    "i_like": (phrase("starter.i_like", "I like"), "like"),
    "i_dont_like": (phrase("starter.i_dont_like", "I don’t like"), "dont-like"),
    "please_tell": (phrase("starter.please_tell", "Please tell"), "tell-someone"),
}


def check(question: Question) -> None:
    """Two cards or more, and beginnings that there are. Raises QuestionnaireBroken."""
    check_cards(question, 2)
    check_places(question)
    unknown = set(question.starters) - set(STARTERS)
    if unknown:
        raise QuestionnaireBroken(f"{question.code}: no such beginning of a sentence: {sorted(unknown)}")
    doubles = {one.code for one in question.options} & set(STARTERS)
    if doubles:
        raise QuestionnaireBroken(f"{question.code}: codes of beginnings, not of cards: {sorted(doubles)}")


def starters_of(question: Question) -> tuple[str, ...]:
    """The beginnings that this question offers."""
    return question.starters or tuple(STARTERS)


def parse(fields: Fields, question: Question) -> AnswerValue:
    """The sentence; a beginning or cards alone are kept as well. Raises AnswerRefused for what was not
    offered, or for two beginnings."""
    starter = read_codes(fields, "starter", starters_of(question), most=1)
    cards = read_ordered(fields, "choice", [one.code for one in question.options])
    words = read_words(fields)
    return read_instead(fields) or with_row(AnswerValue(chosen=starter + cards, words=words), fields)


def describe(value: AnswerValue, question: Question) -> list[Described]:
    """The beginning and the cards, in order, then the rest."""
    return [_describe(question, code) for code in value.chosen] + describe_rest(value)


def _describe(question: Question, code: str) -> Described:
    if code not in STARTERS:
        return describe_card(question, code)
    message, picture = STARTERS[code]
    return Described(message[1], picture, messages=(message,))
