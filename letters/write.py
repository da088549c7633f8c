"""Keep a letter being written, and approve it. Flushes, never commits.

A draft has a revision number: whoever saves says which one they saw, and is told when someone else was first.
What is approved is never changed: neither function here touches an existing letter.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy import delete, func, select

from children.model import ChildId, ReviewId, StaffId
from letters.approved import ApprovedLetter, LetterId
from letters.draft import Draft, DraftMoved, Written, content_json, content_of
from letters.model import Letter
from letters.offered import Minutes, as_json
from letters.read import load_draft, load_letter
from letters.rules.choice import Overruled
from letters.steps import clear_steps, fill, keep_present, last_revision, step_before
from letters.tables import LetterDraftRow, LetterRow, MinutesRow, SecondLookRow
from reviews.model import OutcomeId
from store.base import new_id
from store.work import audit, db, now, vault


def add_draft(
    review_id: ReviewId,
    child_id: ChildId,
    outcome_id: OutcomeId,
    letter: Letter,
    english: Mapping[str, str],
    by: StaffId,
    overruled: Sequence[Overruled] = (),
    first: Written | None = None,
) -> Draft:
    """Begin a letter, or begin it again: one that is being written is replaced, with the next revision.
    `overruled`: what may stay in it. `first`: as it was composed."""
    row = db().scalar(select(LetterDraftRow).where(LetterDraftRow.review_id == review_id).with_for_update())
    before = None
    if row is None:
        row = LetterDraftRow(review_id=review_id, revision=last_revision(review_id))
        db().add(row)
    else:
        before = keep_present(row, child_id)
    row.outcome_id = outcome_id
    fill(row, child_id, content_json(letter, english, overruled, first), by, before=before)
    audit("letter.begun", child_id, review=review_id, outcome=outcome_id)
    return load_draft(review_id, child_id)


def save_draft(
    review_id: ReviewId,
    child_id: ChildId,
    seen_revision: int,
    letter: Letter,
    english: Mapping[str, str],
    by: StaffId,
) -> Draft:
    """Keep the words of a letter; everything else of its draft stays. Raises DraftMoved where another
    revision stands there now, DraftMissing."""
    current = _unmoved(review_id, child_id, seen_revision)
    return _save(current, replace(current, letter=letter, english=english), child_id, by)


def save_edited(edited: Draft, child_id: ChildId, by: StaffId) -> Draft:
    """Keep a draft as it was edited or written anew: its words, what may stay, the record that it is of, and
    how it was composed of it. `edited.revision` is the one that was seen. Raises DraftMoved, DraftMissing."""
    return _save(_unmoved(edited.review_id, child_id, edited.revision), edited, child_id, by)


def _unmoved(review_id: ReviewId, child_id: ChildId, seen_revision: int) -> Draft:
    current = load_draft(review_id, child_id, locked=True)
    if current.revision != seen_revision:
        raise DraftMoved(current)
    return current


def _save(current: Draft, edited: Draft, child_id: ChildId, by: StaffId) -> Draft:
    row = db().get_one(LetterDraftRow, current.review_id)
    before = step_before(row, child_id, current, edited.letter, by)
    row.outcome_id = edited.outcome_id
    fill(row, child_id, content_of(edited), by, before=before)
    audit("letter.changed", child_id, review=current.review_id, revision=row.revision)
    return load_draft(current.review_id, child_id)


def discard_draft(review_id: ReviewId, child_id: ChildId, seen_revision: int, by: StaffId) -> None:
    """Throw away the letter being written, with all that led to it; who did and when stays. Raises
    DraftMoved, DraftMissing."""
    _unmoved(review_id, child_id, seen_revision)
    row = db().get_one(LetterDraftRow, review_id)
    row.saved_at, row.saved_by = now(), by
    _clear_draft(review_id, child_id)
    audit("letter.discarded", child_id, review=review_id, revision=seen_revision)


def _clear_draft(review_id: ReviewId, child_id: ChildId) -> None:
    look = db().get(SecondLookRow, review_id)
    if look is not None:
        db().delete(look)
    row = db().get_one(LetterDraftRow, review_id)
    clear_steps(row, child_id)
    db().delete(row)
    db().flush()


def approve_draft(draft: Draft, child_id: ChildId, pdf: bytes, by: StaffId) -> ApprovedLetter:
    """Freeze a draft as the next version of its review's letter, with its PDF; the draft is done.

    Raises DraftMoved, DraftMissing: two people cannot approve two drafts as one version.
    """
    _unmoved(draft.review_id, child_id, draft.revision)
    newest = db().scalar(select(func.max(LetterRow.version)).where(LetterRow.review_id == draft.review_id))
    letter_id = LetterId(new_id())
    sealed = vault().child(child_id)
    content = content_of(draft)
    row = LetterRow(
        id=letter_id,
        review_id=draft.review_id,
        child_id=child_id,
        outcome_id=draft.outcome_id,
        version=(newest or 0) + 1,
        content=sealed.seal("letters", "content", letter_id, content),
        pdf=sealed.seal_bytes("letters", "pdf", letter_id, pdf),
        pdf_sha256=hashlib.sha256(pdf).digest(),
        approved_at=now(),
        approved_by=by,
    )
    look = db().get(SecondLookRow, draft.review_id)
    if look is not None and look.revision == draft.revision:
        row.second_by, row.second_at = look.looked_by, look.looked_at
    db().add(row)
    _clear_draft(draft.review_id, child_id)
    db().execute(delete(MinutesRow).where(MinutesRow.review_id == draft.review_id))
    db().flush()
    audit("letter.approved", child_id, letter=letter_id, review=draft.review_id)
    return load_letter(letter_id)


def save_minutes(review_id: ReviewId, child_id: ChildId, minutes: Minutes, by: StaffId) -> None:
    """Keep the sentences that wait, exactly as they are typed now."""
    row = db().get(MinutesRow, review_id)
    if row is None:
        row = MinutesRow(review_id=review_id)
        db().add(row)
    row.content = vault().child(child_id).seal_json("minutes_drafts", "content", review_id, as_json(minutes))
    row.saved_at, row.saved_by = now(), by
    db().flush()
    audit("minutes.kept", child_id, review=review_id)


def discard_minutes(review_id: ReviewId, child_id: ChildId) -> None:
    """Throw away what waits of the minutes; what is in the record stays there."""
    db().execute(delete(MinutesRow).where(MinutesRow.review_id == review_id))
    audit("minutes.discarded", child_id, review=review_id)
