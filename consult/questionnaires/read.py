"""Read a service's questionnaires: drafts, versions, and which is asked of whom. Out: nouns, never rows."""

from functools import lru_cache
from uuid import UUID

from consult.banks import (
    TOUR,
    QuestionBankUnknown,
    bank_for,
    list_newest_banks,
    load_question_bank,
    pick_bank,
    shipped_content,
)  # fmt: skip
from consult.questionnaires.content import bank_of, is_closed
from consult.questionnaires.model import OWN, SHIPPED, Content, Draft, DraftMissing, Version, VersionMissing
from consult.questionnaires.silenced import Silenced, list_silenced
from consult.questionnaires.tables import QuestionnaireDraftRow, QuestionnaireVersionRow
from consult.questions.model import QuestionBank
from consult.questions.who import Facts
from store.versions import Shelf
from store.work import db
from symbols.editions.read import current_ref, load_book
from symbols.model import HELD_BACK

SHELF = Shelf(QuestionnaireDraftRow, QuestionnaireVersionRow, "questionnaire")


def load_bank(bank_id: str, version: int) -> QuestionBank:
    """A questionnaire in the version that was used, shipped or own. Raises QuestionBankUnknown."""
    if bank_id.startswith(OWN):
        return _own_bank(UUID(bank_id.removeprefix(OWN)))
    return load_question_bank(bank_id, version)


@lru_cache(maxsize=256)
def _own_bank(version_id: UUID) -> QuestionBank:
    """Kept in the process: a published version never changes."""
    row = db().get(QuestionnaireVersionRow, version_id)
    if row is None:
        raise QuestionBankUnknown(version_id)
    return version_bank(_version(row))


def version_bank(version: Version) -> QuestionBank:
    """What a published version asks."""
    return bank_of(version.content, version.bank_id, version.number)


def bank_for_service(who: Facts, service_id: UUID) -> QuestionBank:
    """The questionnaire that whoever begins today in this service is asked. Where the service's own leave
    someone out, which publishing refuses and a release might bring, they are asked what Heard ships."""
    try:
        return pick_bank(who, list_current_banks(service_id))
    except QuestionBankUnknown:
        return bank_for(who)


def list_current_banks(service_id: UUID) -> list[QuestionBank]:
    """Each questionnaire as this service asks it today: its own newest version, else as shipped. Those that
    are closed are left out."""
    own = {one.code: one for one in list_newest_versions(service_id)}
    shipped = [bank for bank in list_newest_banks() if bank.id != TOUR and bank.id not in own]
    return [
        *shipped,
        *(load_bank(one.bank_id, one.number) for one in own.values() if not is_closed(one.content)),
    ]


def list_newest_versions(service_id: UUID) -> list[Version]:
    """The newest own version of each questionnaire, by code."""
    return [_version(row) for row in SHELF.list_newest(service_id)]


def list_versions(service_id: UUID, code: str) -> list[Version]:
    """Every own version of one questionnaire, the newest first."""
    return [_version(row) for row in SHELF.history(service_id, code)]


def load_version(service_id: UUID, code: str, number: int) -> Version:
    """One own version. Raises VersionMissing."""
    row = SHELF.version(service_id, code, number)
    if row is None:
        raise VersionMissing(code, number)
    return _version(row)


def newest_number(service_id: UUID, code: str) -> int:
    """The number of the newest own version; 0 where there is none."""
    newest = SHELF.newest(service_id, code)
    return newest.number if newest else SHIPPED


def load_content(service_id: UUID, code: str, number: int) -> Content:
    """A questionnaire as data: an own version, or as shipped (0). Raises VersionMissing."""
    if number != SHIPPED:
        return load_version(service_id, code, number).content
    try:
        return shipped_content(code)
    except QuestionBankUnknown:
        raise VersionMissing(code, number) from None


def silenced_by(draft: Draft) -> list[Silenced]:
    """The cards of a draft that would tell nobody any more that a child is not safe, beside how they are as
    shipped and as published last."""
    numbers = {SHIPPED, newest_number(draft.service_id, draft.code)}
    before = [one for number in sorted(numbers) for one in _content_if_any(draft, number)]
    return list_silenced(draft.content, *before)


def _content_if_any(draft: Draft, number: int) -> list[Content]:
    try:
        return [load_content(draft.service_id, draft.code, number)]
    except VersionMissing:
        return []


def list_drafts(service_id: UUID) -> list[Draft]:
    """The drafts of a service, by code."""
    return [draft_from(row) for row in SHELF.list_drafts(service_id)]


def load_draft(service_id: UUID, code: str) -> Draft:
    """The draft of one questionnaire. Raises DraftMissing."""
    row = SHELF.draft(service_id, code)
    if row is None:
        raise DraftMissing(code)
    return draft_from(row)


def draft_from(row: QuestionnaireDraftRow) -> Draft:
    """The draft that a row keeps."""
    return Draft(
        row.id, row.service_id, row.code, row.revision, row.base, row.content, row.saved_at, row.saved_by
    )


def _version(row: QuestionnaireVersionRow) -> Version:
    return Version(
        id=row.id,
        service_id=row.service_id,
        code=row.code,
        number=row.number,
        content=row.content,
        note=row.note,
        looked_at=tuple(row.looked_at),
        made_at=row.made_at,
        made_by=row.made_by,
    )


def known_pictures(service_id: UUID) -> frozenset[str]:
    """The pictures that may stand in a question to this service's children."""
    return frozenset(load_book(current_ref(service_id)).shown) - HELD_BACK
