"""The sheet as a page shows it: each line with its pictures and, on a page that is heard, its sound. Pure.

In: `SheetWords`, a way to hear a line. Out: `ShownSheet` for `templates/letters/about_me/words.html`.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from letters.about_me.sheet import SheetWords
from letters.model import Line
from letters.render.html import ShownLine, shown_line

Hear = Callable[[ShownLine], ShownLine]


@dataclass(frozen=True)
class ShownSheet:
    """What the template draws from top to bottom. `photo`: what is heard in place of the photo."""

    title: ShownLine
    photo: str
    opening: tuple[ShownLine, ...]
    groups: tuple[tuple[ShownLine, tuple[ShownLine, ...]], ...]
    checked: ShownLine


def shown_sheet(words: SheetWords, hear: Hear) -> ShownSheet:
    """The sheet for a page; a group without lines is left out. Called by the page as it is drawn, so that its
    sentences are part of what the page says as a whole."""

    def drawn(lines: Iterable[Line]) -> tuple[ShownLine, ...]:
        return tuple(hear(shown_line(line, over=bool(line.over))) for line in lines)

    return ShownSheet(
        title=hear(shown_line(words.title)),
        photo=words.photo.text,
        opening=drawn(words.opening),
        groups=tuple(
            (hear(shown_line(group.heading)), drawn(group.lines)) for group in words.in_order if group.lines
        ),
        checked=hear(shown_line(words.checked)),
    )


def heard_as(say: Callable[[str, str], str] | None) -> Hear:
    """Each line with the address of its sound, as `say` gives it for a text and its language; without one
    the page has no sound."""
    return lambda line: replace(line, say=say(line.text, line.lang)) if say else line
