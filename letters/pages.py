"""A story letter as pages: one idea and one big picture a page. Pure.

In: a Letter. Out: `StoryPage`s in reading order; every line of the letter but none twice. What is one block
of the record is one idea, as are who greets whom, the day and who came, and the numbers of help; a long one
goes on over the next page.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from letters.model import QUESTION, Letter, Line
from letters.sentences import introduces

MOST_LINES = 3
MOST_CHARACTERS = 190
MOST_HELP = (
    6,
    300,
)  # lines and characters of a page with numbers of help: they are looked up, not read through
_TOGETHER = {
    "hello": "who",
    "iro": "who",
    "held": "meeting",
    "came": "meeting",
    "part": "part",
    "alone": "part",
}
_HELP = "help"
SHORT = 20  # characters of a question that only opens its answer


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One page: its heading where a part begins, its sentences, and the one picture that it shows."""

    lines: tuple[Line, ...]
    picture: str | None
    heading: Line | None = None


def story_pages(letter: Letter) -> tuple[StoryPage, ...]:
    """The pages. The title stands over the first one; a page without a picture of its own shows its
    part's."""
    parts = [(letter.title, letter.opening), *((each.heading, each.lines) for each in letter.sections)]
    return tuple(page for heading, lines in parts for page in _part(heading, lines))


def _part(heading: Line, lines: tuple[Line, ...]) -> Iterator[StoryPage]:
    shown = heading.picture
    for at, page in enumerate(_cut(lines) or [()]):
        shows = [line.picture for line in sorted(page, key=_only_asks) if line.picture]
        own = shows[0] if shows else None
        shown = own or shown
        yield StoryPage(tuple(page), shown, None if at else heading)


def idea_of(line: Line) -> str:
    """What a line is about: its block, or what short blocks are about together; "" where it stands alone."""
    return _HELP if line.block.startswith(f"{_HELP}-") else _TOGETHER.get(line.block, line.block)


def _cut(lines: Iterable[Line]) -> list[tuple[Line, ...]]:
    """Lines of one idea together; a line that belongs to no block is an idea of its own."""
    pages: list[tuple[Line, ...]] = []
    for _, group in groupby(enumerate(lines), lambda each: idea_of(each[1]) or each[0]):
        page: tuple[Line, ...] = ()
        for _, line in group:
            letters = sum(len(one.text) + len(one.second) for one in (*page, line))
            most_lines, most = MOST_HELP if idea_of(line) == _HELP else (MOST_LINES, MOST_CHARACTERS)
            if page and (_only_asks(line) or len(page) == most_lines or letters > most):
                first = _opening_next(page)
                pages.append(page[:first])
                page = page[first:]
            page = (*page, line)
        pages.append(page)
    return pages


def _only_asks(line: Line) -> bool:
    """Whether it is a short question such as "Why?": it opens the page of its answer, and the answer's
    picture stands there rather than its own."""
    is_bare = line.picture in (None, QUESTION)
    return is_bare and line.text.rstrip().endswith(("?", "؟", "፧")) and len(line.text) < SHORT


def _opening_next(page: tuple[Line, ...]) -> int:
    """From which line on a page only opens what comes next; such lines go over to the next page."""
    first = len(page)
    while first > 1 and introduces(page[first - 1].text):
        first -= 1
    return first
