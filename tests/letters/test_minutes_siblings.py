"""A brother's or sister's own words in a record that is theirs too: never in this child's letter unasked."""

import pytest

from letters.offered import Offered, offer
from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.model import Kind

TILDA = Known("Tilda", "social worker")
MASON = Child(
    "Mason",
    "Mason Doyle",
    Pronouns.HE,
    10,
    people=(Known("Nana Carol", "foster carer"), TILDA, Known("Lily", "sister")),
)
HERS = [
    "Lily said she misses Mum.",
    "Lily told Tilda that she is scared of the dark.",
    "Lily wants to live with Dad.",
    "His sister said she wants to go home.",
    "Mason’s older sister wants to join the army.",
    "Lily would like to see Dad more.",
    "Lily also said that she misses Mason.",
    "Lily’s wish is to see Dad more.",
    "“I want a kitten,” said Lily.",
    "Nana Carol said Lily wants to go home.",
    "Lily loves her new school.",
]
ORDINARY = [
    "Mason sees Lily every week.",
    "Lily goes to the same school.",
    "Lily gave Mason a card.",
    "Nana Carol said that Mason is kind.",
    "Tilda wants Mason to see Lily more.",
]


def _offered(sentences: list[str], heading: str, child: Child = MASON, head: str = "") -> list[Offered]:
    record = "\n".join([head, heading, *(f"- {one}" for one in sentences)])
    return [*offer(record.strip(), child)][-len(sentences) :]


@pytest.mark.parametrize(
    "heading", ["What are we worried about?", "What is going well?", "Views of the child"]
)
def test_a_sisters_own_words_are_never_safe_in_her_brothers_record(heading: str) -> None:
    told = _offered(HERS, heading)
    assert {one.original for one in told if one.is_safe or one.is_fact} == set()
    assert {
        one.original for one in told if Kind.ABOUT_OTHERS not in {doubt.kind for doubt in one.doubts}
    } == set()


def test_what_says_nothing_of_them_but_herself_is_left_out() -> None:
    assert {one.into for one in _offered(HERS[:4], "What is going well?")} == {""}


def test_what_she_does_and_what_the_child_says_of_her_is_ordinary() -> None:
    assert [one.original for one in _offered(ORDINARY, "What is going well?") if not one.is_safe] == []
    (said,) = _offered(["Mason said that Lily wants to move."], "Views of the child")
    assert said.is_safe


def test_she_is_the_sister_of_whom_the_sentence_before_told() -> None:
    first, then = offer("What is going well?\nLily gave Mason a card. She said she wants a kitten.", MASON)[
        1:
    ]
    assert (first.is_safe, then.is_safe, then.into) == (True, False, "")


@pytest.mark.parametrize("head", ["Children: Mason Doyle (10) and Lily Doyle (7)", "Children\tMason, Lily"])
def test_whose_meeting_it_was_too_is_read_from_the_head(head: str) -> None:
    alone = Child("Mason", "Mason Doyle", Pronouns.HE, 10, people=(TILDA,))
    (one,) = _offered(["Lily said she loves her new school."], "What is going well?", alone, head)
    assert (one.is_safe, one.into) == (False, "")
