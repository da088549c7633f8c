"""What a child told the reviewing officer in the meeting was for others to hear; in doubt it was alone."""

import pytest

from letters.offered import offer
from reviews.model import Setting
from tests.letters.test_minutes_answered_for import CHLOE


@pytest.mark.parametrize(
    ("line", "how"),
    [
        ("Chloe told me in the meeting that she wants a dog.", Setting.MEETING),
        ("Chloe told me at her review she wants a dog.", Setting.MEETING),
        ("At the meeting, Chloe told me that she wants a dog.", Setting.MEETING),
        ("Chloe told me that she wants a dog.", Setting.ALONE),
        ("Chloe told me that she does not want to speak in the meeting.", Setting.ALONE),
        ("Chloe told me before the meeting that she wants a dog.", Setting.ALONE),
        ("Chloe told me in the meeting that we had at her school that she wants a dog.", Setting.ALONE),
        ("At the meeting we had at her school, Chloe told me that she wants a dog.", Setting.ALONE),
        ("At the meeting, Chloe told me afterwards that she wants a dog.", Setting.ALONE),
        ("Chloe told me in her private meeting that she wants a dog.", Setting.ALONE),
        ("When we spoke alone Chloe told me in the meeting that she is bored.", Setting.ALONE),
    ],
)
def test_what_was_told_in_the_meeting_was_not_told_alone(line: str, how: Setting) -> None:
    (one,) = offer(line, CHLOE, "Noor Calder")
    assert one.how == how


def test_what_is_told_of_time_alone_stays_alone() -> None:
    lines = "I met with Chloe alone on 3 November 2026.\nShe told me in the meeting that she wants a dog."
    assert offer(lines, CHLOE, "Noor Calder")[-1].how == Setting.ALONE
