"""Who does what was decided: named as it is written, and never the one to whom it is done."""

import pytest

from letters.minutes.steps import NO_ONE
from letters.offered import offer
from tests.letters.test_minutes_lists import steps
from tests.letters.test_minutes_tables import KOFI


@pytest.mark.parametrize(
    "line",
    [
        "Dentist to be booked.",
        "Dentist to be booked by 11 December 2026.",
        "Dentist needs to be booked.",
        "The school to be visited.",
        "Kofi to be registered with a dentist.",
        "Tilda to also be invited.",
        "Lamp to be bought by May.",
        "School to be asked to find a tutor.",
    ],
)
def test_what_is_done_to_somebody_is_not_done_by_them(line: str) -> None:
    (step,) = steps(line)
    assert (step.who, step.asks, step.is_safe) == ("", NO_ONE, False)
    assert "needs will" not in step.text


def test_who_came_does_not_do_what_is_done_to_them() -> None:
    *_, step = offer("Present: Dan Roe (club leader)\nDecisions\nDan Roe to be invited.", KOFI)
    assert (step.who, step.asks) == ("", NO_ONE)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("Dentist to see Kofi in March.", "dentist"),
        ("School to arrange a tutor.", "school"),
        ("Tilda to be at the meeting.", "Tilda"),
        ("Tilda to be present when Kofi moves.", "Tilda"),
        ("Tilda to ask for Kofi to be weighed.", "Tilda"),
        ("Lamp to be bought by Tilda.", "Tilda"),
        ("Lamp to be bought by Tilda by 11 December 2026.", "Tilda"),
        ("Dentist to be booked by the school.", "the school"),
        ("Tutor will be found by Mr Bell.", "Mr Bell"),
    ],
)
def test_who_does_it_is_who_does_it_by_the_words(line: str, who: str) -> None:
    (step,) = steps(line)
    assert (step.who, step.asks) == (who, "")
