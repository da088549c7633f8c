"""What the bank offers for a topic, a search or words being typed, and a phrase filled in. Pure.

In: phrases, what is typed. Out: phrases; the sentence with its blanks filled, or which are still empty.
"""

import re
from collections.abc import Mapping, Sequence

from letters.bank.model import BankPhrase, suggest
from letters.edit import clean
from letters.sentences import sentences_of
from wording.model import fill

TOPICS = {
    "you": "About you", "home": "Where you live", "family": "Family and friends", "school": "School",
    "health": "Health", "fun": "Fun and activities", "safe": "Feeling safe", "plan": "The plan",
    "meeting": "The review", "far": "New in England", "older": "Getting older",
}  # fmt: skip
MOST_VALUE = 60
WRITTEN = {"child", "iro"}  # filled with the names that the letter has


def find_phrases(phrases: Sequence[BankPhrase], topic: str, search: str) -> tuple[BankPhrase, ...]:
    """The phrases of a topic ("" for all) that have these words, else those that are nearest in meaning."""
    within = tuple(one for one in phrases if topic in ("", one.topic))
    words = search.casefold().split()
    if not words:
        return within
    having = tuple(one for one in within if all(word in one.you.casefold() for word in words))
    near = suggest(search, within, most=12)
    return (*having, *(one for one in near if one not in having))


def offered_for(typed: str, phrases: Sequence[BankPhrase]) -> tuple[BankPhrase, ...]:
    """What is offered for the sentence that is being typed: nothing for less than two words, or where it is
    that phrase already."""
    begun = typed.strip()
    if len(begun.split()) < 2:
        return ()
    last = (sentences_of(begun) or (begun,))[-1]
    low = last.casefold().rstrip(".")
    starts = [one for one in phrases if _opening(one).startswith(low) and len(low) > 4]
    found = {one.you: one for one in [*starts[:3], *suggest(last, phrases)]}
    return tuple(one for one in found.values() if one.you.casefold().rstrip(".") != low)[:5]


def _opening(phrase: BankPhrase) -> str:
    return phrase.you.casefold()


def blanks(phrase: BankPhrase) -> tuple[str, ...]:
    """What someone must fill in."""
    return tuple(mark for mark in phrase.marks if mark not in WRITTEN)


def fill_in(
    phrase: BankPhrase, given: Mapping[str, str], names: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    """The sentence, and the blanks that are still empty; with empty ones the sentence is ""."""
    values = {mark: _value(given.get(mark, "")) for mark in blanks(phrase)}
    empty = tuple(mark for mark, value in values.items() if not value)
    return ("" if empty else fill(phrase.you, {**names, **values})), empty


def _value(text: str) -> str:
    return re.sub(r"[{}]", "", clean(text)).strip(" .")[:MOST_VALUE]
