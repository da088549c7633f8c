"""Things in a row are joined as the language joins them, and nothing that was said is lost on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wording.languages import LANGUAGE_CODES
from wording.lists import joined

ITEMS = st.lists(st.text(max_size=20), max_size=6)
LANGUAGE = st.sampled_from([*LANGUAGE_CODES, "ar-SD", "am", "fa", "ps", "so", "vi", "kmr", "xx", ""])


@pytest.mark.parametrize(
    ("lang", "items", "text"),
    [
        ("en", (), ""),
        ("en", ("Sleep",), "Sleep"),
        ("en", ("Sleep", "Food"), "Sleep and Food"),
        ("en", ("Sleep", "Food", "Phone"), "Sleep, Food and Phone"),
        ("ar", ("النوم", "الطعام", "الهاتف"), "النوم والطعام والهاتف"),
        ("ar-SD", ("النوم", "الطعام"), "النوم والطعام"),
        ("ti", ("ድቃስ", "ውሕስነት ኣይስምዓንን", "Amit"), "ድቃስ፣ ውሕስነት ኣይስምዓንን፣ Amit"),
        ("not a code", ("Sleep", "Food", "Phone"), "Sleep, Food and Phone"),
    ],
)
def test_words_are_joined_as_the_language_joins_them(lang: str, items: tuple[str, ...], text: str) -> None:
    assert joined(items, lang) == text


@given(items=ITEMS, lang=LANGUAGE)
def test_every_item_stands_whole_and_in_order(items: list[str], lang: str) -> None:
    text = joined(iter(items), lang)
    place = 0
    for item in items:
        found = text.find(item, place)
        assert found >= 0, item
        place = found + len(item)


@given(item=st.text(max_size=40), lang=LANGUAGE)
def test_one_item_is_left_as_it_is(item: str, lang: str) -> None:
    assert joined([item], lang) == item


@given(
    items=st.lists(
        st.text(st.characters(codec="ascii", categories=["L"]), min_size=1), min_size=2, max_size=6
    )
)
def test_no_comma_of_another_script_stands_in_arabic_or_tigrinya(items: list[str]) -> None:
    assert "," not in joined(items, "ar") + joined(items, "ti")
