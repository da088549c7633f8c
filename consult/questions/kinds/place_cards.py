"""Put each card where it belongs. In: a posted form, a place for each card. Out: pairs of card and place.

The question has two or three places under names of its own; beside them there is always the pile of cards
that are not a question for this child.
"""

from consult.model import AnswerValue
from consult.questions.answer import (
    Described,
    Fields,
    describe_rest,
    read_codes,
    read_instead,
    read_words,
    with_row,
)  # fmt: skip
from consult.questions.cards import MOST_PUT, check_cards, check_places
from consult.questions.model import Question, QuestionnaireBroken, phrase

PLACE = "place-"  # a card's field is this and its code
PILE = "not_for_me"  # the place of cards that are not a question for this child
PILE_MESSAGE = phrase("place.not_for_me", "Not a question for me")


def check(question: Question) -> None:
    """One card or more, two or three places, none of them the pile. Raises QuestionnaireBroken."""
    check_cards(question, 1, MOST_PUT)
    check_places(question, 2, 3)
    if PILE in [one.code for one in question.places]:
        raise QuestionnaireBroken(f"{question.code}: {PILE} is always there and needs no place")


def parse(fields: Fields, question: Question) -> AnswerValue:
    """Each card's place; a card may be left out, or taken back with an empty place. Raises AnswerRefused for
    a card or place not offered, or for a card in two places."""
    places = [one.code for one in question.places] + [PILE]
    read_codes({"card": [name for name in fields if name.startswith(PLACE)]}, "card", _names(question))
    pairs = []
    for card in question.options:
        given = [place for place in fields.get(PLACE + card.code, ()) if place]
        for place in read_codes({"place": given}, "place", places, most=1):
            pairs.append((card.code, place))
    words = read_words(fields)
    return read_instead(fields) or with_row(AnswerValue(places=tuple(pairs), words=words), fields)


def describe(value: AnswerValue, question: Question) -> list[Described]:
    """Each card with its place, place by place, then the pile and the rest."""
    order = [one.code for one in question.places] + [PILE]
    pairs = [
        _describe_pair(question, card, where)
        for place in order
        for card, where in value.places
        if where == place
    ]
    return pairs + describe_rest(value)


def _names(question: Question) -> list[str]:
    return [PLACE + card.code for card in question.options]


def _describe_pair(question: Question, card_code: str, place_code: str) -> Described:
    card = question.option(card_code)
    message, picture = PILE_MESSAGE, ""
    if place_code != PILE:
        place = question.place(place_code)
        message, picture = question.place_message(place), place.picture
    return Described(
        text_en=f"{card.text}: {message[1]}",
        picture=card.picture,
        messages=(question.option_message(card), message),
        place_picture=picture,
    )
