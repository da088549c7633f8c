"""Plain headings, and often enough (Inclusion Europe): short, no full stop, not more than a dozen sentences
without one."""

from collections.abc import Iterator, Sequence

from letters.rules.length import count_words
from letters.rules.model import CHILDS, Around, Found, Rule, Sentence, Severity

NAME = "heading"
MOST_WORDS = 10
MOST_BETWEEN = 15


def across(sentences: Sequence[Sentence], around: Around) -> Iterator[tuple[int, Found]]:
    """Finds headings that are long, and the sentence where a heading is missing."""
    since = 0
    for at, each in enumerate(sentences):
        if each.is_heading:
            since = 0
            if count_words(each.text) > MOST_WORDS and not each.fixed:
                yield at, Found("This heading is long. A few words are easier.", severity=Severity.LOOK)
            continue
        since += not each.fixed
        if since == MOST_BETWEEN + 1 and not each.fixed:
            yield (
                at,
                Found(
                    f"{MOST_BETWEEN} sentences without a heading. A heading here helps to find the place.",
                    severity=Severity.LOOK,
                ),
            )


RULE = Rule(NAME, "Inclusion Europe: plain headings", across=across, kinds=CHILDS, severity=Severity.LOOK)
