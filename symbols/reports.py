""" "This picture is not right": said by a child or an adult on any card, read and closed at the desk.

In: which picture of a concept, as it was shown, and whether a child or an adult said so. Out: `Report`s by
service. What is kept tells nobody who said it: no child, no sitting, no letter, and only the day. Who says it
keeps the count of how often. Flushes, never commits.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import select

from store.base import new_id
from store.work import audit, current, db, now
from symbols.tables import PictureReportRow
from web.page import here

LONGEST_OUTCOME = 200


class SaidBy(StrEnum):
    """Who says that a picture is not right; no more than that is kept."""

    CHILD = "child"
    ADULT = "adult"


class Why(StrEnum):
    """Why a picture is not right, where they say why."""

    NOT_LIKE_ME = "not_like_me"
    NOT_CLEAR = "not_clear"
    UPSETS = "upsets"
    OTHER = "other"


class ReportMissing(LookupError):
    """The service has no such report."""


@dataclass(frozen=True, slots=True)
class Report:
    """One picture said not to be right. `picture`: the shown ref (`symbols.book`); `why` may be empty."""

    id: UUID
    service_id: UUID
    concept: str
    picture: str
    said_by: SaidBy
    why: Why | None
    on_day: date
    closed_on: date | None = None
    outcome: str = ""


def add_report(
    service_id: UUID, concept: str, picture: str, said_by: SaidBy, why: Why | None = None
) -> Report:
    """Keep that the picture shown for a concept is not right. For a child the row, with its day, is all that
    is kept: the exact time of an entry in the trail could be matched with who was reading then."""
    if said_by is SaidBy.CHILD:
        current().actor = None
    row = PictureReportRow(
        id=new_id(),
        service_id=service_id,
        concept=concept,
        picture=picture,
        said_by=said_by.value,
        reason=why.value if why else "",
        on_day=_today(),
    )
    db().add(row)
    db().flush()
    if said_by is SaidBy.ADULT:
        audit("picture.reported", service_id)
    return _report(row)


def count_told_today(service_id: UUID, concept: str, picture: str, said_by: SaidBy) -> int:
    """How often children, or adults, said so of this very picture today, where nobody has looked yet."""
    return sum(
        (one.concept, one.picture, one.said_by, one.on_day) == (concept, picture, said_by, _today())
        for one in list_open_reports(service_id)
    )


def add_why(report_id: UUID, why: Why) -> None:
    """Keep why, where nothing was said yet. Raises ReportMissing."""
    row = db().get(PictureReportRow, report_id)
    if row is None:
        raise ReportMissing(report_id)
    current().actor = None if row.said_by == SaidBy.CHILD else current().actor
    row.reason = row.reason or why.value
    db().flush()


def list_open_reports(service_id: UUID) -> tuple[Report, ...]:
    """What nobody has looked at yet, the oldest day first, by concept."""
    chosen = select(PictureReportRow).where(
        PictureReportRow.service_id == service_id, PictureReportRow.closed_on.is_(None)
    )
    order = PictureReportRow.on_day, PictureReportRow.concept, PictureReportRow.id
    return tuple(_report(row) for row in db().scalars(chosen.order_by(*order)))


def close_report(service_id: UUID, report_id: UUID, by: UUID | None, outcome: str = "") -> None:
    """The desk has looked at it; `outcome` says what was done. Twice is the same as once. Raises
    ReportMissing, also for another service's."""
    row = db().get(PictureReportRow, report_id)
    if row is None or row.service_id != service_id:
        raise ReportMissing(report_id)
    if row.closed_on is None:
        row.closed_on, row.closed_by = _today(), by
        row.outcome = " ".join(outcome.split())[:LONGEST_OUTCOME]
        db().flush()
        audit("picture.report_closed", service_id, report=row.id)


def _today() -> date:
    return here(now()).date()


def _report(row: PictureReportRow) -> Report:
    return Report(
        id=row.id,
        service_id=row.service_id,
        concept=row.concept,
        picture=row.picture,
        said_by=SaidBy(row.said_by),
        why=Why(row.reason) if row.reason else None,
        on_day=row.on_day,
        closed_on=row.closed_on,
        outcome=row.outcome,
    )
