"""Phrases of a lexicon as a tree of words, so that the longest that begins at a word is found in one walk.

In: entries and the words of a text. Out: the nodes at which phrases end. Pure. A walk takes at most as many
steps as the longest phrase has words, with two soft words ("really") passed over between any two.
"""

from dataclasses import dataclass, field

from symbols.matching.grammar import Kind, Word
from symbols.matching.model import Candidate

_PASSED_OVER = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """One phrase for one concept. `part`: "v", "n", "a" where only that use is meant, else "".

    `weak` entries rank behind others for the same phrase. `ahead` must follow and is no part of it.
    `concept` may be `BLANK` or `GLUE`.
    """

    concept: str
    phrase: str
    part: str = ""
    weak: bool = False
    ahead: str = ""


BLANK = "-"  # a content phrase that no picture says
GLUE = "*"  # words that only hold a sentence together


@dataclass(slots=True)
class Node:
    """A place in the tree: where one can go on, and the entries of phrases that end here."""

    children: "dict[str, Node]" = field(default_factory=dict)
    ends: list[Entry] = field(default_factory=list)
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
            node.ends.append(entry)
        node.ahead = ahead if len(node.ends) == 1 else min(node.ahead, ahead)
        node.parted = node.parted or bool(entry.part)

    def __bool__(self) -> bool:
        """A node is there, whatever is below it."""
        return True


def walk(words: list[Word], at: int) -> list[tuple[int, list[Node]]]:
    """(end, nodes) of each length at which phrases that begin at a word end; the shortest first.

    The list of words ends with a break, which no phrase goes on from.
    """
    first = words[at]
    found = [(at + 1, first.alone)] if first.alone else []
    fresh, waiting, skipped, end = first.begins, list[Node](), 0, at + 1
    while (fresh or waiting) and end < len(words):
        word = words[end]
        skipped = skipped + 1 if word.kinds & Kind.SOFT else 0
        keys = word.keys
        if not keys and not skipped:
            break
        going_on = fresh + waiting if waiting else fresh
        reached = [child for node in going_on for key in keys if (child := node.children.get(key))]
        waiting = going_on if 0 < skipped <= _PASSED_OVER else []
        end += 1
        ending = [node for node in reached if node.ends]
        if ending:
            found.append((end, ending))
        fresh = [node for node in reached if node.children]
    return found
