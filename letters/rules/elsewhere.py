"""Nothing that sends the reader to another place: “see page 3”, “as above” (Inclusion Europe)."""

import re
from collections.abc import Iterator

from letters.rules.model import EASIEST, Found, Rule, Severity, alone

NAME = "sent elsewhere"
_ELSEWHERE = re.compile(
    r"\b(?:see|as (?:on|in)|refer to|turn to|look at) (?:the )?"
    r"(?:page|section|part|paragraph|appendix|annex|table) \w+"
    r"|\b(?:see|as|mentioned|said|listed|shown|noted|described) (?:above|below|overleaf|earlier|previously)\b"
    r"|\bthe (?:above|aforementioned|following) (?=\w)",
    re.IGNORECASE,
)


def find(sentence: str) -> Iterator[Found]:
    """Finds where a reader would have to look elsewhere."""
    for match in _ELSEWHERE.finditer(sentence):
        yield Found(
            f"“{match.group().strip()}” sends the reader elsewhere. Say it here.",
            match.group().strip(),
            severity=Severity.LOOK,
        )


RULE = Rule(NAME, "Inclusion Europe: no cross-references", alone(find), kinds=EASIEST, severity=Severity.LOOK)
