"""The demo's links: those of the last demo.json that still work, and new ones for those that do not.

In: the demo's service and the last record. Out: links of children not yet begun, and of sent letters.
"""

from datetime import date, time, timedelta
from uuid import UUID

from flask import url_for

from children.model import Child, MeetingPart, Review, ReviewKind, ServiceId, StaffId
from children.read import list_children, list_reviews, load_review, today
from children.write import add_review
from consult.model import InviteExpired, InviteRevoked, InviteUnknown
from consult.read import list_invites, load_invite_by_secret, load_submission
from consult.write import add_invite, revoke_invite
from delivery.model import LinkClosed, LinkUnknown
from delivery.read import list_sent, load_link_by_secret
from delivery.write import add_link
from letters.read import list_approved, load_letter
from staff.caseload import State
from staff.demo.people import CHILDREN, DemoChild
from staff.demo.record import ChildLink, DemoRecord, LetterLink, secret_in
from staff.demo.timeline import workday
from store.work import now
from web.access import Role, Viewer

# A link that ends within a day is made again: someone may be trying the demo just now.
TOO_SOON = timedelta(days=1)


def keep_children_links(service_id: ServiceId, record: DemoRecord, days: int) -> tuple[ChildLink, ...]:
    """A link not yet begun for each child who is invited in the demo's story; each answers a plain GET."""
    known = {one.name: secret_in(one.link) for one in record.children}
    children = {child.called: child for child in _children(service_id)}
    links = []
    for person in CHILDREN:
        child = children.get(person.called)
        if person.state is State.INVITED and child is not None and child.iro_id is not None:
            secret = _secret(person, child, child.iro_id, known.get(person.called, ""), days)
            link = url_for("consult.show_link", secret=secret, _external=True)
            links.append(
                ChildLink(child.called, person.language, person.way.value, State.INVITED.value, link)
            )
    return tuple(links)


def keep_letter_links(service_id: ServiceId, record: DemoRecord, days: int) -> tuple[LetterLink, ...]:
    """A link for each letter that was sent."""
    known = {one.child: secret_in(one.link) for one in record.letters}
    links = []
    for child in _children(service_id):
        if child.iro_id is None:
            continue
        letters = [letter for _, letter in list_approved([one.id for one in list_reviews(child.id)])]
        for letter_id, _ in list_sent(letters):
            letter = load_letter(letter_id)
            secret = known.get(child.called, "")
            if not _opens_letter(secret, letter.id):
                _, secret = add_link(letter, child.iro_id, days)
            link = url_for("delivery.show_link", secret=secret, _external=True)
            links.append(LetterLink(child.called, letter.letter.lang, link))
    return tuple(links)


def _children(service_id: ServiceId) -> list[Child]:
    nobody = UUID(int=0)
    return list_children(Viewer(nobody, service_id, Role.MANAGER, "demo", ""))


def _secret(person: DemoChild, child: Child, iro_id: StaffId, known: str, days: int) -> str:
    """The secret of before where its link is open and not begun; else a new one, for a new review if the
    one before was begun."""
    if known and _is_fresh(known):
        return known
    review = next((one for one in list_reviews(child.id) if _may_begin(one)), None)
    review = review or _next_review(child)
    for old in list_invites(review.id):
        revoke_invite(old.id)
    _, secret = add_invite(review.id, child.id, person.way, person.language, days, iro_id)
    return secret


def _is_fresh(secret: str) -> bool:
    try:
        invite = load_invite_by_secret(secret)
    except (InviteUnknown, InviteExpired, InviteRevoked):
        return False
    return invite.expires_at - now() > TOO_SOON and _may_begin(load_review(invite.review_id))


def _may_begin(review: Review) -> bool:
    is_ahead = review.cancelled_at is None and review.on is not None and review.on >= today()
    return is_ahead and load_submission(review.id) is None


def _next_review(child: Child) -> Review:
    """A review in ten days, for a child whose last one was begun or has gone by."""
    meets = workday(today(), 10)
    counted_from: date = meets - timedelta(days=165)
    part = MeetingPart(1, meets, time(15, 30), "Lantern House", False)
    return add_review(child.id, ReviewKind.LATER, counted_from, [part])


def _opens_letter(secret: str, letter_id: UUID) -> bool:
    if not secret:
        return False
    try:
        link = load_link_by_secret(secret)
    except (LinkUnknown, LinkClosed):
        return False
    return link.letter_id == letter_id and link.expires_at - now() > TOO_SOON
