"""Lists of tasks in minutes: whichever columns they have, each row says what, who, when and what became."""

from dataclasses import replace

import pytest

from letters.minutes.rows import laid_out
from letters.offered import Offered, offer
from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.sections import Section
from reviews.brought import Place

PEOPLE = (Known("Comfort", "foster carer"), Known("Tilda", "social worker"), Known("Mr Bell", "teacher"))
KOFI = Child("Kofi", "Kofi Mensah", Pronouns.HE, 9, {}, PEOPLE)
BY_MAY = "\t04/05/2027"


def rows_of(*lines: str) -> list[Offered]:
    """What is offered of lines, without headings."""
    return [one for one in offer("\n".join(lines), KOFI) if one.section is not Section.HEADING]


@pytest.mark.parametrize(
    "head",
    [
        "No.\tAction\tBy whom\tBy when",
        "No\tRecommendation\tPerson responsible\tTimescale",
        "#\tTask\tResponsible\tDeadline",
        "\tAgreed action\tLead\tTarget date",
        "Action\tBy whom\tBy when\tStatus",
        "Action\tBy whom\tBy when",
    ],
)
def test_a_row_of_tasks_keeps_its_action_whatever_the_columns(head: str) -> None:
    cells = {"what": "Refer Kofi to the club", "who": "Tilda", "when": "04/05/2027"}
    has_number = not head.startswith("Action")
    row = [*(["1"] if has_number else []), *cells.values(), *(["New"] if "Status" in head else [])]
    (one,) = rows_of("Actions", head, "\t".join(row))
    assert (one.into, one.text, one.who, one.on) == (
        Place.NEXT_STEPS,
        "Tilda will refer you to the club.",
        "Tilda",
        "2027-05-04",
    )
    assert one.original == "\t".join(row)


def test_a_row_with_an_empty_cell_keeps_the_others_in_their_places() -> None:
    (one,) = rows_of("Actions", "Action\tWho\tBy when\tStatus", f"Refer Kofi to the club\t{BY_MAY}\tNew")
    assert (one.text, one.who, one.on) == ("Refer you to the club.", "", "2027-05-04")
    assert "No one is named" in one.asks


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("Speak to Mr Bell about lunch", "Tilda will speak to Mr Bell about lunch."),
        ("Swimming lessons", "Tilda will see to swimming lessons."),
        ("Kofi to be referred to the club", "Tilda will refer you to the club."),
        ("Comfort to find a bike", "Comfort will find a bike. Tilda will make sure of it."),
        ("Provide 1:1 reading support", "Tilda will provide 1:1 reading support."),
        ("Passport to be applied for", "Tilda will apply for passport."),
        ("Kofi to be listened to", "Tilda will listen to you."),
        ("Kofi to be looked after at weekends", "Tilda will look after you at weekends."),
        ("Kofi to be spoken to about the move", "Tilda will speak to you about the move."),
        ("Form to be filled in", "Tilda will fill form in."),
        ("Kofi to be seen by Christmas", "Tilda will see you by Christmas."),
        ("Form to be sent by Tilda", "Tilda will send form."),
        ("Form to be sent by email", "Tilda will send form by email."),
    ],
)
def test_a_task_is_a_sentence_with_who_does_it(what: str, told: str) -> None:
    (one,) = rows_of("Actions", "Action\tWho\tBy when", f"{what}\tTilda{BY_MAY}")
    assert one.text == told


@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("Kofi to be seen by a dentist", "you are seen by a dentist."),
        ("Kofi to be looked after by Nan at weekends", "you are looked after by Nan at weekends."),
        ("Kofi to be told about the move by Mum", "you are told about the move by your mum."),
        ("Swimming lessons to be booked by school", "swimming lessons are booked by school."),
    ],
)
def test_who_sees_to_a_task_does_not_do_what_another_does(what: str, told: str) -> None:
    (one,) = rows_of("Actions", "Action\tWho\tBy when", f"{what}\tTilda{BY_MAY}")
    assert (one.text, one.who, one.asks) == (f"Tilda will make sure that {told}", "Tilda", "")


