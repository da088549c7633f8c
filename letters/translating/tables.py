"""The words that translators gave for one review's letter, sealed: they are a child's letter."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, SealedBytes, UtcDateTime, new_id
from store.sealed import Ciphertext


class LetterTranslationRow(Base):
    """A review's sentences in one language; `revision` tells two people apart."""

    __tablename__ = "letter_translations"
    __table_args__ = (UniqueConstraint("review_id", "lang"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"))
    lang: Mapped[str] = mapped_column(String(12))
    revision: Mapped[int]
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    saved_at: Mapped[datetime] = mapped_column(UtcDateTime)
    saved_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
