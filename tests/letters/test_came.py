"""Promises of who came: the child is not among the others, nobody is taken for two, no role in English."""

from dataclasses import replace

import pytest

from letters.came import listed, named_in, others_there
from letters.compose import compose
from letters.model import Level
from letters.phrases import phrases_in
from tests.factories.letter import make_facts, make_outcome, make_told


def came(who_came: tuple[str, ...], level: Level = Level.EASY, lang: str = "en") -> str:
    outcome = replace(make_outcome(), who_came=who_came)
    made = compose(outcome, make_told(), make_facts(lang=lang), phrases_in(lang), level=level)
    said = [line.text for line in made.opening if line.block == "came"]
    return said[0].replace("\u2068", "").replace("\u2069", "") if said else ""


def test_the_child_is_not_among_the_others() -> None:
    assert others_there(("You", " ROBIN ", "", "Dana", "Me"), "Robin") == ("Dana", "Me")  # "Me": who writes
    assert came(("You", "Dana", "Mo")) == "These people came: Dana and Mo."
    assert came(("You",)) == ""


@pytest.mark.parametrize("level", list(Level))
def test_a_name_with_a_role_is_one_person(level: Level) -> None:
    said = came(("You", "Dana", "Tilda Rowe, your social worker", "Mr Bell, your teacher"), level)
    assert said.count(";") == 2
    assert "Tilda Rowe, " in said


@pytest.mark.parametrize("lang", ["ar", "ti"])
def test_a_letter_in_another_language_has_names_without_english_roles(lang: str) -> None:
    said = came(("You", "Tilda, your social worker", "your teacher, Mrs Osei"), lang=lang)
    assert "Tilda" in said
    assert "Mrs Osei" in said
    assert "your" not in said
    assert "You" not in said


def test_who_has_no_name_stays_as_typed() -> None:
    assert named_in("your teacher", "ar") == "your teacher"
    assert named_in("Tilda Rowe, Jan Whitlock, Mum", "ar") == "Tilda Rowe, Jan Whitlock, Mum"
    assert named_in("Tilda Rowe, social worker", "ar") == "Tilda Rowe"
    assert listed(["Dana", "Mo"], "en") == "Dana and Mo"
