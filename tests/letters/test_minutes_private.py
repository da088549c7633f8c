"""What is private to a child is never accepted with others, and not offered to everyone at the meeting."""

from dataclasses import replace

import pytest

from letters.offered import Offered, offer
from letters.rewrite.child import Child, Pronouns
from letters.rewrite.model import Kind
from letters.rewrite.record import rewrite_record
from reviews.brought import NoRoom, Piece, Place, bring
from reviews.model import ForWhom

TIA = Child("Tia", "Tia Moss", Pronouns.SHE, 12)
PRIVATE = [
    "Tia cuts her arms when she is stressed.",
    "Tia has hurt herself on two occasions since her last meeting.",
    "Tia has been scratching her arms when she is upset.",
    "Tia self-harms.",
    "Tia wets the bed most nights.",
    "Tia soils herself at school.",
    "Tia has started her periods.",
    "Tia has poor personal hygiene and needs prompting to shower.",
    "Tia is on the child protection register for neglect.",
    "Tia has been making herself sick after meals.",
    "Tia said that she wants to die.",
    "Tia has been given contraception.",
    "Tia was touched by her uncle.",
    "Tia was raped.",
    "Tia was abused.",
    "Tia has been cutting.",
    "Tia wees in her bed.",
    "Tia poos in her room.",
    "Tia told Mel that her uncle touched her.",
    "Tia said that she does not want to be here any more.",
    "Tia said that she doesn’t want to be here anymore.",
    "Tia said that she wishes she was dead.",
]
HARMED = [
    "Tia said that she is scared of Mel.",
    "Tia said that she is hit at home.",
    "Tia said that Mum shouts at her.",
    "Tia told Mel that she is being bullied.",
    "Tia said that she does not feel safe.",
    "Tia said that her brother threatens her.",
]


def offered(sentence: str, heading: str = "Health") -> Offered:
    return offer(f"{heading}\n{sentence}", TIA)[-1]


@pytest.mark.parametrize("sentence", PRIVATE)
@pytest.mark.parametrize("heading", ["Health", "What are we worried about", "What is going well"])
def test_what_is_private_is_asked_about_and_is_for_the_child_alone(sentence: str, heading: str) -> None:
    one = offered(sentence, heading)
    assert Kind.PRIVATE in {doubt.kind for doubt in one.doubts}
    assert (one.is_safe, one.sees) == (False, ForWhom.CHILD)


@pytest.mark.parametrize("sentence", HARMED)
def test_who_reads_of_harm_or_fear_that_the_child_told_is_asked(sentence: str) -> None:
    one = offered(sentence, "What Tia said:")
    assert (one.into, one.is_safe, one.sees) == (Place.SPOKEN, False, ForWhom.CHILD)
    assert "Who needs to read it?" in next(doubt.ask for doubt in one.doubts if doubt.kind is Kind.PRIVATE)


@pytest.mark.parametrize(
    "sentence", ["Tia said that she feels safe with Mel.", "Tia said that she has a cat."]
)
def test_what_tells_of_no_harm_is_for_everyone(sentence: str) -> None:
    one = offered(sentence, "What Tia said:")
    assert (one.into, one.is_safe, one.sees) == (Place.SPOKEN, True, "")


@pytest.mark.parametrize("sentence", PRIVATE)
def test_the_command_line_flags_what_is_private(sentence: str) -> None:
    (one,) = rewrite_record(sentence, TIA)
    assert Kind.PRIVATE in {doubt.kind for doubt in one.doubts}
    assert not one.is_safe


@pytest.mark.parametrize(
    "sentence", ["Tia cuts her arms when she is stressed.", "Tia wets the bed most nights."]
)
def test_what_is_private_does_not_go_well_because_no_word_worries(sentence: str) -> None:
    assert offered(sentence).into == Place.WORRIES


@pytest.mark.parametrize(
    "sentence",
    [
        "Tia had a settled period at school.",
        "Tia has a period of respite in May.",
        "Tia cut out paper stars.",
        "Tia has been cutting out paper stars.",
        "Tia has been cutting the grass.",
        "Tia is grooming the ponies.",
        "Tia took drugs education classes.",
        "Tia enjoys washing the car.",
        "Tia plays hockey for Essex.",
    ],
)
def test_what_is_not_private_is_not_flagged(sentence: str) -> None:
    assert Kind.PRIVATE not in {doubt.kind for doubt in offered(sentence).doubts}


def test_what_is_typed_in_is_looked_at_again() -> None:
    one = offered("Tia sleeps well.", "What is going well")
    assert one.is_safe
    assert not replace(one, text="You wet the bed.").is_safe


def test_it_goes_into_a_row_of_its_own_readers() -> None:
    typed = bring([], Piece(Place.GOING_WELL, "You eat well.", topic="health"))
    piece = offered("Tia wets the bed most nights.").as_piece()
    made = dict(bring(typed, piece))
    assert {name: text for name, text in made.items() if text} == {
        "topics-0-topic": "health",
        "topics-0-going_well": "You eat well.",
        "topics-1-topic": "health",
        "topics-1-worries": "You wet the bed most nights.",
        "topics-1-sees": "child",
    }
    again = dict(bring(list(made.items()), replace(piece, text="You have been cutting your arms.")))
    assert again["topics-1-worries"].splitlines()[1] == "You have been cutting your arms."


def test_without_a_topic_it_does_not_go_to_everyone() -> None:
    with pytest.raises(NoRoom, match="choose a topic"):
        bring([], Piece(Place.WORRIES, "You wet the bed.", sees="child"))


@pytest.mark.parametrize("place", [Place.NEXT_STEPS, Place.LAST_TIME, Place.NOT_AGREED])
def test_a_row_keeps_its_readers(place: Place) -> None:
    made = dict(bring([], Piece(place, "Dana will ring the nurse about the bed.", sees="child")))
    assert made[f"{place.value}-0-sees"] == "child"


def test_what_became_of_a_decision_narrows_its_readers_and_never_widens_them() -> None:
    row = [("last_time-0-what", "Dana will ring the nurse about the bed."), ("last_time-0-sees", "everyone")]
    piece = Piece(Place.LAST_TIME, "Dana to ring the nurse about the bed.", how="done", sees="child")
    narrowed = bring(row, piece)
    assert dict(narrowed)["last_time-0-sees"] == "child"
    assert dict(bring(narrowed, replace(piece, sees="")))["last_time-0-sees"] == "child"


def test_a_child_who_is_refused_asylum_is_not_judged() -> None:
    kinds = {doubt.kind for doubt in offered("Tia knows what happens if she is refused asylum.").doubts}
    assert Kind.JUDGEMENT not in kinds
    assert Kind.JUDGEMENT in {doubt.kind for doubt in offered("Tia can be a little madam.").doubts}
    assert Kind.JUDGEMENT in {doubt.kind for doubt in offered("Tia refused to get up.").doubts}
