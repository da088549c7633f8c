"""Minutes that somebody else wrote: their "I" is never taken for the reviewing officer's unasked."""

import pytest

from letters.offered import Offered, offer
from tests.letters.test_minutes_answered_for import CHLOE

TASK = "I will book the dentist by 4 December 2026."
TOLD = "Chloe told me that she likes Lego."


def taken(head: str, foot: str) -> list[Offered]:
    lines = (head, "School", TOLD, "Actions", TASK, "Janet to buy a coat.", foot)
    return [one for one in offer("\n".join(lines), CHLOE, "Noor Calder") if one.is_safe]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("From: Sarah Green <s.green@example.org>", ""),
        ("", "Thanks\nSarah"),
        ("", "Kind regards,\nSarah Green"),
    ],
)
def test_what_somebody_else_wrote_of_themselves_is_asked(head: str, foot: str) -> None:
    assert [one.original for one in taken(head, foot)] == ["Janet to buy a coat."]


@pytest.mark.parametrize(
    ("head", "foot"),
    [("", ""), ("From: Noor Calder", "Thanks\nSarah"), ("", "Thanks\nNoor"), ("From: Leeds", "")],
)
def test_the_officers_own_words_are_not(head: str, foot: str) -> None:
    assert {TASK, TOLD} <= {one.original for one in taken(head, foot)}
