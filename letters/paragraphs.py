"""A letter in plain words, or the record, as paragraphs: which of its sentences stand together. Pure.

In: lines in reading order. Out: the lines of each paragraph. What was decided stands with who does it, by
when and why; what the child said with what became of it. In the record a word that opens the next sentence
("Reason:") stands before it. Each line stays what it is: heard, changed and answered by itself.
"""

from collections.abc import Sequence

from letters.contact import contact_in, holds_contact
from letters.model import DRAWING, Letter, Level, Line
from letters.sentences import introduces
from letters.short import code_of

GOODBYE = "reach.goodbye"
MOST_CHARACTERS = 600  # ten lines or so of a page
_STAND_ALONE = frozenset({"letter.hello", GOODBYE})
_SAID = frozenset({"said", "spoken"})
_TOLD_TOGETHER = {
    **dict.fromkeys(("iro", "held", "came", "part", "alone"), "meeting"),
    **dict.fromkeys((*_SAID, "reply"), "said"),
    **dict.fromkeys(("well", "worried", "view"), "general"),
}
"""Parts of the record that are told in one paragraph; each block of any other is a paragraph of its own."""
_STOPS = (".", "!", "?", ":", "…", "؟", "።", "۔", "፦")

Paragraph = tuple[Line, ...]


def paragraphs_of(letter: Letter, lines: Sequence[Line]) -> list[Paragraph]:
    """The lines of one part in paragraphs; in easy read and in a story each line by itself."""
    found: list[Paragraph] = []
    goes_on = {Level.PLAIN: _goes_on, Level.RECORD: _is_opened}.get(letter.level)
    for line in lines:
        if goes_on and found and goes_on(line, found[-1]):
            found[-1] = (*found[-1], line)
        else:
            found.append((line,))
    return found


def _goes_on(line: Line, paragraph: Paragraph) -> bool:
    before = paragraph[-1]
    if not before.block or line.lang != before.lang or _stands_alone(before) or _stands_alone(line):
        return False
    if line.block != before.block and not _are_told_together(line, before):
        return False
    return introduces(before.text) or sum(len(one.text) for one in (*paragraph, line)) <= MOST_CHARACTERS


def _is_opened(line: Line, paragraph: Paragraph) -> bool:
    """Whether a line of the record stands behind the word that opens it."""
    before = paragraph[-1]
    is_one = bool(before.block) and before.block == line.block and before.lang == line.lang
    return is_one and introduces(before.text) and not _stands_alone(line)


def _are_told_together(line: Line, before: Line) -> bool:
    """Whether another block goes on in the same paragraph. Each thing that the child said begins one; its
    answer follows it, but for an answer to several, and after words of theirs that have no stop."""
    if _TOLD_TOGETHER.get(_part(line), line.block) != _TOLD_TOGETHER.get(_part(before)):
        return False
    is_open = before.text.endswith("”") and not before.text.rstrip("”").endswith(_STOPS)
    return _part(line) not in _SAID and not code_of(line).endswith("_all") and not is_open


def _part(line: Line) -> str:
    return line.block.partition("-")[0]


def _stands_alone(line: Line) -> bool:
    """Greeting and goodbye, what a child looks up, the child's own drawing, and each sentence of a letter in
    two languages: it stands by the same in the other."""
    looked_up = contact_in(line) or (_part(line) == "closing" and holds_contact(line.text))
    return bool(looked_up or line.second) or line.block == DRAWING or code_of(line) in _STAND_ALONE
