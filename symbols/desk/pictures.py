"""The pictures that a service brought in: found by words, a page at a time, and one by its id.

In: a service, folded words, a set, a category. Out: `SetPicture` nouns. Only published sets are looked
through. The nearest come first: the word itself, then words that begin so, then the others, set by set.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, Select, case, func, or_, select

from store.work import db
from symbols.book import shown_file
from symbols.choices import PICTURE
from symbols.folding import fold
from symbols.model import PictureMissing
from symbols.tables import PictureFileRow, PictureRow, PictureSetRow

MOST_TERMS = 6


@dataclass(frozen=True, slots=True)
class SetPicture:
    """One picture of a set. `shown`: as a book shows it. Where it has no licence or credit, its set's."""

    id: UUID
    set_id: UUID
    set_name: str
    label: str
    lang: str
    category: str
    shown: str
    words: Mapping[str, str] = field(default_factory=dict)
    keywords: tuple[str, ...] = ()
    licence: str = ""
    licence_url: str = ""
    credit: str = ""
    holder: str = ""
    noncommercial: bool = False
    offered: bool = True  # its set is published, and no newer one took its place

    @property
    def ref(self) -> str:
        """How choices name it."""
        return f"{PICTURE}:{self.id}"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for. `text`: every word of it must be there. `ids`: only these pictures. `without`: sets
    that are not looked through."""

    text: str = ""
    set_id: UUID | None = None
    category: str = ""
    ids: Collection[UUID] | None = None
    without: Collection[str] = ()


def list_sets(service_id: UUID) -> dict[UUID, str]:
    """The service's published sets by name: id -> name."""
    rows = db().execute(
        select(PictureSetRow.id, PictureSetRow.name)
        .where(PictureSetRow.service_id == service_id, PictureSetRow.published_at.is_not(None))
        .order_by(PictureSetRow.name, PictureSetRow.id)
    )
    return {row.id: row.name for row in rows}


def list_categories(set_id: UUID) -> tuple[str, ...]:
    """The categories of a set's pictures, by name."""
    found = select(PictureRow.category).where(PictureRow.set_id == set_id, PictureRow.category != "")
    return tuple(db().scalars(found.distinct().order_by(PictureRow.category)))


def list_words(service_id: UUID, edition: int) -> frozenset[str]:
    """Every word that the service's pictures are found by, folded. `edition`: the newest one's number."""
    sets = _sets(service_id, Asked())
    count = db().scalar(select(func.count()).select_from(PictureRow).where(PictureRow.set_id.in_(sets)))
    return _words_of(tuple(sorted(sets)), count or 0, edition)


@lru_cache(maxsize=8)
def _words_of(sets: tuple[UUID, ...], count: int, edition: int) -> frozenset[str]:
    """Read again where a set or a picture came or went, and where words were published: a few thousand words
    of tens of thousands of rows."""
    texts = db().scalars(select(PictureRow.search).where(PictureRow.set_id.in_(sets)))
    return frozenset(word for text in texts for word in text.split())


def find_pictures(
    service_id: UUID, asked: Asked, limit: int, offset: int = 0
) -> tuple[list[SetPicture], int]:
    """Matching pictures in a steady order, from `offset` on, and how many match in all."""
    # First the ids alone: rows are wide, and one page of them is wanted.
    sets = _sets(service_id, asked)
    everything = not fold(asked.text) and not asked.category and asked.ids is None
    look = _browsed if everything else _searched
    ids, total = look(sets, asked, limit, offset)
    by_id = {one.id: one for one in _load(_pictures().where(PictureRow.id.in_(ids)))}
    return [by_id[one] for one in ids], total


def _browsed(sets: Sequence[UUID], _: Asked, limit: int, offset: int) -> tuple[list[UUID], int]:
    """Set by set, each through its index, so that the last page costs as little as the first."""
    counted = select(PictureRow.set_id, func.count().label("total")).where(PictureRow.set_id.in_(sets))
    counts = {row.set_id: row.total for row in db().execute(counted.group_by(PictureRow.set_id))}
    ids: list[UUID] = []
    for one in sorted(counts):
        if offset < counts[one] and len(ids) < limit:
            of_set = select(PictureRow.id).where(PictureRow.set_id == one).order_by(PictureRow.position)
            ids += db().scalars(of_set.limit(limit - len(ids)).offset(offset))
        offset = max(0, offset - counts[one])
    return ids, sum(counts.values())


