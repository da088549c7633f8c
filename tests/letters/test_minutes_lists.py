"""A decision is read from each way in which lists of them are written."""

import pytest

from letters.offered import Offered, offer
from letters.rewrite.headings import step_label
from reviews.brought import Place
from tests.letters.test_minutes_tables import KOFI


def steps(*lines: str) -> list[Offered]:
    return [one for one in offer("\n".join(("Decisions", *lines)), KOFI) if one.into == Place.NEXT_STEPS]


@pytest.mark.parametrize(
    "count",
    [
        "", "- ", "1. ", "1.1 ", "a) ", "(a) ", "b. ", "A) ", "(i) ", "ii) ", "iv. ", "R1 ", "R1: ", "[1] ",
        "#1 ", "Action 1: ", "Recommendation 1 - ", "Decision 2. ",
    ],
)  # fmt: skip
def test_how_a_list_is_counted_is_no_part_of_what_was_decided(count: str) -> None:
    line = f"{count}Tilda to refer Kofi to the Red Cross by 30 November 2026."
    (step,) = steps(line)
    assert (step.text, step.who, step.on) == ("Tilda will refer you to the Red Cross.", "Tilda", "2026-11-30")
    assert step.is_safe
    assert step.original == line


@pytest.mark.parametrize("line", ["A. Khan to call Tilda.", "10 Downing Street is where they met."])
def test_an_initial_and_the_number_of_a_house_are_kept(line: str) -> None:
    assert offer(f"Health\n{line}", KOFI)[1].original == line
    assert "Khan" not in line or steps(line)[0].text.startswith("A. Khan")


@pytest.mark.parametrize(
    "lines",
    [
        ("Book a dentist. By whom: Tilda. By when: 30/11/2026.",),
        ("1. Book a dentist. Timescale: 30/11/2026. Responsible: Tilda.",),
        ("Book a dentist. Actioned by: Tilda. By when: 30/11/2026",),
        ("Book a dentist. Professional responsible: Tilda. Deadline: 30/11/2026",),
        ("Book a dentist (Tilda, 30/11/2026)",),
        ("- Book a dentist - Tilda - 30/11/2026",),
        ("Tilda to book a dentist. By: 30/11/2026",),
        ("Book a dentist", "Action by: Tilda", "Deadline: 30/11/2026"),
        ("Book a dentist.", "Who: Tilda When: 30/11/2026"),
        ("Action: Book a dentist. Responsible: Tilda. Timescale: 30.11.2026",),
        ("Action 2: Tilda to book a dentist. By whom: Tilda. By when: 30.11.2026",),
        ("Book a dentist. Lead: Tilda. Date: 30.11.2026",),
        ("Tilda to book a dentist. By 30th November 2026.",),
        ("Tilda to book a dentist.", "Deadline 30 November 2026."),
        ("Tilda to book a dentist. Due 30/11/26",),
    ],
)
def test_who_and_when_are_read_behind_the_decision(lines: tuple[str, ...]) -> None:
    first, last = steps(*lines, "Comfort to buy boots.")
    assert (first.text, first.who, first.on) == ("Tilda will book a dentist.", "Tilda", "2026-11-30")
    assert first.is_safe
    assert first.original.split() == " ".join(lines).split()
    assert (last.text, last.who) == ("Comfort will buy boots.", "Comfort")


@pytest.mark.parametrize(
    ("line", "text", "on"),
    [
        (
            "Mrs Begum to buy a lamp. By whom: Mrs Begum. By when: 27.11.2026",
            "Mrs Begum will buy a lamp.",
            "27",
        ),
        ("Action: Lamp for the hall. Responsible: Mrs Begum", "Mrs Begum will see to lamp for the hall.", ""),
        ("Tilda to book a dentist. Timescale - 2 weeks.", "Tilda will book a dentist within 2 weeks.", ""),
        ("Tilda to book a dentist. By the end of term.", "Tilda will book a dentist by the end of term.", ""),
        ("Tilda to book a dentist. ASAP", "Tilda will book a dentist as soon as possible.", ""),
        (
            "Tilda to take Kofi out each week, starting by 9 November 2026.",
            "Tilda will take you out each week, starting by Monday 9 November 2026.",
            "09",
        ),
        ("Tilda to help Kofi move in by 27 November 2026.", "Tilda will help you move in.", "27"),
    ],
)
def test_no_label_and_no_piece_stands_in_a_decision(line: str, text: str, on: str) -> None:
    (step,) = steps(line)
    assert (step.text, step.on, step.is_safe) == (text, f"2026-11-{on}" if on else "", True)


