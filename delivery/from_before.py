"""A letter in the name of a reviewing officer whom the child has no more: asked about again before it goes.

In: an approved letter. Out: whose it is; whether it waits to open as it is. Reads; writes nothing.
"""

from uuid import UUID

from children.read import load_child_unguarded, load_iro_then
from delivery.which import sendings
from letters.approved import ApprovedLetter, LetterId
from letters.read import load_letter
from store.work import now


def from_before(letter: ApprovedLetter) -> str:
    """The name of the officer in whose name it was approved; "" where they are the child's today, or nobody
    is. What was from another when it was approved was asked about then."""
    officer = load_child_unguarded(letter.child_id).iro_id
    then = load_iro_then(letter.child_id, letter.approved_at, letter.approved_by)
    return letter.letter.iro_name if officer is not None and officer != then else ""


def waits_from_before(letter_id: UUID) -> bool:
    """Whether a letter opens at a later moment in the name of the officer before, and nobody said that it may
    stand."""
    own = sendings(LetterId(letter_id))
    if not own or own[-1].opens_at <= now() or (own[-1].going and own[-1].going.from_before):
        return False
    return bool(from_before(load_letter(LetterId(letter_id))))
