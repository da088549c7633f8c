"""Sentences find their section and topic, and next steps say who, what and by when."""

import pytest

from letters.rewrite.actions import Action
from letters.rewrite.sections import Section, Topic
from letters.rewrite.sorting import Sorted, sort_record
from tests.letters.rewrite.known import AMIR, rewritten, suggestion

RECORD = """Present: Amir Khan, Sarah Smith (SW)

Health
Amir is well. His teeth are good.

Child's views
He wants a dog.

Actions
1. SW to book a dentist by 12 May 2026.
The next review will be on 3 August 2026.
"""


def sort(text: str) -> list[Sorted]:
    return list(sort_record(rewritten(text), AMIR))


def test_headings_lead_and_tasks_are_found() -> None:
    found = [(each.section, each.topic) for each in sort(RECORD)]
    assert found == [
        (Section.WHO_CAME, Topic.WORKERS),
        (Section.HEADING, Topic.HEALTH),
        (Section.GOING_WELL, Topic.HEALTH),
        (Section.GOING_WELL, Topic.HEALTH),
        (Section.HEADING, Topic.OTHER),
        (Section.SAID, Topic.OTHER),
        (Section.HEADING, Topic.OTHER),
        (Section.NEXT_STEPS, Topic.HEALTH),
        (Section.NEXT_DATE, Topic.OTHER),
    ]


def test_a_next_step_says_who_what_and_by_when() -> None:
    [one] = sort("Sarah to book a dentist by 12 May 2026.")
    assert one.action == Action("Sarah", "book a dentist", "by Tuesday 12 May 2026")


@pytest.mark.parametrize(
    ("record", "section"),
    [
        ("Amir said he likes maths.", Section.SAID),
        ("Amir is doing well at school.", Section.GOING_WELL),
        ("There are worries that Amir misses school.", Section.WORRIES),
        ("It was agreed that Amir stays with Jan.", Section.DECIDED),
        ("Mum’s partner is in prison.", Section.ABOUT_OTHERS),
        ("At the last review it was agreed that he needs a bike.", Section.LAST_TIME),
    ],
)
def test_without_a_heading_the_words_tell(record: str, section: Section) -> None:
    assert sort(record)[0].section is section


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("Amir to see the dentist.", "The plan is for you to see the dentist."),
        ("SW to call school.", "The plan is for your social worker Sarah to call school."),
        (
            "1. School and carers to meet weekly.",
            "1. The plan is for school and your foster carers to meet weekly.",
        ),
        ("Amir is going to see the dentist.", "You are going to see the dentist."),
        ("Transport to school is fine.", "Transport to school is fine."),
    ],
)
def test_a_note_becomes_a_sentence_that_promises_nothing(record: str, wanted: str) -> None:
    assert suggestion(record) == wanted


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("What is going well", Section.GOING_WELL),
        ("What are we worried about?", Section.WORRIES),
        ("2. What needs to happen next", Section.NEXT_STEPS),
    ],
)
def test_a_known_question_is_a_heading(heading: str, section: Section) -> None:
    record = f"Present: Sarah Smith (SW)\n{heading}\nAmir has a new bed.\n"
    assert [each.section for each in sort(record)] == [Section.WHO_CAME, Section.HEADING, section]
