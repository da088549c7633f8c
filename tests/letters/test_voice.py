"""A sentence to the child becomes the child's own, or is told by name; what others said stays as they said
it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from children.model import Pronouns
from letters.check import IN_YOUR_WORDS, check
from letters.compose import compose
from letters.model import Level, Voice
from letters.phrases import phrases_in
from letters.stored import as_json, from_json
from letters.voice import Turned, in_voice, is_addressed, turned
from tests.factories.letter import make_facts, make_outcome

CASES = [
    ("You sleep well.", "I sleep well.", "Robin sleeps well."),
    ("You like your new bike.", "I like my new bike.", "Robin likes Robin's new bike."),
    ("You are doing well at school.", "I am doing well at school.", "Robin is doing well at school."),
    ("You were ill.", "I was ill.", "Robin was ill."),
    ("You have a new bed.", "I have a new bed.", "Robin has a new bed."),
    ("Dana will help you.", "Dana will help me.", "Dana will help Robin."),
    ("Dana told you about the plan.", "Dana told me about the plan.", "Dana told Robin about the plan."),
    ("Dana will take you to Leeds.", "Dana will take me to Leeds.", "Dana will take Robin to Leeds."),
    ("You will see Mo.", "I will see Mo.", "Robin will see Mo."),
    ("You went to camp.", "I went to camp.", "Robin went to camp."),
    ("You try hard.", "I try hard.", "Robin tries hard."),
    ("You also watch football.", "I also watch football.", "Robin also watches football."),
    ("I will ring you.", "Noor Calder will ring me.", "Noor Calder will ring Robin."),
    ("It was lovely to see your drawings.", "It was lovely to see my drawings.",
     "It was lovely to see Robin's drawings."),
    ("You said “you are late”.", "I said “you are late”.", "Robin said “you are late”."),
    ("Are you well?", "Am I well?", "Is Robin well?"),
    ("You're kind.", "I'm kind.", "Robin is kind."),
    ("I like your drawing of the sea.", "Noor Calder likes my drawing of the sea.",
     "Noor Calder likes Robin's drawing of the sea."),
    ("I have asked Dana.", "Noor Calder has asked Dana.", "Noor Calder has asked Dana."),
    ("I think that you try hard.", "Noor Calder thinks that I try hard.",
     "Noor Calder thinks that Robin tries hard."),
    ("You saw Dana. Your teeth are good.", "I saw Dana. My teeth are good.",
     "Robin saw Dana. Robin's teeth are good."),
    ("Ines will miss you.", "Ines will miss me.", "Ines will miss Robin."),
    ("Everyone who knows you is pleased.", "Everyone who knows me is pleased.",
     "Everyone who knows Robin is pleased."),
    ("Jo watches you play.", "Jo watches me play.", "Jo watches Robin play."),
    ("Dana did it like you asked.", "Dana did it like I asked.", "Dana did it like Robin asked."),
    ("You and Ines talked alone.", "Ines and I talked alone.", "Robin and Ines talked alone."),
    ("You and I talked alone.", "Noor Calder and I talked alone.", "Robin and Noor Calder talked alone."),
    ("You and your brother like it.", "My brother and I like it.", "Robin and Robin's brother like it."),
    ("You remain calm and have settled.", "I remain calm and have settled.",
     "Robin remains calm and has settled."),
    ("You have friends and are making more.", "I have friends and am making more.",
     "Robin has friends and is making more."),
    ("You do your homework and help Dana.", "I do my homework and help Dana.",
     "Robin does Robin's homework and helps Dana."),
    ("You go to bed at 8 and read a book first.", "I go to bed at 8 and read a book first.",
     "Robin goes to bed at 8 and reads a book first."),
    ("You went to bed and read a book.", "I went to bed and read a book.",
     "Robin went to bed and read a book."),
    ("You are kind and help Nan.", "I am kind and help Nan.", "Robin is kind and helps Nan."),
    ("You did not go and do not want to.", "I did not go and do not want to.",
     "Robin did not go and does not want to."),
    ("You will go and have fun.", "I will go and have fun.", "Robin will go and have fun."),
    ("You do like maths and hate art.", "I do like maths and hate art.",
     "Robin does like maths and hate art."),
    ("You and Debs' son Kyle chose.", "I and Debs' son Kyle chose.", "Robin and Debs' son Kyle chose."),
    ("You get up and go to school.", "I get up and go to school.", "Robin gets up and goes to school."),
    ("You want to sing and dance.", "I want to sing and dance.", "Robin wants to sing and dance."),
    ("Jo will ask what you need.", "Jo will ask what I need.", "Jo will ask what Robin needs."),
    ("You gave me a picture.", "I gave Noor Calder a picture.", "Robin gave Noor Calder a picture."),
    ("He bit you back.", "He bit me back.", "He bit Robin back."),
    ("When you are upset you go to Jo.", "When I am upset I go to Jo.",
     "When Robin is upset Robin goes to Jo."),
    ("The help you get is good.", "The help I get is good.", "The help Robin gets is good."),
    ("I'll ring.", "Noor Calder will ring.", "Noor Calder will ring."),
    ("I am glad.", "Noor Calder is glad.", "Noor Calder is glad."),
]  # fmt: skip


@pytest.mark.parametrize(("you", "i", "name"), CASES)
def test_each_voice(you: str, i: str, name: str) -> None:
    assert in_voice(you, Voice.YOU, "Robin", "Noor Calder") == you
    assert in_voice(you, Voice.I, "Robin", "Noor Calder") == i
    assert in_voice(you, Voice.NAME, "Robin", "Noor Calder") == name


@pytest.mark.parametrize(("pronouns", "told"), [
    (Pronouns.SHE, "Robin packs her bag herself."), (Pronouns.HE, "Robin packs his bag himself."),
    (Pronouns.THEY, "Robin packs their bag themselves."),
])  # fmt: skip
def test_by_name_the_child_is_named_once_where_their_words_are_known(pronouns: Pronouns, told: str) -> None:
    assert turned("You pack your bag yourself.", Voice.NAME, "Robin", "Noor", pronouns) == Turned(told)


def test_what_is_not_sure_says_so() -> None:
    assert turned("You pack your bag yourself.", Voice.NAME, "Robin", "Noor").unsure == "yourself"
    assert turned("You read well.", Voice.NAME, "Robin", "Noor").unsure == "read"
    assert turned("You sing and dance.", Voice.NAME, "Robin", "Noor").unsure == "dance"
    assert not turned("You sing and dance.", Voice.I, "Robin", "Noor").unsure


@pytest.mark.parametrize("sentence", ["Thank you for the picture.", "We are proud of you.", "How are you?",
                                      "Keep going, Robin.", "Well done.",
                                      "Tell Jo if you are sad."])  # fmt: skip
def test_what_is_said_to_the_childs_face_is_known_as_such(sentence: str) -> None:
    assert is_addressed(sentence)
    assert not is_addressed("You help Jo in the garden.")


# As the child says it, and as it is told of Robin; a bare role has words in the letter's language.
TEACHER = {
    "en": ("my teacher", "Robin's teacher"),
    "ar": ("معلمي", "معلم Robin"),
    "ti": ("መምህረይ", "መምህር ናይ Robin"),
}


@pytest.mark.parametrize("voice", [Voice.I, Voice.NAME])
@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_the_iros_own_words_stand_in_quotation_marks_in_a_story(voice: Voice, lang: str) -> None:
    outcome = make_outcome(
        personal_line="Thank you for the picture. You draw well.",
        going_well=("You sleep well. We are proud of you. You pack your bag yourself.",),
        who_came=("Dana", "your teacher"),
    )
    letter = compose(outcome, (), make_facts(lang=lang), phrases_in(lang), level=Level.STORY, voice=voice)
    lines = {line.text: line for line in letter.sentences}
    for each in ("Thank you for the picture.", "You draw well.", "We are proud of you."):
        assert f"“{each}”" in lines
    heard = [line.text for line in letter.opening if line.block == "personal"]
    assert len(heard) == 3
    assert heard[0].startswith(
        "Noor Calder says:" if lang == "en" else phrases_in(lang)("personal.says", {"iro": "Noor Calder"})[0]
    )
    assert TEACHER[lang][voice is Voice.NAME] in next(
        line.text for line in letter.opening if line.block == "came"
    )
    rules = [each.rule for each in check(letter) if each.line_id in {line.id for line in letter.sentences}]
    assert rules.count(IN_YOUR_WORDS) == (voice is Voice.NAME)
    assert not [each for each in check(letter) if each.rule == "“you” in a story"]
    assert from_json(as_json(letter)) == letter


def test_what_the_officer_says_the_child_feels_is_found_in_a_story_too() -> None:
    outcome = make_outcome(personal_line="I like your drawings. You feel sad.", going_well=(), worries=())
    facts = make_facts()
    letter = compose(outcome, (), facts, phrases_in("en"), level=Level.STORY)
    lines = {line.id: line.text for line in letter.opening}
    found = [
        lines[each.line_id]
        for each in check(letter)
        if "only the child" in each.why and each.line_id in lines
    ]
    assert found == ["“You feel sad.”"]


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=60), st.sampled_from(Voice))
def test_any_text_is_safe_and_what_is_quoted_stays(text: str, voice: Voice) -> None:
    quoted = f"Dana said “{text.replace('“', '').replace('”', '').replace(chr(34), '')}”"
    assert in_voice(quoted, voice, "Robin", "Noor") == quoted
    in_voice(text, voice, "Robin", "Noor")


@pytest.mark.parametrize(
    ("sentence", "as_child", "by_name"),
    [
        ("You go to church with Jo and sing in the choir.", "I go to church with Jo and sing in the choir.",
         "Caleb goes to church with Jo and sings in the choir."),
        ("You and your brothers and sisters have a chat.", "My brothers and sisters and I have a chat.",
         "Caleb and Caleb's brothers and sisters have a chat."),
        ("These are services that help you learn.", "These are services that help me learn.",
         "These are services that help Caleb learn."),
        ("The help you get is good.", "The help I get is good.", "The help Caleb gets is good."),
        ("Jo backed you all the way.", "Jo backed me all the way.", "Jo backed Caleb all the way."),
    ],
)  # fmt: skip
def test_slips_that_were_read_are_mended(sentence: str, as_child: str, by_name: str) -> None:
    told = [turned(sentence, voice, "Caleb", "Ines") for voice in (Voice.I, Voice.NAME)]
    assert [(one.text, one.unsure) for one in told] == [(as_child, ""), (by_name, "")]


@pytest.mark.parametrize(
    "sentence",
    [
        "You both came home late.",
        "You have both been late.",
        "It suits you all.",
        "You and Finn asked if you could share a room.",
        "Finn and you asked if you could share a room.",
    ],
)
def test_more_than_the_child_is_unsure(sentence: str) -> None:
    assert all(turned(sentence, voice, "Caleb", "Ines").unsure for voice in (Voice.I, Voice.NAME))
