"""What holds for every text: valid places, no overlap, no error, and work that grows in line with length."""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from symbols.matching import Lexicon, idea, match

_PIECES = """You will not move but Will may like the court . , ! no longer never very safe social worker left
out see your mum can't wait stopped hitting Mark and don't want right now I'm mum's 4 May pm £5 nobody that"""
WORDS = st.sampled_from(_PIECES.split())
SENTENCES = st.lists(WORDS, max_size=30).map(" ".join)


@given(st.one_of(st.text(max_size=200), SENTENCES))
@example("’’’")
@example("not not not not")
@example("\u0640\u064b\u0301")
@example("Mr")
@example("Will")
@example("that")
@example("stopped")
@example("very very very very safe")
@settings(deadline=None, max_examples=400)
def test_every_text_gives_ordered_places_that_do_not_overlap(text: str) -> None:
    end = 0
    for span in match(text, "en", names=["Will", "May"], remembered={"move": "change"}):
        assert end <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.text
        assert len(span.candidates) <= 5
        end = span.end
    assert len(idea(text, "en")) <= 5


@given(SENTENCES)
@settings(deadline=None)
def test_the_same_text_is_answered_the_same_again(text: str) -> None:
    assert match(text, "en") == match(text, "en")


@given(
    st.text(min_size=1, max_size=20),
    st.text(max_size=60),
    st.sampled_from(["ar", "ti", "fr", "so", "xx", "en"]),
)
@settings(deadline=None)
def test_any_word_that_a_desk_fills_in_is_taken(word: str, around: str, lang: str) -> None:
    lexicon = Lexicon().with_words(lang, {"home": [word]})
    for span in match(f"{around} {word} {around}", lang, lexicon):
        assert span.start < span.end


def calls(work: Callable[[], Any]) -> int:
    """How many Python functions a piece of work calls: a count, so that no clock is needed."""
    count = 0

    def seen(_frame: FrameType, _event: str, _arg: object) -> None:
        nonlocal count
        count += 1

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(
    "piece",
    [
        "Your social worker will not move you to a new home, but you can see your mum. ",
        "x", "not ", "very ", "Will May ", "feel very very ", "'", "a b", "no longer ", "see your ",
    ],
)  # fmt: skip
def test_twice_the_text_is_twice_the_work(piece: str) -> None:
    small, large = piece * 300, piece * 1200
    match(large, "en")
    once, four_times = calls(lambda: match(small, "en")), calls(lambda: match(large, "en"))
    assert four_times <= 4.5 * once + 200
