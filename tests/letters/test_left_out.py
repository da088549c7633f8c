"""No letter goes with a decision, its doer, its day, or what the child said missing, unless somebody says
why; other words for the same are asked about by nobody."""

from dataclasses import replace
from datetime import date

import pytest

from letters.compose import compose
from letters.days_said import days_in
from letters.draft import Written
from letters.edit import Typed, add_lines, apply_typed, remove_line
from letters.illustrate import with_lines
from letters.left_out import GONE, LEFT_OUT, OTHERWISE, is_told, left_out
from letters.model import Length, Letter, Level, SectionKind
from letters.phrases import phrases_in
from letters.put_back import put_back
from letters.rules.model import Severity
from reviews.model import (
    Disagreement,
    Done,
    LastTime,
    NextStep,
    Outcome,
    Reply,
    ReplyKind,
    Spoken,
    StepState,
)
from tests.factories.letter import make_facts, make_outcome, make_told

TODAY = date(2026, 11, 20)
STEPS = (
    NextStep("You will live with Carol until you are 18.", "", None, "", state=StepState.JUDGE),
    NextStep("You will have a laptop.", "Bola Adeyemi", date(2027, 1, 8), "", state=StepState.ASKED,
             answer_by=date(2026, 12, 4)),
    NextStep("You see Mum every week.", "", None, "", state=StepState.NOT_AGREED, refused_by="The council",
             refused_why="It is far.", asked=True),
    NextStep("Mr Oakes will read with you on Mondays.", "Mr Oakes", date(2027, 2, 8), ""),
    NextStep("I will phone your brother's carer.", "Noor Calder", None, "", "family"),
)  # fmt: skip
OUTCOME = make_outcome(
    next_steps=STEPS,
    disagreements=(Disagreement("You go to a new school.", "Mum", "It is far."),),
    replies=(
        Reply("feel", ReplyKind.STAYS, "", "It is good."),
        Reply("home", ReplyKind.DECIDED, "Carol paints your bedroom.", ""),
    ),
)


def made(level: Level = Level.EASY, lang: str = "en", length: Length = Length.WHOLE) -> Letter:
    return compose(OUTCOME, make_told(), make_facts(lang=lang), phrases_in(lang), level=level, length=length)


def id_of(letter: Letter, text: str, at: int = 0) -> str:
    return [line.id for line in letter.sentences if text in line.text][at]


def without(letter: Letter, *texts: str) -> Letter:
    for text in texts:
        letter = remove_line(letter, id_of(letter, text))
    return letter


def typed(letter: Letter, text: str, words: str, at: int = -1) -> Letter:
    return apply_typed(letter, {}, {id_of(letter, text, at): Typed(words)})[0]


def found(now: Letter, first: Letter, outcome: Outcome = OUTCOME) -> list[tuple[str, str]]:
    asked = list(left_out(Written(now, {}), Written(first, {}), outcome, TODAY))
    assert all(one.severity is Severity.MUST for one in asked)
    return [(one.rule, one.why) for one in asked]


@pytest.mark.parametrize("length", Length)
@pytest.mark.parametrize("level", [Level.EASY, Level.PLAIN, Level.STORY])
def test_a_letter_as_it_was_composed_is_asked_nothing(level: Level, length: Length) -> None:
    first = made(level, length=length)
    assert found(first, first) == []


@pytest.mark.parametrize("level", [Level.EASY, Level.PLAIN, Level.STORY])
@pytest.mark.parametrize("block", ["step-1", "step-4", "last-1", "apart-1", "said-1", "reply-2", "meeting"])
def test_each_thing_of_the_record_that_was_taken_out_is_asked_about_and_put_back(
    block: str, level: Level
) -> None:
    first = made(level)
    lines = [line.id for line in first.sentences if line.block == block]
    now = first
    for name in lines:
        now = remove_line(now, name)
    asked = list(left_out(Written(now, {}), Written(first, {}), OUTCOME, TODAY))
    assert [one.line_id for one in asked] == [GONE + block]
    assert put_back(Written(now, {}), Written(first, {}), GONE + block) == Written(first, {})


