"""Write the forms of the people around a child. Flushes, never commits. Answers are only ever added."""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, select

from children.model import ChildId, ReviewId, StaffId
from children.read import load_child_unguarded
from consult.model import SubmissionSent
from consult.network.form import Given, Respondent, languages_of, merged
from consult.network.model import NetworkAnswers, NetworkForm
from consult.network.read import form_from, load_asked
from consult.network.versions import load_newest
from consult.safety_words import find_flags_of_adult
from consult.secret import SECRET_BYTES, secret_hash
from consult.tables import NetworkAnswerRow, NetworkFormRow
from store.base import new_id
from store.work import audit, db, now, vault


def add_form(
    child_id: ChildId,
    review_id: ReviewId,
    respondent: Respondent,
    *,
    for_whom: str,
    language: str,
    tells_day: bool,
    days: int,
    by: StaffId,
) -> tuple[NetworkForm, str]:
    """A new form for one person. Out: the form, and its link's secret, shown once and never kept."""
    secret = secrets.token_urlsafe(SECRET_BYTES)
    row = NetworkFormRow(
        id=new_id(),
        child_id=child_id,
        review_id=review_id,
        secret_hash=secret_hash(secret),
        made_at=now(),
        made_by=by,
        expires_at=now() + timedelta(days=days),
    )
    newest = load_newest(load_child_unguarded(child_id).service_id, respondent)
    about = {
        "version": str(newest.id) if newest else "",
        "respondent": respondent.value,
        "for_whom": for_whom,
        "language": language,
        "tells_day": tells_day,
    }
    row.about = vault().child(child_id).seal_json("network_forms", "about", row.id, about)
    _seal_draft(row, {}, {}, "", {})
    db().add(row)
    db().flush()
    audit("network.made", child_id, form=row.id, review=review_id)
    return form_from(row), secret


def renew_secret(form: NetworkForm) -> str:
    """A new link for an open form; the old one opens nothing any more, what was written stays. Raises
    SubmissionSent."""
    row = _row_to_write(form)
    secret = secrets.token_urlsafe(SECRET_BYTES)
    row.secret_hash = secret_hash(secret)
    db().flush()
    audit("network.relinked", row.child_id, form=row.id)
    return secret


def note_mailed(form: NetworkForm, address: str) -> UUID:
    """The link goes to this address by email. Out: the id under which the post is asked about it."""
    row = db().get_one(NetworkFormRow, form.id)
    sealer, mail_id = vault().child(row.child_id), new_id()
    about = sealer.open_json("network_forms", "about", row.id, row.about)
    about |= {"mailed_to": address, "mail_id": str(mail_id)}
    row.about = sealer.seal_json("network_forms", "about", row.id, about)
    db().flush()
    audit("network.mailed", row.child_id, form=row.id)
    return mail_id


def revoke_form(form: NetworkForm) -> None:
    """Take a link back; what was sent stays. Twice is the same as once."""
    row = db().get_one(NetworkFormRow, form.id)
    if row.revoked_at is None:
        row.revoked_at = now()
        db().flush()
        audit("network.revoked", row.child_id, form=row.id)


def note_begun(form: NetworkForm) -> None:
    """Someone opened the link and pressed Begin; the first time counts."""
    row = db().get_one(NetworkFormRow, form.id)
    if row.begun_at is None:
        row.begun_at = now()
        db().flush()


def save_network_draft(form: NetworkForm, now_given: Given, language: str, visit: str) -> None:
    """Keep what is half given, on the form's own record. Raises SubmissionSent."""
    row = _row_to_write(form)
    given = merged(form.draft, now_given, form.own(visit))
    _seal_draft(row, given, now_given, visit, languages_of(form.draft, form.draft_languages, given, language))
    db().flush()


def _after_all(form: NetworkForm) -> datetime:
    """Now, and behind all that was saved on this form before: the order decides what is new."""
    newest = db().scalar(
        select(func.max(NetworkAnswerRow.saved_at)).where(NetworkAnswerRow.form_id == form.id)
    )
    return max(now(), newest + timedelta(microseconds=1)) if newest else now()


def add_answers(form: NetworkForm, now_given: Given, language: str, *, sent: bool, visit: str) -> None:
    """Keep what was said, on purpose: for later, or sent. Raises SubmissionSent."""
    row = _row_to_write(form)
    given = merged(form.draft, now_given, form.own(visit))
    answers = NetworkAnswerRow(id=new_id(), form_id=row.id, child_id=row.child_id, saved_at=_after_all(form))
    languages = languages_of(form.draft, form.draft_languages, given, language)
    words = {one.code: one.words(given.get(one.code, "")) for one in load_asked(form).asks}
    flags = {code: find_flags_of_adult(text) for code, text in words.items() if text}
    known = {
        "given": dict(given),
        "language": language,
        "languages": languages,
        "sent": sent,
        "flags": {code: list(found) for code, found in flags.items() if found},
    }
    answers.content = vault().child(row.child_id).seal_json("network_answers", "content", answers.id, known)
    _seal_draft(row, given, now_given, visit, languages)
    if sent:
        row.sent_at = now()
    db().add(answers)
    db().flush()
    # The same name whatever was said: the trail must not tell that one alerts.
    audit("network.saved", row.child_id, form=row.id)


def flag_answers(answers: NetworkAnswers, found: Mapping[str, Sequence[str]]) -> None:
    """The list of words found something in what they mean in English: it is added, with the time, and nothing
    else changes. What was dealt with before stands open again."""
    row = db().get_one(NetworkAnswerRow, answers.id, with_for_update=True, populate_existing=True)
    sealer = vault().child(row.child_id)
    known = sealer.open_json("network_answers", "content", row.id, row.content)
    before = known.get("flags", {})
    flags = {
        code: list(dict.fromkeys([*before.get(code, ()), *found.get(code, ())]))
        for code in {**before, **{code: () for code, headings in found.items() if headings}}
    }
    if any(found.values()):
        first = [known["flagged_at"]] if known.get("flagged_at") else []
        at_once = known.get("flags_at_once", {} if first else before)
        later = [*known.get("flagged_later", first), now().isoformat()]
        known |= {"flags": flags, "flags_at_once": at_once, "flagged_later": later}
        row.content = sealer.seal_json("network_answers", "content", row.id, known)
        db().flush()


def _row_to_write(form: NetworkForm) -> NetworkFormRow:
    row = db().get_one(NetworkFormRow, form.id, with_for_update=True, populate_existing=True)
    if row.sent_at is not None:
        raise SubmissionSent
    return row


def _seal_draft(row: NetworkFormRow, given: Given, own: Given, visit: str, languages: Given) -> None:
    known = {"given": dict(given), "visit": visit, "own": list(own), "languages": dict(languages)}
    row.draft = vault().child(row.child_id).seal_json("network_forms", "draft", row.id, known)
