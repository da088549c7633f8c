"""A code from the IRO in place of the child's two pictures: for a child to whom a test of memory is a closed
door. The IRO tells it to the child, who types it once; it works for a week. Pure.

In: the submission's id and what was typed. Out: a code to say, what is kept of it, whether it fits. What is
kept is a hash, inside what is sealed anyway.
"""

import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

DIGITS = 6
LASTS = timedelta(days=7)


@dataclass(frozen=True)
class Code:
    """What is kept of a code: a hash, and until when it works (UTC)."""

    hashed: str
    until: datetime

    def is_open(self, now: datetime) -> bool:
        """Whether it can still be typed."""
        return now < self.until


def make_code(submission: UUID, now: datetime) -> tuple[str, Code]:
    """A new code to say, such as "204816", and what is kept of it."""
    said = f"{secrets.randbelow(10**DIGITS):0{DIGITS}d}"
    return said, Code(_hash(submission, said), now + LASTS)


def fits(code: Code, submission: UUID, typed: str, now: datetime) -> bool:
    """Whether this is the code, and still open. Digits of any script count; spaces and dashes do not."""
    values = [unicodedata.digit(sign, None) for sign in typed]
    digits = "".join(str(one) for one in values if one is not None)
    return code.is_open(now) and hmac.compare_digest(code.hashed, _hash(submission, digits))


def as_record(code: Code | None) -> list[str] | None:
    """As it is kept in sealed JSON."""
    return [code.hashed, code.until.isoformat()] if code else None


def from_record(known: list[str] | None) -> Code | None:
    """From sealed JSON."""
    return Code(known[0], datetime.fromisoformat(known[1])) if known else None


def _hash(submission: UUID, digits: str) -> str:
    return hashlib.sha256(f"{submission}:{digits}".encode()).hexdigest()
