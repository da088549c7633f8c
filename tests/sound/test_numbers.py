"""Promises about telephone numbers: said digit by digit, and nothing of any text is lost or moved."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sound.numbers import spelled
from sound.speaking import say


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("0800 1111", "0 8 0 0, 1 1 1 1"),
        ("Call 999.", "Call 9 9 9."),
        ("01632 960 099", "0 1 6 3 2, 9 6 0, 0 9 9"),
        ("116 123", "1 1 6, 1 2 3"),
        ("Monday to Friday, 09:00 to 17:00", "Monday to Friday, 09:00 to 17:00"),
        ("3 December 2026", "3 December 2026"),
        ("You have 12 cards and 100 stars", "You have 12 cards and 100 stars"),
    ],
)
def test_only_telephone_numbers_are_spelled(text: str, said: str) -> None:
    assert spelled(text)[0] == said


@given(st.text(alphabet=st.sampled_from("0189 aé.,:-\n"), max_size=40) | st.text(max_size=40))
def test_each_sign_stands_for_its_own_place(text: str) -> None:
    said, places = spelled(text)
    assert len(said) == len(places)
    assert places == sorted(places)
    assert set(places) == set(range(len(text)))
    assert [one for one in said if one not in " ,"] == [one for one in text if one not in " ,"]


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_words_of_a_clip_stand_in_the_text_that_is_shown(lang: str) -> None:
    text = "0800 1111"
    clip = say(text, lang)
    assert clip.words
    assert all(word.start >= 0 and word.start + word.length <= len(text) for word in clip.words)
    assert [word.at for word in clip.words] == sorted(word.at for word in clip.words)
