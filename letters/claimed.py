"""A correction says "I have changed it" of nothing that stands as it was: a child who dared to say that
something is not right is not told an untruth. Pure.

In: the letter being written, and the one that its child has. Out: a `Finding` at each sentence that the
letter quotes as changed and still says, unless what else is said of the same thing (its day, who does it,
why) is another. Where the child said it in words alone: where nothing is another.
"""

from collections import Counter
from collections.abc import Iterator

from letters.changes_carried import part_of, without_part
from letters.check import Finding
from letters.correcting import BLOCK
from letters.model import Letter, Line, Section
from letters.rules.model import Severity
from letters.sentences import sentences_of
from letters.short import code_of
from letters.words_alone import words_alone

STILL_SO = "said to be changed"
_OURS, _DONE = "changed.", "changed.done"
_OR = "or write what is so in place of “I have changed it.”"


def still_so(letter: Letter, sent: Letter | None) -> Iterator[Finding]:
    """What the letter says is changed and is not. `sent`: the letter that the child has, in the same
    language; a sentence that stood there twice ("It was decided.") may stand once less now."""
    part = part_of(letter)
    if part is None:
        return
    now, before = _said(letter), _said(sent) if sent else Counter[str]()
    blocks = list(dict.fromkeys(line.block for line in part.lines if line.block.startswith(BLOCK)))
    for done in _claims(part):
        quoted = _quoted(part, done.block)
        for line in quoted:
            said = words_alone(line.text)
            stands = bool(now[said]) and now[said] >= before[said]
            if stands and not (sent and _is_another_around(said, letter, sent)):
                yield _found(line, f"{line.text}: this still stands in the letter. Change it there, {_OR}")
        if not quoted and now == before:
            why = f"In the letter nothing is another than in the one that the child has. Change it, {_OR}"
            # Each thing that the child said has a reason of its own, though the sentence is the same.
            number = blocks.index(done.block)
            yield _found(done, why, f"{done.text} ({number + 1})" if number else done.text)


def has_claims(letter: Letter) -> bool:
    """Whether the letter says that something is changed which its child said is not right."""
    part = part_of(letter)
    return part is not None and bool(_claims(part))


def _claims(part: Section) -> list[Line]:
    return [line for line in part.lines if line.block.startswith(BLOCK) and code_of(line) == _DONE]


def _quoted(part: Section, block: str) -> list[Line]:
    return [line for line in part.lines if line.block == block and not code_of(line).startswith(_OURS)]


def _said(letter: Letter) -> Counter[str]:
    """How often each line stands in the letter itself, and each sentence of a line that has more."""
    lines = (line.text for line in without_part(letter).sentences)
    each = (said for text in lines for said in {words_alone(text), *map(words_alone, sentences_of(text))})
    return Counter(each)


def _is_another_around(said: str, letter: Letter, sent: Letter) -> bool:
    return _is_another_under(said, letter, sent) or _is_another_beside(said, letter, sent)


def _is_another_under(heading: str, letter: Letter, sent: Letter) -> bool:
    """Whether it is the heading of a part, and that part is another: who points at a heading may mean all
    that stands under it. Under the title stands the whole letter."""
    if words_alone(letter.title.text) == heading:
        return _said(letter) != _said(sent)
    before = {part.kind: [words_alone(line.text) for line in part.lines] for part in sent.sections}
    return any(
        words_alone(part.heading.text) == heading
        and [words_alone(line.text) for line in part.lines] != before.get(part.kind)
        for part in without_part(letter).sections
    )


def _is_another_beside(said: str, letter: Letter, sent: Letter) -> bool:
    """Whether a decision, or another thing of the record, is another than where these words stood in it: who
    points at "You see Dad." may mean the day beneath. In another way of writing all of it is another."""
    if (letter.level, letter.voice, letter.length) != (sent.level, sent.voice, sent.length):
        return False
    now = _things(letter)
    return any(said in words and words not in now for words in _things(sent))


def _things(letter: Letter) -> list[list[str]]:
    """The lines of each thing of the record, as words alone."""
    found: dict[str, list[str]] = {}
    for line in without_part(letter).sentences:
        if line.block:
            found.setdefault(line.block, []).append(words_alone(line.text))
    return list(found.values())


def _found(line: Line, why: str, of: str = "") -> Finding:
    return Finding(line.id, STILL_SO, why, "", Severity.MUST, of=of)
