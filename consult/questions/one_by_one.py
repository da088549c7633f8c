"""Cards of a board asked about one by one, of a child who chooses and does not sort. Pure.

In: the form of such a page. Out: the form as it is meant. Two hidden fields say which card is on the page,
and where to go on; "I don't know" is about that card alone.
"""

from consult.model import Row
from consult.questions.answer import BUTTON, Fields
from consult.questions.kinds.place_cards import PLACE

CARD, STEP = "one", "step"  # the card on the page; the button that goes on from it


def as_meant(fields: Fields) -> Fields:
    """The same; where "I don't know" was tapped about one card of several, that card is left out, the cards
    that were put somewhere before stay, and it goes on. "I don't want to say" before any card was put
    somewhere is about the whole question."""
    button, step = _first(fields, BUTTON), _first(fields, STEP)
    if not step or button not in (Row.DONT_KNOW, Row.RATHER_NOT):
        return fields
    others = {name: values for name, values in fields.items() if name != PLACE + _first(fields, CARD)}
    has_placed = any(name.startswith(PLACE) and any(values) for name, values in others.items())
    is_last = step == "next"
    if has_placed or (button == Row.DONT_KNOW and not is_last):
        return {**others, BUTTON: [step]}
    return fields


def _first(fields: Fields, name: str) -> str:
    return next(iter(fields.get(name, ())), "")
