"""Read alerts with their steps, readings, interpretations and review records. Out: nouns, never rows.

Who may see an alert is decided by `reviews.alerts`; who may open a child's words, by `children.read` before.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

import consult.read
import consult.requested
from children.holidays import load_holidays
from children.model import Child, ChildId, ChildNotFound, ReviewId, Service, ServiceId, StaffId
from children.read import (
    LOCAL,
    list_child_ids,
    list_children,
    list_without_iro,
    load_child_unguarded,
    load_iro_then,
    load_review,
    load_service,
    load_speaks,
)
from children.working_days import add_working_days
from consult.model import Alert, Answer, AnswerId, Request, Submission
from consult.network.alerts import list_network_alerts, load_network_alert
from consult.own_page.alerts import list_page_alerts, load_page_alert
from consult.sharing import Audience
from reviews.alerts import (
    Deadlines,
    Hands,
    Hours,
    Looker,
    Stands,
    as_it_stands,
    deadlines,
    is_any_iros,
    is_at_work,
    is_late,
    seen_at,
    standing_not_iro,
    standing_of,
    steps_of_others,
    takes_requests,
    told_apart,
)
from reviews.answers import Readers, is_foreign, list_unread_words
from reviews.kept import content_from
from reviews.model import (
    AlertNotFound,
    AlertStep,
    Interpretation,
    OpenAlert,
    OpenRequest,
    Outcome,
    OutcomeId,
    Standing,
    StepKind,
)
from reviews.naming import names_officer
from reviews.tables import AlertStepRow, InterpretationRow, OutcomeDraftRow, OutcomeRow, ReadingRow
from store.work import db, now, remembered, vault
from web.access import Role, Viewer
from web.handed import Instead, Reader, Seen, handed


def list_alerts(viewer: Viewer) -> list[OpenAlert]:
    """The alerts that this viewer is shown now, oldest first: those not dealt with, and those whose words are
    not understood yet. For a manager who is only told, they hold no words."""
    service = load_service(ServiceId(viewer.service_id))
    hands = _hands(viewer)
    alerts = list_raised_by(_looked_at(viewer, hands))
    steps = _steps_of(alerts)
    shown = (_shown(one, steps[one.answer_id], viewer, service, hands, is_understood=False) for one in alerts)
    found = _with_english([one for one in shown if one is not None], service)
    stays = [one for one in found if one.english_by or not one.is_dealt_with]
    return told_apart(sorted(stays, key=lambda one: one.alert.raised_at))


def list_all_alerts(service_id: ServiceId) -> list[Stands]:
    """A service's alerts that are not dealt with, with the steps taken, oldest first. For the post alone,
    which names nobody: it opens nothing to anyone."""
    alerts = list_raised_by(list_child_ids(service_id))
    steps = _steps_of(alerts)
    return [one for one in (_for_others(each, steps[each.answer_id]) for each in alerts) if one.is_open]


def _for_others(alert: Alert, steps: Sequence[AlertStep]) -> Stands:
    """As it stands for everybody but an IRO whom it is about, or whom its words name."""
    whom: Collection[StaffId | None] = alert.hidden_from
    if steps and alert.words.strip() and not whom:
        child = remembered(("alerts: child", alert.child_id), lambda: load_child_unguarded(alert.child_id))
        whom = [child.iro_id] if is_naming_iro(alert, child) else ()
    return as_it_stands(alert, steps_of_others(steps, whom))


def list_all_requests(service_id: ServiceId) -> list[tuple[Request, str]]:
    """What a service's children asked for and its state, oldest first. For the post alone."""
    asked = list_asked_by(list_child_ids(service_id))
    steps = _steps_of(asked)
    return [(one, _state(one.answer_id, steps[one.answer_id])[0]) for one in asked]


def load_alert(answer_id: AnswerId, viewer: Viewer) -> tuple[OpenAlert, list[AlertStep]]:
    """One alert, dealt with or not, and the steps taken. Raises AlertNotFound where this viewer may not open
    it now; being told that there is one opens nothing."""
    alert = _load_alert(answer_id) or load_network_alert(answer_id)
    if alert is None:
        raise AlertNotFound(answer_id)
    steps = list_steps(alert)
    service, hands = load_service(ServiceId(viewer.service_id)), _hands(viewer)
    shown = _shown(alert, steps, viewer, service, hands, is_understood=False)
    shown = _with_english([shown], service)[0] if shown else None
    if shown is None or not shown.english_by:
        shown = _shown(alert, steps, viewer, service, hands, is_understood=True)
    if shown is None or shown.standing is Standing.TOLD:
        raise AlertNotFound(answer_id)
    return shown, steps


