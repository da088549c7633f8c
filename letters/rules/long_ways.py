"""Office words and long ways of saying a short thing (GOV.UK: words to avoid): “prior to” is “before”."""

from collections.abc import Iterator

from letters.rules.listed import listed
from letters.rules.model import Around, Found, Rule

NAME = "office word"


def find(sentence: str, around: Around) -> Iterator[Found]:
    """Finds each office word, with the everyday one where there is one."""
    for written, instead, mended in listed(sentence, around.lists.of("long_ways")):
        better = f" You could say “{instead}”." if instead else " Say it as you would to a friend."
        yield Found(f"“{written}” is an office word.{better}", written, mended)


RULE = Rule(NAME, "GOV.UK style guide: words to avoid; Plain English Campaign, A to Z", find)