def test_actions_of_last_time_say_what_became_of_each() -> None:
    rows = rows_of(
        "Actions from last review",
        "Action\tBy whom\tBy when\tProgress",
        "Arrange swimming lessons\tComfort\t30/09/2026\tCompleted",
        "Find a football club\tTilda\t30/09/2026\tOutstanding - funding not agreed",
        "Buy a bike\tComfort\t30/09/2026\tPartly",
    )
    assert {one.into for one in rows} == {Place.LAST_TIME}
    assert [(one.how, one.why) for one in rows] == [
        ("done", ""),
        ("not_done", "Funding not agreed."),
        ("part", ""),
    ]
    assert rows[0].text.startswith("Comfort will arrange swimming lessons")


def test_decisions_beside_their_progress_are_those_of_last_time() -> None:
    rows = rows_of("Previous decisions", "Decision\tProgress", "Tilda to find a club\tNot completed")
    assert [(one.into, one.text, one.how) for one in rows] == [
        (Place.LAST_TIME, "Tilda will find a club.", "not_done")
    ]


def test_a_column_that_says_completed_tells_that_the_list_is_of_last_time() -> None:
    rows = rows_of(
        "Kofi is well.", "Action\tWho\tCompleted?", "Find a club\tTilda\tNo", "Buy a bike\tComfort\tYes"
    )
    assert [(one.into, one.how) for one in rows[1:]] == [
        (Place.LAST_TIME, "not_done"),
        (Place.LAST_TIME, "done"),
    ]


def test_what_is_told_of_its_progress_is_asked_about_and_kept() -> None:
    (one,) = rows_of(
        "Actions from last review", "Action\tWho\tProgress", "Buy a bike\tComfort\tKofi rode to school."
    )
    assert one.text == "Comfort will buy a bike. You rode to school."
    assert one.asks == "What became of it?"
    assert not one.is_safe


@pytest.mark.parametrize(
    "told",
    ["Has been refused", "Has been cancelled", "It has been hard to do", "It has been unsuccessful"],
)
def test_what_was_refused_or_hard_is_not_done(told: str) -> None:
    (one,) = rows_of("Actions from last review", "Action\tWho\tProgress", f"Buy a bike\tComfort\t{told}")
    assert (one.into, one.how, one.is_safe) == (Place.LAST_TIME, "", False)


@pytest.mark.parametrize(
    ("cell", "how"), [("✓", "done"), ("☑", "done"), ("✗", "not_done"), ("✘", "not_done"), ("☐", "not_done")]
)
def test_a_tick_in_the_column_of_what_is_completed_is_read(cell: str, how: str) -> None:
    (one,) = rows_of("Actions from last review", "Action\tWho\tCompleted", f"Buy a bike\tComfort\t{cell}")
    assert (one.text, one.how) == ("Comfort will buy a bike.", how)


def test_the_head_of_a_table_does_not_make_what_was_agreed_asked_for() -> None:
    (one,) = rows_of("Actions agreed", "Action\tWho\tBy when", f"Refer Kofi to the club\tTilda{BY_MAY}")
    assert one.how == "agreed"


@pytest.mark.parametrize(
    ("text", "words", "how", "why"),
    [
        (
            "Swimming lessons have been arranged and Kofi started in September. - Completed",
            "Swimming lessons have been arranged and you started in September.",
            "done",
            "",
        ),
        ("1. Tilda to find a club. Completed.", "Tilda will find a club.", "done", ""),
        ("Tilda to find a club\nCompleted", "Tilda will find a club.", "done", ""),
        ("Tilda to find a club.\nNot completed.", "Tilda will find a club.", "not_done", ""),
        ("Tilda to find a club. Outcome: not met, no fee.", "Tilda will find a club.", "not_done", "No fee."),
        ("Tilda to find a club.\nStatus: In progress", "Tilda will find a club.", "part", ""),
        ("Tilda to find a club. This has been completed.", "Tilda will find a club.", "done", ""),
    ],
)  # fmt: skip
def test_an_outcome_alone_says_what_became_of_what_stands_before_it(
    text: str, words: str, how: str, why: str
) -> None:
    (one,) = rows_of("Review of previous decisions", *text.split("\n"))
    assert (one.into, one.text, one.how, one.why) == (Place.LAST_TIME, words, how, why)
    assert one.original == text.replace("\n", " ")


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Tilda to find a club. Not done.", "Why not?"),
        ("Tilda to find a club - outstanding", "Why not?"),
        ("Tilda to find a club - ongoing", "Why only in part?"),
        ("Tilda to find a club - not done, no fee.", ""),
        ("Tilda to find a club - partly done as there is no fee.", ""),
        ("Tilda to find a club. Done.", ""),
    ],
)
def test_what_was_not_done_is_asked_why_as_the_record_asks(text: str, asks: str) -> None:
    one = rows_of("Review of previous decisions", text)[0]
    assert (one.asks, one.is_safe) == (asks, not asks)
    if asks:
        assert replace(one, why="No fee.").is_safe
        assert replace(one, how="done").is_safe
        assert not replace(one, how="").is_safe


