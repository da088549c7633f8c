"""Who came to a review is read from each kind of list, and nobody who did not come."""

from dataclasses import replace

import pytest

from letters.minutes.whose import ask_whose
from letters.offered import Offered, offer
from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.model import Kind
from letters.rewrite.sections import Section
from reviews.brought import Place

PEOPLE = (Known("Comfort", "foster carer"), Known("Tilda", "social worker"), Known("Mr Bell", "teacher"))
KOFI = Child("Kofi", "Kofi Mensah", Pronouns.HE, 9, {}, PEOPLE)
OFFICER = "Grace Tan"


def read(*lines: str) -> tuple[list[str], list[Offered]]:
    """The names of who came, and everything that is offered."""
    offered = list(offer("\n".join(lines), KOFI, OFFICER))
    return [line.partition(", ")[0] for line in lines_of_who_came(offered)], offered


def lines_of_who_came(offered: list[Offered]) -> list[str]:
    """What the record gets, a line for each."""
    return [line for one in offered if one.into == Place.WHO_CAME for line in one.text.splitlines()]


@pytest.mark.parametrize("head", ["Who attended", "Attendees:", "Those present", "Present", "In attendance:"])
def test_a_list_with_one_name_a_line_says_who_came(head: str) -> None:
    came, offered = read(
        head,
        "Kofi Mensah",
        "Tilda Rowe, social worker",
        "Comfort - foster carer",
        "Mr Bell (teacher)",
        "Priya",
        "Grace Tan - IRO",
        "Apologies:",
        "Dr Lowe",
        "Health",
        "Kofi eats well.",
    )
    assert came == ["Kofi", "Tilda", "Comfort", "Mr Bell", "Priya"]
    assert (offered[-1].into, offered[-1].topic) == (Place.GOING_WELL, "health")
    assert "Tilda Rowe, social worker" in [one.original for one in offered]


def test_what_follows_the_list_is_no_name() -> None:
    came, offered = read("Attendees", "Mum", "Personal Details", "Kofi sleeps well.")
    assert came == ["Mum"]
    assert offered[2].section is Section.HEADING


@pytest.mark.parametrize(
    ("head", "rows"),
    [
        ("Name\tRole\tAttended", ["Kofi Mensah\tYoung person\tYes", "Tilda Rowe\tSocial worker\tVia Teams"]),
        ("Name\tRelationship\tInvited\tAttended", ["Kofi\tSelf\tY\tY", "Tilda Rowe\tSW\tY\tY"]),
        ("Name\tRole", ["Kofi\tYoung person", "Tilda Rowe\tSocial worker"]),
        ("", ["Kofi Mensah\tYoung person\tYes", "Tilda Rowe\tSocial worker\tYes"]),
    ],
)
def test_a_table_says_who_came_and_its_head_is_nobody(head: str, rows: list[str]) -> None:
    came, _ = read("Attendance", *([head] if head else []), *rows)
    assert came == ["Kofi", "Tilda"]


NOT_CAME = [
    "N/A", "DNA", "Invited", "Report sent", "Written report only", "✘", "Unwell", "On leave",
    "Late apologies", "Somewhere else",
]  # fmt: skip


@pytest.mark.parametrize(
    "cell", ["No", "Apologies", "N", "Did not attend", "Sent apologies", "Absent", "", *NOT_CAME]
)
def test_who_did_not_come_is_not_among_those_who_did(cell: str) -> None:
    came, _ = read(
        "Attendance", "Name\tRole\tAttended", f"Comfort\tFoster carer\t{cell}", "Mr Bell\tTeacher\tYes"
    )
    assert came == ["Mr Bell"]


@pytest.mark.parametrize("cell", NOT_CAME)
def test_a_row_without_a_head_names_nobody_who_may_not_have_come(cell: str) -> None:
    came, offered = read("Attendance", f"Comfort\tFoster carer\t{cell}", "Mr Bell\tTeacher\t✓")
    assert came == ["Mr Bell"]
    assert not offered[1].is_safe


@pytest.mark.parametrize(
    "cell", ["✓", "Y", "By phone", "via MS Teams", "Yes, for the first half of it", "Did attend", "Late"]
)
def test_who_came_for_a_part_or_from_afar_came(cell: str) -> None:
    assert read("Name\tRole\tAttended", f"Comfort\tFoster carer\t{cell}")[0] == ["Comfort"]


