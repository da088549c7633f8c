"""In which order, and how many at once, the cards of a question are shown. Pure.

In: a question, what it is shown for (a seed), whether the child needs everything to stay where it is, and how
many cards at once they are used to. Out: the question with its cards in that order, and its cards in groups.
A scale, an amount and the places of a board never move.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from children.model import Way
from consult.questions.model import Option, Question

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


def in_groups(options: Sequence[Option], count: int) -> tuple[tuple[Option, ...], ...]:
    """The cards in groups of at most `count`. One card alone at the end goes with those before it."""
    groups = [tuple(options[at : at + count]) for at in range(0, len(options), count)]
    if len(groups) > 1 and len(groups[-1]) == 1:
        groups[-2:] = [groups[-2] + groups[-1]]
    return tuple(groups)


def _place(seed: str, question: str, option: str) -> bytes:
    return hashlib.sha256(f"{seed}:{question}:{option}".encode()).digest()
