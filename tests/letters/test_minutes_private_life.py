"""Who a child is and loves, and illness that shames: asked about, and offered for the child alone."""

import pytest

from letters.offered import Offered, offer
from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.model import Kind
from reviews.brought import Place
from reviews.model import ForWhom

TIA = Child(
    "Tia",
    "Tia Moss",
    Pronouns.SHE,
    15,
    people=(Known("Mel", "foster carer"), Known("Dana", "social worker")),
)
THEIRS = [
    "Dana to chase the gender clinic re waiting time and email Tia the answer by 4 December 2026.",
    "Tia is waiting for an appointment at the gender identity service.",
    "Tia identifies as a boy at home.",
    "Tia is non-binary.",
    "Tia is transitioning.",
    "Tia began transitioning in May.",
    "Tia has come out to her friends.",
    "Tia came out in the summer.",
    "Tia has a boyfriend.",
    "Tia has a girlfriend, Robin, whom she met at college.",
    "Tia has a partner, Robin.",
    "Tia’s boyfriend came to tea.",
    "Tia had a termination in June.",
    "Tia wears pads at night.",
    "Dana to ask the continence service for larger pads for Tia.",
    "Tia has been treated for scabies and is now clear.",
    "Tia has threadworms.",
    "Her bowels are being monitored.",
    "Tia has started on sertraline 50mg.",
    "Tia takes melatonin at night.",
    "Tia takes medication for anxiety.",
    "Tia has had depression since May.",
]
ORDINARY = [
    "Mel’s partner, Jo, picks Tia up from school.",
    "Mel has a boyfriend.",
    "Tia told Mel that Dad has a girlfriend.",
    "Tia has a reading partner called Ella.",
    "Tia had a partner for the three-legged race.",
    "Tia needs new shin pads for hockey.",
    "Tia wears pads in goal.",
    "Tia is in transition to Year 7.",
    "Tia is transitioning to secondary school in September.",
    "Tia transitioned well into Year 7.",
    "Tia came out of her room to play.",
    "Tia came out to the car.",
    "Tia came out in a rash.",
    "Tia identifies birds on walks.",
    "Tia takes antihistamine tablets for hay fever.",
    "Tia uses her inhaler and her tablet for sleep stories.",
    "Tia has a good relationship with Mel.",
    "Tia’s phone contract was terminated.",
    "Tia’s class learned about the continents.",
]


def _offered(sentences: list[str], heading: str) -> dict[str, Offered]:
    """What is offered of each sentence under one heading."""
    record = "\n".join(f"- {sentence}" for sentence in sentences)
    return {one.original.removeprefix("- "): one for one in offer(f"{heading}\n{record}", TIA)[1:]}


@pytest.mark.parametrize("heading", ["Health", "Decisions"])
def test_who_a_child_is_and_loves_and_illness_that_shames_are_for_the_child_alone(heading: str) -> None:
    told = {
        sentence: (one.is_safe, one.is_fact, one.sees, Kind.PRIVATE in {doubt.kind for doubt in one.doubts})
        for sentence, one in _offered(THEIRS, heading).items()
    }
    assert told == dict.fromkeys(THEIRS, (False, False, ForWhom.CHILD, True))


def test_what_is_ordinary_or_of_somebody_else_is_not_taken_for_it() -> None:
    told = _offered(ORDINARY, "Health")
    assert list(told) == ORDINARY
    assert [one for one in ORDINARY if Kind.PRIVATE in {doubt.kind for doubt in told[one].doubts}] == []
    assert {one.sees for one in told.values()} == {""}


def test_a_child_who_is_transitioning_does_not_read_that_they_are_moving() -> None:
    told = _offered([one for one in ORDINARY + THEIRS if "transitioning" in one], "Health")
    assert {sentence: one.text.removeprefix("- ") for sentence, one in told.items()} == {
        "Tia is transitioning.": "You are transitioning.",
        "Tia began transitioning in May.": "You began transitioning in May.",
        "Tia is transitioning to secondary school in September.": "You are moving to secondary school in"
        " September.",
    }


def test_a_decision_about_it_stays_a_decision() -> None:
    (one,) = _offered(THEIRS[:1], "Decisions").values()
    assert (one.into, one.who, one.on) == (Place.NEXT_STEPS, "Dana", "2026-12-04")
