"""What a letter still repeats of the child's answers, and may not any more: they took it back or gave another
answer, or it was found since that it tells of harm. Pure.

In: a letter as it stands, as it was first composed, and as it would be composed today. Out: the blocks of the
record that such answers are, a `Finding` at each line that repeats one, the letter without them.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from letters.as_told import SAID
from letters.check import Finding
from letters.draft import Written
from letters.edit import remove_line
from letters.model import Line
from letters.rules.model import Severity
from letters.said_lines import told_lines
from letters.sentences import introduces
from letters.words_alone import words_alone

TAKEN_BACK = "not in a letter any more"
_WORDS = 2  # a single word that the child said ("Happy") may stand in any sentence
_WHY = (
    "The child has another answer by now, keeps it from the meeting, or it tells that they may not be safe:"
    " it stands in no letter. “Take them in” at the top takes it out, or take it out here."
)


def taken_back(first: Written, fresh: Written) -> frozenset[str]:
    """The blocks of what the child said whose words a letter of today does not have."""
    there = {words_alone(fresh.said(line)) for line in told_lines(fresh.letter)}
    return frozenset(
        line.block for line in _answers(first) if words_alone(first.said(line)) not in there
    )  # fmt: skip


def still_repeated(now: Written, first: Written, blocks: Collection[str]) -> Iterator[Finding]:
    """Each line that says what was taken back, also where somebody moved or quoted it; not what the record
    says in the same words."""
    for line in _repeating(now, first, blocks):
        yield Finding(line.id, TAKEN_BACK, _WHY, "", Severity.MUST, may_stay=False)


def without_taken_back(now: Written, first: Written, blocks: Collection[str]) -> Written:
    """The letter without these lines, as it may be printed, heard, and given to a translator."""
    letter = now.letter
    for line in _repeating(now, first, blocks):
        letter = remove_line(letter, line.id)
    return Written(letter, now.english)


def without_blocks(made: Written, blocks: Collection[str]) -> Written:
    """The letter without all lines of these blocks."""
    letter = made.letter
    for line in letter.sentences:
        letter = remove_line(letter, line.id) if line.block in blocks else letter
    return Written(letter, made.english)


def _repeating(now: Written, first: Written, blocks: Collection[str]) -> list[Line]:
    said = {words_alone(first.said(line)) for line in _answers(first) if line.block in blocks}
    quoted = [_apart(words) for words in said if len(words.split()) >= _WORDS]
    recorded = _recorded(first)
    whole = {words for lines in recorded.values() for words in lines}
    return [
        line for line in now.letter.sentences
        if line.block in blocks
        or (
            not line.block.startswith(SAID)
            and (words := _apart(now.said(line))) not in whole
            and any(one in words and one not in "".join(recorded[line.block]) for one in quoted)
        )
    ]  # fmt: skip


def _recorded(first: Written) -> Mapping[str, list[str]]:
    """Block -> what the record says itself: that you see Dad on Sundays is decided, whoever asked to "see
    Dad" and takes it back."""
    found = defaultdict[str, list[str]](list)
    for line in first.letter.sentences:
        if line.block and not line.block.startswith(SAID):
            found[line.block].append(_apart(first.said(line)))
    return found


def _apart(text: str) -> str:
    return f" {words_alone(text)} "


def _answers(made: Written) -> Iterator[Line]:
    """The lines that are answers, without those that only open one ("What do you want? You wrote:")."""
    return (
        line for line in told_lines(made.letter)
        if line.block.startswith(SAID) and not introduces(made.said(line))
    )  # fmt: skip
