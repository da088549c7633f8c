"""Few commas, and a list of more than a few things as a list (Inclusion Europe): three commas are many to
hold in mind."""

from collections.abc import Iterator

from letters.rules.model import EASIEST, Found, Rule, Severity, alone

NAME = "many commas"
MOST = 2


def find(sentence: str) -> Iterator[Found]:
    """Finds a sentence with more than two commas that are no part of a number."""
    count = sum(
        1
        for at, sign in enumerate(sentence)
        if sign in ",،፣" and not (sentence[at - 1 : at].isdigit() and sentence[at + 1 : at + 2].isdigit())
    )
    if count > MOST:
        yield Found(
            f"This sentence has {count} commas. Try a list, or more sentences.", ",", severity=Severity.LOOK
        )


RULE = Rule(
    NAME, "Inclusion Europe: few commas, lists as bullets", alone(find), kinds=EASIEST, severity=Severity.LOOK
)
