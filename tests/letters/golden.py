"""Golden letters: what each level says in each language, line by line; all its pages, as one small sheet.

To take up a change: `make golden`, then read the difference of the text files and LOOK at each picture that
changed. They are in `tests/golden/letters`.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path

from PIL import Image, ImageChops, ImageStat

from letters.both import with_second, words_of
from letters.compose import compose
from letters.draft import english_of
from letters.illustrate import Known, illustrate
from letters.model import Both, Length, Letter, Level, Symbols
from letters.over import with_over
from letters.phrases import phrases_in
from letters.render.pdf import paper_of, render_png
from letters.rendering import drawings_of
from press.fonts import direction_of
from press.plain import as_said
from reviews.model import (
    Done,
    ForWhom,
    LastTime,
    NextStep,
    Outcome,
    Reply,
    ReplyKind,
    Setting,
    Spoken,
    StepState,
)
from symbols.matching.shipped import shipped_lexicon
from symbols.read import list_pictures
from tests.factories.letter import make_facts, make_outcome, make_told

FOLDER = Path(__file__).resolve().parent.parent / "golden" / "letters"
DOTS = 30
SHADES = 17  # of 255: sixteen greys are enough, and small
ACROSS = 6
CELL = 10  # pixels a side
MOST_APART = 4.0
"""Of 255, over a whole sheet: a font that is smoothed in another way stays below it."""
MOST_IN_A_CELL = 60
"""Of 255, in any one cell: 25 for other smoothing, 97 and more where a picture is lost."""


class Way(Enum):
    """How a golden letter is set out, and from which record."""

    FIRST = ""
    STATES = "-states"
    OVER = "-over"
    BOTH = "-both"
    SHORT = "-short"


@dataclass(frozen=True)
class Golden:
    """One golden letter."""

    level: Level
    lang: str
    way: Way = Way.FIRST

    @property
    def name(self) -> str:
        """The name of its files."""
        return f"{self.level.value}-{self.lang}{self.way.value}"

    @property
    def text(self) -> Path:
        """What it says."""
        return FOLDER / f"{self.name}.tsv"

    @property
    def picture(self) -> Path:
        """How it looks."""
        return FOLDER / f"{self.name}.png"


_LEVELS = [
    (level, lang)
    for level in Level
    for lang in ("en", "ar", "ti")
    if level is not Level.RECORD or lang == "en"
]
SAID = (
    *(Golden(level, lang) for level, lang in _LEVELS),
    *(Golden(level, lang, Way.STATES) for level, lang in _LEVELS),
    *(Golden(Level.EASY, lang, Way.OVER) for lang in ("en", "ar", "ti")),
    Golden(Level.EASY, "ar", Way.BOTH),
    Golden(Level.EASY, "en", Way.BOTH),
    Golden(Level.EASY, "en", Way.SHORT),
    Golden(Level.STORY, "ar", Way.SHORT),
)
LOOKED_AT = tuple(one for one in SAID if one.way is not Way.STATES)


def states() -> Outcome:
    """A record with each way in which a decision can stand, one for adults alone, and what was said there."""
    day = date(2026, 11, 24)
    return make_outcome(
        last_time=(LastTime("You get a new bed.", Done.PART, "It is late.", "Dana asks the shop."),),
        next_steps=(
            NextStep("You see Nan.", "Dana", date(2027, 1, 8), "", state=StepState.ASKED, answer_by=day),
            NextStep("You go to the club.", "Dana", None, "You like to swim.", better="You make friends."),
            NextStep(
                "You stay up late.",
                "Carol",
                None,
                "",
                state=StepState.NOT_AGREED,
                refused_by="Carol",
                refused_why="You need your sleep.",
            ),
            NextStep("You live with Nan.", "", None, "", state=StepState.JUDGE, answer_by=day),
            NextStep("Dana checks the money.", "Dana", None, "", sees=ForWhom.ADULTS),
        ),
        spoken=(
            Spoken("spoken-1", "family", "You said that you would like to see your sister more.", by="Dana"),
            Spoken("spoken-2", "likes", "You want a drum.", Setting.INTERPRETER),
            Spoken("spoken-3", "home", "You sleep badly.", Setting.ALONE),
        ),
        replies=(Reply("spoken-1", ReplyKind.OPEN, "", "Dana asks her carer."),),
    )


@cache
def letter_of(golden: Golden) -> Letter:
    """Robin's letter."""
    outcome = states() if golden.way is Way.STATES else make_outcome()
    length = Length.SHORT if golden.way is Way.SHORT else Length.WHOLE
    letter = _composed(outcome, golden.level, golden.lang, length)
    known = Known(frozenset(one.id for one in list_pictures()), shipped_lexicon("en"), ("Robin", "Dana"))
    english = english_of(letter, _composed(outcome, golden.level, "en", length))
    letter = illustrate(letter, english, known)
    if golden.way is Way.OVER:
        letter = with_over(letter, replace(letter, symbols=Symbols.OVER), {}, known)
    if golden.way is Way.BOTH:
        letter = with_second(_in_two(outcome, letter), english)
    return letter


