"""A picture that says the opposite of the sentence is never offered."""

import pytest

from symbols.matching import Reason, idea, match


def concepts(text: str) -> set[str]:
    return {each.concept for span in match(text, "en") for each in span.candidates}


def firsts(text: str) -> list[str]:
    return [span.pick.concept for span in match(text, "en") if span.pick]


@pytest.mark.parametrize(
    "text",
    [
        "You will not move.",
        "You won't move home.",
        "You are not going to move to a new home.",
        "We do not want you to move.",
        "We don't think that you should move.",
        "Nobody will make you move.",
        "There is no plan for you to move.",
        "You will never have to move again.",
        "You will not, for now, move home.",
        "You no longer have to move.",
        "It is not true that you will move.",
        "You will not have to pack and move.",
    ],
)
def test_not_moving_never_takes_the_picture_of_moving(text: str) -> None:
    assert not {"move-home", "new-home"} & set(firsts(text))
    assert not {"move-home", "new-home"} & {each.concept for each in idea(text, "en")}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("You will not move.", "stay-here"),
        ("You do not always feel safe there.", "not-safe"),
        ("I do not think that you are safe.", "not-safe"),
        ("You do not like peas.", "dont-like"),
        ("We will not share it.", "dont-share"),
        ("You don't understand.", "i-dont-understand"),
        ("You are not worried.", "calm"),
        ("You are no longer scared.", "calm"),
        ("You no longer feel unsafe.", "safe"),
        ("You can't sleep.", "bad-dreams"),
    ],
)
def test_a_denial_takes_the_picture_that_says_it(text: str, says: str) -> None:
    assert says in firsts(text)


def test_a_denied_word_says_so_and_why() -> None:
    span = next(span for span in match("You are not very worried.", "en") if "worried" in span.text)
    assert span.text == "not very worried"  # the word of denial and what it denies are one
    assert span.denied
    assert span.candidates[0].reason is Reason.NEGATION


@pytest.mark.parametrize(
    ("text", "still"),
    [
        ("You will not move, but you will change school.", "school"),
        ("Not only are you happy, you sleep well.", "happy"),
        ("You are not just a friend.", "friend"),
        ("You will not go and your mum will play football.", "football"),
        ("You are not late because the bus was quick.", "bus"),
        ("No. You are safe.", "safe"),
    ],
)
def test_a_denial_ends_with_its_clause(text: str, still: str) -> None:
    assert still in firsts(text)


def test_denied_twice_takes_nothing_rather_than_something_wrong() -> None:
    assert firsts("It is not that you never feel lonely.") == []
    assert "sad" not in concepts("You are not unhappy.")


def test_a_denial_that_was_shown_lets_the_rest_be_shown() -> None:
    assert firsts("You do not like school.") == ["dont-like", "school"]
    assert "school" not in {each.concept for each in idea("You do not like school.", "en")}


def test_people_and_days_are_shown_though_denied() -> None:
    assert firsts("You will not see your dad on Friday.") == ["dad", "date"]


def test_an_idiom_with_not_is_no_denial() -> None:
    assert firsts("You can't wait to see Nan.")[0] == "excited"
    assert "happy" in firsts("You could not be happier.")


def test_what_stands_behind_a_denied_word_is_shown_as_it_is() -> None:
    assert firsts("You are not late for school.") == ["school"]
    assert "school" not in {each.concept for each in idea("You are not late for school.", "en")}
    assert not {"move-home", "new-home"} & set(firsts("You will not move to the new home."))


def test_a_child_who_may_not_be_at_home_alone_does_not_move() -> None:
    assert "with-someone" in firsts("You can't stay at home alone while we are at work.")
    for text in (
        "You can't stay at home alone.",
        "You cannot stay at home on your own.",
        "You can't stay at home.",
    ):
        sure = {each.concept for span in match(text, "en") for each in span.candidates if each.sure}
        assert "move-home" not in sure, text


def test_a_second_denial_behind_a_shown_one_is_shown_too() -> None:
    assert firsts("You do not have to answer what you don't want to say.") == ["dont-want-to-say"] * 2


def test_what_that_did_is_not_denied() -> None:
    spans = match("Your mum did not turn up and that hurt.", "en")
    assert [span.candidates[0].concept for span in spans if span.text == "hurt"] == ["someone-hurts-me"]


def test_what_cannot_be_promised_is_not_turned_round() -> None:
    assert "move-home" not in concepts("I cannot promise that you will stay.")


def test_a_thing_stays_what_it_is_where_something_else_is_denied() -> None:
    assert "shoes" in firsts("You cannot find your shoes.")
    assert "bullying" in firsts("You should not have to put up with bullying.")
    assert "shoes" not in firsts("You have no shoes.")
