"""However long what is typed without a space, reading it takes a moment."""

import time

import pytest

from letters.rules import percent, signs
from letters.rules.uncommon import _ADDRESS
from letters.typed_text import read_text

MOST = 20_000  # characters: no letter may have more


@pytest.mark.parametrize("sign", ["9", "a", "1.", "a-", " ", ".", "|"])
def test_a_word_as_long_as_a_letter_is_read_at_once(sign: str) -> None:
    text = f"You like {sign * (MOST // len(sign))} a lot."
    begun = time.process_time()
    found = [*percent.find(text), *_ADDRESS.findall(text), *read_text(text)]
    assert len(found) >= 1
    assert all(one.why for one in signs.find(text))
    assert time.process_time() - begun < 2


def test_an_address_in_the_middle_is_still_one() -> None:
    assert _ADDRESS.findall("Ask (nan@home.example) or www.nan.org.uk, Nan.") == [
        "(nan@home.example)",
        "www.nan.org.uk,",
    ]
    assert [one.written for one in percent.find("You got 12.5% and 3 per cent.")] == ["12.5%", "3 per cent"]
