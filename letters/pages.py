"""A story letter as pages: one idea and one big picture a page. Pure.

In: a Letter. Out: `StoryPage`s in reading order; every line of the letter but none twice. What is one block
of the record is one idea, as are who greets whom, the day and who came, and the numbers of help; a long one
goes on over the next page. Its picture is that of what was decided, not of the words that open it. In the
short way two ideas of one kind with one picture share a page, and so do what the child said and that it stays
or waits; what was decided about it never stands beneath the child's own thumb.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from letters.model import Length, Letter, Line
from letters.rows import only_asks, shown_of
from letters.sentences import introduces
from letters.short import code_of

MOST_LINES = 3
MOST_CHARACTERS = 190
MOST_SHORT = (3, 230)  # in the short way: sentences, without the questions they answer, and characters
MOST_HELP = (
    6,
    300,
)  # lines and characters of a page with numbers of help: they are looked up, not read through
MOST_SHORT_HELP = (9, 400)
_TOGETHER = {
    "hello": "who",
    "iro": "who",
    "held": "meeting",
    "came": "meeting",
    "part": "part",
    "alone": "part",
    "goodbye": "reach",
}
_TOGETHER_SHORT = _TOGETHER | {"held": "who", "came": "part", "help": "help", "more": "help"}
_HELP = "help"
_SAID = ("said", "spoken")
_PAIRED = ("well", "worried", *_SAID)
_NOTHING_NEW = ("reply.stays", "reply.open")
_LOOKED_UP = frozenset({"help", "reach"})


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One page: its heading where a part begins, its sentences, and the one picture that it shows."""

    lines: tuple[Line, ...]
    picture: str | None
    heading: Line | None = None


def story_pages(letter: Letter) -> tuple[StoryPage, ...]:
    """The pages. The title stands over the first one; a page without a picture of its own shows its
    part's, or that of the page before where one idea goes on: never another idea's."""
    parts = [(letter.title, letter.opening), *((each.heading, each.lines) for each in letter.sections)]
    cut = _cut_short if letter.length is Length.SHORT else _cut
    return tuple(page for heading, lines in parts for page in _part(heading, cut(lines)))


def _part(heading: Line, pages: list[tuple[Line, ...]]) -> Iterator[StoryPage]:
    shown, idea = heading.picture, ""
    for at, page in enumerate(pages or [()]):
        before, idea = idea, idea_of(page[0]) if page else ""
        goes_on = bool(idea) and idea == before
        shown = _picture_of(page) or (shown if goes_on else heading.picture)
        yield StoryPage(page, shown, None if at else heading)


def _picture_of(page: tuple[Line, ...]) -> str | None:
    """The picture of what the record says before those of fixed sentences ("I have asked for this")."""
    typed = [line for line in page if not line.message.startswith("phrase.")]
    return shown_of(typed) or shown_of(page)


def idea_of(line: Line, *, short: bool = False) -> str:
    """What a line is about: its block, or what short blocks are about together; "" where it stands alone."""
    together = _TOGETHER_SHORT if short else _TOGETHER
    return _HELP if line.block.startswith(f"{_HELP}-") else together.get(line.block, line.block)


def _cut(lines: tuple[Line, ...], *, short: bool = False) -> list[tuple[Line, ...]]:
    """Lines of one idea together; a line that belongs to no block is an idea of its own."""
    pages: list[tuple[Line, ...]] = []
    for _, group in groupby(enumerate(lines), lambda each: idea_of(each[1], short=short) or each[0]):
        page: tuple[Line, ...] = ()
        for _, line in group:
            if page and (_only_begins(line, short=short) or not _has_room((*page, line), short=short)):
                first = _opening_next(page)
                pages.append(page[:first])
                page = page[first:]
            page = (*page, line)
        pages.append(page)
    return pages


def _cut_short(lines: tuple[Line, ...]) -> list[tuple[Line, ...]]:
    """The same with what became of what the child said beneath it, and two things they said so two a page."""
    pages: list[tuple[Line, ...]] = []
    joined = False
    for page in _cut(lines, short=True):
        is_room = bool(pages) and not joined and _has_room((*pages[-1], *page), short=True)
        if is_room and _are_paired(pages[-1][-1], page[0]):
            pages[-1] = (*pages[-1], *page)
            joined = True
        else:
            pages.append(page)
            joined = False
    return pages


def _are_paired(one: Line, other: Line) -> bool:
    """Whether two ideas may share a page and its picture: what the child said and that it stays or waits, or
    two of one kind that would each have that picture."""
    first, second = (line.block.partition("-")[0] for line in (one, other))
    if first == second:
        return first in _PAIRED and one.picture == other.picture
    return first in _SAID and code_of(other).startswith(_NOTHING_NEW)


def _only_begins(line: Line, *, short: bool) -> bool:
    """Whether a line opens a page of its own; in the short way its answer stands there too."""
    return not short and only_asks(line)


def _has_room(page: tuple[Line, ...], *, short: bool) -> bool:
    letters = sum(len(one.text) + len(one.second) for one in page)
    lines = len(page) - sum(introduces(one.text) for one in page) if short else len(page)
    if idea_of(page[-1], short=short) in (_LOOKED_UP if short else {_HELP}):
        most_lines, most = MOST_SHORT_HELP if short else MOST_HELP
    else:
        most_lines, most = MOST_SHORT if short else (MOST_LINES, MOST_CHARACTERS)
    return lines <= most_lines and letters <= most


def _opening_next(page: tuple[Line, ...]) -> int:
    """From which line on a page only opens what comes next; such lines go over to the next page."""
    first = len(page)
    while first > 1 and introduces(page[first - 1].text):
        first -= 1
    return first
