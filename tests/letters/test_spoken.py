"""What the child said at the meeting stands in their letter as a report, in each level, with its answer."""

from dataclasses import replace

import pytest

from letters.agree import What, adults_only, differences, must_say
from letters.check import check, unsettled
from letters.compose import compose
from letters.ingredients import Told
from letters.model import Letter, Level, SectionKind, Voice
from letters.phrases import phrases_in
from letters.translating.model import is_own
from reviews.model import ForWhom, NextStep, Outcome, Reply, ReplyKind, Setting, Spoken
from tests.factories.letter import make_facts, make_outcome, make_told

SISTER = Spoken("spoken-1", "family", "You would like to see your sister more.")
STEP = NextStep("Dana plans more visits.", "Dana", None, "You miss your sister.", "spoken-1")


def letter_of(
    *spoken: Spoken,
    level: Level = Level.EASY,
    voice: Voice = Voice.YOU,
    lang: str = "en",
    told: tuple[Told, ...] = (),
    reader: ForWhom = ForWhom.ADULTS,
    **changes: object,
) -> Letter:
    outcome: Outcome = make_outcome(spoken=spoken, worries=(), **({"next_steps": ()} | changes))
    return compose(
        outcome, told, make_facts(lang=lang), phrases_in(lang), level=level, voice=voice, reader=reader
    )


def told_in(letter: Letter) -> list[str]:
    return [line.text for one in letter.sections if one.kind is SectionKind.TOLD_US for line in one.lines]


@pytest.mark.parametrize(
    ("level", "voice", "lead", "what"),
    [
        (Level.EASY, Voice.YOU, "At the meeting you said:", "You would like to see your sister more."),
        (Level.PLAIN, Voice.YOU, "At the meeting you said:", "You would like to see your sister more."),
        (Level.STORY, Voice.I, "At the meeting I said:", "I would like to see my sister more."),
        (
            Level.STORY,
            Voice.NAME,
            "At the meeting Robin said:",
            "Robin would like to see Robin's sister more.",
        ),
        (
            Level.RECORD,
            Voice.NAME,
            "At the meeting, Robin said:",
            "Robin would like to see Robin's sister more.",
        ),
    ],
)
def test_each_level_says_it_in_its_voice_with_its_answer_beneath(
    level: Level, voice: Voice, lead: str, what: str
) -> None:
    lines = told_in(letter_of(SISTER, level=level, voice=voice, next_steps=(STEP,)))
    at = lines.index(lead)
    assert what in lines[at + 1 : at + 4]
    assert "Dana plans more visits." in lines[at:], "what was decided about it stands beneath"


@pytest.mark.parametrize(
    ("level", "voice", "told"),
    [
        (Level.EASY, Voice.YOU, "You told Mr Bell that you want to see your sister."),
        (Level.STORY, Voice.I, "I told Mr Bell that I want to see my sister."),
        (Level.RECORD, Voice.NAME, "Robin told Mr Bell that Robin wants to see Robin's sister."),
    ],
)
def test_what_was_told_to_somebody_is_said_once_and_not_at_the_meeting(
    level: Level, voice: Voice, told: str
) -> None:
    one = replace(SISTER, what="You told Mr Bell that you want to see your sister.")
    lines = told_in(letter_of(one, level=level, voice=voice))
    assert told in lines
    assert not any("meeting" in line or line.endswith("said:") for line in lines)


WAYS = [
    (Level.EASY, Voice.YOU),
    (Level.PLAIN, Voice.YOU),
    (Level.STORY, Voice.I),
    (Level.STORY, Voice.NAME),
    (Level.RECORD, Voice.NAME),
]


@pytest.mark.parametrize(
    "what",
    [
        "I want a night light.",
        "I want to live with my Nan.",
        "I'm scared of Mr Dunn.",
        "My dad is my best friend.",
        "Can I have a dog?",
        "Please get a dog.",
        "Thank you for the bike, I ride it to school.",
        "My name is Robin.",
        "Mum said I can stay.",
        "They never let me out.",
        "i like it here.",
    ],
)
def test_what_was_written_down_as_the_child_said_it_stands_so_in_each_level(what: str) -> None:
    one = replace(SISTER, what=what)
    letters = {way: letter_of(one, level=way[0], voice=way[1]) for way in WAYS}
    for way, letter in letters.items():
        said = [line for line in letter.sentences if line.block == "spoken-1"]
        assert said[-1].text == f"“{what}”", way
        assert not any("Noor Calder" in line.text or line.doubt for line in said), way
    must = must_say(make_outcome(spoken=(one,)), (), make_facts())
    bare = replace(said[-1], text="Noor Calder wants a lamp.")
    story = letters[Level.STORY, Voice.I]
    lost = replace(
        story,
        sections=tuple(
            replace(part, lines=tuple(bare if line.text == f"“{what}”" else line for line in part.lines))
            for part in story.sections
        ),
    )
    easy = letters[Level.EASY, Voice.YOU]
    found = differences({Level.EASY: easy, Level.STORY: lost}, must)
    assert [(each.block, each.level, each.what) for each in found] == [
        ("spoken-1", Level.STORY, What.SAID)
    ], "and a level that says it otherwise is shown"


@pytest.mark.parametrize(
    ("what", "story"),
    [
        ("You want me to ring you.", "I want Noor Calder to ring me."),
        ("You would like a lamp. I will ask.", "Noor Calder will ask."),
        ("You said “I like it here.”", "I said “I like it here.”"),
        ("“I want to stay.”", "“I want to stay.”"),
        ("Robin likes cats, and told me so.", "Robin likes cats, and told Noor Calder so."),
        ("Likes football, i.e. Arsenal.", "Likes football, i.e. Arsenal."),
    ],
)
def test_a_report_to_the_child_is_told_in_the_voice_of_the_letter(what: str, story: str) -> None:
    lines = letter_of(replace(SISTER, what=what), level=Level.STORY, voice=Voice.I).sentences
    said = [line for line in lines if line.block == "spoken-1"]
    assert (said[-1].text, said[-1].doubt) == (story, "")


