"""Sentences of minutes land in the record where a reviewing officer would put them."""

from dataclasses import replace

import pytest

from bench.minutes import GOLD, compared, tally
from letters.minutes.as_me import as_me
from letters.minutes.came import names_of
from letters.minutes.rows import laid_out
from letters.offered import Offered, offer
from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.model import Kind
from reviews.brought import NoRoom, Piece, Place, bring
from reviews.model import Alone, ForWhom, Setting, StepState
from reviews.spoken import spoken_in
from tests.letters.test_minutes_tables import KOFI

PEOPLE = (Known("Jan", "foster carer"), Known("Dana", "social worker"), Known("Miss Osei", "teacher"))
CALEB = Child("Caleb", "Caleb Marsh", Pronouns.HE, 11, {}, PEOPLE)
OFFICER = "Ines Halloran-Pike"


def offered(text: str) -> Offered:
    """The last sentence of a text, as it is offered."""
    return offer(text, CALEB, OFFICER)[-1]


@pytest.mark.parametrize(
    ("text", "state", "words"),
    [
        (
            "Decisions\nIt was agreed that Caleb can have a lamp.",
            StepState.AGREED,
            "You can have a lamp.",
        ),
        ("Decisions\nCaleb can have a lamp.", StepState.AGREED, "You can have a lamp."),
        ("The review decided that Caleb will go to Cubs.", StepState.AGREED, "You will go to Cubs."),
        ("Actions\nJan to book a dentist.", StepState.ASKED, "Jan will book a dentist."),
        ("Decisions\nIt was recommended that Jan buys a lamp.", StepState.ASKED, "Jan buys a lamp."),
        (
            "Decisions\nFamily centre to review time with dad.",
            StepState.AGREED,
            "Family centre will review time with your dad.",
        ),
        ("Decisions\nDana to report back to IRO.", StepState.AGREED, "Dana will report back to me."),
        ("Decisions\nIRO to speak to the school.", StepState.AGREED, "I will speak to the school."),
        ("Decisions\nThe court will decide where Caleb lives.", StepState.JUDGE, "Where you live."),
        (
            "Decisions\nCaleb will go to Cubs on Tuesdays.",
            StepState.AGREED,
            "You will go to Cubs on Tuesdays.",
        ),
    ],
)
def test_a_decision_stands_as_it_was_decided_without_its_opening_words(
    text: str, state: StepState, words: str
) -> None:
    one = offered(text)
    assert (one.into, one.how, one.text) == (Place.NEXT_STEPS, state, words)


@pytest.mark.parametrize(
    ("text", "words", "how"),
    [
        (
            "It was agreed at the last review that Caleb would get a bike; this has been completed.",
            "You will get a bike.",
            "done",
        ),
        ("The action for a phone has not been completed because Jan was ill.", "A phone.", "not_done"),
        ("SW to get passport - done.", "Your social worker Dana will get passport.", "done"),
    ],
)
def test_a_decision_of_last_time_says_what_became_of_it(text: str, words: str, how: str) -> None:
    one = offered(f"Matters arising\n{text}")
    assert (one.into, one.text, one.how) == (Place.LAST_TIME, words, how)


@pytest.mark.parametrize(
    ("text", "words", "how", "why"),
    [
        ("Caleb to have an eye test - completed in October.", "You will have an eye test.", "done", ""),
        ("Caleb to have a lamp (done on 12 October 2026)", "You will have a lamp.", "done", ""),
        ("Caleb to have a lamp: completed last week.", "You will have a lamp.", "done", ""),
        ("Jan to buy a lamp, which has been completed.", "Jan will buy a lamp.", "done", ""),
        ("Jan to buy a lamp - done, it is red.", "Jan will buy a lamp. It is red.", "done", ""),
        ("Jan to buy a lamp - done by Nan.", "Jan will buy a lamp. It was done by Nan.", "done", ""),
        (
            "Caleb to see his nan - not completed, nan has moved.",
            "You will see your nan.", "not_done", "Nan has moved.",
        ),
        ("Jan to buy a lamp - did not happen as the shop was shut.",
         "Jan will buy a lamp.", "not_done", "The shop was shut."),
        ("Jan to buy a lamp (outstanding as there is no money).",
         "Jan will buy a lamp.", "not_done", "There is no money."),
        ("Jan to buy a lamp - ongoing, it is ordered.", "Jan will buy a lamp.", "part", "It is ordered."),
        ("Caleb to be met at school - ongoing.", "You will be met at school.", "part", ""),
    ],
)  # fmt: skip
def test_what_gave_the_tick_is_no_part_of_the_decision_nor_of_the_reason(
    text: str, words: str, how: str, why: str
) -> None:
    one = offered(f"Decisions from last review\n{text}")
    assert (one.into, one.text, one.how, one.why) == (Place.LAST_TIME, words, how, why)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Jan to have the forms completed.", "Jan will have the forms completed."),
        ("Jan to see that Caleb is met from school.", "Jan will see that you are met from school."),
        ("Jan to buy a lamp - happened twice.", "Jan will buy a lamp - happened twice."),
    ],
)  # fmt: skip
def test_what_became_of_a_decision_is_asked_where_it_does_not_stand_alone(text: str, words: str) -> None:
    one = offered(f"Decisions from last review\n{text}")
    assert (one.into, one.text) == (Place.LAST_TIME, words)
    assert one.asks
    assert not one.is_safe