@pytest.mark.parametrize("outcome", ["Completed", "Not completed.", "- Done", "Ongoing.", "Outstanding"])
def test_an_outcome_of_nothing_goes_nowhere_by_itself(outcome: str) -> None:
    last = rows_of("What is going well", "Kofi sleeps well.", outcome)[-1]
    assert (last.into, last.is_safe) == ("", False)


def test_after_an_outcome_the_list_of_last_time_goes_on() -> None:
    rows = rows_of("Previous actions", "Tilda to find a club", "Completed", "Comfort to buy a bike", "Done")
    assert [(one.into, one.how) for one in rows] == [(Place.LAST_TIME, "done")] * 2


def test_a_sentence_that_was_put_together_stands_beside_its_row() -> None:
    _, was = laid_out("Action\tWho\tBy when\nBuy a bike. Ring the shop.\tComfort\t4 May 2027")
    assert set(was.values()) == {"Action\tWho\tBy when", "Buy a bike. Ring the shop.\tComfort\t4 May 2027"}


def test_a_table_ends_where_the_head_of_another_begins() -> None:
    people = "Name\tRole\tAttended\nTilda Rowe\tSocial worker\tYes"
    tasks = "Action\tWho\tBy when\nBook dentist\tJan\t4 May 2027"
    made = ("Who attended:\n- Tilda Rowe (Social worker)", "Action:\nJan to book dentist by 4 May 2027.")
    assert laid_out(f"{people}\n{tasks}")[0] == "\n".join(made)
    assert laid_out(f"{tasks}\n{people}")[0] == "\n".join(reversed(made))


LAST_TIME = ("Review of previous decisions", "Decision\tWho\tBy when\tOutcome")
OF_LAST_TIME = (
    "Comfort to buy a bike\tComfort\t30/09/26\tYes",
    "Tilda to find a club\tTilda\t30/09/26\tNo – no fee",
)


@pytest.mark.parametrize("place", range(3))
@pytest.mark.parametrize(
    "noun", ["School transport", "PEP", "Contact", "Health assessment", "Care plan: new copy"]
)
def test_a_thing_in_a_list_of_last_time_does_not_end_the_list(noun: str, place: int) -> None:
    rows = [*OF_LAST_TIME]
    rows.insert(place, f"{noun}\tTilda\tSept 2026\tNot achieved. Waiting list closed.")
    found = rows_of(*LAST_TIME, *rows)
    assert {one.into for one in found} == {Place.LAST_TIME}
    thing = found.pop(place)
    assert (thing.how, thing.why) == ("not_done", "Waiting list closed.")
    assert (thing.text.split(" to ")[0], thing.original) == ("Tilda will see", rows[place])
    assert [(one.how, one.why) for one in found] == [("done", ""), ("not_done", "No fee.")]


@pytest.mark.parametrize(
    "head",
    [
        "Has this been completed?",
        "Completed Y/N?",
        "Was it done?",
        "What happened?",
        "Outcome",
        "Completed (Y/N)",
    ],
)
def test_what_became_stands_under_any_question_for_it(head: str) -> None:
    found = rows_of("Actions from last review", f"Action\tWho\tBy when\t{head}", *OF_LAST_TIME)
    assert [(one.text.split(" by ")[0], one.how, one.why) for one in found] == [
        ("Comfort will buy a bike", "done", ""),
        ("Tilda will find a club", "not_done", "No fee."),
    ]


@pytest.mark.parametrize(
    ("when", "told"),
    [
        ("Sept 2026", "Tilda will see to transport by September 2026."),
        ("Within 4 weeks", "Tilda will see to transport, within 4 weeks."),
        ("30/09/2026", "Tilda will see to transport by Wednesday 30 September 2026."),
        ("Ongoing", "Tilda will see to transport."),
    ],
)
def test_by_when_a_thing_was_to_be_done_is_said(when: str, told: str) -> None:
    (one,) = rows_of(*LAST_TIME, f"Transport\tTilda\t{when}\tDone")
    assert (one.text, one.how) == (told, "done")
