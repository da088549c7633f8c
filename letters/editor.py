"""The editor's page as plain values: each line with pictures to choose from and what was found at it. Pure.

In: a draft (and, where two people wrote at once, what the other wrote). Out: `Editor` for the template; and
one posted form applied to a draft.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from letters.check import Finding, check
from letters.draft import ENGLISH, Draft
from letters.edit import Typed, add_lines, apply_typed, move_line, remove_line
from letters.forms import Posted
from letters.illustrate import candidates
from letters.model import Letter, Line

MOST_OFFERED = 5


@dataclass(frozen=True)
class EditedLine:
    """One line in the editor. `own`: words in a language that is neither English nor the letter's."""

    line: Line
    english: str
    words: str
    offered: tuple[str, ...]
    findings: tuple[Finding, ...]
    other: str = ""


@dataclass(frozen=True)
class EditedSection:
    """Lines under a heading; `place` is where a new sentence would go."""

    place: str
    heading: Line | None
    lines: tuple[EditedLine, ...]


@dataclass(frozen=True)
class Editor:
    """Everything that the editor's column shows."""

    sections: tuple[EditedSection, ...]
    findings: tuple[Finding, ...]
    gone: tuple[str, ...] = ()


def edit_page(draft: Draft, available: Collection[str], others: Draft | None = None) -> Editor:
    """The editor for a draft; `others` is what someone else saved in the meantime."""
    letter = draft.letter
    findings = check(letter)
    theirs = {line.id: line.text for line in others.letter.sentences} if others else {}

    def edited(line: Line) -> EditedLine:
        english = draft.english.get(line.id, "")
        there = theirs.get(line.id, "")
        return EditedLine(
            line=line,
            english=english,
            words="" if _is_untranslated(line, letter) and english else line.text,
            offered=candidates(english or line.text, available)[:MOST_OFFERED],
            findings=tuple(one for one in findings if one.line_id == line.id),
            other=there if there and there != line.text else "",
        )

    sections = [EditedSection("opening", None, tuple(edited(line) for line in letter.opening))]
    for section in letter.sections:
        lines = tuple(edited(line) for line in section.lines)
        sections.append(EditedSection(section.kind.value, section.heading, lines))
    return Editor(tuple(sections), findings)


def apply_posted(draft: Draft, posted: Posted) -> Draft:
    """The draft with what was typed, the new sentences, and the button's own change. Raises LetterTooLong."""
    letter, english = apply_typed(draft.letter, draft.english, posted.typed)
    ids = {line.id for line in draft.letter.sentences}
    for line_id, typed in posted.typed.items():
        if line_id not in ids:
            # Taken out by someone else meanwhile: words that were typed are put back rather than lost.
            place = line_id.rpartition("-")[0]
            letter, english = add_lines(letter, english, place, typed.english or typed.words)
    for place, text in posted.new.items():
        letter, english = add_lines(letter, english, place, text)
    verb, target = posted.go
    if verb == "remove":
        letter = remove_line(letter, target)
    elif verb in ("up", "down"):
        letter = move_line(letter, target, -1 if verb == "up" else 1)
    elif verb == "mend":
        letter, english = mend_line(letter, english, target)
    return replace(draft, letter=letter, english=english)


def mend_line(letter: Letter, english: Mapping[str, str], target: str) -> tuple[Letter, dict[str, str]]:
    """The suggestion of one rule taken; `target` is the line's id and the rule, with a space between."""
    line_id, _, rule = target.partition(" ")
    mends = [one for one in check(letter) if (one.line_id, one.rule) == (line_id, rule) and one.suggestion]
    line = next((line for line in letter.sentences if line.id == line_id), None)
    if not mends or line is None:
        return letter, dict(english)
    text = mends[0].suggestion
    typed = Typed(text, picture=line.picture)
    if letter.lang != ENGLISH:
        typed = Typed("", english=text, picture=line.picture)
    return apply_typed(letter, english, {line_id: typed})


def lost_words(draft: Draft, posted: Posted) -> tuple[str, ...]:
    """What was typed for sections that are no longer there, so that it can be put back by hand."""
    places = {"opening", *(section.kind.value for section in draft.letter.sections)}
    ids = {line.id for line in draft.letter.sentences}
    gone = [
        typed.words or typed.english
        for line_id, typed in posted.typed.items()
        if line_id not in ids and line_id.rpartition("-")[0] not in places
    ]
    return tuple(text for text in gone if text.strip())


def _is_untranslated(line: Line, letter: Letter) -> bool:
    return letter.lang != ENGLISH and line.lang == ENGLISH
