"""A record that is a letter to the child already: he and she are others there, and are never turned."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.model import Kind
from letters.rewrite.record import rewrite_record

_PEOPLE = (Known("Janet", "foster carer"), Known("Sarah", "social worker"), Known("Mr Patel", "teacher"))
CHLOE = Child("Chloe", "Chloe Ann Marsh", Pronouns.SHE, 10, {}, _PEOPLE)
YUSUF = Child("Yusuf", "Yusuf Haddad", Pronouns.HE, 16, {}, (Known("Kwame", "social worker"),))


def _said(record: str, child: Child = CHLOE) -> list[str]:
    return [each.suggestion for each in rewrite_record(record, child)]


@pytest.mark.parametrize(
    ("record", "stays"),
    [
        (
            "I asked Janet about your bedtime. She thinks 9 o'clock is right.",
            "She thinks 9 o'clock is right.",
        ),
        ("You said that Sarah is kind. She always listens.", "She always listens."),
        ("You miss Ella. She is in Leeds now with her dad.", "She is in Leeds now with her dad."),
        ("You have a new teacher, Mrs Dean.\n\nShe has a guinea pig.", "She has a guinea pig."),
        ("Dear Chloe,\nYou look well.\n\nJanet is proud. She said so to her mum.", "She said so to her mum."),
        ("Dear Chloe, I was glad to see you. Sarah came too. She is well.", "She is well."),
    ],
)
def test_she_of_a_letter_is_somebody_else(record: str, stays: str) -> None:
    assert _said(record)[-1] == stays


_TO_CHILD = ("You like art.", "I asked Janet about your bedtime.", "Sarah told me you were brave!")
_OF_OTHERS = (
    "She always listens.",
    "She is in Leeds now with her dad.",
    "Janet knows her well and she will help her.",
    "Her dog is called Bill.",
    "Sarah came too.",
    "It was her own idea.",
)


@given(
    st.lists(st.sampled_from(_OF_OTHERS), max_size=5),
    st.sampled_from(_TO_CHILD),
    st.lists(st.sampled_from((*_OF_OTHERS, *_TO_CHILD)), max_size=6),
    st.sampled_from([" ", "\n", "\n\n"]),
)
@settings(deadline=None, max_examples=60)
def test_what_speaks_to_the_child_and_never_names_them_is_never_turned(
    before: list[str], spoken: str, after: list[str], between: str
) -> None:
    for one in rewrite_record(between.join([*before, spoken, *after]), CHLOE):
        if one.original not in _TO_CHILD:
            assert not re.search(r"\byou", one.suggestion, re.IGNORECASE), one.original


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("Chloe is well. She enjoys art and her mum visits.", "You enjoy art and your mum visits."),
        ("Your school\nChloe is well. She enjoys art.", "You enjoy art."),
        ("Your school\n\nShe enjoys art.", "You enjoy art."),
        ("Chloe plays a game where you find cats. She loves it.", "You love it."),
        ("You can add more pages.\nName: Chloe Marsh\n\nChloe is well.\n\nShe enjoys art.", "You enjoy art."),
        ("Janet, thank you for coming. Chloe is well. She enjoys art.", "You enjoy art."),
        ('Chloe said, "You are kind." She enjoys art.', "You enjoy art."),
        ("You did well.\n\nYou like art. Chloe is ten. She is well.", "You are well."),
    ],
)
def test_minutes_with_a_you_are_no_letter(record: str, said: str) -> None:
    assert _said(record)[-1] == said


_TO_THE_READER = (
    "If you disagree with these minutes, please contact me. You can ask for an advocate. You have the right"
    " to complain. Thank you for attending."
)


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        (
            "Education: she is doing well at school.\nHealth: she is healthy.\nChloe came to her review.",
            ["Education: you are doing well at school.", "Health: you are healthy."],
        ),
        (
            "Chloe Marsh\nReview minutes\nShe is well at school. Her health is good.",
            ["You are well at school."],
        ),
        ("Review of Chloe Marsh\nIn school she is doing well.", ["In school you are doing well."]),
    ],
)
def test_minutes_that_end_in_a_note_to_the_reader_are_no_letter(minutes: str, said: list[str]) -> None:
    assert {*said} <= {*_said(f"{minutes}\n\n{_TO_THE_READER}")}


def test_a_letter_may_name_its_child_in_the_title() -> None:
    letter = "Review letter for Chloe Marsh\nI asked Janet about your bedtime. She thinks 9 is right."
    assert _said(letter)[-1] == "She thinks 9 is right."


def test_after_a_sentence_to_the_child_it_is_asked_where_the_record_names_them_too() -> None:
    *_, she = rewrite_record("Chloe is ten. Chloe is well. You said that Sarah is kind. She listens.", CHLOE)
    assert she.suggestion == "She listens."
    assert {doubt.kind for doubt in she.doubts} == {Kind.PRONOUN}


@pytest.mark.parametrize(
    "record",
    [
        "Kwame told Yusuf that he has ordered his BRP.",
        "Kwame told Yusuf that he is getting married.",
        "Kwame told Yusuf he has a new baby.",
    ],
)
def test_what_somebody_told_the_child_may_be_of_themselves(record: str) -> None:
    (one,) = rewrite_record(record, YUSUF)
    assert Kind.PRONOUN in {doubt.kind for doubt in one.doubts}
    assert "you have" not in one.suggestion
    assert "you are" not in one.suggestion


@pytest.mark.parametrize(
    ("record", "said"),
    [
        ("Kwame told Yusuf that he can bring a friend.", "Kwame told you that you can bring a friend."),
        ("Kwame told Yusuf that he has settled well.", "Kwame told you that you have settled well."),
        ("Kwame told Yusuf that he might be called soon.", "Kwame told you that you might be called soon."),
        ("Kwame told Yusuf that he is on track.", "Kwame told you that you are on track."),
    ],
)
def test_what_only_a_child_is_told_of_themselves_is_turned(record: str, said: str) -> None:
    assert _said(record, YUSUF) == [said]
