"""Read children's own pages. Out: nouns, never rows. Who may see one is decided by the pages that show it."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select

from children.model import ChildId, ReviewId, StaffId, Way
from consult.kept import opening_from, value_from
from consult.model import AnswerValue, Opening
from consult.own_page.model import GivenTo, OwnPage, OwnPageMissing, PageFile
from consult.own_page.tables import OwnPageFileRow, OwnPageOpeningRow, OwnPageRow, OwnPageVersionRow
from consult.tables import SubmissionRow
from store.work import db, vault


def load_page(child_id: ChildId) -> OwnPage:
    """The child's page as it is now; an empty one where they have none."""
    row = db().get(OwnPageRow, child_id)
    if row is None:
        return OwnPage(child_id)
    about = about_of(row)
    newest = newest_version(child_id)
    content = content_of(newest) if newest and newest.number >= about["since"] else {}
    return OwnPage(
        child_id=child_id,
        version=newest.number if newest and content else 0,
        parts=_values(content.get("parts", {})),
        drafts=_values(about["drafts"]),
        given_to=frozenset(GivenTo(one) for one in content.get("given_to", ())),
        iro_id=StaffId(UUID(content["iro"])) if content.get("iro") else None,
        language=content.get("language", "en"),
        way=Way(content.get("way", Way.PICTURES)),
        changed_at=newest.made_at if newest and content else None,
        holder=content.get("holder", ""),
        flags=tuple(content.get("flags", ())),
        pictures=_pictures_of(about["submission"]),
        submission=about["submission"],
        misses=row.misses,
    )


def has_given_page(child_id: UUID, iro_id: UUID | None) -> bool:
    """Whether this child gave their page to this IRO. For the desk's links: it opens nothing."""
    page = load_page(ChildId(child_id))
    return page.is_begun and page.is_for_iro(iro_id)


def newest_submission(child_id: ChildId) -> UUID | None:
    """The submission that the child began last."""
    mine = select(SubmissionRow.id).where(SubmissionRow.child_id == child_id)
    return db().scalar(mine.order_by(SubmissionRow.begun_at.desc(), SubmissionRow.id).limit(1))


def list_page_openings(child_id: ChildId) -> list[tuple[StaffId, datetime]]:
    """Who of the service opened the page and when, oldest first; the same person once a day."""
    chosen = select(OwnPageOpeningRow).where(OwnPageOpeningRow.child_id == child_id)
    days: dict[tuple[UUID, date], datetime] = {}
    for row in db().scalars(chosen.order_by(OwnPageOpeningRow.at, OwnPageOpeningRow.id)):
        days.setdefault((row.staff_id, row.at.date()), row.at)
    return [(StaffId(by), at) for (by, _), at in days.items()]


def load_page_file(child_id: ChildId, name: str) -> tuple[PageFile, bytes]:
    """A photo or recording of this child's page. Raises OwnPageMissing."""
    row = db().get(OwnPageFileRow, _as_id(name))
    if row is None or row.child_id != child_id:
        raise OwnPageMissing(name)
    content = vault().child(child_id).open_bytes("own_page_files", "content", row.id, row.content)
    return page_file_from(row), content


def list_page_files(child_id: ChildId, names: Collection[str]) -> tuple[PageFile, ...]:
    """Those of these files that there are, in the order of `names`."""
    chosen = select(OwnPageFileRow).where(OwnPageFileRow.child_id == child_id)
    found = {str(row.id): page_file_from(row) for row in db().scalars(chosen.order_by(OwnPageFileRow.id))}
    return tuple(found[name] for name in names if name in found)


def page_file_from(row: OwnPageFileRow) -> PageFile:
    """The file that a row keeps."""
    known = vault().child(row.child_id).open_json("own_page_files", "about", row.id, row.about)
    return PageFile(str(row.id), known["kind"], known["mimetype"], row.made_at)


def load_flagged(row: OwnPageRow) -> list[tuple[OwnPageVersionRow, dict[str, Any]]]:
    """The versions in which the list of words found something, with their content, oldest first."""
    ids = [UUID(one) for one in about_of(row)["flagged"]]
    chosen = select(OwnPageVersionRow).where(OwnPageVersionRow.id.in_(ids))
    rows = db().scalars(chosen.order_by(OwnPageVersionRow.number)).all()
    return [(one, content_of(one)) for one in rows]


def newest_version(child_id: UUID) -> OwnPageVersionRow | None:
    """The version that was made last."""
    mine = select(OwnPageVersionRow).where(OwnPageVersionRow.child_id == child_id)
    return db().scalar(mine.order_by(OwnPageVersionRow.number.desc()).limit(1))


def about_of(row: OwnPageRow) -> dict[str, Any]:
    """What is kept beside the versions."""
    known: dict[str, Any] = (
        vault().child(row.child_id).open_json("own_pages", "about", row.child_id, row.about)
    )
    return known


def content_of(row: OwnPageVersionRow) -> dict[str, Any]:
    """What a version holds."""
    box = vault().child(row.child_id)
    known: dict[str, Any] = box.open_json("own_page_versions", "content", row.id, row.content)
    return known


def review_of(content: Mapping[str, Any]) -> ReviewId:
    """The review before or after which a version was made."""
    return ReviewId(UUID(content["review"]))


def _values(known: Mapping[str, dict[str, Any]]) -> dict[str, AnswerValue]:
    return {code: value_from(value) for code, value in known.items()}


def _pictures_of(submission_id: str) -> tuple[str, ...]:
    row = db().get(SubmissionRow, _as_id(submission_id)) if submission_id else None
    opening = opening_from(row) if row else Opening()
    # Who used a code can choose new pictures, and the IRO makes the codes.
    return () if opening.codes_used else opening.pictures


def _as_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        raise OwnPageMissing(text[:40]) from None
