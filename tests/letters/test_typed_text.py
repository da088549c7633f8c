"""A text from anywhere becomes sentences: broken lines are mended, bullets go, no word is lost."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.check_text import check_text, hardness
from letters.rules.model import For
from letters.typed_text import read_text


def read(text: str) -> list[tuple[str, bool]]:
    return [(each.text, each.is_heading) for each in read_text(text)]


def test_sentence_broken_over_lines_is_one() -> None:
    assert read("We want to know what you\nthink about buses.") == [
        ("We want to know what you think about buses.", False)
    ]


def test_items_of_a_list_are_apart_and_their_bullets_gone() -> None:
    assert [text for text, _ in read("You can:\n• phone us\n- write to us\n1. come in")] == [
        "You can:", "phone us", "write to us", "come in",
    ]  # fmt: skip


def test_heading_is_known_by_its_missing_stop_or_its_mark() -> None:
    assert read("About buses\n\nBuses are late.") == [("About buses", True), ("Buses are late.", False)]
    assert read("## About buses\nBuses are late.")[0] == ("About buses", True)


@pytest.mark.parametrize("page", ["3", "Page 3", "page 3 of 10", "3/10"])
def test_page_numbers_are_left_out(page: str) -> None:
    assert read(f"Buses are late.\n\n{page}\n\nTrains too.") == [
        ("Buses are late.", False), ("Trains too.", False),
    ]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text("abcDE .,!?\n", max_size=60), max_size=6).map("\n".join))
def test_no_word_is_lost(text: str) -> None:
    kept = " ".join(each.text for each in read_text(text))
    assert re.findall(r"[a-zD-E]{3,}", kept) == re.findall(r"[a-zD-E]{3,}", text)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.sampled_from(For))
def test_any_text_is_read(text: str, kind: For) -> None:
    for finding in check_text(text, kind):
        assert finding.why
    assert hardness(text) >= 0


def test_formal_minutes_score_far_above_easy_words() -> None:
    easy = "Your check\n\nA nurse will look at your eyes.\nYou can bring a friend.\nIt is free."
    formal = (
        "It was noted that the placement remains stable and that, with regards to health, the IHA was "
        "completed on 12/03/26; the recommendations are being actioned. PEP to be convened."
    )
    assert hardness(formal) > 2 > 0.3 > hardness(easy)
