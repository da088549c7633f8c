"""Judgements and orders are found where they are of the child; what is said of others is left alone."""

import pytest

from letters.rules.judgement import RULE
from letters.rules.model import Around, For

JUDGED = (
    "You present as a happy boy.",
    "You can be a little madam.",
    "You stole money.",
    "You let Bev down.",
    "You suffer from autism.",
    "You are wheelchair bound.",
    "You are low functioning.",
    "You complain a lot.",
    "You had a meltdown.",
    "You are below average at maths.",
    "You must be home by 9.",
    "Mum must be there and you must be good.",
    "Your shoulder hurts and you should rest.",
    "You will have to tidy your room.",
    "You do have to go to bed at 8.",
    "Boys must be home by 9.",
    "At school you should wear a tie.",
    "You live with Bev and must help.",
    "Must try harder.",
    "Children should be quiet.",
)
FAIR = (
    "Somebody stole your bike.",
    "We let you down, and we are sorry.",
    "You gave a book as a present.",
    "You can complain to us.",
    "You let the dog down from the bed.",
    "You use a wheelchair.",
    "Your social worker must visit you.",
    "The council has to say yes.",
    "Dana should call by Friday.",
    "A judge must agree.",
    "What should happen next?",
    "You and Bev have a dog, and Dana must ask first.",
    "I have to write a report.",
    "You were present as we talked.",
)


def found(sentence: str, kind: For = For.EASY) -> bool:
    assert RULE.find
    return bool(list(RULE.find(sentence, Around(kind=kind, child_name="Robin"))))


@pytest.mark.parametrize("sentence", JUDGED)
def test_judgement_or_order_is_found(sentence: str) -> None:
    assert found(sentence)


@pytest.mark.parametrize("sentence", FAIR)
def test_what_judges_nobody_is_left_alone(sentence: str) -> None:
    assert not found(sentence)


@pytest.mark.parametrize("sentence", ["I must go to bed.", "Robin has to go.", "She should wait."])
def test_story_orders_its_child_in_the_voice_it_has(sentence: str) -> None:
    assert found(sentence, For.STORY)


def test_story_lets_an_adult_have_a_duty() -> None:
    assert not found("Dana must ask a judge.", For.STORY)


@pytest.mark.parametrize(
    "sentence",
    [
        "Mum will always be your mum.",
        "You can always call me.",
        "You can always say no.",
        "You can nearly always find Jo there.",
        "You are always welcome at Jan's.",
        "It is never your fault.",
        "It was never a child's fault.",
        "You never have to see Dad alone.",
        "It is never too late to ask.",
    ],
)
def test_what_is_meant_for_always_is_no_judgement(sentence: str) -> None:
    assert not found(sentence)


@pytest.mark.parametrize(
    ("sentence", "instead"),
    [
        ("You are always late for school.", "You are often late for school."),
        ("You always shout.", "You often shout."),
        ("You would always lose your temper.", ""),
        ("You could always try harder.", ""),
        ("Childline always answers.", ""),
        ("Someone is always awake at night.", ""),
        ("You never listen.", ""),
    ],
)
def test_often_is_offered_for_what_the_child_does_alone(sentence: str, instead: str) -> None:
    assert RULE.find
    (one,) = RULE.find(sentence, Around(kind=For.EASY, child_name="Robin"))
    assert one.suggestion == instead
