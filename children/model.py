"""The casework's own nouns: Service, Child, Review. Pure: no clock, no database.

A Child's page or letter never shows an age or a date of birth; staff set no flags and no skin or hair.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import NewType
from uuid import UUID

ServiceId = NewType("ServiceId", UUID)
ChildId = NewType("ChildId", UUID)
ReviewId = NewType("ReviewId", UUID)
StaffId = NewType("StaffId", UUID)


class ChildNotFound(LookupError):
    """No such child, or not one whose record this member of staff may open. Both look the same."""


class ReviewNotFound(LookupError):
    """No such review, or one of a child whose record this member of staff may not open."""


class ServiceNotFound(LookupError):
    """No such service."""


class ReferenceTaken(ValueError):
    """Another child of this service has this reference number."""


class Way(StrEnum):
    """How a child is asked; all three write the same codes."""

    PICTURES = "pictures"
    EASY = "easy"
    WORDS = "words"


class AgeBand(StrEnum):
    """What is asked and how the page looks; picked by the IRO where age is not agreed."""

    YOUNGER = "4-7"
    MIDDLE = "8-11"
    OLDER = "12-17"


class Pronouns(StrEnum):
    """How a child is spoken of, as they say themselves."""

    SHE = "she"
    HE = "he"
    THEY = "they"


class LivesWhere(StrEnum):
    """Where a child lives, as a kind and never as an address: it decides what is asked."""

    FOSTER = "foster"
    FAMILY = "family"
    CHILDRENS_HOME = "childrens_home"
    OWN_PLACE = "own_place"
    OTHER = "other"


class ReviewKind(StrEnum):
    """Which review it is (Care Planning Regulations 2010, regulation 33)."""

    FIRST = "first"
    SECOND = "second"
    LATER = "later"


ON_CALL = "on_call"
"""Whom the out-of-hours team calls to learn who a child is: someone who can open Heard at night. No child
is shown it."""

CONTACT_KINDS = ("emergency", "childline", "advocate", "out_of_hours", ON_CALL, "duty", "complaints")
"""Who can be reached; a child by those of the help page, in its order."""

NEEDED_CONTACTS = ("duty", "out_of_hours", "advocate", "complaints")
"""Outside demo no invite is made until each of these is filled in and dated."""

WRITTEN_TO = ("out_of_hours", "advocate")
"""Whom Heard writes to where nobody of the service is at work, or a child asks for them."""


class ErasureReason(StrEnum):
    """Why everything about a child was erased. A code, because the trail outlives the record."""

    ASKED = "asked"
    TIME_OVER = "time_over"
    ORDERED = "ordered"
    MISTAKE = "mistake"


@dataclass(frozen=True)
class Contact:
    """One way of getting help. Facts come from the service, dated; nothing is written into the code."""

    kind: str  # one of CONTACT_KINDS
    name: str
    phone: str = ""
    text: str = ""
    chat: str = ""
    hours: str = ""
    free: bool = False
    interpreter: str = ""
    email: str = ""  # where we write to; never shown to a child
    by_phone_only: bool = False  # the service said that there is no address: staff must phone
    checked_on: date | None = None
    said: tuple[tuple[str, str, str], ...] = ()  # language, `hours`, `interpreter`: the service's own words

    @property
    def says_how_reached(self) -> bool:
        """Whether it is settled how staff get word to them: an address, or that they must be phoned."""
        return self.kind not in WRITTEN_TO or bool(self.email) or self.by_phone_only

    def hours_in(self, language: str) -> tuple[str, str]:
        """When they answer, and in which language that stands: English where the service gave no words."""
        return self._in(language, 1, self.hours)

    def interpreter_in(self, language: str) -> tuple[str, str]:
        """The same of how an interpreter is had."""
        return self._in(language, 2, self.interpreter)

    @property
    def has_interpreter(self) -> bool:
        """Whether it says only that there is one: then the words are ours, in each language."""
        return self.interpreter.strip(" .!").casefold() == "yes"

    def _in(self, language: str, at: int, english: str) -> tuple[str, str]:
        own = next((one[at] for one in self.said if one[0] == language), "")
        return (own, language) if own and english else (english, "en")

    @property
    def place(self) -> int:
        """Where it stands on the help page, from 0; unknown kinds last."""
        return CONTACT_KINDS.index(self.kind) if self.kind in CONTACT_KINDS else len(CONTACT_KINDS)


@dataclass(frozen=True)
class Service:
    """One council's reviewing service; an installation may hold several."""

    id: ServiceId
    name: str
    fictional: bool
    contacts: tuple[Contact, ...] = ()
    unchecked_languages: frozenset[str] = frozenset()
    unsent_are_read: bool = False
    alert_minutes: int = 120  # working minutes until duty is shown an unseen alert
    opens: time = time(9)  # Monday to Friday, when someone of the service is expected to look
    closes: time = time(17)
    interpret_days: int = 1  # working days until words in another language are to be understood
    query_working_days: int = 5  # in which a manager may query what a reviewing officer asks for
    query_emails: bool = True  # managers and reviewing officers are told of it by email
    second_look: bool = False  # another IRO looks at each letter before it is approved
    home_office_words: str = ""  # empty: the default text
    home_office_confirmed_on: date | None = None
    leave_to: str = ""

    def contact(self, kind: str) -> Contact | None:
        """The contact of this kind, if filled in."""
        return next((one for one in self.contacts if one.kind == kind), None)


