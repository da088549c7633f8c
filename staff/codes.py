"""Codes of an authenticator app (TOTP, RFC 6238: 6 digits, 30 seconds), each good for one use.

In: a secret, a code as typed, and the last step used. Out: the step that the code belongs to.
"""

from datetime import datetime

import pyotp

STEP_SECONDS = 30
ISSUER = "Heard"


class CodeWrong(ValueError):
    """The code is not the one of now, or was used already."""


def new_secret() -> str:
    """A fresh base32 secret of 160 bits (RFC 4226 section 4)."""
    return pyotp.random_base32()


def address(secret: str, email: str) -> str:
    """The otpauth address that an authenticator app reads from a QR code."""
    return pyotp.TOTP(secret).provisioning_uri(name=email, issuer_name=ISSUER)


def step_of(secret: str, code: str, now: datetime, last_step: int) -> int:
    """The time step of a right code; the one before and after count too (clocks differ). Raises CodeWrong,
    also for a step not after `last_step`: a code that was seen over a shoulder is of no use."""
    digits = "".join(one for one in code if one in "0123456789")
    present = int(now.timestamp()) // STEP_SECONDS
    app = pyotp.TOTP(secret)
    for step in (present, present - 1, present + 1):
        if len(digits) == 6 and pyotp.utils.strings_equal(app.at(step * STEP_SECONDS), digits):
            if step <= last_step:
                raise CodeWrong("This code was used already. Wait for the next one.")
            return step
    raise CodeWrong("This code is not right. Look at the app again: it changes every 30 seconds.")
