"""Change the draft of a service's picture choices, publish it, undo it. Flushes, never commits.

A draft has a revision: whoever saves says which one they saw. Publishing is one insert, however large the
sets are, because an edition holds choices and not pictures; only pictures whose words a person changed get
them then. Undo publishes an earlier edition again.
"""

from collections.abc import Callable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from store.base import new_id
from store.work import audit, db, now
from symbols.choices import Choices, as_record
from symbols.editions.described import put_words
from symbols.editions.model import Draft, DraftMoved, Edition, NothingToPublish
from symbols.editions.read import load_draft, load_edition, load_newest
from symbols.files import keep_drawings
from symbols.read import fingerprints, load_svg, release
from symbols.tables import PictureDraftRow, PictureEditionRow, PictureReleaseRow

LONGEST_NOTE = 200


def change_draft(
    service_id: UUID, change: Callable[[Choices], Choices], by: UUID | None, seen: int | None = None
) -> Draft:
    """Put the draft through one change. With `seen`: raises DraftMoved where another revision stands."""
    draft = load_draft(service_id, locked=True)
    if seen is not None and seen != draft.revision:
        raise DraftMoved(draft)
    _keep(draft, change(draft.choices), by)
    return load_draft(service_id)


def drop_draft(service_id: UUID, by: UUID | None) -> None:
    """Throw the draft away: what is published stays as it is."""
    draft = load_draft(service_id, locked=True)
    _keep(draft, draft.published.choices, by)
    audit("pictures.draft_dropped", service_id)


def publish_draft(service_id: UUID, note: str, by: UUID | None, seen: int | None = None) -> Edition:
    """Make the draft the next edition. Raises NothingToPublish, DraftMoved."""
    draft = load_draft(service_id, locked=True)
    if seen is not None and seen != draft.revision:
        raise DraftMoved(draft)
    if not draft.changed:
        raise NothingToPublish
    return _publish(draft.published, draft.choices, note.strip()[:LONGEST_NOTE], by, None)


def note_edition(service_id: UUID, note: str, by: UUID | None) -> Edition:
    """The same choices as a new version: something that its pictures rest on (a credit) was put right."""
    published = load_draft(service_id, locked=True).published
    return _publish(published, published.choices, note, by, None)


def undo(service_id: UUID, number: int, by: UUID | None) -> Edition:
    """Publish an earlier edition again (0: what Heard ships). The draft follows it.

    Raises EditionMissing, NothingToPublish.
    """
    earlier = load_edition(service_id, number)
    draft = load_draft(service_id, locked=True)
    if earlier.choices == draft.published.choices:
        raise NothingToPublish
    _keep(draft, earlier.choices, by)
    return _publish(draft.published, earlier.choices, "", by, number)


def keep_release() -> None:
    """Keep our own drawings as they are shipped now, once a release: old letters show them for ever."""
    fingerprint = release()
    if db().scalar(select(PictureReleaseRow.fingerprint).where(PictureReleaseRow.fingerprint == fingerprint)):
        return
    drawings = dict(fingerprints())
    keep_drawings(map(load_svg, drawings), (96, 96))
    # Two children may begin at once, right after a release: the second finds it kept.
    insert = sqlite.insert if db().get_bind().dialect.name == "sqlite" else postgresql.insert
    row = {"fingerprint": fingerprint, "drawings": drawings, "made_at": now()}
    db().execute(insert(PictureReleaseRow).values(row).on_conflict_do_nothing())


def _publish(
    published: Edition, choices: Choices, note: str, by: UUID | None, restores: int | None
) -> Edition:
    row = PictureEditionRow(
        id=new_id(),
        service_id=published.service_id,
        number=published.number + 1,
        content=as_record(choices),
        note=note,
        restores=restores,
        made_at=now(),
        made_by=by,
    )
    db().add(row)
    db().flush()
    draft = db().get(PictureDraftRow, published.service_id)
    if draft is not None:
        draft.base = row.number
    put_words(published.choices, choices)
    audit("pictures.published", published.service_id, edition=row.id, number=row.number)
    return load_newest(published.service_id)


def _keep(draft: Draft, choices: Choices, by: UUID | None) -> None:
    row = db().get(PictureDraftRow, draft.service_id)
    if row is None:
        row = PictureDraftRow(service_id=draft.service_id, revision=0)
        db().add(row)
    row.revision += 1
    row.base = draft.published.number
    row.content = as_record(choices)
    row.saved_at = now()
    row.saved_by = by
    db().flush()
