"""Reads a service's words in other languages.

In: a service, a language. Out: `LetterWords` for a letter; `ServiceWord`s for the desk.
"""

from collections import defaultdict
from uuid import UUID

from sqlalchemy import func, select

from letters.model import Piece
from letters.service_words.model import VALUE, LetterWords, ServiceWord
from letters.service_words.tables import ServiceWordRow
from letters.translating.model import Translator
from store.work import db
from wording.model import SOURCE_LANGUAGE


def load_words(service_id: UUID, lang: str) -> LetterWords:
    """What a letter of this service in this language is made with."""
    kept = {(one.piece.context, one.piece.english): one for one in list_words(service_id, lang)}
    values: dict[str, list[str]] = defaultdict(list)
    for one in kept.values() if lang == SOURCE_LANGUAGE else list_words(service_id, SOURCE_LANGUAGE):
        if one.piece.context.startswith(VALUE):
            values[one.piece.context.removeprefix(VALUE)].append(one.piece.english)
    return LetterWords(lang, kept, {blank: tuple(found) for blank, found in values.items()})


def list_words(service_id: UUID, lang: str) -> tuple[ServiceWord, ...]:
    """All words in one language, by their code and English."""
    query = select(ServiceWordRow).where(ServiceWordRow.service_id == service_id, ServiceWordRow.lang == lang)
    rows = db().scalars(query.order_by(ServiceWordRow.context, ServiceWordRow.english))
    return tuple(_word(row) for row in rows)


def list_words_of(service_id: UUID, head: str) -> tuple[ServiceWord, ...]:
    """All words of texts whose code begins so, in every language."""
    query = select(ServiceWordRow).where(
        ServiceWordRow.service_id == service_id, ServiceWordRow.context.startswith(head, autoescape=True)
    )
    rows = db().scalars(query.order_by(ServiceWordRow.lang, ServiceWordRow.context, ServiceWordRow.english))
    return tuple(_word(row) for row in rows)


def count_words(service_id: UUID) -> dict[str, int]:
    """Language -> how many texts have words in it; English is none."""
    query = (
        select(ServiceWordRow.lang, func.count())
        .where(ServiceWordRow.service_id == service_id, ServiceWordRow.lang != SOURCE_LANGUAGE)
        .group_by(ServiceWordRow.lang)
        .order_by(ServiceWordRow.lang)
    )
    return {row[0]: row[1] for row in db().execute(query)}


def find_row(service_id: UUID, lang: str, context: str, source: str) -> ServiceWordRow | None:
    """The row of one text, locked."""
    query = select(ServiceWordRow).where(
        ServiceWordRow.service_id == service_id,
        ServiceWordRow.lang == lang,
        ServiceWordRow.context == context,
        ServiceWordRow.source == source,
    )
    return db().scalar(query.with_for_update())


def _word(row: ServiceWordRow) -> ServiceWord:
    return ServiceWord(
        lang=row.lang,
        piece=Piece(row.context, row.english),
        text=row.text,
        by=Translator(row.by_name, row.agency, row.by_on),
        checked_by=row.checked_by,
        checked_on=row.checked_on,
    )
