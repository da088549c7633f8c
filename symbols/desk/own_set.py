"""The service's own set, "Our own pictures": single pictures that its people made or may use.

In: a cleaned picture, its word, and whose it is. Out: the id of the picture that is kept. Flushes.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from store.base import new_id
from store.work import audit, db, now
from symbols.files import keep_file
from symbols.folding import fold_all
from symbols.packs.clean import CleanPicture
from symbols.tables import PictureRow, PictureSetRow

NAME = "Our own pictures"
LAYOUT = "ours"
MADE_BY_US = "Made by us"
HOLDER = "ext_heard_holder"  # in a picture's `ext`: who holds its licence


@dataclass(frozen=True, slots=True)
class Rights:
    """Whose a picture is. `credit` is printed wherever the picture is; it may be empty."""

    licence: str = MADE_BY_US
    credit: str = ""
    holder: str = "our service"


def add_own_picture(
    service_id: UUID, clean: CleanPicture, word: str, category: str, rights: Rights, by: UUID | None
) -> UUID:
    """Keep one picture in the service's own set, which is made with the first. Returns its id."""
    own_set = _own_set(service_id, by)
    sha256 = keep_file(clean.kind, clean.content, clean.small, (clean.width, clean.height))
    last = db().scalar(select(func.max(PictureRow.position)).where(PictureRow.set_id == own_set))
    row = PictureRow(
        id=new_id(), set_id=own_set, key=f"{new_id()}.{clean.kind}", position=(last or 0) + 1,
        file_sha256=sha256, label=word, lang="en", words={}, keywords=[], category=category,
        licence=rights.licence, credit=rights.credit, ext={HOLDER: rights.holder}, search=fold_all(word),
    )  # fmt: skip
    db().add(row)
    db().flush()
    audit("pictures.own_added", row.id, service=service_id)
    return row.id


def _own_set(service_id: UUID, by: UUID | None) -> UUID:
    chosen = select(PictureSetRow.id).where(
        PictureSetRow.service_id == service_id, PictureSetRow.layout == LAYOUT
    )
    found = db().scalar(chosen.order_by(PictureSetRow.made_at).limit(1))
    if found is not None:
        return found
    row = PictureSetRow(
        id=new_id(), service_id=service_id, name=NAME, layout=LAYOUT, licence=MADE_BY_US, credit="",
        holder="our service", noncommercial=False, made_at=now(), made_by=by, published_at=now(),
    )  # fmt: skip
    db().add(row)
    db().flush()
    return row.id