def _with_english(shown: Sequence[OpenAlert], service: Service) -> list[OpenAlert]:
    """With the day by which somebody is to write what its words mean, where nobody here understands them.
    Asks once a child: there may be many alerts of years."""
    said = defaultdict[ChildId, list[Alert]](list)
    for one in shown:
        if one.alert.words.strip() or one.alert.files_are_here:
            said[one.alert.child_id].append(one.alert)
    waits: set[AnswerId] = set()
    for child_id, alerts in said.items():
        newest = _interpretations([each.answer_id for each in alerts], child_id)
        understood = {each.answer_id for each in newest if each.english}
        readers = _readers(child_id, newest)
        untold = (each for each in alerts if each.answer_id not in understood)
        waits |= {each.answer_id for each in untold if is_foreign(each, readers)}
    return [_with_day(one, service) if one.alert.answer_id in waits else one for one in shown]


def _with_day(shown: OpenAlert, service: Service) -> OpenAlert:
    said_on = shown.alert.raised_at.astimezone(LOCAL).date()
    return replace(shown, english_by=add_working_days(said_on, service.interpret_days, load_holidays()).on)


def alert_seen(answer_id: UUID) -> Seen | None:
    """When the child's IRO saw this answer, else when someone else of the service did; None until then. For
    the child's page: who is not to know of it has not seen it."""
    alert = _load_alert(answer_id)
    if alert is None:
        return None
    steps = steps_of_others(list_steps(alert), alert.hidden_from)
    iro_id = load_child_unguarded(alert.child_id).iro_id
    by_iro = seen_at([one for one in steps if one.by == iro_id])
    seen = by_iro or seen_at(steps)
    return Seen(seen, by_iro is not None) if seen else None


def _load_alert(answer_id: UUID) -> Alert | None:
    """The alert that a child's answer raises, before their review, on their own page or to their letter."""
    found = consult.read.load_alert(AnswerId(answer_id)) or load_page_alert(answer_id)
    if found is None:
        of_letter: Alert | None = handed().load_letter_alert(answer_id)
        return of_letter
    return found


def list_open_requests(viewer: Viewer) -> list[OpenRequest]:
    """What the children of this viewer asked for and nobody has answered yet, oldest first; what children
    without an IRO asked for is the managers', else duty's. What is not for the IRO stands among the alerts of
    who is shown it instead; nor is it for who stands in for them."""
    looker, hands = looker_of(viewer), _hands(viewer)
    of_iro = list_children(viewer) if looker.is_iro else []
    children = [*of_iro, *list_without_iro(ServiceId(viewer.service_id))]
    mine = {child.id: child for child in children if takes_requests(looker, child.iro_id, hands)}
    asked = [one for one in list_asked_by(mine) if not one.hidden_from]
    steps = _steps_of(asked)
    found = [
        OpenRequest(one, mine[one.child_id], *_state(one.answer_id, steps[one.answer_id])) for one in asked
    ]
    return [one for one in found if one.state != StepKind.ANSWERED]


def request_state(asked: Request) -> str:
    """What became of a request: asked, passed_on or answered. For the child's page."""
    return _state(asked.answer_id, _steps_of([asked])[asked.answer_id])[0]


def list_asked_by(child_ids: Collection[ChildId]) -> list[Request]:
    """What these children asked for that is no alert, in a consultation or in answer to a letter; oldest
    first. Who may see one is decided elsewhere."""
    asked = [*consult.requested.list_requests(child_ids), *handed().list_letter_requests(list(child_ids))]
    return sorted(asked, key=lambda one: one.asked_at)


def _state(answer_id: UUID, steps: list[AlertStep]) -> tuple[str, tuple[AlertStep, ...]]:
    kinds = {step.kind for step in steps}
    if kinds & {StepKind.ANSWERED, StepKind.DEALT_WITH}:
        return StepKind.ANSWERED.value, tuple(steps)
    if StepKind.PASSED_ON in kinds:
        return StepKind.PASSED_ON.value, tuple(steps)
    was_written = any(one.has_left for one in handed().list_written(answer_id))
    return StepKind.PASSED_ON.value if was_written else "asked", tuple(steps)