def _searched(sets: Sequence[UUID], asked: Asked, limit: int, offset: int) -> tuple[list[UUID], int]:
    """All are looked through, once, and counted on the way."""
    term, matching = fold(asked.text), _matching(sets, asked)
    nearest = [_nearness(term)] if term else []
    order = (*nearest, PictureRow.set_id, PictureRow.position)
    ids = select(PictureRow.id, func.count().over().label("total")).where(*matching).order_by(*order)
    found = db().execute(ids.limit(limit).offset(offset)).all()
    if found or (limit and not offset):
        return [row.id for row in found], found[0].total if found else 0
    return [], db().scalar(select(func.count()).select_from(PictureRow).where(*matching)) or 0


def load_set_picture(service_id: UUID, picture_id: UUID) -> SetPicture:
    """One picture of the service, also of a set that was replaced. Raises PictureMissing."""
    chosen = _pictures().where(PictureRow.id == picture_id, PictureSetRow.service_id == service_id)
    for one in _load(chosen):
        return one
    raise PictureMissing(str(picture_id))


def _sets(service_id: UUID, asked: Asked) -> list[UUID]:
    """The published sets to look through."""
    sets = select(PictureSetRow.id).where(
        PictureSetRow.service_id == service_id, PictureSetRow.published_at.is_not(None)
    )
    left = (one for one in db().scalars(sets) if str(one) not in asked.without)
    return [one for one in left if asked.set_id in (None, one)]


def _matching(sets: Sequence[UUID], asked: Asked) -> list[ColumnElement[bool]]:
    tests: list[ColumnElement[bool]] = [PictureRow.set_id.in_(sets)]
    tests += [
        PictureRow.search.contains(term, autoescape=True) for term in fold(asked.text).split()[:MOST_TERMS]
    ]
    if asked.category:
        tests.append(PictureRow.category == asked.category)
    if asked.ids is not None:
        tests.append(PictureRow.id.in_(asked.ids))
    return tests


def _nearness(term: str) -> ColumnElement[int]:
    """0 the picture's own word, 1 begins with it, 2 another of its words is it, 3 the rest."""
    search = PictureRow.search
    return case(
        (or_(search == term, search.startswith(f"{term}\n", autoescape=True)), 0),
        (search.startswith(term, autoescape=True), 1),
        (search.contains(f"\n{term}", autoescape=True), 2),
        else_=3,
    )


def _pictures() -> Select[*tuple[Any, ...]]:
    # Columns and not rows of the mapper: a page of sixty is read on every search.
    one, its_set = PictureRow, PictureSetRow
    return (
        select(
            one.id, one.set_id, one.label, one.lang, one.category, one.words, one.keywords,
            one.file_sha256, one.licence, one.licence_url, one.credit, PictureFileRow.kind,
            its_set.name, its_set.holder, its_set.noncommercial, its_set.published_at,
            its_set.licence.label("set_licence"), its_set.licence_url.label("set_licence_url"),
            its_set.credit.label("set_credit"),
        )
        .join(its_set, its_set.id == one.set_id)
        .join(PictureFileRow, PictureFileRow.sha256 == one.file_sha256)
    )  # fmt: skip


def _load(query: Select[*tuple[Any, ...]]) -> Sequence[SetPicture]:
    return [_picture(row) for row in db().execute(query)]


def _picture(row: Row[*tuple[Any, ...]]) -> SetPicture:
    return SetPicture(
        id=row.id,
        set_id=row.set_id,
        set_name=row.name,
        label=row.label,
        lang=row.lang,
        category=row.category,
        shown=shown_file(row.file_sha256, row.kind),
        words=row.words,
        keywords=tuple(row.keywords),
        licence=row.licence or row.set_licence,
        licence_url=row.licence_url if row.licence else row.set_licence_url,
        credit=row.credit or row.set_credit,
        holder=row.holder,
        noncommercial=row.noncommercial,
        offered=row.published_at is not None,
    )
