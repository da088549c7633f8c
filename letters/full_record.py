"""The full record for adults, each sentence in the name of the reviewing officer who wrote it: when the child
has another one, no sentence says of them what the one before did, heard or thinks.

In: the child, a published record, who reads it. Out: the record as a `Letter`. Reads; writes nothing.
"""

from collections.abc import Sequence
from dataclasses import replace

from children.model import Child, StaffId
from letters.begin import record_of
from letters.draft import ENGLISH
from letters.illustrate import with_lines
from letters.model import Letter, Line, SectionKind
from reviews.model import ForWhom, Outcome
from reviews.read import list_versions, officer_of
from web.handed import handed


def record_copy(child: Child, outcome: Outcome, reader: ForWhom) -> Letter:
    """A copy of the record for this reader. At its end stands how the officer of today is reached."""
    versions = [one for one in list_versions(outcome.review_id) if one.version <= outcome.version]
    wrote = [(officer_of(one), one) for one in versions]
    officer = officer_of(outcome)
    made = _by(child, outcome, officer, reader)
    if any(who != officer for who, _ in wrote):
        made = _in_names(made, child, outcome, wrote, reader)
    is_still = all(who == child.iro_id for who, _ in wrote)
    return made if is_still or child.iro_id is None else _reaching(made, child, outcome, child.iro_id)


def _in_names(
    made: Letter, child: Child, outcome: Outcome, wrote: Sequence[tuple[StaffId, Outcome]], reader: ForWhom
) -> Letter:
    """The record as who published it has it, but each sentence that stood in an earlier version in the name
    of that one's officer. `wrote`: the versions, the oldest first."""
    said = {who: _by(child, outcome, who, reader).sentences for who, _ in wrote}
    by_id = {who: {line.id: line for line in lines} for who, lines in said.items()}
    told = [(who, {line.text for line in _by(child, one, who, reader).sentences}) for who, one in wrote]

    def by_its_writer(line: Line) -> Line:
        theirs = ((by_id[who].get(line.id, line), texts) for who, texts in told)
        return next((each for each, texts in theirs if each.text in texts), line)

    return with_lines(made, by_its_writer)


def _by(child: Child, outcome: Outcome, officer: StaffId, reader: ForWhom) -> Letter:
    return record_of(replace(child, iro_id=officer), outcome, handed().staff_name(officer), reader)


def _reaching(made: Letter, child: Child, outcome: Outcome, officer: StaffId) -> Letter:
    """The record, with how this officer is reached now in place of who wrote it."""
    now = _by(child, outcome, officer, ForWhom.EVERYONE)
    said = Line(id="reach_me-now", text=f"The reviewing officer is now {now.iro_name}.", lang=ENGLISH)
    reach = next(one for one in now.sections if one.kind is SectionKind.REACH_ME)
    reach = replace(reach, lines=(said, *reach.lines))
    sections = (reach if one.kind is SectionKind.REACH_ME else one for one in made.sections)
    return replace(made, sections=tuple(sections))
