"""The emails about a child who is erased: what has not left yet is not sent.

In: a child who can still be read. Out: nothing waits that is about them.
"""

from collections.abc import Iterator
from uuid import UUID

from children.model import ChildId
from children.read import list_reviews
from consult.network.read import list_forms
from reviews.alerts import post_ids
from reviews.queries.read import list_queries_of
from reviews.read import list_asked_by, list_raised_by, list_versions
from staff.post.write import drop_mails


def drop_mails_of(child_id: ChildId) -> None:
    """Links of forms, alerts, requests, decisions and queries."""
    for about in _written_about(child_id):
        drop_mails(about)


def _written_about(child_id: ChildId) -> Iterator[UUID]:
    for review in list_reviews(child_id):
        yield from (form.mail_id for form in list_forms(review.id) if form.mail_id)
        yield from (version.id for version in list_versions(review.id))
    yield from (about for alert in list_raised_by([child_id]) for about in post_ids(alert))
    yield from (asked.answer_id for asked in list_asked_by([child_id]))
    yield from (query.id for query in list_queries_of(child_id))
