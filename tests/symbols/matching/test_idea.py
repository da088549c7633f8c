"""One picture for a sentence, or one over each content word."""

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
