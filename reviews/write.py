"""Write readings, steps on alerts, interpretations and review records. Flushes, never commits.

Each is audited, with ids only: why a stand-in opened an alert and what was done about it are sealed. An alert
stands in the trail under its keyed reference, never beside its child: that a child has one is told to nobody
who reads the trail without the keys.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from uuid import UUID

from sqlalchemy import delete, func, select

from children.model import ChildId, StaffId
from children.opening import OPENED
from consult.flagging import flag_answer, release_answer
from consult.model import Alert, Answer, Request, Submission
from consult.safety_words import find_flags_of_adult
from reviews.kept import content_of
from reviews.model import OpenAlert, Outcome, OutcomeId, Standing, StepKind
from reviews.read import alert_ref, find_interpretation, load_outcome, talk_ref
from reviews.tables import AlertStepRow, InterpretationRow, OutcomeDraftRow, OutcomeRow, ReadingRow
from store.base import new_id
from store.work import audit, db, now, vault

TALKED = " (They talked with the child: whom the child chose may see the answer.)"


class StepIncomplete(ValueError):
    """A step without the words that it needs: why it was opened, or what was done and who it went to."""


def add_reading(submission: Submission, by: StaffId) -> None:
    """This person has opened what the child said."""
    db().add(ReadingRow(id=new_id(), submission_id=submission.id, staff_id=by, at=now()))
    db().flush()
    audit("answers.read", submission.child_id, submission=submission.id)


def add_sheet_reading(submission: Submission, by: StaffId) -> None:
    """This person has opened a sheet for the meeting; the child is shown who did. What is not on it is still
    to be read."""
    _keep_step_of(alert_ref(submission.id), submission.child_id, StepKind.READ, by)
    audit("answers.read", submission.child_id, submission=submission.id)


def add_talked(submission: Submission, by: StaffId) -> None:
    """This person has talked with a child who would rather talk than answer."""
    _keep_step_of(talk_ref(submission.id), submission.child_id, StepKind.ANSWERED, by)
    audit("answers.talked", submission.child_id, submission=submission.id)


def add_opening(alert: Alert, by: StaffId, reason: str) -> None:
    """A stand-in opens an alert, and says why. Raises StepIncomplete without a reason."""
    if not reason.strip():
        raise StepIncomplete("Please write why you open it.")
    _add_step(alert, StepKind.OPENED, by, reason.strip())


def add_alert_reading(alert: Alert, by: StaffId) -> None:
    """This person has opened what the child said in an alert; the child is shown who did. The opening itself
    is in the trail already."""
    _keep_step(alert, StepKind.READ, by)


def add_seen(alert: Alert, by: StaffId) -> None:
    """This person has seen the alert; the child is told when. It stays until it is dealt with."""
    _add_step(alert, StepKind.SEEN, by)


def add_dealt_with(alert: Alert, by: StaffId, done: str, went_to: str, *, may_be_shown: bool = False) -> None:
    """What was done, and who it went to. `may_be_shown`: they talked with the child, and whom the child chose
    may see the answer. Raises StepIncomplete where what or who is missing."""
    if not done.strip() or not went_to.strip():
        raise StepIncomplete("Please write what was done and who it went to.")
    words = f"{done.strip()}{TALKED if may_be_shown else ''}"
    _add_step(alert, StepKind.DEALT_WITH, by, words, went_to.strip())
    if may_be_shown:
        release_answer(alert.submission_id, alert.answer_id)


def add_request_step(request: Request, kind: StepKind, by: StaffId, words: str = "") -> None:
    """A request was passed on, or someone answered it; the child is shown which."""
    if kind not in (StepKind.PASSED_ON, StepKind.ANSWERED):
        raise StepIncomplete("A request is passed on or answered.")
    _add_step(request, kind, by, words.strip())


def _add_step(
    alert: Alert | Request, kind: StepKind, by: StaffId, words: str = "", went_to: str = ""
) -> None:
    row = _keep_step(alert, kind, by, words, went_to)
    audit("record.step", row.alert_ref.hex(), step=row.id)


def _keep_step(
    alert: Alert | Request, kind: StepKind, by: StaffId, words: str = "", went_to: str = ""
) -> AlertStepRow:
    return _keep_step_of(alert_ref(alert.answer_id), alert.child_id, kind, by, words, went_to)


def _keep_step_of(
    about: bytes, child_id: ChildId, kind: StepKind, by: StaffId, words: str = "", went_to: str = ""
) -> AlertStepRow:
    row = AlertStepRow(id=new_id(), alert_ref=about, at=now(), by=by)
    content = {"kind": kind.value, "words": words, "went_to": went_to}
    row.step = vault().child(child_id).seal_json("alert_steps", "step", row.id, content)
    db().add(row)
    db().flush()
    return row


def note_alert_opened(shown: OpenAlert) -> None:
    """Write down that an alert was opened; a stand-in's standing is their reason, `cover` or `duty`. Duty
    opens nothing but alerts, so a child's id beside it would tell."""
    subject = alert_ref(shown.alert.answer_id).hex()
    if shown.standing is Standing.OWN:
        audit(OPENED, subject)
    else:
        audit(OPENED, subject, reason=shown.standing.value)


