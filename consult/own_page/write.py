"""Write a child's own page. Flushes, never commits. Each change is a version; only the child makes one.

In: the child at their page, checked values. Words that may mean that a child is not safe only ever add a
flag, as everywhere; what raised one stays, also where the child throws the page away.
"""

from collections.abc import Callable, Collection, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, select

from children.model import ChildId, StaffId
from consult.attached.clean import cleaned
from consult.attached.model import AttachmentKind, AttachmentRefused, WhyRefused
from consult.model import MOST_MISSES, AnswerValue
from consult.own_page.model import MOST_FILES_KEPT, GivenTo, Maker, OwnPage, PageFile
from consult.own_page.read import about_of, content_of, load_page, newest_version, page_file_from
from consult.own_page.tables import OwnPageFileRow, OwnPageOpeningRow, OwnPageRow, OwnPageVersionRow
from consult.safety_words import find_flags
from store.base import new_id
from store.work import audit, db, now, vault

_FRESH: dict[str, Any] = {"submission": "", "drafts": {}, "flagged": [], "since": 1}


def save_part(maker: Maker, code: str, value: AnswerValue) -> bool:
    """Keep one part. The same again adds nothing. Out: whether the list of words found something in it."""
    before = load_page(maker.child_id)
    flags = find_flags(value.typed)
    _change_about(maker, lambda about: about["drafts"].pop(code, None))
    _drop_unused_files(before, {**before.parts, code: value}, without=code)
    if before.parts.get(code, AnswerValue()) == value:
        return False
    row = _add_version(maker, flags, code, parts={code: as_record(value)})
    if flags:
        _change_about(maker, lambda about: about["flagged"].append(str(row.id)))
    return bool(flags)


def save_draft_part(maker: Maker, code: str, value: AnswerValue) -> None:
    """Keep a part half given: it stands there when the child comes back, and nobody else is told."""
    _change_about(maker, lambda about: about["drafts"].update({code: as_record(value)}))


def give_page(maker: Maker, given_to: Collection[GivenTo], iro_id: StaffId | None) -> None:
    """From now on these have it, and nobody else; none: only the child. It is given to the IRO of today."""
    before = load_page(maker.child_id)
    is_same_iro = GivenTo.IRO not in given_to or before.iro_id == iro_id
    if before.given_to == frozenset(given_to) and is_same_iro:
        return
    iro = str(iro_id) if GivenTo.IRO in given_to and iro_id else ""
    _add_version(maker, (), "", given_to=sorted(one.value for one in given_to), iro=iro)


def take_page_back(maker: Maker) -> None:
    """Nobody has it any more but the child."""
    before = load_page(maker.child_id)
    if before.given_to:
        # Whoever took it back may not be who made it: it opens nothing for them.
        _add_version(maker, (), "", given_to=[], iro="", holder=before.holder)


def throw_page_away(maker: Maker) -> None:
    """The page is gone, with its photos and recordings; the child may begin another. What raised an alert
    stays for that alert."""
    row = _row(maker)
    flagged = [UUID(one) for one in about_of(row)["flagged"]]
    newest = newest_version(maker.child_id)
    mine = delete(OwnPageVersionRow).where(OwnPageVersionRow.child_id == maker.child_id)
    db().execute(mine.where(OwnPageVersionRow.id.not_in(flagged)))
    db().execute(delete(OwnPageFileRow).where(OwnPageFileRow.child_id == maker.child_id))
    db().execute(delete(OwnPageOpeningRow).where(OwnPageOpeningRow.child_id == maker.child_id))
    since = newest.number + 1 if newest else 1
    _change_about(maker, lambda about: about.update(drafts={}, since=since, submission=_submission(maker)))
    audit("own_page.thrown_away", maker.child_id)


def add_page_file(child_id: ChildId, kind: AttachmentKind, uploaded: bytes) -> PageFile:
    """Keep a photo or recording, with nothing in it but what is seen or heard. Raises AttachmentRefused."""
    count = select(func.count()).select_from(OwnPageFileRow).where(OwnPageFileRow.child_id == child_id)
    if (db().scalar(count) or 0) >= MOST_FILES_KEPT:
        raise AttachmentRefused(WhyRefused.TOO_MANY)
    made, file_id, box = cleaned(kind, uploaded), new_id(), vault().child(child_id)
    about = {"kind": kind.value, "mimetype": made.mimetype}
    row = OwnPageFileRow(
        id=file_id,
        child_id=child_id,
        about=box.seal_json("own_page_files", "about", file_id, about),
        content=box.seal_bytes("own_page_files", "content", file_id, made.content),
        made_at=now(),
    )
    db().add(row)
    db().flush()
    audit("own_page.saved", child_id)
    return page_file_from(row)