def test_a_hard_word_is_explained_with_the_decision_and_not_as_the_reason() -> None:
    one = offered("Decisions from last review\nLife story work to begin - ongoing.")
    assert one.text.startswith("Life story work to begin. Life story work is ")
    assert one.why == ""


def test_among_next_steps_one_that_is_done_is_of_last_time() -> None:
    done = offered("Actions\nJan to buy a lamp - completed in October.")
    assert (done.into, done.text, done.how) == (Place.LAST_TIME, "Jan will buy a lamp.", "done")
    step = offered("Actions\nJan to send a report: completed forms go to school by 4 December 2026.")
    assert step.into == Place.NEXT_STEPS


@pytest.mark.parametrize(
    ("text", "words", "on"),
    [
        ("Dana to apply for a passport - complete by 15 January 2027.",
         "Dana will apply for a passport.", "2027-01-15"),
        ("Dana to apply for a passport (completed by January).",
         "Dana will apply for a passport by January.", ""),
        ("Jan to book an eye test, done by Christmas.", "Jan will book an eye test by Christmas.", ""),
        ("Dental check-up - completed by next review.", "Dental check-up by next meeting.", ""),
        ("Tooth check, completed by Dana by 12 December 2026.", "Tooth check by Dana.", "2026-12-12"),
        ("Swimming lessons for Caleb, met by the school budget.",
         "Swimming lessons for you, met by the school budget.", ""),
        ("Jan to buy a lamp. To be completed by 12 December 2026.", "Jan will buy a lamp.", "2026-12-12"),
        ("Jan to buy a lamp. Complete by February.", "Jan will buy a lamp. Complete by February.", ""),
    ],
)  # fmt: skip
def test_by_when_something_must_be_done_is_not_that_it_was(text: str, words: str, on: str) -> None:
    one = offered(f"Actions for the next six months\n{text}")
    assert (one.into, one.text, one.on) == (Place.NEXT_STEPS, words, on)


def test_what_was_to_be_done_by_a_day_is_not_done_because_it_stands_under_last_time() -> None:
    one = offered("Actions from the last review\nJan to book a dentist - complete by 15 January 2027.")
    assert (one.into, one.how, one.is_safe) == (Place.LAST_TIME, "", False)
    done = offered("Actions from the last review\nJan to book a dentist - it was completed by 15 July 2026.")
    assert (done.into, done.how) == (Place.LAST_TIME, "done")


@pytest.mark.parametrize(
    "outcome", [" - carried forward.", " - outstanding.", ", this is outstanding.", " - not started.",
                ".\nCarried forward."],
)  # fmt: skip
def test_what_is_carried_forward_is_a_step_of_now(outcome: str) -> None:
    one = offered(f"Actions for the next six months\nDana to apply for a passport{outcome}")
    assert (one.into, one.who, one.text) == (Place.NEXT_STEPS, "Dana", "Dana will apply for a passport.")
    assert one.is_safe
    before = offered(f"Actions from last review\nDana to apply for a passport{outcome}")
    assert (before.into, before.how) == (Place.LAST_TIME, "not_done")


@pytest.mark.parametrize(
    "outcome", [" - not done.", ". Not completed.", " - done by Nan.", ". Completed by Jan."]
)
def test_whether_a_step_is_of_last_time_is_asked_where_it_is_not_clear(outcome: str) -> None:
    one = offered(f"Actions for the next six months\nDana to apply for a passport{outcome}")
    assert (one.into, one.who, one.is_safe) == (Place.NEXT_STEPS, "Dana", False)
    assert "still to be done" in one.asks


