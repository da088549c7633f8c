"""The short way of a letter: every decision, person, date and each thing that the child said stays; what only
explains, repeats or says more of the same goes. Pure.

In: a letter composed in the short way. Out: the same without what can go. What stays keeps its id, so that a
change made in the whole letter finds its sentence in the short one and back.
"""

import re
from dataclasses import replace

from letters.model import Letter, Line

# Codes of fixed sentences: what a reviewing officer does, thanks, and when helpers answer. The numbers stay.
_GOES = frozenset({"letter.what_i_do", "told.thanks", "help.free", "help.hours"})
_ONCE = frozenset({"state.agreed"})  # "It was decided." beneath the first of what was decided
# Beneath these it is said again.
_NOT_DECIDED = frozenset({"state.asked", "state.refused", "state.not_agreed", "state.judged", "state.judge"})
_WAYS = frozenset({"short", "story", "named", "she", "he", "you_she", "plain"})
_CAPITALS = re.compile(r"\b[^\W\d_]\w*")
_NO_NAMES = frozenset({
    "a", "an", "and", "at", "everybody", "everyone", "he", "here", "i", "if", "in", "it", "my", "nobody",
    "no", "on", "our", "she", "so", "that", "the", "then", "there", "they", "this", "we", "what", "when",
    "you", "your",
})  # fmt: skip


def without_what_can_go(letter: Letter) -> Letter:
    """The letter without what the short way leaves out."""
    said: set[str] = set()

    def stays(line: Line) -> bool:
        code = code_of(line)
        if code in _NOT_DECIDED:
            said.difference_update(_ONCE)
        again = code in _ONCE and code in said
        said.add(code)
        return code not in _GOES and not again

    def kept(lines: tuple[Line, ...]) -> tuple[Line, ...]:
        return tuple(line for line in lines if stays(line))

    sections = (replace(each, lines=kept(each.lines)) for each in letter.sections)
    return replace(letter, opening=kept(letter.opening), sections=tuple(one for one in sections if one.lines))


def names_somebody(text: str) -> bool:
    """Whether a text of the record may name a person, a place or a day: the short way keeps it."""
    begun = {word for word in _CAPITALS.findall(text) if not word[0].islower()}
    return any(map(str.isdigit, text)) or any(word.casefold() not in _NO_NAMES for word in begun)


def code_of(line: Line) -> str:
    """The code of the fixed sentence that a line is, whichever level's way of saying it; "" for others."""
    if not line.message.startswith("phrase."):
        return ""
    parts = line.message.split(".")[1:]
    while parts and parts[0] in _WAYS:
        parts = parts[1:]
    return ".".join(parts)
