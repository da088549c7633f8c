"""The same record gives every level, and no two of them can disagree."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.agree import NO_DECISION, What, adults_only, differences, must_say, table
from letters.check import check
from letters.closing import ClosingItem
from letters.compose import compose
from letters.ingredients import Facts, MarkValue, Told
from letters.look import Colours, Look, Sheet, look_from, look_of, look_record
from letters.model import Length, Letter, Level, Section, SectionKind, Voice
from letters.phrases import phrases_in
from letters.rendering import FileKind, letter_file
from letters.short import code_of
from letters.stored import as_json, from_json
from reviews.model import (
    Alone,
    Disagreement,
    Done,
    ForWhom,
    LastTime,
    NextStep,
    Outcome,
    Part,
    Reply,
    ReplyKind,
    Setting,
    SpokeAlone,
    Spoken,
    StepState,
    TopicNote,
)
from tests.factories.letter import make_facts, make_outcome, make_told

SENTENCE = st.sampled_from(
    [
        "You sleep well.",
        "Dana rings your school.",
        "You like to swim.",
        "We look for a club.",
        "Mo visits you.",
    ]
)
NAME = st.sampled_from(["Dana", "Mr. Okoro", "Jo Smith", "Robin", "Noor Calder", "", "سامي"])
DAY = st.dates(date(2026, 1, 1), date(2028, 1, 1))
SEES = st.sampled_from(ForWhom)
MAYBE = st.just("") | SENTENCE
STEP = st.builds(
    NextStep, SENTENCE, NAME, st.none() | DAY, MAYBE, st.sampled_from(["", "q", "p", "spoken-1"]),
    st.sampled_from(StepState), st.none() | DAY, NAME, MAYBE, MAYBE, MAYBE, st.just("school"), SEES,
)  # fmt: skip
REPLY = st.builds(
    Reply, st.sampled_from(["q", "p", "spoken-1", "spoken-2"]), st.sampled_from(ReplyKind), MAYBE, MAYBE
)
NOTE = st.builds(
    TopicNote, st.sampled_from(["home", "school"]), st.lists(SENTENCE, max_size=2).map(tuple),
    st.lists(SENTENCE, max_size=2).map(tuple), SEES,
)  # fmt: skip
TOLD = st.builds(
    Told, st.sampled_from(["q", "p"]), st.just("How is it?"),
    st.lists(st.sampled_from(["Good", "Food"]), max_size=2).map(tuple),
    words=st.sampled_from(["", "my own key 4", "ኣነ"]), words_lang=st.just("en"), private=st.booleans(),
)  # fmt: skip
SPOKEN = st.builds(
    Spoken, st.just(""), st.sampled_from(["home", "school"]), SENTENCE, st.sampled_from(Setting), NAME,
    st.booleans(), SEES,
)  # fmt: skip
OUTCOME = st.builds(
    lambda **changes: make_outcome(**changes),
    going_well=st.lists(SENTENCE, max_size=3).map(tuple),
    worries=st.lists(SENTENCE, max_size=2).map(tuple),
    who_came=st.lists(NAME, max_size=3).map(tuple),
    last_time=st.lists(
        st.builds(LastTime, SENTENCE, st.sampled_from(Done), MAYBE, MAYBE, SEES), max_size=3
    ).map(tuple),
    next_steps=st.lists(STEP, max_size=4).map(tuple),
    next_review=st.none() | DAY,
    well_for=SEES,
    worries_for=SEES,
    topics=st.lists(NOTE, max_size=2).map(tuple),
    part=st.none() | st.sampled_from(Part),
    alone=st.none() | st.builds(SpokeAlone, st.sampled_from(Alone), st.none() | DAY, MAYBE),
    my_view=st.lists(SENTENCE, max_size=2).map(tuple),
    view_for=SEES,
    disagreements=st.lists(st.builds(Disagreement, SENTENCE, NAME, MAYBE, SEES), max_size=2).map(tuple),
    replies=st.lists(REPLY, max_size=2).map(tuple),
    spoken=st.lists(SPOKEN, max_size=3).map(
        lambda made: tuple(replace(one, code=f"spoken-{at}") for at, one in enumerate(made, 1))
    ),
    legal_status=st.sampled_from(["", "Full care order, section 31."]),
    permanence=st.sampled_from(["", "Long-term fostering."]),
)


def levels(
    outcome: Outcome,
    told: tuple[Told, ...],
    facts: Facts,
    voice: Voice = Voice.YOU,
    length: Length = Length.WHOLE,
) -> dict[Level, Letter]:
    phrases = phrases_in(facts.lang)
    return {
        level: compose(outcome, told, facts, phrases, level=level, voice=voice, length=length)
        for level in Level
    }


@settings(max_examples=80, deadline=None)
@given(
    OUTCOME,
    st.lists(TOLD, max_size=3).map(tuple),
    st.sampled_from(["en", "ar", "ti"]),
    st.sampled_from(Voice),
    st.sampled_from(Length),
)
def test_no_two_levels_disagree(
    outcome: Outcome, told: tuple[Told, ...], lang: str, voice: Voice, length: Length
) -> None:
    """In the short way too, laid beside the record, which is always whole."""
    facts = make_facts(lang=lang, closing=(ClosingItem("a", {"en": "A club meets on day 4."}),))
    made = levels(outcome, told, facts, voice, length)
    assert differences(made, must_say(outcome, told, facts), adults_only(outcome)) == ()
    blocks = {row.block for row in table(made)}
    assert {f"step-{at}" for at, _ in enumerate(outcome.next_steps, 1)} <= blocks


def codes_of(letter: Letter) -> dict[str, list[str]]:
    """Block -> the fixed phrases that it says, in order, without the level's own way of saying them. What
    plain words say in one sentence ("This was decided, and Dana will do it.") are the two in it."""
    said: dict[str, list[str]] = {}
    for line in (*letter.opening, *(line for each in letter.sections for line in each.lines)):
        if "state.agreed_who" in line.message:  # somebody's name stands in it, so it is no bare code
            said.setdefault(line.block, []).append("state.agreed")
        if line.text.startswith("§"):
            code = ".".join(line.text[1:].split(".")[-2:])
            decided, _, who = code.partition("state.agreed_")
            said.setdefault(line.block, []).extend(["state.agreed", f"next.{who}"] if who else [decided])
    return said


def phrase_code(code: str, marks: Mapping[str, MarkValue]) -> tuple[str, str]:
    return f"§{code}", "en"


@settings(max_examples=60, deadline=None)
@given(OUTCOME, st.lists(TOLD, max_size=3).map(tuple), st.sampled_from(Voice))
def test_each_level_says_how_a_decision_stands_and_what_became_of_it(
    outcome: Outcome, told: tuple[Told, ...], voice: Voice
) -> None:
    """The same phrases at the same places: a state, an answer, what happened, who does not agree."""
    facts = make_facts()
    made = [codes_of(compose(outcome, told, facts, phrase_code, level=level, voice=voice)) for level in Level]
    hidden = adults_only(outcome)
    for block in {block for one in made for block in one} - NO_DECISION:
        # Whose words follow ("Noor says:") is no decision.
        left_out = ("only.", "personal.", "spoken.by")  # who wrote it down stands in the record alone
        said = [[code for code in one.get(block, []) if not code.startswith(left_out)] for one in made]
        if block not in hidden:
            assert said.count(said[0]) == len(said), block


@pytest.mark.parametrize(
    ("changes", "lines"),
    [
        (
            {"state": StepState.ASKED, "answer_by": date(2026, 11, 24), "better": "You swim."},
            [
                "I have asked for this:", "Dana books swimming.", "If the answer is yes:",
                "Dana will do this by Friday 8 January 2027.", "I will tell you by Tuesday 24 November 2026.",
                "If the answer is yes, what will be better for you?", "You swim.",
            ],
        ),
        (
            {"state": StepState.AGREED},
            ["Dana books swimming.", "It was decided.", "Dana will do this by Friday 8 January 2027."],
        ),
        (
            {
                "state": StepState.NOT_AGREED, "refused_by": "Mr. Okoro",
                "refused_why": "The pool is closed.", "better": "You swim.", "why": "You asked.",
                "asked": True,
            },
            [
                "I asked for this:", "Dana books swimming.", "Mr. Okoro does not agree.", "Why?",
                "The pool is closed.",
            ],
        ),
        (
            {"state": StepState.NOT_AGREED, "refused_by": "Mr. Okoro", "refused_why": "The pool is closed."},
            [
                "This was not agreed:", "Dana books swimming.", "Mr. Okoro does not agree.", "Why?",
                "The pool is closed.",
            ],
        ),
        (
            {"state": StepState.NOT_AGREED, "refused_why": "The pool is closed."},
            ["This was not agreed:", "Dana books swimming.", "Why?", "The pool is closed."],
        ),
        (
            {"state": StepState.NOT_AGREED, "refused_by": "The judge", "refused_why": "The pool is closed."},
            [
                "A judge decided about this:", "Dana books swimming.", "The judge said no.", "Why?",
                "The pool is closed.",
            ],
        ),
        (
            {"state": StepState.JUDGE, "who": "The judge"},
            [
                "Only a judge can decide this:", "Dana books swimming.",
                "A judge will decide by Friday 8 January 2027.",
                "I will tell you when the judge has decided.",
            ],
        ),
        (
            {"state": StepState.JUDGE},
            [
                "Only a judge can decide this:", "Dana books swimming.", "If the judge says yes:",
                "Dana will do this by Friday 8 January 2027.", "I will tell you when the judge has decided.",
            ],
        ),
    ],
)  # fmt: skip
def test_the_words_follow_how_a_decision_stands(changes: dict[str, object], lines: list[str]) -> None:
    step = replace(NextStep("Dana books swimming.", "Dana", date(2027, 1, 8), ""), **changes)  # type: ignore[arg-type]
    letter = compose(make_outcome(next_steps=(step,)), (), make_facts(), phrases_in("en"))
    assert [line.text for line in letter.sentences if line.block == "step-1"] == lines


@pytest.mark.parametrize("refused_by", ["The judge", "Carol", ""])
@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_no_level_says_that_the_officer_asked_for_what_nobody_knows_who_asked_for(
    refused_by: str, lang: str
) -> None:
    step = NextStep("You have a phone.", "", None, "", "feel", StepState.NOT_AGREED, None, refused_by, "No.")
    for asked in (False, True):
        made = levels(
            make_outcome(next_steps=(replace(step, asked=asked),)), make_told(), make_facts(lang=lang)
        )
        for level, letter in made.items():
            codes = {code_of(line).removeprefix("record.") for line in letter.sentences}
            assert ("state.refused" in codes) is asked, level
            if level is not Level.RECORD:
                says = [line for line in letter.sentences if code_of(line).startswith("state.")]
                assert {line.lang for line in says} <= {lang}


def test_the_day_of_a_judge_stands_in_each_level_and_is_missed_where_none_has_it() -> None:
    step = NextStep("You stay with Sharon.", "The judge", date(2027, 2, 10), "", state=StepState.JUDGE)
    outcome = make_outcome(next_steps=(step,), who_came=("Robin", "Sharon Hale, your foster carer"))
    made, must = levels(outcome, (), make_facts()), must_say(outcome, (), make_facts())
    assert differences(made, must) == (), "nor is anybody who came said to be missing"
    for level, letter in made.items():
        said = " ".join(line.text for line in letter.sentences if line.block == "step-1")
        assert "10 February 2027" in said, level
    without = {level: altered(letter, " by Wednesday 10 February 2027", "") for level, letter in made.items()}
    assert {(one.block, one.what) for one in differences(without, must)} == {("step-1", What.NUMBER)}


def test_an_answer_to_what_was_asked_for_is_told() -> None:
    answers = {Done.AGREED: "The answer was yes.", Done.WAITING: "There is no answer yet."}
    for done, said in (answers | {Done.REFUSED: "The answer was no."}).items():
        asked = LastTime("I had asked for this: You see Nan.", done, "The court decides.")
        letter = compose(make_outcome(last_time=(asked,)), (), make_facts(), phrases_in("en"))
        lines = [line.text for line in letter.sentences if line.block == "last-1"]
        assert lines == ["I had asked for this:", "You see Nan.", said, "Why?", "The court decides."]


def test_what_the_child_may_not_see_is_in_no_letter_and_in_the_record() -> None:
    secret = "The court papers are late."
    for sees in (ForWhom.ADULTS, ForWhom.PARENTS):
        outcome = make_outcome(
            worries=(secret,), worries_for=sees, my_view=(secret,), view_for=sees,
            topics=(TopicNote("home", (secret,), (secret,), sees),),
            last_time=(LastTime(secret, Done.DONE, sees=sees),),
            disagreements=(Disagreement(secret, "Dana", sees=sees),),
            next_steps=(NextStep(secret, "Dana", None, "", said="home", sees=sees),), legal_status=secret,
        )  # fmt: skip
        made = levels(outcome, make_told(), make_facts())
        assert as_json(made.pop(Level.RECORD)).count(secret) == 8
        assert all(secret not in as_json(letter) for letter in made.values())


def test_a_copy_of_the_record_for_parents_holds_neither_what_is_for_adults_nor_what_is_the_childs() -> None:
    notes = tuple(TopicNote("home", (f"For {sees.value}.",), (), sees) for sees in ForWhom)

    def copy(reader: ForWhom) -> list[str]:
        outcome = make_outcome(topics=notes, legal_status="Section 31.")
        phrases = phrases_in("en")
        letter = compose(outcome, (), make_facts(), phrases, level=Level.RECORD, reader=reader)
        said = [line.text for line in letter.sentences]
        return [text for text in said if (text.startswith("For ") and text[-1] == ".") or "31" in text]

    assert copy(ForWhom.PARENTS) == ["For everyone.", "For parents."]
    assert copy(ForWhom.EVERYONE) == ["For everyone."]
    assert len(copy(ForWhom.ADULTS)) == 5


def test_decisions_kept_from_the_child_do_not_become_nothing_needs_to_change() -> None:
    step = NextStep("Dana asks the court.", "Dana", None, "", sees=ForWhom.ADULTS)
    letter = compose(make_outcome(next_steps=(step,)), (), make_facts(), phrases_in("en"))
    assert "Nothing needs to change" not in as_json(letter)


def told_in(letter: Letter) -> Section:
    return next(each for each in letter.sections if each.kind is SectionKind.TOLD_US)


def test_what_the_child_said_is_followed_by_what_was_decided_and_why() -> None:
    outcome = make_outcome(
        next_steps=(NextStep("Dana buys a lamp.", "Dana", None, "It is dark.", said="feel"),),
        replies=(Reply("home", ReplyKind.OPEN, "", "Dana must ask."), Reply("safe", ReplyKind.STAYS)),
    )
    letter = compose(outcome, make_told(), make_facts(), phrases_in("en"))
    said = [(line.block, line.text) for line in told_in(letter).lines]
    assert said[:8] == [
        ("said-1", "How do you feel these days? You said: Happy."),
        ("reply-1", "We decided:"), ("reply-1", "Dana buys a lamp."),
        ("reply-1", "Why?"), ("reply-1", "It is dark."),
        ("said-2", "How is it where you live? Going well: My bedroom and Food."),
        ("reply-2", "We do not know the answer yet."), ("reply-2", "Why?"),
    ]  # fmt: skip
    assert "It can stay as it is" not in as_json(letter), "the answer to something private"


def test_things_said_with_the_same_reply_stand_together_above_it() -> None:
    told = tuple(
        Told(code, "How is it?", (code.title(),)) for code in ("feel", "home", "food", "sleep", "play")
    )
    outcome = make_outcome(
        next_steps=(NextStep("Dana buys a lamp.", "Dana", None, "", said="home"),),
        replies=(
            Reply("feel", ReplyKind.STAYS), Reply("food", ReplyKind.STAYS, why="It works."),
            Reply("sleep", ReplyKind.STAYS), Reply("play", ReplyKind.STAYS),
        ),
    )  # fmt: skip
    for letter in levels(outcome, told, make_facts()).values():
        blocks = [block for block, _ in groupby(line.block for line in told_in(letter).lines)]
        assert blocks[:8] == [
            "said-1", "said-4", "said-5", "reply-1", "said-2", "reply-2", "said-3", "reply-3",
        ]  # fmt: skip
        assert as_json(letter).count("all of this") + as_json(letter).count("All of this") == 1


@settings(max_examples=40, deadline=None)
@given(OUTCOME, st.lists(TOLD, max_size=5).map(tuple), st.sampled_from(["en", "ti"]))
def test_each_thing_said_stands_once_and_no_reply_twice(
    outcome: Outcome, told: tuple[Told, ...], lang: str
) -> None:
    outcome = replace(outcome, next_steps=())
    shown = [one for one in told if not one.private and (one.answers or one.words)]
    for letter in levels(outcome, told, make_facts(lang=lang)).values():
        lines = [line for each in letter.sections if each.kind is SectionKind.TOLD_US for line in each.lines]
        blocks = [block for block, _ in groupby(line.block for line in lines)]
        assert len(blocks) == len(set(blocks)), "a block stands in one place"
        assert len([block for block in blocks if block.startswith("said-")]) == len(shown)
        said = [
            tuple(line.text for line in group)
            for block, group in groupby(lines, lambda line: line.block)
            if block.startswith("reply-")
        ]
        assert len(said) == len(set(said)), "the same reply twice"


def altered(letter: Letter, old: str, new: str) -> Letter:
    return from_json(as_json(letter).replace(old, new))


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("Friday 8 January 2027", "Friday 9 January 2027", What.NUMBER),
        ("Dana will do this", "Somebody will do this", What.PERSON),
        ("You said: Happy", "You said: Sad", What.SAID),
        ('"block":"step-2"', '"block":"step-9"', What.MISSING),
    ],
)
def test_a_level_that_says_something_else_is_found(old: str, new: str, what: What) -> None:
    outcome, told, facts = make_outcome(), make_told(), make_facts()
    outcome = replace(outcome, next_steps=(replace(outcome.next_steps[0], what="Swimming is booked."),
                                           *outcome.next_steps[1:]))  # fmt: skip
    made = levels(outcome, told, facts)
    made[Level.EASY] = altered(made[Level.EASY], old, new)
    assert what in {one.what for one in differences(made, must_say(outcome, told, facts))}


def test_blocks_in_another_order_are_found() -> None:
    made = levels(make_outcome(), make_told(), make_facts())
    story = made[Level.STORY]
    made[Level.STORY] = replace(story, sections=story.sections[::-1])
    assert What.ORDER in {one.what for one in differences(made, {})}


def test_story_is_in_the_childs_voice_or_by_name_and_passes_its_rules() -> None:
    outcome = make_outcome(going_well=("You sleep well.",), worries=("You have had 2 colds.",))
    for voice, title in ((Voice.I, "My review"), (Voice.NAME, "The review of Robin")):
        story = compose(outcome, make_told(), make_facts(), phrases_in("en"), level=Level.STORY, voice=voice)
        assert story.title.text == title
        asked = {Voice.I: "Any adult can call Noor Calder for me."}
        asked[Voice.NAME] = "Any adult can call Noor Calder for Robin."
        assert asked[voice] in {line.text for line in story.sentences}
        wrong = {"“you” in a story", "too much advice", "parts of the story", "promise"}
        assert wrong.isdisjoint({one.rule for one in check(story)})


def test_nothing_private_is_in_any_level() -> None:
    for letter in levels(make_outcome(), make_told(), make_facts()).values():
        assert "do not feel safe" not in as_json(letter)


def test_record_is_about_the_child_by_name() -> None:
    record = compose(make_outcome(), make_told(), make_facts(), phrases_in("en"), level=Level.RECORD)
    assert "Robin sleeps well." in [line.text for line in record.sentences]
    assert record.voice is Voice.NAME


def test_closing_words_are_dropped_when_out_of_date_and_shown_in_the_childs_language() -> None:
    items = (
        ClosingItem("visitor", {"en": "You can have a visitor.", "ar": "يمكن أن يزورك صديق."}, "visit"),
        ClosingItem("camp", {"en": "There is a camp in May."}, None, date(2026, 11, 17)),
        ClosingItem("club", {"en": "There is a club."}, None, date(2026, 11, 18)),
    )

    def closing(lang: str) -> list[tuple[str, str]]:
        facts = make_facts(lang=lang, closing=items)
        letter = compose(make_outcome(), (), facts, phrases_in(lang))
        sections = [each for each in letter.sections if each.kind is SectionKind.CLOSING]
        return [(line.text, line.lang) for each in sections for line in each.lines]

    record = compose(make_outcome(), (), make_facts(closing=items), phrases_in("en"), level=Level.RECORD)
    assert not [each for each in record.sections if each.kind is SectionKind.CLOSING]
    assert closing("en") == [("You can have a visitor.", "en"), ("There is a club.", "en")]
    assert closing("ar") == [("يمكن أن يزورك صديق.", "ar"), ("There is a club.", "en")]


def test_childs_drawing_is_in_every_level() -> None:
    for letter in levels(make_outcome(), (), make_facts(drawing="own-1")).values():
        assert "own-1" in letter.pictures


@given(st.integers(1, 3), st.integers(1, 3), st.sampled_from(Sheet), st.sampled_from(Colours))
def test_look_comes_back_from_its_record(text: int, pictures: int, sheet: Sheet, colours: Colours) -> None:
    look = Look(text, pictures, sheet, colours)
    assert look_from(look_record(look)) == look


def test_one_big_card_on_the_phone_means_big_pictures_on_paper() -> None:
    assert (look_of(1).pictures, look_of(3).pictures) == (3, 1)


def test_letter_with_all_that_is_new_comes_back_from_json() -> None:
    facts = make_facts(look=Look(2, 3, Sheet.BOOKLET, Colours.GREY))
    for level in Level:
        letter = compose(make_outcome(), make_told(), facts, phrases_in("en"), level=level)
        assert from_json(as_json(letter)) == letter


@settings(max_examples=10, deadline=None)
@given(OUTCOME, st.lists(TOLD, max_size=3).map(tuple))
def test_a_letter_of_any_record_is_as_the_schema_says_and_can_be_made_into_a_file(
    outcome: Outcome, told: tuple[Told, ...]
) -> None:
    schema = json.loads((Path(__file__).parents[2] / "docs" / "letter.schema.json").read_text("utf-8"))
    for letter in levels(outcome, told, make_facts()).values():
        jsonschema.validate(json.loads(as_json(letter)), schema)
        assert letter.title.text in letter_file(as_json(letter), FileKind.HTML).decode()


def test_dates_are_the_same_day_in_each_level() -> None:
    day = date(2027, 1, 8) + timedelta(days=1)
    outcome = make_outcome(next_steps=(NextStep("Dana rings.", "Dana", day, ""),))
    for letter in levels(outcome, (), make_facts()).values():
        assert "Saturday 9 January 2027" in " ".join(line.text for line in letter.sentences)


def test_a_judge_who_decides_is_said_once_and_does_nothing_else() -> None:
    step = NextStep("A judge will decide where you live.", "The judge", None, "", state=StepState.JUDGE)
    outcome, facts = make_outcome(next_steps=(step,)), make_facts()
    letters = {level: compose(outcome, (), facts, phrases_in("en"), level=level) for level in Level}
    for letter in letters.values():
        said = " ".join(line.text for line in letter.sentences if line.block == "step-1")
        assert "judge will decide where" in said
        assert not any(words in said for words in ("Only a judge", "If the", "do this", "Who does"))
    assert differences(letters, must_say(outcome, (), facts)) == ()


@pytest.mark.parametrize(
    "what",
    [
        "The court will pay for your taxi.",
        "The judge will let you live with Nan.",
        "A judge can visit you at home.",
    ],
)
def test_what_a_judge_may_grant_is_never_said_as_if_it_were_decided(what: str) -> None:
    step = NextStep(what, "The judge", None, "", state=StepState.JUDGE)
    letter = compose(make_outcome(next_steps=(step,)), (), make_facts(), phrases_in("en"))
    assert "Only a judge can decide this:" in [line.text for line in letter.sentences]
