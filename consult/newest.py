"""Which of the answers to one question is the newest. Pure.

In: answers to one question, from any devices. Out: the one that counts. Decision 11 says why; no device's
clock is asked.
"""

from collections.abc import Iterable

from consult.model import Answer, SittingId


def newest(answers: Iterable[Answer]) -> Answer | None:
    """The answer that counts; None where there is none. Each sitting's own count says which of its answers
    came last. It says nothing of another device's: between sittings, whoever had seen more of the record
    spoke later, then whose answer arrived later."""
    last: dict[SittingId, Answer] = {}
    for one in answers:
        before = last.get(one.sitting_id)
        if before is None or one.order_within > before.order_within:
            last[one.sitting_id] = one
    return max(last.values(), key=lambda one: one.order, default=None)
