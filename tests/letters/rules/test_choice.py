"""A team's choice about the rules holds, and nothing is overruled without a reason."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.check_text import check_text
from letters.draft import overruled_from_json
from letters.rules.choice import (
    Overruled,
    ReasonMissing,
    RuleChoice,
    choice_from,
    choice_record,
    says_why,
    stands,
)
from letters.rules.model import For, Severity
from letters.rules.shelf import ALL_RULES
from letters.rules.words import WordLists

ALL_NAMES = frozenset(rule.name for rule in ALL_RULES)
MAY_BE_OFF = [rule.name for rule in ALL_RULES if rule.severity is not Severity.MUST]
NAMES = st.sampled_from(sorted(ALL_NAMES))
WORDS = st.text("abc ", min_size=1, max_size=8)


def rules(text: str, choice: RuleChoice) -> set[str]:
    return {one.rule for one in check_text(text, For.EASY, choice)}


@pytest.mark.parametrize("rule", MAY_BE_OFF)
def test_rule_switched_off_finds_nothing(rule: str) -> None:
    text = "The young person can't always attend; he was told in due course. You want it & TBC."
    assert rule not in rules(text, RuleChoice(off=frozenset({rule})))


def test_added_word_is_found_and_removed_word_is_let_be() -> None:
    added = RuleChoice(lists=WordLists(added={"idioms": {"on the ball": "quick"}}))
    assert "saying" in rules("Dana is on the ball.", added)
    assert "saying" not in rules("Dana is on the ball.", RuleChoice())
    removed = RuleChoice(lists=WordLists(removed={"idioms": frozenset({"over the moon"})}))
    assert "saying" not in rules("Dana is over the moon.", removed)


@given(off=st.frozensets(NAMES), words=st.dictionaries(WORDS, WORDS, max_size=3), gone=st.frozensets(WORDS))
def test_choice_comes_back_from_its_record(
    off: frozenset[str], words: dict[str, str], gone: frozenset[str]
) -> None:
    lists = WordLists({"idioms": words} if words else {}, {"known": gone} if gone else {})
    choice = RuleChoice(off, lists)
    assert choice_from(json.loads(json.dumps(choice_record(choice)))) == choice


def test_what_only_the_child_can_say_is_found_whatever_is_switched_off() -> None:
    assert "only the child can say this" in rules("You are sad.", RuleChoice(off=ALL_NAMES))


def test_overruling_needs_a_reason_and_holds_for_that_sentence_only() -> None:
    kept = [Overruled("You are sad.", "only the child can say this", "Robin told me on 3 May.", "Noor")]
    assert stands("You are sad.", "only the child can say this", kept)
    assert not stands("You are very sad.", "only the child can say this", kept)
    assert not stands("You are sad.", "promise", kept)
    with pytest.raises(ReasonMissing):
        Overruled("You are sad.", "promise", "  ")


def test_a_reason_kept_before_reasons_had_to_have_a_word_is_still_read() -> None:
    kept = '{"overruled": [{"sentence": "s", "rule": "r", "reason": "n/a"}]}'
    assert overruled_from_json(kept) == (Overruled("s", "r", "n/a"),)


@pytest.mark.parametrize(
    ("text", "is_one"), [("It is so.", True), ("نعم هو", True), ("是", True), (" . ", False), ("1", False)]
)
def test_a_reason_has_a_word_in_any_script(text: str, is_one: bool) -> None:
    assert says_why(text) is is_one
