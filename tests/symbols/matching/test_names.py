"""A person's name takes a person, also where the name is a word."""

import pytest

from symbols.matching import Reason, match
from symbols.matching.model import Candidate


def named(text: str, *names: str) -> dict[str, Candidate]:
    return {
        span.text: span.candidates[0]
        for span in match(text, "en", names=names)
        if span.candidates and span.candidates[0].reason is Reason.NAME
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Will is your social worker.", "Will"),
        ("Mark will visit you.", "Mark"),
        ("Mark got full marks.", "Mark"),
        ("May helps you with maths.", "May"),
        ("Rose picked you up.", "Rose"),
        ("You went with Grace.", "Grace"),
        ("Your carer said Grace was kind.", "Grace"),
        ("You asked Dean to come.", "Dean"),
        ("It was Joy who said so.", "Joy"),
        ("Hope has a new dog.", "Hope"),
        ("You played with Summer.", "Summer"),
        ("Bill pays for it.", "Bill"),
        ("You trust Jack.", "Jack"),
        ("Faith is your advocate.", "Faith"),
        ("You like Amber's garden.", "Amber's"),
    ],
)
def test_a_name_that_is_a_word_is_a_person(text: str, name: str) -> None:
    assert name in named(text, name.removesuffix("'s"))
    assert name in named(text)


@pytest.mark.parametrize(
    "text",
    [
        "Will you come to the meeting?",
        "May I ask you something?",
        "You may go and you will be back.",
        "Mark the date in your diary.",
        "Hope you are well.",
        "We meet in May.",
        "On 4 May we meet.",
        "She gave you a rose and a bill.",
        "Summer holidays are long.",
    ],
)
def test_the_word_itself_is_no_name(text: str) -> None:
    assert named(text, "Will", "May", "Mark", "Hope", "Rose", "Bill") == {}


def test_a_name_takes_the_part_that_the_text_gives_it() -> None:
    assert named("Your sister Aisha came.", "Aisha")["Aisha"].concept == "sister"
    assert named("Ben is your brother.", "Ben")["Ben"].concept == "brother"
    assert named("Your teacher, Mr Osei, came.", "Mr Osei")["Mr Osei"].concept == "teacher"
    assert named("Dawn, your social worker, came.", "Dawn")["Dawn"].concept == "social-worker"
    assert named("The dog is called Biscuit.", "Biscuit")["Biscuit"].concept == "pet"


def test_a_part_given_once_holds_in_the_whole_text() -> None:
    spans = match("Dawn is your social worker. You like football. Dawn will come.", "en", names=["Dawn"])
    assert [span.candidates[0].concept for span in spans if span.text == "Dawn"] == ["social-worker"] * 2


def test_a_name_of_several_words_is_one_person() -> None:
    assert set(named("Miss Patel and Amina Yusuf came.", "Miss Patel", "Amina Yusuf")) == {
        "Miss Patel", "Amina Yusuf",
    }  # fmt: skip


def test_an_unknown_name_is_a_grown_up() -> None:
    assert named("You told Zbyszek.", "Zbyszek")["Zbyszek"].concept == "adult"


def test_a_name_in_another_script_is_known() -> None:
    spans = match("ሰላም ኣማኑኤል", "ti", names=["ኣማኑኤል"])
    assert [span.candidates[0].reason for span in spans if span.candidates] == [Reason.NAME]


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Zbyszek said that he will come.", "man"),
        ("You told Zbyszek, and she will come.", "woman"),
        ("You told Zbyszek. She is your teacher.", "adult"),
        ("Zbyszek and Karen said that she will come.", "adult"),
    ],
)
def test_he_or_she_in_the_sentence_tells_of_an_unknown_name(text: str, concept: str) -> None:
    assert named(text, "Zbyszek")["Zbyszek"].concept == concept


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("Zoe and Marcus both came.", ["woman", "man"]),
        ("You live with Sandra Okafor.", ["woman"]),
        ("Your brother Kai will come.", ["brother"]),
    ],
)
def test_a_common_given_name_is_a_person_though_nobody_told_the_names(text: str, concepts: list[str]) -> None:
    assert [candidate.concept for candidate in named(text).values()] == concepts


def test_a_street_is_no_person() -> None:
    assert [span.candidates for span in match("You moved to Victoria Road.", "en")][-1] == ()


@pytest.mark.parametrize(
    "text",
    [
        "Dear Jayden, it was good to meet you.",
        "You did well, Ruby.",
        "Kayden came to his review.",
        "The dentist saw Amina's teeth.",
    ],
)
def test_the_child_s_own_name_takes_no_grown_up(text: str) -> None:
    assert named(text, "Jayden", "Ruby", "Kayden", "Amina") == {}


@pytest.mark.parametrize(
    ("text", "name", "concept"),
    [
        ("You walk to school with Noah.", "Noah", "friend"),
        ("You and Leo made a card.", "Leo", "friend"),
        ("You read a book with Nana Sue.", "Nana Sue", "grandparent"),
        ("You saw Dr Banerjee.", "Dr Banerjee", "doctor"),
        ("We try to trace your brother Yonas.", "Yonas", "brother"),
        ("Your puppy is called Biscuit.", "Biscuit", "pet"),
        ("Faith, your half-sister, may write.", "Faith", "sister"),
    ],
)
def test_a_name_takes_whom_the_words_beside_it_mean(text: str, name: str, concept: str) -> None:
    assert named(text, name)[name].concept == concept


def test_a_thing_that_is_called_something_is_no_person() -> None:
    assert named("You play in a band called Dead Pigeons.") == {}


@pytest.mark.parametrize(
    "text",
    [
        "Freya has been excluded from school.",
        "Rafael was not hurt.",
        "Zayd travelled a long way before he reached Dover.",
        "I was pleased to hear that Amara has settled.",
        "It was good to meet you on Tuesday, Kayleigh, and thanks for the tea.",
        "You have a sweet tooth, our Callum.",
    ],
)
def test_whom_a_record_tells_of_or_a_letter_speaks_to_takes_no_grown_up(text: str) -> None:
    assert named(text, "Freya", "Rafael", "Zayd", "Amara", "Kayleigh", "Callum") == {}


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("You see Abena every Saturday.", "family-time"),
        ("Tilda will arrange for me to see Abena.", "family-time"),
        ("You saw Rahel in June.", "family-time"),
        ("I see Abena every Saturday.", "family-time"),
        ("You can see your mum on Sundays.", "family-time"),
        ("You can see your family in the holidays.", "family-time"),
        ("You see Dr Khan on Monday.", "visit"),
        ("Amit will see you every six weeks.", "visit"),
        ("You can see the board better.", "see"),
        ("You can see Mia's drawing.", "see"),
        ("You can see Biscuit the dog from your room.", "see"),
    ],
)
def test_to_see_somebody_is_to_be_with_them_and_no_eye(text: str, picture: str) -> None:
    seen = next(span for span in match(text, "en") if span.text.split()[0] in ("see", "saw"))
    assert seen.pick is not None
    assert seen.pick.concept == picture
