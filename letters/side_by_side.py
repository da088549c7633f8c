"""The four levels of a review's letter side by side, so that anyone can see that they say the same.

In: the child, the record, the letter as it is being written. Out: `SideBySide` rows in the order of the
record, in English, each with where a level differs. The level that is being written stands as it is now; the
others as they would be begun today.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from children.model import Child
from letters.agree import Difference, adults_only, differences, is_decision, must_say, table
from letters.begin import every_level
from letters.draft import Draft, english_letter
from letters.kinds import kind_of
from letters.model import Length, Letter, Level
from reviews.model import Outcome


@dataclass(frozen=True)
class SideBySide:
    """One thing of the record. `heading`: of its part where one begins; `differs`: level -> in what."""

    heading: str
    texts: Mapping[Level, tuple[str, ...]]
    differs: Mapping[Level, str]


def side_by_side(
    child: Child, outcome: Outcome, iro_name: str, draft: Draft | None
) -> tuple[SideBySide, ...]:
    """A row for each thing that the record says. Greeting and ways to get help are left out."""
    kind = kind_of(draft.letter) if draft else None
    length = draft.letter.length if draft else Length.WHOLE
    letters, told, facts = every_level(child, outcome, iro_name, kind, length)
    if draft:
        letters = letters | {draft.letter.level: english_letter(draft.letter, draft.english)}
    found = differences(letters, must_say(outcome, told, facts), adults_only(outcome))
    headings = _headings(letters)
    rows, last = [], ""
    for row in table(letters):
        if not is_decision(row.block):
            continue
        heading = headings.get(row.block, "")
        rows.append(SideBySide(heading if heading != last else "", row.texts, _differs(found, row.block)))
        last = heading
    return tuple(rows)


def _headings(letters: Mapping[Level, Letter]) -> dict[str, str]:
    """Block -> the heading of the part that it stands in, as the plainest level has it."""
    found: dict[str, str] = {}
    for level in (Level.EASY, Level.PLAIN, Level.STORY, Level.RECORD):
        for section in letters[level].sections:
            for line in section.lines:
                found.setdefault(line.block, section.heading.text)
    return found


def _differs(found: tuple[Difference, ...], block: str) -> dict[Level, str]:
    return {one.level: one.what.value for one in found if one.block == block}
