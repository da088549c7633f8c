"""No initials: full words (GOV.UK easy read; Inclusion Europe, rule 12). What children say too is let be."""

import re
from collections.abc import Iterator

from letters.rules.model import Found

NAME = "initials"
_INITIALS = re.compile(r"\b(?:[A-Z]{2,}s?|(?:[A-Z]\.){2,})(?!\w)")
_KNOWN = frozenset({"TV", "OK", "UK", "DVD", "PC", "FIFA", "XBOX", "BBC", "PS", "ID"})


def find(sentence: str) -> Iterator[Found]:
    """Finds letters that stand for words. A sentence shouted all in capitals is one finding."""
    words = [word for word in re.findall(r"[A-Za-z]+", sentence) if len(word) > 1]
    if len(words) > 2 and all(word.isupper() for word in words):
        yield Found(
            "This is all in capitals. Small letters are easier to read.", suggestion=sentence.capitalize()
        )
        return
    for match in _INITIALS.finditer(sentence):
        if match.group() not in _KNOWN:
            yield Found(f"“{match.group()}” is initials. Write the whole words.", written=match.group())
