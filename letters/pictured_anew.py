"""The picture of a sentence that got other words: one that nobody chose follows the words. Pure.

In: a draft before an edit, the letter and its English after it, what is known of pictures. Out: the letter.
What a person chose stays, also where they chose none. A heading keeps its sign, and what the child said the
pictures of the child's own cards.
"""

from collections.abc import Mapping
from dataclasses import replace

from letters.draft import Draft
from letters.illustrate import Known, candidates, with_lines
from letters.model import DRAWING, Letter, Line
from symbols.matching import Candidate


def pictured_anew(before: Draft, after: Letter, english: Mapping[str, str], known: Known) -> Letter:
    """The letter after an edit of the draft, with pictures for new sentences and for those said otherwise."""
    earlier = {line.id: line for line in before.letter.sentences}
    composed = before.first.lines() if before.first else {}
    held = {line.id for line in after.headings}

    def drawn(line: Line) -> Line:
        if line.id in held or line.cards or line.block == DRAWING:
            return line
        now = english.get(line.id, "")
        old = earlier.get(line.id)
        if old is None:
            return replace(line, picture=line.picture or _put(candidates(line, now, known)))
        was = before.english.get(line.id, "")
        if (old.text, was) == (line.text, now) or line.picture != old.picture:
            return line
        meant = candidates(old, was, known)
        first = composed[line.id].picture if line.id in composed else _put(meant)
        if old.picture not in (first, _put(meant)):
            return line  # a person chose it
        found = candidates(line, now, known)
        by_words = old.picture is None or any(one.concept == old.picture for one in meant)
        fits = any(one.concept == line.picture for one in found)
        if fits or (not by_words and _is_mostly(was or old.text, now or line.text)):
            return line
        return replace(line, picture=_put(found))

    return with_lines(after, drawn)


def _put(found: tuple[Candidate, ...]) -> str | None:
    """What is put without asking."""
    return found[0].concept if found and found[0].sure else None


def _is_mostly(before: str, after: str) -> bool:
    """Whether at least half of the words are there still."""
    old, new = set(before.casefold().split()), set(after.casefold().split())
    return len(old & new) * 2 >= len(old)
