"""The pictures as one child's pages, or one letter, show them. Pure.

A *shown ref* names bytes that never change: `heard:<id>:<sha256>` our own drawing as a release shipped it,
`file:<sha256>.<kind>` a picture that was brought in, `photo:<uuid>` a photo of the child's own. A `BookRef`
is what a Submission and a Letter keep, so that each shows for ever the pictures it was made with.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

DRAWING, FILE, PHOTO = "heard", "file", "photo"


def shown_file(sha256: bytes, kind: str) -> str:
    """The shown ref of a picture that was brought in."""
    return f"{FILE}:{sha256.hex()}.{kind}"


@dataclass(frozen=True, slots=True)
class BookRef:
    """Which pictures: a service's edition (its row id), the order of sets of this child or their team, the
    release of our own drawings, and the child's own photos by concept. All empty: the shipped set."""

    edition: str = ""
    order: tuple[str, ...] = ()
    release: str = ""
    photos: tuple[tuple[str, str], ...] = ()


SHIPPED = BookRef()


@dataclass(frozen=True, slots=True)
class Book:
    """Concept -> shown ref, for every concept that may be offered or shown. `offered`: without
    what was retired, our own in the manifest's order, then added ones. `labels`: concept -> language -> word,
    where the service set one. `credits`: shown ref -> the line that its licence asks for. `groups`: of the
    concepts that the service added."""

    ref: BookRef
    shown: Mapping[str, str]
    offered: tuple[str, ...]
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    credits: Mapping[str, str] = field(default_factory=dict)
    groups: Mapping[str, str] = field(default_factory=dict)

    def find(self, concept: str) -> str:
        """The shown ref of a concept. Raises KeyError for a concept nobody knows."""
        return self.shown[concept]

    def credits_for(self, concepts: frozenset[str]) -> tuple[str, ...]:
        """The credit lines that the licences of these concepts' pictures ask for, each once."""
        shown = (self.shown.get(concept, "") for concept in sorted(concepts))
        return tuple(dict.fromkeys(self.credits[ref] for ref in shown if self.credits.get(ref)))


def as_record(ref: BookRef) -> dict[str, Any]:
    """A book ref as JSON can hold it."""
    return {
        "edition": ref.edition,
        "order": list(ref.order),
        "release": ref.release,
        "photos": [list(pair) for pair in ref.photos],
    }


def from_record(record: Mapping[str, Any] | None) -> BookRef:
    """What `as_record` wrote; None, from before there were editions, is the shipped set."""
    if not record:
        return SHIPPED
    return BookRef(
        edition=str(record["edition"]),
        order=tuple(str(one) for one in record["order"]),
        release=str(record["release"]),
        photos=tuple((str(concept), str(photo)) for concept, photo in record["photos"]),
    )
