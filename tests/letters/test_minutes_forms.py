"""Forms in minutes: the box that is ticked is the answer, and an answer alone says nothing of a child."""

import pytest

from letters.minutes.answers import lines_of_form, next_lines, ticked
from letters.offered import Offered, offer
from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.sections import Section
from reviews.brought import Place

KOFI = Child("Kofi", "Kofi Mensah", Pronouns.HE, 9, {}, (Known("Tilda", "social worker"),))
ALONE = "Was the child seen alone?"


def offered(*lines: str) -> list[Offered]:
    """What is offered of lines, without headings."""
    return [one for one in offer("\n".join(lines), KOFI, "Noor Calder") if one.section is not Section.HEADING]


@pytest.mark.parametrize(
    "layout", [f"{ALONE} {{}}", f"{ALONE}\t{{}}", f"{ALONE}\n{{}}", "Child seen alone? {}", "Seen alone: {}"]
)
@pytest.mark.parametrize(
    ("answer", "how"),
    [
        ("☐ Yes ☒ No", "not_offered"),
        ("Yes ☐ No ☒", "not_offered"),
        ("[ ] Yes [x] No", "not_offered"),
        ("☐Yes ☑No", "not_offered"),
        ("Yes / No: No", "not_offered"),
        ("No - he was at school", "not_offered"),
        ("☒ Yes ☐ No", "spoke"),
        ("Yes ☒ No ☐ on 09/11/2026", "spoke"),
        ("Yes, on 09/11/2026", "spoke"),
        ("☐ Yes ☐ No", ""),
        ("☒ Yes ☒ No", ""),
        ("Yes No", ""),
        ("N/A", ""),
        ("Not on this occasion", ""),
    ],
)  # fmt: skip
def test_whether_a_child_was_seen_alone_is_what_is_ticked(layout: str, answer: str, how: str) -> None:
    (one,) = offered(*layout.format(answer).split("\n"))
    assert (one.into, one.how) == (Place.ALONE, how)
    assert not (one.is_safe and not how)
    assert one.on == ("2026-11-09" if "09/11" in answer else "")
    assert answer in one.original


@pytest.mark.parametrize("answer", ["Declined", "Kofi declined", "He was offered it but said no"])
def test_a_child_who_declined_said_no(answer: str) -> None:
    for lines in ([f"{ALONE} {answer}"], [ALONE, answer]):
        (one,) = offered(*lines)
        assert (one.into, one.how) == (Place.ALONE, "said_no")


def test_another_question_of_the_form_ends_what_was_said_alone() -> None:
    alone, came, fact = offered(
        f"{ALONE} ☐ Yes ☒ No", "Did the child attend their review? Yes", "Kofi sings."
    )
    assert (alone.how, came.into, came.is_safe) == ("not_offered", "", False)
    assert came.original == "Did the child attend their review? Yes"
    assert fact.into not in (Place.ALONE, Place.SPOKEN)


def test_what_is_told_alone_stays_so_behind_a_question_for_it() -> None:
    *_, one = offered(f"{ALONE} Yes", "Did Kofi have anything to say? Yes", "He said he misses Nan.")
    assert (one.into, one.how) == (Place.SPOKEN, "alone")


def test_what_a_social_worker_saw_is_no_time_with_the_reviewing_officer() -> None:
    (one,) = offered("Has the child been seen alone by the social worker? Yes")
    assert (one.into, one.is_safe) == ("", False)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Is the care plan up to date? Yes", "Is the plan for you up to date? Yes."),
        ("Is the care plan up to date?\tYes", "Is the plan for you up to date? Yes."),
        ("Is the care plan up to date?\tYes ☒\tNo ☐", "Is the plan for you up to date? Yes."),
        ("Is the child at risk of being bullied? No", "Are you in danger of being bullied? No."),
        ("Were the parents consulted? Yes - by phone", "Were the parents consulted? Yes - by phone."),
        ("Immunisations up to date: Yes", "Your immunisations up to date: Yes"),
    ],
)
def test_an_answer_stays_with_its_question_and_is_never_safe(line: str, text: str) -> None:
    found = offered("What are we worried about?", line)
    assert [(one.original, one.text, one.is_safe or one.is_fact) for one in found] == [(line, text, False)]


def test_an_answer_to_nothing_goes_nowhere_by_itself() -> None:
    *_, one = offered("What are we worried about?", "Kofi is often late.", "Yes")
    assert (one.original, one.into, one.is_safe) == ("Yes", "", False)


