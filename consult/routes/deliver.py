"""Where a child's device delivers what it kept without a line. Open to all: each piece proves itself.

In: sealed pieces. Out: what became of each, in their order. A device wipes a piece when it is told "kept",
"late", "sent", "refused" or "over", never before. Nothing that a child said goes back.
"""

import base64
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from flask import g, jsonify, request
from flask.typing import ResponseReturnValue

from consult import write
from consult.attached.model import AttachmentMissing, AttachmentRefused
from consult.attached.read import list_have
from consult.attached.write import (
    begin_attachment,
    drop_attachment,
    finish_attachment,
    put_piece,
)  # fmt: skip
from consult.blueprint import bp
from consult.delivery import (
    Arrival,
    Part,
    Piece,
    PieceUnreadable,
    add_arrival,
    find_arrival,
    load_sitting_of,
    minutes_in,
    parse_piece,
)  # fmt: skip
from consult.model import CALLS, REQUEST_KINDS, Sitting, SubmissionSent
from consult.not_right import say_not_right, say_why_later
from consult.questions import kinds
from consult.questions.answer import AnswerRefused
from consult.questions.kinds import FILES
from consult.questions.model import Question, QuestionUnknown
from consult.routes.files import is_known
from consult.routes.half_given import half_given
from consult.routes.look import let_see
from consult.routes.looks import worn_in
from consult.routes.lost import note_lost
from consult.routes.not_right import pictures_of
from consult.routes.sees import posted_sharing
from consult.routes.taking import ANSWERS, Became, in_this_language, pressed, send, take
from consult.routes.topics import keep_topics
from consult.routes.visit import Visit, load_any_visit
from consult.routes.way import keep_from_phone
from consult.shown import with_passport
from consult.told_anew import is_called_anew, tells_of_harm
from store.delivered import DeliveryUnreadable
from store.work import current
from symbols.reports import Why
from web.access import open_to_all
from web.handed import handed

MOST_PIECES = 40
Fields = Mapping[str, list[str]]
UNREADABLE = Arrival("unreadable")
OVER = Arrival("over")


@bp.post("/deliver")
@open_to_all
def deliver() -> ResponseReturnValue:
    """Take each piece; all of them in one short transaction. A part of a file comes alone, as it is."""
    if request.mimetype == "application/octet-stream":
        return told([take_sealed(request.get_data(cache=False))])
    sent = sent_here()
    pieces = sent.get("pieces", [])
    if not isinstance(pieces, list) or len(pieces) > MOST_PIECES:
        return jsonify([]), 400
    now_there = minutes_in(sent.get("now"))
    return told([take_sealed(sealed_in(one), now_there) for one in pieces])


def sent_here() -> dict[str, Any]:
    """What was sent; nothing for what no device of ours sends, however deep it is."""
    try:
        sent = request.get_json(silent=True)
    except RecursionError:
        return {}
    return sent if isinstance(sent, dict) else {}


def told(arrivals: list[Arrival]) -> ResponseReturnValue:
    """What the device is told."""
    return jsonify(
        [
            {
                "state": one.state,
                "revision": one.revision,
                "lost": one.lost,
                "alerts": one.alerts,
                "about": one.about,
            }
            for one in arrivals
        ]
    )


def sealed_in(text: object) -> bytes:
    """A sealed piece from its letters; nothing for what is none."""
    try:
        return base64.b64decode(str(text), validate=True)
    except ValueError:
        return b""


def take_sealed(sealed: bytes, now_there: int = 0) -> Arrival:
    """Open one piece and keep it, or say what it became before. `now_there`: what the device's clock says,
    in minutes."""
    try:
        piece = parse_piece(current().store.keys.open_delivered(sealed))
    except (DeliveryUnreadable, PieceUnreadable):
        return UNREADABLE
    if piece.of_letter:
        arrived: Arrival = handed().take_of_letter(piece)
        return arrived
    found = load_sitting_of(piece, now_there)
    if found is None:
        return OVER
    sitting = with_passport(found)
    g.sitting, g.lang = sitting, sitting.language
    current().actor = f"sitting:{sitting.id}"
    if piece.part is not None:
        return take_part(sitting, piece.question, piece.part)  # once more changes nothing by itself
    earlier = find_arrival(sitting, piece)
    if earlier is not None:
        here = str(sitting.id)
        mine = [one for one in sitting.opening.lost if one.sitting == here and not one.told]
        earlier = replace(earlier, lost=any(one.question == piece.question for one in mine))
        return with_about(replace(earlier, alerts=alerted(piece)))
    arrival = take_piece(sitting, piece)
    add_arrival(sitting, piece, arrival)
    return with_about(arrival)


def with_about(arrival: Arrival) -> Arrival:
    """The same, with whether the child may be asked if it is about their IRO."""
    return replace(arrival, about=arrival.alerts and bool(load_any_visit().maybe_about_iro))


def alerted(piece: Piece) -> bool:
    """Whether an answer that had arrived before tells of harm."""
    if piece.kind != "form" or pressed(piece.fields) not in ANSWERS:
        return False
    try:
        question = load_any_visit().bank.question(piece.question)
        return tells_of_harm(kinds.parse_whole(piece.fields, question), question)
    except (QuestionUnknown, AnswerRefused, SubmissionSent):
        return False


