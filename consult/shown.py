"""The pictures of a child's own pages: those that their submission began with, with the child in them as the
child chose to look; their passport, which says how the pages are reached; and how they are heard.

In: the sitting of a browser's cookie, or a submission. Out: the same, and from there on this request shows
its pictures. Handed to the guards by `app.py`.
"""

from dataclasses import replace

from children.own_pictures import opener_of, order_of
from children.passport.read import load_passport
from children.read import load_child_unguarded
from consult import read
from consult.heard import hear_before, hear_in
from consult.model import Invite, Sitting, Submission
from symbols.book import Book
from symbols.editions.read import current_ref
from symbols.showing import use_book


def load_sitting(sitting_id: str | None, minutes: int = 120) -> Sitting | None:
    """`consult.read.load_sitting`, its pictures put before this request."""
    return _shown(read.load_sitting(sitting_id, minutes))


def load_late_sitting(sitting_id: str | None, minutes: int = 120) -> Sitting | None:
    """`consult.read.load_late_sitting`, its pictures put before this request where anything may be shown."""
    found = read.load_late_sitting(sitting_id, minutes)
    return found if found is None or found.is_over else _shown(found)


def use_pictures_before(invite: Invite) -> Book:
    """For the pages before a sitting begins: the service's pictures, in this child's order of sets. No photo:
    whoever opens the link is not asked who they are yet."""
    child = load_child_unguarded(invite.child_id)
    hear_before(load_passport(invite.child_id), invite.sound)
    return use_book(current_ref(child.service_id, order_of(child)))


def use_pictures_of(submission: Submission, *, photos: bool = True) -> Book:
    """For a page of what was said: the pictures as the child saw them. `photos`: also those of their own,
    which their IRO and who stands in for them may see, and nobody else."""
    if photos:
        return use_book(submission.book, submission.looks.worn, opener_of(submission.child_id))
    return use_book(replace(submission.book, photos=()), submission.looks.worn)


def _shown(sitting: Sitting | None) -> Sitting | None:
    if sitting is not None:
        use_book(sitting.opening.book, sitting.looks.worn, opener_of(sitting.child_id))
        known = with_passport(sitting)
        hear_in(known)
        return known
    return None


def with_passport(sitting: Sitting) -> Sitting:
    """The same, with how this child says yes, and the sound that their invite chose."""
    sound = read.sound_of_invite(sitting.invite_id)
    return replace(sitting, passport=load_passport(sitting.child_id), sound_asked=sound)
