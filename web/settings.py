"""Settings: one frozen, typed object, read once from the environment.

In: the process environment. Out: `Settings`. No secret has a default outside demo; keys live in a
directory (`HEARD_KEYS`) that the database never sees.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class SettingMissing(RuntimeError):
    """A setting that must be given outside demo was not."""


@dataclass(frozen=True)
class Settings:
    """What one running installation is told from outside.

    `mode` is `demo` (fictional people, relaxed cookies on http), `test` or `live`. `address` is the public
    origin, such as `https://heard.example.gov.uk`, used in links and QR codes. Times are in minutes.
    `mail_server`: `smtp://user:password@host:587`; empty, emails are written into `instance/outbox`.
    """

    mode: str
    instance: Path
    database_url: str
    keys: Path
    address: str
    leave_to: str = ""
    mail_server: str = ""
    mail_from: str = ""
    idle_minutes: int = 30
    idle_warning_minutes: int = 5
    sitting_minutes: int = 120
    invite_days: int = 40
    letter_days: int = 180
    trusted_proxies: int = 0
    largest_body: int = 12 * 1024 * 1024

    @property
    def demo(self) -> bool:
        """True where all people are invented; tests run as demo too."""
        return self.mode in ("demo", "test")

    @property
    def secure(self) -> bool:
        """True where cookies are sent over https only and a second factor is asked."""
        return self.mode == "live"

    @classmethod
    def from_environment(cls, environ: Mapping[str, str]) -> "Settings":
        """Read `HEARD_*` and `DATABASE_URL`. Raises SettingMissing naming what live mode lacks."""
        mode = environ.get("HEARD_MODE", "live")
        if mode not in ("demo", "live", "test"):
            raise SettingMissing(f"HEARD_MODE is {mode!r}: use demo or live.")
        instance = Path(environ.get("HEARD_INSTANCE", ROOT / "instance")).resolve()
        fallback = {
            "DATABASE_URL": f"sqlite:///{instance / 'heard.sqlite3'}",
            "HEARD_KEYS": str(instance / "keys"),
            "HEARD_ADDRESS": f"http://127.0.0.1:{environ.get('PORT', '8000')}",
        }
        if mode == "live":
            missing = [
                name for name in ("DATABASE_URL", "HEARD_KEYS", "HEARD_ADDRESS") if not environ.get(name)
            ]
            if missing:
                raise SettingMissing(f"Outside demo these must be set: {', '.join(missing)}. See README.")
        given = {name: environ.get(name) or value for name, value in fallback.items()}
        return cls(
            mode=mode,
            instance=instance,
            database_url=given["DATABASE_URL"],
            keys=Path(given["HEARD_KEYS"]),
            address=given["HEARD_ADDRESS"].rstrip("/"),
            leave_to=environ.get("HEARD_LEAVE_TO", ""),
            mail_server=environ.get("HEARD_MAIL_SERVER", ""),
            mail_from=environ.get("HEARD_MAIL_FROM", "heard@localhost"),
            idle_minutes=int(environ.get("HEARD_IDLE_MINUTES", "30")),
            invite_days=int(environ.get("HEARD_INVITE_DAYS", "40")),
            letter_days=int(environ.get("HEARD_LETTER_DAYS", "180")),
            trusted_proxies=int(environ.get("HEARD_TRUSTED_PROXIES", "0")),
        )
