"""The words of brought-in pictures as the desk publishes them, put where search, lists and exports read them.

In: choices as they were and as they are published. Out: changed rows. What a picture came with is kept beside
it, so that an undo brings it back. Its bytes never change: letters show them. Flushes.
"""

from uuid import UUID

from store.work import db
from symbols.choices import PICTURE, Choices
from symbols.described import Described, as_record, from_record
from symbols.folding import fold_all
from symbols.tables import PictureRow

CAME = "ext_heard_came"  # in a picture's `ext`: what it came with, where the desk says something else


def load_came(picture_id: UUID) -> Described:
    """What a picture came with, whatever the desk says now."""
    row = db().get_one(PictureRow, picture_id)
    kept = row.ext.get(CAME)
    return from_record(kept) if isinstance(kept, dict) else _said(row)


def put_words(before: Choices, after: Choices) -> None:
    """Give each picture whose words differ between the two the words of the second."""
    for ref in sorted({*before.described, *after.described}):
        said = after.described.get(ref)
        if said != before.described.get(ref):
            row = db().get(PictureRow, UUID(ref.removeprefix(f"{PICTURE}:")))
            if row is not None:
                _put(row, said)
    db().flush()


def _put(row: PictureRow, said: Described | None) -> None:
    came = load_came(row.id)
    rest = {key: value for key, value in row.ext.items() if key != CAME}
    row.ext = {**rest, CAME: as_record(came)} if said else rest
    one = said or came
    row.label, row.lang, row.category = one.label, one.lang, one.category
    row.words, row.keywords = dict(one.words), list(one.keywords)
    row.search = fold_all(one.label, *one.words.values(), *one.keywords)


def _said(row: PictureRow) -> Described:
    return Described(row.label, row.lang, dict(row.words), tuple(row.keywords), row.category)