def list_steps(alert: Alert) -> list[AlertStep]:
    """What was done about an alert, oldest first."""
    return _steps_of([alert])[alert.answer_id]


def looker_of(viewer: Viewer) -> Looker:
    """The viewer, as the rule about alerts sees them."""
    return Looker(
        viewer.staff_id,
        is_iro=viewer.role is Role.IRO,
        is_manager=viewer.role is Role.MANAGER,
        covers=viewer.covers,
        on_duty=viewer.on_duty,
    )


def is_read(submission_id: UUID) -> bool:
    """Whether the IRO or their cover has read what was sent. Words that they may not be able to read keep it
    unread until an interpreter has said what they mean."""
    return bool(read_by(submission_id))


def read_by(submission_id: UUID) -> Reader:
    """By whom it was read; for the child's page, which names their IRO only where it was they."""
    submission = consult.read.load_submission_by_id(submission_id)
    if submission is None or not has_reading(submission) or list_unread(submission):
        return ""
    iro_id = load_child_unguarded(submission.child_id).iro_id
    return "iro" if iro_id and has_reading(submission, iro_id) else "team"


def waits_for_interpreter(submission: Submission) -> bool:
    """Whether something that was given to be read is not yet understood: no interpreter's English stands
    beside it."""
    return submission.given_since is not None and bool(list_unread(submission))


def list_unread(submission: Submission) -> list[Answer]:
    """The answers that are not yet understood, in the questionnaire's order."""
    newest = _interpretations([one.id for one in submission.answers], submission.child_id)
    known = {one.answer_id for one in newest if one.english}
    return list_unread_words(submission, known, _readers(submission.child_id, newest))


def readers_of(child_id: ChildId, answers: Sequence[Answer]) -> Readers:
    """What decides whether staff understand the words of these answers of a child."""
    return _readers(child_id, _interpretations([one.id for one in answers], child_id))


def _readers(child_id: ChildId, newest: Sequence[Interpretation]) -> Readers:
    return Readers(load_speaks(child_id), frozenset(one.answer_id for one in newest if not one.english))


def count_unopened(submission: Submission) -> int:
    """How many answers nobody of the staff has opened since there was last something new to read: neither
    with the others nor as an alert, nor, what is for the meeting, on a sheet for it."""
    since, answers = submission.given_since, submission.answers
    if since is None or has_reading(submission):
        return 0
    chosen = select(ReadingRow.at).where(ReadingRow.submission_id == submission.id)
    last = db().scalar(chosen.order_by(ReadingRow.at.desc()).limit(1))
    if last is not None:
        answers = tuple(one for one in answers if one.saved_at > last or one.not_for_iro)
    by_ref = {alert_ref(one.id): one for one in answers}
    steps = select(AlertStepRow.alert_ref).where(AlertStepRow.alert_ref.in_(by_ref))
    as_alerts = set(db().scalars(steps))
    sheet = select(AlertStepRow.id).where(AlertStepRow.alert_ref == alert_ref(submission.id))
    has_sheet = db().scalar(sheet.where(AlertStepRow.at >= since).limit(1)) is not None
    return sum(
        ref not in as_alerts and not (has_sheet and _is_on_sheet(submission, one))
        for ref, one in by_ref.items()
    )


def _is_on_sheet(submission: Submission, answer: Answer) -> bool:
    """Whether a sheet for the meeting has this answer: what was not sent is on none, but what is on paper."""
    is_given = submission.sent_at is not None or submission.written.of(answer.sitting_id) is not None
    is_for_it = submission.sharing_of(answer.question).audience is Audience.MEETING
    return is_given and is_for_it and not submission.alerts(answer)


def has_reading(submission: Submission, by: StaffId | None = None) -> bool:
    """Whether the answers were opened (`by` this person) after the child last gave something to be read."""
    chosen = select(ReadingRow.id).where(ReadingRow.submission_id == submission.id)
    if by is not None:
        chosen = chosen.where(ReadingRow.staff_id == by)
    if submission.given_since is not None:
        chosen = chosen.where(ReadingRow.at >= submission.given_since)
    return db().scalar(chosen.limit(1)) is not None


def has_talked(submission: Submission) -> bool:
    """Whether somebody noted that they talked with the child, since the child last opened their card."""
    chosen = select(AlertStepRow.id).where(AlertStepRow.alert_ref == talk_ref(submission.id))
    since = max((one.began_at for one in submission.sittings), default=submission.begun_at)
    return db().scalar(chosen.where(AlertStepRow.at >= since).limit(1)) is not None


