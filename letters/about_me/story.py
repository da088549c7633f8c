"""The sheet as a story that the child tells: what a review is, before it, after it. Pure.

In: AboutMe, the reader's language, fixed phrases. Out: `SheetWords` with a beginning, a middle and an end.
What the IRO wrote about themselves is told in their own words, as theirs: no sentence of it is turned round.
"""

from collections.abc import Collection

from letters.about_me.model import AboutMe, SheetLevel
from letters.about_me.sheet import SheetGroup, SheetWords
from letters.about_me.writer import SHORT, SheetWriter
from letters.ingredients import Phrases
from letters.model import Line

_PARTS = {
    "begin": {"people": "my-review", "called": "meeting", "runs": "iro"},
    "middle": {"wants": "my-say", "where": "visit", "ways": "art"},
    "end": {"checks": "tick", "unhappy": "new-person", "advocate": "advocate"},
}


def story_words(about: AboutMe, lang: str, phrases: Phrases, available: Collection[str]) -> SheetWords:
    """The sheet in one language."""
    made = SheetWriter(about, lang, phrases, available)

    def told(code: str, picture: str | None = None) -> Line:
        return made.fixed(f"story.{code}", picture, name=about.name)

    def part(code: str) -> SheetGroup:
        return SheetGroup(
            told(code), tuple(told(f"{code}_{each}", shown) for each, shown in _PARTS[code].items())
        )

    return SheetWords(
        title=told("title"),
        photo=made.fixed("photo", name=about.name),
        opening=tuple(_opening(made)),
        groups=tuple(part(code) for code in _PARTS),
        reach=SheetGroup(told("reach"), tuple(_contacts(made))),
        code=told("code"),
        scan=told("scan"),
        checked=made.fixed("story.checked", date=about.checked),
        level=SheetLevel.STORY,
    )


def _opening(made: SheetWriter) -> list[Line]:
    about = made.about
    lines = [made.fixed("story.name", "iro", name=about.name)]
    if about.say_name:
        lines.append(made.fixed("story.say_name", "talk", word=about.say_name))
    lines.append(made.fixed("story.not_do", "social-worker", name=about.name))
    likes = next((one for one in made.own("likes", "like") if len(one.text) <= SHORT), None)
    if likes:
        waits = made.waits(likes.text, likes.lang)
        told = {"name": about.name, "word": likes.text}
        lines.append(made.fixed("story.says", likes.picture, in_english=waits, **told))
    return [*lines, *made.marked("story.languages", "languages", "language", most=SHORT)]


def _contacts(made: SheetWriter) -> list[Line]:
    about, lines = made.about, []
    if about.phone:
        lines.append(made.fixed("story.phone", "phone-call", name=about.name, phone=about.phone))
    elif about.email:
        lines.append(made.fixed("story.email", "write", name=about.name, email=about.email))
    if about.reply_days:
        lines.append(made.fixed("story.reply", "wait", name=about.name, days=str(about.reply_days)))
    return [*lines, made.fixed("story.good", "good")]
