"""Where a child's device delivers what it kept without a line. Open to all: each piece proves itself.

In: sealed pieces. Out: what became of each, in their order. A device wipes a piece when it is told "kept",
"late", "sent", "refused" or "over", never before. Nothing that a child said goes back.
"""

import base64
import binascii
from typing import Any

from flask import g, jsonify, request
from flask.typing import ResponseReturnValue

from consult import write
from consult.blueprint import bp
from consult.delivery import (
    Arrival,
    Piece,
    PieceUnreadable,
    add_arrival,
    find_arrival,
    load_sitting_of,
    parse_piece,
)  # fmt: skip
from consult.model import CALL_KINDS, Sitting
from consult.questions import kinds
from consult.questions.answer import AnswerRefused
from consult.questions.model import Question, QuestionUnknown
from consult.routes.half_given import half_kept
from consult.routes.sees import posted_sharing
from consult.routes.taking import Became, in_this_language, take
from consult.routes.visit import Visit, load_any_visit
from store.delivered import DeliveryUnreadable
from store.work import current
from web.access import open_to_all

MOST_PIECES = 40
UNREADABLE = Arrival("unreadable")
OVER = Arrival("over")


@bp.post("/deliver")
@open_to_all
def deliver() -> ResponseReturnValue:
    """Take each piece; all of them in one short transaction."""
    sent: Any = request.get_json(silent=True)
    pieces = sent.get("pieces", []) if isinstance(sent, dict) else []
    if not isinstance(pieces, list) or len(pieces) > MOST_PIECES:
        return jsonify([]), 400
    arrivals = [take_sealed(one) for one in pieces]
    return jsonify([{"state": one.state, "revision": one.revision} for one in arrivals])


def take_sealed(text: object) -> Arrival:
    """Open one piece and keep it, or say what it became before."""
    try:
        sealed = base64.b64decode(str(text), validate=True)
        piece = parse_piece(current().store.keys.open_delivered(sealed))
    except (binascii.Error, DeliveryUnreadable, PieceUnreadable):
        return UNREADABLE
    sitting = load_sitting_of(piece)
    if sitting is None:
        return OVER
    earlier = find_arrival(sitting, piece)
    if earlier is not None:
        return earlier
    g.sitting, g.lang = sitting, sitting.language
    current().actor = f"sitting:{sitting.id}"
    arrival = take_piece(sitting, piece)
    add_arrival(sitting, piece, arrival)
    return arrival


def take_piece(sitting: Sitting, piece: Piece) -> Arrival:
    """What the page itself would have done with it."""
    match piece.kind:
        case "send":
            write.send_submission(sitting)
            return Arrival("sent")
        case "call":
            return take_call(sitting, piece)
        case "later":
            return put_off(load_any_visit(), piece)
    visit = load_any_visit()
    try:
        # Not only of what is asked now: it may have been asked before another device's answer arrived.
        question = visit.bank.question(piece.question)
    except QuestionUnknown:
        return Arrival("refused")
    return take_form(visit, question, piece)


def take_form(visit: Visit, question: Question, piece: Piece) -> Arrival:
    """A question's form. What can be no answer is kept half given, so that nothing is lost."""
    try:
        taken = take(visit, question, piece.fields, piece.placed)
    except AnswerRefused:
        write.save_draft(visit.sitting, question.code, half_kept(question, piece.fields))
        return Arrival("refused")
    if taken.became is Became.LOST:
        value = in_this_language(kinds.parse(piece.fields, question))
        sharing = posted_sharing(visit, question, piece.fields)
        return Arrival("late", write.add_late_answer(visit.sitting, question.code, value, sharing).revision)
    state = "late" if taken.became is Became.LATE else "kept"
    return Arrival(state, taken.answer.revision if taken.answer else 0)


def take_call(sitting: Sitting, piece: Piece) -> Arrival:
    """A call for someone."""
    kind = next(iter(piece.fields.get("kind", ())), "")
    words = next(iter(piece.fields.get("words", ())), "")
    write.add_call(sitting, kind if kind in CALL_KINDS else CALL_KINDS[0], words)
    return Arrival("kept")


def put_off(visit: Visit, piece: Piece) -> Arrival:
    """Sensitive questions that the child wants to answer when they are alone."""
    if visit.sitting.sent_at is None:
        known = {one.code for one in visit.asked}
        codes = tuple(one for one in piece.fields.get("codes", ()) if one in known)
        write.put_off(visit.sitting, (*visit.sitting.opening.later, *codes))
    return Arrival("kept")
