"""What `app.py` hands in from rooms further right, as typed functions, so that no page imports a later room.

In: one `Handed` at start. Out: `handed()` inside a request or command.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from flask import current_app

if TYPE_CHECKING:
    from web.access import Viewer


@dataclass(frozen=True)
class IroCard:
    """What a child's page may show of their IRO: the name they go by and when they work."""

    staff_id: UUID
    name: str
    works: str
    has_sheet: bool


@dataclass(frozen=True)
class Drawn:
    """A picture for a page: `shapes` of our own drawing to stand inside an <svg>, or the `address` of a file
    that someone else made, which is only ever shown as an <img>."""

    shapes: str = ""
    address: str = ""


@dataclass(frozen=True)
class PictureUse:
    """A place that shows a concept whatever a child or an IRO does. `kind`: "question", "card", "letter" or
    "page"; `where`: which one, in words for staff."""

    kind: str
    where: str


@dataclass(frozen=True)
class Colleague:
    """An IRO as a form lists them: to choose whose child it is, or to find by email in an imported list."""

    staff_id: UUID
    name: str
    email: str


@dataclass(frozen=True)
class Opened:
    """Someone of the service opened what a child said, as the child may be told."""

    name: str
    at: datetime


Reader = Literal["", "iro", "team"]
"""Who read all that a child sent: their IRO, someone else of the team, or nobody yet."""


Instead = Literal["manager", "team", "nobody"]
"""Who is shown what is not for a child's IRO: managers; where there is none, whoever is on duty, else every
other IRO; or nobody, where nobody else is there."""


@dataclass(frozen=True)
class Seen:
    """An alert was seen: when, and whether by the child's own IRO."""

    at: datetime
    by_iro: bool


@dataclass(frozen=True)
class Phrase:
    """A message that the product ships: its code, its English, and its text in a language ("" where it is
    shown in English)."""

    context: str
    english: str
    text: str


@dataclass(frozen=True)
class Handed:
    """One field a function. Types that belong to later rooms are opaque here."""

    find_message: Callable[[str, str, str], tuple[str, str]]
    direction: Callable[[str], str]
    list_phrases: Callable[[str], Sequence[Phrase]]  # in a language, by code
    list_own_phrases: Callable[[UUID, str], Sequence[Phrase]]  # of a service's own questionnaires
    list_languages: Callable[[], Sequence[tuple[str, str]]]  # code and English name, English first
    picture: Callable[[str], Drawn]  # of a concept, as this page's reader is to see it
    load_viewer: Callable[[str | None], "Viewer | None"]
    load_sitting: Callable[[str | None], Any]
    load_late_sitting: Callable[[str | None], Any]
    load_reading: Callable[[str | None], Any]
    token_of_reading: Callable[[UUID], str]  # what a page of it proves itself with
    load_network: Callable[[Any], Any]  # of what the browser's session says
    iro_card: Callable[[UUID], IroCard | None]
    staff_name: Callable[[UUID], str]  # of an account, also of one that has left
    service_of: Callable[[UUID], UUID]  # of an account
    has_left: Callable[[UUID], bool]  # of an account: whether that person works here no more
    list_iros: Callable[[UUID], list[Colleague]]  # of a service, who have not left, by name
    who_acts: Callable[[UUID], tuple[frozenset[UUID], frozenset[UUID]]]  # of a service: managers, on duty
    instead_of_iro: Callable[[UUID], Instead]  # of a child
    list_openings: Callable[[UUID], Sequence["Opened"]]  # of a submission, oldest first
    list_readers: Callable[[UUID], Sequence["Opened"]]  # the same, but for who opened an alert of it
    request_state: Callable[[Any], str]  # of a consult.model.Request: asked, passed_on, answered
    submission_read: Callable[[UUID], Reader]
    alert_closed: Callable[[UUID], bool]  # of an answer: it alerts nobody, or was dealt with
    names_iro: Callable[[Any], bool]  # of a consult.model.Alert that the child's IRO may see
    alert_seen: Callable[[UUID], Seen | None]
    record_told: Callable[[UUID], UUID | None]  # of a review: of which record its child has a letter by now
    repeats_alone: Callable[[Any, Any], Sequence[str]]  # of a child, a record: as told to the IRO alone
    letter_was_sent: Callable[[UUID], bool]  # of a letter: to its child, perhaps to be opened later
    list_letter_alerts: Callable[[Sequence[UUID]], Sequence[Any]]  # of children: from answers to letters
    load_letter_alert: Callable[[UUID], Any]
    describe_letter_alert: Callable[[UUID], tuple[str, Sequence[Any], bool]]  # where, what, not understood
    load_letter_sound: Callable[[UUID], bytes]  # of an answer that alerts
    list_letter_requests: Callable[[Sequence[UUID]], Sequence[Any]]  # the same: consult.model.Request
    take_of_letter: Callable[[Any], Any]  # a piece of consult.delivery, done in a letter: its Arrival
    list_letter_calls: Callable[[UUID, UUID], Sequence[tuple[str, UUID, bool]]]  # of a child in a reading
    list_written: Callable[[UUID], Sequence[Any]]  # emails about it: staff.post.model.Written
    write_link: Callable[[UUID, str, str, str], None]  # an email: about what, to whom, subject, words
    drop_mails: Callable[[UUID], None]  # what waits about it
    drop_mails_of: Callable[[Any], None]  # what waits about a child
    list_not_asked: Callable[[Any], Sequence[str]]  # of a child: what is out of their reach
    list_agreed: Callable[[UUID], Sequence[Any]]  # before this review: consult.model.Agreed
    has_given_page: Callable[[UUID, UUID | None], bool]  # whether a child gave this IRO their own page
    list_services: Callable[[], list[tuple[UUID, str]]]  # id and name, by name
    count_teams: Callable[[UUID], Mapping[str, int]]  # of a service: how many children have each team
    list_picture_uses: Callable[[], Mapping[str, Sequence[PictureUse]]]  # by concept; never of one child
    list_own_picture_uses: Callable[[UUID], Mapping[str, Sequence[PictureUse]]]  # of a service's own


def handed() -> Handed:
    """What this application was given by app.py."""
    found: Handed = current_app.extensions["handed"]
    return found