def take_piece(sitting: Sitting, piece: Piece) -> Arrival:
    """What the page itself would have done with it."""
    match piece.kind:
        case "send":
            send(load_any_visit())
            return Arrival("sent")
        case "call":
            return take_call(sitting, piece)
    visit = load_any_visit()
    if piece.kind in BESIDE:
        BESIDE[piece.kind](visit, piece.fields)
        return Arrival("kept")
    try:
        # Not only of what is asked now: it may have been asked before another device's answer arrived.
        question = visit.bank.question(piece.question)
    except QuestionUnknown:
        return Arrival("refused")
    return take_form(visit, question, piece)


def take_part(sitting: Sitting, code: str, part: Part) -> Arrival:
    """A part of a file; with the last of them it is whole, and looked at. What cannot be kept is gone."""
    try:
        kind = FILES[load_any_visit().bank.question(code).kind]
        begun = begin_attachment(sitting, part.name, kind, code, part.size)
        put_piece(sitting, part.name, part.number, part.content)
    except (QuestionUnknown, KeyError, AttachmentMissing, AttachmentRefused):
        return Arrival("refused")
    try:
        if not begun.missing(list_have(begun)):
            finish_attachment(sitting, part.name)
    except AttachmentRefused:
        drop_attachment(sitting, part.name)
        return Arrival("refused")
    return Arrival("kept")


def take_form(visit: Visit, question: Question, piece: Piece) -> Arrival:
    """A question's form, without a file that could not be kept, of which the child is told."""
    brought = piece.fields.get("attached", [])
    names = [one for one in brought if is_known(visit.sitting, question, one)]
    arrival = take_given(visit, question, piece, names)
    if question.kind in FILES:
        note_lost(visit, question, piece.fields, names, arrival.revision)
    return replace(arrival, lost=len(names) < len(brought))


def take_given(visit: Visit, question: Question, piece: Piece, names: list[str]) -> Arrival:
    """A question's form with these files, however much it holds: its page is gone and cannot ask for less.
    What our pages do not make is kept half given."""
    try:
        taken = take(visit, question, {**piece.fields, "attached": names}, piece.placed, can_ask=False)
    except AnswerRefused:
        write.save_draft(visit.sitting, question.code, half_given(question, piece.fields), piece.placed)
        return Arrival("refused")
    if taken.became is Became.LOST:
        value = in_this_language(kinds.parse_whole(piece.fields, question))
        sharing = posted_sharing(visit, question, piece.fields)
        waited = piece.placed if pressed(piece.fields) in ANSWERS else None
        late = write.add_late_answer(visit.sitting, question.code, value, sharing, waited=waited)
        return Arrival("late", late.revision)
    state = "late" if visit.sitting.sent_at is not None else "kept"
    if taken.answer is None:
        return Arrival(state, 0)
    alerts = tells_of_harm(taken.answer.value, question)
    return Arrival(state, taken.answer.revision, alerts=alerts)


def take_call(sitting: Sitting, piece: Piece) -> Arrival:
    """A call for someone. A kind that is not known may be about the IRO: it goes past them."""
    kind = next(iter(piece.fields.get("kind", ())), "")
    words = next(iter(piece.fields.get("words", ())), "")
    not_iro = "not_iro" in piece.fields or kind not in CALLS
    kind = kind if kind in CALLS else CALLS[0]
    write.add_call(sitting, kind, words, not_iro, is_called_anew(sitting))
    return Arrival("kept")


def put_off(visit: Visit, fields: Fields) -> None:
    """Sensitive questions that the child wants to answer when they are alone."""
    if visit.sitting.sent_at is None:
        known = {one.code for one in visit.asked}
        codes = tuple(one for one in fields.get("codes", ()) if one in known)
        write.put_off(visit.sitting, (*visit.sitting.opening.later, *codes))


def put_on(visit: Visit, fields: Fields) -> None:
    """What was changed in "my way", or how the child looks in the pictures."""
    if "worn" in fields:
        write.save_opening(visit.sitting, looks=worn_in(visit.sitting.looks, fields))
        return
    keep_from_phone(visit, {name: values[-1] for name, values in fields.items()})


def pick(visit: Visit, fields: Fields) -> None:
    """Topics to begin with, none for all of them; or that the child goes on with the rest."""
    if visit.sitting.sent_at is not None:
        return
    if fields.get("go") == ["on"]:
        write.save_opening(visit.sitting, goes_on=True)
    else:
        keep_topics(visit, fields.get("topic", ()))


def report(visit: Visit, fields: Fields) -> None:
    """A picture that is not right, or why. What was not on the page counts for nothing."""
    pages, pictures = fields.get("page", [""]), fields.get("picture", [""])
    whys = [one for one in Why if one.value in fields.get("why", ())]
    if pictures[0] not in {one.concept for one in pictures_of(visit, pages[0])}:
        return
    if whys:
        say_why_later(visit.sitting, pictures[0], whys[0])
    else:
        say_not_right(visit.sitting, pictures[0])


def ask(visit: Visit, fields: Fields) -> None:
    """Something that the child asks for."""
    for kind in fields.get("kind", ())[:1]:
        if kind in REQUEST_KINDS:
            write.add_request(visit.sitting, kind, not_iro="not_iro" in fields)


def stop(visit: Visit, fields: Fields) -> None:
    """What was said at "stop". The session there ended with the page, not with this."""
    let_see(visit, fields.get("may_see", [""])[-1])


BESIDE: dict[str, Callable[[Visit, Fields], None]] = {
    "later": put_off,
    "looks": put_on,
    "topics": pick,
    "not_right": report,
    "ask": ask,
    "stop": stop,
}
