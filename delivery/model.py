"""Stage 4's nouns: a letter's link, its receipts, and one reading of it. Pure."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType
from uuid import UUID

from children.model import ChildId, StaffId
from consult.model import MOST_MISSES, Looks
from delivery.going import Going
from letters.approved import LetterId

LinkId = NewType("LinkId", UUID)
ReadingId = NewType("ReadingId", UUID)


class LinkUnknown(LookupError):
    """No letter's link has this secret: wrong, mistyped, or of a child who was erased."""


class LinkClosed(LookupError):
    """The link begins nothing any more; `link` says whose it was."""

    def __init__(self, link: "LetterLink") -> None:
        super().__init__(str(link.id))
        self.link = link


class LinkExpired(LinkClosed):
    """The link's time is over; another can be made."""


class LinkRevoked(LinkClosed):
    """The link was taken back, or the child has moved since; there may be another one."""


class LinkWaits(LinkClosed):
    """The letter opens later; `at` says when, `with_whom` who is with the child then, where somebody is."""

    def __init__(self, link: "LetterLink", at: datetime, with_whom: str = "") -> None:
        super().__init__(link)
        self.at, self.with_whom = at, with_whom


class ChannelUnknown(LookupError):
    """There is no such way of sending a letter here."""


class ChannelName(StrEnum):
    """How a letter goes out."""

    PRINT = "print"
    LINK = "link"
    SAME_LINK = "same_link"
    COPY = "copy"  # for someone other than the child, never before the child's own
    LOG = "log"


@dataclass(frozen=True)
class LetterLink:
    """A link to the letter of one review: to the version that it was made for, and from when a newer one has
    gone out, to that. Of its secret only a hash is kept."""

    id: LinkId
    letter_id: LetterId
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None

    def is_open(self, now: datetime) -> bool:
        """True where the link still opens the letter."""
        return self.revoked_at is None and now < self.expires_at

    @staticmethod
    def expiry(now: datetime, days: int) -> datetime:
        """When a link made now runs out."""
        return now + timedelta(days=days)


@dataclass(frozen=True)
class Receipt:
    """A letter went out by a channel, to be opened from `opens_at` on; that it was opened stands apart, and
    is no proof that it was read. `going`: what was settled before. `copy_for`: whose copy it is."""

    letter_id: LetterId
    channel: ChannelName
    sent_at: datetime
    sent_by: StaffId
    opens_at: datetime
    going: Going | None = None
    copy_for: str = ""


@dataclass(frozen=True)
class LetterKey:
    """The two pictures that open a child's letters; none where they are still to be chosen. `misses`: wrong
    tries since the last right one."""

    pictures: tuple[str, ...] = ()
    misses: int = 0

    @property
    def is_locked(self) -> bool:
        """After so many misses only their IRO can help."""
        return self.misses >= MOST_MISSES

    def fits(self, tapped: frozenset[str]) -> bool:
        """Whether these are the two."""
        return bool(self.pictures) and tapped == frozenset(self.pictures) and not self.is_locked


@dataclass(frozen=True)
class Reading:
    """A letter's link begun in one browser. `unlocked`: the child's two pictures were tapped; before that
    nothing of the letter is shown."""

    id: ReadingId
    link_id: LinkId
    letter_id: LetterId
    child_id: ChildId
    language: str
    opened_at: datetime
    unlocked: bool = False
    looks: Looks = field(default_factory=Looks)
