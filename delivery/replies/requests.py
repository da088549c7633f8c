"""An advocate asked for in answer to a letter: a request as before a review, which reaches the service's
advocacy and stands on the IRO's page until someone answered.

In: children. Out: `Request`s, handed to the pages of requests and to the post by `app.py`.
"""

from collections.abc import Collection
from uuid import UUID, uuid5

from consult.model import AnswerId, Request, SittingId, SubmissionId
from consult.read import iros_then_and_now
from delivery.replies.model import ADVOCATE, LetterReply
from delivery.replies.read import list_replies_of
from letters.read import review_of


def list_letter_requests(child_ids: Collection[UUID]) -> list[Request]:
    """The requests for an advocate in answers to letters of these children, oldest first."""
    return [request_of(one) for one in list_replies_of(child_ids) if one.asks_for_advocate]


def request_of(reply: LetterReply) -> Request:
    """The request that this answer makes."""
    hidden = iros_then_and_now(reply.child_id, reply.at) if reply.is_hidden_from_iro else frozenset()
    return Request(
        # The answer may be an alert: what is written and done about that is not done about this.
        answer_id=AnswerId(uuid5(reply.id, ADVOCATE)),
        submission_id=SubmissionId(reply.letter_id),
        sitting_id=SittingId(reply.reading_id),
        child_id=reply.child_id,
        review_id=review_of(reply.letter_id),
        kind=ADVOCATE,
        asked_at=reply.at,
        hidden_from=hidden,
    )
