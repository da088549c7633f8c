"""What a team has chosen about the rules, and what a person has overruled, with the reason. Pure.

In: plain values. Out: `RuleChoice` and `Overruled`, and both as records for the store.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from letters.rules.words import WordLists


class ReasonMissing(ValueError):
    """A finding may stay only with a reason."""


@dataclass(frozen=True)
class RuleChoice:
    """`off`: names of rules that are switched off; `lists`: words added and taken away."""

    off: frozenset[str] = frozenset()
    lists: WordLists = field(default_factory=WordLists)


AS_SHIPPED = RuleChoice()


def says_why(text: str) -> bool:
    """Whether a reason that is given now is one: it has a word, in any script. A full stop is none."""
    return bool(re.search(r"[^\W\d_]{2}|[\u3040-\u9fff\uac00-\ud7af]", text))


@dataclass(frozen=True, slots=True)
class Overruled:
    """A finding that a person lets stand. It holds for this sentence as it was then: another wording is found
    anew. `by`: who, in words; `on`: the day (ISO 8601). Raises ReasonMissing."""

    sentence: str
    rule: str
    reason: str
    by: str = ""
    on: str = ""

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ReasonMissing(self.rule)


def stands(sentence: str, rule: str, overruled: Collection[Overruled]) -> bool:
    """Whether a person has let this finding stand."""
    return any((each.sentence, each.rule) == (sentence, rule) for each in overruled)


def choice_record(choice: RuleChoice) -> dict[str, Any]:
    """The choice as plain values, the same for the same choice."""
    return {
        "off": sorted(choice.off),
        "added": {
            name: dict(sorted(words.items())) for name, words in sorted(choice.lists.added.items()) if words
        },
        "removed": {name: sorted(words) for name, words in sorted(choice.lists.removed.items()) if words},
    }


def choice_from(record: Mapping[str, Any]) -> RuleChoice:
    """What `choice_record` gave."""
    added = {
        str(name): {str(w): str(i) for w, i in words.items()}
        for name, words in record.get("added", {}).items()
    }
    removed = {str(name): frozenset(map(str, words)) for name, words in record.get("removed", {}).items()}
    return RuleChoice(frozenset(map(str, record.get("off", ()))), WordLists(added, removed))
