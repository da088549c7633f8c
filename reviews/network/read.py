"""Read what was done about the forms of the network, and what of them still waits. Nouns, never rows."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from children.model import ReviewId, StaffId
from children.read import LOCAL
from consult.network.read import list_sent_answers, load_asked
from reviews.network.model import FormStep, FormStepKind, list_unread, was_read
from reviews.tables import NetworkStepRow
from store.work import db, vault


@dataclass
class FormsWaiting:
    """Of one review: the day on which the first form came that nobody read, and the first that nobody
    understands."""

    to_read: date | None = None
    to_interpret: date | None = None


def list_form_steps(form_id: UUID) -> list[FormStep]:
    """What was done about a form, oldest first."""
    chosen = select(NetworkStepRow).where(NetworkStepRow.form_id == form_id)
    rows = db().scalars(chosen.order_by(NetworkStepRow.at, NetworkStepRow.id))
    return [_step(row) for row in rows]


def list_waiting_forms(
    review_ids: Collection[UUID], held: Mapping[ReviewId, date], newest: Collection[UUID]
) -> dict[UUID, FormsWaiting]:
    """What waits of the forms of these reviews, by review. `held`: the day of those that were held; what came
    before it asks for no reading any more, and for no interpreter either once the next was held. `newest`:
    those that each child had last. There are years of the others, so of these only what came after is opened.
    """
    since = {review: day for review, day in held.items() if review not in newest}
    found: dict[UUID, FormsWaiting] = {}
    for answers in list_sent_answers(review_ids, since):
        steps = list_form_steps(answers.form.id)
        waiting = found.setdefault(answers.form.review_id, FormsWaiting())
        day = answers.saved_at.astimezone(LOCAL).date()
        if list_unread(answers, load_asked(answers.form), steps):
            waiting.to_interpret = waiting.to_interpret or day
        elif day >= held.get(answers.form.review_id, day) and not was_read(steps):
            waiting.to_read = waiting.to_read or day
    return found


def _step(row: NetworkStepRow) -> FormStep:
    known = vault().child(row.child_id).open_json("network_steps", "content", row.id, row.content)
    return FormStep(
        FormStepKind(known["kind"]), row.at, StaffId(row.by), known["words"], known["english"], known["who"]
    )
