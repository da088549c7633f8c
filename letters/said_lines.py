"""What a letter shows of what the child said, and what stands beneath it. Pure.

In: a Letter, the English beside its lines. Out: the child's answers, each apart from its question;
the lines that say what became of them; what the record says that they asked for.
"""

import re
from collections.abc import Mapping

from letters.model import Letter, Line, SectionKind
from letters.rules.model import Answered
from letters.sentences import sentences_of
from letters.spoken import BLOCK as SPOKEN

_SAID = ("said-", SPOKEN)  # the blocks of what the child said
_ASKED = re.compile(r"\basked\b", re.IGNORECASE)


def said_in(letter: Letter, english: Mapping[str, str]) -> tuple[Answered, ...]:
    """What a letter shows of the child's answers, in English as far as there is English, apart from what was
    asked and from what became of it."""
    said: list[Answered] = []
    asked, has_blocks = "", is_from_a_record(letter)
    for line in told_lines(letter):
        text = english.get(line.id, line.text).strip()
        if _is_reply(line, has_blocks):
            continue
        if text.endswith(":"):  # "What is good? You wrote:", the words in the next line
            asked = text
        elif text.startswith("“"):
            said.append(Answered(text.strip("“”"), asked))
        else:
            before, _, answer = text.rpartition(": ")
            said.append(Answered(answer, before))
    return tuple(said)


def asked_in(letter: Letter, english: Mapping[str, str]) -> tuple[Answered, ...]:
    """What the lines of the record in a letter say that the child asked for, last time or now, in English as
    far as there is English: whoever wrote the record heard it, but it is no answer of the child's."""
    told = {line.id for line in told_lines(letter)} - {line.id for line in replies_in(letter)}
    lines = (line for line in letter.sentences if line.block and line.id not in told)
    texts = (each for line in lines for each in sentences_of(english.get(line.id, line.text)))
    return tuple(Answered(text, recorded=True) for text in texts if _ASKED.search(text))


def told_lines(letter: Letter) -> tuple[Line, ...]:
    """All lines under "What you told us"."""
    told = (section for section in letter.sections if section.kind is SectionKind.TOLD_US)
    return tuple(line for section in told for line in section.lines)


def replies_in(letter: Letter) -> tuple[Line, ...]:
    """Among what the child said, the lines that are not theirs: what became of it."""
    has_blocks = is_from_a_record(letter)
    return tuple(line for line in told_lines(letter) if _is_reply(line, has_blocks))


def is_from_a_record(letter: Letter) -> bool:
    """Whether its lines name what of the record they say; not in letters from before that was kept, nor in
    a text that somebody brings."""
    return any(line.block for line in letter.sentences)


def _is_reply(line: Line, has_blocks: bool) -> bool:
    if line.block or has_blocks:  # what somebody added is theirs who wrote it, not the child's
        return not line.block.startswith(_SAID)
    return not (line.text.startswith("“") or ": " in line.text or line.text.endswith(":"))
