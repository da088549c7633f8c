"""A service's choices about the rules, in the store: which are off, which words were added or taken away.

In: a service. Out: `RuleChoice`, the newest. Each change is kept as a version. Flushes, never commits.
"""

import json
from uuid import UUID

from sqlalchemy import func, select

from children.model import StaffId
from letters.rules.choice import AS_SHIPPED, RuleChoice, choice_from, choice_record
from letters.tables import RuleChoiceRow
from store.base import new_id
from store.work import audit, db, now


def load_choice(service_id: UUID) -> RuleChoice:
    """What the service has chosen; as shipped where it has chosen nothing."""
    newest = (
        select(RuleChoiceRow.content)
        .where(RuleChoiceRow.service_id == service_id)
        .order_by(RuleChoiceRow.version.desc())
        .limit(1)
    )
    content = db().scalar(newest)
    return AS_SHIPPED if content is None else choice_from(json.loads(content))


def add_choice(service_id: UUID, choice: RuleChoice, by: StaffId) -> None:
    """Use this choice from now on. The same choice again adds nothing."""
    if choice_record(load_choice(service_id)) == choice_record(choice):
        return
    last = db().scalar(select(func.max(RuleChoiceRow.version)).where(RuleChoiceRow.service_id == service_id))
    row = RuleChoiceRow(
        id=new_id(),
        service_id=service_id,
        version=(last or 0) + 1,
        content=json.dumps(choice_record(choice), ensure_ascii=False, sort_keys=True),
        made_at=now(),
        made_by=by,
    )
    db().add(row)
    db().flush()
    audit("rules.changed", service_id, choice=row.id)
