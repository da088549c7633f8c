"""What a text is shown with: phrases, homographs, any language, and what is remembered."""

import pytest

from symbols.matching import Lexicon, Reason, Span, match, shipped_lexicon
from symbols.read import list_pictures


def picks(text: str, *names: str) -> dict[str, str]:
    """Each piece of the text that has pictures, with the one that is offered first."""
    return {
        span.text: span.candidates[0].concept for span in match(text, "en", names=names) if span.candidates
    }


def blank(text: str, *names: str) -> set[str]:
    return {span.text for span in match(text, "en", names=names) if not span.candidates}


def test_the_longest_phrase_wins() -> None:
    said = match("Your social worker will come.", "en")
    assert {span.text: span.pick.concept for span in said if span.pick} == {"social worker": "social-worker"}
    assert picks("You have a bad dream.")["bad dream"] == "bad-dreams"


def test_every_shipped_concept_has_words_and_no_word_names_another() -> None:
    tongue = shipped_lexicon("en").tongue("en")
    shipped = {each.id for each in list_pictures() if not each.id.startswith("pin-")}
    written = {entry.concept for entry in tongue.entries} - {"-", "*"}
    assert written == shipped
    offered = {*tongue.kept, *tongue.people, *tongue.vague, *tongue.near, *tongue.denied}
    offered |= {each for table in (tongue.near, tongue.denied) for many in table.values() for each in many}
    assert offered <= shipped


@pytest.mark.parametrize(
    ("text", "phrase", "concept"),
    [
        ("Contact with your mum is once a month.", "Contact", "family-time"),
        ("You can contact me by text.", "contact me", "phone-call"),
        ("The court will decide.", "court", "court"),
        ("Children have rights.", "have rights", "rights"),
        ("I will call you right now.", "right now", "now"),
        ("Ben was left out.", "left out", "left-out"),
        ("You like your new school.", "like", "like"),
        ("You play outside.", "play outside", "play"),
        ("You want to watch television.", "watch television", "television"),
        ("You got a watch.", "watch", "clock"),
        ("You live with your nan.", "live with", "live-with"),
        ("She is kind.", "kind", "good"),
        ("You are doing well.", "doing well", "good"),
        ("You were cross with her.", "cross", "angry"),
        ("You need a rest.", "rest", "break"),
        ("You went on a trip.", "trip", "trip"),
        ("The minutes of the meeting are here.", "minutes of the meeting", "write"),
        ("There is a care order.", "care order", "court-order"),
    ],
)
def test_a_word_of_two_meanings_takes_the_one_that_is_meant(text: str, phrase: str, concept: str) -> None:
    assert concept in [found for said, found in picks(text).items() if phrase in said]


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("There is a tennis court.", {"court"}),
        ("Turn left at the corner.", {"leave", "left-out"}),
        ("What kind is it?", {"good"}),
        ("That is in order to help.", {"court-order"}),
        ("You look like her.", {"like", "see"}),
        ("You tripped over.", {"trip"}),
        ("Cross the road with care.", {"angry"}),
        ("The meeting will take place.", {"placement", "home"}),
        ("Wait a second.", {"clock"}),
        ("The rest of it is done.", {"break"}),
        ("We will work with her.", {"work"}),
        ("You can do it.", {"food"}),
        ("Your boots match your coat.", {"football"}),
        ("It was kind of hard.", {"good"}),
        ("Leave your phone at home.", {"leave"}),
        ("You live on the left.", {"leave", "pocket-money"}),
    ],
)
def test_a_meaning_that_is_not_meant_is_never_shown(text: str, concepts: set[str]) -> None:
    assert not concepts & set(picks(text).values())


def test_each_pick_says_why() -> None:
    found = match("Your social worker visits the school.", "en")
    reasons = {span.text: (span.candidates[0].reason, span.candidates[0].because) for span in found}
    assert reasons["social worker"] == (Reason.PHRASE, 'the phrase "social worker"')
    assert reasons["visits"] == (Reason.LEMMA, '"visits", a form of "visit"')
    assert reasons["school"] == (Reason.WORD, 'the word "school"')


