"""What the people around a child said that may mean that the child is not safe: an alert of its own kind.

It reaches the same people as an alert of the child's, by the same rules; the child's pages never tell of it.
"""

from collections.abc import Collection
from uuid import UUID

from children.model import StaffId
from children.read import load_child_unguarded
from consult.model import Alert, AnswerId, SittingId, SubmissionId
from consult.network.form import alerting
from consult.network.read import Worried, list_worried, load_asked, load_worried


def list_network_alerts(child_ids: Collection[UUID]) -> list[Alert]:
    """The alerts from forms about these children, oldest first."""
    return sorted(map(_alert, list_worried(child_ids)), key=lambda one: one.raised_at)


def load_network_alert(answers_id: UUID) -> Alert | None:
    """The alert that these answers raise; None where they raise none."""
    found = load_worried(answers_id)
    return _alert(found) if found else None


def _alert(worried: Worried) -> Alert:
    answers, form = worried.answers, worried.answers.form
    iro_id: StaffId | None = load_child_unguarded(form.child_id).iro_id
    what = alerting(answers.given, load_asked(form))
    return Alert(
        answer_id=AnswerId(answers.id),
        submission_id=SubmissionId(form.id),
        sitting_id=SittingId(form.id),
        child_id=form.child_id,
        review_id=form.review_id,
        iro_id=iro_id,
        what=what,
        found_again=worried.found_again,
        words="",
        language=answers.language,
        raised_at=worried.raised_at,
        flags=answers.headings,
        form_of=form.name,
    )
