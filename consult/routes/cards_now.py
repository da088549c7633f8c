"""Which cards of a question are on its page now: as many at once as the child is used to; the others wait.

In: a visit, its question, the value in its form, and how far the child went on to others ("part:2" is "2").
Out: values for the templates. Every card is in the form, shown or not, so that nothing chosen is lost.
"""

from dataclasses import dataclass
from typing import Any

from consult.model import AnswerValue
from consult.questions.kinds import people
from consult.questions.model import Option, Question
from consult.questions.shown_order import deal, in_groups, read_parts
from consult.routes.beside import Starter, own_people, starters_of
from consult.routes.visit import Visit

NEXT, BACK = "next", "back"
ADDS = ".add"  # ends the text where the cards for someone new were gone on to


@dataclass(frozen=True)
class Person:
    """One of the child's own people, as a card beside those of the question."""

    picture: str
    name: str


def cards_now(visit: Visit, question: Question, value: AnswerValue, text: str) -> dict[str, Any]:
    """By kind of answer. `next_go`, `back_go`: what the buttons of the page send."""
    first, _ = read_parts(text)
    cards: tuple[Option | Person, ...] = question.options
    if question.kind == "people":
        cards = (*persons(visit, question, value, adds=text.endswith(ADDS)), *question.options)
    groups = in_groups(cards, visit.cards_at_once)
    found: dict[str, Any] = {
        "card_groups": groups,
        "part": first % max(1, len(groups)),
        **second_now(question, value, visit.cards_at_once, text),
        "next_go": NEXT,
        "back_go": BACK,
        "one_by_one": False,
    }
    if question.kind == "place_cards" and not visit.has_board:
        return found | _one_card(question, value, first if text else None)
    if question.kind in ("place_cards", "order"):
        return found | _dealt(visit, question, value, first)
    return found


def persons(visit: Visit, question: Question, value: AnswerValue, *, adds: bool) -> list[Person]:
    """The child's own people. Whose name stands in the field while their card is picked is there alone: typed
    otherwise, it is the same person."""
    named = people.unnamed(value) if adds else ""
    found = own_people(visit.child.id, question, value)
    return [Person(*one) for one in found if one != (people.ADDED, named)]


def second_now(question: Question, value: AnswerValue, count: int, text: str) -> dict[str, Any]:
    """What else there is to pick on the same page, in groups too: how a sentence begins; who someone is that
    is added. `adds`: the child was picking who, `unnamed` is whom, `picked` their card's picture."""
    cards: tuple[Option | Starter, ...] = question.options if question.kind == "people" else ()
    groups = in_groups(starters_of(question) if question.kind == "sentence" else cards, count)
    return {
        "second_groups": groups,
        "second_part": read_parts(text)[1] % max(1, len(groups)),
        "adds": text.endswith(ADDS),
        "unnamed": people.unnamed(value),
        "picked": people.picked(value),
    }


def _dealt(visit: Visit, question: Question, value: AnswerValue, start: int) -> dict[str, Any]:
    """Cards to be put somewhere: those that lie there now stand before those that have a place."""
    settled = {*value.chosen, *(card for card, _ in value.places)}
    count = visit.cards_at_once
    dealt = deal([one.code for one in question.options], settled, count, start)
    laid = question.options
    if count < len(laid):
        laid = tuple(sorted(laid, key=lambda one: one.code in settled))
    return {"laid": laid, "kept_back": dealt.waiting, "at_once": count, "following": dealt.following}


def _one_card(question: Question, value: AnswerValue, at: int | None) -> dict[str, Any]:
    """One card and its places alone: the one asked for, else the first without a place, else the first."""
    codes = [one.code for one in question.options]
    placed = {card for card, _ in value.places}
    open_codes = [code for code in codes if code not in placed]
    here = codes.index(open_codes[0]) if at is None and open_codes else (at or 0) % len(codes)
    return {
        "one_by_one": True,
        "laid": question.options,
        "kept_back": tuple(code for code in codes if code != codes[here]),
        "at_once": 0,
        "following": 0,
        "card_code": codes[here],
        "next_go": f"part:{here + 1}" if here + 1 < len(codes) else NEXT,
        "back_go": f"part:{here - 1}" if here else BACK,
    }
