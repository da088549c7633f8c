"""Active voice (GOV.UK easy read): say who does it. A heuristic: a form of "be" or "get" and a participle."""

import re
from collections.abc import Iterator

from letters.rules.model import CHILDS, Found, Rule, Severity, alone

NAME = "passive"
_IRREGULAR = (
    "given|taken|seen|told|made|written|held|kept|sent|brought|bought|found|spoken|chosen|shown"
    "|known|put|paid"
    "|built|caught|drawn|driven|eaten|felt|led|met|read|said|set|sold|taught|thought|understood|won"
)
_BE = r"(?:is|are|was|were|be|been|being|am|gets?|got)"
_PASSIVE = re.compile(
    rf"\b{_BE}\s+(?:not\s+|also\s+|being\s+|\w+ly\s+)*(\w+ed|{_IRREGULAR})\b", re.IGNORECASE
)
# Participles that say how someone is, not what was done to them.
_STATES = frozenset(
    [
        "pleased",
        "worried",
        "tired",
        "excited",
        "bored",
        "scared",
        "interested",
        "called",
        "named",
        "settled",
        "relaxed",
        "confused",
        "surprised",
        "annoyed",
        "frightened",
        "married",
        "needed",
        "allowed",
        "used",
        "red",
        "bed",
        "finished",
        "closed",
        "limited",
        "ashamed",
        "frustrated",
        "disappointed",
        "disabled",
        "delighted",
        "embarrassed",
        "relieved",
        "upset",
    ]
)


def find(sentence: str) -> Iterator[Found]:
    """Finds the first passive verb of a sentence."""
    for match in _PASSIVE.finditer(sentence):
        if match.group(1).casefold() not in _STATES:
            yield Found(
                f"“{match.group()}” does not say who does it. Try: who does what.",
                written=match.group(),
                severity=Severity.LOOK,
            )
            return


RULE = Rule(
    NAME, "GOV.UK easy read: active voice", alone(find), kinds=CHILDS, severity=Severity.LOOK, headings=False
)
