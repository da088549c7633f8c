"""How stage 1's nouns are kept in rows: what is sealed, under which key, and how it is read again.

In: rows of `consult.tables`. Out: nouns of `consult.model`; and the other way round, sealed content.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from children.model import ChildId, ReviewId, Way
from consult import code as own_code
from consult import helping, lost, written
from consult.dressed import CHOICES
from consult.model import (
    Agreed,
    Answer,
    AnswerId,
    AnswerValue,
    FirstChoice,
    Holder,
    Invite,
    InviteId,
    Looks,
    Opening,
    Placed,
    Row,
    Sitting,
    SittingId,
    SubmissionId,
    Theme,
)  # fmt: skip
from consult.sharing import Audience
from consult.sharing import as_record as sharing_as_record
from consult.sharing import from_record as sharing_from
from consult.tables import AnswerRow, DraftRow, InviteRow, SittingRow, SubmissionRow
from store.sealed import Ciphertext
from store.work import vault
from symbols.book import as_record, from_record


def question_ref(submission_id: UUID, question: str) -> bytes:
    """The keyed hash under which the answers to a question are kept."""
    return vault().blind("question", f"{submission_id}:{question}")


def opening_from(row: SubmissionRow) -> Opening:
    """What the child chose beside their answers."""
    known = vault().child(row.child_id).open_json("submissions", "opening", row.id, row.opening)
    looks = known.get("looks", {})
    return Opening(
        pictures=tuple(known.get("pictures", ())),
        first_choice=FirstChoice(known["first_choice"]) if known.get("first_choice") else None,
        looks=Looks(
            Theme(looks.get("theme", Theme.AUTO)),
            looks.get("size", 0),
            looks.get("skin", ""),
            looks.get("hair", ""),
            looks.get("style", ""),
            looks.get("cover", ""),
            tuple(looks.get("aids", ())),
            looks.get("scan", ""),
            looks.get("pace", 0),
            looks.get("corners", ""),
            looks.get("sound", ""),
            looks.get("rows", ""),
            looks.get("dwell", 0),
            **{name: looks.get(name, "") for name in CHOICES},
        ),
        later=tuple(known.get("later", ())),
        sent_without_pictures=known.get("sent_without_pictures", False),
        book=from_record(known.get("book")),
        reported=tuple(known.get("reported", ())),
        agreed=tuple(_agreed(*one) for one in known.get("agreed", ())),
        topics=None if known.get("topics") is None else tuple(known["topics"]),
        goes_on=known.get("goes_on", False),
        sharing=sharing_from(known.get("sharing")),
        may_see_unsent=known.get("may_see_unsent", False),
        may_see_since=datetime.fromisoformat(known["may_see_since"]) if known.get("may_see_since") else None,
        refused_in=datetime.fromisoformat(known["refused_in"]) if known.get("refused_in") else None,
        interpreters=tuple(known.get("interpreters", ())),
        not_interpreter=known.get("not_interpreter", ""),
        flagged=tuple((answer, tuple(words)) for answer, words in known.get("flagged", ())),
        flagged_at=tuple((answer, datetime.fromisoformat(at)) for answer, at in known.get("flagged_at", ())),
        released=tuple(known.get("released", ())),
        helping=helping.from_record(known.get("helping")),
        written=written.from_record(known.get("written")),
        code=own_code.from_record(known.get("code")),
        codes_used=tuple(datetime.fromisoformat(at) for at in known.get("codes_used", ())),
        given_at=datetime.fromisoformat(known["given_at"]) if known.get("given_at") else None,
        hidden=tuple((answer, Audience(audience)) for answer, audience in known.get("hidden", ())),
        lost=lost.from_record(known.get("lost")),
        sent_in=known.get("sent_in", ""),
        not_about_iro=tuple(known.get("not_about_iro", ())),
    )


def _agreed(
    code: str, what: str, said: Sequence[Sequence[str]] = (), picture: str = "", shown: str = ""
) -> Agreed:
    """What was agreed; what was kept before letters' own words were asked has the English alone."""
    return Agreed(code, what, tuple((lang, text) for lang, text in said), picture, shown)


