"""Promises about names: those who came are known by name, and the words around the names stay words."""

import pytest

from letters.illustrate import candidates
from letters.model import Line
from letters.names import names_in
from symbols.choices import Choices
from symbols.lexicon_of import lexicon_with
from tests.factories.known import make_known

LEXICON = lexicon_with(Choices())


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Jan and Mick and your teacher", ("Jan", "Mick")),
        ("Your teacher, Mrs Osei", ("Osei",)),
        ("Social worker Rose Marsh", ("Rose Marsh",)),
        ("Will", ("Will",)),
        ("Mum", ()),
        ("Twi interpreter", ()),
        ("Abdi (Somali interpreter)", ("Abdi",)),
        ("سامية", ("سامية",)),
        ("", ()),
    ],
)
def test_names_alone_are_taken_from_who_came(typed: str, names: tuple[str, ...]) -> None:
    assert names_in([typed], LEXICON) == names


def test_the_child_and_the_reviewing_officer_are_shown_as_themselves() -> None:
    known = make_known(names=("Caleb", "Ines Halloran"), people={"Caleb": "me", "Ines Halloran": "iro"})
    assert candidates(Line("a-1", "Hello Caleb.", "en"), "", known)[0].concept == "me"
    assert candidates(Line("a-2", "I am Ines.", "en"), "", known)[0].concept == "iro"
