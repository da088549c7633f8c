"""When sign-in must wait: too many misses for an account, or from an address, in 15 minutes. Pure.

In: the moments of recent misses. Out: when the next try is allowed, or None for now.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

WINDOW = timedelta(minutes=15)
# A whole office may share one address; an account belongs to one person.
MISSES_PER_ACCOUNT = 5
MISSES_PER_ADDRESS = 30


def next_try(account: Sequence[datetime], address: Sequence[datetime], now: datetime) -> datetime | None:
    """When the next try is allowed; None where it is allowed now."""
    waits = (_next(account, MISSES_PER_ACCOUNT, now), _next(address, MISSES_PER_ADDRESS, now))
    return max((moment for moment in waits if moment is not None), default=None)


def _next(misses: Sequence[datetime], allowed: int, now: datetime) -> datetime | None:
    recent = sorted(at for at in misses if now - at < WINDOW)
    return recent[-allowed] + WINDOW if len(recent) >= allowed else None