def test_what_goes_well_worries_and_thanks_may_go() -> None:
    first = made()
    assert found(without(first, "You sleep well.", "You miss your brother.", "Thank you"), first) == []


def test_the_words_of_a_decision_may_not_go_from_among_its_lines() -> None:
    first = made()
    [(rule, why)] = found(without(first, "You will live with Carol"), first)
    assert rule == LEFT_OUT
    assert "Only a judge can decide this: You will live with Carol until you are 18." in why
    [(rule, _)] = found(typed(first, "You will live with Carol", "You get a new bike."), first)
    assert rule == LEFT_OUT


@pytest.mark.parametrize(
    ("text", "words", "lost"),
    [
        ("by Friday 8 January 2027", "Bola will do this soon.", "8 January 2027"),
        ("by Friday 8 January 2027", "Bola will do this by 9 January 2027.", "8 January 2027"),
        ("by Friday 8 January 2027", "Someone will do this by 8 January.", "Bola Adeyemi"),
        ("tell you by Friday 4 December", "I will tell you soon.", "4 December 2026"),
        ("on Mondays", "Mr Oakes will read with you on Tuesdays.", "Monday"),
        ("The council does not agree.", "Some people do not agree.", "The council"),
        ("Mum does not agree.", "Somebody does not agree.", "Mum"),
        ("Tuesday 11 May 2027", "Your next review is in spring.", "11 May 2027"),
        ("Only a judge", "It was decided:", "that only a judge"),
        ("I have asked for this", "It was decided:", "that it is asked for"),
    ],
)
def test_who_when_and_how_it_stands_is_asked_about_where_it_is_lost_or_another(
    text: str, words: str, lost: str
) -> None:
    first = made()
    [(rule, why)] = found(typed(first, text, words), first)
    assert rule == OTHERWISE
    assert f"does not say any more: {lost}" in why


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You will live with Carol", "You stay at Carol's house till you are grown up."),
        ("Only a judge", "A judge will say if this can be:"),
        ("I have asked for this", "I asked my boss for this:"),
        ("I asked for this", "I wanted this for you:"),
        ("by Friday 8 January 2027", "Your social worker Bola does it by 8th of January."),
        ("by Friday 8 January 2027", "Bola does it by 8 Jan 2027."),
        ("Mr Oakes will read", "Mr Oakes and you will read a book every Monday."),
        ("Monday 8 February 2027", "It starts on 8 February."),
        ("I will phone", "I will ring your brother's carer."),
        ("The council does not agree.", "The people at the council said no."),
        ("Carol paints", "Carol will make your bedroom nice."),
        ("Tuesday 11 May 2027", "We meet again on 11 May."),
        ("If you are in danger", "Ring 999 if you are not safe."),
    ],
)
def test_other_words_for_the_same_are_no_loss(text: str, words: str) -> None:
    first = made()
    assert found(typed(first, text, words), first) == []


HOMES = make_outcome(
    last_time=(
        LastTime("Dana will find a swimming club.", Done.PART),
        LastTime("You get a bike.", Done.REFUSED, "It costs too much."),
        LastTime("You get a phone.", Done.WAITING),
        LastTime("You get a bed.", Done.DONE),
    ),
    next_steps=(
        NextStep("Dana will book swimming lessons.", "Dana", date(2027, 1, 8), ""),
        NextStep("You stay with Carol until you are 18.", "", None, "", state=StepState.JUDGE),
        NextStep("Robin will live with Nan.", "Dana", None, ""),
        NextStep("You go to Oak School. You see Dad once a month. He phones on Sundays.", "Dana", None, ""),
        NextStep("You join Art Club.", "Your teacher", None, ""),
        NextStep("You move to Dad's.", "", None, "", state=StepState.NOT_AGREED, refused_by="The judge"),
        NextStep("You get a dog.", "", None, "", state=StepState.NOT_AGREED, refused_by="You"),
    ),
    spoken=(
        Spoken("spoken-a", "", "You like football. You are scared of the dark at night."),
        Spoken("spoken-b", "", "Can you see Mum more?"),
    ),
)


