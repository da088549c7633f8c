"""Promises about who may see an answer: what the child did not choose is for the IRO only."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from consult.sharing import Audience, Choices, Sharing, as_record, for_everyone, from_record, newcomers


@dataclass(frozen=True)
class Person:
    """Someone who is asked to come."""

    id: str


DANA, JO, NEW = Person("dana"), Person("jo"), Person("new")
audiences = st.sampled_from(list(Audience))
people = st.lists(st.sampled_from(["dana", "jo", "new"]), unique=True).map(tuple)
sharings = st.builds(Sharing, audiences, people, people)


def test_an_answer_without_a_choice_is_for_the_iro_only() -> None:
    choices = Choices()
    assert choices.for_iro("feel")
    assert not choices.for_meeting("feel")
    assert not choices.for_letter("feel")
    assert not choices.may_be_shown("feel", DANA)
    assert not choices.may_be_shown("feel", None)


def test_everyone_means_those_who_stood_on_the_list() -> None:
    choices = Choices().with_choice("feel", for_everyone([DANA, JO]))
    assert choices.may_be_shown("feel", DANA)
    assert not choices.may_be_shown("feel", NEW)
    assert newcomers(choices.of("feel"), [DANA, JO, NEW]) == [NEW]


def test_whoever_is_left_out_sees_nothing_and_no_letter_repeats_it() -> None:
    choices = Choices().with_choice("feel", for_everyone([DANA, JO], without={"jo"}))
    assert choices.may_be_shown("feel", DANA)
    assert not choices.may_be_shown("feel", JO)
    assert not choices.may_be_shown("feel", None)
    assert not choices.for_letter("feel")


@given(st.sets(st.sampled_from(["dana", "jo", "new"])), people)
def test_whoever_was_not_on_the_list_sees_nothing_before_the_child_says_so(
    listed: set[str], left_out: tuple[str, ...]
) -> None:
    sharing = for_everyone([Person(one) for one in sorted(listed)], left_out)
    assert {one for one in ("dana", "jo", "new") if sharing.may_see(one)} == listed - set(left_out)
    assert {one.id for one in newcomers(sharing, [DANA, JO, NEW])} == {"dana", "jo", "new"} - listed
    assert sharing.for_nobody == (bool(listed) and listed <= set(left_out))


@given(sharings, people)
def test_only_what_is_for_the_meeting_is_ever_shown_to_anyone(sharing: Sharing, who: tuple[str, ...]) -> None:
    choices = Choices().with_choice("feel", sharing)
    shown = [one for one in who if choices.may_be_shown("feel", Person(one))]
    if sharing.audience is not Audience.MEETING:
        assert shown == []
    assert not set(shown) & set(sharing.without)
    taken = choices.without_all()
    assert not any(taken.may_be_shown("feel", Person(one)) for one in who)
    assert choices.for_iro("feel") == taken.for_iro("feel")


@given(st.dictionaries(st.sampled_from(["feel", "home", "safe"]), sharings))
def test_choices_come_back_as_they_were_sealed(known: dict[str, Sharing]) -> None:
    choices = Choices(known)
    assert dict(from_record(as_record(choices)).by_question) == known
