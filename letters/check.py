"""Reads a letter before the child does, and says what is hard in it and why. Pure.

In: a Letter, what the team has chosen about the rules, what the child said. Out: `Finding`s in reading order,
each at its line. Rules about English words read English lines only, and never what the child said: those
words are the child's. A person decides; only a character that no font can draw, and what only the child can
say, keep a letter from being approved.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from letters.model import Letter, Level, Line
from letters.rules import weekday
from letters.rules.choice import AS_SHIPPED, RuleChoice
from letters.rules.model import Answered, For, Sentence, Severity
from letters.rules.reader import Noticed, read_through
from letters.rules.shelf import rules_for
from letters.said_lines import asked_in, replies_in, said_in, told_lines
from letters.sentences import sentences_of
from letters.spoken import BLOCK as SPOKEN
from press.glyphs import missing_glyphs
from wording.languages import is_shipped

_ENGLISH = "en"
ENGLISH_LEFT = "English in this letter"
NO_GLYPH = "cannot be printed"
NO_PERSONAL_LINE = "personal line"
PERSONAL = "personal"  # the block of the reviewing officer's own line
IN_YOUR_WORDS = "told in your words"
KIND_OF = {Level.EASY: For.EASY, Level.STORY: For.STORY, Level.PLAIN: For.PLAIN, Level.RECORD: For.RECORD}


@dataclass(frozen=True, slots=True)
class Finding:
    """What is hard at one line ("" for the letter as a whole), and why. `suggestion` is the whole line
    mended, or empty. `may_stay`: whether a reason lets it stay from then on; not where it is of something
    that may change again. `was`: what the letter said there as it was composed, where that can be put
    back. `of`: what such a reason is given for, where that is not the words of the line."""

    line_id: str
    rule: str
    why: str
    suggestion: str
    severity: Severity
    may_stay: bool = True
    was: str = ""
    of: str = ""


def check(
    letter: Letter,
    choice: RuleChoice = AS_SHIPPED,
    *,
    said: tuple[Answered, ...] | None = None,
    alone: tuple[Answered, ...] = (),
    english: Mapping[str, str] = MappingProxyType({}),
    without_glyph: Callable[[str, str], Collection[str]] = missing_glyphs,
) -> tuple[Finding, ...]:
    """Everything that a person should look at, line by line in reading order. `said`: in English, what the
    child said that may be shown; where it is not given, what the letter itself shows of it. `alone`: what
    they said only to the reviewing officer. `english`: line id -> what a line in another language says in
    English, where it is known; of it only what must be settled is found."""
    own, replies = _own(letter), replies_in(letter)
    lines = [line for line in letter.sentences if line.lang == _ENGLISH]
    read = [(line, each) for line in lines for each in _sentences(line, letter, own)]
    said = (*said_in(letter, {}), *asked_in(letter, {})) if said is None else said
    known = _Known(KIND_OF[letter.level], choice, letter, said, alone)
    # Of a letter in another language too little is read here to judge it as a whole.
    found = [_finding(each, read) for each in known.notice(read) if each.at >= 0 or letter.lang == _ENGLISH]
    # Beneath what the child said stands what became of it: our words, of which only what must be is read.
    english_replies = [line for line in replies if line.lang == _ENGLISH]
    read = [(line, each) for line in english_replies for each in _sentences(line, letter, ())]
    found += [_finding(each, read) for each in known.notice(read, Severity.MUST)]
    behind = [replace(line, text=english[line.id], over=()) for line in letter.sentences
              if line.lang != _ENGLISH and english.get(line.id)]  # fmt: skip
    shown = own - {line.id for line in replies}
    read = [(line, each) for line in behind for each in _sentences(line, letter, shown)]
    found += [_finding(each, read) for each in known.notice(read, Severity.MUST)]
    found += _of_letter(letter)
    for line in letter.sentences:
        found += _of_line(line, letter, own, without_glyph)
    if weekday.RULE in rules_for(known.kind, choice):
        found += [one for line in letter.sentences if line.id not in shown for one in _days_of(line)]
    place = {line.id: at for at, line in enumerate(letter.sentences)}
    return tuple(sorted(found, key=lambda each: place.get(each.line_id, len(place))))


@dataclass(frozen=True)
class _Known:
    """What the rules know of a letter beside its sentences."""

    kind: For
    choice: RuleChoice
    letter: Letter
    said: tuple[Answered, ...]
    alone: tuple[Answered, ...]

    def notice(self, read: list[tuple[Line, Sentence]], only: Severity | None = None) -> tuple[Noticed, ...]:
        sentences, name = [each for _, each in read], self.letter.child_name
        return read_through(
            sentences, self.kind, self.choice, child_name=name, said=self.said, alone=self.alone, only=only
        )


def unsettled(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """What keeps a letter from being approved until the sentence is changed or may stay for a reason."""
    return tuple(finding for finding in findings if finding.severity is Severity.MUST)


def is_blocked(findings: Collection[Finding]) -> bool:
    """True where a letter cannot be approved as it is: it could not be printed."""
    return any(finding.severity is Severity.BLOCKS for finding in findings)


def _own(letter: Letter) -> frozenset[str]:
    """The ids of the lines that hold what the child said."""
    return frozenset(line.id for line in told_lines(letter))


def _sentences(line: Line, letter: Letter, own: Collection[str]) -> list[Sentence]:
    if line.id in {heading.id for heading in letter.headings}:
        return [Sentence(line.text, is_heading=True, fixed=bool(line.message))]
    return [
        Sentence(each, own=line.id in own, fixed=bool(line.message), does=line.does)
        for each in sentences_of(line.text)
    ]


def _finding(noticed: Noticed, read: list[tuple[Line, Sentence]]) -> Finding:
    """A finding at its line; a suggestion puts the mended sentence back into its line."""
    found = noticed.found
    if noticed.at < 0:
        return Finding("", noticed.rule, found.why, "", found.severity)
    line, sentence = read[noticed.at]
    whole = line.text.replace(sentence.text, found.suggestion, 1) if sentence.text in line.text else ""
    return Finding(line.id, noticed.rule, found.why, whole if found.suggestion else "", found.severity)


def _of_letter(letter: Letter) -> list[Finding]:
    """A letter from a record has one line of the reviewing officer that is for this child alone."""
    blocks = {line.block for line in letter.sentences}
    if letter.level is Level.RECORD or PERSONAL in blocks or not blocks & {"hello", "iro"}:
        return []
    why = "No line in it is yours alone. Write one that only you could write to this child."
    return [Finding("", NO_PERSONAL_LINE, why, "", Severity.LOOK)]


def _of_line(
    line: Line, letter: Letter, own: Collection[str], without_glyph: Callable[[str, str], Collection[str]]
) -> list[Finding]:
    found = []
    if missing := sorted(without_glyph(line.text, line.lang)):
        why = f"We cannot print this: {', '.join(map(_sign, missing))}. Please write it another way."
        found.append(Finding(line.id, NO_GLYPH, why, "", Severity.BLOCKS))
    if line.doubt and line.lang == _ENGLISH:
        whose = "what the child said" if line.block.startswith(SPOKEN) else "what you said"
        why = (
            f"“{line.doubt}”: we were not sure how a story says this, so it stands as {whose}. Keep it so, "
            "or write it as the story would."
        )
        found.append(Finding(line.id, IN_YOUR_WORDS, why, "", Severity.LOOK))
    waits = line.lang == _ENGLISH != letter.lang and line.id not in own
    if waits and not (line.message and not is_shipped(letter.lang)):
        found.append(Finding(line.id, ENGLISH_LEFT, "This sentence is still in English.", "", Severity.LOOK))
    return found


def _days_of(line: Line) -> list[Finding]:
    """Weekdays of another language that their dates do not have, in the line and in its second language."""
    found = [(one, True) for one in weekday.find_in(line.text, line.lang)]
    found += [(one, False) for one in weekday.find_in(line.second, line.second_lang)]
    return [
        Finding(line.id, weekday.NAME, one.why, one.suggestion if is_line else "", one.severity)
        for one, is_line in found
    ]


def _sign(character: str) -> str:
    return f"“{character}”" if character.isprintable() else f"a hidden sign (U+{ord(character):04X})"
