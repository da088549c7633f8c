"""A story describes at least twice as often as it coaches (Gray 10.2, criterion 8)."""

from collections.abc import Iterator, Sequence

from letters.rules.model import STORIES, Around, Found, Rule, Sentence
from letters.rules.story_types import LEAST_RATIO, SentenceType, ratio, type_of

NAME = "too much advice"


def across(sentences: Sequence[Sentence], around: Around) -> Iterator[tuple[int, Found]]:
    """Finds a story with too many sentences that say what to do."""
    types = [type_of(each.text, each.does) for each in sentences if not each.is_heading]
    if types and ratio(types) < LEAST_RATIO:
        coaching = types.count(SentenceType.COACHING)
        yield (
            -1,
            Found(
                f"{coaching} of {len(types)} sentences say what to do. A story says at least twice "
                f"as often what is so."
            ),
        )


RULE = Rule(NAME, "Gray 10.2, criterion 8", across=across, kinds=STORIES)
