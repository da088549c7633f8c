"""What a child said aloud without a line and turned out to be no sound: the child is told, and can say it
again.

In: a reading of the letter. Out: whether there is something to tell. It is read off what arrived: until the
child says that they have read it, or something that they said aloud has come since.
"""

from sqlalchemy import select

from delivery.model import Reading
from delivery.replies.read import list_replies
from delivery.tables import LetterArrivalRow, OpeningRow
from letters.read import list_versions
from store.work import db

UNHEARD = " unheard"  # behind the state of what arrived, until the child was told


def as_told(state: str) -> str:
    """The state as the phone is told it."""
    return state.removesuffix(UNHEARD)


def is_unheard(reading: Reading) -> bool:
    """Whether something that was said aloud about this letter could not be heard, and nothing came since."""
    rows = _unheard_rows(reading)
    if not rows:
        return False
    last = max(row.arrived_at for row in rows)
    return not any(one.sound and one.at > last for one in list_replies(list_versions(reading.letter_id)))


def note_told(reading: Reading) -> None:
    """The child has read it."""
    for row in _unheard_rows(reading):
        row.state = as_told(row.state)
    db().flush()


def _unheard_rows(reading: Reading) -> list[LetterArrivalRow]:
    """Of every opening of this letter, in any version: the child may have opened it again since."""
    query = (
        select(LetterArrivalRow)
        .join(OpeningRow, OpeningRow.id == LetterArrivalRow.opening_id)
        .where(
            OpeningRow.letter_id.in_(list_versions(reading.letter_id)),
            LetterArrivalRow.state.endswith(UNHEARD),
        )
    )
    return list(db().scalars(query.order_by(LetterArrivalRow.arrived_at, LetterArrivalRow.id)))