def test_who_was_only_invited_is_not_said_to_have_come() -> None:
    assert read("Name\tRole\tInvited", "Comfort\tFoster carer\tYes")[0] == []


def test_a_table_of_the_family_is_no_list_of_who_came_and_goes_nowhere_by_itself() -> None:
    came, offered = read("Family", "Name\tRelationship", "Efua\tSister")
    assert came == []
    assert not any(one.is_safe or one.into for one in offered)


def test_the_head_of_a_list_of_people_is_not_another_childs_name() -> None:
    assert ask_whose("Name\tRole\tAttended\nKofi\tYoung person\tYes\nKofi eats well.", KOFI) == ""
    assert "Leila" in ask_whose("Name\tLeila Haddad\nLeila is well.", KOFI)


@pytest.mark.parametrize(
    "line",
    [
        "Not present: Mum, Jo Smith", "Those not present", "Not in attendance: Jo Smith (college tutor)",
        "DNA: Jo Smith", "No show: Jo Smith", "Sent a report: Jo Smith (GP)", "Report from: Jo Smith",
        "Distribution list: Jo Smith, Mum", "Copied to: Jo Smith", "cc: Jo Smith", "Minutes by: Jo Smith",
    ],
)  # fmt: skip
def test_who_stayed_away_or_gets_a_copy_is_not_among_those_who_came(line: str) -> None:
    came, _ = read("Present:", "Comfort", line, "Mum", "Ann Lee (nurse)")
    assert came[0] == "Comfort"
    assert "Jo Smith" not in came
    assert line.startswith("Minutes") or came == [
        "Comfort"
    ]  # the list ends, unless nothing says that it does


@pytest.mark.parametrize("head", ["Apologies:", "Not present", "Distribution list:"])
def test_who_sent_apologies_did_not_come_whatever_their_role(head: str) -> None:
    came, _ = read("Present: Comfort", head, "Teacher: Ann Lee", "SW: Dana Price", "- GP: Jo Smith", "Mum")
    assert came == ["Comfort"]


def test_a_list_of_names_may_be_counted() -> None:
    lines = ("1. Jan Price (social worker)", "2. Comfort", "a) Ann Lee (nurse)", "I. Smith, teacher")
    assert read("Present:", *lines)[0] == ["Jan Price", "Comfort", "Ann Lee", "I. Smith"]
    assert read("Present:", "Comfort", "b) Apologies: Jo Smith", "Mr Jones")[0] == ["Comfort"]


def test_a_list_goes_on_after_who_stayed_away_where_it_says_so() -> None:
    came, _ = read("Present: Comfort", "Apologies: Jo Smith", "Ann Lee", "Also present: Mary Hill")
    assert came == ["Comfort", "Mary Hill"]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Interpreter (Dari)", "Interpreter"),
        ("Advocate (NYAS)", "Advocate"),
        ("Advocate (Jo Smith)", "Jo Smith"),
        ("College tutor", "College tutor"),
        ("Social worker: Rhys Jones", "Rhys Jones"),
    ],
)
def test_a_language_a_charity_and_a_college_are_nobodys_name(line: str, name: str) -> None:
    assert read("Present:", "Comfort", line)[0] == ["Comfort", name]


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        (
            "Present: Sharon Hale (foster carer); Bola Adeyemi (social worker); Leanne Mensah (mother)",
            ["Sharon Hale, your foster carer", "Bola Adeyemi, your social worker", "Your mum"],
        ),
        (
            "Present: Kofi, Jan and Mick Hale (foster carers), SW Bola Adeyemi, Mrs Dunn - class teacher",
            [
                "Kofi", "Jan, your foster carer", "Mick Hale, your foster carer",
                "Bola Adeyemi, your social worker", "Mrs Dunn, your class teacher",
            ],
        ),
        (
            "Present: Joan Price (maternal grandmother), Ann Lee (paternal grandmother), Efua (sister)",
            ["Joan Price, your gran", "Ann Lee, your gran", "Efua, your sister"],
        ),
        ("Attendees: Jo Hill, SW, Lee Wong, GP", ["Jo Hill, your social worker", "Lee Wong, the doctor"]),
        ("Present: Jo Hill, Mum and Lee Wong", ["Jo Hill", "Mum", "Lee Wong"]),
        ("Present: Kim (Efua's social worker), Ada (mum's friend)", ["Kim", "Ada"]),
        ("Present: Ed (previous foster carer), Sam (CAMHS), Nan", ["Ed", "Sam", "Nan"]),
        ("Present: SW, Mother and the teacher", ["Your social worker", "Your mum", "The teacher"]),
        ("Present: Comfort", ["Comfort"]),
    ],
)  # fmt: skip
def test_who_came_says_who_each_of_them_is_to_the_child(line: str, lines: list[str]) -> None:
    assert lines_of_who_came(list(offer(line, replace(KOFI, people=()), OFFICER))) == lines


