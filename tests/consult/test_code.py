"""Promises about a code in place of two pictures: what fits, for how long, in whose digits."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from consult.code import DIGITS, LASTS, as_record, fits, from_record, make_code

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
SUBMISSION = uuid4()


def test_a_code_fits_its_own_submission_until_its_week_is_over() -> None:
    said, code = make_code(SUBMISSION, NOW)
    assert len(said) == DIGITS
    assert fits(code, SUBMISSION, said, NOW)
    assert fits(code, SUBMISSION, said, NOW + LASTS - timedelta(seconds=1))
    assert not fits(code, SUBMISSION, said, NOW + LASTS)
    assert not fits(code, uuid4(), said, NOW)


def test_a_code_may_be_typed_with_gaps_and_in_arabic_digits() -> None:
    said, code = make_code(SUBMISSION, NOW)
    arabic = said.translate({ord(str(digit)): chr(0x660 + digit) for digit in range(10)})
    for typed in (f"{said[:3]} {said[3:]}", f" {said[:3]}-{said[3:]} ", arabic):
        assert fits(code, SUBMISSION, typed, NOW)


def test_what_is_kept_does_not_hold_the_code() -> None:
    said, code = make_code(SUBMISSION, NOW)
    assert from_record(as_record(code)) == code
    assert said not in str(as_record(code))
    assert from_record(as_record(None)) is None


@given(st.text(max_size=30))
def test_any_other_text_does_not_fit(typed: str) -> None:
    said, code = make_code(SUBMISSION, NOW)
    is_it = [sign for sign in typed if sign in "0123456789"] == list(said)
    assert fits(code, SUBMISSION, typed, NOW) is is_it or not typed.isascii()
