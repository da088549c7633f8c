"""Put each card where it belongs. In: a posted form, a place for each card. Out: pairs of card and place."""

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
from consult.questions.bank import Question

PLACE = "place-"  # a card's field is this and its code


def parse(fields: Fields, question: Question) -> AnswerValue:
    """Each card's place; a card may be left out, or taken back with an empty place. Raises AnswerRefused for
    a card or place not offered, for a card in two places, or for too many words."""
    places = [one.code for one in question.places]
    read_codes({"card": [name for name in fields if name.startswith(PLACE)]}, "card", _names(question))
    pairs = []
    for card in question.options:
        given = [place for place in fields.get(PLACE + card.code, ()) if place]
        for place in read_codes({"place": given}, "place", places, most=1):
            pairs.append((card.code, place))
    words = read_words(fields)
    return read_instead(fields) or with_row(AnswerValue(places=tuple(pairs), words=words), fields)


def describe(value: AnswerValue, question: Question) -> list[Described]:
    """Each card with its place, place by place, then the rest."""
    pairs = [
        _describe_pair(question, card, place.code)
        for place in question.places
        for card, where in value.places
        if where == place.code
    ]
    return pairs + describe_rest(value)


def _names(question: Question) -> list[str]:
    return [PLACE + card.code for card in question.options]


def _describe_pair(question: Question, card_code: str, place_code: str) -> Described:
    card, place = question.option(card_code), question.place(place_code)
    return Described(
        text_en=f"{card.text}: {place.text}",
        picture=card.picture,
        messages=(question.option_message(card), question.place_message(place)),
        place_picture=place.picture,
    )
