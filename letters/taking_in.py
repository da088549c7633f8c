"""What has changed in the review record since a letter was begun, taken into the letter with people's changes
kept. Pure.

In: the letter as it stands, as it was first composed, and as the newest record composes it. Out: `Taken`: the
letter with what is new put in and what is gone taken out; what people wrote, moved, took out, pictured or
added stays. A sentence that somebody changed and that the record no longer has is named, not dropped unseen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import count

from letters.draft import Written
from letters.model import Letter, Line, Section, SectionKind

OPENING = "opening"


@dataclass(frozen=True)
class Taken:
    """`new` and `gone`: sentences of the record, in English. `lost`: people's changes that have no place."""

    letter: Letter
    english: Mapping[str, str]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    lost: tuple[str, ...]
    new_ids: frozenset[str] = frozenset()

    @property
    def before(self) -> Letter:
        """The letter without what was put in."""

        def without(lines: Sequence[Line]) -> tuple[Line, ...]:
            return tuple(line for line in lines if line.id not in self.new_ids)

        sections = tuple(replace(each, lines=without(each.lines)) for each in self.letter.sections)
        return replace(self.letter, opening=without(self.letter.opening), sections=sections)


def taken_in(now: Written, first: Written, fresh: Written) -> Taken:
    """The letter as it stands with what changed between `first` and `fresh`."""
    return _Taking(now, first, fresh).taken()


class _Taking:
    """One letter on its way. `was`: a line of the fresh letter -> what it was called in the first."""

    def __init__(self, now: Written, first: Written, fresh: Written) -> None:
        self.now, self.first, self.fresh = now, first, fresh
        self.here, self.before = now.lines(), first.lines()
        self.was = {
            new: old
            for place in _places(first.letter, fresh.letter)
            for new, old in paired(first, _at(first.letter, place), fresh, _at(fresh.letter, place))
        }
        self.english: dict[str, str] = {}

    def taken(self) -> Taken:
        letter = self.now.letter
        # The record knows nothing of what a correction says is new.
        sections = [each for each in letter.sections if each.kind is SectionKind.CHANGED]
        for line in (line for each in sections for line in each.sentences):
            self._beside(line, self.now, line.id)
        for each in self.fresh.letter.sections:
            heading = self._heading(each.heading)
            if made := self._part(each.kind.value):
                sections.append(Section(heading, made, each.kind))
        title = self._heading(self.fresh.letter.title)
        opening = self._part(OPENING)
        new = [one for one in _sentences(self.fresh.letter) if one.id not in self.was]
        gone = [one for one in _sentences(self.first.letter) if one.id not in self.was.values()]
        return Taken(
            letter=replace(
                letter,
                title=title,
                opening=opening,
                sections=tuple(sections),
                child_name=self.fresh.letter.child_name,
                iro_name=self.fresh.letter.iro_name,
            ),
            english=self.english,
            new=tuple(self.fresh.said(one) for one in new),
            gone=tuple(self.first.said(one) for one in gone),
            lost=(*self._changed([*gone, *self._headings_gone()]), *self._without_part()),
            new_ids=frozenset(one.id for one in new),
        )

    def _heading(self, fresh: Line) -> Line:
        """The title or heading that stands there; the new one where it says another thing and nobody changed
        the old."""
        here, was = self.here.get(fresh.id), self.before.get(fresh.id)
        is_other = was is not None and self.first.said(was) != self.fresh.said(fresh)
        if here is None or (is_other and not self._is_changed(here)):
            self._beside(fresh, self.fresh, fresh.id)
            return fresh
        self._beside(here, self.now, here.id)
        return here

    def _part(self, place: str) -> tuple[Line, ...]:
        """One part: as the record orders it, or as people ordered it; each new sentence after the one that it
        follows; what people added after what it followed."""
        fresh, now = _at(self.fresh.letter, place), _at(self.now.letter, place)
        known = {old: new for new, old in self.was.items()}
        order = [known[one.id] for one in now if one.id in known]
        usual = [one.id for one in fresh if self.was.get(one.id) in self.here]
        recorded = [known[one.id] for one in _at(self.first.letter, place) if one.id in known]
        moved = order != [one for one in recorded if one in order]
        new = [one.id for one in fresh if one.id not in self.was]
        names = _with_new(order if moved else usual, [one.id for one in fresh], new)
        made = [self._line(one, {each.id: each for each in fresh}) for one in names]
        return tuple(self._with_added(made, now, known, {one.id for one in fresh}))

    def _line(self, name: str, fresh: Mapping[str, Line]) -> Line:
        """The new sentence; or the one that stands there, under its name of now."""
        old = self.was.get(name)
        if old is None:
            self._beside(fresh[name], self.fresh, name)
            return fresh[name]
        self._beside(self.here[old], self.now, name)
        return replace(self.here[old], id=name, block=fresh[name].block)

    def _with_added(
        self, made: list[Line], now: Sequence[Line], known: Mapping[str, str], taken: set[str]
    ) -> list[Line]:
        """With the sentences that people added, under numbers that no other has."""
        before = ""
        for line in now:
            if line.id in self.before:
                before = known.get(line.id, before)
                continue
            place = line.id.rpartition("-")[0]
            used = taken | {one.id for one in made}
            names = (f"{place}-{number}" for number in count(1) if f"{place}-{number}" not in used)
            name = line.id if line.id not in used else next(names)
            at = next((at for at, one in enumerate(made, 1) if one.id == before), len(made))
            made.insert(at, replace(line, id=name))
            self._beside(line, self.now, name)
            before = name
        return made

    def _beside(self, line: Line, of: Written, name: str) -> None:
        if line.id in of.english:
            self.english[name] = of.english[line.id]

    def _changed(self, gone: Sequence[Line]) -> list[str]:
        there = [self.here[one.id] for one in gone if one.id in self.here]
        return [self.now.said(line) for line in there if self._is_changed(line)]

    def _is_changed(self, line: Line) -> bool:
        """Whether a person changed it: not where it only has a translator's words, or a second language."""
        was = self.before[line.id]
        is_typed = line.lang == was.lang or self.now.said(line) != self.first.said(was)
        return (is_typed and line.text != was.text) or (line.picture, line.does) != (was.picture, was.does)

    def _headings_gone(self) -> list[Line]:
        """The headings that the record's letter had and has no part for any more."""
        there = {line.id for line in self.fresh.letter.headings}
        return [line for line in self.first.letter.headings if line.id not in there]

    def _without_part(self) -> list[str]:
        there = {SectionKind.CHANGED, *(each.kind for each in self.fresh.letter.sections)}
        lines = [line for each in self.now.letter.sections if each.kind not in there for line in each.lines]
        return [self.now.said(line) for line in lines if line.id not in self.before]


