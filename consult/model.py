"""Stage 1's nouns: Invite, Answer, Submission. Pure.

Later stages read a Submission and never edit it."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType
from uuid import UUID

from children.model import ChildId, ReviewId, StaffId, Way
from children.passport.model import Passport
from consult.code import Code
from consult.helping import NO_HELPING, NOT_TAPPED, Helping, Tapped
from consult.lost import Lost
from consult.reached import Reached, reached_by
from consult.sharing import ONLY_IRO, Audience, Choices, Sharing
from consult.written import NOTHING_WRITTEN, Written
from symbols.book import SHIPPED, BookRef
from symbols.model import Worn

InviteId = NewType("InviteId", UUID)
SubmissionId = NewType("SubmissionId", UUID)
SittingId = NewType("SittingId", UUID)
AnswerId = NewType("AnswerId", UUID)

MOST_MISSES = 5
CALL = "help"  # the question code under which a call for a person is kept
CALLS = ("come_to_me", "write_to_me", "about_iro")  # the last is a complaint about the IRO
INTERPRETERS = (
    "woman",
    "man",
    "not_country",
)  # what a child may choose about who puts their words into English
REQUEST = "ask."  # the head of the question code under which a request is kept
REQUEST_KINDS = ("alone", "call", "advocate", "change")
NOT_IRO_CALLS = ("not_iro", "about_iro")  # beside a call: someone else please; a complaint about the IRO


class InviteClosed(LookupError):
    """The link begins nothing any more. `invite`: whose it was, where known, for the child's language."""

    def __init__(self, invite: "Invite | None" = None):
        super().__init__("this link begins nothing")
        self.invite = invite


class InviteUnknown(InviteClosed):
    """No invite has this secret: a wrong or mistyped link."""


class InviteExpired(InviteClosed):
    """The invite's time is over."""


class InviteRevoked(InviteClosed):
    """The invite was taken back; another one may have been made."""


class SubmissionSent(LookupError):
    """The answers were sent; the link has done its work."""


class Holder(StrEnum):
    """Who holds the device, as they say themselves. An adult is led away and writes nothing."""

    ME = "me"
    WITH_SOMEONE = "with_someone"
    ADULT = "adult"
    WRITTEN = "written"  # nobody: a worker wrote down what the child said elsewhere


class FirstChoice(StrEnum):
    """How the child wants to take part; each is kept, no reason asked."""

    HERE = "here"
    WITH_SOMEONE = "with_someone"
    TALK_TO_IRO = "talk_to_iro"
    SOMEONE_FOR_ME = "someone_for_me"
    NOT_THIS_TIME = "not_this_time"


class Row(StrEnum):
    """The fixed bottom row's answers."""

    SOMETHING_ELSE = "something_else"
    DONT_KNOW = "dont_know"
    RATHER_NOT = "rather_not"


class Theme(StrEnum):
    """The colours of the pages, as the child likes them. `AUTO`: light or dark, as the device is."""

    AUTO = "auto"
    LIGHT = "light"
    CALM = "calm"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True)
class Looks:
    """How the child wants their pages to look; "" and 0 where they did not choose.

    `size`: cards side by side (1, 2 or 3). `skin`, `hair` (its colour), `style`, `cover`, `aids`: ids of
    symbols.model's tables, for the child in the pictures; asked of the child, never set by staff. `scan`,
    `pace`, `rows`, `dwell`, `corners`: how they choose (`consult.reached`). `sound`: how fast it is read, or
    "off". `letters` to `hand`: how the page is set out (`consult.dressed`).
    """

    theme: Theme = Theme.AUTO
    size: int = 0
    skin: str = ""
    hair: str = ""
    style: str = ""
    cover: str = ""
    aids: tuple[str, ...] = ()
    scan: str = ""
    pace: int = 0
    corners: str = ""
    sound: str = ""
    rows: str = ""
    dwell: int = 0
    letters: str = ""
    spaced: str = ""
    airy: str = ""
    pictures: str = ""
    fewer: str = ""
    calm: str = ""
    hand: str = ""

    @property
    def worn(self) -> Worn:
        """How the child in the pictures looks."""
        return Worn(self.skin, self.hair, self.style, self.cover, frozenset(self.aids))


@dataclass(frozen=True)
class Agreed:
    """Something that was agreed at the last review, in the IRO's English, and the code of the question
    whether it happened. The code stays the same for the same thing. `said`: how the child's letter said it,
    by language; `picture`: the concept beside it there, and `shown` the very picture."""

    code: str
    what: str
    said: tuple[tuple[str, str], ...] = ()
    picture: str = ""
    shown: str = ""

    def said_in(self, lang: str) -> tuple[str, str]:
        """The words for a reader of this language, and the language they are in: the letter's, else the
        letter's English, else the IRO's."""
        said = dict(self.said)
        found = lang if lang in said else "en"
        return said.get(found, self.what), found


