"""Promises about cards asked one by one: "I don't know" is about one card and takes nothing else back."""

import pytest

from consult.questions.one_by_one import as_meant

BEFORE = {"place-milk": ["good"]}
HERE = {"one": ["bath"], "step": ["part:2"], "place-bath": ["bad"]}


def test_i_dont_know_leaves_this_card_out_and_goes_on() -> None:
    meant = as_meant({**BEFORE, **HERE, "go": ["dont_know"]})
    assert meant["go"] == ["part:2"]
    assert meant["place-milk"] == ["good"]
    assert "place-bath" not in meant


def test_i_dont_know_about_the_first_card_goes_on_too() -> None:
    assert as_meant({**HERE, "go": ["dont_know"]})["go"] == ["part:2"]


@pytest.mark.parametrize("button", ["dont_know", "rather_not"])
def test_at_the_last_card_what_was_put_somewhere_is_the_answer(button: str) -> None:
    last = {**HERE, "step": ["next"], "go": [button]}
    assert as_meant({**BEFORE, **last})["go"] == ["next"]
    assert as_meant(last)["go"] == [button]


def test_i_dont_want_to_say_before_any_card_is_about_the_whole_question() -> None:
    form = {**HERE, "go": ["rather_not"]}
    assert as_meant(form) == form
    assert as_meant({**BEFORE, **form})["go"] == ["part:2"]


def test_other_buttons_and_other_pages_mean_what_they_say() -> None:
    for form in ({**HERE, "go": ["next"]}, {**HERE, "go": ["help"]}, {**BEFORE, "go": ["dont_know"]}):
        assert as_meant(form) == form
