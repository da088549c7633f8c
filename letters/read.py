"""Letters from the store: the one being written, those approved, a PDF's bytes. Nouns, never rows."""

import hashlib
from collections.abc import Collection, Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import select

import children.read
from children.model import ChildId, ChildNotFound, ReviewId, StaffId
from letters.approved import ApprovedLetter, LetterDamaged, LetterId, LetterNotFound, Version
from letters.both import with_second
from letters.draft import Draft, DraftMissing, content_from_json, first_from_json, overruled_from_json
from letters.offered import Minutes, from_json
from letters.tables import LetterDraftRow, LetterRow, MinutesRow
from reviews.model import OutcomeId
from store.sealed import ChildErased
from store.work import db, vault
from web.access import Viewer

# Everything of a row but the PDF's bytes, which are large and rarely wanted.
_COLUMNS = [column for column in LetterRow.__table__.columns if column.name != "pdf"]


def load_draft(review_id: ReviewId, child_id: ChildId, *, locked: bool = False) -> Draft:
    """The letter being written for a review. Raises DraftMissing. `locked`: until this work ends."""
    query = select(LetterDraftRow).where(LetterDraftRow.review_id == review_id)
    row = db().scalar(query.with_for_update() if locked else query)
    if row is None:
        raise DraftMissing(str(review_id))
    sealed = vault().child(child_id)
    content = sealed.open("letter_drafts", "content", review_id, row.content)
    letter, english = content_from_json(content)
    letter = with_second(letter, english)
    return Draft(
        review_id=ReviewId(row.review_id),
        outcome_id=OutcomeId(row.outcome_id),
        revision=row.revision,
        letter=letter,
        english=english,
        saved_at=row.saved_at,
        saved_by=StaffId(row.saved_by),
        overruled=overruled_from_json(content),
        first=first_from_json(content),
    )


def load_minutes(review_id: ReviewId, child_id: ChildId) -> Minutes | None:
    """Minutes whose sentences wait to be accepted into this review's record; None where there are none."""
    row = db().get(MinutesRow, review_id)
    if row is None:
        return None
    known = vault().child(child_id).open_json("minutes_drafts", "content", review_id, row.content)
    return from_json(known)


def list_drafted(review_ids: Collection[UUID]) -> list[UUID]:
    """Those of these reviews for which a letter is being written, in the order of their ids."""
    query = select(LetterDraftRow.review_id).where(LetterDraftRow.review_id.in_(review_ids))
    return list(db().scalars(query.order_by(LetterDraftRow.review_id)))


def load_letter(letter_id: LetterId) -> ApprovedLetter:
    """An approved letter, unguarded: for its reader and for jobs. Raises LetterNotFound."""
    found = _letters(select(*_COLUMNS).where(LetterRow.id == letter_id))
    if not found:
        raise LetterNotFound(str(letter_id))
    return found[0]


def load_letter_for(letter_id: LetterId, viewer: Viewer) -> ApprovedLetter:
    """An approved letter for the child's IRO or cover. Raises LetterNotFound for others too."""
    letter = load_letter(letter_id)
    try:
        children.read.load_child_of_iro(letter.child_id, viewer)
    except ChildNotFound:
        raise LetterNotFound(str(letter_id)) from None
    return letter


def list_letters(review_id: ReviewId) -> list[ApprovedLetter]:
    """The approved letters of a review, the newest version first."""
    return _letters(
        select(*_COLUMNS).where(LetterRow.review_id == review_id).order_by(LetterRow.version.desc())
    )


def list_approvals(review_id: ReviewId) -> list[Version]:
    """The approved versions of a review, the newest first; no words are opened."""
    chosen = select(LetterRow.id, LetterRow.version, LetterRow.approved_at)
    rows = db().execute(chosen.where(LetterRow.review_id == review_id).order_by(LetterRow.version.desc()))
    return [Version(LetterId(row.id), row.version, row.approved_at) for row in rows]


def review_of(letter_id: LetterId) -> ReviewId:
    """The review that a letter is about; no words are opened. Raises LetterNotFound."""
    found = db().scalar(select(LetterRow.review_id).where(LetterRow.id == letter_id))
    if found is None:
        raise LetterNotFound(str(letter_id))
    return ReviewId(found)


def child_of(letter_id: LetterId) -> ChildId:
    """Whose letter it is; no words are opened. Raises LetterNotFound."""
    found = db().scalar(select(LetterRow.child_id).where(LetterRow.id == letter_id))
    if found is None:
        raise LetterNotFound(str(letter_id))
    return ChildId(found)


def outcome_of(letter_id: LetterId) -> OutcomeId:
    """The version of the record from which a letter was made; no words are opened. Raises LetterNotFound."""
    found = db().scalar(select(LetterRow.outcome_id).where(LetterRow.id == letter_id))
    if found is None:
        raise LetterNotFound(str(letter_id))
    return OutcomeId(found)


def list_versions(letter_id: LetterId) -> list[LetterId]:
    """The ids of all versions of this letter's review, the newest first; no words are opened."""
    review = select(LetterRow.review_id).where(LetterRow.id == letter_id).scalar_subquery()
    query = select(LetterRow.id).where(LetterRow.review_id == review).order_by(LetterRow.version.desc())
    return [LetterId(one) for one in db().scalars(query)]


def list_approved(review_ids: Collection[UUID]) -> list[tuple[UUID, LetterId]]:
    """(review, its newest letter) for those of these reviews that have one; no words are opened."""
    query = select(LetterRow.review_id, LetterRow.id).where(LetterRow.review_id.in_(review_ids))
    newest = {row.review_id: row.id for row in db().execute(query.order_by(LetterRow.version))}
    return [(review, LetterId(letter)) for review, letter in sorted(newest.items())]


def list_told(review_ids: Collection[UUID]) -> dict[UUID, UUID]:
    """Review -> the version of its record from which its newest letter was made; no words are opened."""
    query = select(LetterRow.review_id, LetterRow.outcome_id).where(LetterRow.review_id.in_(review_ids))
    rows = db().execute(query.order_by(LetterRow.version))
    return {row.review_id: row.outcome_id for row in rows}


def load_pdf(letter: ApprovedLetter) -> bytes:
    """The very bytes that were approved. Raises LetterDamaged where they are no longer the same."""
    sealed = db().scalars(select(LetterRow.pdf).where(LetterRow.id == letter.id)).one()
    pdf = vault().child(letter.child_id).open_bytes("letters", "pdf", letter.id, sealed)
    if hashlib.sha256(pdf).digest() != letter.pdf_sha256:
        raise LetterDamaged(str(letter.id))
    return pdf


def _letters(query: Any) -> list[ApprovedLetter]:
    return list(_each(db().execute(query).all()))


def _each(rows: Iterable[Any]) -> Iterable[ApprovedLetter]:
    for row in rows:
        try:
            content = vault().child(row.child_id).open("letters", "content", row.id, row.content)
        except ChildErased:
            continue
        letter, english = content_from_json(content)
        yield ApprovedLetter(
            id=LetterId(row.id),
            review_id=ReviewId(row.review_id),
            child_id=ChildId(row.child_id),
            outcome_id=OutcomeId(row.outcome_id),
            version=row.version,
            letter=letter,
            english=english,
            pdf_sha256=row.pdf_sha256,
            approved_at=row.approved_at,
            approved_by=StaffId(row.approved_by),
            second_by=StaffId(row.second_by) if row.second_by else None,
            second_at=row.second_at,
            overruled=overruled_from_json(content),
            first=first_from_json(content),
        )
