"""What kind of word a word is, as far as the matcher needs it, and a guess at verb or noun. Pure.

In: words with their `Kind` flags, from the lists of a language's lexicon. Out: "v", "n", "a" or "?" for a
place in a sentence. A handful of rules about the neighbours; no parser: where they do not tell, "?" says so.
"""

from dataclasses import dataclass, field
from enum import IntFlag, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from symbols.matching.trie import Node


class Kind(IntFlag):
    """Kinds of words; each name, in lower case, heads a list under `[kinds]` in a lexicon file."""

    NOTHING = 0
    BREAK = auto()  # set by the reader, not by a list
    SENTENCE = auto()  # a break that ends a sentence
    CAPITAL = auto()
    DENIES = auto()
    ENDS_DENIAL = auto()
    FUNCTION = auto()
    SOFT = auto()
    DETERMINER = auto()
    POSSESSIVE = auto()
    PRONOUN = auto()
    OBJECT = auto()
    TO = auto()
    MODAL = auto()
    BE = auto()
    HAVE = auto()
    PREPOSITION = auto()
    AND = auto()
    NUMBER = auto()
    TITLE = auto()
    WOMAN = auto()
    MAN = auto()
    NAMEWORD = auto()  # a given name that is also a word
    CALLED = auto()
    MONTH = auto()
    STOPS = auto()
    ADJECTIVE = auto()
    BEFORE_MONTH = auto()


@dataclass(frozen=True, slots=True)
class Word:
    """One word or break as the matcher sees it: its folded form, its keys into the lexicon, its kinds."""

    folded: str
    kinds: int
    lemma: str = ""
    keys: tuple[str, ...] = ()
    begins: "tuple[Node, ...]" = field(default=())

    @property
    def denies(self) -> bool:
        """Whether it is a "not", "never" or the like."""
        return bool(self.kinds & Kind.DENIES)


_BEFORE_NOUN = (
    Kind.DETERMINER | Kind.POSSESSIVE | Kind.PREPOSITION | Kind.NUMBER | Kind.ADJECTIVE
)  # fmt: skip
_THING = Kind.DETERMINER | Kind.POSSESSIVE | Kind.OBJECT
_HOPPED = Kind.SOFT | Kind.DENIES


def guess_part(words: list[Word], at: int) -> str:
    """ "v" (verb), "n" (noun), "a" (adjective) or "?" for the word at a place, from the words around it."""
    word = words[at].folded
    before = _before(words, at)
    after = words[at + 1].kinds if at + 1 < len(words) else Kind.BREAK
    if before & (Kind.TO | Kind.MODAL):
        return "v"
    if before & _BEFORE_NOUN and not before & Kind.PRONOUN:
        return "v" if word.endswith("ing") and after & _THING else "n"
    if before & (Kind.BE | Kind.HAVE):
        return "v" if word.endswith(("ing", "ed")) or _is_past(word) else "a"
    if before & (Kind.PRONOUN | Kind.OBJECT):
        return "v"
    if after & _THING:
        return "v"
    if word.endswith("ing") or (word.endswith("ed") and before & Kind.BREAK == 0):
        return "v"
    return "?"


def _before(words: list[Word], at: int) -> int:
    """The kinds of the word before, hopping over at most two of "really", "not" and the like."""
    for back in range(at - 1, max(-1, at - 4), -1):
        if not words[back].kinds & _HOPPED or words[back].kinds & (Kind.MODAL | Kind.BE | Kind.HAVE):
            return words[back].kinds
    return Kind.BREAK


_PASTS = frozenset(
    [
        "left",
        "felt",
        "kept",
        "told",
        "said",
        "saw",
        "seen",
        "heard",
        "went",
        "gone",
        "did",
        "done",
        "made",
        "took",
        "taken",
        "gave",
        "given",
        "met",
        "found",
        "ran",
        "run",
        "came",
        "come",
        "got",
        "brought",
        "bought",
        "thought",
        "knew",
        "spoke",
        "wrote",
        "rang",
        "sent",
    ]
)


def _is_past(word: str) -> bool:
    return word in _PASTS


def looks_finite(word: Word) -> bool:
    """Whether a word looks like a verb that a name could be the subject of: "helps", "picked", "said"."""
    plain = word.folded
    return (
        plain.endswith("ed") or (plain.endswith("s") and not plain.endswith(("ss", "'s"))) or _is_past(plain)
    )