def test_a_child_reads_their_own_word_for_a_parent() -> None:
    child = replace(KOFI, words={"mum": "Mummy"})
    assert lines_of_who_came(list(offer("Present: Leanne Mensah (mother)", child))) == ["Your Mummy"]


LIST = "Present: Sharon Hale (foster carer); Bola Adeyemi (social worker); Leanne Mensah (mother)\n"


@pytest.mark.parametrize(
    ("line", "text", "who", "is_asked"),
    [
        ("The foster carer to book a dentist.", "Sharon Hale will book a dentist.", "Sharon Hale", False),
        ("SW to ring the school.", "Bola Adeyemi will ring the school.", "Bola Adeyemi", False),
        ("Leanne Mensah to send photos.", "Your mum will send photos.", "your mum", False),
        ("Ms Mensah to send photos.", "Your mum will send photos.", "your mum", True),
        ("Leanne to send photos.", "Your mum will send photos.", "your mum", True),
        ("Mr Mensah to send photos.", "Mr Mensah will send photos.", "Mr Mensah", False),
        ("The new social worker to ring.", "The new social worker will ring.", "", True),
    ],
)
def test_the_other_sentences_mean_those_who_came(line: str, text: str, who: str, is_asked: bool) -> None:
    step = offer(f"{LIST}Actions\n{line}", replace(KOFI, people=()), OFFICER)[-1]
    assert (step.text, step.who) == (text, who)
    assert any(doubt.kind is Kind.PERSON for doubt in step.doubts) == is_asked


def test_whom_the_child_knows_in_a_role_is_meant_whoever_came() -> None:
    step = offer(f"{LIST}Actions\nSW to ring the school.", KOFI, OFFICER)[-1]
    assert (step.text, step.who) == ("Your social worker Tilda will ring the school.", "Tilda")


def test_a_mother_is_not_taken_for_a_daughter_of_the_same_title_nor_named_within_a_quotation() -> None:
    girl = replace(KOFI, name="Ama", full_name="Ama Mensah", pronouns=Pronouns.SHE, people=())
    step = offer(f"{LIST}Actions\nMs Mensah to send photos.", girl, OFFICER)[-1]
    assert "your mum" not in step.text.lower()
    said = offer(f'{LIST}What Ama said\nAma said "Leanne Mensah is kind".', girl, OFFICER)[-1]
    assert "Leanne Mensah is kind" in said.text


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("Kofi started at Oak School in May.", "You started at Oak School in May."),
        ("Kofi moves in May and Will is glad.", "You move in May and your dad is glad."),
        ("Will she move in May?", "Will she move in May?"),
        ("May and Kofi go to the park in May.", "You and your mum go to the park in May."),
    ],
)
def test_a_parents_name_that_is_a_month_or_a_word_is_only_the_parent_where_it_is_a_name(
    line: str, text: str
) -> None:
    people = (Known("May Okafor", "mother"), Known("Will Hart", "father"))
    assert offer(f"School\n{line}", replace(KOFI, people=people), OFFICER)[-1].text == text


@pytest.mark.parametrize(
    "how",
    ["(written update only)", "- written update", "(report only)", "(by email)", "(provided an update)"],
)
def test_who_only_wrote_did_not_come(how: str) -> None:
    came, _ = read("Present:", f"Mr Bell - Teacher {how}", "Tilda Rowe - Social worker")
    assert came == ["Tilda"]
    for mr_bell in (f"Mr Bell (teacher) {how}", "Mr Bell, teacher, written update only"):
        came, _ = read(f"Present: Tilda Rowe (social worker), {mr_bell}, Comfort (foster carer)")
        assert came == ["Tilda", "Comfort"]


@pytest.mark.parametrize("how", ["(in person)", "via Teams", "- by phone", "(online)"])
def test_how_somebody_came_is_no_part_of_who_they_are(how: str) -> None:
    for line in (f"Leanne Moss (nurse) {how}", f"Leanne Moss - nurse {how}"):
        assert lines_of_who_came(read("Present:", line)[1]) == ["Leanne Moss, the nurse"]


