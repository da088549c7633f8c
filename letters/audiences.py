"""For whom each block of a record is, and where in its copy what is for everyone begins again. Pure.

In: an Outcome, a part of its copy for adults. Out: block -> for whom; the part in which "For parents, not for
Robin:" ends where something for everyone follows.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from letters.model import Line, Section
from letters.spoken import BLOCK as SPOKEN
from reviews.model import ForWhom, Outcome

_TO_WHAT_STANDS_BEFORE = ("thanks", "reply-")


def audiences(outcome: Outcome) -> dict[str, ForWhom]:
    """For whom each block is that may be for some alone; every other is for everyone."""
    blocks: dict[str, ForWhom] = {"law": outcome.law_for, "plan": outcome.law_for}
    blocks |= {f"last-{at}": one.sees for at, one in enumerate(outcome.last_time, 1)}
    blocks |= {f"step-{at}": one.sees for at, one in enumerate(outcome.next_steps, 1)}
    blocks |= {f"apart-{at}": one.sees for at, one in enumerate(outcome.disagreements, 1)}
    blocks |= {f"well-{at}": outcome.well_for for at, _ in enumerate(outcome.going_well, 1)}
    blocks |= {f"worried-{at}": outcome.worries_for for at, _ in enumerate(outcome.worries, 1)}
    blocks |= {f"view-{at}": outcome.view_for for at, _ in enumerate(outcome.my_view, 1)}
    blocks |= {f"{SPOKEN}{at}": one.sees for at, one in enumerate(outcome.spoken, 1) if not one.is_private}
    for at, note in enumerate(outcome.topics, 1):
        blocks |= {f"topic-{at}-well": note.sees, f"topic-{at}-worried": note.sees}
    return blocks


def with_ends(section: Section, sees: Mapping[str, ForWhom], everyone: Callable[[], list[Line]]) -> Section:
    """The part of a record's copy with a line (`everyone` makes it) before what is for everyone, where what
    stands before that is not."""

    def lines() -> Iterator[Line]:
        before = ForWhom.EVERYONE
        for line in section.lines:
            # What answers is for whom that is which it answers.
            answers = line.block.startswith(_TO_WHAT_STANDS_BEFORE)
            now = sees.get(line.block, before if answers else ForWhom.EVERYONE)
            if now is ForWhom.EVERYONE and before is not now:
                yield from (replace(one, id=f"{line.id}-for", block=line.block) for one in everyone())
            before = now
            yield line

    return replace(section, lines=tuple(lines()))
