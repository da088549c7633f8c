"""Who “we” is (Inclusion Europe: pronouns): a child has a council, a carer, a school and a court that all
say “we”."""

import re
from collections.abc import Iterator, Sequence

from letters.rules.model import EASIEST, Around, Found, Rule, Sentence, Severity

NAME = "who is “we”"
_WE = re.compile(r"\b(?:we|us|our)\b", re.IGNORECASE)
_SAID = re.compile(
    r"\bwe (?:are|is|means?)\b|\bwe\W? means\b|\bby [“\"']we\b|\b[A-Z][a-z]+ and I\b|\b(?:these"
    r"|the) people came\b|\bour name\b|\bI am\b|\babout us\b|\bwho we are\b",
    re.IGNORECASE,
)


def across(sentences: Sequence[Sentence], around: Around) -> Iterator[tuple[int, Found]]:
    """Finds the first “we” of a text that never says who that is."""
    if any(_SAID.search(each.text) for each in sentences):
        return
    for at, each in enumerate(sentences):
        if not each.own and not each.is_heading and (match := _WE.search(each.text)):
            yield (
                at,
                Found(
                    f"Who is “{match.group()}”? Say it once: “We are ...”.",
                    match.group(),
                    severity=Severity.LOOK,
                ),
            )
            return


RULE = Rule(NAME, "Inclusion Europe: pronouns", across=across, kinds=EASIEST, severity=Severity.LOOK)
