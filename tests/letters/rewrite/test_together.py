""" "They" of the child with somebody is "you"; of other people or of things it is not."""

import pytest

from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.record import rewrite_record
from tests.letters.rewrite.known import suggestion

LEO = Known("Leo", "brother")
EVAN = Child("Evan", "Evan Holt", Pronouns.HE, 12, {}, (LEO, Known("Tina", "key worker")))
ROBIN = Child(
    "Robin", "Robin Holt", Pronouns.THEY, 15, {}, (Known("Dawn", "mum"), Known("Hugh", "foster carer"))
)


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("Evan and Leo gave Tina their cake.", "You and Leo gave Tina your cake."),
        ("Tina rang Evan and they spoke.", "Tina rang you and you spoke."),
        ("Evan and Leo hurt themselves.", "You and Leo hurt yourselves."),
        ("Evan and Leo saw Dad. They went to the park.", "You and Leo saw your dad. You went to the park."),
        ("Tina told Evan and Leo, and both of them cried.", "Tina told you and Leo, and both of you cried."),
    ],
)
def test_they_with_the_child_is_you(record: str, wanted: str) -> None:
    assert suggestion(record, EVAN) == wanted


@pytest.mark.parametrize(
    "record",
    [
        "Evan asked the school and they said no.",
        "Evan and Leo lost the keys and they cost a lot.",
        "Evan and Leo met two boys and they left.",
        "Tina told Leo that Evan was ill and they talked.",
        "Evan and Leo thanked them.",
        "Evan and Leo washed the cars and they gleamed.",
        "Evan and Leo rang the school and they will call.",
        "Tina told Evan and Leo that she and Bev would miss them.",
    ],
)
def test_they_of_others_or_things_is_not_you(record: str) -> None:
    said = " ".join(each.suggestion for each in rewrite_record(record, EVAN)).lower()
    assert "they" in said or "them" in said
    assert not any(
        wrong in said
        for wrong in (
            "you said",
            "you cost",
            "you left",
            "you talked",
            "thanked you",
            "you gleamed",
            "you will",
            "miss you",
        )
    )


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("Dawn uses the old name; they have asked her to stop.", ("you have asked her to stop", True)),
        ("Robin made two cakes and they were good.", ("you were good", False)),
        ("Robin peers at it as they are short-sighted.", ("as you are short-sighted", True)),
    ],
)
def test_a_child_called_they_is_told_from_things(record: str, wanted: tuple[str, bool]) -> None:
    said = " ".join(each.suggestion for each in rewrite_record(record, ROBIN)).lower()
    assert (wanted[0] in said) is wanted[1], said
