"""A picture of where a letter is hard to read: a bar for each sentence, in the order of the letter. Pure.

In: a Letter. Out: `Reading`: bars, and in words what makes it hard. It is about the letter and is kept
nowhere; it is never a mark for whoever wrote it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from letters.model import Letter, Level
from letters.readability import Heat, heat_of, readability_of
from letters.rules.length import MOST_WORDS

_LONG, _VERY_LONG = MOST_WORDS, 20
_GRADE, _HIGH_GRADE = 6, 9
_SHORT = 7  # of so few words the formula says nothing: "Your review was on Friday 6 November."
_MOST_TOLD = 8
_EVERYDAY = ("A1", "A2")


@dataclass(frozen=True, slots=True)
class Bar:
    """One sentence: how long its bar is (0 to 100), how hard it is (0 easy, 1 a little, 2 hard), and why."""

    line_id: str
    length: int
    hard: int
    is_pictured: bool
    why: str


@dataclass(frozen=True)
class Reading:
    """The picture, and the letter as a whole in sentences for staff."""

    bars: tuple[Bar, ...]
    told: tuple[str, ...]

    @property
    def heat(self) -> dict[str, str]:
        """Line id -> the name of its colour, for the sentences that are hard."""
        return {bar.line_id: f"hard-{bar.hard}" for bar in self.bars if bar.hard}


def reading_of(letter: Letter) -> Reading:
    """The picture of one letter; lines in other languages than English have none."""
    heats = heat_of(letter)
    return Reading(tuple(_bar(heat) for heat in heats), tuple(_told(letter, heats)))


def _bar(heat: Heat) -> Bar:
    reasons = list(_reasons(heat))
    hard = max((weight for weight, _ in reasons), default=0)
    why = "; ".join(words for _, words in reasons)
    return Bar(heat.line_id, min(100, heat.words * 4), hard, heat.is_pictured, why)


def _reasons(heat: Heat) -> Iterator[tuple[int, str]]:
    if heat.words > _LONG:
        yield (2 if heat.words > _VERY_LONG else 1), f"{heat.words} words"
    if heat.hard:
        told = ", ".join(dict.fromkeys(heat.hard))
        yield (2 if len(set(heat.hard)) > 1 else 1), f"words that few know well: {told}"
    if heat.words > _SHORT and heat.grade > _GRADE:
        yield (2 if heat.grade > _HIGH_GRADE else 1), "long words"


def _told(letter: Letter, heats: tuple[Heat, ...]) -> Iterator[str]:
    if not heats:
        yield "This letter is not in English. Only English sentences are read here."
        return
    whole = readability_of(letter)
    long = sum(heat.words > _LONG for heat in heats)
    yield f"{_count(long)} more than {_LONG} words, of {len(heats)}."
    if letter.level in (Level.EASY, Level.STORY):
        yield f"{round(whole.pictured * 100)} in 100 have a picture."
    everyday = sum(whole.cefr.get(level, 0) for level in _EVERYDAY)
    yield (
        f"{round(everyday * 100)} in 100 words are everyday words (A1 and A2); "
        f"{round(whole.cefr.get('B1', 0) * 100)} are B1; {_share(whole.cefr)} are harder."
    )
    hard = list(dict.fromkeys(word for heat in heats for word in heat.hard))
    if hard:
        more = f" and {len(hard) - _MOST_TOLD} more" if len(hard) > _MOST_TOLD else ""
        yield f"Harder words: {', '.join(hard[:_MOST_TOLD])}{more}."
    year = max(1, round(whole.grade) + 1)
    yield f"By a formula of word and sentence length it is like texts for school year {year}."


def _count(number: int) -> str:
    return "1 sentence has" if number == 1 else f"{number or 'No'} sentences have"


def _share(levels: Mapping[str, float]) -> int:
    return round(sum(levels.get(level, 0) for level in ("B2", "C1", "C2")) * 100)
