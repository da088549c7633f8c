"""Sentences of about 10 words (GOV.UK easy read): short ones all through, not only none that are too long."""

from collections.abc import Iterator, Sequence

from letters.rules.length import count_words
from letters.rules.model import EASIEST, Around, Found, Rule, Sentence, Severity

NAME = "long on the whole"
TARGET, ROOM = 10, 2


def across(sentences: Sequence[Sentence], around: Around) -> Iterator[tuple[int, Found]]:
    """Finds a text whose sentences have more than 12 words on average."""
    counts = [count_words(each.text) for each in sentences if not each.is_heading and not each.own]
    if counts and sum(counts) / len(counts) > TARGET + ROOM:
        yield (
            -1,
            Found(
                f"The sentences have {sum(counts) / len(counts):.0f} words on average. Aim at {TARGET}.",
                severity=Severity.LOOK,
            ),
        )


RULE = Rule(NAME, "GOV.UK easy read: target 10 words", across=across, kinds=EASIEST, severity=Severity.LOOK)