_BESIDE = {
    SectionKind.NEXT_MEETING: "the next meeting",
    SectionKind.REACH_ME: "how to reach the reviewing officer",
    SectionKind.CLOSING: "the team’s own block",
    SectionKind.HELP: "who can help",
}


def changed_beside(first: Letter, fresh: Letter) -> tuple[str, ...]:
    """What stands beside the record and is another now, in words for staff."""
    names = (
        ("the child’s name", first.child_name, fresh.child_name),
        ("whose letter it is", first.iro_name, fresh.iro_name),
    )
    parts = [
        words
        for kind, words in _BESIDE.items()
        if [one.text for one in _at(first, kind.value)] != [one.text for one in _at(fresh, kind.value)]
    ]
    return (*(words for words, old, new in names if old != new), *parts)


def paired(first: Written, old: Sequence[Line], fresh: Written, new: Sequence[Line]) -> list[tuple[str, str]]:
    """(fresh, first) ids of the same sentences: those in the same order, then those that moved."""
    was, said = [first.said(one) for one in old], [fresh.said(one) for one in new]
    blocks = SequenceMatcher(None, was, said, autojunk=False).get_matching_blocks()
    pairs = {block.b + step: block.a + step for block in blocks for step in range(block.size)}
    left = {at: words for at, words in enumerate(was) if at not in pairs.values()}
    for at, words in enumerate(said):
        place = next((one for one, there in left.items() if there == words), None)
        if at not in pairs and place is not None:
            pairs[at] = place
            del left[place]
    return [(new[at].id, old[place].id) for at, place in pairs.items()]


def _with_new(order: list[str], fresh: Sequence[str], new: Sequence[str]) -> list[str]:
    """The names in this order, each new one after the nearest before it in the record that is there."""
    made = list(order)
    for name in new:
        earlier = [one for one in fresh[: fresh.index(name)] if one in made]
        made.insert(made.index(earlier[-1]) + 1 if earlier else 0, name)
    return made


def _places(*letters: Letter) -> list[str]:
    kinds = (each.kind.value for letter in letters for each in letter.sections)
    return list(dict.fromkeys([OPENING, *kinds]))


def _at(letter: Letter, place: str) -> tuple[Line, ...]:
    if place == OPENING:
        return letter.opening
    return next((each.lines for each in letter.sections if each.kind.value == place), ())


def _sentences(letter: Letter) -> list[Line]:
    return [*letter.opening, *(line for each in letter.sections for line in each.lines)]
