"""The word lists of the rules: what ships in `words.toml`, with what a team has added or taken away. Pure.

In: the names of lists. Out: words in small letters, and mends for those that have one.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("words.toml")


@cache
def shipped_lists() -> Mapping[str, Mapping[str, str]]:
    """List -> word -> what to say instead ("" where only a person can tell)."""
    tables = tomllib.loads(_FILE.read_text("utf-8"))
    return {
        name: dict.fromkeys(table, "") if isinstance(table, list) else dict(table)
        for name, table in tables.items()
    }


@dataclass(frozen=True)
class WordLists:
    """The lists as a team has them. `added`: list -> word -> instead; `removed`: list -> words."""

    added: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    removed: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def of(self, name: str) -> dict[str, str]:
        """One list: word -> what to say instead."""
        if name not in self.added and name not in self.removed:
            return dict(shipped_lists().get(name, {}))
        gone = self.removed.get(name, frozenset())
        words = {**shipped_lists().get(name, {}), **self.added.get(name, {})}
        return {word: instead for word, instead in words.items() if word not in gone}
