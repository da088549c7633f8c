"""Write emails, and keep what became of them. Flushes, never commits.

In: what an email is about (an answer's id), its stage, the email. Out: rows. Twice is the same as once. What
one says is kept only until it has left or is given up.
"""

from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select

from staff.post.model import Due, Kept, Mail, Stage, Written
from staff.post.tables import MailRow
from store.base import new_id
from store.work import db, now, vault

MOST_TRIES = 8
FIRST_RETRY = timedelta(minutes=1)


def is_written(due: Due) -> bool:
    """Whether this email was written before."""
    return db().scalar(select(MailRow.id).where(MailRow.ref == _ref(due))) is not None


def add_mail(due: Due) -> None:
    """Write it where it is not written yet: two workers may go round at once."""
    if is_written(due):
        return
    row = MailRow(id=new_id(), about_ref=about_ref(due.about), ref=_ref(due), due_at=now(), tries=0)
    _seal(row, {"stage": due.stage.value, **vars(due.mail), "made_at": now().isoformat()})
    db().add(row)
    db().flush()


def write_link(about: UUID, to: str, subject: str, body: str) -> None:
    """Write an email that holds a link."""
    add_mail(Due(about, Stage.LINK, Mail(to, "", subject, body)))


def drop_mails(about: UUID) -> None:
    """What waits about this is not sent any more."""
    chosen = select(MailRow).where(MailRow.about_ref == about_ref(about), MailRow.due_at.is_not(None))
    for row in db().scalars(chosen).all():
        row.tries = MOST_TRIES
        _close(row)
    db().flush()


def list_waiting() -> list[Kept]:
    """The emails that are to be carried now, the one that waits longest first."""
    chosen = select(MailRow).where(MailRow.due_at <= now(), MailRow.tries < MOST_TRIES)
    rows = db().scalars(chosen.order_by(MailRow.due_at, MailRow.id))
    return [Kept(row.id, _mail(row), row.tries) for row in rows]


def note_carried(kept: Kept) -> None:
    """It left."""
    row = db().get_one(MailRow, kept.id)
    _close(row, sent_at=now().isoformat())
    db().flush()


def note_failed(kept: Kept) -> None:
    """It did not; it is tried again, each time after twice as long. What was dropped meanwhile stays so."""
    row = db().get_one(MailRow, kept.id)
    if row.due_at is None:
        return
    row.tries = kept.tries + 1
    row.due_at = now() + FIRST_RETRY * 2**kept.tries
    if row.tries >= MOST_TRIES:
        _close(row)
    db().flush()


def list_written(about: UUID) -> list[Written]:
    """What was written about one thing, oldest first."""
    rows = db().scalars(select(MailRow).where(MailRow.about_ref == about_ref(about)).order_by(MailRow.id))
    opened = [(_opened(row), row) for row in rows]
    return [_written(row, content) for content, row in sorted(opened, key=_made)]


def about_ref(about: UUID) -> bytes:
    """The keyed hash under which what is written about one thing is found."""
    return vault().blind("mail.about", str(about))


def _close(row: MailRow, **more: str) -> None:
    """It waits no more: what it said is gone, and to whom; the name of a colleague or a team stays for the
    desk."""
    empty = {"to": "", "subject": "", "body": ""}
    _seal(row, _opened(row) | empty | more)
    row.due_at = None


def _seal(row: MailRow, content: dict[str, str]) -> None:
    row.content = vault().service().seal_json("mails", "content", row.id, content)


def _opened(row: MailRow) -> dict[str, str]:
    content: dict[str, str] = vault().service().open_json("mails", "content", row.id, row.content)
    return content


def _made(opened: tuple[dict[str, str], MailRow]) -> str:
    return opened[0].get("made_at", "")


def _ref(due: Due) -> bytes:
    return vault().blind("mail", f"{due.about}:{due.stage}:{due.mail.to.casefold()}")


def _written(row: MailRow, content: dict[str, str]) -> Written:
    failed = row.tries >= MOST_TRIES
    at = content.get("sent_at")
    sent_at = datetime.fromisoformat(at) if at else None
    return Written(
        Stage(content["stage"]), content["name"], row.due_at is None and not failed, sent_at, failed
    )


def _mail(row: MailRow) -> Mail:
    content = _opened(row)
    return Mail(content["to"], content["name"], content["subject"], content["body"])
