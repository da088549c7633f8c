"""One idea a sentence (GOV.UK easy read; Inclusion Europe 1998): "and", "but", "because" often join two."""

import re
from collections.abc import Iterator

from letters.rules.model import For, Found, Rule, Severity, alone

NAME = "more than one idea"
_JOINS = re.compile(r"\b(but|because|which|although|however|whereas|while|so that)\b|;", re.IGNORECASE)
# "and" between two things ("Mum and Dad") is fine; before a new doer or verb it opens a second idea.
_AND_THEN = re.compile(
    r"\band\s+(?:then\s+|also\s+)?(?:i|you|we|he|she|they|it|this|that|there|will|is|are|was|were"
    r"|has|have|had|can"
    r"|could|would|to|do|does|did|(?:your|my|the|our)\s+\w+(?:\s+\w+)?\s+(?:will|is|are|has|have|can))\b",
    re.IGNORECASE,
)


def find(sentence: str) -> Iterator[Found]:
    """Finds the word that joins two ideas."""
    for match in (_JOINS.search(sentence), _AND_THEN.search(sentence)):
        if match:
            word = match.group().split()[0]
            yield Found(f"“{word}” joins two ideas. Try two sentences.", written=word, severity=Severity.LOOK)
            return


RULE = Rule(
    NAME,
    "GOV.UK easy read; Inclusion Europe 1998",
    alone(find),
    kinds=frozenset({For.EASY}),
    severity=Severity.LOOK,
    headings=False,
)
