"""A set of pictures that a service brought in, for tests, already published."""

from datetime import datetime
from uuid import UUID

from store.base import new_id
from store.work import Store, db, now
from symbols.choices import swap
from symbols.editions.write import change_draft, publish_draft
from symbols.files import keep_file
from symbols.tables import PictureRow, PictureSetRow

WIDE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><path d="M0 0h3v1H0z"/></svg>'
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'


def make_set(service_id: UUID, name: str = "School", *, published: bool = True) -> UUID:
    """A set without pictures in the open unit of work. Returns its id."""
    at: datetime | None = now() if published else None
    row = PictureSetRow(
        id=new_id(), service_id=service_id, name=name, layout="plain", licence="CC BY 4.0", credit="Somebody",
        holder="Sandmere", noncommercial=False, made_at=now(), published_at=at,
    )  # fmt: skip
    db().add(row)
    db().flush()
    return row.id


def make_picture(
    set_id: UUID, label: str, *, content: bytes = SVG, position: int = 1, credit: str = ""
) -> str:
    """A picture of a set; its key and search text are its label. Returns its id as text."""
    sha256 = keep_file("svg", content, None, (1, 1))
    row = PictureRow(
        id=new_id(), set_id=set_id, key=label, position=position, file_sha256=sha256,
        label=label, lang="en", category="", credit=credit, search=label.casefold(),
    )  # fmt: skip
    db().add(row)
    db().flush()
    return str(row.id)


def publish_swap(store: Store, service_id: UUID, concept: str, credit: str = "") -> None:
    """From now on the service shows a wide black bar for a concept."""
    with store.begin():
        picture = make_picture(make_set(service_id), concept, content=WIDE, credit=credit)
        change_draft(service_id, lambda choices: swap(choices, concept, f"picture:{picture}"), None)
        publish_draft(service_id, "", None)
