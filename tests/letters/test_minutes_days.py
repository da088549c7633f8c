"""Days in minutes: of this review, the next and the last; and what has happened since the last one."""

import pytest

from letters.offered import Offered, offer
from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.sections import Section
from reviews.brought import NoRoom, Piece, Place, bring

KOFI = Child("Kofi", "Kofi Mensah", Pronouns.HE, 9, {}, (Known("Tilda", "social worker"),))


def offered(*lines: str) -> list[Offered]:
    """What is offered of lines, without headings."""
    return [one for one in offer("\n".join(lines), KOFI, "Noor Calder") if one.section is not Section.HEADING]


@pytest.mark.parametrize("sign", [": ", "\t"])
@pytest.mark.parametrize(
    ("label", "into"),
    [
        ("Date and time of review", Place.HELD_ON),
        ("Date & time of meeting", Place.HELD_ON),
        ("Date/time of review", Place.HELD_ON),
        ("Date and time", Place.HELD_ON),
        ("Meeting date", Place.HELD_ON),
        ("Review date", Place.HELD_ON),
        ("Date of review", Place.HELD_ON),
        ("Date and time of next review", Place.NEXT_REVIEW),
        ("Next review date", Place.NEXT_REVIEW),
        ("Date of following review", Place.NEXT_REVIEW),
        ("Next review", Place.NEXT_REVIEW),
        ("Date of last review", ""),
        ("Last review date", ""),
        ("Last review", ""),
        ("Date of previous review", ""),
    ],
)
def test_the_day_of_a_review_is_that_of_the_one_that_its_label_names(
    label: str, sign: str, into: str
) -> None:
    one, after = offered(f"{label}{sign}Monday 9 November 2026", "Kofi sings in the choir every week.")
    assert (one.into, one.is_safe) == (into, bool(into))
    assert one.on == "2026-11-09"
    assert after.into != Place.LAST_TIME


def test_a_day_and_a_time_under_the_next_review_are_its_own() -> None:
    (one,) = offered("Next review", "Date and time: 8 June 2027 at 3pm")
    assert (one.into, one.on) == (Place.NEXT_REVIEW, "2027-06-08")


@pytest.mark.parametrize(
    "said", ["The last review was held on 11/08/2026.", "Last review held on 11/08/2026"]
)
def test_the_day_of_the_last_review_is_not_that_of_this_one(said: str) -> None:
    (one,) = offered(said)
    assert (one.into, one.is_safe) == ("", False)


def test_the_next_review_is_after_this_one() -> None:
    typed = bring([], Piece(Place.HELD_ON, "", on="2026-12-11"))
    for day in ("2026-12-11", "2026-11-09"):
        with pytest.raises(NoRoom, match="after this one"):
            bring(typed, Piece(Place.NEXT_REVIEW, "", on=day))
    assert ("next_review", "2027-06-08") in bring(typed, Piece(Place.NEXT_REVIEW, "", on="2027-06-08"))


@pytest.mark.parametrize(
    "heading",
    [
        "Update since last review",
        "Changes since the last review",
        "What has happened since the last review?",
        "Since last time",
    ],
)
def test_what_has_happened_since_is_no_decision_of_last_time(heading: str) -> None:
    for lines in (
        [heading, "Kofi started karate in September."],
        [f"{heading.rstrip('?')}: Kofi started karate in September."],
    ):
        one, *_ = offered("Who came", "- Tilda, social worker", *lines)[1:]
        assert (one.into, one.text, one.is_safe) == (
            Place.GOING_WELL,
            "You started karate in September.",
            False,
        )


@pytest.mark.parametrize(
    "heading",
    [
        "Progress since last review on actions",
        "Update on decisions from last review",
        "What was agreed last time?",
        "Last time",
    ],
)
def test_decisions_of_last_time_stay_so(heading: str) -> None:
    (one,) = offered(heading, "Tilda to find a club. Done.")
    assert (one.into, one.how) == (Place.LAST_TIME, "done")


def test_who_was_invited_and_attended_came() -> None:
    lines = ["Tilda Rowe, social worker", "Invited, did not attend", "Dr Low, GP"]
    came = [one.text for one in offered("Invited and attended", *lines) if one.into == Place.WHO_CAME]
    assert came == ["Tilda, your social worker"]


def test_a_row_behind_one_that_says_a_single_thing_stands_by_itself() -> None:
    law, last, officer = offered("Legal status\tSection 20", "Date of last review\t11/08/2026", "Team\tNorth")
    assert (law.into, law.text) == (Place.LEGAL_STATUS, "Section 20.")
    assert [last.into, officer.into] == ["", ""]


def test_a_parent_of_the_child_s_surname_is_not_the_child() -> None:
    came = [
        one.text for one in offered("Attendance", "Kofi", "Ms Mensah – Mum") if one.into == Place.WHO_CAME
    ]
    assert came == ["Kofi", "Your mum"]


@pytest.mark.parametrize("line", ["Date: 9 November 2026", "Date\t9/11/26", "DATE: Monday 9 November 2026"])
def test_the_date_at_the_head_of_minutes_is_the_day_of_the_review(line: str) -> None:
    found = offered("Review of Kofi Mensah", line, "Time: 3pm", "Present: Tilda", "Health", "Kofi is well.")
    assert [(one.into, one.on, one.is_safe) for one in found if one.original == line] == [
        (Place.HELD_ON, "2026-11-09", True)
    ]


@pytest.mark.parametrize(
    "lines",
    [
        ("Date: 9 November 2026", "Date of review: 8 November 2026"),
        ("Date: 9 November 2026", "The review was held on 8 November 2026."),
        ("Date: 9 November 2026", "Date: 3 November 2026"),
        ("Health", "Date: 9 November 2026", "Kofi is well."),
        ("Kofi is well.", "Medical report", "Date: 9 November 2026"),
        ("Next review", "Date: 9 November 2026"),
        ("Date of birth: 9 November 2017",),
        ("Date: 9 November 2026 or 10 November 2026",),
    ],
)
def test_another_date_is_not_the_day_of_the_review(lines: tuple[str, ...]) -> None:
    assert not [
        one.original for one in offered(*lines) if one.into == Place.HELD_ON and one.original[:5] == "Date:"
    ]


def test_the_date_at_the_head_is_looked_at_where_its_weekday_does_not_fit() -> None:
    (one,) = offered("Date: Tuesday 9 November 2026")
    assert (one.into, one.is_safe) == (Place.HELD_ON, False)
