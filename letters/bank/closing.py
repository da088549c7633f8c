"""The closing block as a service keeps it.

In: a service. Out: `ClosingItem`s in order, with who checked the words in each language.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select

from letters.bank.tables import ClosingRow
from letters.closing import ClosingItem
from store.work import db


@dataclass(frozen=True)
class KeptItem:
    """One thing of the closing block. `checked`: language -> who checked the words, and when."""

    item: ClosingItem
    place: int
    checked: Mapping[str, tuple[str, str]]

    def is_over_on(self, day: date) -> bool:
        """Whether letters of this day leave it out."""
        return not self.item.is_true_on(day)


def list_kept(service_id: UUID) -> tuple[KeptItem, ...]:
    """All of it, also what is out of date."""
    query = select(ClosingRow).where(ClosingRow.service_id == service_id)
    return tuple(_kept(row) for row in db().scalars(query.order_by(ClosingRow.place, ClosingRow.id)))


def list_closing(service_id: UUID) -> tuple[ClosingItem, ...]:
    """For a letter, which leaves out what is no longer true on its day."""
    return tuple(one.item for one in list_kept(service_id))


def _kept(row: ClosingRow) -> KeptItem:
    words = {lang: each["text"] for lang, each in row.words.items() if each.get("text")}
    checked = {lang: (each.get("by", ""), each.get("on", "")) for lang, each in row.words.items()}
    return KeptItem(ClosingItem(str(row.id), words, row.picture or None, row.until), row.place, checked)