@dataclass(frozen=True)
class Opening:
    """What the child chose beside their answers. `pictures`: their own two, ids of the picture set, or none.
    `later`: codes of sensitive questions put off until they are alone. `sent_without_pictures`: they had two,
    and Send was pressed on a device where they were not tapped. `book`: the pictures that this submission
    began with and keeps. `reported`: keyed hashes of the pictures that were said not to be right, so that
    none is told twice; which ones they are cannot be read from them. `agreed`: what was agreed last time, as
    it was asked about from the start. `topics`: codes of those to begin with; None where not asked yet, empty
    for all. `goes_on`: after those topics, the child wanted to go on with the rest. `sharing`: who may see
    which answer. `may_see_unsent`: at "stop" the child said that their IRO may see what they said so far.
    `may_see_since`: when they said so last.
    `refused_in`: when the newest sitting began in which they said there that they may not.
    `flagged`: saved answers in which the list of words found something, with the words' headings;
    `flagged_at`: each time that something was found in an answer later than it was said. `released`: the
    answers of these that hold nothing back any more, as somebody talked with the child. `helping`: who
    helped, and how. `code`: one that their IRO told them, in place of their two pictures.
    `codes_used`: when such a code was typed. `given_at`: when, after sending, the IRO was last given
    something that was kept for now.
    `hidden`: saved answers that were kept for now, or not for the IRO, and which of both: ask `audience_of`.
    `lost`: drawings, recordings and photos that did not come through, until the child was told.
    `sent_in`: the sitting in which Send was pressed; "" before, and where that was not kept yet.
    `not_about_iro`: the answers that alert and name the IRO, and are not about them, as the child said."""

    pictures: tuple[str, ...] = ()
    first_choice: FirstChoice | None = None
    looks: Looks = Looks()
    later: tuple[str, ...] = ()
    sent_without_pictures: bool = False
    book: BookRef = SHIPPED
    reported: tuple[str, ...] = ()
    agreed: tuple[Agreed, ...] = ()
    topics: tuple[str, ...] | None = None
    goes_on: bool = False
    sharing: Choices = Choices()  # noqa: RUF009 - frozen
    may_see_unsent: bool = False
    may_see_since: datetime | None = None
    refused_in: datetime | None = None
    flagged: tuple[tuple[str, tuple[str, ...]], ...] = ()
    flagged_at: tuple[tuple[str, datetime], ...] = ()
    released: tuple[str, ...] = ()
    interpreters: tuple[str, ...] = ()
    not_interpreter: str = ""
    helping: Helping = NO_HELPING
    written: Written = NOTHING_WRITTEN
    code: Code | None = None
    codes_used: tuple[datetime, ...] = ()
    given_at: datetime | None = None
    hidden: tuple[tuple[str, Audience], ...] = ()
    lost: tuple[Lost, ...] = ()
    sent_in: str = ""
    not_about_iro: tuple[str, ...] = ()

    @property
    def was_refused(self) -> bool:
        """Whether the child last said at "stop" that their IRO may not see what they said so far."""
        return self.refused_in is not None and not self.may_see_unsent

    def audience_of(self, answer: "Answer") -> Audience:
        """For whom this very answer is, of whatever revision. What was not for the IRO, or was kept for now,
        stays so, whatever is chosen for a later answer to the same question, by whoever gives one."""
        return dict(self.hidden).get(str(answer.id), self.sharing.of(answer.question).audience)

    def with_hidden(self, answers: Collection[UUID], audience: Audience) -> "Opening":
        """The same where these answers are hidden as this; not hidden any more where it hides nothing."""
        ids = {str(one) for one in answers}
        others = tuple(pair for pair in self.hidden if pair[0] not in ids)
        hides = Sharing(audience).hides
        return replace(self, hidden=(*others, *((one, audience) for one in sorted(ids) if hides)))


@dataclass(frozen=True)
class Invite:
    """A link given out for one child and one review. `sound`: "normal", "slow", "off", or "" as they like."""

    id: InviteId
    child_id: ChildId
    review_id: ReviewId
    way: Way
    language: str
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None
    sound: str = ""

    @property
    def ends_at(self) -> datetime:
        """When the link ends, or ended."""
        return min(self.revoked_at or self.expires_at, self.expires_at)

    def is_open(self, now: datetime) -> bool:
        """True where the link still begins something."""
        return self.revoked_at is None and now < self.expires_at

    @staticmethod
    def expiry(now: datetime, days: int) -> datetime:
        """When an invite made now runs out."""
        return now + timedelta(days=days)