def test_who_and_when_are_told_once() -> None:
    one = offered("Actions\nJan will buy a lamp by Friday 4 December 2026.")
    assert (one.text, one.who, one.on) == ("Jan will buy a lamp.", "Jan", "2026-12-04")
    assert one.is_safe


def test_what_happens_on_a_day_keeps_its_day_in_its_words() -> None:
    one = offered("Actions\nJan will take Caleb to the dentist on Friday 4 December 2026.")
    assert one.text == "Jan will take you to the dentist on Friday 4 December 2026."
    assert (one.who, one.on) == ("Jan", "2026-12-04")


def test_a_decision_without_anybody_is_asked_about_until_somebody_is_named() -> None:
    one = offered("Decisions\nIt was agreed that Caleb can have a lamp.")
    assert "No one is named" in one.asks
    assert not one.is_safe
    assert replace(one, who="Jan").is_safe


def test_what_became_of_a_decision_goes_to_the_row_that_tells_it() -> None:
    typed = [
        ("last_time-0-what", "Jan will find a football club."), ("last_time-0-done", ""),
        ("last_time-0-why", ""), ("last_time-1-what", "Jan will buy a lamp."), ("last_time-1-done", ""),
        ("last_time-1-why", ""),
    ]  # fmt: skip
    piece = Piece(Place.LAST_TIME, "You would join a football club.", how="not_done", why="It is full.")
    made = dict(bring(typed, piece))
    assert (made["last_time-0-done"], made["last_time-0-why"]) == ("not_done", "It is full.")
    assert made["last_time-1-done"] == ""
    assert "last_time-2-what" not in made
    with pytest.raises(NoRoom):
        bring(list(made.items()), replace(piece, how="done"))
    other = dict(bring(typed, replace(piece, text="You would see Nan.")))
    assert other["last_time-2-what"] == "You would see Nan."


def test_a_reason_stands_without_that_it_was_not_done() -> None:
    one = offered("Actions from last review\nDana to find a club - Not done due to staff sickness.")
    assert (one.text, one.how, one.why) == ("Dana will find a club.", "not_done", "Staff sickness.")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The person who runs your meeting is glad.", "I am glad."),
        ("Dana and the person who runs your meeting will talk.", "Dana and I will talk."),
        ("You told the person who runs your meeting about it.", "You told me about it."),
        ("It is the person who runs your meeting’s view.", "It is my view."),
        ("The person who runs your meeting recommends it.",) * 2,
        ("Dana visits you.",) * 2,
    ],
)
def test_the_officer_speaks_of_themselves_as_i(text: str, told: str) -> None:
    assert as_me(text) == told


def test_it_without_what_it_means_is_asked() -> None:
    one = offered("Actions\nJan will buy it by Friday 4 December 2026.")
    assert "What is “it”?" in one.asks
    assert not one.is_safe


@pytest.mark.parametrize(
    "text",
    [
        "Family\nSiblings Ava (9) and Mia (7): contact monthly.\nThey enjoy this.",  # who: left out
        "School\nMiss Osei is new at the school and is kind.\nHome\nShe is doing well.",  # another topic
        "Home\nCaleb does well with them.",
        "Mum and her sister visited and she was upset.",  # which of the two?
    ],
)
def test_whom_a_pronoun_means_is_asked_where_no_sentence_says(text: str) -> None:
    one = offered(text)
    assert Kind.PRONOUN in {doubt.kind for doubt in one.doubts}
    assert not one.is_safe
    assert not one.is_fact


@pytest.mark.parametrize(
    "text",
    [
        "Jan helps Caleb with his maths, and she is patient.",
        "School\nMiss Osei is proud of Caleb. She praised him twice this week.",
        "Caleb has good friends and plays with them.",
    ],
)
def test_a_pronoun_whose_person_was_named_is_not_asked(text: str) -> None:
    assert Kind.PRONOUN not in {doubt.kind for doubt in offered(text).doubts}


@pytest.mark.parametrize(
    "text",
    [
        "Miss Osei stated there are no concerns regarding his attendance.",
        "There are currently no concerns around Caleb’s sleep.",
        "What are we worried about\nThere are no worries about Caleb’s diet.",
        "School is not worried about Caleb.",
    ],
)
def test_a_denied_worry_goes_well(text: str) -> None:
    assert offered(text).into == Place.GOING_WELL


