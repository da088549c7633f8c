"""Letters that files can be made of: approved ones, and those that are being written.

In: children and their reviews. Out: `ReadyLetter`s, by the child's name; of each review the newest letter.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from children.model import Child, Review
from letters.approved import LetterId
from letters.read import list_approved, list_drafted, load_draft, load_letter
from letters.told_first import waits_to_be_told


@dataclass(frozen=True)
class ReadyLetter:
    """A letter in its language. `is_approved`: otherwise it is a draft. `waits`: it may hold hard news that
    nobody has told the child yet, and no file is made of it. `letter_id`: of the approved one."""

    child: Child
    review: Review
    lang: str
    is_approved: bool
    waits: bool = False
    letter_id: LetterId | None = None


def ready_letters(children: Sequence[Child], reviews: Sequence[Review]) -> list[ReadyLetter]:
    """Of these children's reviews."""
    ids = [review.id for review in reviews]
    approved, drafted = dict(list_approved(ids)), set(list_drafted(ids))
    called = {child.id: child for child in children}
    found = []
    for review in reviews:
        child = called[review.child_id]
        if review.id in approved:
            letter = load_letter(approved[review.id])
            waits = waits_to_be_told(letter)
            lang = letter.letter.lang
            found.append(ReadyLetter(child, review, lang, is_approved=True, waits=waits, letter_id=letter.id))
        elif review.id in drafted:
            lang = load_draft(review.id, child.id).letter.lang
            found.append(ReadyLetter(child, review, lang, is_approved=False))
    return sorted(found, key=lambda one: (one.child.called.casefold(), str(one.review.id)))
