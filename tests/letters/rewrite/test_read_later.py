"""Kinds of sentences that later writers' records had, and the makers had not thought of."""

import pytest

from letters.rewrite.child import Child, Known, Pronouns
from letters.rewrite.model import Kind
from tests.letters.rewrite.known import kinds, suggestion

FREYA = Child(
    "Freya",
    "Freya Lund",
    Pronouns.SHE,
    11,
    {},
    (Known("Pauline", "independent visitor"), Known("Mrs Sandhu", "foster carer")),
)
OSCAR = Child("Oscar", "Oscar Penn", Pronouns.HE, 11, {}, (Known("Carol", "carer"), Known("Dev", "carer")))


@pytest.mark.parametrize(
    ("record", "becomes"),
    [
        ("Mrs Sandhu takes her swimming on Saturdays.", "Mrs Sandhu takes you swimming on Saturdays."),
        ("Pauline has taken her bowling and for a pizza.", "Pauline has taken you bowling and for a pizza."),
        ("Would like her own room.", "You would like your own room."),
        ("Been given her own key.", "You have been given your own key."),
        (
            "Freya went to Pauline for comfort when she fell over.",
            "to Pauline for comfort when you fell over.",
        ),
        ("Freya keeps a key at Pauline's next door in case she locks herself out.", "you lock yourself out."),
        (
            "Mrs Sandhu said that Freya is kind to her youngest son and helps him.",
            "Mrs Sandhu said that you are kind to her youngest son and help him.",
        ),
        ("Freya and Jo have bunk beds with matching duvet covers.", "with matching duvet covers."),
        ("A matching meeting was held.", "A meeting about the right family for you was held."),
        (
            "The placement was terminated due to safeguarding.",
            "The time at that home ended to keep you safe.",
        ),
        ("Safeguarding Freya comes first.", "Keeping you safe comes first."),
        ("It ended due to safeguarding the other children.", "due to safeguarding the other children."),
    ],
)
def test_is_told_to_the_child(record: str, becomes: str) -> None:
    assert suggestion(record, FREYA).endswith(becomes)
    assert Kind.PRONOUN not in kinds(record, FREYA)


def test_what_she_and_somebody_do_is_done_to_the_child() -> None:
    record = "Carol said that she and Dev care about Oscar and consider him part of the family."
    assert suggestion(record, OSCAR).endswith(
        "she and Dev care about you and consider you part of the family."
    )


@pytest.mark.parametrize(
    "record",
    [
        "Mrs Sandhu reported that Freya gets on well with her son.",
        "Mrs Sandhu said that Freya plays with her two children.",
        "Mrs Sandhu takes her swimming lessons very seriously.",
    ],
)
def test_what_may_be_a_carers_is_asked(record: str) -> None:
    assert Kind.PRONOUN in kinds(record, FREYA)
    assert " your " not in suggestion(record, FREYA)


def test_nobody_shares_with_themselves() -> None:
    record = "Carol said Oscar gets on with her grandson and shares his toys with him."
    assert "with you" not in suggestion(record, OSCAR)


@pytest.mark.parametrize(
    ("record", "becomes"),
    [
        ("Oscar is looked after by Carol.", "Carol looks after you."),
        ("Oscar's passport has been applied for by Dev.", "Dev has applied for your passport."),
        ("Oscar was stuck up for by Dev.", "Dev stuck up for you."),
        ("Oscar was told off by Dev.", "Dev told you off."),
        ("Oscar was picked up from school by Carol.", "Carol picked you up from school."),
        ("Oscar was assessed by Dr Khan.", "Dr Khan looked carefully at what helps you."),
    ],
)
def test_who_does_it_is_said_first_and_the_verb_keeps_its_small_word(record: str, becomes: str) -> None:
    assert suggestion(record, OSCAR) == becomes
