"""Passwords: which are refused, and how they are kept (argon2id, RFC 9106 with argon2-cffi's defaults).

In: a password as typed. Out: a hash, or whether it fits one. Verifying takes the same time for an account
that does not exist, because there is always a hash to compare with.
"""

import unicodedata
from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

SHORTEST = 12
# argon2 reads every byte; nobody types more than this by hand or from a password store.
LONGEST = 256

# The well-known ones of 12 letters and more; shorter ones are refused by their length.
_COMMON = """
123456789012 1234567890123 12345678901234 123456789123 1234567890qwerty 111111111111 000000000000
121212121212 123123123123 123412341234 987654321098 qwertyuiop12 qwertyuiop123 qwertyuiop[]
qwertyqwerty qwerty123456 1q2w3e4r5t6y 1qaz2wsx3edc q1w2e3r4t5y6 asdfghjkl123 asdfghjkl;'#
zxcvbnm12345 abcdefghijkl abc123abc123 abcd1234abcd passwordpassword password1234 password12345
password123456 password2024 password2025 password2026 passw0rd1234 p@ssw0rd1234 p@ssword1234
mypassword123 changeme1234 changemechangeme welcome12345 welcome123456 letmein12345 letmeinletmein
iloveyou1234 iloveyouiloveyou administrator administrator1 admin1234567 adminadminadmin
trustno1trustno1 football1234 liverpool123 arsenal12345 chelsea12345 manchesterunited monkey123456
sunshine1234 princess1234 socialworker socialworker1 reviewingofficer heardheardheard
correcthorsebatterystaple
"""
TOO_COMMON = frozenset(_COMMON.split())


class PasswordRefused(ValueError):
    """The new password is too short, too long or too easy to guess; the text says why, for the page."""


# What one hash costs in time and memory, for the whole application. Tests put a cheap one here.
HASHER = PasswordHasher()


@cache
def _nobodys_hash(hasher: PasswordHasher) -> str:
    return hasher.hash("nobody has this password")


def check_password(password: str, email: str = "", name: str = "") -> None:
    """Is this good enough for a new password? Raises PasswordRefused with words for the page."""
    typed = _normal(password)
    if len(typed) < SHORTEST:
        raise PasswordRefused(
            f"Use at least {SHORTEST} letters, numbers or signs. Three words together are good."
        )
    if len(typed) > LONGEST:
        raise PasswordRefused(f"Use at most {LONGEST} letters.")
    plain = typed.casefold()
    own = {
        email.casefold(),
        email.partition("@")[0].casefold(),
        name.casefold(),
        name.casefold().replace(" ", ""),
    }
    if plain in TOO_COMMON or len(set(plain)) < 4 or plain in own:
        raise PasswordRefused("That one is easy to guess. Three words that do not belong together are good.")


def hash_password(password: str) -> str:
    """The argon2id hash to keep."""
    return HASHER.hash(_normal(password))


def fits(password: str, kept: str | None) -> bool:
    """Whether the password is the one kept. `None` (no such account) takes as long, and is never true."""
    try:
        HASHER.verify(kept or _nobodys_hash(HASHER), _normal(password)[: LONGEST * 4])
    except (VerificationError, InvalidHashError):
        return False
    return kept is not None


def is_outdated(kept: str) -> bool:
    """Whether the hash was made with weaker parameters than today's."""
    return HASHER.check_needs_rehash(kept)


def _normal(password: str) -> str:
    # Two keyboards may type the same letter as one sign or two (NIST SP 800-63B, 5.1.1.2: NFKC).
    return unicodedata.normalize("NFKC", password.encode("utf-8", "replace").decode())
