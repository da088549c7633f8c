"""People's recordings of one review's letter. In: a review, its child. Out: `Voices`: clips, who speaks."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import defer

from children.model import ChildId, ReviewId
from letters.aloud.model import Spoken, ToRead, each_said, spoken_from
from letters.aloud.tables import LetterRecordingRow
from sound.model import Clip
from store.work import db, vault

TABLE = "letter_recordings"


def said_key(review_id: UUID, said: ToRead) -> bytes:
    """What a text of this review's letter is found by."""
    return vault().blind("letter-recording", f"{review_id}\n{said.lang}\n{said.text}")


@dataclass(frozen=True)
class Voices:
    """The recordings of one review's letter; looked up once, opened one by one."""

    review_id: ReviewId
    child_id: ChildId

    @cached_property
    def keys(self) -> frozenset[bytes]:
        """Of the texts that somebody recorded."""
        found = select(LetterRecordingRow.said).where(LetterRecordingRow.review_id == self.review_id)
        return frozenset(db().scalars(found))

    def has(self, text: str, lang: str) -> bool:
        """Whether a person reads this very text."""
        return bool(self.keys) and self._key(text, lang) in self.keys

    def clip(self, text: str, lang: str) -> Clip | None:
        """A person's voice for this very text; None where there is none."""
        row = self._row(text, lang)
        if row is None:
            return None
        return Clip(self._content(row), mimetype=self._about(row).mimetype)

    def joining(self, text: str, lang: str) -> bytes | None:
        """The same as a piece of one file with others; None also where it is a file that cannot be joined."""
        row = self._row(text, lang)
        return self._content(row) if row is not None and self._about(row).joins else None

    def spoken(self, texts: Iterable[tuple[str, str]]) -> dict[ToRead, Spoken]:
        """Who read each of these texts, and when; only those that somebody read."""
        if not self.keys:
            return {}
        asked = {said_key(self.review_id, one): one for one in each_said(texts)}
        chosen = select(LetterRecordingRow).where(
            LetterRecordingRow.review_id == self.review_id, LetterRecordingRow.said.in_(asked)
        )
        rows = db().scalars(
            chosen.order_by(LetterRecordingRow.made_at).options(defer(LetterRecordingRow.content))
        )
        return {asked[row.said]: self._about(row) for row in rows}

    def readers(self, texts: Iterable[tuple[str, str]]) -> tuple[str, ...]:
        """The names of those who read these texts, each once."""
        return tuple(dict.fromkeys(one.speaker for one in self.spoken(texts).values()))

    def newest(self) -> Spoken | None:
        """The last sentence that was recorded: who reads now."""
        chosen = select(LetterRecordingRow).where(LetterRecordingRow.review_id == self.review_id)
        newest = chosen.order_by(LetterRecordingRow.made_at.desc(), LetterRecordingRow.id).limit(1)
        row = db().scalar(newest.options(defer(LetterRecordingRow.content)))
        return self._about(row) if row is not None else None

    def _key(self, text: str, lang: str) -> bytes:
        return said_key(self.review_id, next(iter(each_said([(text, lang)]))))

    def _row(self, text: str, lang: str) -> LetterRecordingRow | None:
        if not self.has(text, lang):
            return None
        return find_row(self.review_id, self._key(text, lang))

    def _about(self, row: LetterRecordingRow) -> Spoken:
        return spoken_from(vault().child(self.child_id).open_json(TABLE, "about", row.id, row.about))

    def _content(self, row: LetterRecordingRow) -> bytes:
        return vault().child(self.child_id).open_bytes(TABLE, "content", row.id, row.content)


def find_row(review_id: UUID, key: bytes) -> LetterRecordingRow | None:
    """The row of one text, or None."""
    return db().scalar(
        select(LetterRecordingRow).where(
            LetterRecordingRow.review_id == review_id, LetterRecordingRow.said == key
        )
    )
