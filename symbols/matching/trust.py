"""Which entries of a lexicon may be put over words by themselves, and which are only offered. Pure.

In: a tongue, and what labelled sentences showed of its entries. Out: the tongue with `unsure` on the doubtful
ones. A phrase is trusted where one of its words stands for the same concept by itself ("your new school":
school; "not share it": the opposite of share), where it is a saying, or where it stood right before; on
sentences that nobody had read, the others were right in six of ten uses (`bench/gold/README.md`). A single
word is trusted unless its list marks it, or its concept is slippery and it is neither its name nor has stood.
What was wrong too often is never trusted.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from symbols.matching.grammar import Kind
from symbols.matching.lexicon import Tongue
from symbols.matching.trie import BLANK, GLUE, Entry

Phrases = Mapping[str, Collection[str]]  # concept -> phrases


@dataclass(frozen=True)
class Evidence:
    """What labelled sentences showed: phrases that stood right, and entries that were wrong too often."""

    stood: Phrases = field(default_factory=dict)
    fell: Phrases = field(default_factory=dict)


def trusting(tongue: Tongue, evidence: Evidence, sayings: Collection[Entry]) -> Tongue:
    """The tongue with its doubtful entries marked; `sayings` are known as wholes."""
    stood = _pairs(evidence.stood) | {(entry.concept, entry.phrase) for entry in sayings}
    fell = _pairs(evidence.fell)
    keys = {entry.phrase: tongue.keys_of(entry.phrase) for entry in tongue.entries}
    alone: dict[str, set[str]] = {}
    for entry in tongue.entries:
        if len(keys[entry.phrase]) == 1:
            alone.setdefault(keys[entry.phrase][0].removeprefix("="), set()).add(entry.concept)

    denies = {"<not>", "<no>", *(word for word, kinds in tongue.kinds.items() if kinds & Kind.DENIES)}
    turned: dict[str, set[str]] = {}
    for concept, opposites in tongue.denied.items():
        for opposite in opposites:
            turned.setdefault(opposite, set()).add(concept)

    def is_trusted(entry: Entry) -> bool:
        said = keys[entry.phrase]
        if (entry.concept, entry.phrase) in fell:
            return False
        if (entry.concept, entry.phrase) in stood:
            return True
        if len(said) == 1:
            named = entry.phrase.lstrip("=") in entry.concept.split("-")
            return named or entry.concept not in tongue.slippery
        meant = {entry.concept} | (turned.get(entry.concept, set()) if denies & set(said) else set())
        return any(meant & alone.get(key.removeprefix("="), set()) for key in said)

    def judged(entry: Entry) -> Entry:
        if entry.unsure or entry.concept in (BLANK, GLUE) or is_trusted(entry):
            return entry
        return replace(entry, unsure=True)

    return replace(tongue, entries=tuple(map(judged, tongue.entries)))


def _pairs(phrases: Phrases) -> set[tuple[str, str]]:
    return {(concept, phrase) for concept, many in phrases.items() for phrase in many}
