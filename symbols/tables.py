"""Rows of pictures that a service brought in, of its choices among pictures, and what people said of them.

Nothing here tells who a child is: counts carry no child, reports no sayer, and remembered phrases, which
come out of letters, are sealed. A child's own photos are not here but with the child (`children.tables`).
"""

from datetime import date, datetime
from uuid import UUID

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, SealedBytes, UtcDateTime, new_id
from store.sealed import Ciphertext


class PictureFileRow(Base):
    """The bytes of a picture, kept once under their SHA-256 and never changed. `small`: a WebP for showing,
    where the picture itself is large."""

    __tablename__ = "picture_files"
    sha256: Mapped[bytes] = mapped_column(LargeBinary(32), primary_key=True)
    kind: Mapped[str] = mapped_column(String(8))
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)
    small: Mapped[bytes | None] = mapped_column(LargeBinary, deferred=True)
    width: Mapped[int]
    height: Mapped[int]


class PictureSetRow(Base):
    """A set that was brought in, with its licence. Staged until `published_at`; then it can be chosen."""

    __tablename__ = "picture_sets"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"), index=True)
    name: Mapped[str]
    layout: Mapped[str] = mapped_column(String(20))
    licence: Mapped[str]
    licence_url: Mapped[str] = mapped_column(default="")
    credit: Mapped[str]
    holder: Mapped[str]
    noncommercial: Mapped[bool]
    root: Mapped[str | None]
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    published_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class PictureRow(Base):
    """One picture of a set that was brought in. `search` holds its words, folded, for looking up."""

    __tablename__ = "pictures"
    __table_args__ = (
        UniqueConstraint("set_id", "key"),
        Index("ix_pictures_set_id_position", "set_id", "position"),
    )
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    set_id: Mapped[UUID] = mapped_column(ForeignKey("picture_sets.id"))
    key: Mapped[str]
    position: Mapped[int]
    file_sha256: Mapped[bytes] = mapped_column(ForeignKey("picture_files.sha256"), index=True)
    label: Mapped[str]
    lang: Mapped[str] = mapped_column(String(35))
    words: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)
    keywords: Mapped[list[str]] = mapped_column(JSON, default=list)
    category: Mapped[str]
    speech: Mapped[str] = mapped_column(default="")
    licence: Mapped[str] = mapped_column(default="")
    licence_url: Mapped[str] = mapped_column(default="")
    credit: Mapped[str] = mapped_column(default="")
    source_id: Mapped[str] = mapped_column(default="")
    ext: Mapped[dict[str, object]] = mapped_column(JSON, default=dict)
    search: Mapped[str] = mapped_column(Text)


class PictureBoardRow(Base):
    """A communication board of a set: the whole record as it came in, its images by the keys of pictures."""

    __tablename__ = "picture_boards"
    __table_args__ = (UniqueConstraint("set_id", "position"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    set_id: Mapped[UUID] = mapped_column(ForeignKey("picture_sets.id"))
    position: Mapped[int]
    board: Mapped[str]
    name: Mapped[str]
    locale: Mapped[str] = mapped_column(default="")
    record: Mapped[dict[str, object]] = mapped_column(JSON)


class PictureAttachmentRow(Base):
    """What came with boards and is no picture (sounds): carried along unread, so that nothing is lost."""

    __tablename__ = "picture_attachments"
    __table_args__ = (UniqueConstraint("set_id", "key"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    set_id: Mapped[UUID] = mapped_column(ForeignKey("picture_sets.id"))
    key: Mapped[str]
    content: Mapped[bytes] = mapped_column(LargeBinary, deferred=True)


class PictureImportRow(Base):
    """A file on its way in: where it lies, what was found in it, and what became of it.

    `arrived`: its name in the folder of arriving files. `report` is there once it was looked through.
    """

    __tablename__ = "picture_imports"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"), index=True)
    file_name: Mapped[str]
    arrived: Mapped[str]
    size: Mapped[int]
    keep_rated: Mapped[bool] = mapped_column(default=False)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    job_id: Mapped[UUID | None]
    report: Mapped[dict[str, object] | None] = mapped_column(JSON)
    set_id: Mapped[UUID | None] = mapped_column(ForeignKey("picture_sets.id"))
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    dropped_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class PictureDraftRow(Base):
    """A service's choices as they are being changed; `revision` tells two people apart."""

    __tablename__ = "picture_drafts"
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"), primary_key=True)
    revision: Mapped[int]
    base: Mapped[int]
    content: Mapped[dict[str, object]] = mapped_column(JSON)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))


class PictureEditionRow(Base):
    """One published version of a service's choices. Never changed."""

    __tablename__ = "picture_editions"
    __table_args__ = (UniqueConstraint("service_id", "number"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    number: Mapped[int]
    content: Mapped[dict[str, object]] = mapped_column(JSON)
    note: Mapped[str]
    restores: Mapped[int | None]
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))


class PictureReleaseRow(Base):
    """Our own drawings as one release shipped them: id -> SHA-256 in hex; bytes in `picture_files`."""

    __tablename__ = "picture_releases"
    fingerprint: Mapped[str] = mapped_column(String(64), primary_key=True)
    drawings: Mapped[dict[str, str]] = mapped_column(JSON)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)


class PictureReportRow(Base):
    """ "This picture is not right", said by a child or an adult. Only the day is kept, and no one's name."""

    __tablename__ = "picture_reports"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"), index=True)
    concept: Mapped[str]
    picture: Mapped[str]
    said_by: Mapped[str] = mapped_column(String(8))
    reason: Mapped[str] = mapped_column(String(20), default="")
    on_day: Mapped[date]
    closed_on: Mapped[date | None]
    closed_by: Mapped[UUID | None] = mapped_column(ForeignKey("staff.id"))
    outcome: Mapped[str] = mapped_column(default="")


class PictureUseRow(Base):
    """How many approved letters show which picture for which concept: `counts` is sealed JSON. Counts alone:
    no letter, no child."""

    __tablename__ = "picture_uses"
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"), primary_key=True)
    counts: Mapped[Ciphertext] = mapped_column(SealedBytes)


class PictureMemoryRow(Base):
    """A picture that people confirmed for a phrase of letters (`phrase`: its keyed hash; `words`: sealed)."""

    __tablename__ = "picture_memories"
    __table_args__ = (UniqueConstraint("service_id", "lang", "phrase"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"))
    lang: Mapped[str] = mapped_column(String(35))
    phrase: Mapped[bytes] = mapped_column(LargeBinary(32))
    words: Mapped[Ciphertext] = mapped_column(SealedBytes)
    concept: Mapped[str]
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))


class PictureTrialRow(Base):
    """What children or therapists made of one picture without its word, added up from one printed sheet."""

    __tablename__ = "picture_trials"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    service_id: Mapped[UUID] = mapped_column(ForeignKey("services.id"), index=True)
    concept: Mapped[str]
    picture: Mapped[str]
    on_day: Mapped[date]
    who: Mapped[str] = mapped_column(String(20))
    knew: Mapped[int]
    nearly: Mapped[int]
    missed: Mapped[int]
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
