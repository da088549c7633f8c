"""Finds the words of a list in a sentence, and mends those that have a plain word. Pure.

In: a sentence, words with what to say instead. Out: (what is written, what to say, the sentence mended).
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache


def listed(sentence: str, words: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Each listed word once, the longest where several begin together; case does not matter."""
    if not words:
        return
    pattern = _pattern(tuple(sorted(words, key=len, reverse=True)))
    seen: set[str] = set()
    for match in pattern.finditer(sentence):
        written = match.group()
        key = as_listed(written)
        if key in seen:
            continue
        seen.add(key)
        instead = words.get(key, "")
        yield written, instead, exchanged(sentence, match.start(), match.end(), instead) if instead else ""


def exchanged(sentence: str, start: int, end: int, instead: str) -> str:
    """The sentence with other words in one place; a capital at its start stays."""
    written = sentence[start:end]
    said = instead[:1].upper() + instead[1:] if written[:1].isupper() and not written.isupper() else instead
    return sentence[:start] + said + sentence[end:]


def as_listed(written: str) -> str:
    """A word as lists hold it: small letters, straight apostrophes, one space."""
    return " ".join(written.casefold().replace("’", "'").split())


@lru_cache(maxsize=64)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    joined = "|".join(re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in words)
    return re.compile(rf"(?<![\w@-])(?:{joined})(?![\w@-])", re.IGNORECASE)
