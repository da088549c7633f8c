"""The sheet with pictures over its words: each part in its shortest form, so that the pictures are big. Pure.

In: AboutMe, the reader's language, fixed phrases. Out: `SheetWords` whose lines have pictures over their
words; of the IRO's own words only the first short thing they like.
"""

from collections.abc import Collection

from letters.about_me.model import AboutMe, SheetLevel
from letters.about_me.sheet import SheetGroup, SheetWords
from letters.about_me.writer import SHORT, SheetWriter
from letters.ingredients import Phrases
from letters.model import Line


def over_words(about: AboutMe, lang: str, phrases: Phrases, available: Collection[str]) -> SheetWords:
    """The sheet in one language."""
    made = SheetWriter(about, lang, phrases, available)
    fixed = made.fixed
    opening = [fixed("over.name", name=about.name)]
    if about.say_name:
        opening.append(fixed("over.say_name", word=about.say_name))
    likes = made.short("likes", "like")
    me = [fixed("over.what"), fixed("over.not_do"), fixed("over.meet"), fixed("over.listen")]
    me += made.marked("over.languages", "languages", most=SHORT)
    groups = (
        SheetGroup(fixed("what"), (*me, *([likes] if likes else []))),
        SheetGroup(fixed("unhappy"), (fixed("over.unhappy"), fixed("over.advocate"))),
    )
    return SheetWords(
        title=fixed("title"),
        photo=fixed("photo", name=about.name),
        opening=tuple(opening),
        groups=groups,
        reach=SheetGroup(fixed("reach"), tuple(_contacts(made))),
        code=fixed("code"),
        scan=fixed("scan"),
        checked=fixed("checked", date=about.checked),
        level=SheetLevel.OVER,
    )


def _contacts(made: SheetWriter) -> list[Line]:
    about, lines = made.about, []
    if about.phone:
        lines.append(made.fixed("over.phone", phone=about.phone))
    if about.email:
        lines.append(made.fixed("over.email", email=about.email))
    if about.reply_days:
        lines.append(made.fixed("over.reply", days=str(about.reply_days)))
    return lines