def test_a_worry_beside_a_denied_one_is_no_safe_good_news() -> None:
    one = offered("There are no concerns at home but Caleb has missed school.")
    assert one.into == Place.WORRIES
    assert not one.is_safe


@pytest.mark.parametrize(
    "text",
    [
        "What is going well\nCaleb hates his social worker Dana.",
        "What is going well\nCaleb wants to go home.",
        "What is going well\nCaleb loves school.",
        "What is going well\nCaleb is happy at school.",
        "What is going well\nMiss Osei said that Caleb is often sad.",
        "Decisions\nCaleb will be given a phone when he is good.",
        "Decisions\nCaleb will be home for Christmas.",
    ],
)
def test_feeling_or_promise_is_never_safe(text: str) -> None:
    one = offered(text)
    assert {each.kind for each in one.doubts} & {Kind.FEELING, Kind.PROMISE}
    assert not one.is_safe


def test_what_is_typed_into_a_safe_sentence_is_read_again() -> None:
    one = offered("What is going well\nCaleb sleeps well.")
    assert one.is_safe
    assert not replace(one, text="You love your bed.").is_safe


def test_no_concern_says_nothing_of_what_everyone_feels() -> None:
    one = offered("There are no concerns about the placement.")
    assert one.text.startswith("Nobody was worried about ")
    assert one.into == Place.GOING_WELL


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Present: Caleb, Jan Whitlock (foster carer), Miss Osei (designated teacher), R Kent (IRO)",
            ("Caleb", "Jan", "Miss Osei"),
        ),
        ("Present: SW Dana Price; Ines Halloran-Pike", ("Dana",)),
        ("Teacher\tMrs Byrne", ("Mrs Byrne",)),
        ("Present: Mum, Mr and Mrs Bell and Dr Lowe - CAMHS", ("Mum", "Mr and Mrs Bell", "Dr Lowe")),
        ("Caleb has been well", ()),
    ],
)
def test_who_came_has_the_names_that_the_child_uses(text: str, names: tuple[str, ...]) -> None:
    assert names_of(text, CALEB, OFFICER) == names


def test_who_came_is_one_list_with_those_already_there() -> None:
    typed = [("who_came", "Jan (foster carer)\nMiss Osei")]
    made = bring(typed, Piece(Place.WHO_CAME, "Jan\nMr Osei\nDana"))
    assert dict(made)["who_came"] == "Jan (foster carer)\nMiss Osei\nMr Osei\nDana"


def test_a_topic_gathers_its_sentences_in_one_row() -> None:
    typed = bring([], Piece(Place.GOING_WELL, "You read.", topic="school"))
    typed = bring(typed, Piece(Place.WORRIES, "You are late.", topic="school"))
    held = {name: text for name, text in typed if text}
    assert held == {
        "topics-0-topic": "school",
        "topics-0-going_well": "You read.",
        "topics-0-worries": "You are late.",
    }


def test_law_and_plan_stay_in_the_words_for_adults() -> None:
    one = offered("Legal status: Interim Care Order")
    assert (one.into, one.text) == (Place.LEGAL_STATUS, "Interim Care Order")


def test_what_is_not_agreed_says_what_who_and_why() -> None:
    one = offered("Decisions\nCaleb asked for a phone, and Jan did not agree because he needs sleep.")
    assert (one.into, one.text, one.who, one.why) == (
        Place.NOT_AGREED,
        "You asked for a phone.",
        "Jan",
        "You need sleep.",
    )


@pytest.mark.parametrize("when", ["", " at this stage", " with this at the moment", " to it yet"])
def test_when_somebody_does_not_agree_is_not_what_they_do_not_agree_to(when: str) -> None:
    one = offered(f"Decisions\nCaleb asked for a phone; Jan does not agree{when} because he needs sleep.")
    assert (one.text, one.who, one.why) == ("You asked for a phone.", "Jan", "You need sleep.")
    assert offered(f"Decisions\nJan does not agree{when}.").text == f"Jan does not agree{when}."


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("Caleb's placement is stable and he is settled.", False),
        ("There is more stability for Caleb at home.", False),
        ("Caleb was stabbed in the arm.", True),
    ],
)
def test_a_home_that_is_stable_frightens_nobody(said: str, asked: bool) -> None:
    assert bool(offered(f"What is going well\n{said}").doubts) is asked


def test_a_row_of_tasks_says_who_and_when() -> None:
    text, _ = laid_out("Action\tWho\tBy when\nBook dentist\tJan\t4 December 2026")
    assert text == "Action:\nJan to book dentist by 4 December 2026."


