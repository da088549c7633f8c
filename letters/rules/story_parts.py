"""A title, a beginning, a middle and an end (Gray 10.2, criterion 3)."""

from collections.abc import Iterator, Sequence

from letters.rules.model import STORIES, Around, Found, Rule, Sentence, Severity

NAME = "parts of the story"
LEAST = 3


def across(sentences: Sequence[Sentence], around: Around) -> Iterator[tuple[int, Found]]:
    """Finds a story without a title, or too short to have three parts."""
    if not sentences or not sentences[0].is_heading:
        yield -1, Found("A story has a title that says what it is about.")
    told = sum(not each.is_heading for each in sentences)
    if told < LEAST:
        yield (
            -1,
            Found(
                "A story has a beginning, a middle and an end: three sentences at least.",
                severity=Severity.LOOK,
            ),
        )


RULE = Rule(NAME, "Gray 10.2, criterion 3", across=across, kinds=STORIES)