@pytest.mark.parametrize(
    "what",
    [
        "I want you to ring my mum.",
        "I heard that you want a dog.",
        "Can you ring Nan?",
        "Wants me to ring Mum.",
        "He told me he likes it.",
        "She has also said to me that she wants to stay.",
        "Likes World War I books.",
    ],
)
def test_whose_words_they_are_is_asked_where_nobody_can_be_sure(what: str) -> None:
    letter = letter_of(replace(SISTER, what=what), level=Level.STORY, voice=Voice.I)
    said = [line for line in letter.sentences if line.block == "spoken-1"]
    assert said[-1].text == f"“{what}”"
    assert [one.line_id for one in check(letter) if "not sure how a story says this" in one.why] == [
        said[-1].id
    ]
    to_them = [line for line in letter_of(replace(SISTER, what=what)).sentences if line.block == "spoken-1"]
    assert to_them[-1].text == what, "nor is it the child's word for word in the letter to them"


@pytest.mark.parametrize(
    "what",
    [
        "You told everyone that Dana is kind.",
        "You asked for a lamp.",
        "You asked if Dana can come.",
        "You asked more than once for a dog.",
    ],
)
def test_what_was_said_to_all_is_still_said_to_be_said_at_the_meeting(what: str) -> None:
    assert "At the meeting you said:" in told_in(letter_of(replace(SISTER, what=what)))


@pytest.mark.parametrize(
    "what",
    [
        "I like it here. I want a dog.",
        "I like it here\nI want a dog",
        "I said “please” to Mum.",
        'I said "please" to Mum.',
        "I don't like it. I can't sleep!",
    ],
)
def test_own_words_in_several_sentences_or_with_a_quotation_are_missed_in_no_level(what: str) -> None:
    outcome = make_outcome(spoken=(replace(SISTER, what=what),))
    told = (replace(make_told()[0], answers=(), words=what),)
    letters = {level: compose(outcome, told, make_facts(), phrases_in("en"), level=level) for level in Level}
    must = must_say(outcome, told, make_facts())
    assert must["spoken-1"]
    assert differences(letters, must, adults_only(outcome)) == ()


def test_it_stands_after_what_was_sent_and_things_with_one_answer_stand_together() -> None:
    sent = make_told()[0]
    stays = (Reply("feel", ReplyKind.STAYS), Reply("spoken-1", ReplyKind.STAYS))
    lines = told_in(letter_of(SISTER, told=(sent,), replies=stays))
    assert lines[0].endswith("You said: Happy.")
    assert lines[1:4] == [
        "At the meeting you said:",
        SISTER.what,
        "We heard all of this. It can stay as it is.",
    ]


def test_what_was_said_alone_is_in_no_letter_and_no_copy_until_the_child_agrees() -> None:
    secret = replace(SISTER, how=Setting.ALONE)
    for level in Level:
        for reader in ForWhom:
            lines = letter_of(secret, level=level, reader=reader, next_steps=(STEP,)).sentences
            assert not [line for line in lines if "sister more" in line.text]
    agreed = told_in(letter_of(replace(secret, agreed=True)))
    assert agreed[:2] == ["When we talked alone, you said:", SISTER.what]


def test_who_may_see_it_holds_for_copies_and_its_answer_goes_with_it() -> None:
    reply = Reply("spoken-1", ReplyKind.DECIDED, "You can ring her.", "It is easy.")
    childs = replace(SISTER, sees=ForWhom.CHILD)
    for_parents = letter_of(childs, level=Level.RECORD, reader=ForWhom.PARENTS, replies=(reply,))
    assert not [line for line in for_parents.sentences if "sister more" in line.text or "ring" in line.text]
    assert "You can ring her." in told_in(letter_of(childs, replies=(reply,)))
    adults = replace(SISTER, sees=ForWhom.ADULTS)
    assert told_in(letter_of(adults)) == []
    assert "For those who work with Robin only:" in told_in(letter_of(adults, level=Level.RECORD))


def test_you_said_is_not_said_twice_and_what_would_be_ours_keeps_it() -> None:
    said = replace(SISTER, what="You said that you would like to see your sister more.")
    assert told_in(letter_of(said))[1] == SISTER.what
    of_another = replace(SISTER, what="You said Dana is unkind.")
    assert told_in(letter_of(of_another))[1] == of_another.what


def test_the_record_says_who_wrote_it_down() -> None:
    by = replace(SISTER, by="Dana", how=Setting.ADVOCATE)
    assert "Written down by Dana." in told_in(letter_of(by, level=Level.RECORD))
    assert "Written down by Dana." not in told_in(letter_of(by))


@pytest.mark.parametrize("lang", ["ar", "ti"])
def test_in_another_language_the_report_waits_for_a_translator_and_is_no_quotation(lang: str) -> None:
    letter = letter_of(SISTER, lang=lang)
    lead, what = [line for line in letter.sentences if line.block == "spoken-1"]
    assert lead.lang == lang, "where it was said stands in the letter's language"
    assert (what.lang, is_own(what)) == ("en", False)


def test_what_the_child_said_there_is_theirs_to_say() -> None:
    feels = "You want to see your sister more."
    without = letter_of(going_well=(feels,))
    assert [one.rule for one in unsettled(check(without))] == ["only the child can say this"]
    with_it = letter_of(SISTER, going_well=(feels,))
    assert unsettled(check(with_it)) == ()
