"""Marks are filled once and from the closed list; a language is offered by the service's rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wording.model import (
    MARKS,
    MessageState,
    MissingMark,
    StateKind,
    UnknownMark,
    fill,
    is_offered,
    list_marks,
    source_hash,
    state_label,
)

ANY_TEXT = st.text(st.characters(), max_size=60)
NO_BRACES = st.text(st.characters(exclude_characters="{}"), max_size=60)
MARK = st.sampled_from(sorted(MARKS))


def test_marks_are_replaced_by_their_values() -> None:
    assert fill("{child} and {iro}", {"child": "Sami", "iro": "Ruth"}) == "Sami and Ruth"


def test_unknown_mark_is_refused_even_when_a_value_is_given() -> None:
    with pytest.raises(UnknownMark):
        fill("Hello {nickname}", {"nickname": "Sami"})


def test_mark_without_a_value_is_refused() -> None:
    with pytest.raises(MissingMark):
        fill("Hello {child}", {"iro": "Ruth"})


@given(before=NO_BRACES, mark=MARK, after=NO_BRACES, value=ANY_TEXT)
def test_any_value_stands_whole_where_its_mark_was(before: str, mark: str, after: str, value: str) -> None:
    assert fill(f"{before}{{{mark}}}{after}", {mark: value}) == before + value + after


@given(text=ANY_TEXT)
def test_any_text_is_filled_or_refused_by_name(text: str) -> None:
    values = {mark: f"<{mark}>" for mark in MARKS}
    unknown = set(list_marks(text)) - MARKS
    if unknown:
        with pytest.raises(UnknownMark):
            fill(text, values)
    else:
        filled = fill(text, values)
        assert not list_marks(filled)
        if not list_marks(text):
            assert filled == text


@given(value=ANY_TEXT)
def test_isolated_value_cannot_turn_or_leave_its_place(value: str) -> None:
    filled = fill("A {child} b", {"child": value}, isolate=True)
    inside = filled.removeprefix("A \u2068").removesuffix("\u2069 b")
    assert len(inside) == len(filled) - 6
    assert not set(inside) & set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(text=ANY_TEXT)
def test_source_hash_is_twelve_hex_digits_for_any_text(text: str) -> None:
    assert len(source_hash(text)) == 12
    assert source_hash(text) != source_hash(text + " ")


@pytest.mark.parametrize(
    ("all_checked", "core_checked", "allowed", "demo", "offered"),
    [
        (True, True, False, False, True),
        (False, True, True, False, True),
        (False, True, False, False, False),
        (False, False, True, False, False),
        (False, False, True, True, True),
        (False, False, False, True, False),
    ],
)
def test_language_is_offered_only_as_the_service_and_its_core_allow(
    all_checked: bool, core_checked: bool, allowed: bool, demo: bool, offered: bool
) -> None:
    given = is_offered(
        all_checked=all_checked, core_checked=core_checked, allowed_unchecked=allowed, demo=demo
    )
    assert given is offered


def test_staff_read_that_no_speaker_has_checked() -> None:
    assert state_label(MessageState(StateKind.MACHINE)) == "drafted by machine, not checked by a speaker"
