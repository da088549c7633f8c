"""What waits on a child's device until there is a line: its pieces as sealed there, and their keeping.

In: opened pieces. Out: `Piece`, or PieceUnreadable; and the note of what arrived, so that delivering a piece
again changes nothing. A piece proves whose it is by a token that only this service can make, inside the seal,
so that it can be delivered by a device that has no session any more and cannot read it.
"""

import hmac
import json
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy import select

from children.model import Way
from consult import read
from consult.attached.model import MOST_BYTES
from consult.kept import sitting_from
from consult.model import Placed, Sitting
from consult.tables import ArrivalRow, SittingRow, SubmissionRow
from store.base import new_id
from store.work import db, now, vault
from web.requests import held_in
from wording.languages import list_languages

KINDS = ("form", "send", "call", "later", "looks", "topics", "not_right", "ask", "stop", "file", "reply")
MOST_FIELDS, MOST_COUNT = 400, 1_000_000
LATEST = 2**43  # milliseconds since 1970: no clock of a device is so wrong


class PieceUnreadable(ValueError):
    """Not what our own pages seal."""


@dataclass(frozen=True)
class Part:
    """A part of a file: the name that the device gave the file, the whole's size, which part, its bytes."""

    name: str
    size: int
    number: int
    content: bytes


@dataclass(frozen=True)
class Piece:
    """One thing done on a device: a question's form, a call for someone, what is put off, Send, "my way",
    topics, a picture that is not right, what is asked for, what is said at "stop", or a part of a drawing,
    recording or photo, whose form comes after it. `of_letter`: it was done in an opened letter, which
    `sitting` names; `question` is its page's. `at`: what its device's clock said when it was kept there, in
    minutes; nothing is ordered by it."""

    id: UUID
    sitting: UUID
    token: str
    kind: str
    question: str
    fields: dict[str, list[str]]
    placed: Placed
    lang: str
    way: str
    part: Part | None = None
    of_letter: bool = False
    at: int = 0


@dataclass(frozen=True)
class Arrival:
    """What became of a piece, as the device is told. `lost`: the child is to be told of a file of this answer
    that did not come through. `alerts`: the answer tells of harm, also by words, which the device cannot look
    through itself: it shows it no more. `about`: the child may be asked whether it is about their IRO."""

    state: str
    revision: int = 0
    lost: bool = False
    alerts: bool = False
    about: bool = False


def parse_piece(content: bytes) -> Piece:
    """A piece; the bytes of a file stand behind a zero. Raises PieceUnreadable."""
    about, _, rest = content.partition(b"\0")
    try:
        known = held_in(json.loads(about))
        fields: dict[str, list[str]] = {}
        for name, value in known["fields"][:MOST_FIELDS]:
            fields.setdefault(str(name), []).append(str(value))
        return Piece(
            id=UUID(known["id"]),
            sitting=UUID(known["sitting"]),
            token=str(known["token"]),
            kind=_known(known["kind"], KINDS),
            question=str(known.get("question", "")),
            fields=fields,
            placed=Placed(_count(known.get("seen", 0)), _count(known.get("count", 1))),
            lang=str(known.get("lang", "")),
            way=str(known.get("way", "")),
            part=_part(known, rest) if known["kind"] == "file" else None,
            of_letter=known.get("letter") is True,
            at=minutes_in(known.get("at")),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as wrong:
        raise PieceUnreadable from wrong


def minutes_in(milliseconds: object) -> int:
    """What a device's clock said, in minutes; 0 where it said nothing."""
    if not isinstance(milliseconds, int) or not 0 < milliseconds < LATEST:
        return 0
    return milliseconds // 60_000


def token_of(sitting_id: UUID) -> str:
    """What a device of this sitting proves itself with."""
    return vault().blind("delivery", str(sitting_id)).hex()


def load_sitting_of(piece: Piece, now_there: int = 0) -> Sitting | None:
    """The sitting that a piece was made in, in its way and language, and how long the piece waited on its
    device, whose clock says `now_there`; None for a wrong token or an erased child. One that was left or ran
    out is over: nothing may be shown for it."""
    found = load_sitting_by_token(piece.sitting, piece.token)
    return _as_given(found, piece, now_there) if found else None


def load_sitting_by_token(sitting_id: UUID, token: str) -> Sitting | None:
    """The sitting of a page that proves itself, whoever's session the browser holds by now; as above."""
    if not hmac.compare_digest(token.encode(), token_of(sitting_id).encode()):
        return None
    row = db().get(SittingRow, sitting_id)
    if row is None:
        return None
    # The lock orders two deliveries, and a delivery and a page's own post, of one submission.
    submission = db().get_one(SubmissionRow, row.submission_id, with_for_update=True, populate_existing=True)
    return read.load_late_sitting(str(row.id)) or _ended(row, submission)


def find_arrival(sitting: Sitting, piece: Piece) -> Arrival | None:
    """What became of this piece when it came before."""
    chosen = select(ArrivalRow).where(
        ArrivalRow.submission_id == sitting.submission_id, ArrivalRow.piece_id == piece.id
    )
    row = db().scalar(chosen)
    return Arrival(row.state, row.revision) if row else None


def add_arrival(sitting: Sitting, piece: Piece, arrival: Arrival) -> None:
    """Note it. Raises IntegrityError where it arrived twice at once: then all of this request is undone."""
    row = ArrivalRow(
        id=new_id(),
        submission_id=sitting.submission_id,
        piece_id=piece.id,
        state=arrival.state,
        revision=arrival.revision,
        arrived_at=now(),
    )
    db().add(row)
    db().flush()


def _ended(row: SittingRow, submission: SubmissionRow) -> Sitting | None:
    if read.is_erased(submission.child_id):
        return None
    return replace(sitting_from(row, submission), is_over=True)


def _as_given(sitting: Sitting, piece: Piece, now_there: int) -> Sitting:
    """In the way and language that its page had, and as long ago."""
    ways, languages = [one.value for one in Way], [one.code for one in list_languages()]
    return replace(
        sitting,
        way=Way(piece.way) if piece.way in ways else sitting.way,
        language=piece.lang if piece.lang in languages else sitting.language,
        kept_for=max(now_there - piece.at, 0) if piece.at and now_there else 0,
    )


def _part(known: dict[str, Any], content: bytes) -> Part:
    return Part(str(UUID(known["file"])), _count(known["size"], MOST_BYTES), _count(known["number"]), content)


def _known(value: Any, known: tuple[str, ...]) -> str:
    if value not in known:
        raise PieceUnreadable
    return str(value)


def _count(value: Any, most: int = MOST_COUNT) -> int:
    if not isinstance(value, int) or not 0 <= value <= most:
        raise PieceUnreadable
    return value
