"""Promises about the list of words: it finds what it lists, in each language, and never fails on any text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.safety_words import (
    bare,
    find_flags,
    find_flags_of_adult,
    load_list,
    load_list_of_adults,
    meaning_of,
)


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("He HURTS me when mum is out", "hurt"),
        ("i don’t want to live here anymore", "self"),
        ("أبي يَضْرِبُني", "hurt"),
        ("ويلمسني", "touch"),
        ("ይወቅዓኒ ኣሎ", "hurt"),
        ("they said i owe money", "made"),
    ],
)
def test_words_that_may_mean_harm_are_flagged(words: str, heading: str) -> None:
    assert heading in find_flags(words)


def test_a_calm_text_has_no_flag() -> None:
    assert find_flags("I like football. Can Kofi stay over on Saturday?") == ()
    assert find_flags("أحب الرسم. أريد ألوانا جديدة.") == ()


def test_every_listed_word_is_found_by_itself() -> None:
    for heading, (means, words) in load_list().items():
        assert means
        assert meaning_of(heading) == means
        for word in words:
            assert heading in find_flags(f"xx {word} yy"), word


@given(st.text(max_size=200), st.sampled_from(sorted(load_list())))
def test_more_words_never_take_a_flag_away(text: str, heading: str) -> None:
    word = load_list()[heading][1][0]
    assert heading in find_flags(f"{text} {word}")
    assert set(find_flags(text)) <= set(find_flags(f"{text} {word}"))


@pytest.mark.parametrize(
    ("words", "heading"),
    [
        ("Her stepfather hits her", "hurt"),
        ("He went missing twice", "away"),
        ("تخاف من عمها", "afraid"),
        ("ኣቦኡ ይወቕዖ", "hurt"),
    ],
)
def test_what_adults_write_of_a_child_is_flagged(words: str, heading: str) -> None:
    assert heading in find_flags_of_adult(words)


def test_a_calm_form_has_no_flag() -> None:
    assert find_flags_of_adult("She paints a lot. Her attendance is good. Mornings are slow.") == ()


def test_every_listed_word_of_adults_is_found_by_itself() -> None:
    for heading, words in load_list_of_adults().items():
        for word in words:
            assert heading in find_flags_of_adult(f"xx {word} yy"), word


@given(st.text(max_size=200))
def test_an_adults_words_have_no_fewer_flags_than_a_childs(text: str) -> None:
    assert set(find_flags(text)) <= set(find_flags_of_adult(text))


@given(st.text(max_size=80))
def test_bare_text_stays_as_it_is(text: str) -> None:
    assert bare(bare(text)) == bare(text)
