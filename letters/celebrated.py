"""Whether the stories that a child had celebrate.

In: the child's other reviews. Out: for each newest letter that is a story, whether it celebrates. An approved
letter never changes, so each is opened once a process, and only the answer is kept.
"""

from collections.abc import Collection
from functools import lru_cache
from uuid import UUID

from letters.approved import LetterId
from letters.celebrating import celebrates
from letters.model import Level
from letters.read import list_approved, load_letter

_KEPT = 10_000


def earlier_stories(review_ids: Collection[UUID]) -> list[bool]:
    """For each of these reviews whose newest letter is a story, whether it celebrates."""
    told = (_told(letter) for _, letter in list_approved(review_ids))
    return [one for one in told if one is not None]


@lru_cache(maxsize=_KEPT)
def _told(letter_id: LetterId) -> bool | None:
    """None for a letter that is no story. Raises LetterNotFound."""
    letter = load_letter(letter_id).letter
    return celebrates(letter) if letter.level is Level.STORY else None