def test_minutes_of_five_kinds_land_where_an_officer_puts_them() -> None:
    counts = [tally(file)[0] for file in sorted(GOLD.glob("*.txt"))]
    all_, right = (sum(each[name] for each in counts) for name in ("sentences", "placed right"))
    assert right / all_ >= 0.95
    assert sum(each["safe and wrong"] for each in counts) == 0
    assert sum(each["headings put somewhere"] for each in counts) == 0


def test_each_sentence_is_offered_beside_words_of_the_minutes() -> None:
    originals = [one.original for one, _ in compared(GOLD / "table.txt")]
    assert "Pat to take Leo to the asthma nurse\tPat Doyle\t30/11/2026" in originals


@pytest.mark.parametrize(
    ("text", "words", "how", "topic", "safe"),
    [
        (
            "Caleb said that he would like to see his brother more often.",
            "You said that you would like to see your brother more often.",
            Setting.MEETING, "family", True,
        ),
        (
            "Caleb told the IRO that he misses his old school.",
            "You told me that you miss your old school.",
            Setting.ALONE, "school", True,
        ),
        (
            "Caleb said through the interpreter that he wants to go to Cubs.",
            "You said through the interpreter that you want to go to Cubs.",
            Setting.INTERPRETER, "likes", True,
        ),
        ("Caleb feels lonely at night.", "You feel lonely at night.", Setting.MEETING, "health", False),
        ("Caleb wants to stay with Jan.", "You want to stay with Jan.", Setting.MEETING, "", False),
    ],
)  # fmt: skip
def test_what_the_child_said_has_its_place_and_a_feeling_is_safe_only_where_they_told_it(
    text: str, words: str, how: Setting, topic: str, safe: bool
) -> None:
    one = offered(text)
    assert (one.text, one.into, one.how) == (words, Place.SPOKEN, how)
    assert (one.topic, one.is_safe) == (topic, safe)


@pytest.mark.parametrize(
    "text",
    [
        "Caleb told Ines Halloran-Pike that he does not like Jan.",
        "Caleb told Ines that he does not like Jan.",
        "Caleb told ines that he does not like Jan.",
        "Caleb said to Ms Halloran-Pike that he does not like Jan.",
        "Caleb asked the independent reviewing officer for a new home.",
        "Caleb shared with me that he does not like Jan.",
        "Caleb let Ines know that he does not like Jan.",
        "Caleb told me that he does not like Jan.",
        "Caleb said on his own with Ines that he does not like Jan.",
        "Caleb told his social worker in confidence that he does not like Jan.",
        "Caleb said privately that he does not like Jan.",
    ],
)
def test_what_was_told_to_the_officer_was_not_told_to_the_whole_meeting(text: str) -> None:
    one = offered(f"What Caleb said:\n{text}")
    assert (one.into, one.how) == (Place.SPOKEN, Setting.ALONE)


@pytest.mark.parametrize(
    "text",
    [
        "Caleb asked to see his dad alone.",
        "Caleb said that he likes time alone.",
        "Caleb said that he wants to be on his own with his dad.",
        "Caleb told Jan that he wants a dog.",
        "Caleb told Ines’s assistant that he wants a dog.",
        "Caleb said that Jan does not let him stay up.",
    ],
)
def test_a_wish_for_time_alone_was_told_to_everyone(text: str) -> None:
    one = offered(f"What Caleb said:\n{text}")
    assert (one.into, one.how) == (Place.SPOKEN, Setting.MEETING)


def test_what_was_said_to_the_child_is_not_what_they_said() -> None:
    assert offered("Caleb was told that the pool is closed.").into == ""


def test_it_comes_into_the_record_once_with_a_code_of_its_own() -> None:
    piece = offered("Caleb said that he wants a bike.").as_piece()
    typed = bring(bring([], piece), replace(piece, text="You asked for a lamp.", topic="home"))
    assert [(one.code, one.what, one.topic) for one in spoken_in(typed)] == [
        ("spoken-1", "You said that you want a bike.", piece.topic or "more"),
        ("spoken-2", "You asked for a lamp.", "home"),
    ]
    assert bring(typed, piece) == typed
    for number in range(38):
        typed = bring(typed, replace(piece, text=f"You said that you want number {number}."))
    with pytest.raises(NoRoom, match="at most 40"):
        bring(typed, replace(piece, text="You said that you want one more."))


