"""What opens earlier answers on another device: the child's own two pictures, or a code that their IRO told
them. Flushes, never commits.

In: a sitting and what was tapped or typed. Out: whether it fits. Five misses, of both together, and nothing
opens until the IRO gives new tries or a code.
"""

from dataclasses import replace

from consult.code import fits, make_code
from consult.kept import opening_from, sealed_opening
from consult.model import MOST_MISSES, Sitting, SubmissionId
from consult.tables import SittingRow, SubmissionRow
from consult.write import touch
from store.work import audit, db, now


def try_pictures(sitting: Sitting, tapped: frozenset[str]) -> bool:
    """Whether these are the child's own two pictures; then earlier answers may be shown here. After five
    misses the answer is no, whatever was tapped, until `unlock_pictures`."""
    row = db().get_one(SubmissionRow, sitting.submission_id, with_for_update=True, populate_existing=True)
    own = frozenset(opening_from(row).pictures)
    if row.misses >= MOST_MISSES or not own:
        return False
    if tapped == own:
        row.misses = 0
        db().get_one(SittingRow, sitting.id).unlocked = True
    else:
        row.misses += 1
        audit("pictures.missed", sitting.child_id, sitting=sitting.id)
    db().flush()
    touch(sitting)
    return tapped == own


def unlock_pictures(submission_id: SubmissionId) -> None:
    """Give the child five new tries (their IRO or cover decides)."""
    row = db().get_one(SubmissionRow, submission_id)
    row.misses = 0
    db().flush()
    audit("pictures.unlocked", row.child_id, submission=row.id)


def give_code(submission_id: SubmissionId) -> str:
    """A code to tell the child, in place of their two pictures; an earlier one ends. They have five new
    tries."""
    row = db().get_one(SubmissionRow, submission_id, with_for_update=True, populate_existing=True)
    said, code = make_code(row.id, now())
    row.opening = sealed_opening(row, replace(opening_from(row), code=code))
    row.misses = 0
    db().flush()
    audit("code.given", row.child_id, submission=row.id)
    return said


def try_code(sitting: Sitting, typed: str) -> bool:
    """Whether this is the code that the IRO gave; then earlier answers may be shown here, but nothing that is
    hidden from the IRO, and it works no more; the child is told that it was used. A miss counts as one at
    the two pictures does."""
    row = db().get_one(SubmissionRow, sitting.submission_id, with_for_update=True, populate_existing=True)
    opening = opening_from(row)
    if row.misses >= MOST_MISSES or opening.code is None:
        return False
    right = fits(opening.code, row.id, typed, now())
    if right:
        row.misses = 0
        used = (*opening.codes_used, now())
        row.opening = sealed_opening(row, replace(opening, code=None, codes_used=used))
        db().get_one(SittingRow, sitting.id).unlocked = True
    else:
        row.misses += 1
    audit("code.used" if right else "code.missed", sitting.child_id, sitting=sitting.id)
    db().flush()
    touch(sitting)
    return right