def of_homes(text: str, words: str, level: Level = Level.EASY) -> list[tuple[str, str]]:
    """What is found where a line is typed over, or taken out where there are no words."""
    first = compose(HOMES, make_told(), make_facts(), phrases_in("en"), level=level)
    assert found(first, first, HOMES) == []
    return found(typed(first, text, words) if words else without(first, text), first, HOMES)


@pytest.mark.parametrize("level", [Level.EASY, Level.PLAIN])
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("book swimming lessons", "Dana was kind to you."),
        ("stay with Carol", "Carol is nice."),
        ("live with Nan", "Nan sends her love."),
        ("swimming club", "Dana likes you."),
        ("join Art Club", "Your teacher will be nice to you."),
        ("once a month", "Dad sends his love."),
    ],
)
def test_of_a_decision_a_name_alone_is_too_little(text: str, words: str, level: Level) -> None:
    assert [rule for rule, _ in of_homes(text, words, level)] == [LEFT_OUT]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("book swimming lessons", "Dana finds somebody who teaches you to swim."),
        ("stay with Carol", "Carol's home is yours till you are grown up."),
        ("live with Nan", "You will stay at Nan's."),
        ("swimming club", "Dana looks for a club in town."),
        ("join Art Club", "You go to Art Club."),
        ("Oak School", "You start at Oak School."),
        ("once a month", "Dad visits you every month."),
        ("Some of this", "It is not finished yet."),
        ("The answer was no.", "You cannot have one yet."),
        ("There is no answer", "We still wait for the answer."),
        ("This happened.", "You sleep in it now."),
        ("get a bed", "You got a new bed."),
    ],
)
def test_a_word_more_than_the_name_is_enough(text: str, words: str) -> None:
    assert of_homes(text, words) == []


@pytest.mark.parametrize("level", [Level.EASY, Level.PLAIN])
@pytest.mark.parametrize(
    ("text", "words", "lost"),
    [
        ("Oak School", "", "You go to Oak School."),
        ("Dad once a month", "", "You see Dad once a month."),
        ("scared of the dark", "", "You are scared of the dark at night."),
        ("like football", "", "You like football."),
        ("see Mum more", "", "At the meeting you said: Can you see Mum more?"),
        ("The answer was no.", "", "The answer was no."),
        ("Some of this", "", "Some of this happened."),
        ("There is no answer", "", "There is no answer yet."),
        ("This happened.", "", "This happened."),
        ("You do not agree.", "", "You do not agree."),
        ("The judge said no.", "", "The judge said no."),
        ("The judge said no.", "The judge said yes.", "The judge said no."),
        ("There is no answer", "The answer was yes.", "There is no answer yet."),
        ("Some of this", "This happened.", "Some of this happened."),
        ("You do not agree.", "You said yes.", "You do not agree."),
    ],
)
def test_each_sentence_and_what_became_of_it_is_asked_about_by_itself(
    text: str, words: str, lost: str, level: Level
) -> None:
    [(_, why)] = of_homes(text, words, level)
    assert lost in why


def test_a_reason_for_one_lost_sentence_hides_nothing_else_of_its_decision() -> None:
    first = compose(HOMES, make_told(), make_facts(), phrases_in("en"), level=Level.EASY)
    both = without(first, "He phones on Sundays.")
    assert ["Sunday" in why for _, why in found(both, first, HOMES)] == [True], "asked once"
    more = typed(both, "Dad once a month", "You do not see Dad.")
    assert [rule for rule, _ in found(more, first, HOMES)] == [LEFT_OUT, OTHERWISE]
    ids = [line.id for line in first.sentences if line.block == "last-2"]
    now = Written(remove_line(typed(first, "get a bike", "Dana is nice."), ids[1]), {})
    assert [one.of for one in left_out(now, Written(first, {}), HOMES, TODAY)] == [
        "You get a bike. The answer was no. Why? It costs too much."
    ]


