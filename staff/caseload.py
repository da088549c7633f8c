"""The state of each review and what it asks of its IRO today, worked out from what happened. Pure.

In: a `Story` for each review (the child, the review, and which of the five nouns exist). Out: its state, what
is to be done, by when; soonest first. Nothing here is ever stored.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from children.age import asked_only_if_iro_chooses
from children.due import letter_due, review_due
from children.model import Child, Review
from children.working_days import Holidays, add_working_days

# Defaults of ours, not law: how long before a review the child is asked, and how soon answers are read.
INVITE_FROM = timedelta(days=28)
INVITE_BY = timedelta(days=14)
READ_WITHIN_WORKING_DAYS = 2
RECORD_WITHIN_WORKING_DAYS = 5


class State(StrEnum):
    """How far a review has come, in the order of the flow."""

    TO_INVITE = "to invite"
    INVITED = "invited"
    HALF_ANSWERED = "half answered"
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
    INTERPRET = "interpret"
    FORM = "form"
    FORM_ENGLISH = "form_english"
    INVITE = "invite"
    RECORD = "record"
    LETTER = "letter"
    SEND = "send"
    SETTLE = "settle"
    RENEW = "renew"
    LINK = "link"
    DATE = "date"


@dataclass(frozen=True)
class Story:
    """What has happened around one review so far. `wants_to_talk`: they chose someone to talk to over a form,
    or said "not this time". `waits_for_interpreter`: something they sent is not yet understood. `answer_by`:
    by when the child was promised an answer about a decision. `letter_is_old`: the record changed since.
    `cannot_open`: the letter went out, was not opened, and no link opens it (they moved, or it was closed).
    `form_came`, `form_waits`: when a form of someone around them came that nobody read, or understands."""

    child: Child
    review: Review
    was_invited: bool = False
    invite_open: bool = False
    begun: bool = False
    sent_on: date | None = None
    was_read: bool = False
    waits_for_interpreter: bool = False
    wants_to_talk: bool = False
    held_on: date | None = None
    has_draft: bool = False
    is_approved: bool = False
    is_delivered: bool = False
    answer_by: date | None = None
    letter_is_old: bool = False
    cannot_open: bool = False
    form_came: date | None = None
    form_waits: date | None = None


@dataclass(frozen=True)
class ToDo:
    """One thing to be done for one child. `due`: the last day that is in time."""

    kind: Kind
    story: Story
    due: date

    def is_late(self, today: date) -> bool:
        """True from the day after."""
        return self.due < today


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
    is not understood is to be in so many working days, and stays whatever happens to the review."""
    order = list(Kind)
    stories = list(stories)
    found = [todo for story in stories for todo in _of_story(story, today, holidays)]
    for story in stories:
        if story.waits_for_interpreter and story.sent_on is not None:
            soon = add_working_days(story.sent_on, interpret_days, holidays).on
            found.append(ToDo(Kind.INTERPRET, story, soon))
        if story.form_waits is not None:
            soon = add_working_days(story.form_waits, interpret_days, holidays).on
            found.append(ToDo(Kind.FORM_ENGLISH, story, soon))
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
    return [
        *_before_review(story, today, holidays),
        *_forms(story, holidays),
        *_around_review(story, today, holidays),
    ]


def _forms(story: Story, holidays: Holidays) -> list[ToDo]:
    if story.form_came is None:
        return []
    return [ToDo(Kind.FORM, story, add_working_days(story.form_came, READ_WITHIN_WORKING_DAYS, holidays).on)]


def _after_review(story: Story, today: date) -> list[ToDo]:
    """Promises to the child: what became of what was asked for, and a letter that says what is true now and
    can be opened."""
    promised = [ToDo(Kind.SETTLE, story, story.answer_by)] if story.answer_by else []
    if story.is_approved and story.letter_is_old:
        return [*promised, ToDo(Kind.RENEW, story, today)]
    return [*promised, *([ToDo(Kind.LINK, story, today)] if story.cannot_open else [])]


def _before_review(story: Story, today: date, holidays: Holidays) -> list[ToDo]:
    on = story.review.on
    if story.sent_on is not None:
        due = add_working_days(story.sent_on, READ_WITHIN_WORKING_DAYS, holidays).on
        done = story.was_read or story.waits_for_interpreter
        return [] if done else [ToDo(Kind.READ, story, min(due, on) if on and on >= today else due)]
    if story.wants_to_talk:
        return [ToDo(Kind.TALK, story, on or today)]
    if story.invite_open or on is None or on <= today or asked_only_if_iro_chooses(story.child, today):
        return []
    return [ToDo(Kind.INVITE, story, on - INVITE_BY)] if on - INVITE_FROM <= today else []


def _around_review(story: Story, today: date, holidays: Holidays) -> list[ToDo]:
    if story.review.on is None:
        return [ToDo(Kind.DATE, story, review_due(story.review.kind, story.review.counted_from, holidays).on)]
    last = max(part.on for part in story.review.parts)
    if last > today:
        return []
    return [ToDo(Kind.RECORD, story, add_working_days(last, RECORD_WITHIN_WORKING_DAYS, holidays).on)]