_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_IN_A_DAY = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{_MONTHS})\b|\b(?:{_MONTHS}) \d{{1,4}}(?:st|nd|rd|th)?\b"
)
# Only by what they are to the child: "(YP)", "(now Alex)", "14", "pupil" may each be the child.
_WHO_THEY_ARE = re.compile(
    r"\A([^,(]+)[,(]\s*(?!(?:the )?(?:child|young person|you)\b(?!['’]))(?:your|their|his|her|my)?\b[^,()]*?"
    r"\b(?:\w*(?:mother|father|parent|sister|brother|aunt|uncle|worker|teacher|carer|officer|manager)|mum|dad|nan"
    r"|nana|nanny|gran|granny|grandma|grandad|grandpa|cousin|niece|nephew|friend|family|nurse|doctor|dentist"
    r"|health|school|tutor|mentor|coach|head|solicitor|guardian|therapist|psychologist|counsellor|advocate"
    r"|interpreter|visitor|IRO|SW|FC|SSW)s?\b",
    re.IGNORECASE,
)


def _words_of_another(person: str) -> set[str]:
    """The words of somebody's name where who they are stands beside it, and that is not the child."""
    found = _WHO_THEY_ARE.match(person.strip())
    return set(found[1].split()) if found else set()


@dataclass(frozen=True)
class ChildDetails:
    """What staff write down about a child. `born` is None where unknown; `born_day_known` False where only
    month and year are (`born` is then the 15th, as in the national return; shown as month and year, never
    celebrated). `speaks` and `reads` are language codes."""

    called: str
    reference: str
    born: date | None
    born_day_known: bool
    speaks: str
    reads: str  # "" where the child reads no language
    way: Way
    picture_size: int  # cards side by side: 1, 2 or 3
    came_alone: bool
    age_band: AgeBand | None = None  # set only where age is not agreed
    reads_pictures_only: bool = False
    team: str = ""  # whose order of picture sets they have, where they have none of their own
    picture_order: tuple[str, ...] = ()  # ids of picture sets, the preferred first; "heard" is our own
    lives: LivesWhere | None = None  # None where nobody wrote it down
    moved_on: date | None = None  # links to letters made before this day open nothing any more
    pronouns: Pronouns | None = None  # None where nobody asked
    called_before: tuple[str, ...] = ()  # as a letter or record may still have it; kept when `called` changes

    def name_before_in(self, text: str, people: Iterable[str] = ()) -> str:
        """A name of before that stands in this text and is no part of the name of now; "" where none does.
        `people`: others as they are written down. Who stands there with who they are ("Grace Lee, your
        sister") is somebody else of that name; "Grace Lee" alone may be the child."""
        others = [_words_of_another(person) for person in people]
        said = _IN_A_DAY.sub("", text)

        def is_in(name: str, said: str) -> bool:
            return bool(re.search(rf"\b{re.escape(name)}\b", said))

        there = (name for name in self.called_before if is_in(name, said) and not is_in(name, self.called))
        return next((name for name in there if not any(words >= set(name.split()) for words in others)), "")


@dataclass(frozen=True)
class Child(ChildDetails):
    """A looked-after child as their IRO knows them. `iro_id`: whose period is open today."""

    id: ChildId = field(kw_only=True)
    service_id: ServiceId = field(kw_only=True)
    iro_id: StaffId | None = field(kw_only=True)


@dataclass(frozen=True)
class MeetingPart:
    """One sitting of a review: when, and where or by video."""

    number: int
    on: date
    at: time | None
    place: str
    video: bool


@dataclass(frozen=True)
class Guest:
    """Someone who is asked to come to a review: the name that the child knows, and who they are to the
    child."""

    id: UUID
    name: str
    role: str


@dataclass(frozen=True)
class Review:
    """A review and its parts. `due` is worked out from `counted_from` by law, never stored beside it."""

    id: ReviewId
    child_id: ChildId
    kind: ReviewKind
    counted_from: date  # became looked after (first review) or the last review's actual date
    parts: tuple[MeetingPart, ...]
    cancelled_at: datetime | None = None
    before: str = ""  # what happened before, for the IRO
    made_at: datetime | None = field(default=None, compare=False)

    @property
    def on(self) -> date | None:
        """The day of the first part, if one is set."""
        return self.parts[0].on if self.parts else None

    def is_over(self, today: date) -> bool:
        """Whether nobody is to meet any more: the day of its last part is past, or it is cancelled."""
        last = max((part.on for part in self.parts), default=None)
        return self.cancelled_at is not None or (last is not None and last < today)
