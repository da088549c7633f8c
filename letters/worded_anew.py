"""A letter from before it was kept how each was composed, with the product's own sentences as they are worded
today. Pure.

In: the letter as it stands, and as it is composed of the same record today. Out: the letter with each fixed
sentence that nobody changed as today's letter has it. Otherwise what the product said in other words would
look like something that a person added or changed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from letters.draft import Written
from letters.model import Line, SectionKind

DECISIONS = "step-"
_FIXED = "phrase."


def worded_anew(now: Written, today: Written, blocks: str = "") -> Written:
    """`blocks`: what the blocks begin with of which alone the sentences are taken. A fixed sentence that
    today's letter has no place for goes: "It was decided." where one sentence says that, and who does it."""
    composed = {name: line for name, line in today.lines().items() if _is_fixed(line)}
    english = dict(now.english)

    def anew(lines: Sequence[Line]) -> Iterator[Line]:
        for line in lines:
            if not _is_fixed(line) or not line.block.startswith(blocks):
                yield line
            elif (fresh := composed.get(line.id)) is None:
                english.pop(line.id, None)
            elif now.said(line) == today.said(fresh):
                yield line
            else:
                if line.id in today.english:
                    english[line.id] = today.english[line.id]
                yield replace(fresh, picture=line.picture)

    # What a correction says is new stands in no letter that is composed.
    parts = (
        each if each.kind is SectionKind.CHANGED else replace(each, lines=tuple(anew(each.lines)))
        for each in now.letter.sections
    )
    sections = tuple(each for each in parts if each.lines)
    letter = replace(now.letter, opening=tuple(anew(now.letter.opening)), sections=sections)
    return Written(letter, english)


def _is_fixed(line: Line) -> bool:
    """Whether a sentence is the product's, word for word, about something of the record or beside it."""
    return bool(line.block) and line.message.startswith(_FIXED)
