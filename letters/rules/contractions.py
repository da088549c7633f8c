"""No short forms: “cannot”, not “can't” (easy-read practice for English). One tap writes them out."""

from collections.abc import Iterator

from letters.rules.listed import listed
from letters.rules.model import EASIEST, Around, Found, Rule, Severity

NAME = "short form"


def find(sentence: str, around: Around) -> Iterator[Found]:
    """Finds each short form and writes it out where it can only mean one thing."""
    for written, instead, mended in listed(sentence, around.lists.of("contractions")):
        why = (
            f"“{written}” is a short form. In full: “{instead}”."
            if instead
            else f"“{written}” is a short form. Write it in full."
        )
        yield Found(why, written, mended, Severity.LOOK)


RULE = Rule(NAME, "Inclusion Europe, the part on English", find, kinds=EASIEST, severity=Severity.LOOK)