@pytest.mark.parametrize(
    "away",
    [
        "Dana Price - on leave",
        "Dana Price - social worker (on annual leave)",
        "Dana Price (sick)",
        "Dana Price, advocate, apologies",
        "Dana Price (maternity leave)",
        "Dana Price - apologies received",
    ],
)
def test_who_is_said_to_be_away_behind_their_name_did_not_come(away: str) -> None:
    assert read("Present:", away, "Comfort (foster carer)")[0] == ["Comfort"]
    assert read(f"Present: Mum, {away}, Comfort (foster carer)")[0] == ["Mum", "Comfort"]


@pytest.mark.parametrize(
    "line", ["Comfort - Teams", "Comfort (joined late)", "Comfort - foster carer (virtual)"]
)
def test_how_somebody_came_behind_their_name_takes_nobody_away(line: str) -> None:
    assert read("Present:", line, "Kim (nurse)")[0] == ["Comfort", "Kim"]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["PH - IRO", "JS (SW)"], ["JS"]),
        (["GT", "J.S.", "Mum"], ["J.S", "Mum"]),
        (["JM, RQ (teacher) and Mum"], ["JM", "RQ", "Mum"]),
    ],
)
def test_initials_alone_are_asked_about_and_mean_nobody_else(lines: list[str], names: list[str]) -> None:
    came, offered = read("Present:", *lines, "Actions", "SW to ring the school.")
    assert came == names
    asked = [doubt.words for one in offered if one.into == Place.WHO_CAME for doubt in one.doubts]
    assert asked == [name for name in names if name != "Mum"]
    assert "JS" not in offered[-1].text


def test_initials_of_a_role_or_that_the_child_uses_are_not_asked_about() -> None:
    _, offered = read("Present: SW, FC, TJ (brother)")
    assert [doubt.words for one in offered for doubt in one.doubts] == ["TJ"]
    child = replace(KOFI, people=(*PEOPLE, Known("TJ", "brother")))
    assert [one.is_safe for one in offer("Present: SW, FC, TJ (brother)", child, OFFICER)] == [True]


def test_a_part_of_the_record_in_initials_ends_the_list() -> None:
    came, offered = read("Present:", "Comfort", "PEP", "Kofi likes maths.")
    assert (came, offered[-1].topic) == (["Comfort"], "school")


def test_a_name_in_full_and_a_role_behind_initials_are_who_came() -> None:
    came = lines_of_who_came(read("Present:", "J. Moore (Jackie, FC)", "R. Quinn (Rob, SW)")[1])
    assert came == ["Jackie Moore, your foster carer", "Rob Quinn, your social worker"]


@pytest.mark.parametrize(
    ("line", "came"),
    [
        ("Jas Gill, college tutor (joined by Teams)", "Jas Gill"),
        ("Kim Poe, pastoral lead", "Kim Poe"),
        ("Raj Toy, solicitor for the child", "Raj Toy"),
        ("Dr Roy, CAMHS", "Dr Roy"),
        ("Jas Gill, college tutor, Kim Poe, pastoral lead, Mum and uncle", "Jas Gill\nKim Poe\nMum\nUncle"),
        ("Jas Gill, Zanib Ozturk, Angel Stone", "Jas Gill\nZanib Ozturk\nAngel Stone"),
        ("jas gill, zanib", "Jas gill\nZanib"),
        ("social worker, college tutor", "Tilda, your social worker\nCollege tutor"),
    ],
)
def test_what_somebody_is_does_not_come(line: str, came: str) -> None:
    found = offer(f"Present: {line}", KOFI)[0]
    assert (found.text, found.into) == (came, Place.WHO_CAME)


def test_what_may_be_a_name_or_what_somebody_is_is_asked() -> None:
    found = offer("Present: Jas Gill, Pastoral Lead, Angel Stone", KOFI)[0]
    assert not found.is_safe
    assert offer("Present: Jas Gill, Zanib Ozturk", KOFI)[0].is_safe


def test_who_came_may_be_who_does_it() -> None:
    *_, known, unknown = offer(
        "Present: Jas Gill, college tutor\nDecisions\nJas to give Kofi a key.\nQuinlan to give Kofi a key.",
        KOFI,
    )
    assert (known.who, known.is_safe) == ("Jas Gill", True)
    assert (unknown.who, unknown.is_safe) == ("", False)
