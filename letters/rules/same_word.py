"""The same word for the same thing throughout (Inclusion Europe, rule 9): “home” and “placement” sound like
two places."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from letters.rules.model import Around, Found, Rule, Sentence, Severity

NAME = "two words for one thing"


def across(sentences: Sequence[Sentence], around: Around) -> Iterator[tuple[int, Found]]:
    """Finds where a second word for one thing first comes in."""
    for words in around.lists.of("same").values():
        group = tuple(word.strip() for word in words.split(",") if word.strip())
        first = ""
        for at, match in _uses(sentences, group):
            said = match.casefold().removesuffix("s")
            if not first:
                first = said
            elif said != first and said not in first and first not in said:
                yield (
                    at,
                    Found(
                        f"You said “{first}” before. Is “{match}” the same? Use one word.",
                        match,
                        severity=Severity.LOOK,
                    ),
                )
                break


def _uses(sentences: Sequence[Sentence], group: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    pattern = _pattern(group)
    for at, each in enumerate(sentences):
        if not each.own:
            for match in pattern.finditer(each.text):
                yield at, match.group()


@lru_cache(maxsize=64)
def _pattern(group: tuple[str, ...]) -> re.Pattern[str]:
    longest = sorted(group, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest))})s?\b", re.IGNORECASE)


RULE = Rule(NAME, "Inclusion Europe, rule 9", across=across, severity=Severity.LOOK)
