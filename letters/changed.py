"""What two people changed in one letter at once: mine laid over theirs, sentence by sentence. Pure.

In: the letter as I opened it, as it stands now, and what I sent. Out: only what I changed, and the sentences
that both of us changed in different ways. Nobody's words are written over without a question.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from letters.draft import Draft
from letters.editor import apply_posted
from letters.forms import Posted
from letters.illustrate import Known
from letters.model import Letter, Line


@dataclass(frozen=True)
class Mine:
    """What I changed. `clashes`: the ids of sentences that the other changed too, and otherwise."""

    posted: Posted
    clashes: frozenset[str]


def lines_changed(before: Letter, after: Letter) -> frozenset[str]:
    """The ids of the lines that are not the same: written anew, with another picture, new or gone."""
    old, new = _lines(before), _lines(after)
    return frozenset(each for each in old.keys() | new.keys() if old.get(each) != new.get(each))


def mine_of(base: Draft, current: Draft, posted: Posted, known: Known) -> Mine:
    """What a form changed of the letter that it was made from."""
    sent = apply_posted(base, replace(posted, new={}, go=("save", "")), known)
    changed = lines_changed(base.letter, sent.letter) | _english_changed(base, sent)
    verb, target = posted.go
    touched = changed | ({target.split(" ")[0]} if verb in ("mend", "remove") else frozenset())
    theirs = lines_changed(base.letter, current.letter) | _english_changed(base, current)
    wanted, there = _lines(sent.letter), _lines(current.letter)
    clashes = frozenset(
        each
        for each in touched & theirs
        if each not in changed or wanted.get(each) != there.get(each) or _beside(sent, current, each)
    )
    mine = replace(
        posted,
        typed={line: typed for line, typed in posted.typed.items() if line in changed},
        over={line: picks for line, picks in posted.over.items() if line in changed},
        symbols=posted.symbols if posted.symbols is not base.letter.symbols else None,
    )
    return Mine(mine, clashes)


def _lines(letter: Letter) -> Mapping[str, Line]:
    return {line.id: line for line in letter.sentences}


def _english_changed(before: Draft, after: Draft) -> frozenset[str]:
    lines = before.english.keys() | after.english.keys()
    return frozenset(each for each in lines if _beside(before, after, each))


def _beside(one: Draft, other: Draft, line: str) -> bool:
    return one.english.get(line, "") != other.english.get(line, "")