def test_time_with_a_sister_is_the_childs_own_and_not_left_out() -> None:
    one = offered(
        "Family\nContact with his sister Efua is monthly, and they enjoy playing football together."
    )
    assert (one.into, one.topic) == (Place.GOING_WELL, "family")
    assert not one.is_safe
    other = offered("Family\nContact with mum has been inconsistent due to her drinking.")
    assert other.into == ""


def test_apologies_go_well_nowhere() -> None:
    assert offered("Education\nApologies were received from mum.").into == ""


MEL, JOAN = Known("Mel Carter", "foster carer"), Known("Joan Carter", "respite carer")


@pytest.mark.parametrize(
    ("people", "who"),
    [
        ((MEL,), "Mel Carter"),
        ((MEL, JOAN), "Mrs Carter"),
        ((Known("Ben Carter", "foster carer"),), "Mrs Carter"),
    ],
)
def test_a_title_and_a_surname_are_one_whom_the_child_knows_if_only_one_has_it(
    people: tuple[Known, ...], who: str
) -> None:
    child = replace(CALEB, people=people)
    assert names_of("Present: Mrs Carter; Dr Lowe", child, OFFICER) == (who, "Dr Lowe")
    text = "Decisions\nMrs Carter will take Caleb to the dentist by 3 March 2027."
    assert offer(text, child, OFFICER)[-1].who == who


def test_the_same_sentence_accepted_for_fewer_is_for_fewer_in_the_record() -> None:
    step = Piece(Place.NEXT_STEPS, "Jan will book a nurse.", who="Jan")
    made = bring(bring([], step), replace(step, sees="child"))
    assert [text for name, text in made if name.endswith("-sees") and name.startswith("next_steps")] == [
        "child"
    ]
    assert bring(made, step) == made, "never for more"


@pytest.mark.parametrize(
    ("head", "label"),
    [
        ("Decisions", "1. Permanence plan: long term fostering."),
        ("Actions agreed", "Permanence: panel on 3 February 2027."),
        ("Legal status: Section 20.", "Care plan: to stay with Sharon."),
        ("Decisions", "Next review: 14 May 2027."),
        ("What happens next", "Seen alone: yes, on 3 November."),
    ],
)
def test_a_label_with_its_own_words_takes_no_decision_behind_it(head: str, label: str) -> None:
    lines = [
        head,
        label,
        "2. Sharon to buy Caleb a bike by 20 December 2026.",
        "Caleb is doing well at school.",
    ]
    *_, bike, school = offer("\n".join(lines), CALEB)
    assert (bike.into, bike.who, bike.on) == ("next_steps", "Sharon", "2026-12-20")
    assert school.into not in ("permanence", "legal_status", "next_review", "alone")


@pytest.mark.parametrize(
    "before",
    [
        "Time alone: I spoke with Caleb alone.",
        "Seen alone: Yes, Caleb was seen alone on 3 November 2026.",
        "What is going well\nSeen alone: yes, on 3 November 2026.",
        "Child seen alone\nI spoke with Caleb on 3 November 2026.",
        "What Caleb said\nI spoke with Caleb alone on 3 November 2026.",
    ],
)
def test_what_was_said_behind_time_alone_was_not_said_at_the_meeting(before: str) -> None:
    text = f"{before}\nHe said the food is bad. He wants to live with his nan.\nHe misses his nan."
    *_, seen, food, nan, misses = offer(text, CALEB, OFFICER)
    assert (seen.into, seen.how) == (Place.ALONE, Alone.SPOKE)
    assert {one.how for one in (food, nan, misses)} == {Setting.ALONE}
    assert (food.text, food.into, nan.into) == ("You said the food is bad.", Place.SPOKEN, Place.SPOKEN)
    kept = spoken_in(bring([], food.as_piece()))
    assert not kept[0].may_see(ForWhom.CHILD), "no letter and no copy until the child agrees"


@pytest.mark.parametrize(
    "after",
    [
        "At the meeting he said the food is bad.",
        "Caleb’s views: he said the food is bad.",
        "\nWhat Caleb said\nHe said the food is bad.",
    ],
)
def test_what_was_said_to_everyone_after_time_alone_is_theirs(after: str) -> None:
    one = offered(f"What Caleb said\nI spoke with Caleb alone. {after}")
    assert (one.into, one.how) == (Place.SPOKEN, Setting.MEETING)


