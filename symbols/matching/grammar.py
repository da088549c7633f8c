"""What kind of word a word is, as far as the matcher needs it, and a guess at verb or noun. Pure.

In: words with their `Kind` flags, from the lists of a language's lexicon. Out: "v", "n", "a" or "?" for a
place in a sentence. A handful of rules about the neighbours; no parser: where they do not tell, "?" says so.
"""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from symbols.matching.model import Candidate
    from symbols.matching.trie import Node, Standing


class Kind:
    """Kinds of words, as bits; each name, in lower case, heads a list under `[kinds]` in a lexicon file.

    Plain numbers: a text asks for them a million times, and an `IntFlag` is ten times slower.
    """

    BREAK = 1 << 0  # set by the reader, not by a list
    SENTENCE = 1 << 1  # a break that ends a sentence
    CAPITAL = 1 << 2  # or a letter of a script without capitals
    DENIES = 1 << 3
    ENDS_DENIAL = 1 << 4
    FUNCTION = 1 << 5
    SOFT = 1 << 6
    DETERMINER = 1 << 7
    POSSESSIVE = 1 << 8
    PRONOUN = 1 << 9
    OBJECT = 1 << 10
    TO = 1 << 11
    MODAL = 1 << 12
    BE = 1 << 13
    HAVE = 1 << 14
    PREPOSITION = 1 << 15
    AND = 1 << 16
    NUMBER = 1 << 17
    TITLE = 1 << 18
    WOMAN = 1 << 19
    MAN = 1 << 20
    NAMEWORD = 1 << 21  # a given name that is also a word
    CALLED = 1 << 22
    MONTH = 1 << 23
    STOPS = 1 << 24
    ADJECTIVE = 1 << 25
    BEFORE_MONTH = 1 << 26
    GIVEN = 1 << 27  # a given name of no one sex
    HE = 1 << 28
    SHE = 1 << 29
    TOLD = 1 << 30  # "you", "I", "we": somebody speaks to somebody
    GREETS = 1 << 31
    ANIMAL = 1 << 32  # a word that is often the name of an animal


@dataclass(slots=True)
class Word:
    """One word or break as the matcher sees it: its folded form, its keys into the lexicon, its kinds.

    `alone`: where a phrase of this one word ends; `parted`: some of those are for one use alone.
    `start`: where longer phrases go on from it, if any do.
    `known`: whether a phrase of the lexicon begins with this very word, not just with any capital.
    `ready`: its candidates for each use, once they have been worked out.
    """

    folded: str
    kinds: int
    lemma: str = ""
    keys: tuple[str, ...] = ()
    alone: "list[Node]" = field(default_factory=list)
    start: "Standing | None" = None
    parted: bool = False
    known: bool = False
    ready: "dict[str, tuple[Candidate, ...]]" = field(default_factory=dict)

    @property
    def denies(self) -> bool:
        """Whether it is a "not", "never" or the like."""
        return bool(self.kinds & Kind.DENIES)


_BEFORE_NOUN = (
    Kind.DETERMINER | Kind.POSSESSIVE | Kind.PREPOSITION | Kind.NUMBER | Kind.ADJECTIVE
)  # fmt: skip
_THING = Kind.DETERMINER | Kind.POSSESSIVE | Kind.OBJECT
_DOERS = Kind.PRONOUN | Kind.TO | Kind.MODAL
_HOPPED = Kind.SOFT | Kind.DENIES


def guess_part(words: list[Word], at: int) -> str:
    """ "v" (verb), "n" (noun), "a" (adjective) or "?" for the word at a place, from the words around it."""
    word = words[at].folded
    before = _before(words, at)
    if (
        words[at].kinds & Kind.PREPOSITION
    ):  # "you like it" and "your friends like it", but "round like a rocket"
        return "v" if before & _DOERS or words[at - 1].folded.endswith("s") else "n"
    after = words[at + 1].kinds if at + 1 < len(words) else Kind.BREAK
    if before & (Kind.TO | Kind.MODAL):
        return "v"
    if at and words[at - 1].folded.endswith("'s") and not words[at - 1].kinds & (Kind.BE | Kind.MODAL):
        return "n"
    if before & _BEFORE_NOUN and not before & Kind.PRONOUN:
        return "v" if word.endswith("ing") and after & _THING else "n"
    if before & (Kind.BE | Kind.HAVE):
        if word.endswith(("ing", "ed")) or _is_past(word):
            return "v"
        return "n" if before & Kind.HAVE else "a"
    if before & (Kind.PRONOUN | Kind.OBJECT):
        return "n" if word.endswith("s") and words[at - 1].folded in _PLURAL else "v"
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


_PLURAL = frozenset(("i", "you", "we", "they"))  # no verb behind these ends in "s"
_PASTS = frozenset(
    [
        "left",
        "paid",
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