def list_readings(submission_id: UUID, *, alerts: bool = True) -> list[tuple[StaffId, datetime]]:
    """Who opened the answers, a sheet for the meeting, or (`alerts`) an alert that one of them raised, and
    when: oldest first; the same person once a day."""
    raised = consult.read.list_alerts_of(submission_id) if alerts else []
    refs = [alert_ref(about) for about in (submission_id, *(one.answer_id for one in raised))]
    queries = (
        select(ReadingRow.at, ReadingRow.staff_id).where(ReadingRow.submission_id == submission_id),
        select(AlertStepRow.at, AlertStepRow.by).where(AlertStepRow.alert_ref.in_(refs)),
    )
    days: dict[tuple[UUID, date], datetime] = {}
    for at, by in sorted((at, by) for query in queries for at, by in db().execute(query)):
        days.setdefault((by, at.date()), at)
    return [(StaffId(by), at) for (by, _), at in days.items()]


def alert_closed(answer_id: UUID) -> bool:
    """Whether this answer alerts nobody, or what it told was dealt with; not by the IRO alone whom its words
    name."""
    alert = _load_alert(answer_id)
    return alert is None or not _for_others(alert, list_steps(alert)).is_open


def list_interpretations(submission: Submission) -> list[Interpretation]:
    """What interpreters said that the child's words mean: the newest for each answer, in answers' order."""
    ids = [answer.id for answer in submission.answers]
    return [one for one in _interpretations(ids, submission.child_id) if one.english]


def find_interpretation(answer: Answer) -> Interpretation | None:
    """The newest English of this very answer, which the child may have changed since."""
    return next((one for one in _interpretations([answer.id], answer.child_id) if one.english), None)


def _interpretations(ids: Sequence[AnswerId], child_id: ChildId) -> list[Interpretation]:
    """What was said last of each, also that it cannot be read."""
    rows = db().scalars(
        select(InterpretationRow)
        .where(InterpretationRow.answer_id.in_(ids))
        .order_by(InterpretationRow.at, InterpretationRow.id)
    )
    newest = {row.answer_id: row for row in rows}
    return [_interpretation(newest[one], child_id) for one in ids if one in newest]


def load_outcome(review_id: UUID) -> Outcome | None:
    """The newest version of a review's record; None where nothing was published yet."""
    chosen = select(OutcomeRow).where(OutcomeRow.review_id == review_id)
    row = db().scalar(chosen.order_by(OutcomeRow.version.desc()).limit(1))
    return _outcome(row) if row else None


def load_outcome_by_id(outcome_id: UUID) -> Outcome | None:
    """One version of a record, by its own id."""
    row = db().get(OutcomeRow, outcome_id)
    return _outcome(row) if row else None


def officer_of(outcome: Outcome) -> StaffId:
    """Who "I" is in a record: the child's reviewing officer of the day on which it was published."""
    return load_iro_then(outcome.child_id, outcome.made_at, outcome.made_by)


def list_outcomes(review_ids: Collection[UUID]) -> list[Outcome]:
    """The newest record of each of these reviews, by the day it was held."""
    rows = db().scalars(
        select(OutcomeRow).where(OutcomeRow.review_id.in_(review_ids)).order_by(OutcomeRow.version)
    )
    newest = {row.review_id: row for row in rows}
    return sorted(map(_outcome, newest.values()), key=lambda one: (one.held_on, str(one.id)))


def list_versions(review_id: UUID) -> list[Outcome]:
    """Every version of a review's record, oldest first."""
    chosen = select(OutcomeRow).where(OutcomeRow.review_id == review_id)
    return [_outcome(row) for row in db().scalars(chosen.order_by(OutcomeRow.version))]


def latest_outcome_before(review_id: ReviewId) -> Outcome | None:
    """The newest record of the child's review before this one; None for a first review."""
    review = load_review(review_id)
    chosen = select(OutcomeRow.review_id).where(OutcomeRow.child_id == review.child_id)
    others = {one for one in db().scalars(chosen.order_by(OutcomeRow.id)) if one != review_id}
    here = load_outcome(review_id)
    until = here.held_on if here else review.parts[-1].on if review.parts else date.max
    return next((one for one in reversed(list_outcomes(others)) if one.held_on <= until), None)


