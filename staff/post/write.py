"""Write emails, and keep what became of them. Flushes, never commits.

In: what an email is about (an answer's id), its stage, the email. Out: rows. Twice is the same as once.
"""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import select

from staff.post.model import Due, Kept, Mail, Stage, Written
from staff.post.tables import MailRow
from store.base import new_id
from store.work import audit, db, now, vault

MOST_TRIES = 8
FIRST_RETRY = timedelta(minutes=1)


def is_written(due: Due) -> bool:
    """Whether this email was written before."""
    return db().scalar(select(MailRow.id).where(MailRow.ref == _ref(due))) is not None


def add_mail(due: Due) -> None:
    """Write it where it is not written yet: two workers may go round at once."""
    if is_written(due):
        return
    row = MailRow(
        id=new_id(), about_ref=about_ref(due.about), ref=_ref(due), made_at=now(), due_at=now(), tries=0
    )
    content = {"stage": due.stage.value, **vars(due.mail)}
    row.content = vault().service().seal_json("mails", "content", row.id, content)
    db().add(row)
    db().flush()
    audit("mail.written", row.id)


def write_link(about: UUID, to: str, subject: str, body: str) -> None:
    """Write an email that holds a link: its words are kept, sealed, only until it has left."""
    add_mail(Due(about, Stage.LINK, Mail(to, "", subject, body)))


def drop_link(about: UUID) -> None:
    """What waits of it is not sent any more, and its words are gone."""
    chosen = select(MailRow).where(MailRow.about_ref == about_ref(about), MailRow.sent_at.is_(None))
    for row in db().scalars(chosen):
        row.tries = MOST_TRIES
        _forget_link(row)
    db().flush()


def list_waiting() -> list[Kept]:
    """The emails that are to be carried now, oldest first."""
    chosen = select(MailRow).where(
        MailRow.sent_at.is_(None), MailRow.due_at <= now(), MailRow.tries < MOST_TRIES
    )
    rows = db().scalars(chosen.order_by(MailRow.made_at, MailRow.id))
    return [Kept(row.id, _mail(row), row.tries) for row in rows]


def note_carried(kept: Kept) -> None:
    """It left."""
    row = db().get_one(MailRow, kept.id)
    row.sent_at = now()
    _forget_link(row)
    db().flush()
    audit("mail.sent", kept.id)


def note_failed(kept: Kept) -> None:
    """It did not; it is tried again, each time after twice as long."""
    row = db().get_one(MailRow, kept.id)
    row.tries = kept.tries + 1
    row.due_at = now() + FIRST_RETRY * 2**kept.tries
    if row.tries >= MOST_TRIES:
        _forget_link(row)
    db().flush()


def list_written(about: UUID) -> list[Written]:
    """What was written about an alert or a request, oldest first."""
    chosen = select(MailRow).where(MailRow.about_ref == about_ref(about))
    return [_written(row) for row in db().scalars(chosen.order_by(MailRow.made_at, MailRow.id))]


def about_ref(about: UUID) -> bytes:
    """The keyed hash under which what is written about one thing is found."""
    return vault().blind("mail.about", str(about))


def _forget_link(row: MailRow) -> None:
    content = vault().service().open_json("mails", "content", row.id, row.content)
    if content["stage"] == Stage.LINK:
        empty = {"stage": Stage.LINK.value, "to": "", "name": "", "subject": "", "body": ""}
        row.content = vault().service().seal_json("mails", "content", row.id, empty)


def _ref(due: Due) -> bytes:
    return vault().blind("mail", f"{due.about}:{due.stage}:{due.mail.to.casefold()}")


def _written(row: MailRow) -> Written:
    content = vault().service().open_json("mails", "content", row.id, row.content)
    failed = row.sent_at is None and row.tries >= MOST_TRIES
    return Written(Stage(content["stage"]), content["name"], row.made_at, row.sent_at, failed)


def _mail(row: MailRow) -> Mail:
    content = vault().service().open_json("mails", "content", row.id, row.content)
    return Mail(content["to"], content["name"], content["subject"], content["body"])
