"""What is doubtful is offered to a person and never put over words by itself."""

import pytest

from symbols.matching import Lexicon, Span, idea, match, shipped_lexicon
from symbols.matching.lexicon import Tongue, parsed
from symbols.matching.trust import Evidence, trusting


def span_of(text: str, words: str, *names: str) -> Span:
    return next(span for span in match(text, "en", names=names) if words in span.text)


@pytest.mark.parametrize(
    ("text", "words", "offered"),
    [
        ("You may feel a bit flat.", "flat", "sad"),
        ("We went to a room upstairs.", "room", "bedroom"),
        ("The young person came.", "young person", "me"),
        ("You may feel flat and low.", "flat", "tired"),
    ],
)
def test_a_word_that_often_means_something_else_is_only_offered(text: str, words: str, offered: str) -> None:
    span = span_of(text, words)
    assert span.pick is None
    assert offered in [each.concept for each in span.candidates]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tyler stops borrowing your trainers.", "Tyler"),
        ("Chloe is meeting her targets.", "Chloe"),
        ("The report names Rowan.", "Rowan"),
        ("You live with Mr and Mrs Adeyemi.", "Mrs Adeyemi"),
    ],
)
def test_a_name_of_whom_nothing_is_told_is_only_offered_a_person(text: str, name: str) -> None:
    assert span_of(text, name).pick is None


@pytest.mark.parametrize(
    ("text", "name", "concept"),
    [
        ("Pat will take you to the dentist.", "Pat", "woman"),
        ("You can talk to Karen.", "Karen", "woman"),
        ("Ms Rose Winter came.", "Ms Rose Winter", "woman"),
        ("Dawn, your social worker, came.", "Dawn", "social-worker"),
    ],
)
def test_a_name_that_a_letter_knows_and_tells_of_takes_its_person(text: str, name: str, concept: str) -> None:
    span = span_of(text, name, "Pat", "Karen", "Rose Winter", "Dawn")
    assert span.pick is not None
    assert span.pick.concept == concept


@pytest.mark.parametrize("text", ["Lorraine is your family.", "You are not being adopted, Faith."])
def test_nobody_is_a_family(text: str) -> None:
    offered = {each.concept for each in span_of(text, text.split(",")[-1].split()[0].strip(" .")).candidates}
    assert "my-family" not in offered


@pytest.mark.parametrize(
    ("text", "words", "first"),
    [
        ("He does not smoke or drink.", "drink", "no"),
        ("It never happened.", "never happened", "never"),
        ("There will be no visit.", "no visit", "no"),
        ("You are not worried.", "not worried", "calm"),
    ],
)
def test_a_denial_and_what_it_denies_are_one_and_offer_a_no(text: str, words: str, first: str) -> None:
    span = span_of(text, words)
    assert span.denied
    assert span.candidates[0].concept == first


def test_what_is_denied_further_on_is_never_put() -> None:
    assert span_of("You did not miss one lesson.", "lesson").pick is None
    assert span_of("He does not smoke or drink.", "drink").pick is None


def made(evidence: Evidence) -> Lexicon:
    words = ("school", "new school", "learning place", "big building")
    tongue = Tongue("xx", entries=tuple(parsed("school", each) for each in words))
    return Lexicon({"xx": trusting(tongue, evidence, [parsed("school", "learning place")])})


def test_a_phrase_is_trusted_by_its_own_word_as_a_saying_or_where_it_stood() -> None:
    def put(text: str, evidence: Evidence | None = None) -> bool:
        return match(text, "xx", made(evidence or Evidence()))[0].pick is not None

    assert [put("new school"), put("learning place"), put("big building")] == [True, True, False]
    assert put("big building", Evidence(stood={"school": ["big building"]}))
    assert not put("new school", Evidence(fell={"school": ["new school"]}))


def test_words_of_a_desk_are_put_without_asking() -> None:
    lexicon = shipped_lexicon("en").with_words("en", {"play": ["bounce zone"]})
    spans = match("We went to the bounce zone.", "en", lexicon)
    assert [span.pick.concept for span in spans if span.pick] == ["play"]


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("There was a war in your country.", "war"),
        ("You were in a dinghy at night.", "boat-crossing"),
        ("You came on a small boat.", "boat-crossing"),
    ],
)
def test_what_is_held_back_is_offered_and_never_put(text: str, concept: str) -> None:
    own = shipped_lexicon("en").with_words("en", {concept: ("country", "at night", "came")})
    for lexicon, remembered in ((shipped_lexicon("en"), {}), (own, {}), (own, {"country": concept})):
        spans = match(text, "en", lexicon, remembered=remembered)
        assert concept in [each.concept for span in spans for each in span.candidates]
        assert concept not in [span.pick.concept for span in spans if span.pick]
        first = idea(text, "en", lexicon, remembered=remembered)[0]
        assert not (first.sure and first.concept == concept)


@pytest.mark.parametrize(
    ("text", "wrong"), [("I come for a little while.", "a-little"), ("A picture plan.", "photos")]
)
def test_a_while_is_no_amount_and_a_picture_plan_no_photograph(text: str, wrong: str) -> None:
    assert wrong not in [each.concept for span in match(text, "en") for each in span.candidates]


def test_where_a_crossing_is_offered_the_journey_is_put() -> None:
    first = [each.concept for each in span_of("You were scared on the boat.", "boat").candidates]
    assert first[:2] == ["journey", "boat-crossing"]
    assert span_of("You were scared on the boat.", "boat").pick is not None


def test_bill_who_pays_is_a_man_and_a_bill_is_none() -> None:
    assert [each.concept for each in span_of("Bill paid for it.", "Bill").candidates] == ["man", "adult"]
    assert "man" not in [each.concept for each in span_of("Your bill was high.", "bill").candidates]


@pytest.mark.parametrize(
    ("text", "words", "picture"),
    [
        ("You help Comfort in the garden.", "help", "helping-out"),
        ("You help Grace to cook dinner.", "help", "helping-out"),
        ("I help Comfort in the garden.", "help", "helping-out"),
        ("I help you to say what you want.", "help", "help"),
        ("Dana will help you at school.", "help", "help"),
        ("Ask for help at any time.", "help", "help"),
    ],
)
def test_who_helps_somebody_is_not_in_need_of_help(text: str, words: str, picture: str) -> None:
    span = span_of(text, words)
    assert span.pick is not None
    assert span.pick.concept == picture
