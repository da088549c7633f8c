"""Read the forms of the people around a child. Out: nouns, never rows. Who may see them is decided before."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import select

from children.model import ChildId, ChildNotFound, ReviewId
from children.read import LOCAL, load_child_unguarded
from consult.model import InviteExpired, InviteRevoked, InviteUnknown
from consult.network.form import Form, Respondent, alarms
from consult.network.model import NetworkAnswers, NetworkForm
from consult.network.own import Words
from consult.network.shelf import load_form
from consult.network.versions import load_version_form
from consult.secret import secret_hash
from consult.tables import NetworkAnswerRow, NetworkFormRow
from store.work import db, now, vault


def load_asked(form: NetworkForm) -> Form:
    """What this form asks: the service's own version of the day on which it was given out, or as shipped."""
    return load_version_form(form.version_id)[0] if form.version_id else load_form(form.respondent)


def load_own_words(form: NetworkForm) -> Words:
    """Its texts in other languages, where they are the service's own."""
    return load_version_form(form.version_id)[1] if form.version_id else {}


def list_sent_answers(
    review_ids: Collection[UUID], since: Mapping[ReviewId, date] | None = None
) -> list[NetworkAnswers]:
    """What came back on the forms of these reviews, oldest first; of those in `since` only what came on that
    day or later."""
    since = since or {}
    chosen = select(NetworkFormRow).where(
        NetworkFormRow.review_id.in_(review_ids), NetworkFormRow.sent_at.is_not(None)
    )
    rows = [
        row
        for row in db().scalars(chosen.order_by(NetworkFormRow.sent_at, NetworkFormRow.id)).all()
        if row.sent_at
        and row.sent_at.astimezone(LOCAL).date() >= since.get(ReviewId(row.review_id), date.min)
    ]
    found = (load_sent(form_from(row)) for row in rows if not _is_erased(row.child_id))
    return [one for one in found if one is not None]


def load_sent(form: NetworkForm) -> NetworkAnswers | None:
    """What was sent on a form; None until then."""
    return next((one for one in reversed(list_answers(form)) if one.sent), None)


def load_form_by_secret(secret: str) -> NetworkForm:
    """The form of a link, open or sent. Raises InviteUnknown, InviteExpired, InviteRevoked."""
    row = db().scalar(select(NetworkFormRow).where(NetworkFormRow.secret_hash == secret_hash(secret)))
    if row is None or _is_erased(row.child_id):
        raise InviteUnknown
    form = form_from(row)
    if form.revoked_at is not None:
        raise InviteRevoked
    if now() >= form.expires_at:
        raise InviteExpired
    return form


def load_visited(visit: Mapping[str, Any] | None, minutes: int) -> NetworkForm | None:
    """The form of a browser's visit; None where it was idle for `minutes`, sent, taken back, or ran out."""
    try:
        found = db().get(NetworkFormRow, UUID(str((visit or {}).get("form"))))
        seen = datetime.fromisoformat(str((visit or {}).get("seen")))
    except ValueError:
        return None
    if found is None or seen + timedelta(minutes=minutes) < now() or _is_erased(found.child_id):
        return None
    form = form_from(found)
    return form if form.is_open(now()) else None


def list_forms(review_id: ReviewId) -> list[NetworkForm]:
    """All forms of a review, oldest first."""
    chosen = select(NetworkFormRow).where(NetworkFormRow.review_id == review_id)
    return [
        form_from(row) for row in db().scalars(chosen.order_by(NetworkFormRow.made_at, NetworkFormRow.id))
    ]


def is_asked(review_id: ReviewId, respondent: Respondent, at: datetime) -> bool:
    """Whether such a person has a form of this review that is open at this moment, or sent theirs. One that
    was taken back or ran out asks nobody."""
    return any(
        form.respondent is respondent and (form.sent_at is not None or form.is_open(at))
        for form in list_forms(review_id)
    )


