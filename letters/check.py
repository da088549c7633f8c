"""Reads a letter before the child does, and says what is hard in it and why. Pure.

In: a Letter. Out: `Finding`s in reading order, each at its line. Rules about English words read English lines
only, and never what the child said: those words are the child's. A person decides; only a character that no
font can draw keeps a letter from being approved.
"""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from letters.model import Letter, Line, SectionKind
from letters.rules import date_in_figures, hard_words, initials, judgement, length, one_idea, passive
from letters.rules.model import Found, Severity
from letters.sentences import sentences_of
from press.glyphs import missing_glyphs
from wording.glossary import TermFound, find_terms

_ENGLISH = "en"
_PLAIN_RULES = (length, one_idea, initials, date_in_figures, passive, judgement)
ENGLISH_LEFT = "English in this letter"
NO_GLYPH = "cannot be printed"


@dataclass(frozen=True, slots=True)
class Finding:
    """What is hard at one line, and why. `suggestion` is the whole line mended, or empty."""

    line_id: str
    rule: str
    why: str
    suggestion: str
    severity: Severity


def check(
    letter: Letter,
    *,
    terms_of: Callable[[str], Sequence[TermFound]] = find_terms,
    without_glyph: Callable[[str, str], Collection[str]] = missing_glyphs,
) -> tuple[Finding, ...]:
    """Everything that a person should look at, line by line in reading order."""
    childs = {
        line.id
        for section in letter.sections
        if section.kind is SectionKind.TOLD_US
        for line in section.lines
    }
    found: list[Finding] = []
    for line in letter.sentences:
        found += _unprintable(line, without_glyph)
        if line.id in childs:
            continue
        if line.lang == _ENGLISH:
            found += _english(line, terms_of)
        if line.lang == _ENGLISH and letter.lang != _ENGLISH:
            found.append(
                Finding(line.id, ENGLISH_LEFT, "This sentence is still in English.", "", Severity.LOOK)
            )
    return tuple(found)


def is_blocked(findings: Collection[Finding]) -> bool:
    """True where a letter cannot be approved as it is: it could not be printed."""
    return any(finding.severity is Severity.BLOCKS for finding in findings)


def _unprintable(line: Line, without_glyph: Callable[[str, str], Collection[str]]) -> list[Finding]:
    missing = sorted(without_glyph(line.text, line.lang))
    if not missing:
        return []
    signs = ", ".join(_sign(character) for character in missing)
    why = f"We cannot print this: {signs}. Please write it another way."
    return [Finding(line.id, NO_GLYPH, why, "", Severity.BLOCKS)]


def _sign(character: str) -> str:
    return f"“{character}”" if character.isprintable() else f"a hidden sign (U+{ord(character):04X})"


def _english(line: Line, terms_of: Callable[[str], Sequence[TermFound]]) -> Iterator[Finding]:
    """The English rules, sentence by sentence; a suggestion puts the mended sentence back into its line."""
    for sentence in sentences_of(line.text):
        hard = [(hard_words.NAME, found) for found in hard_words.find(sentence, terms_of)]
        named = {found.written for _, found in hard}
        plain = [(rule.NAME, found) for rule in _PLAIN_RULES for found in rule.find(sentence)]
        for rule, found in hard + [
            (rule, found) for rule, found in plain if not _is_said(rule, found, named)
        ]:
            whole = line.text.replace(sentence, found.suggestion, 1) if sentence in line.text else ""
            yield Finding(line.id, rule, found.why, whole if found.suggestion else "", found.severity)


def _is_said(rule: str, found: Found, named: set[str]) -> bool:
    """True for initials that the glossary has already found, with a better suggestion."""
    return rule == initials.NAME and found.written in named
