"""Which letter a link opens now: the newest version that has gone out, once its moment has come.

In: a link, receipts. Out: the letter. A correction comes under the link that the child has; a child who has
moved since needs a new link; nothing opens before it was to be opened, and what was to open by a link that
was closed before its moment was called off: it was not sent.
"""

from collections.abc import Collection
from datetime import date, datetime
from uuid import UUID

from children.model import ChildId, ChildNotFound
from children.read import LOCAL, load_child_unguarded
from delivery.model import ChannelName, LetterLink, LinkRevoked, LinkUnknown, LinkWaits, Receipt
from delivery.read import list_links, list_receipts, list_sent, list_timed, load_key
from letters.approved import ApprovedLetter, LetterId, LetterNotFound
from letters.read import child_of, list_approved, list_versions, load_letter, outcome_of
from reviews.model import OutcomeId
from store.work import now

_BY_LINK = (ChannelName.LINK, ChannelName.SAME_LINK)


def links_now(letter_id: LetterId) -> list[LetterLink]:
    """The links that open a review's letter: not closed, not too old, made since the child moved."""
    moved_on = _moved_on(letter_id)
    return [one for one in list_links(letter_id) if one.is_open(now()) and not _is_before(one, moved_on)]


def sendings(letter_id: LetterId) -> list[Receipt]:
    """How this version went to its child, the earliest first; a sending that was called off is none."""
    own = [one for one in list_receipts(letter_id) if one.channel is not ChannelName.COPY]
    return [one for one in own if not (_is_timed_link(one) and _is_called_off(one))]


def opens_at(letter_id: LetterId) -> datetime | None:
    """From when this version opens: as it was said the last time that it was sent to the child; None where it
    was not. What is open already stays open."""
    own = sendings(letter_id)
    return own[-1].opens_at if own else None


def list_delivered(letter_ids: Collection[LetterId]) -> set[LetterId]:
    """Those of these letters that were sent to their children; timed ones that were called off are not."""
    timed = list_timed(letter_ids)
    return {one for one, _ in list_sent(letter_ids) if one not in timed or sendings(one)}


def is_out_of_reach(letter_id: LetterId, child_id: ChildId) -> bool:
    """Whether a letter that was not opened yet cannot be: it went out by link alone, and no link opens it, or
    five wrong tries at the two pictures closed it."""
    if any(one.channel not in _BY_LINK for one in sendings(letter_id)):
        return False
    return load_key(child_id).is_locked or not links_now(letter_id)


def is_out(letter: ApprovedLetter) -> bool:
    """Whether the child can have this version now."""
    return _went(letter.id)


def record_told(review_id: UUID) -> OutcomeId | None:
    """The version of this review's record from which the letter was made that the child has, or can have now;
    None where they have none yet."""
    versions = (one for _, newest in list_approved([review_id]) for one in list_versions(newest))
    told = next((one for one in versions if _went(one)), None)
    return outcome_of(told) if told else None


def was_sent(letter_id: UUID) -> bool:
    """Whether this version was sent to its child, also where it opens later."""
    return bool(list_delivered([LetterId(letter_id)]))


def _went(letter_id: LetterId) -> bool:
    moment = opens_at(letter_id)
    return moment is not None and moment <= now()


def letter_now(link: LetterLink) -> ApprovedLetter:
    """The letter that this open link leads to. Raises LinkUnknown where the child was erased, LinkRevoked
    where they moved after it was made, LinkWaits where nothing may be opened yet."""
    try:
        letter = load_letter(link.letter_id)
        child = load_child_unguarded(letter.child_id)
    except (LetterNotFound, ChildNotFound):
        raise LinkUnknown from None
    if _is_before(link, child.moved_on):
        raise LinkRevoked(link)
    version = _version_now(link)
    return letter if version == letter.id else load_letter(version)


def _version_now(link: LetterLink) -> LetterId:
    waits = []
    for version in list_versions(link.letter_id):
        own = sendings(version)
        moment = own[-1].opens_at if own else link.made_at if version == link.letter_id else None
        if moment is not None and moment <= now():
            return version
        with_whom = (one.going.with_whom for one in own if one.going and one.opens_at == moment)
        waits += [(moment, next(with_whom, ""))] if moment else []
    raise LinkWaits(link, *min(waits))


def _is_timed_link(receipt: Receipt) -> bool:
    return receipt.channel in _BY_LINK and receipt.opens_at > receipt.sent_at


def _is_called_off(receipt: Receipt) -> bool:
    """Whether none of the links that it was sent with was there to open it at its moment, or is to be. A link
    that was made later is another sending's, and brings back nothing that was taken back."""
    moment, moved_on = receipt.opens_at, _moved_on(receipt.letter_id)
    had_moved = moved_on if moved_on and moved_on <= moment.astimezone(LOCAL).date() else None
    sent_with = (one for one in list_links(receipt.letter_id) if one.made_at <= receipt.sent_at)
    links = (one for one in sent_with if not _is_before(one, had_moved))
    return not any(one.revoked_at is None or one.revoked_at > moment for one in links)


def _moved_on(letter_id: LetterId) -> date | None:
    return load_child_unguarded(child_of(letter_id)).moved_on


def _is_before(link: LetterLink, moved_on: date | None) -> bool:
    return moved_on is not None and link.made_at.astimezone(LOCAL).date() < moved_on
