"""What a hidden field or an address holds is a number or none: nothing that is typed breaks the page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from children.fields import number_in


@given(st.integers(0, 99_999_999))
def test_a_number_is_read(number: int) -> None:
    assert number_in(str(number)) == number


@pytest.mark.parametrize("typed", ["", " 1", "-1", "1.0", "²", "٣", "draft", "9" * 9, "9" * 5000])
def test_what_is_no_number_here_is_one_that_nothing_has(typed: str) -> None:
    assert number_in(typed) == -1


@given(st.text())
def test_nothing_that_is_typed_breaks_it(typed: str) -> None:
    assert number_in(typed) >= -1
