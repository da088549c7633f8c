"""Gather the story of every review that a viewer may see, from the nouns of all the rooms before.

In: a Viewer. Out: `Story`s, which `staff.caseload` turns into states and things to do. Reads only.
"""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from uuid import UUID

from children.model import Child, Review
from children.passport.read import load_passport
from children.read import LOCAL, list_children, list_reviews_of, today
from consult.model import FirstChoice, Submission
from consult.network.form import Respondent
from consult.network.read import is_asked
from consult.read import list_invites, load_submission
from delivery.from_before import waits_from_before
from delivery.read import list_opened
from delivery.which import is_out_of_reach, list_delivered
from letters.read import list_approved, list_drafted, list_told
from reviews.network.read import FormsWaiting, list_waiting_forms
from reviews.read import count_unopened, has_talked, is_read, list_outcomes, waits_for_interpreter
from reviews.stands import next_answer
from staff.caseload import INVITE_FROM, Story, met_on
from store.work import now
from web.access import Viewer

INSTEAD = frozenset({FirstChoice.TALK_TO_IRO, FirstChoice.SOMEONE_FOR_ME, FirstChoice.NOT_THIS_TIME})


def list_stories(viewer: Viewer, *, to_do: bool = True) -> list[Story]:
    """Every review of the children whose records this viewer may open, by child's name, then day. Without
    `to_do` what asks something of an IRO alone is not looked up: which forms wait, which letter cannot be
    opened, which answers from before a meeting nobody opened."""
    children = list_children(viewer)
    reviews = list_reviews_of([child.id for child in children])
    of_child: dict[UUID, list[Review]] = {}
    for review in reviews:
        of_child.setdefault(review.child_id, []).append(review)
    later = _Later(reviews, to_do=to_do)
    return [_story(child, review, later) for child in children for review in of_child.get(child.id, ())]


def newest_of_each_child(stories: Iterable[Story], today: date) -> list[Story]:
    """One story a child: the latest review that is held or near, else the first one to come."""
    chosen: dict[UUID, Story] = {}
    for story in stories:
        known = chosen.get(story.child.id)
        if known is None or known.review.cancelled_at is not None or _is_near(story, today):
            chosen[story.child.id] = story
    return list(chosen.values())


def _is_near(story: Story, today: date) -> bool:
    on = story.review.on
    return story.review.cancelled_at is None and on is not None and on <= today + INVITE_FROM


class _Later:
    """What the later rooms know of these reviews, read once for all. `unopened`: of the review that each
    child had last, the letter that was sent and not opened yet."""

    def __init__(self, of_children: Collection[Review], *, to_do: bool):
        reviews = [review.id for review in of_children]
        approved = dict(list_approved(reviews))
        delivered = list_delivered(approved.values())
        outcomes = list_outcomes(reviews)
        self.held = {outcome.review_id: outcome.held_on for outcome in outcomes}
        self.answer_by = {outcome.review_id: next_answer(outcome) for outcome in outcomes}
        told = list_told(reviews)
        self.old = frozenset(one.review_id for one in outcomes if told.get(one.review_id, one.id) != one.id)
        self.drafted = frozenset(list_drafted(reviews))
        self.approved = frozenset(approved)
        self.delivered = frozenset(review for review, letter in approved.items() if letter in delivered)
        were_held = (one for one in of_children if one.id in self.held)
        by_day = sorted(were_held, key=lambda one: self.held[one.id])
        newest = {one.child_id: one.id for one in by_day}.values()
        self.forms = list_waiting_forms(reviews, self.held, newest) if to_do else {}
        unopened = delivered - {letter for letter, _ in list_opened(delivered)} if to_do else set()
        self.unopened = {review: approved[review] for review in newest if approved.get(review) in unopened}
        self.to_do = to_do


def _day(moment: datetime) -> date:
    return moment.astimezone(LOCAL).date()


def _is_past(day: date, held_on: date | None) -> bool:
    return held_on is not None and day < held_on


def _wants_to_talk(submission: Submission, held_on: date | None) -> bool:
    """Whether the child chose something over a form and nobody noted yet what came of it; of what they chose
    before the meeting nobody need: they could talk there."""
    opened = _day(max((one.began_at for one in submission.sittings), default=submission.begun_at))
    chose = submission.first_choice in INSTEAD
    return chose and not _is_past(opened, held_on) and not has_talked(submission)


def _heard(submission: Submission | None, over_since: date | None, *, to_do: bool) -> tuple[bool, int]:
    """Whether what the child gave was read, and how many answers nobody had opened; what came before a
    meeting that is over was heard there where somebody had opened it (without `to_do`: is taken as heard)."""
    if submission is None or submission.given_since is None:
        return False, 0
    if over_since is not None and _day(submission.given_since) < over_since:
        if not to_do:
            return True, 0
        never_opened = count_unopened(submission)
        return not never_opened, never_opened
    return is_read(submission.id), 0


def _is_watched(child: Child, review: Review) -> bool:
    """Whether this child, whose review is near, is heard by watching: their passport says so."""
    if review.on is None or not today() <= review.on <= today() + INVITE_FROM:
        return False
    passport = load_passport(child.id)
    return passport is not None and passport.is_for_watching


def _story(child: Child, review: Review, later: _Later) -> Story:
    unopened = later.unopened.get(review.id)
    invites = list_invites(review.id)
    submission = load_submission(review.id)
    held_on = later.held.get(review.id)
    sent_at = submission.sent_at if submission else None
    given_on = _day(submission.given_since) if submission and submission.given_since else None
    forms = later.forms.get(review.id, FormsWaiting())
    is_watched = held_on is None and _is_watched(child, review)
    was_read, never_opened = _heard(submission, met_on(review, held_on, today()), to_do=later.to_do)
    chose = submission.first_choice if submission else None
    instead = chose if chose in INSTEAD else None
    return Story(
        child=child,
        review=review,
        was_invited=bool(invites),
        invite_open=any(invite.is_open(now()) for invite in invites),
        begun=submission is not None and not (instead and not submission.answers),
        sent_on=_day(sent_at) if sent_at else None,
        given_on=given_on,
        said_on=_day(submission.said_at) if submission and submission.said_at else None,
        was_read=was_read,
        never_opened=never_opened,
        # What is not understood stays to be done after the meeting too.
        waits_for_interpreter=submission is not None and waits_for_interpreter(submission),
        wants_to_talk=submission is not None and _wants_to_talk(submission, held_on),
        instead=instead,
        held_on=held_on,
        has_draft=review.id in later.drafted,
        is_approved=review.id in later.approved,
        is_delivered=review.id in later.delivered,
        answer_by=later.answer_by.get(review.id),
        letter_is_old=review.id in later.old,
        cannot_open=unopened if unopened and is_out_of_reach(unopened, child.id) else None,
        from_before=unopened if unopened and waits_from_before(unopened) else None,
        form_came=forms.to_read,
        form_waits=forms.to_interpret,
        is_watched=is_watched,
        watcher_asked=is_watched and is_asked(review.id, Respondent.OBSERVER, now()),
    )
