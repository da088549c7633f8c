"""Which entries of a lexicon may be put over words by themselves, and which are only offered. Pure.

In: a tongue, and what labelled sentences showed of its entries. Out: the tongue with `unsure` on the doubtful
ones. A phrase is trusted where one of its words stands for the same concept by itself ("your new school":
school; "not share it": the opposite of share), where it is a saying, or where it stood right before; on
sentences that nobody had read, the others were right in six of ten uses (`bench/gold/README.md`). A single
word is trusted unless its list marks it, or its concept is slippery and it is neither its name nor has stood.
A phrase of a slippery concept is trusted only where it holds a word of its name ("come to visit"), as
a saying, or where it stood more than once.
What was wrong too often is never trusted.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from symbols.matching.grammar import Kind
from symbols.matching.lexicon import Tongue
from symbols.matching.trie import BLANK, GLUE, Entry

Phrases = Mapping[str, Collection[str]]  # concept -> phrases
_NAMING = 4  # letters that a word of a concept's name has at least, to tell of it


@dataclass(frozen=True)
class Evidence:
    """What labelled sentences showed: phrases that stood right, and entries that were wrong too often."""

    stood: Phrases = field(default_factory=dict)
    fell: Phrases = field(default_factory=dict)


def trusting(tongue: Tongue, evidence: Evidence, sayings: Collection[Entry]) -> Tongue:
    """The tongue with its doubtful entries marked; `sayings` are known as wholes."""
    judge = _Judge(tongue, evidence, frozenset((entry.concept, entry.phrase) for entry in sayings))
    entries = (
        entry if entry.unsure or judge.trusts(entry) else entry._replace(unsure=True)
        for entry in tongue.entries
    )
    return replace(tongue, entries=tuple(entries))


@dataclass(frozen=True)
class _Judge:
    """Looks at one entry after another. `sayings`: (concept, phrase)."""

    tongue: Tongue
    evidence: Evidence
    sayings: frozenset[tuple[str, str]]

    def trusts(self, entry: Entry) -> bool:
        """Whether an entry may be put by itself."""
        if entry.concept in (BLANK, GLUE):
            return True
        if entry.phrase in self._fell.get(entry.concept, ()):
            return False
        if (
            entry.phrase in self._stood.get(entry.concept, ())
            or (entry.concept, entry.phrase) in self.sayings
        ):
            return True
        keys = self._keys[entry.phrase]
        if len(keys) == 1:
            return self._names(entry)
        if entry.concept in self.tongue.slippery:
            return _holds_name(entry, keys)
        return _says_name(entry, keys) or self._has_own_word(entry, keys)

    def _names(self, entry: Entry) -> bool:
        is_name = entry.phrase.lstrip("=") in entry.concept.split("-")
        return is_name or entry.concept not in self.tongue.slippery

    def _has_own_word(self, entry: Entry, keys: list[str]) -> bool:
        meant = {entry.concept}
        if not self._denies.isdisjoint(keys):
            meant |= self._turned.get(entry.concept, set())
        return any(meant & self._alone.get(key.removeprefix("="), set()) for key in keys)

    @cached_property
    def _stood(self) -> dict[str, frozenset[str]]:
        return {concept: frozenset(phrases) for concept, phrases in self.evidence.stood.items()}

    @cached_property
    def _fell(self) -> dict[str, frozenset[str]]:
        return {concept: frozenset(phrases) for concept, phrases in self.evidence.fell.items()}

    @cached_property
    def _keys(self) -> dict[str, list[str]]:
        return {entry.phrase: self.tongue.keys_of(entry.phrase) for entry in self.tongue.entries}

    @cached_property
    def _alone(self) -> dict[str, set[str]]:
        """A word -> the concepts for which it stands by itself."""
        found: dict[str, set[str]] = {}
        for entry in self.tongue.entries:
            keys = self._keys[entry.phrase]
            if len(keys) == 1:
                found.setdefault(keys[0].removeprefix("="), set()).add(entry.concept)
        return found

    @cached_property
    def _denies(self) -> frozenset[str]:
        words = (word for word, kinds in self.tongue.kinds.items() if kinds & Kind.DENIES)
        return frozenset(("<not>", "<no>", *words))

    @cached_property
    def _turned(self) -> dict[str, set[str]]:
        """A concept -> those whose opposite it is."""
        found: dict[str, set[str]] = {}
        for concept, opposites in self.tongue.denied.items():
            for opposite in opposites:
                found.setdefault(opposite, set()).add(concept)
        return found


def _holds_name(entry: Entry, keys: list[str]) -> bool:
    """Whether a word of the phrase is one of the concept's name; "unsafe" is of "not-safe"."""
    return not _naming(entry).isdisjoint(key.removeprefix("=").removeprefix("un") for key in keys)


def _says_name(entry: Entry, keys: list[str]) -> bool:
    """Whether the phrase is the concept's name: "not want to say" of "dont-want-to-say"."""
    named = _naming(entry) - {"dont"}
    return bool(named) and named <= {key.removeprefix("=") for key in keys}


def _naming(entry: Entry) -> set[str]:
    return {word for word in entry.concept.split("-") if len(word) >= _NAMING}
