"""Promises about how many cards lie on a page at once: no more than the child is used to; none is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.questions.shown_order import AT_ONCE, deal, in_groups, read_parts

CODES = [f"card{at}" for at in range(24)]
COUNTS = st.sampled_from(AT_ONCE)


@given(st.integers(0, 24), COUNTS)
def test_groups_hold_every_card_once_in_order_and_none_too_many(cards: int, count: int) -> None:
    groups = in_groups(CODES[:cards], count)
    assert [code for group in groups for code in group] == CODES[:cards]
    assert all(len(group) <= max(count, 3) for group in groups)
    assert all(len(group) > 1 for group in groups) or cards == 1


@pytest.mark.parametrize(
    ("cards", "count", "sizes"),
    [(5, 4, [3, 2]), (4, 3, [2, 2]), (7, 6, [5, 2]), (5, 2, [2, 3]), (6, 3, [3, 3]), (9, 4, [4, 3, 2])],
)
def test_one_card_alone_at_the_end_takes_another_along(cards: int, count: int, sizes: list[int]) -> None:
    assert [len(group) for group in in_groups(CODES[:cards], count)] == sizes


@given(st.integers(1, 24), COUNTS, st.sets(st.sampled_from(CODES)), st.integers(0, 999))
def test_cards_without_a_place_lie_there_or_wait(
    cards: int, count: int, settled: set[str], start: int
) -> None:
    codes = CODES[:cards]
    dealt = deal(codes, settled, count, start)
    left = [code for code in codes if code not in settled]
    assert sorted((*dealt.open, *dealt.waiting)) == sorted(left)
    assert len(dealt.open) == min(count, len(left))


@given(st.integers(1, 24), COUNTS, st.sets(st.sampled_from(CODES)))
def test_going_on_brings_every_card_that_waits(cards: int, count: int, settled: set[str]) -> None:
    codes, seen, start = CODES[:cards], set(), 0
    for _ in codes:
        dealt = deal(codes, settled, count, start)
        seen |= set(dealt.open)
        start = dealt.following
    assert seen == set(codes) - settled


def test_a_card_that_got_a_place_makes_room_for_the_next_alone() -> None:
    assert deal(["a", "b", "c", "d"], [], 2, 0).open == ("a", "b")
    assert deal(["a", "b", "c", "d"], ["a"], 2, 0).open == ("b", "c")
    assert deal(["a", "b", "c", "d"], ["a"], 2, 2).open == ("c", "d")


@pytest.mark.parametrize(
    ("text", "parts"),
    [("", (0, 0)), ("2", (2, 0)), ("1.3", (1, 3)), ("x", (0, 0)), ("-1.٣", (0, 0)), ("99999", (0, 0))],
)
def test_what_is_no_part_is_the_first(text: str, parts: tuple[int, int]) -> None:
    assert read_parts(text) == parts
