"""What service.json holds, and how it is written: the service's own keys and secrets.

In: the file's bytes. Out: `ServiceKeys`, frozen; each change is a new one, written by `store.keys`.
"""

import base64
import json
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from store.delivered import fresh_secret
from store.sealed import Key

FORMAT = 1
MOST_DELIVERY = 12


def as_text(secret: bytes) -> str:
    """Secret bytes as JSON can hold them."""
    return base64.b64encode(secret).decode()


def as_secret(text: str) -> bytes:
    """And back. Raises ValueError."""
    return base64.b64decode(text, validate=True)


@dataclass(frozen=True, slots=True)
class ServiceKeys:
    """What service.json holds. `replaced` tells since when an old service key seals nothing new."""

    current: bytes
    service: dict[bytes, Key]
    replaced: dict[bytes, datetime]
    session_secret: bytes
    audit_key: bytes
    blind_key: bytes
    delivery: tuple[bytes, ...] = ()  # private keys that phones seal to, the newest last (`store.delivered`)

    def __repr__(self) -> str:
        return f"<ServiceKeys current={self.current.hex()} of {len(self.service)}>"

    def as_json(self) -> bytes:
        """The file's content."""
        service = {
            key.id.hex(): {
                "secret": as_text(key.secret),
                "replaced_at": self.replaced[key.id].isoformat() if key.id in self.replaced else None,
            }
            for key in self.service.values()
        }
        content = {
            "format": FORMAT,
            "current": self.current.hex(),
            "service": service,
            "session": as_text(self.session_secret),
            "audit": as_text(self.audit_key),
            "blind": as_text(self.blind_key),
            "delivery": [as_text(secret) for secret in self.delivery],
        }
        return json.dumps(content, indent=1).encode()

    @classmethod
    def from_json(cls, content: bytes) -> "ServiceKeys":
        """Read the file's content. Raises ValueError or KeyError where it is not one of ours."""
        read = json.loads(content)
        if read["format"] != FORMAT:
            raise ValueError(f"service.json is of format {read['format']}, this version reads {FORMAT}")
        entries = {bytes.fromhex(name): entry for name, entry in read["service"].items()}
        return cls(
            current=bytes.fromhex(read["current"]),
            service={name: Key(name, as_secret(entry["secret"])) for name, entry in entries.items()},
            replaced={
                name: datetime.fromisoformat(entry["replaced_at"])
                for name, entry in entries.items()
                if entry["replaced_at"]
            },
            session_secret=as_secret(read["session"]),
            audit_key=as_secret(read["audit"]),
            blind_key=as_secret(read["blind"]),
            delivery=tuple(as_secret(secret) for secret in read.get("delivery", ())),
        )

    def with_new_delivery(self) -> "ServiceKeys":
        """The same keys with a fresh one for phones to seal to. Older ones stay: a phone may come back with
        what it sealed as long as an invite can run, and `MOST_DELIVERY` rotations are longer than that."""
        return replace(self, delivery=(*self.delivery, fresh_secret())[-MOST_DELIVERY:])

    def with_new_current(self, at: datetime) -> "ServiceKeys":
        """The same keys with a fresh one to seal with; the one until now is kept for reading."""
        fresh = Key.fresh()
        return replace(
            self,
            current=fresh.id,
            service={**self.service, fresh.id: fresh},
            replaced={**self.replaced, self.current: at.astimezone(UTC)},
        )

    def without(self, key_id: bytes) -> "ServiceKeys":
        """The same keys without an old one. Raises ValueError for the current one."""
        if key_id == self.current:
            raise ValueError("the current service key cannot be dropped")
        return replace(
            self,
            service={name: key for name, key in self.service.items() if name != key_id},
            replaced={name: at for name, at in self.replaced.items() if name != key_id},
        )
