"""One picture for a sentence, or one over each content word."""

import pytest

from symbols.matching import Reason, idea, match, symbol_line


def test_the_idea_is_what_the_sentence_is_about() -> None:
    assert idea("You go swimming on Tuesdays.", "en")[0].concept == "swimming"
    assert idea("You have had bad dreams since the move.", "en")[0].concept == "bad-dreams"
    assert idea("Your mum says that you are ill.", "en")[0].concept == "ill"


def test_a_sentence_with_no_picture_has_no_idea() -> None:
    assert idea("It went as it would.", "en") == ()


def test_an_idea_offers_at_most_five_and_none_twice() -> None:
    found = idea(
        "Your mum, dad, nan, teacher, dentist and friends came to school by bus for the football.", "en"
    )
    assert len({each.concept for each in found}) == len(found) == 5


def test_a_confirmed_choice_leads_the_idea() -> None:
    first = idea("You go to scouts on Fridays.", "en", remembered={"scouts": "friend"})[0]
    assert (first.concept, first.reason) == ("friend", Reason.REMEMBERED)


def test_a_symbol_line_has_the_plain_text_between_its_spans() -> None:
    text = "You see your mum at home."
    line = symbol_line(text, "en")
    assert line == match(text, "en")
    pieces, at = [], 0
    for span in line:
        pieces += [text[at : span.start], span.text]
        at = span.end
    assert "".join([*pieces, text[at:]]) == text


@pytest.mark.parametrize(
    ("text", "picture"),
    [
        ("You are in Y4.", "school"),
        ("Kofi is in year 4.", "school"),
        ("You moved up to Year 7 in September.", "school"),
        ("You vape at school.", "smoking"),
        ("You can stay with Beth until you are ready.", "stay-here"),
        ("Lou will show you three places to live.", "placement"),
        ("Samia will take you to the art club.", "art"),
        ("You do not have many friends yet.", "lonely"),
        ("School days are long for you.", "school"),
        ("You asked to sleep at your dad's.", "short-stay"),
        ("Some nights you cannot sleep.", "bad-dreams"),
        ("You cannot sleep at night.", "bad-dreams"),
        ("You would like more time with your brother.", "family-time"),
        ("Your carer will buy you new school shoes.", "shoes"),
        ("You will do life story work with Tilda.", "memory-box"),
        ("You will see Dr Khan on Monday.", "doctor"),
        ("You see your social worker every week.", "social-worker"),
    ],
)
def test_ordinary_sentences_of_letters_have_the_picture_of_what_they_tell(text: str, picture: str) -> None:
    first = idea(text, "en", names=("Beth", "Lou", "Samia", "Tilda", "Kofi"))[0]
    assert (first.concept, first.sure) == (picture, True)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("You cannot sleep at your mum's.", "bad-dreams"),
        ("I cannot sleep at my mum's yet.", "bad-dreams"),
        ("Kofi cannot sleep over at Dad's.", "bad-dreams"),
        ("School days are too long for you.", "missing-someone"),
        ("You cut your arm.", "hurting-myself"),
        ("You do not know yet where you will live at 18.", "clock"),
    ],
)
def test_what_the_words_do_not_say_is_never_put(text: str, wrong: str) -> None:
    assert wrong not in [each.concept for each in idea(text, "en")[:1] if each.sure]
    assert wrong not in [span.pick.concept for span in match(text, "en") if span.pick]
