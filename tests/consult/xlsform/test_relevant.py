"""Conditions of other people's files: what ours can say comes in, anything else is named."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult.questions.model import Condition
from consult.questions.xlsform.conditions import Source, conditions_from
from consult.questions.xlsform.model import Unsaid

ONE = Source("one", {"a": "a", "b": "b", "c": "c", "1": "c_1"}, only_one=True)
SOME = Source("some", {"x": "x", "y": "y"})


def find(name: str) -> Source:
    if name not in ("one", "some"):
        raise Unsaid(f"waits for “{name}”")
    return ONE if name == "one" else SOME


def when(*said: tuple[str, str]) -> tuple[Condition, ...]:
    return tuple(Condition(question, frozenset(codes.split())) for question, codes in said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("${one} = 'a'", when(("one", "a"))),
        ('"a"=${ one }', when(("one", "a"))),
        ("${one} = 1", when(("one", "c_1"))),
        ("${one}=‘a’", when(("one", "a"))),
        ("selected(${some}, 'x')", when(("some", "x"))),
        ("${one} = 'a' or ${one} = 'b'", when(("one", "a b"))),
        ("${one} = 'a' and selected(${some}, 'x')", when(("one", "a"), ("some", "x"))),
        ("(${one} = 'a' or ${one} = 'b') and (selected(${some}, 'x'))", when(("one", "a b"), ("some", "x"))),
        ("selected(${some}, 'x') and selected(${some}, 'y')", when(("some", "x"), ("some", "y"))),
        ("${one} != 'a'", when(("one", "b c c_1"))),
        ("not(${one} = 'a' or ${one} = 'b')", when(("one", "b c c_1"), ("one", "a c c_1"))),
        ("not(${one} != 'a')", when(("one", "a"))),
        ("${one} != ''", when(("one", "a b c c_1"))),
        ("true()", ()),
        ("(${one}='a' and selected(${some},'x')) or (${one}='b' and selected(${some},'x')) and true()", None),
    ],
)
def test_conditions_say_the_same(text: str, said: tuple[Condition, ...] | None) -> None:
    if said is None:
        with pytest.raises(Unsaid, match="joins different questions"):
            conditions_from(text, find)
        return
    assert conditions_from(text, find).when == said


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("${one} = 'a' or selected(${some}, 'x')", "joins different questions"),
        ("${age} > 5", "“>”"),
        ("${one} > 5", "“>”"),
        ("${gone} = 'a'", "waits for “gone”"),
        ("${one} = 'z'", "does not have"),
        ("not(selected(${some}, 'x'))", "several answers"),
        ("${one} = ''", "not answered"),
        ("${one} = ${some}", "compares two"),
        ("count-selected(${some}) = 2", "count-selected"),
        ("string-length(${one})", "string-length"),
        ("${one} = 'a' and", "not finished"),
        ("${one} 'a'", "cannot be read near"),
        ("regex(., '[a-z]')", "regex"),
        ("pulldata('a', 'b', 'c', ${one}) = 'a'", "pulldata"),
        ("(" * 200 + "${one} = 'a'", "too deep"),
        ("${one} = 'a' or " * 300 + "${one} = 'a'", "too long"),
        ("§", "cannot be read"),
    ],
)
def test_what_ours_cannot_say_is_named(text: str, why: str) -> None:
    with pytest.raises(Unsaid, match=why.replace("(", r"\(")):
        conditions_from(text, find)


@settings(deadline=None)
@given(st.text(st.sampled_from("${}one some'axy=!()<>andornotselected, .1"), max_size=60))
def test_any_text_is_conditions_or_a_reason(text: str) -> None:
    try:
        said = conditions_from(text, find)
    except Unsaid:
        return
    assert all(condition.any_of for condition in said.when)


TREES = st.recursive(
    st.sampled_from([("one", "a"), ("one", "b"), ("some", "x"), ("some", "y")]),
    lambda inner: st.tuples(st.sampled_from(["and", "or"]), st.lists(inner, min_size=1, max_size=3)),
    max_leaves=6,
)


@settings(deadline=None)
@given(TREES, st.sampled_from(["a", "b", "c"]), st.sets(st.sampled_from(["x", "y"])))
def test_conditions_hold_exactly_where_the_expression_does(tree: object, one: str, some: set[str]) -> None:
    try:
        said = conditions_from(_written(tree), find).when
    except Unsaid:
        return
    given_ = {"one": {one}, "some": some}
    holds = all(bool(condition.any_of & given_[condition.question]) for condition in said)
    assert holds == _is_true(tree, one, some)


def _written(tree: object) -> str:
    match tree:
        case ("and" | "or" as how, list(parts)):
            return "(" + f" {how} ".join(_written(part) for part in parts) + ")"
        case ("one", value):
            return f"${{one}} = '{value}'"
        case ("some", value):
            return f"selected(${{some}}, '{value}')"
    raise AssertionError(tree)


def _is_true(tree: object, one: str, some: set[str]) -> bool:
    match tree:
        case ("and" | "or" as how, list(parts)):
            return (all if how == "and" else any)(_is_true(part, one, some) for part in parts)
        case ("one", value):
            return value == one
        case ("some", value):
            return value in some
    raise AssertionError(tree)
