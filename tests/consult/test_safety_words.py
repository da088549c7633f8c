"""Promises about the list of words: it finds what it lists, in each language, and never fails on any text."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consult.safety_words import (
    LIST,
    bare,
    find_flags,
    find_flags_of_adult,
    load_list,
    load_list_of_adults,
    meaning_of,
)

SENTENCES = tomllib.loads(Path(__file__).with_name("safety_sentences.toml").read_text("utf-8"))
GROUPS = tomllib.loads(LIST.read_text("utf-8"))["groups"]


def said_by(entry: str) -> Iterator[str]:
    """What an entry stands for: each of its words, and each member of its groups, at least once."""
    words = [
        [each for one in word.split("/") for each in members(one)] for word in entry.split() if word != "*"
    ]
    first = [one[0] for one in words]
    for place, ones in enumerate(words):
        for one in ones:
            yield " ".join([*first[:place], one, *first[place + 1 :]]).replace(".", "")


def members(word: str) -> list[str]:
    return [said for member in GROUPS[word] for said in said_by(member)] if word in GROUPS else [word]


def test_what_children_write_is_flagged_in_each_language_as_they_spell_it() -> None:
    missed = [
        (heading, lang, sentence)
        for heading, languages in SENTENCES.items()
        for lang, sentences in languages.items()
        for sentence in sentences
        if heading != "calm" and heading not in find_flags(sentence)
    ]
    assert missed == []
    assert {lang for heading in load_list() for lang in SENTENCES[heading]} == {"en", "ar", "ti"}


def test_ordinary_sentences_are_not_flagged() -> None:
    found = {one: find_flags(one) for sentences in SENTENCES["calm"].values() for one in sentences}
    assert {one: flags for one, flags in found.items() if flags} == {}


@pytest.mark.parametrize("written", ["HE HIT ME", "he hit-me", "he  hit\nme!", "he hiiit me", "he hít me"])
def test_signs_capitals_and_letters_written_twice_make_no_difference(written: str) -> None:
    assert "hurt" in find_flags(written)


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


def test_every_listed_word_is_found_by_itself() -> None:
    for heading, (means, words) in load_list().items():
        assert means
        assert meaning_of(heading) == means
        for word in (said for entry in words for said in said_by(entry)):
            assert heading in find_flags(f"xx {word} yy"), word


@given(st.text(max_size=200), st.sampled_from(sorted(load_list())))
def test_more_words_never_take_a_flag_away(text: str, heading: str) -> None:
    word = next(said_by(load_list()[heading][1][0]))
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
        for word in (said for entry in words for said in said_by(entry)):
            assert heading in find_flags_of_adult(f"xx {word} yy"), word


@given(st.text(max_size=200))
def test_an_adults_words_have_no_fewer_flags_than_a_childs(text: str) -> None:
    assert set(find_flags(text)) <= set(find_flags_of_adult(text))


@given(st.text(max_size=80))
def test_bare_text_stays_as_it_is(text: str) -> None:
    assert bare(bare(text)) == bare(text)
