"""A communication book: category by category, so that the same pictures serve at the table without a phone.

In: categories with their cards, and the few pictures that stand at the foot of every page. Out: a tagged PDF
with a cover and a contents page whose entries lead to their categories, or its pages as PNG.
"""

from collections.abc import Sequence
from math import ceil

from press.model import Role
from symbols.paper.grid import LAYOUTS, pages_of
from symbols.paper.model import BOOK_WORDS, BookWords, PaperCard
from symbols.paper.printing import PREVIEW_DOTS, Plan, Setting, Sheet, as_pdf, as_png, finished

Chapter = tuple[str, Sequence[PaperCard]]
_TEMPLATE = "book.typ"
_ENTRIES = 12  # categories on a page of contents
_MOST_ALWAYS = 6


class TooManyAlways(ValueError):
    """More than six pictures do not stand along the foot of a page and stay big enough to point at."""


def print_book(
    title: str, chapters: Sequence[Chapter], *, lang: str, per_page: int = 12, grey: bool = False,
    always: Sequence[PaperCard] = (), around: BookWords = BOOK_WORDS,
) -> bytes:  # fmt: skip
    """The book as PDF/UA-1. A category's first card gives its picture; a category without cards is left out.

    `always`: yes, no, something else, stop, help; at most six. `per_page` is a key of `grid.LAYOUTS`.
    Raises TooManyAlways, GlyphMissing with the card's id, CardUnreadable, WordsTooLong.
    """
    return as_pdf(_sheet(title, chapters, lang, per_page, grey, always, around))


def draw_book(
    title: str, chapters: Sequence[Chapter], *, lang: str, per_page: int = 12, grey: bool = False,
    always: Sequence[PaperCard] = (), around: BookWords = BOOK_WORDS, dots_per_inch: int = PREVIEW_DOTS,
) -> list[bytes]:  # fmt: skip
    """The same pages as PNG. Raises as `print_book`."""
    return as_png(_sheet(title, chapters, lang, per_page, grey, always, around), dots_per_inch)


def _sheet(
    title: str, chapters: Sequence[Chapter], lang: str, per_page: int, grey: bool,
    always: Sequence[PaperCard], around: BookWords,
) -> Sheet:  # fmt: skip
    if len(always) > _MOST_ALWAYS:
        raise TooManyAlways(len(always))
    full = [(heading, cards) for heading, cards in chapters if cards]
    layout = LAYOUTS[per_page]
    setting = Setting(layout.picture, grey)
    setting.say("title", title, lang, Role.TITLE)
    plan = {
        **layout.plan(),
        "cut_lines": False,
        "cover": [setting.show(cards[0]) for _, cards in full],
        **_opening(setting, always, around),
        **_contents(setting, full, lang, per_page, around),
    }
    chapters_ = [_chapter(setting, chapter, lang, per_page) for chapter in full]
    everyone = [*always, *(card for _, cards in full for card in cards)]
    plan |= {"chapters": chapters_, "credits": None, "last": setting.credit(everyone, around.cards)}
    return finished(_TEMPLATE, setting, plan, title=title, lang=lang)


def _opening(setting: Setting, always: Sequence[PaperCard], around: BookWords) -> Plan:
    """What the cover says: how to use the book, and the pictures that are on every page."""
    how = [setting.say(f"how-{at}", line, around.lang) for at, line in enumerate(around.how)]
    if not always:
        return {"how": how, "always": []}
    words = setting.say("always", around.always, around.lang)
    return {"how": how, "always_words": words, "always": [setting.card(card) for card in always]}


def _contents(
    setting: Setting, chapters: Sequence[Chapter], lang: str, per_page: int, around: BookWords
) -> Plan:
    inside = setting.say("inside", around.inside, around.lang, Role.HEADING)
    page = 2 + max(1, ceil(len(chapters) / _ENTRIES))
    entries: list[Plan] = []
    for number, (heading, cards) in enumerate(chapters):
        entries.append(
            {
                "number": number,
                "picture": setting.show(cards[0]),
                "words": setting.say(f"contents-{number}", heading, lang),
                "page": setting.say(f"page-{number}", around.page.format(page=page), around.lang),
            }
        )
        page += ceil(len(cards) / per_page)
    contents = [entries[at : at + _ENTRIES] for at in range(0, len(entries) or 1, _ENTRIES)]
    return {"inside": inside, "contents": contents}


def _chapter(setting: Setting, chapter: Chapter, lang: str, per_page: int) -> Plan:
    heading, cards = chapter
    return {
        "heading": setting.say("chapter", heading, lang, Role.HEADING),
        "picture": setting.show(cards[0]),
        "pages": pages_of(setting, cards, per_page),
    }
