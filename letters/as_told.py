"""What the child said stands in their letter as they said it: their own words and cards are nobody's to type
over. Pure.

In: the letter that is being written, and as it was first composed of what the child said. Out: a `Finding` at
each line that says it otherwise. A report of what they said at the meeting may be put in other words, as long
as it says what was reported.
"""

from collections.abc import Iterable, Iterator

from letters.check import Finding
from letters.draft import Written
from letters.model import Line
from letters.rules.model import Answered, Severity
from letters.rules.said_so import is_said
from letters.said_lines import is_from_a_record, said_in, told_lines
from letters.sentences import introduces
from letters.short import code_of
from letters.spoken import BLOCK as SPOKEN
from letters.words_alone import words_alone

NOT_THEIRS = "not their words any more"
SAID = "said-"


def not_as_told(now: Written, first: Written) -> Iterator[Finding]:
    """Each line of what the child said that has other words or another card; each that somebody put there in
    quotation marks and that the child did not say."""
    if not is_from_a_record(now.letter):
        return
    said = said_in(first.letter, first.english)
    for line in told_lines(now.letter):
        was = [one for one in told_lines(first.letter) if line.block and one.block == line.block]
        words = now.said(line)
        if line.block.startswith(SAID) and was:
            if not any(_is_same(now, line, first, one) for one in was):
                yield _found(line, words, _then(line, was, first))
        elif line.block.startswith(SPOKEN) and was:
            if not _reports(now, line, first, was):
                yield _found(line, words, _then(line, was, first))
        elif not line.block and words.startswith("“") and not is_said(words, said):
            yield _found(line, words, "")


def unsaid_in(now: Written, first: Written) -> dict[str, tuple[Line, ...]]:
    """Block -> the lines as first composed of what the child said that the letter does not say any more: all
    of them where none is left, else each that neither stands nor is said in what is left."""
    if not is_from_a_record(now.letter):
        return {}
    blocks: dict[str, list[Line]] = {}
    for line in told_lines(first.letter):
        if line.block.startswith((SAID, SPOKEN)):
            blocks.setdefault(line.block, []).append(line)
    found: dict[str, tuple[Line, ...]] = {}
    for block, was in blocks.items():
        here = [line for line in told_lines(now.letter) if line.block == block]
        said = [line for line in was if not _only_opens(line)]
        lost = [line for line in said if not _is_there(line, first, here, now)]
        if lost:
            found[block] = tuple(was if lost == said else lost)
    return found


def _is_there(line: Line, first: Written, here: list[Line], now: Written) -> bool:
    """Whether a line of what was said stands, in whatever words (they are looked at by themselves), or a
    report says it in another line."""
    words = first.said(line)
    if any(one.id == line.id or words_alone(now.said(one)) == words_alone(words) for one in here):
        return True
    left = " ".join(map(now.said, here))
    return line.block.startswith(SPOKEN) and is_said(words, (Answered(left),))


def _only_opens(line: Line) -> bool:
    """Whether it only opens what was said; a report may be a question: "Can you see Mum?"."""
    return introduces(line.text) and (bool(code_of(line)) or line.block.startswith(SAID))


def _is_same(now: Written, line: Line, first: Written, was: Line) -> bool:
    """Whether it says the same with the same card: in another language than it was composed in, by what
    stands in English beside it."""
    chosen = was.picture in was.cards
    if chosen and line.picture not in (None, was.picture):
        return False
    same = words_alone(now.said(line)) == words_alone(first.said(was))
    return same and (line.lang != was.lang or words_alone(line.text) == words_alone(was.text))


def _reports(now: Written, line: Line, first: Written, was: Iterable[Line]) -> bool:
    reported = [one for one in was if not code_of(one)]
    if introduces(line.text) or any(_is_same(now, line, first, one) for one in was):
        return True
    return is_said(now.said(line), tuple(Answered(first.said(one)) for one in reported))


def _then(line: Line, was: list[Line], first: Written) -> str:
    return next((first.said(one) for one in was if one.id == line.id), "")


def _found(line: Line, words: str, then: str) -> Finding:
    shown = line.text if words == then else words
    was = f" The letter said first: “{then}” Put that back, or say why it may stand so." if then else ""
    why = f"“{shown}” These are not their words any more.{was}"
    return Finding(line.id, NOT_THEIRS, why, "", Severity.MUST, was=then)
