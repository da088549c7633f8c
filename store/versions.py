"""Content that a service changes on a desk: a draft of each piece, and versions. Flushes, never commits.

In: a `Shelf`: a room's two kinds of rows, and what its entries in the audit trail are called. Out: rows, for
that room's own `read` and `write` alone. A draft's revision goes up with each change: whoever saves may say
which one they saw, 0 where they saw none. Publishing adds a version and takes the draft away; a version never
changes.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Select, String, UniqueConstraint, func, select, tuple_
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Mapped, declared_attr, mapped_column

from store.base import Base, UtcDateTime, new_id
from store.work import audit, db, now


class _PieceColumns(Base):
    """What a draft and a version have alike: a piece of content, by its code in a service."""

    __abstract__ = True
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    code: Mapped[str] = mapped_column(String(40))
    content: Mapped[dict[str, Any]] = mapped_column(JSON)


class DraftColumns(_PieceColumns):
    """What every draft has; one draft for each code of a service."""

    __abstract__ = True
    revision: Mapped[int]
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))

    @declared_attr.directive
    def __table_args__(cls) -> tuple[UniqueConstraint]:  # noqa: N805 - of the class
        return (UniqueConstraint("service_id", "code"),)


class VersionColumns(_PieceColumns):
    """What every published version has; they count from 1 for each code of a service."""

    __abstract__ = True
    number: Mapped[int]
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))

    @declared_attr.directive
    def __table_args__(cls) -> tuple[UniqueConstraint]:  # noqa: N805 - of the class
        return (UniqueConstraint("service_id", "code", "number"),)


D = TypeVar("D", bound=DraftColumns)
V = TypeVar("V", bound=VersionColumns)


class DraftMoved(Exception):
    """Someone else changed the draft in the meantime; `current`: as it stands now, None where it is gone."""

    def __init__(self, current: DraftColumns | None) -> None:
        super().__init__("the draft was changed by someone else")
        self.current = current


@dataclass(frozen=True)
class Shelf(Generic[D, V]):
    """The drafts and the versions of one kind of content."""

    drafts: type[D]
    versions: type[V]
    called: str

    def list_drafts(self, service_id: UUID) -> Sequence[D]:
        """The drafts of a service, by code."""
        return db().scalars(self._drafts(service_id).order_by(self.drafts.code)).all()

    def draft(self, service_id: UUID, code: str) -> D | None:
        """The draft of one piece, to be read."""
        return db().scalar(self._drafts(service_id).where(self.drafts.code == code))

    def held(self, service_id: UUID, code: str, seen: int | None = None) -> D | None:
        """The draft, held until this work ends. Raises DraftMoved where it is not the one that was seen."""
        chosen = self._drafts(service_id).where(self.drafts.code == code).with_for_update()
        row: D | None = db().scalar(chosen.execution_options(populate_existing=True))
        if seen is not None and seen != (row.revision if row else 0):
            raise DraftMoved(row)
        return row

    def keep(
        self,
        service_id: UUID,
        code: str,
        content: dict[str, Any],
        by: UUID | None,
        seen: int | None = None,
        **begun: Any,
    ) -> D:
        """Keep this as the draft. `begun`: other columns of a draft that begins here. Raises DraftMoved."""
        row = self.held(service_id, code, seen)
        if row is None:
            row = self.drafts(id=new_id(), service_id=service_id, code=code, revision=0, **begun)
        row.content, row.revision, row.saved_at, row.saved_by = content, row.revision + 1, now(), by
        try:
            with db().begin_nested():
                db().add(row)
        except IntegrityError:
            raise DraftMoved(self.draft(service_id, code)) from None
        audit(f"{self.called}.drafted", service_id, draft=row.id)
        return row

    def drop(self, service_id: UUID, code: str, seen: int | None = None) -> None:
        """Throw the draft away; what is published stays. Raises DraftMoved."""
        row = self.held(service_id, code, seen)
        if row is not None:
            db().delete(row)
            db().flush()
            audit(f"{self.called}.draft_dropped", service_id, draft=row.id)

    def publish(self, draft: D, by: UUID | None, **more: Any) -> V:
        """Make a draft, which is held, the next version. `more`: other columns of it."""
        newest = self.newest(draft.service_id, draft.code)
        kept = {"service_id": draft.service_id, "code": draft.code, "content": draft.content, **more}
        number = newest.number + 1 if newest else 1
        made = self.versions(id=new_id(), number=number, made_at=now(), made_by=by, **kept)
        db().add(made)
        db().delete(draft)
        db().flush()
        audit(f"{self.called}.published", made.service_id, version=made.id)
        return made

    def list_newest(self, service_id: UUID) -> list[V]:
        """The newest version of each piece, by code."""
        numbers = select(self.versions.code, func.max(self.versions.number))
        newest = numbers.where(self.versions.service_id == service_id).group_by(self.versions.code)
        is_newest = tuple_(self.versions.code, self.versions.number).in_(newest)
        return list(db().scalars(self._versions(service_id).where(is_newest).order_by(self.versions.code)))

    def history(self, service_id: UUID, code: str | None = None) -> list[V]:
        """Every version, of one piece or of all by code, the newest first."""
        chosen = self._versions(service_id)
        chosen = chosen if code is None else chosen.where(self.versions.code == code)
        return list(db().scalars(chosen.order_by(self.versions.code, self.versions.number.desc())))

    def newest(self, service_id: UUID, code: str) -> V | None:
        """The version that holds today; None where it is as Heard ships it."""
        chosen = self._versions(service_id).where(self.versions.code == code)
        return db().scalar(chosen.order_by(self.versions.number.desc()).limit(1))

    def version(self, service_id: UUID, code: str, number: int) -> V | None:
        """One version, by its number."""
        chosen = self._versions(service_id).where(self.versions.code == code)
        return db().scalar(chosen.where(self.versions.number == number))

    def _drafts(self, service_id: UUID) -> Select[D]:
        return select(self.drafts).where(self.drafts.service_id == service_id)

    def _versions(self, service_id: UUID) -> Select[V]:
        return select(self.versions).where(self.versions.service_id == service_id)
