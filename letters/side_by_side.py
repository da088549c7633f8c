"""The four levels of a review's letter side by side, so that anyone can see that they say the same.

In: the child, the record, the letter as it is being written. Out: `SideBySide` rows in the order of the
record, in English, each with where a level differs. The level that is being written stands as it is now; the
others as they would be begun today.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from children.model import Child
from letters.agree import Difference, What, adults_only, differences, is_decision, must_say, table
from letters.begin import every_level
from letters.draft import Draft, english_letter
from letters.full_record import record_copy
from letters.kinds import kind_of
from letters.model import Length, Letter, Level, SectionKind
from reviews.model import ForWhom, Outcome


@dataclass(frozen=True)
class SideBySide:
    """One thing of the record. `heading`: of its part where one begins; `differs`: level -> in what."""

    heading: str
    texts: Mapping[Level, tuple[str, ...]]
    differs: Mapping[Level, str]


def side_by_side(
    child: Child, outcome: Outcome, iro_name: str, draft: Draft | None
) -> tuple[SideBySide, ...]:
    """A row for each thing that the record says, and for each sentence that somebody added to the letter that
    is being written. Greeting and ways to get help are left out."""
    kind = kind_of(draft.letter) if draft else None
    length = draft.letter.length if draft else Length.WHOLE
    letters, told, facts = every_level(child, outcome, iro_name, kind, length)
    letters |= {Level.RECORD: record_copy(child, outcome, ForWhom.ADULTS)}
    if draft:
        letters = letters | {draft.letter.level: english_letter(draft.letter, draft.english)}
    found = differences(letters, must_say(outcome, told, facts), adults_only(outcome))
    stands = _stands(letters)
    rows = [
        (stands.get(row.block, _OPENING), SideBySide("", row.texts, _differs(found, row.block)))
        for row in table(letters)
        if is_decision(row.block)
    ]
    for place, row in _added(letters, draft.letter.level if draft else None):
        after = [at for at, (where, _) in enumerate(rows) if where.kind == place.kind]
        rows.insert(after[-1] + 1 if after else len(rows), (place, row))
    return tuple(_headed(rows))


@dataclass(frozen=True)
class _Place:
    """The part of a letter in which something stands, and its heading."""

    kind: SectionKind | None
    heading: str


_OPENING = _Place(None, "")


def _headed(rows: list[tuple[_Place, SideBySide]]) -> Iterator[SideBySide]:
    last = ""
    for place, row in rows:
        yield replace(row, heading=place.heading if place.heading != last else "")
        last = place.heading


def _stands(letters: Mapping[Level, Letter]) -> dict[str, _Place]:
    """Block -> the part that it stands in, with the heading that the plainest level has."""
    found: dict[str, _Place] = {}
    for level in (Level.EASY, Level.PLAIN, Level.STORY, Level.RECORD):
        for section in letters[level].sections:
            for line in section.lines:
                found.setdefault(line.block, _Place(section.kind, section.heading.text))
    return found


def _added(letters: Mapping[Level, Letter], written: Level | None) -> Iterator[tuple[_Place, SideBySide]]:
    """The sentences that belong to nothing of the record, each with the levels that do not have it: they are
    in the letter that is being written alone."""
    if written is None:
        return
    headings = {place.kind: place for place in _stands(letters).values()}
    letter = letters[written]
    parts = [(_OPENING, letter.opening)]
    parts += [
        (headings.get(one.kind, _Place(one.kind, one.heading.text)), one.lines)
        for one in letter.sections
        if one.kind is not SectionKind.CHANGED
    ]
    missing = {level: What.MISSING.value for level in letters if level is not written}
    for place, lines in parts:
        for line in lines:
            if not line.block:
                texts = {level: (line.text,) if level is written else () for level in letters}
                yield place, SideBySide("", texts, missing)


def _differs(found: tuple[Difference, ...], block: str) -> dict[Level, str]:
    return {one.level: one.what.value for one in found if one.block == block}
