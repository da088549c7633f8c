"""Which of the answers to one question is the newest. Pure.

In: answers to one question, from any devices. Out: the one that counts; for staff the child's own, and what
stands apart. Decision 11 says why; no device's clock is asked.
"""

from collections.abc import Callable, Iterable, Sequence

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


def was_sent(answers: Iterable[Answer]) -> bool:
    """Whether something stood there when it was sent: not where nothing was, nor where it was taken back."""
    last = newest(one for one in answers if not one.after_sending)
    return last is not None and not last.value.is_empty


def given_of(answers: Sequence[Answer]) -> list[Answer]:
    """Those that can count. What came after sending changes nothing of what was sent; where nothing was, what
    another device had given before it knew of that counts."""
    sent = [one for one in answers if not one.after_sending]
    return sent if was_sent(sent) else [one for one in answers if one.after_sending and one.waited] or sent


def standing(answers: Sequence[Answer], is_theirs: Callable[[Answer], bool]) -> tuple[Answer, ...]:
    """What stands for staff. Where the newest is not the child's own (`is_theirs`), it takes nothing from
    what they said themselves: first what stands apart, then theirs; but what was not for the IRO when it was
    said stays so, whoever chose otherwise later."""
    last = newest(answers)
    if last is None or is_theirs(last):
        return (last,) if last else ()
    own = newest(one for one in answers if is_theirs(one))
    return (last, own) if own and not own.not_for_iro else (last,)
