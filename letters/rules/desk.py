"""The rules and their word lists as the participation team sees and changes them. Pure.

In: what was posted. Out: a `RuleChoice`; the lists in words for people.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from letters.rules.choice import RuleChoice
from letters.rules.model import Severity
from letters.rules.shelf import ALL_RULES
from letters.rules.words import WordLists, shipped_lists

MOST_WORDS = 2000
LONGEST = 80
# List -> what it is called at the desk, and the rule that reads it.
LISTS: Mapping[str, tuple[str, str]] = {
    "idioms": ("Sayings", "saying"),
    "long_ways": ("Office words and long ways of saying things", "office word"),
    "vague": ("Vague words", "vague words"),
    "abbreviations": ("Shortened words", "shortened word"),
    "known_initials": ("Initials that may stay", "initials"),
    "foreign": ("Foreign words", "foreign word"),
    "contractions": ("Short forms", "short form"),
    "known": ("Less common words that children here know", "uncommon word"),
}


class TooManyWords(ValueError):
    """More words than a list can hold, or one that is too long."""


@dataclass(frozen=True, slots=True)
class ListedWords:
    """One list as its page shows it. `added`: as typed, one a line; `shipped`: (word, instead, in use)."""

    name: str
    title: str
    rule: str
    added: str
    shipped: tuple[tuple[str, str, bool], ...]


def switched(choice: RuleChoice, on: Collection[str]) -> RuleChoice:
    """The choice with these rules on and all others off; rules of an earlier version stay as they are."""
    names = {rule.name for rule in ALL_RULES if rule.severity is not Severity.MUST}
    gone = {name for name in choice.off if name not in names}
    return replace(choice, off=frozenset(gone | {name for name in names if name not in on}))


def listed(choice: RuleChoice, name: str) -> ListedWords:
    """One list for its page. Raises KeyError for a list that nobody edits."""
    title, rule = LISTS[name]
    added = choice.lists.added.get(name, {})
    gone = choice.lists.removed.get(name, frozenset())
    lines = (f"{word} = {instead}" if instead else word for word, instead in sorted(added.items()))
    shipped = ((word, say, word not in gone) for word, say in sorted(shipped_lists()[name].items()))
    return ListedWords(name, title, rule, "\n".join(lines), tuple(shipped))


def with_words(choice: RuleChoice, name: str, typed: str, kept: Collection[str]) -> RuleChoice:
    """The choice with one list as its page was sent: what was typed, and the shipped words that stay. Raises
    TooManyWords, KeyError."""
    shipped = shipped_lists()[name]
    removed = frozenset(word for word in shipped if word not in kept)
    lists = WordLists(
        {**choice.lists.added, name: words_typed(typed)}, {**choice.lists.removed, name: removed}
    )
    return replace(choice, lists=lists)


def words_typed(text: str) -> dict[str, str]:
    """Lines such as "in due course = soon", or a word alone. Raises TooManyWords."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        word, _, instead = (" ".join(part.split()) for part in line.partition("="))
        if word:
            found[word.lower()] = instead
    if len(found) > MOST_WORDS or any(len(one) > LONGEST for pair in found.items() for one in pair):
        raise TooManyWords
    return found
