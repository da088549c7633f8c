"""Read a service's editions and drafts, and the book that pages and letters show. Out: nouns, never rows."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from uuid import UUID

from sqlalchemy import select

from store.work import db
from symbols.book import DRAWING, PHOTO, SHIPPED, Book, BookRef, shown_file
from symbols.choices import PICTURE, Choices, from_record
from symbols.editions.model import Draft, Edition, EditionMissing
from symbols.read import fingerprints, list_pictures, release
from symbols.tables import (
    PictureDraftRow,
    PictureEditionRow,
    PictureFileRow,
    PictureReleaseRow,
    PictureRow,
    PictureSetRow,
)

KEPT_BOOKS = 256


def load_newest(service_id: UUID) -> Edition:
    """The edition that is published now; number 0, with no choices made, before there is any."""
    row = db().scalar(
        select(PictureEditionRow)
        .where(PictureEditionRow.service_id == service_id)
        .order_by(PictureEditionRow.number.desc())
        .limit(1)
    )
    return Edition(None, service_id, 0, Choices()) if row is None else _edition(row)


def load_edition(service_id: UUID, number: int) -> Edition:
    """One edition by its number; 0 is what Heard ships. Raises EditionMissing."""
    if number == 0:
        return Edition(None, service_id, 0, Choices())
    row = db().scalar(
        select(PictureEditionRow).where(
            PictureEditionRow.service_id == service_id, PictureEditionRow.number == number
        )
    )
    if row is None:
        raise EditionMissing(number)
    return _edition(row)


def list_editions(service_id: UUID) -> tuple[Edition, ...]:
    """All editions of a service, the newest first."""
    rows = db().scalars(
        select(PictureEditionRow)
        .where(PictureEditionRow.service_id == service_id)
        .order_by(PictureEditionRow.number.desc())
    )
    return tuple(_edition(row) for row in rows)


def load_draft(service_id: UUID, *, locked: bool = False) -> Draft:
    """The choices being changed; a fresh draft is what is published, with revision 0."""
    query = select(PictureDraftRow).where(PictureDraftRow.service_id == service_id)
    row = db().scalar(query.with_for_update() if locked else query)
    published = load_newest(service_id)
    if row is None:
        return Draft(service_id, 0, published.number, published.choices, published)
    choices = from_record(row.content)
    return Draft(service_id, row.revision, row.base, choices, published, row.saved_at, row.saved_by)


def current_ref(
    service_id: UUID, order: Sequence[str] = (), photos: Mapping[str, str] | None = None
) -> BookRef:
    """The pictures as they are now for a child with this order of sets and these photos: what a Submission
    that begins, or a Letter that is approved, keeps. A team's order is looked up by the caller."""
    found = (
        db()
        .execute(
            select(PictureEditionRow.id)
            .where(PictureEditionRow.service_id == service_id)
            .order_by(PictureEditionRow.number.desc())
            .limit(1)
        )
        .scalar()
    )
    own = tuple(sorted((photos or {}).items()))
    return BookRef(str(found) if found else "", tuple(order), release(), own)


def load_book(ref: BookRef) -> Book:
    """The book of a ref. What is in an edition never changes, so a book is made once in a process."""
    if ref.edition == "" and not ref.photos and ref.release in ("", release()):
        return _shipped_book()
    return _kept_book(ref)


def load_draft_book(service_id: UUID, choices: Choices, order: Sequence[str] = ()) -> Book:
    """The book as it would be if these choices were published: for the preview."""
    return _book(BookRef(order=tuple(order)), choices, fingerprints())


@lru_cache(maxsize=1)
def _shipped_book() -> Book:
    return _book(SHIPPED, Choices(), fingerprints())


@lru_cache(maxsize=KEPT_BOOKS)
def _kept_book(ref: BookRef) -> Book:
    choices = Choices()
    if ref.edition:
        row = db().get(PictureEditionRow, UUID(ref.edition))
        choices = from_record(row.content) if row else choices
    return _book(ref, choices, _drawings(ref.release))


def _drawings(fingerprint: str) -> Mapping[str, str]:
    """Drawing -> SHA-256 of a release; what is shipped now stands in for drawings that it did not have."""
    shipped = fingerprints()
    if fingerprint in ("", release()):
        return shipped
    row = db().get(PictureReleaseRow, fingerprint)
    return {**shipped, **row.drawings} if row else shipped


def _book(ref: BookRef, choices: Choices, drawings: Mapping[str, str]) -> Book:
    files, credit_lines = _files(choices.refs())
    shown: dict[str, str] = {}
    for concept in (*drawings, *choices.added):
        chosen = choices.ref(concept, ref.order) or ""
        found = files.get(chosen)
        own = chosen.partition(":")[2] if chosen.startswith(DRAWING) else concept
        if found:
            shown[concept] = found
        elif own in drawings:
            shown[concept] = f"{DRAWING}:{own}:{drawings[own]}"
    shown |= {concept: f"{PHOTO}:{photo}" for concept, photo in ref.photos}
    hidden = choices.retired | {one.id for one in list_pictures() if one.id.startswith("pin-")}
    offered = tuple(concept for concept in shown if concept not in hidden)
    groups = {concept: one.group for concept, one in choices.added.items()}
    return Book(ref, shown, offered, _labels(choices), credit_lines, groups)


def _labels(choices: Choices) -> dict[str, dict[str, str]]:
    labels = {key: {"en": one.label} for key, one in choices.added.items()}
    for concept, langs in choices.words.items():
        said = {lang: words.label for lang, words in langs.items() if words.label}
        labels[concept] = {**labels.get(concept, {}), **said}
    return labels


def _files(refs: frozenset[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Ref of a choice -> shown ref, and shown ref -> the credit that its licence asks for."""
    ids = [UUID(ref.partition(":")[2]) for ref in refs if ref.startswith(PICTURE)]
    files: dict[str, str] = {}
    credit_lines: dict[str, str] = {}
    for start in range(0, len(ids), 500):
        rows = db().execute(
            select(
                PictureRow.id,
                PictureRow.file_sha256,
                PictureFileRow.kind,
                PictureRow.credit,
                PictureSetRow.credit,
            )
            .join(PictureFileRow, PictureFileRow.sha256 == PictureRow.file_sha256)
            .join(PictureSetRow, PictureSetRow.id == PictureRow.set_id)
            .where(PictureRow.id.in_(ids[start : start + 500]))
        )
        for picture_id, sha256, kind, credit, set_credit in rows:
            shown = shown_file(sha256, kind)
            files[f"{PICTURE}:{picture_id}"] = shown
            credit_lines[shown] = credit or set_credit
    return files, credit_lines


def _edition(row: PictureEditionRow) -> Edition:
    return Edition(
        id=row.id,
        service_id=row.service_id,
        number=row.number,
        choices=from_record(row.content),
        note=row.note,
        restores=row.restores,
        made_at=row.made_at,
        made_by=row.made_by,
    )
