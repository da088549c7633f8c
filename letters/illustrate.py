"""Gives a letter's lines their pictures, and offers others for a person to choose from. Pure.

In: a Letter and the ids of the pictures that there are. Out: the Letter with a concept beside each line that
the word list knows, and ranked candidates for one sentence. A picture that says the opposite of the sentence
is worse than none: what is denied ("not worried") gets no picture of it.
"""

import re
from collections.abc import Callable, Collection
from dataclasses import replace

from letters.lexicon import LEXICON
from letters.model import Letter, Line, Section

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")
_DENIES = frozenset(
    ["not", "no", "never", "none", "nobody", "nothing", "without", "cannot", "neither", "nor", "stopped"]
)
_REACH = 3  # how many words after "not" are still denied by it
_LONGEST = max(len(phrase.split()) for phrase in LEXICON)
# Vague words lose against any other word of the sentence.
_VAGUE = frozenset(
    [
        "good",
        "more",
        "less",
        "help",
        "talk",
        "change",
        "share",
        "date",
        "time",
        "day",
        "work",
        "wait",
        "ask",
        "safe",
        "happy",
    ]
)


def illustrate(letter: Letter, available: Collection[str]) -> Letter:
    """The letter with a picture for each line that has none and that the list knows.

    A concept that is not in `available` is taken off. Headings keep theirs; only English lines are matched.
    """

    def drawn(line: Line) -> Line:
        if line.picture is not None:
            return line if line.picture in available else replace(line, picture=None)
        if not line.lang.startswith("en"):
            return line
        return replace(line, picture=next(iter(candidates(line.text, available)), None))

    return with_lines(letter, drawn)


def with_lines(letter: Letter, change: Callable[[Line], Line]) -> Letter:
    """The letter with each of its lines, headings too, put through `change`."""
    sections = tuple(
        Section(
            heading=change(section.heading),
            lines=tuple(change(line) for line in section.lines),
            kind=section.kind,
        )
        for section in letter.sections
    )
    opening = tuple(change(line) for line in letter.opening)
    return replace(letter, title=change(letter.title), opening=opening, sections=sections)


def candidates(text: str, available: Collection[str]) -> tuple[str, ...]:
    """Concept ids for an English sentence, best first: longest phrase, then plain words before vague ones."""
    words = [word.replace("’", "'") for word in _WORD.findall(text.casefold())]
    found: list[tuple[bool, int, int, str]] = []
    at = 0
    while at < len(words):
        length, concepts = _longest(words, at)
        if concepts and not _is_denied(words, at, length):
            found += [(each in _VAGUE, -length, at, each) for each in concepts if each in available]
        at += length or 1
    return tuple(dict.fromkeys(concept for _, _, _, concept in sorted(found)))


def _longest(words: list[str], at: int) -> tuple[int, tuple[str, ...]]:
    """The longest phrase of the list that begins at a word, as (words, concepts); (0, ()) where none does."""
    for length in range(min(_LONGEST, len(words) - at), 0, -1):
        said = words[at : at + length]
        for last in _stems(said[-1]):
            concepts = LEXICON.get(" ".join([*said[:-1], last]))
            if concepts:
                return length, concepts
    return 0, ()


def _stems(word: str) -> list[str]:
    """The word, then what may be its plain form."""
    stems = [word]
    for ending, instead in (
        ("'s", ""),
        ("ies", "y"),
        ("s", ""),
        ("ing", ""),
        ("ing", "e"),
        ("ed", ""),
        ("ed", "e"),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            stems.append(word[: -len(ending)] + instead)
    return stems


def _is_denied(words: list[str], at: int, length: int) -> bool:
    """True where "not" or the like stands shortly before; a phrase with its own "not" says what it means."""
    if any(word in _DENIES for word in words[at : at + length]):
        return False
    before = words[max(0, at - _REACH) : at]
    return any(word in _DENIES or word.endswith("n't") for word in before)
