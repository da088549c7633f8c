"""Changes that an editor makes to a letter: words, picture, order, a line more or less. Pure.

In: a letter, the English beside it, and what was typed, by line id. Out: both again. A sentence emptied is a
sentence taken out; a title or heading stays as it was, since each part of a letter needs one to be found by.
Where the English was written anew and the words in the letter's language were not, they no longer say the
same: the line stands in English until somebody gives new words. Characters that no page can hold (controls,
half characters) are dropped, and a line stays one line.
"""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from children.model import Pronouns
from letters.draft import ENGLISH
from letters.model import Letter, Line, Section, Voice
from letters.sentences import can_be_seen, sentences_of
from letters.voice import is_addressed, speaks_to_child, turned

MOST_CHARACTERS = 20_000
_KEPT_JOINERS = frozenset("\u200c\u200d\u2068\u2069")


class LetterTooLong(ValueError):
    """More than 20,000 characters: no letter to a child is that long."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the editor for one line. `words`: in the letter's language; `english`: beside them.
    `does`: what the sentence of a story does, "" as it reads; None where nothing was asked."""

    words: str
    english: str = ""
    picture: str | None = None
    does: str | None = None


def clean(text: str) -> str:
    """The text on one line, without control characters, half characters and stray direction marks."""
    kept = (
        each
        for each in " ".join(text.split())
        if each in _KEPT_JOINERS or unicodedata.category(each) not in ("Cc", "Cs", "Cf", "Cn", "Co")
    )
    cleaned = "".join(kept).strip()
    return cleaned if can_be_seen(cleaned) else ""


def apply_typed(
    letter: Letter, english: Mapping[str, str], typed: Mapping[str, Typed]
) -> tuple[Letter, dict[str, str]]:
    """The letter with what was typed; lines that were not on the form stay. Raises LetterTooLong."""
    if sum(len(each.words) + len(each.english) for each in typed.values()) > MOST_CHARACTERS:
        raise LetterTooLong
    beside = dict(english)
    held = {line.id for line in letter.headings}
    for line_id, given in typed.items():
        said = clean(given.english)
        if said or (line_id in english and line_id not in held):
            beside[line_id] = said

    def changed(line: Line) -> Line | None:
        given = typed.get(line.id)
        if given is None or (line.id in held and _is_empty(given)):
            return line
        asked = line if given.does is None else replace(line, does=given.does)
        written = _line(asked, given, letter.lang, beside.get(line.id, ""), english.get(line.id, ""))
        return line if written is None and line.id in held else written

    made = _each(letter, changed)
    return made, _known(beside, made)


def emptied_headings(letter: Letter, typed: Mapping[str, Typed]) -> tuple[Line, ...]:
    """The title and headings that somebody emptied: they stay as they were."""
    return tuple(line for line in letter.headings if line.id in typed and _is_empty(typed[line.id]))


def _is_empty(given: Typed) -> bool:
    return not clean(given.words) and not clean(given.english)


def _line(line: Line, given: Typed, lang: str, english: str, before: str) -> Line | None:
    """The line as typed: in the letter's language where words were given, else in English, else gone.
    `before`: the English that its words were made from."""
    words = clean(given.words)
    is_stale = bool(before and english) and english != before and words == line.text and line.lang != ENGLISH
    if words and not is_stale:
        # A child's own words keep the child's own language.
        own = line.lang if line.lang not in (ENGLISH, lang) or not english else lang
        return _reworded(line, words, own, given.picture)
    if english and lang != ENGLISH:
        return _reworded(line, english, ENGLISH, given.picture)
    return None


def _reworded(line: Line, text: str, lang: str, picture: str | None) -> Line:
    """The line with other words; pictures over words that are no longer the same go (see `letters.over`)."""
    same = text == line.text
    over, message, doubt = (line.over, line.message, line.doubt) if same else ((), "", "")
    return replace(line, text=text, lang=lang, picture=picture, over=over, message=message, doubt=doubt)


def add_lines(
    letter: Letter,
    english: Mapping[str, str],
    place: str,
    text: str,
    *,
    to_child: bool = False,
    pronouns: Pronouns | None = None,
) -> tuple[Letter, dict[str, str]]:
    """English sentences put at the end of a section (its kind) or of the opening ("opening"). A story tells
    those that speak to the child in its own voice, as it does those of the record; `to_child`: all of them
    were written so."""
    ids = [line.id for line in letter.sentences]
    number = max((int(each.rsplit("-", 1)[1]) for each in ids if each.startswith(f"{place}-")), default=0)
    cleaned = "\n".join(clean(row) for row in text.splitlines())
    new = tuple(
        replace(_told(letter, sentence, to_child, pronouns), id=f"{place}-{number + at}")
        for at, sentence in enumerate(sentences_of(cleaned), 1)
    )
    opening = letter.opening + new if place == "opening" else letter.opening
    sections = tuple(
        replace(each, lines=each.lines + new) if each.kind.value == place else each
        for each in letter.sections
    )
    beside = {} if letter.lang == ENGLISH else {line.id: line.text for line in new}
    return replace(letter, opening=opening, sections=sections), {**english, **beside}


def _told(letter: Letter, sentence: str, to_child: bool, pronouns: Pronouns | None) -> Line:
    """The sentence in the letter's voice; where that is not sure, or it is said to the child's face, as what
    the reviewing officer says."""
    line = Line(id="", text=sentence, lang=ENGLISH)
    if letter.voice is Voice.YOU or not (to_child or speaks_to_child(sentence)):
        return line
    told = turned(sentence, letter.voice, letter.child_name, letter.iro_name, pronouns)
    if not told.unsure and not is_addressed(sentence):
        return replace(line, text=told.text)
    inner = sentence.replace("“", "‘").replace("”", "’")
    return replace(line, text=f"{letter.iro_name} says: “{inner}”", doubt=told.unsure)


def remove_line(letter: Letter, line_id: str) -> Letter:
    """The letter without this line. A section without lines goes with its heading."""
    return _each(letter, lambda line: None if line.id == line_id else line)


def move_line(letter: Letter, line_id: str, by: int) -> Letter:
    """The line one place earlier (-1) or later (1) among its neighbours; at an end it stays."""
    sections = tuple(replace(each, lines=_moved(each.lines, line_id, by)) for each in letter.sections)
    return replace(letter, opening=_moved(letter.opening, line_id, by), sections=sections)


def _moved(lines: tuple[Line, ...], line_id: str, by: int) -> tuple[Line, ...]:
    at = next((place for place, line in enumerate(lines) if line.id == line_id), None)
    if at is None or not 0 <= at + by < len(lines):
        return lines
    ordered = list(lines)
    ordered[at], ordered[at + by] = ordered[at + by], ordered[at]
    return tuple(ordered)


def _each(letter: Letter, change: Callable[[Line], Line | None]) -> Letter:
    title = change(letter.title) or letter.title
    sections = []
    for section in letter.sections:
        lines = tuple(made for line in section.lines if (made := change(line)) is not None)
        if lines:
            heading = change(section.heading) or section.heading
            sections.append(Section(heading=heading, lines=lines, kind=section.kind))
    opening = tuple(made for line in letter.opening if (made := change(line)) is not None)
    return replace(letter, title=title, opening=opening, sections=tuple(sections))


def _known(english: Mapping[str, str], letter: Letter) -> dict[str, str]:
    ids = {line.id for line in letter.sentences}
    return {line_id: text for line_id, text in english.items() if line_id in ids}
