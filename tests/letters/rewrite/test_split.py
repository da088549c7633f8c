"""A record is cut into its sentences, each exactly as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.rewrite.split import sentences_of


def texts(record: str) -> list[str]:
    return [each.text for each in sentences_of(record)]


@pytest.mark.parametrize(
    ("record", "wanted"),
    [
        ("He is well. He eats.", ["He is well.", "He eats."]),
        ("Mr. Khan and Dr. Lee came at 3.30 p.m. today.", ["Mr. Khan and Dr. Lee came at 3.30 p.m. today."]),
        (
            "He likes sport, e.g. football. J. Smith came.",
            ["He likes sport, e.g. football.", "J. Smith came."],
        ),
        ("- Eats well\n- Sleeps well", ["- Eats well", "- Sleeps well"]),
        (
            "1. SW to call school.\n2. FC to book dentist.",
            ["1. SW to call school.", "2. FC to book dentist."],
        ),
        ("HEALTH\nHe is well.", ["HEALTH", "He is well."]),
        ("“I am fine.” He smiled.", ["“I am fine.”", "He smiled."]),
        ("He said “I am fine. Mum is kind.” He left.", ["He said “I am fine. Mum is kind.”", "He left."]),
        ('A list: "1. Mum. 2. A dog."', ['A list: "1. Mum. 2. A dog."']),
        ("I met J. He was well.", ["I met J.", "He was well."]),
        ("Is he well? Yes! Good.", ["Is he well?", "Yes!", "Good."]),
        ("Action\tWho\tWhen", ["Action\tWho\tWhen"]),
        (
            "The social worker said that he had settled well at home\nand that school is fine.",
            ["The social worker said that he had settled well at home\nand that school is fine."],
        ),
        ("", []),
    ],
)
def test_sentences_are_found(record: str, wanted: list[str]) -> None:
    assert texts(record) == wanted


@given(st.text(max_size=300))
def test_nothing_that_can_be_seen_is_lost_and_the_order_stays(record: str) -> None:
    assert "".join("".join(texts(record)).split()) == "".join(record.split())


@given(
    st.lists(
        st.sampled_from(["Mr.", "He", "is", "e.g.", "J.", "4.30", "p.m.", "-", "\n", "\n\n", "?", "“", "”"])
    )
)
def test_each_sentence_stands_where_it_says(pieces: list[str]) -> None:
    record = " ".join(pieces)
    for each in sentences_of(record):
        assert record[each.start : each.start + len(each.text)] == each.text
