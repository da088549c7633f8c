"""A letter page by page: one idea and one big picture a page, for any letter. Pure.

In: a letter in the language in which it is read. Out: `ReadingPage`s for the template; every line of the
letter once, in its order. Plain words come without pictures, as on paper.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from letters.model import Letter, Line
from letters.pages import StoryPage, story_pages
from letters.render.html import ShownLine, shown_line
from letters.rows import cards_beneath
from letters.short import code_of

_LEAD = "personal.says"
_GREETING = ("letter.hello", "letter.from_me", "letter.what_i_do", "reach.goodbye")
_STORY = "phrase.story."  # "My name is Robin." tells something of the child


@dataclass(frozen=True, slots=True)
class ReadingPage:
    """One page: its heading where a part begins, its sentences, and the one picture that it shows.
    `is_title`: the heading is the letter's own title."""

    lines: tuple[ShownLine, ...]
    picture: str | None
    heading: ShownLine | None = None
    is_title: bool = False


def reading_pages(letter: Letter) -> tuple[ReadingPage, ...]:
    """The pages, the first one with the letter's title."""
    return tuple(_page(letter, page, is_first=not at) for at, page in enumerate(story_pages(letter)))


def lines_of_page(letter: Letter, number: int) -> tuple[Line, ...]:
    """The lines of one page with its heading, in reading order; of the whole letter for 0."""
    if not number:
        return letter.sentences
    page = story_pages(letter)[number - 1]
    return (page.heading, *page.lines) if page.heading else page.lines


def that_can_be_wrong(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Without "Ines says:", which says nothing by itself, and without greeting, goodbye and who writes, as
    long as nobody wrote other words there: "I am Ines." is hers to say. Who finds a name wrong can write
    so."""
    return tuple(line for line in lines if code_of(line) != _LEAD and not _greets(line))


def _greets(line: Line) -> bool:
    return code_of(line) in _GREETING and not line.message.startswith(_STORY)


def _page(letter: Letter, page: StoryPage, *, is_first: bool) -> ReadingPage:
    shows = page.picture and any(letter.pictures_at(line) for line in letter.sentences)
    lines = tuple(_line(letter, line, page.picture if shows else None) for line in page.lines)
    is_over = any(line.units for line in lines)
    return ReadingPage(
        lines=lines,
        picture=page.picture if shows and not is_over else None,
        heading=_line(letter, page.heading) if page.heading else None,
        is_title=is_first,
    )


def _line(letter: Letter, line: Line, shown: str | None = None) -> ShownLine:
    made = shown_line(replace(line, picture=None), over=letter.has_over(line))
    return replace(made, cards=cards_beneath(letter, line, shown))