def test_a_question_that_is_answered_is_no_heading_of_what_follows() -> None:
    *_, one = offered(
        "What is going well?", "Is the child at risk of exploitation? No", "Kofi sings in the choir."
    )
    assert (one.into, one.is_safe) == (Place.GOING_WELL, True)


@pytest.mark.parametrize(
    ("line", "into"),
    [
        ("Are there any concerns? No concerns were raised.", Place.GOING_WELL),
        ("What is going well? He sings.", Place.GOING_WELL),
    ],
)
def test_a_question_that_is_answered_with_a_sentence_is_a_heading(line: str, into: Place) -> None:
    (one,) = offered(line)
    assert (one.into, one.is_safe) == (into, True)


@pytest.mark.parametrize(
    ("cell", "how"),
    [("☐ Yes ☒ No", "not_done"), ("☒ Yes ☐ No", "done"), ("Yes ☐ No ☐ Partly ☒", "part"), ("☐ Yes ☐ No", "")],
)
def test_what_became_of_a_decision_is_what_is_ticked(cell: str, how: str) -> None:
    for lines in (
        ["Decision\tWho\tCompleted?", f"Buy a bike\tTilda\t{cell}"],
        ["Tilda to buy a bike", f"Completed? {cell}"],
    ):
        (one,) = offered("Review of previous decisions", *lines)
        assert (one.into, one.how, one.is_safe) == (Place.LAST_TIME, how, how == "done")


def test_many_empty_lines_take_no_longer_each() -> None:
    assert next_lines(["", "a", " ", "b", ""]) == [1, 3, 3, None, None]
    _, typed = lines_of_form(["Was it so?", *[""] * 20_000, "Yes"])
    assert list(typed) == ["Was it so?– Yes."]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Health assessment up to date ☒ Yes ☐ No", "Health assessment up to date: Yes"),
        ("Child seen alone ☐ Yes ☒ No", "Child seen alone: No"),
        ("Child seen alone Yes ☐ No ☒", "Child seen alone: No"),
        ("Seen alone Yes ☒ No ☐ on 09/11/2026", "Seen alone: Yes – on 09/11/2026"),
        ("Medication ☐ Yes ☒ No - none needed", "Medication: No – none needed"),
        ("Was the child consulted ☐ yes ☐ no ☒ n/a", "Was the child consulted: n/a"),
        ("Kinship ☐ Foster ☒ Residential ☐", "Foster"),
    ],
)
def test_a_label_before_the_boxes_stays_and_they_are_read_from_their_side(line: str, read: str) -> None:
    assert ticked(line) == read


def test_boxes_of_which_nobody_can_tell_the_side_stay_as_they_are() -> None:
    line = "Placement type ☐ Kinship ☒ Foster care ☐ Residential"
    assert ticked(line) == line
    assert not any(one.is_safe for one in offered(line))


@pytest.mark.parametrize(
    "alone", ["Child seen alone: Yes", "Was Kofi seen alone?\tYes", "I saw Kofi alone today."]
)
@pytest.mark.parametrize(
    "asks",
    [
        "What did Kofi say?",
        "What does the child want?",
        "Is he happy at home? Yes.",
        "Is Kofi safe at home? Yes",
        "Was he sad? Yes, he cried.",
    ],
)
def test_what_is_asked_of_the_child_behind_time_alone_is_answered_alone(alone: str, asks: str) -> None:
    said = offered(alone, asks, "He said he wants to live with Nan.")[-1]
    assert (said.into, said.how) == (Place.SPOKEN, "alone")


def test_what_is_asked_of_the_meeting_ends_what_was_said_alone() -> None:
    said = offered("Was Kofi seen alone? Yes", "Did Kofi attend? Yes", "He said he wants a dog.")[-1]
    assert said.how == "meeting"


@pytest.mark.parametrize("heading", ["Actions following review", "Recommendations following meeting:"])
def test_what_follows_a_review_is_to_be_done(heading: str) -> None:
    assert [one.into for one in offered(heading, "Tilda to book a dentist by 3 May 2027.")] == [
        Place.NEXT_STEPS
    ]


@pytest.mark.parametrize("heading", ["Who is at home?", "Who is there for Kofi?", "Who was not told"])
def test_who_is_at_home_did_not_come_by_that(heading: str) -> None:
    assert not [one for one in offered(heading, "Ella Moss, aunt") if one.into == Place.WHO_CAME]


def test_a_label_of_the_childs_comments_is_one_line() -> None:
    said, school, health = offered(
        "Kofi's comments: I like it here.", "School: Kofi is behind.", "Health: he is well."
    )
    assert said.into == Place.SPOKEN
    assert Place.SPOKEN not in (school.into, health.into)
