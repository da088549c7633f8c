"""The state of each review and what it asks of its IRO today, worked out from what happened. Pure.

In: a `Story` for each review (the child, the review, and which of the five nouns exist). Out: its state, what
is to be done, by when; soonest first. Nothing here is ever stored.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID

from children.age import asked_only_if_iro_chooses
from children.due import letter_due, review_due
from children.model import Child, Review
from children.working_days import Holidays, add_working_days
from consult.model import FirstChoice

# Defaults of ours, not law: how long before a review the child is asked, and how soon answers are read.
INVITE_FROM = timedelta(days=28)
INVITE_BY = timedelta(days=14)
READ_WITHIN_WORKING_DAYS = 2
RECORD_WITHIN_WORKING_DAYS = 5


class State(StrEnum):
    """How far a review has come, in the order of the flow."""

    TO_INVITE = "to invite"
    TO_WATCH = "to be watched"
    WATCHED = "someone watches"
    INVITED = "invited"
    HALF_ANSWERED = "half answered"
    MAY_READ = "half answered, may be read"
    ANSWERED = "answered"
    REVIEWED = "reviewed"
    LETTER_DRAFT = "letter draft"
    LETTER_READY = "letter approved"
    LETTER_SENT = "letter sent"
    CANCELLED = "cancelled"


class Kind(StrEnum):
    """What is to be done, the most urgent first where two are due on one day."""

    ALERT = "alert"
    TALK = "talk"
    READ = "read"
    UNOPENED = "unopened"
    INTERPRET = "interpret"
    FORM = "form"
    FORM_ENGLISH = "form_english"
    INVITE = "invite"
    WATCH = "watch"
    RECORD = "record"
    LETTER = "letter"
    SEND = "send"
    SETTLE = "settle"
    RENEW = "renew"
    LINK = "link"
    FROM_BEFORE = "from_before"
    DATE = "date"


@dataclass(frozen=True)
class Story:
    """What has happened around one review so far. `begun`: they began to answer, and did not only choose
    something else; `instead`: what they chose over a form (to talk, that somebody says it for them, "not this
    time"), and `wants_to_talk`: nobody noted yet what came of it. `given_on`: when the child last gave
    something to be read, sent or not, or the link ended that kept it from being read; `said_on`: when they
    last said any of it; `never_opened`: how many answers from before the meeting nobody has opened, once it
    is over. `waits_for_interpreter`: something of it is not yet understood. `answer_by`: by when the child
    was promised an answer about a decision. `letter_is_old`: the record changed since. `cannot_open`: the
    letter that went out, was not opened, and cannot be: no link opens it (they moved, or it was closed), or
    wrong tries at the two pictures closed it. `from_before`: the letter that waits to open in the name of the
    officer before. `form_came`, `form_waits`: when a form of someone around them
    came that nobody read, or understands. `is_watched`: they know things that they can hold and are asked no
    cards; `watcher_asked`: someone who watches them has a form, or sent it."""

    child: Child
    review: Review
    was_invited: bool = False
    invite_open: bool = False
    begun: bool = False
    sent_on: date | None = None
    given_on: date | None = None
    said_on: date | None = None
    was_read: bool = False
    never_opened: int = 0
    waits_for_interpreter: bool = False
    wants_to_talk: bool = False
    instead: FirstChoice | None = None
    held_on: date | None = None
    has_draft: bool = False
    is_approved: bool = False
    is_delivered: bool = False
    answer_by: date | None = None
    letter_is_old: bool = False
    cannot_open: UUID | None = None
    from_before: UUID | None = None
    form_came: date | None = None
    form_waits: date | None = None
    is_watched: bool = False
    watcher_asked: bool = False

    @property
    def came_on(self) -> date | None:
        """The day from which on it is to be read."""
        return self.given_on or self.sent_on

    @property
    def came_after(self) -> bool:
        """Whether the child answered once the meeting was over."""
        said_on = self.said_on or self.came_on
        return self.held_on is not None and said_on is not None and said_on > self.held_on


@dataclass(frozen=True)
class ToDo:
    """One thing to be done for one child. `due`: the last day that is in time."""

    kind: Kind
    story: Story
    due: date

    def is_late(self, today: date) -> bool:
        """True from the day after."""
        return self.due < today


def met_on(review: Review, held_on: date | None, today: date) -> date | None:
    """The day of the meeting, from the day after on; by its record where there is one (`held_on`)."""
    day = held_on or max((part.on for part in review.parts), default=None)
    is_over = review.cancelled_at is None and day is not None and day < today
    return day if is_over else None


def state_of(story: Story) -> State:
    """The furthest step that has happened; a later one counts even where an earlier was left out."""
    if story.review.cancelled_at is not None:
        return State.CANCELLED
    steps = (
        (story.is_delivered, State.LETTER_SENT),
        (story.is_approved, State.LETTER_READY),
        (story.has_draft, State.LETTER_DRAFT),
        (story.held_on is not None, State.REVIEWED),
        (story.sent_on is not None, State.ANSWERED),
        (story.given_on is not None, State.MAY_READ),
        (story.is_watched and story.watcher_asked, State.WATCHED),
        (story.is_watched, State.TO_WATCH),
        (story.begun, State.HALF_ANSWERED),
        (story.was_invited, State.INVITED),
    )
    return next((state for happened, state in steps if happened), State.TO_INVITE)


def review_is_late(story: Story, today: date, holidays: Holidays) -> bool:
    """Whether the review was held after, or is still not held past, the last day the law allows."""
    if story.review.cancelled_at is not None:
        return False
    due = review_due(story.review.kind, story.review.counted_from, holidays).on
    return (story.held_on or today) > due


def letter_is_late(story: Story, today: date, holidays: Holidays) -> bool:
    """Whether the letter has not gone out by its day."""
    if story.held_on is None or story.is_delivered or story.review.cancelled_at is not None:
        return False
    return letter_due(story.held_on, holidays).on < today


def list_to_do(
    stories: Iterable[Story], today: date, holidays: Holidays, interpret_days: int = 1
) -> list[ToDo]:
    """Everything that needs the IRO now, soonest first. Alerts come from elsewhere and stand above it. What
    is not understood is to be in so many working days."""
    order = list(Kind)
    found = [
        todo
        for story in stories
        for todo in (*_to_hear(story, today, holidays, interpret_days), *_of_story(story, today, holidays))
    ]
    return sorted(
        found, key=lambda todo: (todo.due, order.index(todo.kind), todo.story.child.called.casefold())
    )


def _of_story(story: Story, today: date, holidays: Holidays) -> list[ToDo]:
    if story.review.cancelled_at is not None:
        return []
    after = _after_review(story, today)
    if story.is_delivered or (story.is_approved and story.letter_is_old):
        return after
    if story.held_on is not None:
        return [
            *after,
            ToDo(
                Kind.SEND if story.is_approved else Kind.LETTER, story, letter_due(story.held_on, holidays).on
            ),
        ]
    return [*_before_review(story, today), *_around_review(story, today, holidays)]


def _to_hear(story: Story, today: date, holidays: Holidays, interpret_days: int) -> list[ToDo]:
    """What somebody said and nobody has heard yet. It stays whatever becomes of the review: a link works on
    after the meeting, and after one that is cancelled."""
    days = {Kind.INTERPRET: interpret_days, Kind.FORM_ENGLISH: interpret_days}
    came = [(Kind.FORM, story.form_came), (Kind.FORM_ENGLISH, story.form_waits)]
    if story.waits_for_interpreter:
        came.append((Kind.INTERPRET, story.came_on))
    elif not story.was_read:
        came.append((Kind.UNOPENED if story.never_opened else Kind.READ, story.came_on))
    dues = {
        kind: add_working_days(day, days.get(kind, READ_WITHIN_WORKING_DAYS), holidays).on
        for kind, day in came
        if day is not None
    }
    meeting = story.review.on if story.review.cancelled_at is None else None
    if Kind.READ in dues and meeting is not None and meeting >= today:
        dues[Kind.READ] = min(dues[Kind.READ], meeting)
    if story.wants_to_talk and story.sent_on is None:
        dues[Kind.TALK] = meeting if meeting is not None and story.held_on is None else today
    return [ToDo(kind, story, due) for kind, due in dues.items()]


def _after_review(story: Story, today: date) -> list[ToDo]:
    """Promises to the child: what became of what was asked for, and a letter that says what is true now and
    can be opened."""
    promised = [ToDo(Kind.SETTLE, story, story.answer_by)] if story.answer_by else []
    if story.is_approved and story.letter_is_old:
        return [*promised, ToDo(Kind.RENEW, story, today)]
    kinds = ((Kind.LINK, story.cannot_open), (Kind.FROM_BEFORE, story.from_before))
    return [*promised, *(ToDo(kind, story, today) for kind, letter in kinds if letter is not None)]


def _before_review(story: Story, today: date) -> list[ToDo]:
    on = story.review.on
    if on is None or on <= today or on - INVITE_FROM > today or asked_only_if_iro_chooses(story.child, today):
        return []
    if story.is_watched:
        return [] if story.watcher_asked else [ToDo(Kind.WATCH, story, on - INVITE_BY)]
    if story.sent_on is not None or story.wants_to_talk or story.invite_open:
        return []
    return [ToDo(Kind.INVITE, story, on - INVITE_BY)]


def _around_review(story: Story, today: date, holidays: Holidays) -> list[ToDo]:
    if story.review.on is None:
        return [ToDo(Kind.DATE, story, review_due(story.review.kind, story.review.counted_from, holidays).on)]
    last = max(part.on for part in story.review.parts)
    if last > today:
        return []
    return [ToDo(Kind.RECORD, story, add_working_days(last, RECORD_WITHIN_WORKING_DAYS, holidays).on)]