@pytest.mark.parametrize(
    "before",
    [
        "Caleb was not seen alone because he did not want to.",
        "Caleb was offered time alone but declined.",
        "Seen alone: No, Caleb did not want to.",
    ],
)
def test_who_had_no_time_alone_said_it_at_the_meeting(before: str) -> None:
    _, no, fine, dog = offer(f"What Caleb said\n{before} He said he is fine. He said he wants a dog.", CALEB)
    assert (no.into, no.how) == (Place.ALONE, Alone.SAID_NO)
    assert {(one.into, one.how) for one in (fine, dog)} == {(Place.SPOKEN, Setting.MEETING)}


@pytest.mark.parametrize(
    "before",
    [
        "Caleb did not want Jan there, so I spoke with Caleb alone.",
        "Caleb declined to come to the meeting and was seen alone.",
        "Caleb was not seen alone last time, but this time I saw him alone.",
        "Caleb was offered time alone and declined, but then agreed.",
        "Caleb was seen alone but declined to talk about school.",
        "I spoke with Caleb alone. He said he does not want to be alone.",
    ],
)
def test_a_no_to_something_else_leaves_time_alone_as_it_is(before: str) -> None:
    one = offered(f"What Caleb said\n{before} He said he wants a dog.")
    assert (one.into, one.how) == (Place.SPOKEN, Setting.ALONE)


def test_a_fact_after_a_sentence_of_time_alone_stays_a_fact() -> None:
    one = offered("Education\nI met with Caleb alone at school. Caleb is doing well in maths.")
    assert one.into == Place.GOING_WELL


def test_a_heading_alone_opens_a_part_of_several_lines() -> None:
    _, status, parents = offer("Legal status\nSection 20. Mum has parental responsibility.", CALEB)
    assert {status.into, parents.into} == {"legal_status"}


@pytest.mark.parametrize(
    ("text", "into", "is_fact"),
    [
        ("Caleb is below age related expectations but is catching up.", Place.WORRIES, False),
        ("Caleb is not yet meeting the expected standard.", Place.WORRIES, False),
        ("Caleb is behind where he should be.", Place.WORRIES, False),
        ("Caleb is no longer below his expected level.", Place.GOING_WELL, False),
        ("Caleb has a low reading age.", Place.GOING_WELL, False),
        ("Caleb is working towards the expected standard.", Place.GOING_WELL, False),
        ("Caleb is meeting age-related expectations.", Place.GOING_WELL, True),
        ("There is a park behind the school.", Place.GOING_WELL, True),
        ("Caleb is not meeting his dad this week.", Place.GOING_WELL, False),
    ],
)
def test_what_is_below_or_behind_is_not_among_the_facts_that_one_press_calls_good(
    text: str, into: Place, is_fact: bool
) -> None:
    one = offered(f"Education\n{text}")
    assert (one.into, one.is_fact) == (into, is_fact)


@pytest.mark.parametrize("said", ["No, I don't like it at night.", "I don't like Marcus.", "I like art."])
def test_what_stands_in_a_child_s_own_first_person_is_asked_about_as_theirs(said: str) -> None:
    *_, one = offer(f"What is going well?\nIt is calm at home.\nDo you feel safe?\n{said}", KOFI)
    assert (one.into, one.text, one.is_safe) == (Place.SPOKEN, said, False)


def test_a_question_of_a_form_goes_nowhere_by_itself() -> None:
    *_, one = offer("What is going well?\nIt is calm at home.\nDo you feel safe there?", KOFI)
    assert (one.into, one.is_safe) == ("", False)


@pytest.mark.parametrize("said", ["I was pleased to see how Kofi is doing.", "We saw that Kofi is calm."])
def test_what_an_adult_says_of_the_child_stays_in_its_part(said: str) -> None:
    *_, one = offer(f"What is going well?\nIt is calm at home.\n{said}", KOFI)
    assert one.into == Place.GOING_WELL


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("Next review due by: 21/05/2027. Booked: Tues 18/05/2027 10am", ["", "2027-05-18"]),
        ("Next review due by 21/05/2027.", [""]),
        ("Next review: w/c 17 May 2027", [""]),
        ("The next review will be held before 21 May 2027.", [""]),
        ("Next review: due by 21 May 2027, booked for 18 May 2027", ["2027-05-18"]),
        ("Next review: 18 May 2027 (due by 21 May 2027)", ["2027-05-18"]),
        ("Next review is due on 18 May 2027.", ["2027-05-18"]),
    ],
)
def test_by_when_a_review_is_due_is_no_day_of_it(line: str, days: list[str]) -> None:
    offered = offer(f"My view\n{line}", CALEB)[1:]
    assert [(one.into, one.on) for one in offered] == [(Place.NEXT_REVIEW, day) for day in days]
    assert [one.is_safe for one in offered] == [bool(day) for day in days]


