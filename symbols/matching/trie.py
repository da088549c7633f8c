"""Phrases of a lexicon as a tree of words, so that the longest that begins at a word is found in one walk.

In: entries and the words of a text. Out: the nodes at which phrases end. Pure. A walk takes at most as many
steps as the longest phrase has words, with two soft words ("really") passed over between any two.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from symbols.matching.grammar import Kind, Word
from symbols.matching.model import Candidate

_PASSED_OVER = 2
_SOFTLY = "~"


class Entry(NamedTuple):
    """One phrase for one concept. `part`: "v", "n", "a" where only that use is meant, else "".

    `weak` entries rank behind others for the same phrase. `ahead` must follow and is no part of it. `unsure`
    ones are right too seldom to be put by themselves: they are offered.
    `concept` may be `BLANK` or `GLUE`.
    """

    concept: str
    phrase: str
    part: str = ""
    weak: bool = False
    ahead: str = ""
    unsure: bool = False


BLANK = "-"  # a content phrase that no picture says
GLUE = "*"  # words that only hold a sentence together


@dataclass(slots=True)
class Node:
    """A place in the tree: where one can go on, and the entries of phrases that end here."""

    children: "dict[str, Node]" = field(default_factory=dict)
    ends: tuple[Entry, ...] = ()
    parted: bool = False
    ahead: int = 0
    exact: bool = False  # reached by one form of a word, which wins over its other forms
    picks: dict[tuple[str, str], tuple[Candidate, ...]] = field(default_factory=dict)

    def add(self, keys: list[str], entry: Entry, ahead: int = 0) -> None:
        """Put a phrase below this node; the last `ahead` keys must follow it and are no part of it."""
        node = self
        for key in keys:
            node = node.children.setdefault(key, Node(exact=key.startswith("=")))
        if entry not in node.ends:
            node.ends = (*node.ends, entry)
        node.ahead = ahead if len(node.ends) == 1 else min(node.ahead, ahead)
        node.parted = node.parted or bool(entry.part)

    def __bool__(self) -> bool:
        """A node is there, whatever is below it."""
        return True


@dataclass(slots=True, eq=False)
class Standing:
    """Where a reading stands after some words: `ends`: phrases that end here; `onward`: keys that go on.

    `fresh` nodes go on from the last word; `waiting` ones from the word before `skipped` soft words. The
    way on is worked out once for each kind of word; the ways that are kept number no more than the tree's.
    """

    fresh: list[Node]
    ends: list[Node] = field(default_factory=list)
    waiting: list[Node] = field(default_factory=list)
    skipped: int = 0
    onward: frozenset[str] = frozenset()
    ways: "dict[tuple[str, ...], Standing]" = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.onward = frozenset(key for node in (*self.fresh, *self.waiting) for key in node.children)

    def after(self, word: Word) -> "Standing | None":
        """Where the reading stands after one more word; None where no phrase goes on."""
        keys, soft = word.keys, word.kinds & Kind.SOFT
        if self.onward.isdisjoint(keys) and not (soft and self.onward):
            return None
        way = (*keys, _SOFTLY) if soft else keys
        known = self.ways.get(way)
        if known is None:
            known = self.ways[way] = self._worked_out(keys, bool(soft))
        return known

    def _worked_out(self, keys: tuple[str, ...], soft: bool) -> "Standing":
        going_on = self.fresh + self.waiting
        skipped = self.skipped + 1 if soft else 0
        reached = [child for node in going_on for key in keys if (child := node.children.get(key))]
        return Standing(
            fresh=[node for node in reached if node.children],
            ends=[node for node in reached if node.ends],
            waiting=going_on if 0 < skipped <= _PASSED_OVER else [],
            skipped=skipped,
        )


def walk(words: list[Word], at: int) -> list[tuple[int, list[Node]]]:
    """(end, nodes) of each length at which phrases that begin at a word end; the shortest first.

    The list of words ends with a break, which no phrase goes on from.
    """
    first = words[at]
    found = [(at + 1, first.alone)] if first.alone else []
    standing, end, last = first.start, at + 1, len(words)
    while standing is not None and end < last:
        standing = standing.after(words[end])
        end += 1
        if standing is not None and standing.ends:
            found.append((end, standing.ends))
    return found
