"""Pictures over the words of a letter: suggested word by word, confirmed or taken away by a person. Pure.

In: a letter before and after an edit, what was picked for its words, what is known of pictures. Out: the
letter with `over` on each of its sentences; for the editor, the words of a line with pictures to choose from.
A word whose sentence was typed anew keeps what was picked for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from letters.contact import contact_in
from letters.illustrate import Known, spans_of
from letters.model import Letter, Line, Over, Symbols
from symbols.matching import Candidate, Span
from symbols.matching.spelling import folded

Place = tuple[int, int]
Picks = Mapping[Place, str | None]  # None: no picture over these words


@dataclass(frozen=True, slots=True)
class WordChoice:
    """Words of a line, the picture over them ("" for none), and what else may stand there."""

    span: Span
    chosen: str
    offered: tuple[Candidate, ...]

    @property
    def name(self) -> str:
        """The place as the form names it."""
        return f"{self.span.start}-{self.span.end}"


def with_over(before: Letter, after: Letter, picks: Mapping[str, Picks], known: Known) -> Letter:
    """The letter after an edit with its pictures over words. `picks`: line id -> place in the line before."""
    if after.symbols is not Symbols.OVER:
        return after
    earlier = {line.id: line for line in before.sentences}
    fresh = before.symbols is not Symbols.OVER

    def changed(line: Line) -> Line:
        old = earlier.get(line.id)
        picked = picks.get(line.id, {})
        if old is None or old.text != line.text:
            said = {folded(old.text[start:end]): one for (start, end), one in picked.items()} if old else {}
            return replace(line, over=_suggested(line, known, said))
        if picked and not fresh:
            return replace(line, over=_confirmed(line, picked, known))
        return replace(line, over=_around(line.over, _suggested(line, known, {}), known)) if fresh else line

    sections = tuple(
        replace(each, lines=tuple(changed(line) for line in each.lines)) for each in after.sections
    )
    return replace(after, opening=tuple(changed(line) for line in after.opening), sections=sections)


def word_choices(line: Line, known: Known) -> tuple[WordChoice, ...]:
    """Each content word of a line as the editor offers it. Words that a person gave a picture stay together
    also where they would be cut in another way today."""
    chosen = {(each.start, each.end): each.concept for each in line.over}
    found = []
    for span in spans_of(line.text, line.lang, known):
        place = span.start, span.end
        if place in chosen:
            found.append(WordChoice(span, chosen.pop(place), span.candidates))
        elif not any(start < span.end and span.start < end for start, end in chosen):
            found.append(WordChoice(span, "", span.candidates))
    for (start, end), concept in chosen.items():
        found.append(WordChoice(Span(start, end, line.text[start:end], ()), concept, ()))
    return tuple(sorted(found, key=lambda each: each.span.start))


def _around(kept: tuple[Over, ...], found: tuple[Over, ...], known: Known) -> tuple[Over, ...]:
    """The pictures that stand over words already, such as the child's own cards, and others around them."""
    kept = tuple(one for one in kept if one.concept in known.offered)
    free = (one for one in found if not any(one.start < each.end and each.start < one.end for each in kept))
    return tuple(sorted((*kept, *free)))


def _suggested(line: Line, known: Known, said: Mapping[str, str | None]) -> tuple[Over, ...]:
    over = []
    contact = contact_in(line)  # a name within an address means nobody
    until = line.text.rfind(contact) if contact else len(line.text)
    for span in spans_of(line.text, line.lang, known):
        if until < span.end <= until + len(contact):
            continue
        concept = said.get(folded(span.text), span.pick.concept if span.pick else None)
        if concept in known.offered and concept:
            over.append(Over(span.start, span.end, concept))
    return tuple(over)


def _confirmed(line: Line, picked: Picks, known: Known) -> tuple[Over, ...]:
    """What was picked, as far as it lies in the line and nothing lies over anything else."""
    kept: list[Over] = []
    for (start, end), concept in sorted(picked.items(), key=lambda each: each[0]):
        free = start >= (kept[-1].end if kept else 0)
        if concept and concept in known.offered and free and start < end <= len(line.text):
            kept.append(Over(start, end, concept))
    return tuple(kept)
