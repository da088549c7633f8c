"""The closing block as a service keeps it.

In: a service. Out: `ClosingItem`s in order, with who checked the words in each language.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from uuid import UUID

from sqlalchemy import select

from letters.bank.tables import ClosingRow
from letters.closing import ClosingItem
from store.work import db
from wording.given import Given
from wording.model import SOURCE_LANGUAGE

Kept = Mapping[str, Mapping[str, str]]
"""Language -> `text`, `by` and `on` of who checked it, and `given_for`: the English that it is for."""


@dataclass(frozen=True)
class KeptItem:
    """One thing of the closing block. `checked`: language -> who checked the words, and when; `given`:
    language -> the team's words there, also those that are out of date, which `item` has not."""

    item: ClosingItem
    place: int
    checked: Mapping[str, tuple[str, str]]
    given: Mapping[str, Given] = field(default_factory=dict)

    @property
    def english(self) -> str:
        """What it says in English."""
        return self.item.words.get(SOURCE_LANGUAGE, "")

    def given_in(self, lang: str) -> Given:
        """The team's words in a language other than English, if any."""
        return self.given.get(lang, Given(""))

    def is_old_in(self, lang: str) -> bool:
        """Whether these were given for another English than that of now: letters have the English."""
        return self.given_in(lang).is_old(self.english)

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


def kept_item(item: ClosingItem, place: int, words: Kept) -> KeptItem:
    """The item with the words that are kept of it; those that are out of date are beside it."""
    texts = {lang: each["text"] for lang, each in words.items() if each.get("text")}
    english = texts.pop(SOURCE_LANGUAGE, "")
    given = {lang: Given(text, words[lang].get("given_for")) for lang, text in texts.items()}
    told = {lang: one.text for lang, one in given.items() if one.says(english)}
    checked = {lang: (each.get("by", ""), each.get("on", "")) for lang, each in words.items()}
    here = {SOURCE_LANGUAGE: english} if english else {}
    return KeptItem(replace(item, words={**here, **told}), place, checked, given)


def _kept(row: ClosingRow) -> KeptItem:
    return kept_item(ClosingItem(str(row.id), {}, row.picture or None, row.until), row.place, row.words)
