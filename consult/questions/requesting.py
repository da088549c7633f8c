"""Which cards ask for something that somebody must see to, as "Ask for something" does. Pure.

In: an answer's value, its question. Out: kinds of request (`consult.model.REQUEST_KINDS`). By the code of the
card, which a service keeps when it rewords one; a card on a board or among people asks for nothing.
"""

from collections.abc import Iterable

from consult.model import AnswerValue
from consult.questions.model import Question

CARDS = {"advocate": "advocate", "alone": "alone", "alone_first": "alone"}
CHOICES = ("choose_one", "choose_some")
WISH = "i_want"  # the beginning of a sentence that asks


def asks_for(value: AnswerValue, question: Question) -> frozenset[str]:
    """What this answer asks for; nothing for most."""
    wished = question.kind in CHOICES or (question.kind == "sentence" and WISH in value.chosen)
    return frozenset(CARDS[code] for code in value.chosen if code in CARDS) if wished else frozenset()


def can_ask(questions: Iterable[Question]) -> list[Question]:
    """Those of these questions that have such a card."""
    kinds = (*CHOICES, "sentence")
    return [one for one in questions if one.kind in kinds and any(card.code in CARDS for card in one.options)]
