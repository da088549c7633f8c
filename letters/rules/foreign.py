"""No words of other languages (Inclusion Europe, rule 11), such as “via” or “ad hoc”."""

from collections.abc import Iterator

from letters.rules.listed import listed
from letters.rules.model import Around, Found, Rule

NAME = "foreign word"


def find(sentence: str, around: Around) -> Iterator[Found]:
    """Finds each foreign word, with an English one where there is one."""
    for written, instead, mended in listed(sentence, around.lists.of("foreign")):
        better = f" You could say “{instead}”." if instead else ""
        yield Found(f"“{written}” is not an English word.{better}", written, mended)


RULE = Rule(NAME, "Inclusion Europe, rule 11", find)
