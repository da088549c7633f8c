"""What became of one concept over a service's editions, the newest first.

In: a service and a concept. Out: `Step`s: an edition and the sentences about this concept in it.
"""

from dataclasses import dataclass
from uuid import UUID

from symbols.choices import Change, Choices, differences
from symbols.desk.changes import tell
from symbols.editions.model import Edition
from symbols.editions.read import list_editions


@dataclass(frozen=True, slots=True)
class Step:
    """One edition that changed the concept."""

    edition: Edition
    sentences: tuple[str, ...]


def list_steps(service_id: UUID, concept: str) -> tuple[Step, ...]:
    """The editions in which something about this concept changed, the newest first."""
    editions = list_editions(service_id)
    steps = []
    for at, edition in enumerate(editions):
        before = editions[at + 1].choices if at + 1 < len(editions) else Choices()
        changed = [one for one in differences(before, edition.choices) if is_about(one, concept)]
        if changed:
            told = tell(changed, before, edition.choices)
            steps.append(Step(edition, tuple(one.sentence for one in told)))
    return tuple(steps)


def is_about(change: Change, concept: str) -> bool:
    """Whether a difference speaks of this concept."""
    first, _, second = change.about.partition(" ")
    if change.kind in ("swap", "added", "retired"):
        return change.about == concept
    return {"words": first, "link": second}.get(change.kind) == concept
