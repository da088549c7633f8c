"""A child's own pictures: photos of their home, their carer, their dog; and the book of pictures that is
theirs now.

In: a child, an upload. Out: `OwnPicture`s without their bytes, the bytes for a page of this child's, and the
`BookRef` that a Submission which begins, or a Letter that is approved, keeps. Photos are sealed with the
child's key; who may see a child is decided before, by `children.read`. Flushes, never commits.
"""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import func, select

from children.model import Child, ChildId, StaffId
from children.own_photo import made_small
from children.read import today
from children.tables import OwnPictureRow
from store.base import new_id
from store.sealed import ChildErased
from store.work import audit, db, now, vault
from symbols.book import BookRef
from symbols.drawn import OpenPhoto
from symbols.editions.read import current_ref, load_newest
from symbols.model import PictureMissing

MOST_OWN = 40  # of one child at a time: their books stay small
MOST_WORD = 80  # characters
_OWN_CONCEPT = "own-"  # the head of the concept of a photo that stands for a word of its own


class OwnPictureMissing(LookupError):
    """This child has no such photo."""


class TooManyOwnPictures(ValueError):
    """A child has as many photos as can be kept."""


@dataclass(frozen=True)
class OwnPicture:
    """A photo and what it stands for. `concept`: whose picture it replaces for this child, or "" where it
    stands for `word` alone. `word`: what the child calls it ("Rex"), or "". `not_right_on`: the day on which
    the child said that this photo is not right."""

    id: UUID
    child_id: ChildId
    concept: str
    word: str
    made_at: datetime
    retired_at: datetime | None = None
    not_right_on: date | None = None

    @property
    def shown_as(self) -> str:
        """The concept under which the child's book has it: one of its own where it replaces none."""
        return self.concept or f"{_OWN_CONCEPT}{self.id.hex[:12]}"


def add_own_picture(child_id: ChildId, uploaded: bytes, concept: str, word: str, by: StaffId) -> OwnPicture:
    """Keep a photo; it is the child's picture for this concept from now on, in place of one before.
    Raises PhotoRefused, TooManyOwnPictures; ValueError where it stands for nothing."""
    word = " ".join(word.split())[:MOST_WORD]
    if not (concept or word):
        raise ValueError("a photo that stands for nothing")
    photo = made_small(uploaded)
    if _count(child_id) >= MOST_OWN:
        raise TooManyOwnPictures
    row = OwnPictureRow(id=new_id(), child_id=child_id, made_at=now(), made_by=by)
    sealer = vault().child(child_id)
    row.about = sealer.seal_json("own_pictures", "about", row.id, {"concept": concept, "word": word})
    row.photo = sealer.seal_bytes("own_pictures", "photo", row.id, photo)
    db().add(row)
    db().flush()
    audit("own_picture.added", child_id, picture=row.id)
    return _own_picture(row)


def retire_own_picture(child_id: ChildId, picture_id: UUID) -> None:
    """Take a photo away: what begins from now on does not show it, letters made before do. Twice is the same
    as once. Raises OwnPictureMissing."""
    row = _row(child_id, picture_id)
    if row.retired_at is None:
        row.retired_at = now()
        db().flush()
        audit("own_picture.retired", child_id, picture=row.id)


def note_not_right(child_id: ChildId, picture_id: UUID) -> None:
    """The child says that this photo of theirs is not right: for their IRO. Raises OwnPictureMissing."""
    row = _row(child_id, picture_id)
    sealer = vault().child(child_id)
    about = sealer.open_json("own_pictures", "about", row.id, row.about)
    about["not_right"] = today().isoformat()
    row.about = sealer.seal_json("own_pictures", "about", row.id, about)
    db().flush()
    audit("own_picture.not_right", child_id, picture=row.id)


def list_own_pictures(child_id: ChildId, *, retired: bool = False) -> list[OwnPicture]:
    """A child's photos, the oldest first; with `retired`, those that were taken away too."""
    chosen = select(OwnPictureRow).where(OwnPictureRow.child_id == child_id)
    if not retired:
        chosen = chosen.where(OwnPictureRow.retired_at.is_(None))
    return [
        _own_picture(row) for row in db().scalars(chosen.order_by(OwnPictureRow.made_at, OwnPictureRow.id))
    ]


def load_own_photo(child_id: ChildId, picture_id: UUID) -> bytes:
    """A photo's bytes (WebP), also of one that was taken away. Raises OwnPictureMissing, ChildErased."""
    row = _row(child_id, picture_id)
    return vault().child(child_id).open_bytes("own_pictures", "photo", row.id, row.photo)


def opener_of(child_id: ChildId) -> OpenPhoto:
    """For `use_book` and papers: opens this child's photos and nobody else's. It raises PictureMissing."""

    def open_photo(photo: UUID) -> bytes:
        try:
            return load_own_photo(child_id, photo)
        except (OwnPictureMissing, ChildErased):
            raise PictureMissing(str(photo)) from None

    return open_photo


def current_book(child: Child) -> BookRef:
    """The pictures as this child is to see them from now on: their own order of sets, else their team's, else
    the service's, and their photos."""
    photos = {one.shown_as: str(one.id) for one in list_own_pictures(child.id)}
    return current_ref(child.service_id, order_of(child), photos)


def order_of(child: Child) -> tuple[str, ...]:
    """The order of sets of this child, else of their team; empty: the service's."""
    if child.picture_order or not child.team:
        return child.picture_order
    teams = load_newest(child.service_id).choices.teams
    return next((order for name, order in teams.items() if name.casefold() == child.team.casefold()), ())


def list_teams(service_id: UUID) -> tuple[str, ...]:
    """The teams that have an order of sets of their own, as it is published."""
    return tuple(load_newest(service_id).choices.teams)


def _count(child_id: ChildId) -> int:
    chosen = select(func.count()).select_from(OwnPictureRow)
    kept = chosen.where(OwnPictureRow.child_id == child_id, OwnPictureRow.retired_at.is_(None))
    return db().scalar(kept) or 0


def _row(child_id: ChildId, picture_id: UUID) -> OwnPictureRow:
    row = db().get(OwnPictureRow, picture_id)
    if row is None or row.child_id != child_id:
        raise OwnPictureMissing(picture_id)
    return row


def _own_picture(row: OwnPictureRow) -> OwnPicture:
    about = vault().child(row.child_id).open_json("own_pictures", "about", row.id, row.about)
    said_on = about.get("not_right")
    return OwnPicture(
        id=row.id,
        child_id=ChildId(row.child_id),
        concept=about["concept"],
        word=about["word"],
        made_at=row.made_at,
        retired_at=row.retired_at,
        not_right_on=date.fromisoformat(said_on) if said_on else None,
    )