@dataclass(frozen=True)
class AnswerValue:
    """What was answered, as codes, with the child's own words as typed. One shape for every kind.

    `chosen`: option codes in the order shown. `places`: (card code, place code) pairs. `words`: own words,
    in `words_language`. `row`: a bottom-row answer instead of, or (something else) with, words. `people`:
    (picture, name) pairs of the child's own people. `attached`: the names under which drawings, recordings
    and photos are kept (`consult.attached`). `shown`: the order in which the cards stood; it makes no other
    answer.
    """

    chosen: tuple[str, ...] = ()
    places: tuple[tuple[str, str], ...] = ()
    words: str = ""
    words_language: str = ""
    row: Row | None = None
    people: tuple[tuple[str, str], ...] = ()
    attached: tuple[str, ...] = ()
    shown: tuple[str, ...] = field(default=(), compare=False)

    @property
    def is_empty(self) -> bool:
        """True where nothing at all was given."""
        given = self.chosen or self.places or self.people or self.attached or self.words.strip()
        return not (given or self.row)

    @property
    def typed(self) -> str:
        """All that was typed: own words, and each name on a line of its own, for there is no other box for
        "not Jo, he hurts me" among people."""
        return "\n".join(one for one in (self.words, *(name for _, name in self.people)) if one)

    @property
    def needs_a_look(self) -> bool:
        """True where it holds what only a person can understand: a drawing, a recording, a photo."""
        return bool(self.attached)


@dataclass(frozen=True)
class Placed:
    """When an answer was given, as its device could tell: `seen`, the newest revision of this question that
    it knew of, and `count`, how many things it had kept, this one among them. No `seen`: its page was the
    server's, which shows all there is; a full phone hands an answer over so, and says its count. No `count`:
    no device of the child's gave it, it was written down."""

    seen: int | None
    count: int = 1


@dataclass(frozen=True)
class Begun:
    """What was half given to a question: never read by staff while it is no more than that. `placed`: where
    it stands among answers, for one that waited on a device."""

    question: str
    value: AnswerValue
    placed: Placed | None = None


@dataclass(frozen=True)
class Answer:
    """One saved answer, with how it was given. Earlier revisions stay beside it. `after_sending`: kept for
    the alert that it raises, and no part of what was sent. `not_for_iro`: kept for now, or not for the IRO,
    when it was saved: an earlier revision stays so. `waited`: after sending, but given on a device that did
    not know of it: it counts where nothing was sent to its question. `tapped`: how a card was chosen, for
    notes to the IRO. `placed`: where it stands among others. `kept_for`: for how many minutes it was kept
    on its device before it was saved here, by the device's own clock; it is told, and orders nothing."""

    id: AnswerId
    submission_id: SubmissionId
    child_id: ChildId
    sitting_id: SittingId
    question: str
    revision: int
    value: AnswerValue
    language: str
    way: Way
    saved_at: datetime
    after_sending: bool = False
    not_for_iro: bool = False
    waited: bool = False
    tapped: Tapped = NOT_TAPPED
    placed: Placed | None = None
    kept_for: int = 0

    @property
    def order_within(self) -> tuple[int, int, int]:
        """The newest answer that its sitting gave to a question has the highest: what the device had seen,
        its own count, then arrival."""
        return (self._seen, self._placed.count, self.revision)

    @property
    def order(self) -> tuple[int, bool, int]:
        """The newest of several sittings' newest answers has the highest: what the device had seen, then
        arrival; what was written down for a child yields to what they gave knowing as much."""
        return (self._seen, self._placed.count > 0, self.revision)

    @property
    def _placed(self) -> Placed:
        return self.placed or Placed(None)

    @property
    def _seen(self) -> int:
        return self.revision - 1 if self._placed.seen is None else self._placed.seen


