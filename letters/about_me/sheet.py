"""The sheet's sentences in easy words, for the page and the paper alike. Pure.

In: AboutMe, the reader's language, fixed phrases. Out: `SheetWords`: lines with their pictures, each in its
language.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from letters.about_me.model import ENGLISH, AboutMe, SheetLevel
from letters.about_me.writer import SheetWriter
from letters.ingredients import Phrases
from letters.model import Line


@dataclass(frozen=True)
class SheetGroup:
    """A heading and its lines."""

    heading: Line
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class SheetWords:
    """Everything that the sheet says. `photo` and `code` are heard in place of the pictures."""

    title: Line
    photo: Line
    opening: tuple[Line, ...]
    groups: tuple[SheetGroup, ...]
    reach: SheetGroup
    code: Line
    scan: Line
    checked: Line
    level: SheetLevel = SheetLevel.EASY

    @property
    def sentences(self) -> tuple[Line, ...]:
        """All that is printed, in reading order."""
        inner = (line for group in self.in_order for line in (group.heading, *group.lines))
        return (self.title, *self.opening, *inner, self.code, self.scan, self.checked)

    def in_english(self, lang: str) -> tuple[str, ...]:
        """The sentences of a sheet in another language that stand in English: they wait for a translator."""
        return tuple(line.text for line in self.sentences if line.lang == ENGLISH != lang)

    @property
    def in_order(self) -> tuple[SheetGroup, ...]:
        """All groups as a page shows them; on paper, how to reach me stands beside the code. A story ends
        with it."""
        if self.level is SheetLevel.STORY:
            return (*self.groups, self.reach)
        return (*self.groups[:-1], self.reach, *self.groups[-1:])


def sheet_words(about: AboutMe, lang: str, phrases: Phrases, available: Collection[str]) -> SheetWords:
    """The sheet in one language; `available`: the ids of the pictures that there are."""
    made = SheetWriter(about, lang, phrases, available)
    fixed, own = made.fixed, made.own
    opening = [fixed("name", "iro", name=about.name)]
    if about.say_name:
        opening.append(fixed("say_name", "talk", word=about.say_name))
    groups = (
        _group(fixed("what"), own("what", "meeting")),
        _group(fixed("not_do"), own("not_do", "no")),
        _group(fixed("likes"), own("likes", "like")),
        _group(fixed("listen"), own("listen", "listen")),
        _group(fixed("meet"), own("meet", "visit")),
        _group(fixed("unhappy"), [fixed("unhappy_words", "change"), fixed("unhappy_advocate", "advocate")]),
    )
    reach = [*_contacts(made), *made.marked("hours", "hours", "clock"), *own("away", "wait")]
    return SheetWords(
        title=fixed("title"),
        photo=fixed("photo", name=about.name),
        opening=(*opening, *made.marked("languages", "languages", "language")),
        groups=tuple(group for group in groups if group is not None),
        reach=SheetGroup(fixed("reach"), tuple(reach)),
        code=fixed("code"),
        scan=fixed("scan"),
        checked=fixed("checked", date=about.checked),
    )


def _group(heading: Line, lines: Iterable[Line]) -> SheetGroup | None:
    made = tuple(lines)
    return SheetGroup(heading, made) if made else None


def _contacts(made: SheetWriter) -> list[Line]:
    about, lines = made.about, []
    if about.phone:
        lines.append(made.fixed("phone", "phone-call", phone=about.phone))
    if about.email:
        lines.append(made.fixed("email", "write", email=about.email))
    if about.reply_days:
        lines.append(made.fixed("reply", "wait", days=str(about.reply_days)))
    return lines