def test_labels_of_a_task_are_read_where_no_list_has_begun() -> None:
    lines = (
        "School",
        "Kofi likes maths.",
        "Action: Tilda to ring Mr Bell. By whom: Tilda. By when: 30/11/2026",
    )
    found = offer("\n".join(lines), KOFI)[-1]
    assert (found.into, found.text, found.on) == (Place.NEXT_STEPS, "Tilda will ring Mr Bell.", "2026-11-30")
    ring, key = steps(
        "Action: Tilda to ring Mum", "By when: 30/11/2026", "", "Action: Key for Kofi", "Who: Jan"
    )
    assert (ring.text, ring.on) == ("Tilda will ring your mum.", "2026-11-30")
    assert key.text == "Jan will see to key for you."


@pytest.mark.parametrize(
    "line",
    ["Tilda to ring Mum by 3 May 2027. Deadline 4 May 2027.", "Tilda to ring Mum. By Monday 4 May 2027."],
)
def test_days_that_do_not_agree_are_asked_about(line: str) -> None:
    assert not steps(line)[0].is_safe


def test_what_is_only_a_day_is_never_taken_unasked() -> None:
    *_, piece = offer("Home\nKofi is well.\nBy the end of term.", KOFI)
    assert not piece.is_safe
    assert not piece.is_fact
    *_, whole = offer("Home\nBy Christmas he was settled.", KOFI)
    assert whole.text == "By Christmas you were settled."
    assert whole.is_safe
    (before,) = (
        one
        for one in offer("Last time\nTilda to ring Mum. By 3 May 2026. Not done - no time.", KOFI)
        if one.into
    )
    assert (before.how, before.why) == ("not_done", "No time.")


def test_the_title_of_the_minutes_is_no_decision() -> None:
    title, well = offer("CHILD IN CARE REVIEW – MINUTES AND RECOMMENDATIONS\nKofi is well.", KOFI)
    assert (title.into, well.into) == ("", Place.GOING_WELL)


@pytest.mark.parametrize(
    ("heading", "into"),
    [
        ("Notes of concerns raised at the meeting", Place.WORRIES),
        ("RECORD OF DECISIONS MADE AT THE REVIEW MEETING", Place.NEXT_STEPS),
        ("Last review: record of decisions and actions", Place.LAST_TIME),
    ],
)
def test_a_heading_that_speaks_of_the_record_opens_its_part(heading: str, into: Place) -> None:
    line = "Kofi finds maths hard." if into is Place.WORRIES else "Tilda to refer Kofi to the Red Cross."
    assert offer(f"{heading}\n{line}", KOFI)[-1].into == into


@pytest.mark.parametrize(
    "line",
    [
        "2 Sessions of football to be booked by Tilda by 30 November 2026.",
        "3 Meetings with Dad will be set up by Tilda.",
        "16 Plus team to refer Kofi.",
    ],
)
def test_a_number_that_counts_no_line_stays(line: str) -> None:
    (step,) = steps(line)
    assert step.text.startswith(line.split()[0])


def test_bare_numbers_count_lines_that_follow_one_another() -> None:
    told = steps("1 Tilda to book a dentist.", "2 Comfort to buy boots.", "3 Tilda to ring Nan.")
    assert [one.text for one in told] == [
        "Tilda will book a dentist.", "Comfort will buy boots.", "Tilda will ring Nan.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "topic"),
    [
        ("Health: ", "health"), ("1. Health: ", "health"), ("Health and wellbeing: ", "health"),
        ("Education - ", "school"), ("Contact: ", "family"), ("Health: It was agreed that ", "health"),
    ],
)  # fmt: skip
def test_the_topic_before_a_decision_is_not_who_does_it(label: str, topic: str) -> None:
    (step,) = steps(f"{label}Tilda will call Mr Bell by 30 November 2026.")
    assert (step.text, step.who, step.on) == ("Tilda will call Mr Bell.", "Tilda", "2026-11-30")
    assert (step.topic, step.asks) == (topic, "")


@pytest.mark.parametrize(
    "line", ["School: to send the report.", "Health: Dentist booked.", "School report: Mr Bell to write."]
)
def test_a_label_that_may_say_who_or_of_what_stays(line: str) -> None:
    (step,) = steps(line)
    assert step.text.startswith(line.partition(":")[0])