def sealed_opening(row: SubmissionRow, opening: Opening) -> Ciphertext:
    """What the child chose beside their answers, sealed to its row."""
    known = {
        "pictures": list(opening.pictures),
        "first_choice": opening.first_choice,
        "looks": vars(opening.looks),
        "later": list(opening.later),
        "sent_without_pictures": opening.sent_without_pictures,
        "book": as_record(opening.book),
        "reported": list(opening.reported),
        "agreed": [[one.code, one.what, list(one.said), one.picture, one.shown] for one in opening.agreed],
        "topics": None if opening.topics is None else list(opening.topics),
        "goes_on": opening.goes_on,
        "sharing": sharing_as_record(opening.sharing),
        "may_see_unsent": opening.may_see_unsent,
        "may_see_since": opening.may_see_since.isoformat() if opening.may_see_since else None,
        "refused_in": opening.refused_in.isoformat() if opening.refused_in else None,
        "interpreters": list(opening.interpreters),
        "not_interpreter": opening.not_interpreter,
        "flagged": [[answer, list(words)] for answer, words in opening.flagged],
        "flagged_at": [[answer, at.isoformat()] for answer, at in opening.flagged_at],
        "released": list(opening.released),
        "helping": helping.as_record(opening.helping),
        "written": written.as_record(opening.written),
        "code": own_code.as_record(opening.code),
        "codes_used": [at.isoformat() for at in opening.codes_used],
        "given_at": opening.given_at.isoformat() if opening.given_at else None,
        "hidden": [[answer, audience.value] for answer, audience in opening.hidden],
        "lost": lost.as_record(opening.lost),
        "sent_in": opening.sent_in,
        "not_about_iro": list(opening.not_about_iro),
    }
    return vault().child(row.child_id).seal_json("submissions", "opening", row.id, known)


def value_from(known: dict[str, Any]) -> AnswerValue:
    """An answer's value from sealed JSON."""
    return AnswerValue(
        chosen=tuple(known["chosen"]),
        places=tuple((card, place) for card, place in known["places"]),
        words=known["words"],
        words_language=known["words_language"],
        row=Row(known["row"]) if known["row"] else None,
        people=tuple((picture, name) for picture, name in known.get("people", ())),
        attached=tuple(known.get("attached", ())),
        shown=tuple(known.get("shown", ())),
    )


def value_as_json(value: AnswerValue, question: str, sitting: Sitting) -> dict[str, Any]:
    """An answer's value with its question and how it was given, to be sealed."""
    return {
        "question": question,
        "chosen": list(value.chosen),
        "places": [list(pair) for pair in value.places],
        "words": value.words,
        "words_language": value.words_language,
        "row": value.row,
        "people": [list(pair) for pair in value.people],
        "attached": list(value.attached),
        "shown": list(value.shown),
        "language": sitting.language,
        "way": sitting.way,
        "kept_for": sitting.kept_for,
    }


def sealed_value(
    table: str, row: AnswerRow | DraftRow, submission: SubmissionRow, known: dict[str, Any]
) -> Ciphertext:
    """A value sealed to its row of `answers` or `drafts`, with the child's key."""
    return vault().child(submission.child_id).seal_json(table, "value", row.id, known)


def placed_as_json(placed: Placed | None) -> dict[str, Any]:
    """Where something stands among answers, as it is kept beside its value."""
    return {"placed": [placed.seen, placed.count] if placed else None}


def placed_from(known: Mapping[str, Any]) -> Placed | None:
    """What `placed_as_json` made."""
    return Placed(*known["placed"]) if known.get("placed") else None


def answer_from(row: AnswerRow) -> Answer:
    """The answer that a row keeps."""
    known = vault().child(row.child_id).open_json("answers", "value", row.id, row.value)
    return Answer(
        id=AnswerId(row.id),
        submission_id=SubmissionId(row.submission_id),
        child_id=ChildId(row.child_id),
        sitting_id=SittingId(row.sitting_id),
        question=known["question"],
        revision=row.revision,
        value=value_from(known),
        language=known["language"],
        way=Way(known["way"]),
        saved_at=row.saved_at,
        after_sending=known.get("after_sending", False),
        not_for_iro=known.get("not_for_iro", False),
        waited=known.get("waited", False),
        tapped=helping.Tapped(**known.get("tapped", {})),
        placed=placed_from(known),
        kept_for=known.get("kept_for", 0),
    )


def sitting_from(row: SittingRow, submission: SubmissionRow, opening: Opening | None = None) -> Sitting:
    """The sitting that a row keeps, with its submission's state."""
    return Sitting(
        id=SittingId(row.id),
        submission_id=SubmissionId(row.submission_id),
        invite_id=InviteId(row.invite_id),
        child_id=ChildId(submission.child_id),
        review_id=ReviewId(submission.review_id),
        holder=Holder(row.holder),
        way=Way(row.way),
        language=row.language,
        unlocked=row.unlocked,
        began_at=row.began_at,
        ended_at=row.ended_at,
        sent_at=submission.sent_at,
        opening=opening or opening_from(submission),
        misses=submission.misses,
    )


def invite_from(row: InviteRow) -> Invite:
    """The invite that a row keeps."""
    return Invite(
        id=InviteId(row.id),
        child_id=ChildId(row.child_id),
        review_id=ReviewId(row.review_id),
        way=Way(row.way),
        language=row.language,
        made_at=row.made_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        sound=row.sound,
    )