class RecordDraft(NamedTuple):
    """A half-filled record as it was typed, when it was kept and by whom. `page`: what names the page that
    kept it; empty where something was brought in."""

    typed: list[tuple[str, str]]
    saved_at: datetime
    saved_by: StaffId
    page: str


def load_record_draft(review_id: UUID, child_id: ChildId) -> RecordDraft | None:
    """A half-filled record; None where there is none."""
    row = db().get(OutcomeDraftRow, review_id)
    if row is None:
        return None
    held = vault().child(child_id).open_json("outcome_drafts", "content", row.review_id, row.content)
    # A draft of before there was `page` is the list of pairs alone.
    typed, from_page = (held, "") if isinstance(held, list) else (held["typed"], held["page"])
    pairs = [(name, value) for name, value in typed]
    return RecordDraft(pairs, row.saved_at, StaffId(row.saved_by), from_page)


def list_raised_by(child_ids: list[ChildId]) -> list[Alert]:
    """The alerts of these children: in a consultation, on a form around it, on an own page, or in answer to a
    letter; oldest first. Who may see one is decided elsewhere."""
    alerts = [
        *consult.read.list_alerts(child_ids),
        *list_network_alerts(child_ids),
        *list_page_alerts(child_ids),
        *handed().list_letter_alerts(child_ids),
    ]
    return sorted(alerts, key=lambda one: one.raised_at)


def _looked_at(viewer: Viewer, hands: Hands) -> list[ChildId]:
    """Whose alerts could be this viewer's: their own children's and those of children who have no IRO; for
    duty and managers, all the service's."""
    service_id = ServiceId(viewer.service_id)
    if viewer.on_duty or viewer.role is Role.MANAGER or not hands.managers:
        return list_child_ids(service_id)
    return [child.id for child in (*list_children(viewer), *list_without_iro(service_id))]


def _shown(
    alert: Alert,
    steps: list[AlertStep],
    viewer: Viewer,
    service: Service,
    hands: Hands,
    *,
    is_understood: bool,
) -> OpenAlert | None:
    """The alert as this viewer is shown it. Without `is_understood` also where it is dealt with and theirs
    only until somebody has written what its words mean."""
    try:
        child = load_child_unguarded(alert.child_id)
    except ChildNotFound:
        return None
    if child.service_id != viewer.service_id:
        return None
    named = is_naming_iro(alert, child)
    whom = [child.iro_id] if named and viewer.staff_id != child.iro_id else alert.hidden_from
    now_open = as_it_stands(alert, steps_of_others(steps, whom))
    alert, since = now_open.alert, now_open.steps
    due = _deadlines(alert, child, service, names_iro=named)
    looker = looker_of(viewer)
    if alert.hidden_from:
        standing = standing_not_iro(
            looker, alert.hidden_from, hands, due, since, now(), is_understood=is_understood
        )
    else:
        standing = standing_of(looker, child.iro_id, hands, due, since, now(), is_understood=is_understood)
    if standing is None:
        return None
    if standing is Standing.TOLD:
        alert = replace(alert, what=(), words="", language="", form_of="", flags=())
        alert = replace(alert, of_letter=False, of_page=False, sound="")
    before = now_open.dealt_before
    return OpenAlert(
        alert=alert,
        child=child,
        standing=standing,
        seen_at=seen_at(since),
        duty_from=due.duty_from,
        managers_from=due.managers_from,
        at_night=is_late(due.night_from, since, now()) and not is_somebody_at_work(service),
        steps=since,
        dealt_before=before,
        nobody_on_duty=not hands.on_duty - alert.hidden_from - ({child.iro_id} if named else set()),
        nobody_manages=not hands.managers - alert.hidden_from,
        any_iros=is_any_iros(child.iro_id, alert.hidden_from, hands),
        duty_is_past=due.duty_from <= now(),
        managers_are_past=due.managers_from <= now(),
        names_iro=named,
    )


def _hands(viewer: Viewer) -> Hands:
    managers, on_duty = handed().who_acts(viewer.service_id)
    return Hands(managers, on_duty)


def instead_of_iro(child_id: UUID) -> Instead:
    """Who is shown what this child says now that is not for their IRO, by the rule of `standing_not_iro`."""
    return remembered(("instead of iro", child_id), lambda: _instead_of_iro(ChildId(child_id)))


