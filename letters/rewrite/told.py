"""What changed, told with the words of the record: "engages with", not the "engage with" of a step between.
Pure.

In: the changes of all steps, the sentence as it was given. Out: the changes, each from words that stand in it
wherever that can be found.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from letters.rewrite.model import Change

_TURNED = {
    "you": "you|he|she|they|him|her|them",
    "your": "your|his|her|their|the",
    "are": "are|is",
    "were": "were|was",
    "have": "have|has",
    "do": "do|does",
}


def told_as_written(changes: Iterable[Change], original: str) -> Iterator[Change]:
    """The changes, told from the words that the record has."""
    for change in changes:
        if re.search(rf"(?<!\w){re.escape(change.before)}(?!\w)", original):
            yield change
            continue
        match = _as_it_was(change.before).search(original)
        yield replace(change, before=match.group()) if match else change


@lru_cache(maxsize=1024)
def _as_it_was(written: str) -> re.Pattern[str]:
    """The words as they may have stood before they were turned to "you"."""
    parts = r"\s+".join(_before_you(part) for part in written.split())
    return re.compile(rf"(?<!\w){parts}(?!\w)", re.IGNORECASE)


def _before_you(word: str) -> str:
    if word.lower() in _TURNED:
        return f"(?:{_TURNED[word.lower()]})"
    stem = re.escape(word.removesuffix("y"))
    return rf"{stem}(?:y|ies)" if word.endswith("y") else rf"{stem}(?:s|es)?"
