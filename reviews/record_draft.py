"""The record of a review as it stands in its form now, and what later rooms bring into it.

In: a review. Out: typed fields: the draft where there is one, else what was published, else a new record.
What is brought in is kept in the draft, which only the child's IRO and their cover see. Never commits.
"""

from collections.abc import Collection, Sequence
from datetime import date

from children.model import Review, StaffId
from children.read import load_child_unguarded, today
from reviews.before import NOBODY, Speaker, before_now
from reviews.brought import NoRoom, Piece, bring
from reviews.model import Outcome
from reviews.read import latest_outcome_before, load_outcome, load_record_draft, officer_of
from reviews.record import Typed, typed_for_new, typed_from
from reviews.write import save_record_draft
from web.handed import handed


def typed_now(review: Review) -> Typed:
    """What the record's form shows."""
    draft = load_record_draft(review.id, review.child_id)
    if draft is not None:
        return draft[0]
    published = load_outcome(review.id)
    if published is not None:
        return typed_from(published)
    last = review.parts[-1].on if review.parts else None
    return typed_new(review, last if last and last <= today() else None)


def typed_new(review: Review, held_on: date | None) -> Typed:
    """A new record of a review, which begins with what the last one decided."""
    last = latest_outcome_before(review.id)
    return typed_for_new(last, held_on, _speaker(last) if last else NOBODY)


def forgotten(review: Review, told: Collection[str]) -> list[str]:
    """What the last record decided, as a new one begins with it, of which none of these rows tells anything.
    They may be of a draft that was begun under another officer, or before it was worded as it is."""
    last = latest_outcome_before(review.id)
    speaker = _speaker(last) if last else NOBODY
    return [one.what for one in before_now(last, speaker) if not one.is_told_in(told)]


def _speaker(last: Outcome) -> Speaker:
    said = officer_of(last)
    return Speaker(handed().staff_name(said), is_still=said == load_child_unguarded(last.child_id).iro_id)


def bring_into_draft(review: Review, pieces: Sequence[Piece], by: StaffId) -> list[str]:
    """Add these pieces to the record's draft. Out: for each piece why it was left out, "" where it is in."""
    typed, refused = typed_now(review), []
    for piece in pieces:
        try:
            typed = bring(typed, piece)
            refused.append("")
        except NoRoom as full:
            refused.append(str(full))
    if not all(refused):
        save_record_draft(review.id, review.child_id, typed, by)
    return refused