def _drop_unused_files(page: OwnPage, parts: Mapping[str, AnswerValue], without: str) -> None:
    """A photo or recording that the child took off the page is gone for good."""
    drafts = [value for code, value in page.drafts.items() if code != without]
    held = [UUID(name) for value in (*parts.values(), *drafts) for name in value.attached]
    mine = delete(OwnPageFileRow).where(OwnPageFileRow.child_id == page.child_id)
    db().execute(mine.where(OwnPageFileRow.id.not_in(held)))


def try_page_pictures(child_id: ChildId, tapped: frozenset[str]) -> bool:
    """Whether these are the two that open the page. After five misses the answer is no, whatever was tapped:
    the page opens behind the child's letter then, and by the pictures again once they changed it there."""
    row = db().get(OwnPageRow, child_id, with_for_update=True)
    own = frozenset(load_page(child_id).pictures)
    if row is None or not own or row.misses >= MOST_MISSES:
        return False
    row.misses = 0 if tapped == own else row.misses + 1
    db().flush()
    if tapped != own:
        audit("pictures.missed", child_id)
    return tapped == own


def note_page_opened(child_id: ChildId, by: StaffId) -> None:
    """The IRO opened it: the child is shown who and when. The trail has its own entry of every opening."""
    db().add(OwnPageOpeningRow(id=new_id(), child_id=child_id, staff_id=by, at=now()))
    db().flush()


def as_record(value: AnswerValue) -> dict[str, Any]:
    """An answer's value as it is sealed."""
    return {
        "chosen": list(value.chosen),
        "places": [list(pair) for pair in value.places],
        "words": value.words,
        "words_language": value.words_language,
        "row": value.row,
        "people": [list(pair) for pair in value.people],
        "attached": list(value.attached),
    }


def _add_version(maker: Maker, flags: tuple[str, ...], flagged: str, **changes: Any) -> OwnPageVersionRow:
    """The next version: as the one before, with these changes."""
    page_row, newest = _row(maker), newest_version(maker.child_id)
    holds = newest is not None and newest.number >= about_of(page_row)["since"]
    before = content_of(newest) if newest is not None and holds else {"parts": {}, "given_to": [], "iro": ""}
    content = before | changes
    content["parts"] = before["parts"] | changes.get("parts", {})
    content |= {
        "language": maker.language,
        "way": maker.way.value,
        "holder": changes.get("holder", str(maker.holder)),
        "review": str(maker.review_id),
        "flags": list(flags),
        "flagged": flagged if flags else "",
    }
    row = OwnPageVersionRow(id=new_id(), child_id=maker.child_id, made_at=now())
    row.number = newest.number + 1 if newest else 1
    row.content = vault().child(maker.child_id).seal_json("own_page_versions", "content", row.id, content)
    db().add(row)
    db().flush()
    # The same name for every change: the trail must not tell that one alerts, nor who gets the page.
    audit("own_page.saved", maker.child_id)
    return row


def _row(maker: Maker) -> OwnPageRow:
    """The page's row, made where there is none. Its lock orders two changes at once."""
    row = db().get(OwnPageRow, maker.child_id, with_for_update=True)
    if row is None:
        row = OwnPageRow(child_id=maker.child_id, misses=0)
        about = _FRESH | {"drafts": {}, "flagged": [], "submission": _submission(maker)}
        row.about = vault().child(maker.child_id).seal_json("own_pages", "about", maker.child_id, about)
        db().add(row)
        db().flush()
    return row


def _change_about(maker: Maker, change: Callable[[dict[str, Any]], object]) -> None:
    row = _row(maker)
    about = about_of(row)
    change(about)
    # The pictures of the sitting where it was changed last open it from then on, whatever was missed before.
    row.misses = 0
    about["submission"] = _submission(maker) or about["submission"]
    row.about = vault().child(maker.child_id).seal_json("own_pages", "about", maker.child_id, about)
    db().flush()


def _submission(maker: Maker) -> str:
    return str(maker.submission) if maker.submission else ""
