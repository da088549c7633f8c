"""Rows of emails. What one says, to whom, and when it was written and left is sealed; which alert it is about
is a keyed hash. The rows alone show neither which child raised one nor when. Beside the times in the audit
trail an entry there would tell it too, so there is none."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from store.base import Base, SealedBytes, UtcDateTime, new_id
from store.sealed import Ciphertext


class MailRow(Base):
    """One email. `ref`: of what it is about, its stage and whom it goes to; unique, so that each is written
    once. `due_at`: when it is tried next; none once it has left or is given up."""

    __tablename__ = "mails"
    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    about_ref: Mapped[bytes] = mapped_column(LargeBinary, index=True)
    ref: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    tries: Mapped[int] = mapped_column(default=0)
    content: Mapped[Ciphertext] = mapped_column(SealedBytes)
