"""What is the child's without being named, what is made for the child, and names that are only told."""

import pytest

from letters.rewrite.child import Child, Known, Pronouns
from tests.letters.rewrite.known import suggestion

PEOPLE = (Known("Neil", "foster carer"), Known("Leon", "brother"))
TED = Child("Teddy", "Edward Holt", Pronouns.HE, 6, {}, PEOPLE)


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("Leon's bag was lost and Teddy's turned up.", "Leon's bag was lost and yours turned up."),
        ("Leon's tooth fell out and his fell out too.", "Leon's tooth fell out and yours fell out too."),
        (
            "Neil keeps Leon's in a jar and Teddy's in a tin.",
            "Neil keeps Leon's in a jar and yours in a tin.",
        ),
        ("Teddy's left foot grew.", "Your left foot grew."),
        ("Neil built Teddy a shed for his cars.", "Neil built you a shed for your cars."),
        ("Neil made Teddy a cap and he wears it.", "Neil made you a cap and you wear it."),
        ("He answers only to Teddy.", "You answer only to Teddy."),
        ("He signs himself Teddy.", "You sign yourself Teddy."),
        ("Neil called Teddy in for tea.", "Neil called you in for tea."),
        ("Skills: can budget, can cook.", "Skills: you can budget, you can cook."),
    ],
)
def test_what_is_the_childs_becomes_yours(record: str, wanted: str) -> None:
    assert suggestion(record, TED) == wanted


@pytest.mark.parametrize(
    ("record", "kept"),
    [
        ("Neil gave Teddy his old watch.", "his old watch"),
        ("Neil built Teddy a den and he painted it.", "he painted"),
        ("Transport: can be booked.", "Transport: can be booked."),
        ("Neil: can offer Saturdays.", "Neil: can offer Saturdays."),
    ],
)
def test_what_may_be_anothers_stays(record: str, kept: str) -> None:
    assert kept in suggestion(record, TED)
