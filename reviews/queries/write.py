"""Ask about a decision, and answer. Flushes, never commits. Each is audited, with ids only."""

from children.model import Review, StaffId
from reviews.queries.model import MOST_WORDS, Asked, Query, QueryRefused
from reviews.tables import DecisionQueryRow
from store.base import new_id
from store.work import audit, db, now, vault


def add_query(review: Review, asked: Asked, words: str, by: StaffId) -> None:
    """A manager asks about a decision. The same question again adds nothing. Raises QueryRefused."""
    words = _checked(words, "Please write what you ask about this decision.")
    if any(query.words == words and query.answered_at is None for query in asked.queries):
        return
    row = DecisionQueryRow(
        id=new_id(), review_id=review.id, child_id=review.child_id, asked_by=by, asked_at=now()
    )
    content = {"what": asked.step.what, "words": words}
    row.content = vault().child(review.child_id).seal_json("decision_queries", "content", row.id, content)
    db().add(row)
    db().flush()
    audit("query.asked", review.child_id, review=review.id, query=row.id)


def answer_query(query: Query, answer: str, by: StaffId) -> None:
    """What the IRO answers. Raises QueryRefused, also where someone answered already."""
    answer = _checked(answer, "Please write your answer.")
    row = db().get_one(DecisionQueryRow, query.id)
    if row.answered_at is not None:
        raise QueryRefused("This was answered already.")
    row.answer = vault().child(query.child_id).seal("decision_queries", "answer", row.id, answer)
    row.answered_by, row.answered_at = by, now()
    db().flush()
    audit("query.answered", query.child_id, review=query.review_id, query=query.id)


def _checked(words: str, missing: str) -> str:
    words = words.strip()
    if not words:
        raise QueryRefused(missing)
    if len(words) > MOST_WORDS:
        raise QueryRefused(f"At most {MOST_WORDS} characters, please.")
    return words
