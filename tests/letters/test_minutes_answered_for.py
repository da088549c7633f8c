"""Who answers for a task that somebody else does is not lost, nor taken for who does it."""

import pytest

from letters.offered import Offered, offer
from letters.rewrite.child import Child, Known, Pronouns

PEOPLE = (
    Known("Janet", "foster carer"),
    Known("Phil", "foster carer"),
    Known("Sarah", "social worker"),
    Known("Mr Patel", "teacher"),
)
CHLOE = Child("Chloe", "Chloe Barnes", Pronouns.SHE, 11, {}, PEOPLE)


def step(task: str, who: str, layout: str) -> Offered:
    return offer(f"Actions\n{layout.format(task=task, who=who)}", CHLOE)[-1]


@pytest.mark.parametrize("layout", ["Action: {task}. Responsible: {who}.", "Action\tWho\n{task}\t{who}"])
@pytest.mark.parametrize(
    ("task", "who", "told", "does"),
    [
        ("Chloe to try football", "Janet", "You will try football. Janet will make sure of it.", "you"),
        ("Mum to ring Chloe", "Sarah", "Your mum will ring you. Sarah will make sure of it.", "your mum"),
        ("Phil to ring Mr Patel", "Sarah", "Phil will ring Mr Patel. Sarah will make sure of it.", "Phil"),
        ("SW to book a visit", "Sarah", "Your social worker Sarah will book a visit.", "Sarah"),
        ("Social worker to book a visit", "Sarah", "Your social worker Sarah will book a visit.", "Sarah"),
        ("Sarah to book a visit", "Sarah", "Sarah will book a visit.", "Sarah"),
        ("Janet to book a visit", "JM", "Janet will book a visit.", "Janet"),
        ("Speak to Mum", "Sarah", "Sarah will speak to your mum.", "Sarah"),
    ],
)  # fmt: skip
def test_who_answers_for_a_task_stays_beside_who_does_it(
    layout: str, task: str, who: str, told: str, does: str
) -> None:
    one = step(task, who, layout)
    assert (one.text, one.who, one.is_safe) == (told, does, True)


def test_two_names_that_may_be_one_person_are_asked_about() -> None:
    one = step(
        "Solicitor to write to Chloe", "Ms Tran", "Action: {task}. Responsible: {who}. When: 4/12/2026"
    )
    assert (one.text, one.on) == (
        "Your solicitor will write to you. Ms Tran will make sure of it.",
        "2026-12-04",
    )
    assert one.asks
    assert not one.is_safe


def test_a_decision_of_last_time_says_what_became_of_it_and_no_more() -> None:
    (one,) = (
        each
        for each in offer("Last time\nAction\tWho\tOutcome\nChloe to try football\tJanet\tDone", CHLOE)
        if each.into
    )
    assert (one.text, one.how) == ("You will try football.", "done")
