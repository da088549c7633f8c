"""No sayings or pictures in words (Inclusion Europe, rule 10; literal accuracy, Gray): they are not true as
they stand."""

from collections.abc import Iterator

from letters.rules.listed import listed
from letters.rules.model import Around, Found, Rule

NAME = "saying"


def find(sentence: str, around: Around) -> Iterator[Found]:
    """Finds each saying, with plain words where there are some."""
    for written, instead, mended in listed(sentence, around.lists.of("idioms")):
        better = f" You could say “{instead}”." if instead else " Say what happens."
        yield Found(f"“{written}” is a saying. It does not mean what the words say.{better}", written, mended)


RULE = Rule(NAME, "Inclusion Europe, rule 10; Gray 10.2, criterion 5", find)
