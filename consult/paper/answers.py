"""Where a child answers on paper, for each kind of answer: boxes to tick, numbers to write, lines, a frame.

In: a question and the paper while it is laid out. Out: a part of its plan. Boxes and lines are drawn by
the template.
"""

from consult.paper import words
from consult.paper.laying import Laying
from consult.questions.kinds.sentence import STARTERS, starters_of
from consult.questions.model import Message, Question
from symbols.paper.printing import Plan

LINES = {"own_words": 7, "say_it": 7, "people": 2}
FRAME = {"draw": 110, "photo": 80}  # millimetres high
SCALES = ("faces", "how_much")


def answers_of(laying: Laying, question: Question) -> Plan:
    """What is drawn under the question."""
    plan: Plan = {
        "kind": question.kind,
        "places": [],
        "cards": [],
        "starters": [],
        "lines": LINES.get(question.kind, 0),
        "frame": FRAME.get(question.kind, 0),
        "in_a_row": len(question.options) if question.kind in SCALES else 0,
    }
    if question.kind == "place_cards":
        return plan | _board(laying, question)
    if question.kind == "sentence":
        found = [STARTERS[code] for code in starters_of(question)]
        plan["starters"] = [_card(laying, message, picture) for message, picture in found]
    plan["cards"] = _cards(laying, question)
    return plan


def who_sees(laying: Laying) -> Plan:
    """Whom this answer is for: everyone at the meeting, but for those written beside it; or the IRO alone."""
    facts, heading = laying.facts, laying.message("sees", words.SEES)
    if facts.iro:
        iro = laying.message("sees-iro", words.SEES_IRO, iro=facts.iro)
    else:
        iro = laying.message("sees-iro", words.SEES_IRO_BLANK)
    everyone = laying.message("sees-meeting", words.SEES_MEETING)
    but = laying.message("sees-but", words.SEES_BUT)
    pictures = [laying.drawn(one) if facts.look.has_pictures else None for one in ("iro", "meeting")]
    return {"words": heading, "iro": [pictures[0], iro], "meeting": [pictures[1], everyone], "but": but}


def _board(laying: Laying, question: Question) -> Plan:
    """A table: a row for each card, a column for each place; the pile comes last."""
    places = [_card(laying, question.place_message(one), one.picture) for one in question.places]
    places.append({"picture": None, "words": laying.message("pile", words.NOT_FOR_ME)})
    return {"places": places, "cards": _cards(laying, question)}


def _cards(laying: Laying, question: Question) -> list[Plan]:
    way = laying.facts.way
    return [_card(laying, question.option_message(one, way), one.picture) for one in question.options]


def _card(laying: Laying, message: Message, picture: str) -> Plan:
    shown = laying.drawn(picture) if laying.facts.look.has_pictures else None
    return {"picture": shown, "words": laying.message("card", message)}