def test_what_is_booked_elsewhere_is_no_review() -> None:
    offered = offer("Health\nBooked: dentist on 18/05/2027.", CALEB)
    assert not [one for one in offered if one.into == Place.NEXT_REVIEW]


@pytest.mark.parametrize(
    ("text", "into"),
    [
        ("Education\nCaleb was gutted.", Place.WORRIES),
        ("Education\nCaleb is over the moon about the trip.", Place.GOING_WELL),
        ("Education\nCaleb was in bits after the trip.", Place.WORRIES),
        ("Education\nCaleb came back buzzing about the trip.", Place.GOING_WELL),
    ],
)
def test_a_feeling_in_everyday_words_is_asked_about_and_no_mere_fact(text: str, into: Place) -> None:
    one = offered(text)
    assert (one.into, one.is_safe, one.is_fact) == (into, False, False)
    assert Kind.FEELING in {doubt.kind for doubt in one.doubts}


@pytest.mark.parametrize(
    ("text", "how", "why"),
    [
        ("Did not want Jan there, so I spoke with Caleb alone.", Alone.SPOKE, ""),
        ("Caleb did not want Jan there so I spoke with him alone.", Alone.SPOKE, ""),
        ("I met with Caleb alone because he refused to talk before Jan.", Alone.SPOKE, ""),
        ("I was unable to see Caleb alone at first, but I spoke with him alone later.", Alone.SPOKE, ""),
        ("I spoke with Caleb alone and he did not want to see his dad.", Alone.SPOKE, ""),
        ("Seen alone: Yes", Alone.SPOKE, ""),
        ("Seen alone: No", Alone.NOT_OFFERED, ""),
        ("Caleb was not seen alone.", Alone.NOT_OFFERED, ""),
        ("Caleb was offered time alone but declined.", Alone.SAID_NO, ""),
        ("I offered to see Caleb alone and he said no.", Alone.SAID_NO, ""),
    ],
)
def test_who_spoke_alone_did_so_whatever_else_the_child_said_no_to(text: str, how: Alone, why: str) -> None:
    one = offered(text)
    assert (one.into, one.how, one.why) == (Place.ALONE, how, why)


@pytest.mark.parametrize(
    "head",
    [
        "Kofi's comments", "KOFI’S COMMENTS", "Child's comments", "Young person's words", "Kofi's feedback",
        "What does Kofi say?", "What did the children say?",
    ],
)  # fmt: skip
def test_what_stands_under_the_childs_comments_they_said(head: str) -> None:
    lines = (
        "What are we worried about?",
        "He is late.",
        head,
        '"I don\'t want my dad to be told where I live."',
    )
    *_, told = offer("\n".join(lines), KOFI)
    assert told.into == Place.SPOKEN
    assert Kind.PRIVATE in {doubt.kind for doubt in told.doubts}
    assert not told.is_safe


@pytest.mark.parametrize(
    "head", ["Carer's comments", "What did the school say?", "Kofi's feedback was good."]
)
def test_what_stands_under_the_comments_of_another_the_child_did_not_say(head: str) -> None:
    assert offer(f"{head}\nKofi is doing well.", KOFI)[-1].into == Place.GOING_WELL


def test_a_label_of_the_childs_comments_ends_with_that_of_another() -> None:
    *_, own, more, other = offer(
        "School\nKofi's comments: I like it there. I want a bike.\nCarer's comments: He is doing well.", KOFI
    )
    assert [own.into, more.into, other.into] == [Place.SPOKEN, Place.SPOKEN, Place.GOING_WELL]


@pytest.mark.parametrize(
    ("came", "away"),
    [
        ("Who was there?", "Who was not there?"),
        ("Who was at the meeting?", "Who couldn't come?"),
        ("Who came?", "Who wasn't there?"),
    ],
)
def test_a_question_who_was_there_opens_the_list_and_who_was_not_ends_it(came: str, away: str) -> None:
    found = offer(f"{came}\n• Jan, foster carer\n{away}\n• Dee Fox, teacher", KOFI)
    assert [one.text for one in found if one.into == Place.WHO_CAME] == ["Jan, your foster carer"]
