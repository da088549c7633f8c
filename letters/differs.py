"""In what two versions of a letter differ, sentence by sentence, block by block of the record. Pure.

In: the letter as it was sent and as it stands now, both at one level and in one language, with the English
beside them. Out: `Difference`s: what is new, what is another, what is gone, and what they are about.
Greeting, goodbye and help are left out, and so is what the child said: nobody repeats what a child took back.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from letters.draft import Written
from letters.model import DRAWING, Letter, Line, SectionKind
from letters.phrases import english_phrases
from letters.sentences import introduces
from letters.spoken import BLOCK as SPOKEN
from letters.taking_in import paired
from wording.model import list_marks

ALIKE = 0.6  # share of the words that two ways of saying the same thing have in common
_OPENING = frozenset({"held", "came", "part", "alone"})
_ELSEWHERE = frozenset({SectionKind.CHANGED, SectionKind.CLOSING, SectionKind.HELP, SectionKind.LAW})
_CHILDS = ("said-", SPOKEN, DRAWING, "thanks")
_GOODBYE = "goodbye"
_NAMES = frozenset({"child", "iro"})

Lines = tuple[Line, ...]


@dataclass(frozen=True)
class Difference:
    """`about`: what stands beside it unchanged; `before`: what `now` stands in place of; `gone`: what was
    taken out."""

    about: Lines = ()
    before: Lines = ()
    now: Lines = ()
    gone: Lines = ()


def differences(before: Written, now: Written) -> tuple[Difference, ...]:
    """Each difference once: what happens next first, then the rest in the order of the letter."""
    found: list[Difference] = []
    seen: set[str] = set()
    for place in _places(before.letter, now.letter):
        for one in _Place(before, _at(before.letter, place), now, _at(now.letter, place)).found():
            told = [now.said(line) for line in one.now] or [before.said(line) for line in one.gone]
            if told and not set(told) <= seen:
                seen |= set(told)
                found.append(one)
    return tuple(found)


def _places(*letters: Letter) -> list[str]:
    kinds = [each.kind for letter in letters for each in letter.sections if each.kind not in _ELSEWHERE]
    first = sorted(kinds, key=lambda kind: kind is not SectionKind.NEXT_STEPS)
    return list(dict.fromkeys([*(kind.value for kind in first), "opening"]))


def _at(letter: Letter, place: str) -> Lines:
    if place == "opening":
        return tuple(line for line in letter.opening if line.block in _OPENING)
    return next((each.lines for each in letter.sections if each.kind.value == place), ())


@dataclass(frozen=True)
class _Place:
    """One part of both letters."""

    before: Written
    old: Lines
    now: Written
    new: Lines

    def found(self) -> list[Difference]:
        same = self._same_blocks()
        made = [
            self._changed(_block(self.old, same[name]), _block(self.new, name))
            if name in same
            else Difference(now=_shown(_block(self.new, name)))
            for name in _names(self.new)
        ]
        left = [name for name in _names(self.old) if name not in same.values()]
        return [*made, *(Difference(gone=_shown(_block(self.old, name))) for name in left)]

    def _same_blocks(self) -> dict[str, str]:
        """New block -> old block: those that share a sentence that only they have; then those that say nearly
        the same; a block of which there can be only one is the same by its name."""
        there, here = {one.id: one for one in self.old}, {one.id: one for one in self.new}
        same: dict[str, str] = {}
        for new, old in paired(self.before, self.old, self.now, self.new):
            if not here[new].message.startswith("phrase.") and not _is_childs(here[new].block):
                self._note(same, _name(here[new]), _name(there[old]))
        for name in _names(self.new):
            for other in _names(self.old):
                if name in same or other in same.values():
                    continue
                single = name == other and not name[-1:].isdigit()
                if single or self._alike(_block(self.old, other), _block(self.new, name)):
                    self._note(same, name, other)
        return same

    def _note(self, same: dict[str, str], new: str, old: str) -> None:
        if new not in same and old not in same.values():
            same[new] = old

    def _alike(self, old: Lines, new: Lines) -> bool:
        was = " ".join(self.before.said(line) for line in old).casefold().split()
        says = " ".join(self.now.said(line) for line in new).casefold().split()
        return SequenceMatcher(None, was, says, autojunk=False).ratio() >= ALIKE

    def _changed(self, old: Lines, new: Lines) -> Difference:
        was, says = [_telling(self.before, one) for one in old], [_telling(self.now, one) for one in new]
        before: set[str] = set()
        now: set[str] = set()
        gone: set[str] = set()
        for kind, a, b, c, d in SequenceMatcher(None, was, says, autojunk=False).get_opcodes():
            if kind != "equal":
                (before if kind == "replace" else gone).update(line.id for line in old[a:b])
                now.update(line.id for line in new[c:d])
        written = {line.id for line in old if line.id in gone and not line.message.startswith("phrase.")}
        told = _shown(new, now)
        left = _shown(old, written if told else gone | before)
        return Difference(
            about=self._about(new, now), before=_shown(old, before) if told else (), now=told, gone=left
        )

    def _about(self, new: Lines, now: Collection[str]) -> Lines:
        """The first sentence that somebody wrote; of an answer, what the child had said."""
        if new[0].block.startswith("reply-"):
            at = self.new.index(new[0])
            said = self.new[at - 1].block if at and _is_childs(self.new[at - 1].block) else ""
            return tuple(line for line in self.new if said and line.block == said)
        written = next((line for line in new if not line.message.startswith("phrase.")), None)
        if written is None or written.id in now or len(new) == 1:
            return ()
        return _shown(new, {written.id})


def _telling(made: Written, line: Line) -> str:
    """What a line tells. A fixed sentence that holds no more than names tells the same, however the product
    words it: another wording is no news."""
    code = line.message.removeprefix("phrase.")
    fixed = english_phrases().get(code, "")
    return line.message if fixed and set(list_marks(fixed)) <= _NAMES else made.said(line)


def _names(lines: Sequence[Line]) -> list[str]:
    told = (line for line in lines if not _is_childs(line.block) and line.block != _GOODBYE)
    return list(dict.fromkeys(_name(line) for line in told))


def _name(line: Line) -> str:
    return line.block or line.id  # what somebody added belongs to no block of the record


def _block(lines: Lines, name: str) -> Lines:
    return tuple(line for line in lines if _name(line) == name)


def _is_childs(block: str) -> bool:
    return block.startswith(_CHILDS)


def _shown(block: Lines, ids: Collection[str] | None = None) -> Lines:
    """These lines of a block (all of them) as they can be quoted: with what opens them, and none that opens
    what is left out. "You live with Nan." without "Only a judge can decide this:" would be a promise."""
    kept: list[Line] = []
    opens: Mapping[str, Line] = {one.id: before for before, one in pairwise(block) if introduces(before.text)}
    for line in block:
        if (ids is None or line.id in ids) and not introduces(line.text):
            kept += [opens[line.id]] if line.id in opens and opens[line.id] not in kept else []
            kept.append(line)
    return tuple(kept)
