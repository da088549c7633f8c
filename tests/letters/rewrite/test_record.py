"""No fact is lost, whatever the record holds; long and hostile records are quick."""

import json
import random
import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from letters.offered import offer
from letters.rewrite.child import child_of
from letters.rewrite.model import Kind
from letters.rewrite.record import rewrite_record
from reviews.model import ForWhom
from tests.letters.rewrite.known import AMIR, AMIRA, SAM, rewritten

FLAGS = {
    Kind.ABOUT_OTHERS,
    Kind.HEALTH_OF_OTHERS,
    Kind.JUDGEMENT,
    Kind.LEGAL,
    Kind.MAY_NOT_KNOW,
    Kind.PRIVATE,
    Kind.PROMISE,
}
WHO = st.sampled_from(
    ["Amir", "He", "The young person", "Mum", "The social worker", "Amir’s dad", "AK", "It"]
)
DOES = st.sampled_from(
    [
        "has not",
        "enjoys",
        "was never",
        "attends",
        "does not like",
        "said he is",
        "will have",
        "has had",
        "is not",
    ]
)
WHAT = st.sampled_from(
    [
        "football",
        "his school",
        "contact on 12/03/2026",
        "3 books",
        "Leicester",
        "at 10.30am",
        "Mrs Osei’s class",
        "42 days",
    ]
)
RECORD = st.lists(st.tuples(WHO, DOES, WHAT).map(" ".join), min_size=1, max_size=3).map(
    lambda each: ", and ".join(each) + "."
)


@given(RECORD)
@settings(deadline=None)
def test_no_number_name_or_not_is_lost(record: str) -> None:
    said = " ".join(each.suggestion for each in rewrite_record(record, AMIR))
    for number in ("42", "Leicester", "Mrs Osei", "2026", "10"):
        assert (number in record) == (number in said)
    for no in ("not", "never"):
        assert len(re.findall(rf"\b{no}\b", record)) == len(re.findall(rf"\b{no}\b", said))


@given(st.text(max_size=200), st.sampled_from([AMIR, AMIRA, SAM]))
@settings(deadline=None)
def test_any_text_is_read_and_comes_back_as_it_was(text: str, child: object) -> None:
    assert child in (AMIR, AMIRA, SAM)
    done = rewritten(text)
    assert "".join("".join(each.original for each in done).split()) == "".join(text.split())
    assert all(each.suggestion.strip() for each in done)


GOLD = Path(__file__).parents[3] / "bench" / "gold"


@pytest.mark.parametrize("at", range(4))
def test_a_sentence_cut_off_anywhere_is_read(at: int) -> None:
    """What is typed in a hurry has no stop, or only its first or last words: each 20th gold sentence."""
    files = sorted(GOLD.glob("rewrite-tuning*.jsonl"))
    rows = [line for file in files for line in file.read_text("utf-8").splitlines()][at::80]
    assert rows
    cuts = random.Random(at)
    for row in map(json.loads, rows):
        words, child = row["original"].rstrip(".!?").split(), child_of(json.dumps(row["child"]))
        cut = cuts.randint(1, len(words))
        for kept in (words, words[:cut], words[cut - 1 :]):
            done = list(rewrite_record(" ".join(kept), child))
            assert " ".join(" ".join(each.original for each in done).split()) == " ".join(kept)


@pytest.mark.parametrize(
    "head", ["Views of {}", "{}", "Voice of the {}", "SW visits the {}", "Met with our {}"]
)
def test_a_heading_ends_with_the_child(head: str) -> None:
    """ "Views of the young person" has no stop, and the lines after it are read."""
    for noun in (
        "the young person",
        "YP",
        "young person",
        "child",
        "the looked-after child",
        "the child in question",
    ):
        record = f"{head.format(noun)}\nAmir is well."
        assert [each.original for each in rewritten(record)] == record.split("\n")
        assert rewritten(record)[1].suggestion == "You are well."


@pytest.mark.parametrize("mark", ["- ", "• ", "1. ", "b) ", "– "])
def test_a_mark_of_a_list_changes_nothing(mark: str) -> None:
    for record in ("Amir and Jan said he is well.", "A. is well and rings her.", "Eats well, has a bike."):
        assert [mark + each.suggestion for each in rewritten(record)] == [
            each.suggestion for each in rewritten(mark + record)
        ]


HIDES = ("Amir is kind", "I like school", "He said he is well", "Mum is here", "He has a bike")
HIDDEN = (
    "Kofi's mum is ill",
    "Mick touches me at night",
    "Mick came into my bed",
    "Mick makes me watch",
    "Jan hit me",
    "Mum was arrested",
    "The threshold criteria are met",
    "I wet the bed",
    "He is manipulative",
    "You will go home soon",
)
WITHOUT = str.maketrans("", "", "“”")


@pytest.mark.parametrize("hidden", HIDDEN)
def test_what_is_quoted_is_asked_as_it_would_be_without_its_marks(hidden: str) -> None:
    """Found where one sentence of a quotation hid another's illness, and a disclosure, from the next."""
    for kind in HIDES:
        for quote in (f"“{kind}. {hidden}.”", f"“{hidden}. {kind}.”", f"“{kind}. {hidden}. {kind}.”"):
            for record in (f"{quote} said Mrs Obi.", f"Amir wrote: {quote}", f"Mick came. He said {quote}"):
                asked = {doubt.kind for each in rewritten(record.translate(WITHOUT)) for doubt in each.doubts}
                found = {doubt.kind for each in rewritten(record) for doubt in each.doubts}
                assert asked & FLAGS <= found, record


def test_several_quoted_sentences_are_never_safe() -> None:
    assert not rewritten("“I am well. I like art.” said Amir.")[0].is_safe
    assert Kind.QUOTE not in {doubt.kind for doubt in rewritten("“I am well,” said Amir.")[0].doubts}


@pytest.mark.parametrize("words", ["touches me at night", "came into my bed", "makes me kiss him"])
def test_what_somebody_does_to_me_is_private(words: str) -> None:
    """In the child's own words it is told of "me"."""
    for record in (f"Amir wrote: “I like school. Mick {words}. I like art.”", f"Mick {words}."):
        (one,) = offer(record, AMIR)
        assert Kind.PRIVATE in {doubt.kind for doubt in one.doubts}
        assert one.sees == ForWhom.CHILD


def test_slips_of_typing_change_nothing() -> None:
    meant = rewritten("Amir said Jan helps, and he is well.")[0].suggestion
    for typed in ("Amir  said Jan  helps, and he  is well.", "Amir said Jan helps,and he is well."):
        (one,) = rewritten(typed)
        assert (one.original, one.suggestion) == (typed, meant)
    assert rewritten("amir is well")[0].suggestion == "You are well"


def test_the_same_record_gives_the_same_words() -> None:
    record = "Amir has settled. The SW visits him. He attended contact on 12/03/26."
    assert rewritten(record) == rewritten(record)


def _seconds(record: str) -> float:
    began = time.process_time()
    rewritten(record)
    return time.process_time() - began


@pytest.mark.parametrize(
    ("part", "times"),
    [
        ("Amir and his mum said that he is well and ", 60),
        ("he has ", 600),
        ("<b>{{ Amir }}</b> =cmd|' /C calc'!A0 ", 100),
        ("x", 50_000),
        ("((((((“", 400),
    ],
)
def test_a_hostile_record_four_times_as_long_takes_some_four_times_as_long(part: str, times: int) -> None:
    """Not sixteen times, as what is gone through again for each word would."""
    _seconds(part * 9)  # what is made once
    assert _seconds(part * times * 4) < 10 * (_seconds(part * times) + 0.02)
