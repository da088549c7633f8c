"""What a service's choices promise: JSON both ways, which picture wins, and that every change can go back."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from symbols.brought.replace import carry_over
from symbols.choices import (
    Added,
    Choices,
    ConceptTaken,
    Words,
    add_concept,
    as_record,
    describe,
    differences,
    from_record,
    link,
    own_ref,
    retire,
    retire_picture,
    set_order,
    set_words,
    swap,
    take_back,
)
from symbols.described import Described

CONCEPTS = st.sampled_from(["happy", "pet", "foster-carer", "cinema"])
IDS = st.integers(1, 4).map(lambda n: str(UUID(int=n)))
SETS = st.integers(11, 13).map(lambda n: str(UUID(int=n)))
REFS = st.one_of(IDS.map(lambda one: f"picture:{one}"), CONCEPTS.map(own_ref))
TEXT = st.text(st.characters(blacklist_categories=["Cs"]), max_size=12)
WORDS = st.builds(Words, label=TEXT, phrases=st.lists(TEXT, max_size=3).map(tuple))
ORDER = st.lists(st.one_of(SETS, st.just("heard")), max_size=3, unique=True).map(tuple)
DESCRIBED = st.builds(
    Described,
    TEXT,
    st.sampled_from(["en", "ar"]),
    st.dictionaries(st.sampled_from(["ti", "pl"]), TEXT),
    st.lists(TEXT, max_size=2).map(tuple),
    TEXT,
)
CHOICES = st.builds(
    Choices,
    swaps=st.dictionaries(CONCEPTS, REFS),
    links=st.dictionaries(SETS, st.dictionaries(CONCEPTS, IDS, min_size=1)),
    order=ORDER,
    teams=st.dictionaries(st.sampled_from(["North", "South"]), ORDER.filter(bool)),
    words=st.dictionaries(
        CONCEPTS,
        st.dictionaries(st.sampled_from(["en", "ar"]), WORDS.filter(lambda w: w != Words()), min_size=1),
    ),
    added=st.dictionaries(st.sampled_from(["cinema", "trampoline"]), st.builds(Added, TEXT, TEXT, REFS)),
    retired=st.frozensets(CONCEPTS),
    retired_pictures=st.frozensets(REFS),
    retired_sets=st.frozensets(SETS),
    described=st.dictionaries(IDS.map(lambda one: f"picture:{one}"), DESCRIBED),
)
DOG, CAT = f"picture:{UUID(int=1)}", f"picture:{UUID(int=2)}"
FIRST, SECOND = str(UUID(int=11)), str(UUID(int=12))


@given(CHOICES)
def test_choices_come_back_from_json_as_they_were(choices: Choices) -> None:
    assert from_record(as_record(choices)) == choices


@given(CHOICES)
def test_the_same_choices_do_not_differ(choices: Choices) -> None:
    assert differences(choices, from_record(as_record(choices))) == ()


@given(CHOICES, CONCEPTS, REFS)
def test_swap_wins_and_taking_it_back_leaves_no_trace(choices: Choices, concept: str, ref: str) -> None:
    swapped = swap(choices, concept, ref)
    assert swapped.ref(concept) == ref
    assert swap(swapped, concept, None) == swap(choices, concept, None)
    others = {"happy", "pet", "foster-carer", "cinema"} - {concept}
    assert {one: swapped.ref(one) for one in others} == {one: choices.ref(one) for one in others}


@given(CHOICES, CHOICES)
def test_every_difference_can_be_taken_back(published: Choices, draft: Choices) -> None:
    for change in differences(published, draft):
        after = take_back(published, draft, change.kind, change.about)
        assert change not in differences(published, after)


@given(CHOICES, st.sampled_from(["happy", "pet"]))
def test_a_retired_picture_of_a_set_is_shown_by_no_order(choices: Choices, concept: str) -> None:
    for pictures in choices.links.values():
        for picture in pictures.values():
            gone = retire_picture(choices, f"picture:{picture}")
            orders = (None, tuple(choices.links), (*choices.links, "heard"))
            assert all(gone.ref(concept, order) != f"picture:{picture}" for order in orders)


@given(CHOICES, CONCEPTS)
def test_retiring_and_bringing_back_is_as_never_retired(choices: Choices, concept: str) -> None:
    assert concept in retire(choices, concept).retired
    assert retire(retire(choices, concept), concept, back=True) == retire(choices, concept, back=True)


def test_words_of_a_picture_go_over_to_its_twin_that_has_none() -> None:
    said, other = Described("hound", "en"), Described("pup", "en")
    choices = describe(Choices(), DOG, said)
    pairs = {DOG.removeprefix("picture:"): CAT.removeprefix("picture:")}
    assert carry_over(choices, FIRST, SECOND, pairs).described == {DOG: said, CAT: said}
    kept = carry_over(describe(choices, CAT, other), FIRST, SECOND, pairs)
    assert kept.described == {DOG: said, CAT: other}


def test_without_choices_our_own_drawing_is_shown() -> None:
    assert Choices().ref("pet") == own_ref("pet")


def test_a_set_is_shown_only_once_it_stands_in_the_order() -> None:
    linked = link(Choices(), FIRST, "pet", str(UUID(int=1)))
    assert linked.ref("pet") == own_ref("pet")
    assert set_order(linked, [FIRST]).ref("pet") == DOG
    assert set_order(linked, [FIRST]).ref("happy") == own_ref("happy")


def test_the_first_set_of_the_order_wins_and_ours_stops_the_search() -> None:
    both = link(link(Choices(), FIRST, "pet", str(UUID(int=1))), SECOND, "pet", str(UUID(int=2)))
    assert set_order(both, [SECOND, FIRST]).ref("pet") == CAT
    assert set_order(both, ["heard", FIRST]).ref("pet") == own_ref("pet")


def test_a_swap_goes_before_the_services_order_and_a_childs_order_before_the_swap() -> None:
    choices = set_order(link(Choices(), FIRST, "pet", str(UUID(int=1))), [FIRST])
    swapped = swap(choices, "pet", CAT)
    assert swapped.ref("pet") == CAT
    assert swapped.ref("pet", [FIRST]) == DOG
    assert swapped.ref("pet", [SECOND]) == CAT


def test_an_added_concept_shows_its_picture_and_is_added_once() -> None:
    added = add_concept(Choices(), "cinema", Added("Cinema", "places", DOG))
    assert added.ref("cinema") == DOG
    assert DOG in added.refs()
    with pytest.raises(ConceptTaken):
        add_concept(added, "cinema", Added("Cinema", "places", CAT))


def test_retiring_a_picture_takes_back_the_swaps_to_it() -> None:
    swapped = swap(swap(Choices(), "pet", DOG), "happy", CAT)
    gone = retire_picture(swapped, DOG)
    assert gone.ref("pet") == own_ref("pet")
    assert gone.ref("happy") == CAT


def test_empty_words_go_back_to_what_heard_ships() -> None:
    said = set_words(Choices(), "pet", "en", Words("Animal", ("beast",)))
    assert said.words["pet"]["en"].label == "Animal"
    assert set_words(said, "pet", "en", Words()) == Choices()


def test_a_team_has_its_own_order_until_it_is_emptied() -> None:
    teamed = set_order(Choices(), [FIRST], "North")
    assert teamed.teams == {"North": (FIRST,)}
    assert teamed.order == ()
    assert set_order(teamed, [], "North") == Choices()
