"""How many approved letters show which picture for which concept, for "where used" at the desk.

In: what one letter shows, once, when it is approved. Out: counts by (concept, shown ref). Numbers alone are
kept: which letter, whose, and when are not. Flushes, never commits.
"""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.dialects import postgresql, sqlite

from store.work import db
from symbols.book import PHOTO
from symbols.tables import PictureUseRow


def count_shown(service_id: UUID, shown: Mapping[str, str]) -> None:
    """One more letter shows these: concept -> shown ref. A child's own photo is not counted: a count of one
    would tell of that child."""
    rows = [
        {"service_id": service_id, "concept": concept, "picture": picture, "letters": 1}
        for concept, picture in sorted(shown.items())
        if not picture.startswith(f"{PHOTO}:")
    ]
    if not rows:
        return
    insert = sqlite.insert if db().get_bind().dialect.name == "sqlite" else postgresql.insert
    adding = insert(PictureUseRow).values(rows)
    db().execute(
        adding.on_conflict_do_update(
            index_elements=["service_id", "concept", "picture"],
            set_={"letters": PictureUseRow.letters + 1},
        )
    )


def load_uses(service_id: UUID) -> Mapping[tuple[str, str], int]:
    """(concept, shown ref) -> how many approved letters show it, by concept."""
    chosen = select(PictureUseRow).where(PictureUseRow.service_id == service_id)
    rows = db().scalars(chosen.order_by(PictureUseRow.concept, PictureUseRow.picture))
    return {(row.concept, row.picture): row.letters for row in rows}


def count_letters_with(service_id: UUID, concept: str) -> int:
    """Letters that show this concept, whichever picture it had then."""
    return _count(service_id, PictureUseRow.concept == concept)


def count_letters_showing(service_id: UUID, shown: str) -> int:
    """Letters that show this very picture."""
    return _count(service_id, PictureUseRow.picture == shown)


def _count(service_id: UUID, test: ColumnElement[bool]) -> int:
    counted = select(func.coalesce(func.sum(PictureUseRow.letters), 0))
    return db().scalar(counted.where(PictureUseRow.service_id == service_id, test)) or 0
