"""Begin with who does it (easy-read practice): a long lead-in, such as “Following the meeting, ...”, hides
the doer."""

import re
from collections.abc import Iterator

from letters.rules.model import CHILDS, Found, Rule, Severity, alone

NAME = "late beginning"
_LEADS = re.compile(
    r"^(?:although|whilst|while|following|further to|given|due to|despite|in spite of|in order to"
    r"|in addition|with regards? to"
    r"|regarding|in relation to|in respect of|having|being|as well as|notwithstanding|whereas"
    r"|should (?:you|any|he|she|they)"
    r"|subject to|pursuant|it (?:is|was) (?:noted|agreed|recommended|understood|felt|important"
    r"|acknowledged|hoped|reported|"
    r"requested|suggested|considered|proposed|resolved|confirmed|anticipated|expected|recognised) "
    r"(?:that|to|by)?"
    r"|there (?:is|was|were|are) (?:an? )?(?:agreement|consensus|concern|discussion|recognition"
    r"|acknowledgement))\b",
    re.IGNORECASE,
)


def find(sentence: str) -> Iterator[Found]:
    """Finds a sentence that begins with anything but its doer."""
    if match := _LEADS.match(sentence):
        yield Found(
            f"“{match.group()}” comes before who does what. Begin with who.",
            match.group(),
            severity=Severity.LOOK,
        )


RULE = Rule(
    NAME,
    "GOV.UK easy read: active voice, who does what",
    alone(find),
    kinds=CHILDS,
    severity=Severity.LOOK,
    headings=False,
)