@pytest.mark.parametrize(
    "heading",
    [
        "What needs to happen?",
        "What needs to change",
        "What are we going to do?",
        "Who will do what, by when?",
        "To do",
        "Recs:",
        "Care plan decisions",
        "Changes to the care plan",
        "SECTION C: NEW CARE PLAN ACTIONS",
    ],
)
def test_what_stands_under_a_heading_of_decisions_is_one(heading: str) -> None:
    worries = f"What are we worried about?\n{KOFI.name}'s passport has expired."
    worry, *_, step = offer(f"{worries}\n{heading}\nMs Iqbal to give him a laptop.", KOFI)[1:]
    assert worry.into == Place.WORRIES
    assert (step.into, step.text, step.who) == (
        Place.NEXT_STEPS,
        "Ms Iqbal will give you a laptop.",
        "Ms Iqbal",
    )


@pytest.mark.parametrize("heading", ["What are we worried about?", "Care plan", "Permanence plan"])
def test_what_somebody_does_by_a_day_is_a_decision_under_any_heading(heading: str) -> None:
    told = f"{heading}\nMs Iqbal to book a dentist by 4 December 2026.\nThe plan is long-term fostering."
    step, plan = offer(told, KOFI)[1:]
    assert (step.into, step.who, step.on) == (Place.NEXT_STEPS, "Ms Iqbal", "2026-12-04")
    assert plan.into != Place.NEXT_STEPS


@pytest.mark.parametrize(
    "label",
    [
        "Action:", "ACTION:", "Actions:", "Action 1:", "Action required:", "Action point:", "Recommendation:",
        "Decision:", "Outcome:", "ACTION -", "**Action:**", "AP:", "AP 2:",
    ],
)  # fmt: skip
def test_the_label_of_an_action_inside_a_paragraph_is_that_of_its_sentence(label: str) -> None:
    task = f"{label} Tilda to get Kofi his own key - by 4/12/26."
    lines = f"Health\nKofi is well. {task} Comfort to wash his kit. Kofi has good teeth.\nKofi sleeps well."
    _, well, step, goes_on, *after = offer(lines, KOFI)
    assert (step.text, step.who, step.on) == ("Tilda will get you your own key.", "Tilda", "2026-12-04")
    assert (step.is_safe, step.original) == (True, task)
    assert (goes_on.into, goes_on.who) == (Place.NEXT_STEPS, "Comfort")
    assert [one.into for one in (well, *after)] == [Place.GOING_WELL] * 3


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("AP: Kofi is there on Fridays.", ""), ("AP: Kofi to see it.", "AP: "),
        ("Outcome: No treatment.", ""),
        ("The action was fair.", ""), ("Actions speak.", ""), ("Action: Tilda to call.", "Action: "),
    ],
)  # fmt: skip
def test_only_what_stands_before_a_task_is_its_label(line: str, label: str) -> None:
    assert step_label(line) == label


def test_what_was_told_alone_stays_so_behind_an_action() -> None:
    lines = "Time alone\nKofi said he likes chess. Action: Tilda to buy a board. Kofi said he hates it."
    told = offer(lines, KOFI)[-1]
    assert told.how == "alone"


@pytest.mark.parametrize("heading", ["What Kofi likes to do", "Things I like to do:", "What he loves to do"])
def test_what_a_child_likes_to_do_is_no_list_of_tasks(heading: str) -> None:
    assert offer(f"{heading}\nKofi plays football.", KOFI)[-1].into != Place.NEXT_STEPS


@pytest.mark.parametrize(
    "line",
    [
        "- Is doing well, no concerns",
        "- Was invited to the prom, very happy",
        "Has said he wants to stay, agreed by all",
        "Is up to date with dentist, next review of glasses in May",
    ],
)
def test_a_note_with_a_comma_and_no_stop_is_no_heading(line: str) -> None:
    assert section_headed(f"What is going well?\n{line}\nKofi sleeps well.") == Place.GOING_WELL


def section_headed(text: str) -> str:
    """Where the last sentence goes: what stands before it may have been taken for a heading."""
    return offer(text, KOFI)[-1].into


def test_who_may_be_the_child_or_another_is_asked() -> None:
    assert not steps("Tilda to write to YP in plain language.")[0].is_safe
    assert steps("Tilda to write to YP.")[0].is_safe
    assert steps("Tilda to ring the child protection team.")[0].is_safe