def _instead_of_iro(child_id: ChildId) -> Instead:
    service_id = load_child_unguarded(child_id).service_id
    hidden_from = consult.read.iros_then_and_now(child_id, now())
    managers, on_duty = handed().who_acts(service_id)
    if managers - hidden_from:
        return "manager"
    iros = {one.staff_id for one in handed().list_iros(service_id)}
    return "team" if (on_duty | iros) - hidden_from else "nobody"


def deadlines_of(alert: Alert, child: Child, service: Service) -> Deadlines:
    """When duty is shown this alert if nobody has seen it, and when managers are told."""
    return _deadlines(alert, child, service, names_iro=is_naming_iro(alert, child))


def _deadlines(alert: Alert, child: Child, service: Service, *, names_iro: bool) -> Deadlines:
    hours = Hours(service.opens, service.closes)
    minutes = service.alert_minutes
    return deadlines(alert.raised_at, child.iro_id, minutes, load_holidays(), hours, names_iro=names_iro)


def is_naming_iro(alert: Alert, child: Child) -> bool:
    """Whether the words of an alert that is shown to the child's IRO name them."""
    if child.iro_id is None or alert.hidden_from or not alert.words.strip():
        return False
    names = remembered(("names of iro", child.iro_id), lambda: _names_of_iro(child))
    return names_officer(alert.words, names) or names_officer(_english_of(alert), names)


def _english_of(alert: Alert) -> str:
    """What somebody wrote last that words mean which do not look like English; "" of others."""
    if alert.language in ("", "en") and alert.words.isascii():
        return ""
    return " ".join(one.english for one in _interpretations([alert.answer_id], alert.child_id))


def _names_of_iro(child: Child) -> tuple[str, ...]:
    """The name of the child's IRO among staff, and the one that children know them by."""
    among_staff = (one.name for one in handed().list_iros(child.service_id) if one.staff_id == child.iro_id)
    card = handed().iro_card(child.id)
    return (*among_staff, card.name) if card else tuple(among_staff)


def names_iro(alert: Alert) -> bool:
    """The same, for the child's own pages."""
    return is_naming_iro(alert, load_child_unguarded(alert.child_id))


def is_somebody_at_work(service: Service) -> bool:
    """Whether someone of the service is expected to look just now."""
    return is_at_work(now(), Hours(service.opens, service.closes), load_holidays())


def alert_ref(answer_id: UUID) -> bytes:
    """The keyed hash under which the steps of an alert are kept."""
    return vault().blind("alert", str(answer_id))


def talk_ref(submission_id: UUID) -> bytes:
    """The same of a talk with a child who would rather talk."""
    return vault().blind("talk", str(submission_id))


def _steps_of(alerts: Iterable[Alert | Request]) -> dict[AnswerId, list[AlertStep]]:
    """What was done about each. That somebody read it is no step towards an end."""
    by_ref = {alert_ref(alert.answer_id): alert for alert in alerts}
    found: dict[AnswerId, list[AlertStep]] = {alert.answer_id: [] for alert in by_ref.values()}
    chosen = select(AlertStepRow).where(AlertStepRow.alert_ref.in_(by_ref))
    for row in db().scalars(chosen.order_by(AlertStepRow.at, AlertStepRow.id)):
        alert = by_ref[row.alert_ref]
        step = _step(row, alert.child_id)
        if step.kind is not StepKind.READ:
            found[alert.answer_id].append(step)
    return found


def _step(row: AlertStepRow, child_id: ChildId) -> AlertStep:
    known = vault().child(child_id).open_json("alert_steps", "step", row.id, row.step)
    return AlertStep(StepKind(known["kind"]), row.at, StaffId(row.by), known["words"], known["went_to"])


def _interpretation(row: InterpretationRow, child_id: ChildId) -> Interpretation:
    known = vault().child(child_id).open_json("interpretations", "content", row.id, row.content)
    return Interpretation(
        AnswerId(row.answer_id),
        known["english"],
        known["interpreter"],
        row.at,
        StaffId(row.by),
        known.get("agency", ""),
        _day(known.get("on")),
        known.get("talked", False),
    )


def _outcome(row: OutcomeRow) -> Outcome:
    known = vault().child(row.child_id).open_json("outcomes", "content", row.id, row.content)
    return Outcome(
        id=OutcomeId(row.id),
        review_id=ReviewId(row.review_id),
        child_id=ChildId(row.child_id),
        version=row.version,
        made_at=row.made_at,
        made_by=StaffId(row.made_by),
        **content_from(known),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