def test_what_was_taken_out_of_a_decision_is_put_back_alone() -> None:
    first = compose(HOMES, make_told(), make_facts(), phrases_in("en"), level=Level.EASY)
    now = Written(typed(without(first, "Dad once a month", "The answer was no."), "Oak School",
                        "You start at Oak School."), {})  # fmt: skip
    asked = list(left_out(now, Written(first, {}), HOMES, TODAY))
    assert [one.of for one in asked] == ["The answer was no.", "You see Dad once a month."]
    for one in asked:
        now = put_back(now, Written(first, {}), one.line_id)
    assert [line.text for line in now.letter.sentences] == [line.text for line in first.sentences]


VISITS = make_outcome(
    next_steps=(
        NextStep("You see Mum every week for two hours.", "Dana", date(2027, 1, 8), ""),
        NextStep("You do not have to share a room.", "Carol", None, ""),
        NextStep("You do not move before July.", "Carol", None, ""),
        NextStep("You phone Dad at 4 pm.", "", None, "", state=StepState.NOT_AGREED, refused_by="Nan"),
    )
)


def of_visits(text: str, words: str) -> list[tuple[str, str]]:
    first = compose(VISITS, make_told(), make_facts(), phrases_in("en"), level=Level.EASY)
    assert found(first, first, VISITS) == []
    return found(typed(first, text, words), first, VISITS)


@pytest.mark.parametrize(
    ("text", "words", "lost"),
    [
        ("You see Mum", "You do not see Mum every week for two hours.", "“You see Mum every week for two"),
        ("You see Mum", "You stop seeing Mum.", "“You see Mum every week for two hours.”"),
        ("You do not have to", "You have to share a room.", "“You do not have to share a room.”"),
        ("It was decided.", "It was not decided.", "“It was decided.”"),
        ("You see Mum", "You see Mum every month for two hours.", "every week"),
        ("You see Mum", "You see Mum sometimes, for two hours.", "every week"),
        ("You see Mum", "You see Mum once.", "every week"),
        ("You see Mum", "You see Mum every week for one hour.", "two hours"),
        ("You phone Dad", "You phone Dad at 5 pm.", "4 pm"),
    ],
)
def test_a_decision_that_is_turned_round_or_counted_otherwise_is_asked_about(
    text: str, words: str, lost: str
) -> None:
    [(rule, why)] = of_visits(text, words)
    assert (rule, f"does not say any more: {lost}" in why) == (OTHERWISE, True), why


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("You see Mum", "You meet your mum weekly, 2 hours each time."),
        ("You see Mum", "You have 120 minutes with Mum once a week."),
        ("You see Mum", "You see Mum. It is not far."),
        ("You see Mum", "Mum comes to see you every Friday."),
        ("You do not have to", "You have a room of your own."),
        ("You do not have to", "Nobody shares a room with you."),
        ("You do not move", "You move in July."),
        ("You phone Dad", "You do not phone Dad at four o’clock."),
        ("It was decided.", "Everyone said yes."),
    ],
)
def test_the_same_count_and_the_same_no_in_other_words_are_not_asked_about(text: str, words: str) -> None:
    assert of_visits(text, words) == []


def test_a_day_that_is_past_may_be_put_right() -> None:
    """Approving asks of it what is so now."""
    first = made()
    now = Written(typed(first, "8 January 2027", "Bola has asked for it."), {})
    asked = [
        list(left_out(now, Written(first, {}), OUTCOME, date(2027, 1, day))) for day in (8, 9)
    ]  # fmt: skip
    assert list(map(len, asked)) == [1, 0]


def test_without_what_opens_it_a_decision_would_be_a_promise() -> None:
    first = made()
    [(rule, why)] = found(without(first, "Only a judge"), first)
    assert (rule, "only a judge" in why) == (OTHERWISE, True)
    assert [rule for rule, _ in found(without(first, "I have asked for this"), first)] == [OTHERWISE]
    assert found(without(first, "I asked for this"), first) == [], "that the council says no stands there"


def test_who_says_it_in_a_sentence_of_their_own_is_asked_nothing() -> None:
    first = made()
    now = without(first, "Mr Oakes will read", "This happens by Monday 8 February 2027.")
    words = "On Mondays you read with Mr Oakes, from 8 February 2027."
    assert found(now, first)
    assert found(add_lines(now, {}, "next_steps", words)[0], first) == []


