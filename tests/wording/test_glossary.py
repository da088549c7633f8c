"""Hard care words are found, the longest first; the same letters with another meaning are left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wording.glossary import find_terms, load_glossary

WORDS = sorted(
    {written for term in load_glossary() for written in (term.term, *term.forms, *term.leave_alone)}
)
SENTENCE = st.one_of(
    st.text(max_size=80),
    st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=8)), max_size=6).map(" ".join),
)


def found(sentence: str) -> list[str]:
    """The terms in a sentence."""
    return [term.term for term in find_terms(sentence)]


def test_glossary_has_about_eighty_terms_each_with_a_plain_way_to_say_it() -> None:
    terms = load_glossary()
    assert 75 <= len(terms) <= 110
    assert all(term.say.strip() for term in terms)
    assert len({term.term for term in terms}) == len(terms)


@pytest.mark.parametrize(
    "sentence",
    [
        "Please contact me on Monday.",
        "You can contact your school.",
        "Keep in contact with us.",
        "You start a work placement in May.",
        "I care about you.",
        "Take a coat in case it rains.",
        "You waited 10 minutes.",
        "He wants to be a professional footballer.",
        "She bought a pencil case.",
        "You wear matching socks.",
        "The lake is bright and it is sen.",
    ],
)
def test_false_friends_are_left_alone(sentence: str) -> None:
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("Your contact with Mum goes well.", ["contact"]),
        ("Your placement is good.", ["placement"]),
        ("You live in care.", ["in care"]),
        ("Your LAC review is soon.", ["LAC review"]),
        ("We meet at the contact centre.", ["contact centre"]),
        ("Your foster-carer and your SIBLINGS came.", ["foster carer", "sibling"]),
        ("Work placement ended, the placement too.", ["placement"]),
        ("The judge’s care order and the PEP", ["care order", "PEP"]),
    ],
)
def test_hard_words_are_found_longest_first(sentence: str, terms: list[str]) -> None:
    assert found(sentence) == terms


@given(SENTENCE)
def test_any_sentence_is_read_and_spans_lie_inside_it_in_order(sentence: str) -> None:
    end = 0
    for term in find_terms(sentence):
        assert end <= term.start < term.end <= len(sentence)
        assert sentence[term.start : term.end] == term.written
        end = term.end


@given(st.sampled_from([term for term in load_glossary() if not term.leave_alone]))
def test_every_spelling_finds_its_own_suggestion(term: object) -> None:
    assert isinstance(term, type(load_glossary()[0]))
    for written in (term.term, *term.forms):
        terms = find_terms(f"This is {written} today.")
        assert terms, written
        assert terms[0].written == written
