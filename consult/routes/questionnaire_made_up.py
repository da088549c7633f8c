"""A made-up child at a questionnaire, for previews: a visit of whom nothing is in the database.

In: content, and the address, which says what kind of child. Out: `MadeUp`, which the child's templates take
for a `Visit`.
"""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cached_property
from uuid import UUID

from flask import g, request

from children.model import Child, ChildId, MeetingPart, ReviewId, Service, ServiceId
from children.read import load_service, today
from consult.heard import hear_before
from consult.model import (
    Agreed,
    AnswerValue,
    Holder,
    InviteId,
    Opening,
    Sitting,
    SittingId,
    Submission,
    SubmissionId,
)  # fmt: skip
from consult.questionnaires.content import bank_of
from consult.questionnaires.faults import showable
from consult.questionnaires.model import Content
from consult.questionnaires.preview import Wanted, only_possible, wanted_from
from consult.questions.agreed import with_agreed
from consult.questions.model import QuestionBank, QuestionnaireBroken
from consult.questions.who import Facts, everybody
from consult.routes.visit import Visit
from web.access import viewer
from web.handed import IroCard, handed
from web.own_words import use_words

NOBODY = UUID(int=0)
NEVER = datetime(2000, 1, 1, tzinfo=UTC)
EXAMPLE = (Agreed("agreed_example", "Something that was agreed last time (an example)"),)
NAME = "preview"
CALLED, IRO = "Sam", "Robin Hale"  # made up, as is the day
MEETING_AT = time(16, 0)


@dataclass(frozen=True)
class MadeUp(Visit):
    """A visit of a child who is not there: nothing of it is in the database."""

    asked_bank: QuestionBank
    wanted: Wanted

    @cached_property
    def service(self) -> Service:
        """The service of whoever looks."""
        return load_service(ServiceId(viewer().service_id))

    @cached_property
    def iro(self) -> IroCard | None:
        """No one in person: a made-up name."""
        return IroCard(NOBODY, IRO, "", has_sheet=False)

    @property
    def nobody_meets(self) -> bool:
        """Their meeting is to come."""
        return False

    @cached_property
    def bank(self) -> QuestionBank:
        """The questionnaire that is looked at."""
        return self.asked_bank

    @cached_property
    def who(self) -> Facts:
        """The child that is made up."""
        return self.wanted.who

    @property
    def given(self) -> dict[str, AnswerValue]:
        """What was tapped in this preview."""
        return dict(self.wanted.so)


def made_up(content: Content) -> MadeUp:
    """The child that the address asks for; from here on this request's page is theirs."""
    languages = tuple(code for code, _ in handed().list_languages())
    wanted = wanted_from(request.args, languages)
    try:
        bank = with_agreed(bank_of(showable(content), NAME), EXAMPLE)
    except QuestionnaireBroken:
        bank = QuestionBank(NAME, 0, ())
    if "age" not in request.args and not bank.asked.fits(wanted.who):  # opened, and nobody chosen yet
        wanted = replace(wanted, who=next(filter(bank.asked.fits, everybody()), wanted.who))
    wanted = replace(wanted, so=only_possible(wanted.so, bank))
    sitting = Sitting(
        id=SittingId(NOBODY),
        submission_id=SubmissionId(NOBODY),
        invite_id=InviteId(NOBODY),
        child_id=ChildId(NOBODY),
        review_id=ReviewId(NOBODY),
        holder=Holder.ME,
        way=wanted.way,
        language=wanted.lang,
        unlocked=True,
        began_at=NEVER,
        ended_at=None,
        sent_at=None,
        opening=Opening(agreed=EXAMPLE),
        passport=wanted.passport,
    )
    made = MadeUp(sitting, submission_of(sitting), child_of(wanted), bank, wanted)
    if request.endpoint != "consult.show_as_child":  # the desk's own page is no child's
        g.sitting, g.lang, g.age_look = sitting, wanted.lang, wanted.who.age
        use_words(bank.words)
        hear_before(wanted.passport)
    return made


def made_up_day() -> date:
    """The day of a meeting that will not be: a Tuesday, two weeks from now or a little more."""
    soon = today() + timedelta(days=14)
    return soon + timedelta(days=(1 - soon.weekday()) % 7)


def made_up_meeting() -> MeetingPart:
    """That meeting."""
    return MeetingPart(1, made_up_day(), MEETING_AT, "", video=True)


def submission_of(sitting: Sitting) -> Submission:
    """A submission without answers."""
    return Submission(
        id=sitting.submission_id,
        child_id=sitting.child_id,
        review_id=sitting.review_id,
        questionnaire=NAME,
        version=0,
        first_choice=None,
        begun_at=NEVER,
        sent_at=None,
        answers=(),
    )


def child_of(wanted: Wanted) -> Child:
    """A child with a made-up name."""
    who = wanted.who
    return Child(
        called=CALLED,
        reference="",
        born=None,
        born_day_known=False,
        speaks=wanted.lang,
        reads=wanted.lang,
        way=wanted.way,
        picture_size=wanted.size,
        came_alone=who.came_alone,
        age_band=who.age,
        reads_pictures_only=who.pictures_only,
        lives=who.lives,
        id=ChildId(NOBODY),
        service_id=ServiceId(viewer().service_id),
        iro_id=None,
    )
