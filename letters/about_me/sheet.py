"""The sheet's sentences, for the page and the paper alike. Pure.

In: AboutMe, the reader's language, fixed phrases. Out: lines with their pictures, each in its language: what
the IRO wrote stays English where nobody has given it in the reader's language.
"""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from itertools import zip_longest

from letters.about_me.model import ENGLISH, AboutMe
from letters.ingredients import MarkValue, Phrases
from letters.model import Line
from letters.sentences import can_be_seen
from symbols.matching import idea


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

    @property
    def in_order(self) -> tuple[SheetGroup, ...]:
        """All groups as a page shows them; on paper, how to reach me stands beside the code."""
        return (*self.groups[:-1], self.reach, *self.groups[-1:])


def sheet_words(about: AboutMe, lang: str, phrases: Phrases, available: Collection[str]) -> SheetWords:
    """The sheet in one language; `available`: the ids of the pictures that there are."""

    def fixed(code: str, picture: str | None = None, **marks: MarkValue) -> Line:
        text, found = phrases(f"sheet.{code}", marks)
        return Line(id=code, text=text, lang=found, picture=picture)

    def own(field: str, picture: str | None) -> list[Line]:
        texts, found = about.lines(field, lang)
        english = [text for text in about.lines(field, ENGLISH)[0] if can_be_seen(text)]
        pictures = [_pictured(text, available) for text in english]
        seen = zip_longest((text for text in texts if can_be_seen(text)), pictures)
        return [
            Line(f"{field}-{at}", text, found, shown or (picture if at == 0 else None))
            for at, (text, shown) in enumerate(seen)
            if text
        ]

    def marked(field: str, picture: str) -> list[Line]:
        text = ", ".join(about.lines(field, lang)[0]).rstrip(".። ")
        return [fixed(field, picture, **{field: text})] if can_be_seen(text) else []

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
    reach = [*_contacts(about, fixed), *marked("hours", "clock"), *own("away", "wait")]
    return SheetWords(
        title=fixed("title"),
        photo=fixed("photo", name=about.name),
        opening=(*opening, *marked("languages", "language")),
        groups=tuple(group for group in groups if group is not None),
        reach=SheetGroup(fixed("reach"), tuple(reach)),
        code=fixed("code"),
        scan=fixed("scan"),
        checked=fixed("checked", date=about.checked),
    )


def _pictured(text: str, available: Collection[str]) -> str | None:
    """The picture for a sentence of the IRO's own English; None where no words of it are known."""
    return next((each.concept for each in idea(text, ENGLISH) if each.concept in available), None)


def _group(heading: Line, lines: Iterable[Line]) -> SheetGroup | None:
    made = tuple(lines)
    return SheetGroup(heading, made) if made else None


def _contacts(about: AboutMe, fixed: Callable[..., Line]) -> list[Line]:
    lines = []
    if about.phone:
        lines.append(fixed("phone", "phone-call", phone=about.phone))
    if about.email:
        lines.append(fixed("email", "write", email=about.email))
    if about.reply_days:
        lines.append(fixed("reply", "wait", days=str(about.reply_days)))
    return lines