def _in_two(outcome: Outcome, letter: Letter) -> Letter:
    """Side by side: an English letter with Arabic beside it, another with English."""
    letter = replace(letter, both=Both.SIDE)
    if letter.lang != "en":
        return letter
    other = _composed(outcome, letter.level, "ar")
    words = words_of(other, english_of(other, letter))
    return replace(letter, second_lang="ar", second_words=tuple(sorted(words.items())))


def _composed(outcome: Outcome, level: Level, lang: str, length: Length = Length.WHOLE) -> Letter:
    facts = make_facts(lang=lang)
    return compose(outcome, make_told(), facts, phrases_in(lang), level=level, length=length)


def structure(letter: Letter) -> str:
    """What is drawn, a line a block: role, language and direction, picture, pictures over words, words."""
    blocks = paper_of(letter, drawings_of(letter)).blocks
    rows = (
        (
            one.role.value,
            f"{one.lang} {direction_of(one.lang)}",
            " + ".join(filter(None, (one.picture, *one.cards))) or "-",
            " ".join(f"{as_said(part.text)}={part.picture}" for part in one.parts if part.picture) or "-",
            as_said(one.text),
        )
        for one in blocks
    )
    return "".join("\t".join(row) + "\n" for row in rows)


def sheet(letter: Letter) -> Image.Image:
    """All its pages side by side, small, in sixteen greys."""
    drawn = render_png(letter, drawings_of(letter), dots_per_inch=DOTS)
    pages = [Image.open(io.BytesIO(one)).convert("L") for one in drawn]
    wide, high = pages[0].size
    rows = -(-len(pages) // ACROSS)
    whole = Image.new("L", (wide * min(ACROSS, len(pages)), high * rows), 255)
    for at, one in enumerate(pages):
        whole.paste(one, (at % ACROSS * wide, at // ACROSS * high))
    return whole.point([shade // SHADES * SHADES for shade in range(256)])


def apart(one: Image.Image, other: Image.Image) -> tuple[float, float]:
    """How far two sheets differ on average, and in the cell in which they differ most; sheets of other sizes
    (more pages, other paper) as far as can be."""
    if one.size != other.size:
        return 255.0, 255.0
    difference = ImageChops.difference(one, other)
    cells = difference.resize((one.width // CELL, one.height // CELL), Image.Resampling.BOX)
    return float(ImageStat.Stat(difference).mean[0]), float(max(cells.tobytes()))


def is_alike(one: Image.Image, other: Image.Image) -> bool:
    """Whether nobody would see a difference."""
    average, worst = apart(one, other)
    return average < MOST_APART and worst < MOST_IN_A_CELL


def _written() -> Iterator[Path]:
    for golden in SAID:
        golden.text.write_text(structure(letter_of(golden)), "utf-8")
        yield golden.text
    for golden in LOOKED_AT:
        sheet(letter_of(golden)).save(golden.picture, optimize=True)
        yield golden.picture


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    kept = set(_written())
    for old in set(FOLDER.iterdir()) - kept:
        old.unlink()
