"""What grammar or sense settles is turned or left without a question; what is truly open is asked."""

import pytest

from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.model import Kind
from tests.letters.rewrite.known import kinds, suggestion

ROSE = Child(
    "Rose",
    "Rose Hale",
    Pronouns.SHE,
    11,
    {},
    (Known("Denise Shaw", "foster carer"), Known("Tina Hale", "mum"), Known("Nia Bell", "social worker")),
)


@pytest.mark.parametrize(
    ("record", "part"),
    [
        ("Denise taught her to crochet and Rose teaches the others.", "taught you"),
        ("Rose sees her mum on Sundays, and she brings her mum a drawing.", "ou bring your mum"),
        ("Ms Bell took her statement and will ring her.", "took your statement"),
        ("Denise noticed that Rose had stopped eating and took her out.", "took you out"),
        ("Miss Pike says she is working at age-related expectations.", "you are working"),
        ("Ms Bell will finish life story work with her before she starts school.", "you start school"),
        ("On Denise's recommendation she has read the whole series.", "you have read"),
        ("Rose plays netball on Mondays and the coach has asked to see her ID.", "your ID"),
        ("Rose would like to stay with Denise until she finishes her course.", "you finish your course"),
        (
            "Tina told the meeting that she had missed her and thought about her every day.",
            "thought about you",
        ),
    ],
)
def test_what_is_settled_is_turned_without_a_question(record: str, part: str) -> None:
    assert part in suggestion(record, ROSE)
    assert Kind.PRONOUN not in kinds(record, ROSE)


@pytest.mark.parametrize(
    ("record", "kept"),
    [
        ("Denise bakes with friends and Rose has learnt it from her.", "learnt it from her"),
        ("Ms Hale asked for the keys in case she is held up at work.", "she is held up"),
        ("Tina has a new partner and Rose is not to be told her address.", "told her address"),
        ("Denise said Rose has come on and she is proud of her.", "she is proud of you"),
        ("Ms Bell asked whether Denise could contact her by email.", "contact her by email"),
    ],
)
def test_what_is_settled_for_another_is_left_without_a_question(record: str, kept: str) -> None:
    assert kept in suggestion(record, ROSE)
    assert Kind.PRONOUN not in kinds(record, ROSE)


@pytest.mark.parametrize(
    "record",
    [
        "Rose met Denise after she rang.",
        "Tina told Rose that she could come on Friday.",
        "Ms Bell wrote to Rose and she wrote back.",
        "Denise asked if Mum could ring her at bedtime.",
        "Ms Bell asked if Denise could text her after school.",
        "Denise asked if Mum could let her know.",
    ],
)
def test_what_either_could_have_done_is_asked(record: str) -> None:
    assert Kind.PRONOUN in kinds(record, ROSE)


@pytest.mark.parametrize(
    ("record", "part"),
    [
        ("Gym daily, unit 2 passed, has asked for swimming.", "you have asked for swimming"),
        ("Education: on roll at Hill School, two detentions.", "you are on roll"),
        ("Loves: water, music, cheese.", "You love: water"),
        ("Taster day – loved it, first in, last out.", "you loved it"),
    ],
)
def test_a_note_whose_verb_comes_late_speaks_to_the_child_and_asks(record: str, part: str) -> None:
    assert part in suggestion(record, ROSE)
    assert Kind.NO_SUBJECT in kinds(record, ROSE)


@pytest.mark.parametrize(
    "record",
    ["Dad not attending – sends apologies – wants it noted.", "School: can offer a place in May."],
)
def test_a_note_of_what_others_do_is_left(record: str) -> None:
    assert "you" not in suggestion(record, ROSE).lower().split()
