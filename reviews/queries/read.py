"""Managers' queries from the store. Nouns, never rows; always ordered."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import select

from children.holidays import load_holidays
from children.model import ChildId, Review, ReviewId, Service, StaffId
from children.read import list_child_ids
from reviews.model import Outcome
from reviews.queries.model import Asked, Query, QueryId, QueryNotFound, asked_of, is_open
from reviews.read import list_versions, load_outcome
from reviews.tables import DecisionQueryRow, OutcomeRow
from store.work import db, vault


def list_queries(review_id: UUID) -> list[Query]:
    """What was asked about a review's decisions, oldest first."""
    chosen = select(DecisionQueryRow).where(DecisionQueryRow.review_id == review_id)
    return [
        _query(row) for row in db().scalars(chosen.order_by(DecisionQueryRow.asked_at, DecisionQueryRow.id))
    ]


def list_asked(review_id: UUID, service: Service) -> tuple[Asked, ...]:
    """The decisions of a review that its IRO asks for, with what was queried."""
    versions = list_versions(review_id)
    return asked_of(versions, list_queries(review_id), service.query_working_days, load_holidays())


def list_asked_lately(service: Service, since: datetime) -> list[Asked]:
    """What the IROs of a service ask for in records that were published since then. For the post alone."""
    mine = list_child_ids(service.id)
    chosen = select(OutcomeRow.review_id).where(OutcomeRow.child_id.in_(mine), OutcomeRow.made_at >= since)
    reviews = db().scalars(chosen.distinct().order_by(OutcomeRow.review_id)).all()
    return [one for review_id in reviews for one in list_asked(review_id, service)]


def list_queries_of(child_id: UUID) -> list[Query]:
    """Every query about this child's decisions, oldest first."""
    chosen = select(DecisionQueryRow).where(DecisionQueryRow.child_id == child_id)
    return [
        _query(row) for row in db().scalars(chosen.order_by(DecisionQueryRow.asked_at, DecisionQueryRow.id))
    ]


def list_open_queries(child_ids: Collection[UUID]) -> list[Query]:
    """What the IROs of these children have still to answer, oldest first."""
    chosen = select(DecisionQueryRow).where(
        DecisionQueryRow.answered_at.is_(None), DecisionQueryRow.child_id.in_(child_ids)
    )
    rows = db().scalars(chosen.order_by(DecisionQueryRow.asked_at, DecisionQueryRow.id))
    newest: dict[UUID, Outcome | None] = {}
    found = []
    for query in map(_query, rows):
        if query.review_id not in newest:
            newest[query.review_id] = load_outcome(query.review_id)
        if is_open(query, newest[query.review_id]):
            found.append(query)
    return found


def load_query(query_id: UUID, review: Review) -> Query:
    """One query about this review. Raises QueryNotFound."""
    row = db().get(DecisionQueryRow, query_id)
    if row is None or row.review_id != review.id:
        raise QueryNotFound(str(query_id))
    return _query(row)


def _query(row: DecisionQueryRow) -> Query:
    keys = vault().child(row.child_id)
    known = keys.open_json("decision_queries", "content", row.id, row.content)
    answer = keys.open("decision_queries", "answer", row.id, row.answer) if row.answer else ""
    return Query(
        QueryId(row.id),
        ReviewId(row.review_id),
        ChildId(row.child_id),
        known["what"],
        known["words"],
        StaffId(row.asked_by),
        row.asked_at,
        answer or "",
        StaffId(row.answered_by) if row.answered_by else None,
        row.answered_at,
    )
