"""Which letter a link opens now: the newest version that has gone out, once its moment has come.

In: a link, receipts. Out: the letter. A correction comes under the link that the child has; a child who has
moved since needs a new link; nothing opens before it was to be opened.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from children.model import ChildNotFound
from children.read import LOCAL, load_child_unguarded
from delivery.model import ChannelName, LetterLink, LinkRevoked, LinkUnknown, LinkWaits, Receipt
from delivery.read import list_receipts, list_sent
from letters.approved import ApprovedLetter, LetterId, LetterNotFound
from letters.read import list_approved, list_versions, load_letter
from store.work import now


def opens_at(receipts: Sequence[Receipt]) -> datetime | None:
    """From when a letter opens: as it was said the last time that it was sent to the child; None where it
    was not. What is open already stays open."""
    own = [one for one in receipts if one.channel is not ChannelName.COPY]
    return own[-1].opens_at if own else None


def is_out(letter: ApprovedLetter) -> bool:
    """Whether the child can have this version now."""
    return _went(letter.id)


def letter_is_out(review_id: UUID) -> bool:
    """Whether the child has a letter of this review, in any version, or can have it now."""
    newest = [letter for _, letter in list_approved([review_id])]
    return any(_went(one) for letter in newest for one in list_versions(letter))


def was_sent(letter_id: UUID) -> bool:
    """Whether this version was sent to its child, also where it opens later."""
    return bool(list_sent([letter_id]))


def _went(letter_id: LetterId) -> bool:
    moment = opens_at(list_receipts(letter_id))
    return moment is not None and moment <= now()


def letter_now(link: LetterLink) -> ApprovedLetter:
    """The letter that this open link leads to. Raises LinkUnknown where the child was erased, LinkRevoked
    where they moved after it was made, LinkWaits where nothing may be opened yet."""
    try:
        letter = load_letter(link.letter_id)
        child = load_child_unguarded(letter.child_id)
    except (LetterNotFound, ChildNotFound):
        raise LinkUnknown from None
    if child.moved_on and link.made_at.astimezone(LOCAL).date() < child.moved_on:
        raise LinkRevoked(link)
    version = _version_now(link)
    return letter if version == letter.id else load_letter(version)


def _version_now(link: LetterLink) -> LetterId:
    waits = []
    for version in list_versions(link.letter_id):
        receipts = list_receipts(version)
        moment = opens_at(receipts) or (link.made_at if version == link.letter_id else None)
        if moment is not None and moment <= now():
            return version
        with_whom = (one.going.with_whom for one in receipts if one.going and one.opens_at == moment)
        waits += [(moment, next(with_whom, ""))] if moment else []
    raise LinkWaits(link, *min(waits))