@dataclass(frozen=True)
class Sitting:
    """One go on one device. `unlocked`: the child tapped their own two pictures, or began here, so that
    earlier answers may be shown. `pictures_locked`: five misses; their IRO can unlock. `is_over`: idle too
    long, or its invite closed: it shows nothing, but what stood on its last page is still taken. `kept_for`:
    for how many minutes, by its device's own clock, what is delivered of it now was kept there."""

    id: SittingId
    submission_id: SubmissionId
    invite_id: InviteId
    child_id: ChildId
    review_id: ReviewId
    holder: Holder
    way: Way
    language: str
    unlocked: bool
    began_at: datetime
    ended_at: datetime | None
    sent_at: datetime | None
    opening: Opening = field(default=Opening())
    misses: int = 0
    is_over: bool = False
    passport: Passport | None = None
    sound_asked: str = ""
    kept_for: int = 0

    @property
    def reached(self) -> Reached:
        """How this child chooses: as they said in "My way", else as their passport has it; the sound, where
        they said nothing, as their IRO chose for this invite."""
        looks = self.looks
        return reached_by(self.passport, replace(looks, sound=looks.sound or self.sound_asked))

    @property
    def looks(self) -> Looks:
        """How this child wants their pages to look."""
        return self.opening.looks

    @property
    def lacks_pictures(self) -> bool:
        """True where the child chose two pictures and they were not tapped here."""
        return bool(self.opening.pictures) and not self.unlocked

    @property
    def was_sent_elsewhere(self) -> bool:
        """True where another sitting pressed Send while this one went on: never said to who pressed it."""
        sent_in = self.opening.sent_in
        was_open = self.sent_at is not None and self.began_at <= self.sent_at
        return was_open and sent_in not in ("", str(self.id))

    @property
    def pictures_locked(self) -> bool:
        """True after so many wrong tries that earlier answers stay hidden until the IRO unlocks them."""
        return self.misses >= MOST_MISSES

    def may_show(self, said: "Answer | Alert") -> bool:
        """Whether this may be shown, counted or told here."""
        if isinstance(said, Alert):
            return self.opens(said.sitting_id, said.kept or bool(said.hidden_from))
        return self.opens(said.sitting_id, self.opening.sharing.of(said.question).hides)

    def opens(self, sitting_id: SittingId, hides: bool) -> bool:
        """Whether what was said in a sitting may be shown in this one: it is this one, or the child's own
        pictures were tapped here. `hides`: it is kept for now, or not for the IRO. The IRO makes the
        codes, and who used one can choose new pictures: from then on it opens only where it was said."""
        return sitting_id == self.id or (self.unlocked and not (hides and self.opening.codes_used))


@dataclass(frozen=True)
class Submission:
    """What a child says before one review. `answers`: the latest revision of each question, in the
    questionnaire's order; complete only where `sent_at` is set. For staff, one that is not the child's own
    stands before theirs, which it takes nothing from. Staff see answers only then. What the child
    keeps for now, or what is not for their IRO, is in it only where it was loaded for the child's own pages.
    `sent_without_pictures`: Send was pressed on a device where the child's own pictures were not tapped, so
    that it may have been someone else. `waited_at`: when there last came what had waited on another device
    while this one sent. `looks` and `book`: how the pictures were that the child saw. `link_ended_at`: when
    the last link ended, where nothing was sent and the service reads it all the same from then on; for staff.
    `alerting`: the answers that stand in the list of alerts because of what they say, and were not released
    since; ask `alerts`.
    """

    id: SubmissionId
    child_id: ChildId
    review_id: ReviewId
    questionnaire: str
    version: int
    first_choice: FirstChoice | None
    begun_at: datetime
    sent_at: datetime | None
    answers: tuple[Answer, ...]
    sittings: tuple[Sitting, ...] = ()
    pictures_locked: bool = False
    sent_without_pictures: bool = False
    looks: Looks = Looks()
    book: BookRef = SHIPPED
    agreed: tuple[Agreed, ...] = ()
    sharing: Choices = Choices()  # noqa: RUF009 - frozen
    may_see_unsent: bool = False
    may_see_since: datetime | None = None
    interpreters: tuple[str, ...] = ()
    not_interpreter: str = ""
    helping: Helping = NO_HELPING
    given_at: datetime | None = None
    waited_at: datetime | None = None
    written: Written = NOTHING_WRITTEN
    link_ended_at: datetime | None = None
    was_refused: bool = False
    alerting: frozenset[AnswerId] = frozenset()

    def alerts(self, answer: Answer) -> bool:
        """Whether this answer tells that the child may not be safe: by its cards, by its words in any
        language, by what an interpreter or the IRO wrote of it, or by a picture that worries them. Whoever
        was to see it: it is on no sheet for the meeting, in no letter and no copy, and no page shows it
        unasked. Not where it was found by words or a picture alone, and whoever dealt with it wrote that they
        talked with the child and whom they chose may see it."""
        return answer.id in self.alerting

    @property
    def may_be_read(self) -> bool:
        """Whether staff may read it: once the child sent it, or said at "stop" that their IRO may see it.
        What was not sent is read otherwise only where the service chose so (the child was told at the start),
        no link is open any more, and the child did not say at "stop" that they may not."""
        return self.sent_at is not None or self.may_see_unsent or self.link_ended_at is not None

    @property
    def given_since(self) -> datetime | None:
        """When there was last something new for their IRO to read: by Send, by what the child had kept, by
        what had waited elsewhere; before Send, by their yes at "stop" and each answer after it, or by the end
        of the link. None where there is nothing yet."""
        said_at = self.said_at
        if self.link_ended_at is None or self.may_see_unsent or said_at is None:
            return said_at
        return max(self.link_ended_at, said_at)

    @property
    def said_at(self) -> datetime | None:
        """When the child last said or did something by which there is something to read."""
        given = [one for one in (self.sent_at, self.given_at, self.waited_at) if one is not None]
        if self.sent_at is None and self.may_see_unsent:
            given.append(self.may_see_since or self.begun_at)
        if self.sent_at is None and self.may_be_read:
            given += [one.saved_at for one in self.answers]
        return max(given, default=None)

    def answer(self, question: str) -> Answer | None:
        """The latest answer to a question, by its code; the child's own before another."""
        return next((one for one in reversed(self.answers) if one.question == question), None)

    def is_theirs(self, answer: Answer) -> bool:
        """Whether it may be shown as what the child said: no adult held or moved their hand, and they did not
        say that it was written down wrongly."""
        return not (self.helping.is_by_hand(answer.sitting_id) or self.written.is_wrong(answer.id))

    def sharing_of(self, question: str) -> Sharing:
        """Who may see this answer, as it is: the IRO alone where it was for the meeting and an adult's hand
        was at it."""
        chosen = self.sharing.of(question)
        is_for_meeting = chosen.audience is Audience.MEETING
        return ONLY_IRO if is_for_meeting and not self.is_sharing_theirs(question) else chosen

    def is_sharing_theirs(self, question: str) -> bool:
        """Whether the child chose themselves who sees this answer: no adult's hand was at it since."""
        mine = (one for one in self.answers if one.question == question)
        return not any(self.helping.is_by_hand(one.sitting_id) for one in mine)


