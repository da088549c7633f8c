"""Whether pictures are known without their words: what printed trial sheets said, added up. No one's name.

In: for one sheet, how each picture went, on which day, with a person of about which age. Out: rows, and the
count for each picture as it looks now; a picture that was changed begins again at nothing.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import func, select

from store.base import new_id
from store.work import audit, db
from symbols.book import Book
from symbols.tables import PictureTrialRow

AGES = ("4 to 7", "8 to 11", "12 to 15", "16 to 25", "adult")


class Went(StrEnum):
    """How it went with one picture."""

    KNEW = "knew"
    NEARLY = "nearly"
    MISSED = "missed"


@dataclass(frozen=True, slots=True)
class Tried:
    """The answers of all sheets for one picture as it looks now."""

    concept: str
    knew: int
    nearly: int
    missed: int

    @property
    def count(self) -> int:
        """How many people saw it."""
        return self.knew + self.nearly + self.missed

    @property
    def share(self) -> float:
        """The share who knew it or nearly did, 0 to 1; only where somebody saw it."""
        return (self.knew + self.nearly) / self.count


def add_sheet(service_id: UUID, book: Book, went: Mapping[str, Went], on: date, who: str, by: UUID) -> int:
    """Keep one sheet's results. `who` is one of AGES. Returns how many pictures were kept."""
    for concept, how in went.items():
        db().add(
            PictureTrialRow(
                id=new_id(),
                service_id=service_id,
                concept=concept,
                picture=book.find(concept),
                on_day=on,
                who=who,
                knew=how is Went.KNEW,
                nearly=how is Went.NEARLY,
                missed=how is Went.MISSED,
                made_by=by,
            )
        )
    db().flush()
    audit("pictures.trial_kept", service_id, count=len(went))
    return len(went)


def list_tried(service_id: UUID, book: Book) -> tuple[Tried, ...]:
    """Each picture that was tried as it looks now, the least known first."""
    sums = func.sum(PictureTrialRow.knew), func.sum(PictureTrialRow.nearly), func.sum(PictureTrialRow.missed)
    rows = db().execute(
        select(PictureTrialRow.concept, PictureTrialRow.picture, *sums)
        .where(PictureTrialRow.service_id == service_id)
        .group_by(PictureTrialRow.concept, PictureTrialRow.picture)
        .order_by(PictureTrialRow.concept)
    )
    found = [
        Tried(concept, int(knew), int(nearly), int(missed))
        for concept, picture, knew, nearly, missed in rows
        if book.shown.get(concept) == picture
    ]
    return tuple(sorted(found, key=lambda one: (one.share, one.concept)))
