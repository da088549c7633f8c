"""In which order, and how many at once, the cards of a question are shown. Pure.

In: a question, what it is shown for (a seed), whether the child needs everything to stay where it is, and how
many cards at once they are used to. Out: the question with its cards in that order; its cards in groups; and
of cards that are still to be put somewhere, those that lie there now. A scale, an amount and the places of a
board never move.
"""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from children.model import Way
from consult.questions.model import Question

One = TypeVar("One")

AT_ONCE = (2, 3, 4, 6, 9)
FIXED = ("faces", "how_much")
_BY_SIZE = {1: 3, 2: 6, 3: 9}  # cards side by side -> cards at once, where nobody said how many


def shown_question(question: Question, seed: str, locked: bool) -> Question:
    """The same question with its cards in the order of this child: always the same for the same seed, and as
    the questionnaire has them where `locked`."""
    if locked or question.kind in FIXED:
        return question
    order = sorted(question.options, key=lambda one: _place(seed, question.code, one.code))
    return replace(question, options=tuple(order))


def is_locked(way: Way, locked: bool | None) -> bool:
    """Whether cards keep their places. `locked`: what is known of the child; None where nothing is: then they
    do in the pictures way, where a child may know an answer by its place."""
    return way is Way.PICTURES if locked is None else locked


def at_once(known: int, size: int) -> int:
    """How many cards a child is shown at once. `known`: what is known of the child, 0 for nothing; `size`:
    cards side by side."""
    return known if known in AT_ONCE else _BY_SIZE.get(size, 6)


def in_groups(cards: Sequence[One], count: int) -> tuple[tuple[One, ...], ...]:
    """The cards in groups of at most `count`. One alone at the end is no choice: it takes one of those before
    it along; of pairs it goes with the last pair."""
    groups = [tuple(cards[at : at + count]) for at in range(0, len(cards), count)]
    if len(groups) > 1 and len(groups[-1]) == 1:
        both = groups[-2] + groups[-1]
        at = len(both) - 2
        groups[-2:] = [both[:at], both[at:]] if at >= 2 else [both]
    return tuple(groups)


def read_parts(text: str) -> tuple[int, int]:
    """Which group is shown, of the question's cards and of what else there is to pick: "1", "1.2", "1.2.add".
    What is no such text is the first."""
    first, second, *_ = [*text.split("."), ""]
    return _number(first), _number(second)


@dataclass(frozen=True)
class Dealt:
    """Of cards that are to be put somewhere: the codes of those that lie there now, and of those that wait;
    `following`: where to go on for others."""

    open: tuple[str, ...]
    waiting: tuple[str, ...]
    following: int


def deal(codes: Sequence[str], settled: Collection[str], count: int, start: int) -> Dealt:
    """As many as the child is used to of those that have no place yet, from `start` on and round again."""
    at = start % len(codes) if codes else 0
    left = [code for code in (*codes[at:], *codes[:at]) if code not in settled]
    shown, waiting = left[:count], left[count:]
    following = codes.index(shown[-1]) + 1 if shown else 0
    return Dealt(tuple(shown), tuple(waiting), following % max(1, len(codes)))


def _place(seed: str, question: str, option: str) -> bytes:
    return hashlib.sha256(f"{seed}:{question}:{option}".encode()).digest()


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 4 else 0