def list_answers(form: NetworkForm) -> list[NetworkAnswers]:
    """What was saved on a form, oldest first."""
    chosen = select(NetworkAnswerRow).where(NetworkAnswerRow.form_id == form.id)
    rows = db().scalars(chosen.order_by(NetworkAnswerRow.saved_at, NetworkAnswerRow.id))
    return [_answers(row, form) for row in rows]


@dataclass(frozen=True)
class Worried:
    """Answers that say that a child may not be safe, or hold words that may mean it: since when, and when
    more was found in the English of the same answers."""

    answers: NetworkAnswers
    raised_at: datetime
    found_again: tuple[datetime, ...]


def list_worried(child_ids: Collection[UUID]) -> list[Worried]:
    """The answers that say that one of these children may not be safe, or hold words that may mean it: of
    each form those that say so for the first time, or in other words. A later change never undoes one."""
    chosen = select(NetworkFormRow).where(NetworkFormRow.child_id.in_(child_ids))
    forms = [
        form_from(row) for row in db().scalars(chosen.order_by(NetworkFormRow.made_at, NetworkFormRow.id))
    ]
    return [one for form in forms for one in _worried(form)]


def _worried(form: NetworkForm) -> list[Worried]:
    asked, known, found = load_asked(form), set[tuple[str, str]](), []
    for one in list_answers(form):
        told = {*alarms(one.given, asked), *((code, one.given[code]) for code in one.flags_at_once)}
        moments = [*([one.saved_at] if not told <= known else []), *one.flagged_later]
        known |= told
        if moments:
            found.append(Worried(one, moments[0], tuple(moments[1:])))
    return found


def load_worried(answers_id: UUID) -> Worried | None:
    """The answers with this id, where they say that a child may not be safe."""
    row = db().get(NetworkAnswerRow, answers_id)
    if row is None:
        return None
    return next((one for one in list_worried([row.child_id]) if one.answers.id == answers_id), None)


def form_from(row: NetworkFormRow) -> NetworkForm:
    """The form that a row keeps."""
    sealer = vault().child(row.child_id)
    about = sealer.open_json("network_forms", "about", row.id, row.about)
    draft = sealer.open_json("network_forms", "draft", row.id, row.draft)
    return NetworkForm(
        id=row.id,
        child_id=ChildId(row.child_id),
        review_id=ReviewId(row.review_id),
        respondent=Respondent(about["respondent"]),
        for_whom=about["for_whom"],
        language=about["language"],
        tells_day=about["tells_day"],
        made_at=row.made_at,
        expires_at=row.expires_at,
        revoked_at=row.revoked_at,
        begun_at=row.begun_at,
        sent_at=row.sent_at,
        draft=draft["given"],
        draft_visit=draft["visit"],
        draft_own=frozenset(draft["own"]),
        draft_languages=draft.get("languages", {}),
        mailed_to=about.get("mailed_to", ""),
        version_id=UUID(about["version"]) if about.get("version") else None,
        mail_id=UUID(about["mail_id"]) if about.get("mail_id") else None,
    )


def _answers(row: NetworkAnswerRow, form: NetworkForm) -> NetworkAnswers:
    known = vault().child(row.child_id).open_json("network_answers", "content", row.id, row.content)
    flags = {code: tuple(found) for code, found in known.get("flags", {}).items()}
    # What was kept before there could be several times has one, for all that was found.
    later = known.get("flagged_later") or [known.get("flagged_at")]
    at_once = known.get("flags_at_once", {} if known.get("flagged_at") else known.get("flags", {}))
    return NetworkAnswers(
        id=row.id,
        form=form,
        given=known["given"],
        language=known["language"],
        sent=known["sent"],
        saved_at=row.saved_at,
        flags=flags,
        flags_at_once={code: tuple(found) for code, found in at_once.items()},
        flagged_later=tuple(datetime.fromisoformat(at) for at in later if at),
        languages=known.get("languages", {}),
    )


def _is_erased(child_id: UUID) -> bool:
    try:
        load_child_unguarded(ChildId(child_id))
    except ChildNotFound:
        return True
    return False