def test_moving_a_decision_loses_nothing() -> None:
    first = made()
    sections = (
        replace(one, lines=one.lines[::-1]) if one.kind is SectionKind.LAST_TIME else one
        for one in first.sections
    )
    assert found(replace(first, sections=tuple(sections)), first) == []


def test_the_number_for_danger_stays_in_every_letter() -> None:
    first = made()
    [(rule, why)] = found(without(first, "999"), first)
    assert (rule, "999" in why) == (LEFT_OUT, True)
    assert found(without(first, "0800 1111"), first) == []


def test_whoever_takes_out_what_the_child_said_is_asked_once() -> None:
    first = made()
    now = with_lines(first, lambda line: line)
    for block in ("said-2", "reply-2"):
        for line in first.sentences:
            now = remove_line(now, line.id) if line.block == block else now
    assert [why for _, why in found(now, first)] == [
        "What they said is not in the letter any more: "
        "How is it where you live? Going well: My bedroom and Food."
    ]


def test_a_letter_in_arabic_is_read_in_the_english_beside_it() -> None:
    first = made(lang="ar")
    english = {line.id: line.text for line in made().sentences}
    whole = Written(first, english)
    assert list(left_out(whole, whole, OUTCOME, TODAY)) == []
    name = next(name for name, text in english.items() if "8 January 2027" in text)
    now = Written(*apply_typed(first, english, {name: Typed("", "Bola will do this soon.")}))
    [one] = left_out(now, whole, OUTCOME, TODAY)
    assert (one.rule, one.line_id) == (OTHERWISE, id_of(made(), "I have asked for this"))
    taken = remove_line(first, id_of(made(), "You will live with Carol"))
    [gone] = left_out(Written(taken, english), whole, OUTCOME, TODAY)
    assert put_back(Written(taken, english), whole, gone.line_id) == whole


def test_a_letter_from_before_its_lines_had_names_is_asked_nothing() -> None:
    old = with_lines(made(), lambda line: replace(line, block=""))
    assert found(without(old, "You will live with Carol"), made()) == []


def test_only_a_decision_that_the_letter_says_is_hard_news_of_it() -> None:
    first = made()
    now = Written(without(first, "You will live with Carol", "Only a judge"), {})
    assert is_told(1, STEPS[0], Written(first, {}))
    left = [line.id for line in now.letter.sentences if line.block == "step-1"]
    for name in left:
        now = Written(remove_line(now.letter, name), {})
    assert not is_told(1, STEPS[0], now)
    again = add_lines(now.letter, {}, "next_steps", "You live with Carol until you are 18.")[0]
    assert is_told(1, STEPS[0], Written(again, {}))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("by Friday 4 December 2026.", ["4 December 2026"]),
        ("by the 4th of December, and in May", ["4 December", "May"]),
        ("December 4, 2026 or 04/12/26", ["4 December 2026", "4 December 2026"]),
        ("on 4 Dec. 2026", ["4 December 2026"]),
        ("on Fridays. It may march on. Mr May came 3 times, second to none.", ["Friday"]),
        ("from January 2027", ["January 2027"]),
        ("by 4 Sept, by 5 Sep. or 6 September 2027", ["4 September", "5 September", "6 September 2027"]),
        ("on 12 and 19 December", ["12 December", "19 December"]),
        (
            "on Saturday 12, the 19th and Saturday 26th December 2026.",
            ["12 December 2026", "19 December 2026", "26 December 2026"],
        ),
        ("between 8 and 10 January, or 12-14 May", ["8 January", "10 January", "12 May", "14 May"]),
        ("by 8/1, on Friday 15/01 and 2027-01-22", ["8 January", "15 January", "22 January 2027"]),
        ("help 24/7, on 3/4 of all days, 1/2 an hour at 3.30, 4 December", ["4 December"]),
        ("at 3.30 pm with 2 people", []),
    ],
)
def test_days_are_read_however_they_are_written(text: str, days: list[str]) -> None:
    assert [str(day) for day in days_in(text)] == days
