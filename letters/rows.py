"""Which sentences of a letter stand together. Pure.

In: lines in reading order. Out: rows of them, and the picture of each row. In easy read a row is a picture
and the sentences beside it: a question and its answer, a number and what belongs to it are one idea with one
picture; in the short way so is what the record says of one thing in fixed words. In plain words a row is a
paragraph, in the record a word that opens a sentence with that sentence.
"""

from collections.abc import Sequence
from itertools import pairwise

from letters.model import QUESTION, Length, Letter, Level, Line, Symbols
from letters.paragraphs import GOODBYE, paragraphs_of
from letters.sentences import introduces
from letters.short import code_of

MOST_IN_A_ROW = 3
MOST_CHARACTERS = 150
MOST_NUMBERS = 4  # lines to call, each a name and a number
_STANDS = frozenset(
    {"state.asked", "state.judge", "state.refused", "state.not_agreed", "state.judged", "last.refused"}
)
"""What opens a decision that is none yet, or that somebody refused."""
SHORT = 20  # characters of a question that only opens its answer
_BELONGS = frozenset({"help.free", "help.hours", "alone.said_no", "meeting.will_tell"})
_GREETING = frozenset({"hello", "iro", "held"})

Row = tuple[Line, ...]


def rows_of(letter: Letter, lines: Sequence[Line]) -> list[Row]:
    """The lines of one part in rows. One a row where pictures stand over words, in two languages (there each
    sentence stands by the same in the other) and in a story."""
    if letter.level is not Level.EASY or letter.symbols is Symbols.OVER:
        return paragraphs_of(letter, lines)
    rows: list[Row] = []
    for line in lines:
        if rows and not line.second and _goes_with(line, rows[-1], letter.length is Length.SHORT):
            rows[-1] = (*rows[-1], line)
        else:
            rows.append((line,))
    return rows


def pictures_beside(letter: Letter) -> dict[str, str | None]:
    """Line id -> the picture that stands beside it: one a row, at its first line. In two languages, too, what
    belongs to a number has no picture of its own. The goodbye stands without one."""
    shown = {
        line.id: None if code_of(line) == GOODBYE else next(iter(letter.pictures_at(line)), None)
        for line in letter.sentences
    }
    for lines in (letter.opening, *(section.lines for section in letter.sections)):
        for row in rows_of(letter, lines):
            if len(row) > 1:
                shown |= dict.fromkeys((line.id for line in row), None) | {row[0].id: _shown_in(row)}
        for before, line in pairwise(lines):
            if before.second and line.block == before.block and code_of(line) in _BELONGS:
                shown[line.id] = None
    return shown


def cards_beneath(letter: Letter, line: Line, shown: str | None) -> tuple[str, ...]:
    """The small pictures under a line, `shown` beside it: the child's own cards under what they said; under
    "This was not agreed:" that it is not, where the picture beside it is of what was asked for. By that one
    alone a child who does not read sees a promise."""
    own = letter.pictures_at(line)
    if code_of(line) in _STANDS and shown and own == (line.picture,) and shown not in own:
        return own
    return letter.cards_at(line)


def shown_of(lines: Sequence[Line]) -> str | None:
    """The one picture of lines that stand together; what a question is about before its question mark."""
    return next((line.picture for line in sorted(lines, key=only_asks) if line.picture), None)


def _shown_in(row: Row) -> str | None:
    """The one picture of a row: of what is said rather than of the words that open it."""
    return next((one.picture for one in sorted(row, key=_opens) if one.picture), None)


def _opens(line: Line) -> bool:
    return introduces(line.text)


def only_asks(line: Line) -> bool:
    """Whether it is a short question such as "Why?": its answer's picture stands there rather than its
    own."""
    is_bare = line.picture in (None, QUESTION)
    return is_bare and line.text.rstrip().endswith(("?", "؟", "፧")) and len(line.text) < SHORT


def _goes_with(line: Line, row: Row, short: bool) -> bool:
    before = row[-1]
    same = bool(line.block) and line.block == before.block
    if short and _are_numbers(line, row):
        return len(row) < MOST_NUMBERS
    if len(row) == MOST_IN_A_ROW or sum(len(one.text) for one in (*row, line)) > MOST_CHARACTERS:
        return False
    if short and {line.block, before.block} <= _GREETING:
        return True
    if not same or before.second:
        return False
    is_fixed = line.message.startswith("phrase.") and not introduces(line.text)
    return introduces(before.text) or code_of(line) in _BELONGS or (short and is_fixed)


def _are_numbers(line: Line, row: Row) -> bool:
    """Whether these are people to call: one picture says it for all of them. Danger has a picture of its
    own."""
    lines = (*row, line)
    return all(one.block.startswith("help-") for one in lines) and {row[0].picture, "phone"} >= {
        one.picture or row[0].picture for one in lines
    }
