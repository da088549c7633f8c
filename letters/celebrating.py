"""What a story does, and whether this child's stories celebrate often enough. Pure.

In: a story, with the English of its lines, and whether each of the child's earlier stories celebrates. Out:
`StoryTold`: how many sentences do what, and how many of the stories celebrate. At least
half of a child's stories tell of what they do well (Gray 10.2).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from letters.model import Letter, Level, Line, SectionKind
from letters.rules.story_types import LEAST_RATIO, SentenceType, ratio, type_of
from letters.sentences import sentences_of


@dataclass(frozen=True)
class StoryTold:
    """`counts`: how many sentences do what."""

    counts: Mapping[SentenceType, int]
    ratio: float
    celebrating: int
    stories: int

    @property
    def describes_enough(self) -> bool:
        """Whether it says twice as often what is so as what to do (criterion 8)."""
        return self.ratio >= LEAST_RATIO

    @property
    def celebrates_enough(self) -> bool:
        """Whether at least half of the child's stories, with this one, celebrate."""
        return self.celebrating * 2 >= self.stories


def story_told(letter: Letter, english: Mapping[str, str], earlier: Iterable[bool]) -> StoryTold | None:
    """For a story; None for a letter of another level. `earlier`: for each story that the child had, whether
    it celebrates."""
    if letter.level is not Level.STORY:
        return None
    types = [one for line in _told(letter) for one in _types(line, english)]
    stories = [celebrates(letter), *earlier]
    return StoryTold(
        counts={kind: types.count(kind) for kind in SentenceType},
        ratio=ratio(types),
        celebrating=sum(stories),
        stories=len(stories),
    )


def celebrates(letter: Letter) -> bool:
    """Whether a story tells at least as much of what goes well as of worries, and something."""
    lines = {kind: sum(len(one.lines) for one in letter.sections if one.kind is kind) for kind in SectionKind}
    return 0 < lines[SectionKind.GOING_WELL] >= lines[SectionKind.WORRIED]


def _told(letter: Letter) -> list[Line]:
    return [*letter.opening, *(line for section in letter.sections for line in section.lines)]


def line_does(line: Line, english: Mapping[str, str]) -> SentenceType:
    """What a line of a story does as it reads; of several sentences, the rarest."""
    types = _types(replace(line, does=""), english)
    rare = (SentenceType.COACHING, SentenceType.AFFIRMING, SentenceType.OTHERS)
    return next((kind for kind in rare if kind in types), SentenceType.DESCRIBING)


def _types(line: Line, english: Mapping[str, str]) -> list[SentenceType]:
    return [type_of(one, line.does) for one in sentences_of(english.get(line.id) or line.text)]
