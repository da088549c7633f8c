"""It is plain whom “he”, “she”, “they” and “it” mean (Inclusion Europe: take care with pronouns).

Heuristic: where the sentence before names two people, or where the text begins with one.
"""

import re
from collections.abc import Iterator

from letters.rules.model import EASIEST, Around, Found, Rule, Severity

NAME = "who is meant"
_FIRST = re.compile(r"^(He|She|They|It|This|These|Those|His|Her|Their)\b")
_NAME = re.compile(r"(?<![.!?]\s)(?<!^)\b[A-Z][a-z]+\b")
_AND = re.compile(r"\b[A-Z][a-z]+ and [A-Z][a-z]+\b")


def find(sentence: str, around: Around) -> Iterator[Found]:
    """Finds a sentence that begins with a pronoun that could mean two people, or nobody yet."""
    match = _FIRST.match(sentence)
    if not match:
        return
    word = match[1]
    if not around.before:
        if word in ("He", "She", "They", "His", "Her", "Their"):
            yield Found(f"Nobody has been named yet. Who is “{word}”?", word, severity=Severity.LOOK)
        return
    names = set(_NAME.findall(around.before)) | set(
        re.findall(r"^[A-Z][a-z]+(?= (?:and|will|is|has|can)\b)", around.before)
    )
    if word in ("He", "She", "His", "Her") and (len(names) > 1 and _AND.search(around.before)):
        yield Found(f"“{word}” could be one of two people. Say the name.", word, severity=Severity.LOOK)


RULE = Rule(NAME, "Inclusion Europe: pronouns", find, kinds=EASIEST, severity=Severity.LOOK, headings=False)
