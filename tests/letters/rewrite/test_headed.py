"""A note under a topic tells of the child; what things, workers and relatives do there stays theirs."""

import pytest

from letters.rewrite.model import Kind
from tests.letters.rewrite.known import AMIRA, kinds, suggestion


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("Health: had chickenpox in May.", "Health: you had chickenpox in May."),
        ("Health: wears glasses, broke them twice.", "Health: you wear glasses, you broke them twice."),
        ("Views: pointed to the happy face.", "Views: you pointed to the happy face."),
        ("School: Year 6, working hard, reads well.", "School: Year 6, you are working hard, you read well."),
        ("Health: diagnosed with asthma.", "Health: you were diagnosed with asthma."),
        ("Work: has a job, saves for a bike.", "Work: you have a job, you save for a bike."),
        ("Faith: goes to church and fasts before Easter.", "Faith: you go to church and fast before Easter."),
        (
            "Living skills: can budget, can get upset but settles.",
            "you can budget, you can get upset but settle.",
        ),
        ("Education: on roll at Hill, enjoys art.", "Education: you are on roll at Hill, you enjoy art."),
        ("Doing well in maths, finds English hard.", "You are doing well in maths, you find English hard."),
        ("Attendance 97%, loves art.", "Your attendance 97%, you love art."),
        ("Nursery: knows her colours.", "Nursery: you know your colours."),
    ],
)
def test_a_note_under_a_topic_is_told_to_the_child(record: str, wanted: str) -> None:
    assert suggestion(record, AMIRA).endswith(wanted)


@pytest.mark.parametrize(
    "record",
    [
        "Housing: costs £80 a week, includes bills.",
        "Time: starts at 10, finishes at 11.",
        "Education: reduced timetable ended.",
        "Health: tests clear, bloods taken in May.",
        "School: provided a laptop, called a meeting.",
        "Hobbies: swimming, drawing, playing with Lego.",
        "Finance: benefits claimed.",
        "Decision: agreed the plan, noted the report.",
    ],
)
def test_what_things_and_workers_do_under_a_topic_stays(record: str) -> None:
    assert suggestion(record, AMIRA) == record


def test_who_is_named_in_a_note_does_it() -> None:
    assert "you find" not in suggestion("Jan: finds her funny, takes her swimming.", AMIRA)
    wanted = "Health: the nurse visited, weighed you."
    assert suggestion("Health: nurse visited, weighed her.", AMIRA) == wanted


def test_words_of_the_note_itself_are_no_topic() -> None:
    record = "Settled at home, working hard, keen on clubs at school"
    assert suggestion(record, AMIRA).startswith("You are settled at home, you are working hard")


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("Culture: cooks injera with her.", "Culture: cooks injera with you."),
        (
            "Family time: brought gifts, cuddled her, said she can come home soon.",
            "Family time: brought gifts, cuddled you, said you can come home soon.",
        ),
        (
            "Family time: played cards with her, told a story.",
            "Family time: played cards with you, told a story.",
        ),
    ],
)
def test_who_does_it_to_the_child_or_with_them_is_not_the_child(record: str, wanted: str) -> None:
    assert suggestion(record, AMIRA) == wanted


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("Views: wants Mum to visit her.", "Views: you want your mum to visit you."),
        ("Views: said she likes art.", "Views: you said you like art."),
    ],
)
def test_what_others_shall_do_with_the_child_is_the_childs_wish(record: str, wanted: str) -> None:
    assert suggestion(record, AMIRA) == wanted


def test_who_a_note_is_about_is_asked_once() -> None:
    assert Kind.NO_SUBJECT in kinds("Health: had flu, wears glasses.", AMIRA)
    assert Kind.NO_SUBJECT not in kinds("Living skills: can budget, can cook.", AMIRA)
