"""A letter is 2 to 4 pages (GOV.UK: at most 24; the Department of Health: 20 is too long). Nobody reads
more."""

from collections.abc import Iterator, Sequence

from letters.rules.length import count_words
from letters.rules.model import EASIEST, Around, Found, Rule, Sentence, Severity

NAME = "long letter"
MOST_SENTENCES = 90


def across(sentences: Sequence[Sentence], around: Around) -> Iterator[tuple[int, Found]]:
    """Finds a text of more sentences than six pages hold with a picture beside each."""
    if len(sentences) > MOST_SENTENCES:
        words = sum(count_words(each.text) for each in sentences)
        yield (
            -1,
            Found(
                f"This is long: {len(sentences)} sentences, {words} words. What can wait for another day?",
                severity=Severity.LOOK,
            ),
        )


RULE = Rule(
    NAME, "GOV.UK and Department of Health: length", across=across, kinds=EASIEST, severity=Severity.LOOK
)