def test_a_content_word_without_a_picture_is_a_span_with_none() -> None:
    assert blank("Your umbrella is wet.") == {"umbrella", "wet"}


def test_no_more_than_five_are_offered() -> None:
    for span in match("You see your mum and live with your nan in a foster home.", "en"):
        assert len({each.concept for each in span.candidates}) == len(span.candidates) <= 5


def test_what_people_confirmed_comes_first_and_the_rest_stays() -> None:
    span = match("You had tea.", "en", remembered={"tea": "drink"})[0]
    assert span.candidates[0].concept == "drink"
    assert span.candidates[0].reason is Reason.REMEMBERED
    assert "food" in [each.concept for each in span.candidates]


def test_what_people_confirmed_is_found_in_other_forms_and_for_unknown_words() -> None:
    spans = match("We saw two caterpillars.", "en", remembered={"caterpillar": "pet"})
    assert [span.candidates[0].concept for span in spans if span.text == "caterpillars"] == ["pet"]


def test_a_denial_holds_against_what_was_remembered() -> None:
    spans = match("You are not going to relocate.", "en", remembered={"relocate": "move-home"})
    span = next(each for each in spans if "relocate" in each.text)
    assert span.denied
    assert "move-home" not in [each.concept for each in span.candidates]


def test_words_of_the_desk_are_found_in_any_language() -> None:
    lexicon = Lexicon().with_words("ti", {"home": ["ገዛ"], "school": ["ቤት ትምህርቲ"]})
    spans = match("ናብ ቤት፡ትምህርቲ፡ ካብ ገዛ።", "ti", lexicon)
    assert [(span.text, span.candidates[0].concept) for span in spans if span.candidates] == [
        ("ቤት፡ትምህርቲ", "school"), ("ገዛ", "home"),
    ]  # fmt: skip


def test_arabic_is_found_with_and_without_vowel_marks() -> None:
    lexicon = Lexicon().with_words("ar", {"school": ["مدرسة"]})
    for written in ("مدرسة", "مَدْرَسَة", "مدرســـة"):
        spans = match(f"هذه {written} كبيرة", "ar", lexicon)
        assert [span.text for span in spans if span.candidates] == [written]


def test_a_denied_clause_shows_nothing_in_another_language() -> None:
    lexicon = shipped_lexicon("fr").with_words("fr", {"move-home": ["déménager"]})
    assert any(span.candidates for span in match("Tu vas déménager.", "fr", lexicon))
    assert not any(span.candidates for span in match("Tu ne vas pas déménager.", "fr", lexicon))


def test_a_service_adds_a_concept_of_its_own_and_ours_stay() -> None:
    ours = shipped_lexicon("en")
    grown = ours.with_words("en", {"trampoline-park": ["Bounce Zone"]})
    spans = match("We went to the bounce zone after school.", "en", grown)
    assert [span.candidates[0].concept for span in spans if span.candidates] == ["trampoline-park", "school"]
    assert "trampoline-park" not in picks("We went to the bounce zone.").values()


def test_a_language_with_a_region_is_the_language() -> None:
    assert match("Your school", "en-GB") == match("Your school", "en")


def test_a_language_that_nobody_filled_has_no_pictures() -> None:
    assert all(not span.candidates for span in match("Twoja szkoła", "pl"))


def test_offsets_give_the_text_back() -> None:
    text = "Your  school’s “plan”, (and) your mum’s café: 😀 home."
    for span in match(text, "en"):
        assert isinstance(span, Span)
        assert text[span.start : span.end] == span.text


@pytest.mark.parametrize(
    ("text", "whole", "concept"),
    [
        ("It starts at 3:30 pm.", "3:30 pm", "clock"),
        ("Come at 09.15am.", "09.15am", "clock"),
        ("At 10:00 you go home.", "10:00", "clock"),
        ("You get £2.50 a week.", "£2.50", "pocket-money"),
    ],
)
def test_a_time_and_a_price_are_one_word(text: str, whole: str, concept: str) -> None:
    assert picks(text)[whole] == concept


def test_a_number_at_the_end_of_a_sentence_ends_it() -> None:
    assert "clock" not in picks("You have 3. You want 4: not 5.").values()
