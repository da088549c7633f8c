"""How many approved letters show which picture for which concept, for "where used" at the desk.

In: what one letter shows, once, when it is approved. Out: counts by (concept, shown ref). Numbers alone are
kept: which letter, whose, and when are not; and they are sealed, because two copies of the database, one from
before a letter and one from after it, would otherwise tell what that letter shows. Flushes, never commits.
"""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select

from store.work import db, vault
from symbols.book import PHOTO
from symbols.tables import PictureUseRow

_TABLE, _COLUMN = PictureUseRow.__tablename__, "counts"
_APART = "\n"


def count_shown(service_id: UUID, shown: Mapping[str, str]) -> None:
    """One more letter shows these: concept -> shown ref. A child's own photo is not counted: a count of one
    would tell of that child."""
    added = [pair for pair in sorted(shown.items()) if not pair[1].startswith(f"{PHOTO}:")]
    if not added:
        return
    row = db().scalar(select(PictureUseRow).where(PictureUseRow.service_id == service_id).with_for_update())
    counts = dict(_opened(row))
    for pair in added:
        counts[pair] = counts.get(pair, 0) + 1
    known = {_APART.join(pair): count for pair, count in sorted(counts.items())}
    sealed = vault().service().seal_json(_TABLE, _COLUMN, service_id, known)
    if row is None:
        db().add(PictureUseRow(service_id=service_id, counts=sealed))
    else:
        row.counts = sealed
    db().flush()


def load_uses(service_id: UUID) -> Mapping[tuple[str, str], int]:
    """(concept, shown ref) -> how many approved letters show it, by concept."""
    return _opened(db().get(PictureUseRow, service_id))


def count_letters_with(service_id: UUID, concept: str) -> int:
    """Letters that show this concept, whichever picture it had then."""
    return sum(count for (one, _), count in load_uses(service_id).items() if one == concept)


def count_letters_showing(service_id: UUID, shown: str) -> int:
    """Letters that show this very picture."""
    return sum(count for (_, one), count in load_uses(service_id).items() if one == shown)


def _opened(row: PictureUseRow | None) -> Mapping[tuple[str, str], int]:
    if row is None:
        return {}
    known = vault().service().open_json(_TABLE, _COLUMN, row.service_id, row.counts)
    pairs = ((text.partition(_APART), int(count)) for text, count in known.items())
    return {(concept, shown): count for (concept, _, shown), count in pairs}
