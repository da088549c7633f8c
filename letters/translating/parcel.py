"""What goes out to a translator and comes back: sentences with numbers, and no more of the child. Pure.

In: the sentences that wait, names. Out: `Unit`s in which the child's name is a mark; what came back, read
into answers, each with its doubts.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from letters.edit import clean
from letters.phrases import isolated
from letters.rewrite.childs_name import is_name_here
from letters.rewrite.words import words_of
from letters.translating.doubts import find_doubts
from letters.translating.model import Answer, Part, Translator

CHILD = "{child}"


@dataclass(frozen=True)
class Unit:
    """One sentence as it goes out: `number` names it within its parcel."""

    number: str
    english: str
    words: str = ""


@dataclass(frozen=True)
class Came:
    """What came back. `translator`: as far as the file says."""

    units: tuple[Unit, ...]
    name: str = ""
    agency: str = ""
    on: str = ""


@dataclass(frozen=True)
class Taken:
    """Answers by their English; `doubts`: English -> what to look at; `unknown`: sentences that the letter no
    longer has."""

    answers: Mapping[str, Answer]
    doubts: Mapping[str, tuple[str, ...]]
    unknown: tuple[str, ...] = ()


class ParcelUnreadable(ValueError):
    """The file is none that we sent, or is damaged; the message says what to do."""


def units_for(parts: Sequence[Part], child_name: str) -> tuple[Unit, ...]:
    """Each sentence that waits, once, with the child's name as a mark."""
    waiting = {part.english: part.words for part in parts if part.state.is_unanswered}
    return tuple(
        Unit(str(at), hidden(english, child_name), _as_hidden(words, english, child_name))
        for at, (english, words) in enumerate(waiting.items(), 1)
    )


def hidden(english: str, child_name: str) -> str:
    """The English with a mark for the child's name: where it is a whole word, and no month, day or verb that
    is spelt so ("in May", "Will you see your mum?"). Where it may be such a word it stays: a translator who
    does not know it would make another day of it."""
    if not child_name.strip():
        return english
    words = words_of(english)
    starts, ends = ({getattr(word, edge): at for at, word in enumerate(words)} for edge in ("start", "end"))

    def mark(found: re.Match[str]) -> str:
        at, last = starts.get(found.start()), ends.get(found.end())
        is_name = at is None or last is None or is_name_here(words, at, last + 1)
        return CHILD if is_name else found.group()

    return _whole(child_name).sub(mark, english)


def _as_hidden(words: str, english: str, child_name: str) -> str:
    """Words that somebody gave, with the mark where the English has it."""
    return _whole(child_name).sub(CHILD, words) if CHILD in hidden(english, child_name) else words


def _whole(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?!\w|-\w)")


def take_in(
    came: Came, parts: Sequence[Part], by: Translator, child_name: str, lang: str, names: Sequence[str]
) -> Taken:
    """Each sentence that came back with words. Where something is doubtful the words are a draft."""
    waiting = {hidden(part.english, child_name): part.english for part in parts if part.english}
    answers, doubts, unknown = {}, {}, []
    for unit in came.units:
        words, source = clean(unit.words), clean(unit.english)
        english = waiting.get(source)
        if not words:
            continue
        if english is None:
            unknown.append(source)
            continue
        found = find_doubts(source, words, lang, [name for name in names if name != child_name])
        if found:
            doubts[english] = found
        is_mark = CHILD in english  # of what stands in every letter: filled in there
        said = words if is_mark else words.replace(CHILD, isolated(child_name, lang))
        answers[english] = Answer(said, by, done=not found)
    return Taken(answers, doubts, tuple(unknown))
