"""What is typed and what is kept meet, however either was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symbols.folding import fold, fold_all


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("CAFE", "Café"),
        ("strasse", "Straße"),
        ("Zoes", "Zoë’s"),
        ("مدرسة", "مَدْرَسَة"),
        ("علي", "على"),
        ("ﬁsh  and\tchips", "Fish and chips"),
        ("lodz", "Łódź"),
        ("አሰብ", "አሰብ"),
    ],
)
def test_ways_of_writing_the_same_word_meet(typed: str, kept: str) -> None:
    assert fold(typed) == fold(kept)


@pytest.mark.parametrize(("one", "other"), [("কি", "কা"), ("か", "が"), ("dog", "dig")])
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_several_words_stand_once_each_on_a_line() -> None:
    assert fold_all("Dog", "dog", "", "Puppy") == "dog\npuppy"