@dataclass(frozen=True)
class Alert:
    """A saved answer that means a child may not be safe, or asks for someone. Worked out, never stored.
    `what`: the alerting option codes, or `come_to_me` / `write_to_me` from the help page. `flags`:
    headings of the list of words, where it is only that. `hidden_from`: the IROs who never see it, because
    the child said that it is about them or not for them. `kept`: the child keeps it for now. `form_of`: the
    person around the child on whose form it came, for staff; "" where the child said it. `of_letter`: said in
    answer to a letter; its ids are of the letter and the reading. `of_page`: it stands on the
    child's own page. `sound`: the kind of a recording in such an answer to a letter. `found_again`: when more
    was found in it after it was raised. `kept_for`: as of its answer; 0 where it was found only later.
    `has_files`: a drawing, a recording or a photo is in it."""

    answer_id: AnswerId
    submission_id: SubmissionId
    sitting_id: SittingId
    child_id: ChildId
    review_id: ReviewId
    iro_id: StaffId | None
    what: tuple[str, ...]
    words: str
    language: str
    raised_at: datetime
    flags: tuple[str, ...] = ()
    hidden_from: frozenset[StaffId] = frozenset()
    kept: bool = False
    form_of: str = ""
    of_letter: bool = False
    of_page: bool = False
    sound: str = ""
    kept_for: int = 0
    has_files: bool = False
    found_again: tuple[datetime, ...] = ()

    @property
    def files_are_here(self) -> bool:
        """Whether a drawing, recording or photo is heard and seen with the alert: nobody else has it, as it
        is not for the IRO, or there is none."""
        return self.has_files and (bool(self.hidden_from) or self.iro_id is None)

    @property
    def newest_find(self) -> datetime:
        """When something was found in it last."""
        return max((self.raised_at, *self.found_again))


@dataclass(frozen=True)
class Request:
    """Something a child asks for that is no alert: `kind` is one of REQUEST_KINDS. Worked out, never
    stored. `hidden_from`: the IROs who never see it. In answer to a letter: its ids are of the letter and the
    reading, and its own is not that of the answer, which may be an alert besides. `by_card`: a card of a
    question asks for it; its own id is then that of no answer either."""

    answer_id: AnswerId
    submission_id: SubmissionId
    sitting_id: SittingId
    child_id: ChildId
    review_id: ReviewId
    kind: str
    asked_at: datetime
    hidden_from: frozenset[StaffId] = frozenset()
    by_card: bool = False
