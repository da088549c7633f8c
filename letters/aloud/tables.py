"""People's recordings of a letter's sentences, sealed with the child's key."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey, LargeBinary, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, SealedBytes, UtcDateTime, new_id
from store.sealed import Ciphertext


class LetterRecordingRow(Base):
    """One sentence of a review's letter, spoken by a person. `said`: the text and its language as a keyed
    hash (`Vault.blind`), so that no text can be tried against it. `about` (sealed): who, when, what file."""

    __tablename__ = "letter_recordings"
    __table_args__ = (UniqueConstraint("review_id", "said"),)
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    review_id: Mapped[UUID] = mapped_column(ForeignKey("reviews.id"))
    child_id: Mapped[UUID] = mapped_column(ForeignKey("children.id"))
    said: Mapped[bytes] = mapped_column(LargeBinary)
    about: Mapped[Ciphertext] = mapped_column(SealedBytes)
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[UUID] = mapped_column(ForeignKey("staff.id"))
