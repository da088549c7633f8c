"""An "all about me" sheet of an invented reviewing officer."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from children.model import StaffId
from letters.about_me.model import AboutMe

IN_ARABIC = {"likes": "أحب السباحة."}


def make_words() -> dict[str, str]:
    """Own words in English, as the form takes them."""
    return {
        "what": "I run your review meetings.\nI check that people do what they said.",
        "not_do": "I am not your social worker.",
        "likes": "I like swimming.\nI have an old cat.",
        "listen": "We can talk or draw.",
        "away": "If I am away, someone else reads your message.",
        "languages": "English and some Arabic",
        "hours": "Monday to Friday, 9 to 5",
    }


def make_about(**changes: object) -> AboutMe:
    """A sheet; each field open to change."""
    about = AboutMe(
        id=UUID(int=11),
        staff_id=StaffId(UUID(int=12)),
        version=1,
        name="Noor",
        say_name="noor",
        phone="01632 960001",
        email="noor@example.test",
        reply_days=2,
        words=make_words(),
        made_at=datetime(2026, 11, 23, tzinfo=UTC),
        has_photo=False,
    )
    return replace(about, **changes)  # type: ignore[arg-type]