def add_interpretation(
    answer: Answer,
    by: StaffId,
    english: str,
    interpreter: str,
    agency: str = "",
    on: date | None = None,
    talked: bool = False,
    *,
    of_alert: bool = False,
) -> None:
    """What a named interpreter said that the child's own words mean, or the IRO wrote down of a recording.
    The list of words that may mean harm goes through it, where it is not the English that stands there.
    `of_alert`: in an alert, of which the trail must not tell whose it is. Raises StepIncomplete where it is
    empty."""
    if not english.strip() or not interpreter.strip():
        raise StepIncomplete("Please write what it means and who interpreted.")
    before = find_interpretation(answer)
    row = InterpretationRow(id=new_id(), answer_id=answer.id, at=now(), by=by)
    content = {
        "english": english.strip(),
        "interpreter": interpreter.strip(),
        "agency": agency.strip(),
        "on": on.isoformat() if on else None,
        "talked": talked,
    }
    row.content = vault().child(answer.child_id).seal_json("interpretations", "content", row.id, content)
    db().add(row)
    db().flush()
    _note(answer, "answer.interpreted", of_alert, interpretation=row.id)
    found = find_flags_of_adult(english)
    if found and (before is None or before.english != english.strip()):
        flag_answer(answer.submission_id, answer.id, *found)


def add_unreadable(answer: Answer, by: StaffId, name: str, *, of_alert: bool = False) -> None:
    """Somebody cannot read the child's words: they are not understood until an interpreter has said what
    they mean."""
    row = InterpretationRow(id=new_id(), answer_id=answer.id, at=now(), by=by)
    content = {"english": "", "interpreter": name}
    row.content = vault().child(answer.child_id).seal_json("interpretations", "content", row.id, content)
    db().add(row)
    db().flush()
    _note(answer, "answer.not_read", of_alert, interpretation=row.id)


def note_piece_out(answer: Answer, *, of_alert: bool = False) -> None:
    """Write down that a child's words went out to be put into English, with no name on them."""
    _note(answer, "answer.piece_out", of_alert, answer=answer.id)


def _note(said: Answer, action: str, of_alert: bool, **ids: UUID) -> None:
    if of_alert:
        audit("record.step", alert_ref(said.id).hex())
    else:
        audit(action, said.child_id, **ids)


def add_outcome(outcome: Outcome) -> Outcome:
    """Publish a review's record as a new version, which never changes; its draft falls away. The same again
    adds nothing. `id`, `version` and `made_at` are given here. Out: the version that now holds."""
    last = load_outcome(outcome.review_id)
    db().execute(delete(OutcomeDraftRow).where(OutcomeDraftRow.review_id == outcome.review_id))
    if last is not None and content_of(last) == content_of(outcome):
        return last
    versions = select(func.max(OutcomeRow.version)).where(OutcomeRow.review_id == outcome.review_id)
    made = replace(outcome, id=OutcomeId(new_id()), version=(db().scalar(versions) or 0) + 1, made_at=now())
    row = OutcomeRow(
        id=made.id,
        review_id=made.review_id,
        child_id=made.child_id,
        version=made.version,
        made_at=made.made_at,
        made_by=made.made_by,
    )
    row.content = vault().child(made.child_id).seal_json("outcomes", "content", row.id, content_of(made))
    db().add(row)
    db().flush()
    audit("outcome.published", made.child_id, review=made.review_id, outcome=made.id)
    return made


def save_record_draft(
    review_id: UUID, child_id: ChildId, typed: Sequence[tuple[str, str]], by: StaffId, page: str = ""
) -> None:
    """Keep a half-filled record exactly as it was typed, right or wrong. `page`: as `RecordDraft` has it."""
    row = db().get(OutcomeDraftRow, review_id)
    if row is None:
        row = OutcomeDraftRow(review_id=review_id)
        db().add(row)
    content = {"typed": [list(one) for one in typed], "page": page}
    row.content = vault().child(child_id).seal_json("outcome_drafts", "content", review_id, content)
    row.saved_at, row.saved_by = now(), by
    db().flush()
    audit("outcome.draft_kept", child_id, review=review_id)


def discard_record_draft(review_id: UUID, child_id: ChildId) -> None:
    """Throw a half-filled record away; what was published stays."""
    db().execute(delete(OutcomeDraftRow).where(OutcomeDraftRow.review_id == review_id))
    audit("outcome.draft_discarded", child_id, review=review_id)
