"""Promises about what stands for staff where an adult's hand, or a wrong note, came to a question. Pure."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from children.model import ChildId, Way
from consult.model import Answer, AnswerId, AnswerValue, SittingId, SubmissionId
from consult.newest import newest, standing


def answer(revision: int, sitting: int) -> Answer:
    one = UUID(int=1)
    return Answer(
        AnswerId(UUID(int=revision)),
        SubmissionId(one),
        ChildId(one),
        SittingId(UUID(int=sitting)),
        "feel",
        revision,
        AnswerValue(words=str(revision)),
        "en",
        Way.EASY,
        datetime(2026, 11, 29, tzinfo=UTC),
    )


@given(st.lists(st.integers(1, 4), max_size=8), st.sets(st.integers(1, 4)))
def test_the_childs_own_newest_always_stands_and_what_came_after_it_stands_apart(
    sittings: list[int], hands: set[int]
) -> None:
    answers = [answer(at, sitting) for at, sitting in enumerate(sittings, start=1)]

    def is_theirs(one: Answer) -> bool:
        return one.sitting_id.int not in hands

    found = standing(answers, is_theirs)
    own = newest(filter(is_theirs, answers))
    assert [one for one in found if is_theirs(one)] == ([own] if own else [])
    assert set(found) == {one for one in (newest(answers), own) if one}
    assert not own or found[-1] == own, "theirs goes before another"


def test_what_the_child_kept_from_their_iro_does_not_come_up_behind_what_a_hand_made() -> None:
    kept, by_hand = replace(answer(1, 1), not_for_iro=True), answer(2, 2)
    assert standing([kept, by_hand], lambda one: one is kept) == (by_hand,)
    assert standing([kept], lambda one: one is kept) == (kept,), "what counts is as they choose now"
