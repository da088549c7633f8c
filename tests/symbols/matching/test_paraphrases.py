"""Ordinary ways of saying a thing are found, and words that only look like one are not."""

import pytest

from symbols.matching import match


def firsts(text: str) -> list[str]:
    return [span.candidates[0].concept for span in match(text, "en") if span.candidates]


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("The nurse gave you a jab.", "injection"),
        ("Your heart is heavy.", "sad"),
        ("You have cold feet about the visit.", "worried"),
        ("We keep our fingers crossed.", "hopeful"),
        ("You felt invisible.", "left-out"),
        ("You had a natter with Nan.", "talk"),
        ("You had a right laugh.", "happy"),
        ("You take one tablet at night.", "medicine"),
        ("You have pain in the head.", "headache"),
        ("You want to talk alone with me.", "talk-alone"),
        ("You were held by two staff.", "held-down"),
        ("Nobody is allowed to touch you.", "do-not-touch"),
        ("They made you carry a bag.", "made-me"),
        ("You asked for asylum.", "ask-to-stay"),
        ("The meeting will be shorter.", "less"),
    ],
)
def test_an_ordinary_way_of_saying_it_is_found(text: str, concept: str) -> None:
    assert concept in firsts(text)


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("You showed your card.", {"letter"}),
        ("No child should be cold.", {"other-children"}),
        ("Take some small creatures out.", {"a-little"}),
        ("You ran too fast.", {"fasting"}),
        ("That is water under the bridge.", {"drink"}),
        ("You can bank on me.", {"savings"}),
        ("You are a good judge of people.", {"judge"}),
        ("The door was shut till nine.", {"shop"}),
        ("It scared you.", {"threatened"}),
        ("The Red Cross was there.", {"finding-family"}),
        ("She went together with him.", {"with-someone"}),
        ("You looked lovely.", {"see"}),
    ],
)
def test_what_only_looks_like_it_is_left_alone(text: str, concepts: set[str]) -> None:
    assert not concepts & set(firsts(text))


def test_a_report_is_a_paper_and_reporting_is_talking() -> None:
    assert firsts("She wrote a report.") == ["write", "report"]
    assert "talk" in firsts("He reported that you were late.")


def test_a_pointing_word_does_not_cut_a_longer_phrase_short() -> None:
    said = {
        span.text: span.candidates[0].concept
        for span in match("Your English course begins.", "en")
        if span.candidates
    }
    assert said["English course"] == "english-lessons"
    assert firsts("I went to see the care planning meeting.").count("meeting") == 1


def test_what_a_denial_says_of_being_hurt_is_that_one_is_safe() -> None:
    assert firsts("He will not hurt you.") == ["safe"]
    assert "threatened" not in firsts("He did not threaten you.")


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("I will not beat about the bush.", []),
        ("It makes your blood boil.", ["angry"]),
        ("You were over the moon.", ["happy"]),
        ("That noise drives Delroy nuts.", ["fed-up"]),
        ("Hold your horses.", ["wait"]),
        ("You get on like a house on fire.", ["like"]),
        ("You have a thick skin.", []),
        ("We draw a line under it.", ["finished"]),
    ],
)
def test_a_saying_means_what_it_says_as_a_whole(text: str, concepts: list[str]) -> None:
    assert [span.pick.concept for span in match(text, "en") if span.pick] == concepts


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("You leave the landing light on.", "leave"),
        ("You sat in the garden.", "park"),
        ("You ride round like a rocket.", "like"),
        ("You would like a dog.", "like"),
        ("You'd like to see them.", "like"),
        ("Your new top is tight.", "clothes"),
        ("You have enough time.", "fed-up"),
        ("You share the landing.", "share"),
        ("A meeting was held in June.", "held-down"),
        ("We touched on this before.", "touched-me"),
        ("You write with your right hand.", "rights"),
        ("You hope to say goodbye, but you never got to say goodbye.", "stay-here"),
    ],
)
def test_a_word_in_another_sense_takes_no_picture_of_the_first(text: str, wrong: str) -> None:
    assert wrong not in firsts(text)


@pytest.mark.parametrize(
    "text", ["We meet on Tuesday 11 May 2027.", "You came on 9 March.", "They see you on the 14th."]
)
def test_a_date_is_one_date_however_it_is_written(text: str) -> None:
    assert firsts(text).count("date") == 1


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("You legged it on Friday.", "running-away"),
        ("You had a brew with your nan.", "drink"),
        ("You would rather go to the chippy.", "shop"),
        ("You can change your mind.", "change"),
        ("You are cool with that.", "okay"),
        ("Your dad is in Strangeways.", "parent-in-prison"),
        ("You were named player of the season.", "proud"),
        ("You were dead chuffed.", "proud"),
    ],
)
def test_everyday_words_find_their_picture(text: str, concept: str) -> None:
    spans = match(text, "en")
    assert concept in {candidate.concept for span in spans for candidate in span.candidates}


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("Your asthma is well controlled.", {"made-me"}),
        ("It was dead unfair.", {"someone-died"}),
        ("He will not stay long.", {"move-home", "stay-here"}),
        ("Your trainers are new, the old ones leak.", {"adult"}),
        ("Miles changed the subject.", {"learn"}),
        ("You have done a memory box.", {"finished"}),
        ("He washes your blazer.", {"shower"}),
    ],
)
def test_a_word_of_two_meanings_does_not_take_the_other_one(text: str, concepts: set[str]) -> None:
    assert not concepts & set(firsts(text))
