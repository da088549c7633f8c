"""Sealing: authenticated encryption of what a child says, bound to the place where it is kept.

In: text, bytes or JSON, with the table, column and row it belongs to. Out: `Ciphertext` for a `SealedBytes`
column, and back. A ciphertext moved to another child, table, column or row does not open (`SealBroken`).

Format: version (1 byte), whose key (1 byte: service or child), key id (8 bytes), nonce (12 bytes), then
AES-256-GCM of the content padded to whole blocks of 512 bytes, so that the length of a ciphertext does not
tell one short answer from another. Text is kept exactly as given: NUL and lone surrogates come back as
they went in.
"""

import hashlib
import hmac
import json
import os
import unicodedata
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Protocol, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

VERSION = 1
SERVICE, CHILD = 1, 2
KEY_ID_BYTES = 8
NONCE_BYTES = 12
HEADER_BYTES = 2 + KEY_ID_BYTES
# Larger than any answer made of cards, so that no card can be told from another by its length.
BLOCK = 512

RowId = uuid.UUID | str | int


class SealBroken(Exception):
    """The ciphertext was changed, cut, or belongs to another child, table, column or row."""


class ChildErased(Exception):
    """This child's key was destroyed: nothing sealed with it can be read again, here or in a backup."""


class KeyUnknown(Exception):
    """The ciphertext names a key that this installation does not have (a retired one, or another's)."""


class Ciphertext(bytes):
    """Sealed content. Its own type, so that a sealed column can refuse everything else."""

    @property
    def key_id(self) -> bytes:
        """The 8 bytes that name the key it was sealed with."""
        return bytes(self[2:HEADER_BYTES])

    def __repr__(self) -> str:
        return f"<Ciphertext of {len(self)} bytes>"


@dataclass(frozen=True, slots=True)
class Key:
    """32 secret bytes and the 8 public bytes that name them."""

    id: bytes
    secret: bytes

    @classmethod
    def fresh(cls) -> Self:
        """A new random key."""
        return cls(os.urandom(KEY_ID_BYTES), AESGCM.generate_key(256))

    def __repr__(self) -> str:
        return f"<Key {self.id.hex()}>"


class KeyRing(Protocol):
    """What sealing asks of the keys (`store.keys.Keys` is the one on disk)."""

    @property
    def blind_key(self) -> bytes: ...

    def current_service_key(self) -> Key: ...

    def service_key(self, key_id: bytes) -> Key: ...

    def child_key(self, child_id: uuid.UUID) -> Key: ...

    def add_child(self, child_id: uuid.UUID) -> None: ...


def _pad(content: bytes) -> bytes:
    return content + b"\x80" + b"\0" * (-(len(content) + 1) % BLOCK)


def _unpad(padded: bytes) -> bytes:
    return padded[: padded.rindex(b"\x80")]


class Sealer:
    """Seals and opens for one owner: one child, or the service."""

    def __init__(self, kind: int, owner: str, sealing: Callable[[], Key], opening: Callable[[bytes], Key]):
        self._kind = kind
        self._owner = owner
        self._sealing_key = sealing
        self._opening_key = opening

    def _place(self, header: bytes, table: str, column: str, row_id: RowId) -> bytes:
        place = json.dumps(["heard", self._owner, table, column, str(row_id)])
        return header + place.encode()

    def seal_bytes(self, table: str, column: str, row_id: RowId, content: bytes) -> Ciphertext:
        """Seal bytes to one column of one row. Raises ChildErased, ChildKeyMissing."""
        key = self._sealing_key()
        header = bytes([VERSION, self._kind]) + key.id
        nonce = os.urandom(NONCE_BYTES)
        place = self._place(header, table, column, row_id)
        return Ciphertext(header + nonce + AESGCM(key.secret).encrypt(nonce, _pad(content), place))

    def open_bytes(self, table: str, column: str, row_id: RowId, sealed: Ciphertext) -> bytes:
        """Open what `seal_bytes` sealed to this place. Raises SealBroken, ChildErased, KeyUnknown."""
        header = bytes(sealed[:HEADER_BYTES])
        if len(sealed) < HEADER_BYTES + NONCE_BYTES or header[:2] != bytes([VERSION, self._kind]):
            raise SealBroken(f"{table}.{column}: not a seal of this kind")
        key = self._opening_key(header[2:])
        nonce, body = sealed[HEADER_BYTES : HEADER_BYTES + NONCE_BYTES], sealed[HEADER_BYTES + NONCE_BYTES :]
        try:
            padded = AESGCM(key.secret).decrypt(nonce, body, self._place(header, table, column, row_id))
        except InvalidTag:
            # Without the cause: neither key nor content may travel with an error.
            raise SealBroken(f"{table}.{column}: changed, or from another place") from None
        return _unpad(padded)

    def seal(self, table: str, column: str, row_id: RowId, text: str) -> Ciphertext:
        """Seal text, exactly as it is (NUL and lone surrogates too)."""
        return self.seal_bytes(table, column, row_id, text.encode("utf-8", "surrogatepass"))

    def open(self, table: str, column: str, row_id: RowId, sealed: Ciphertext) -> str:
        """Open sealed text. Raises SealBroken, ChildErased, KeyUnknown."""
        return self.open_bytes(table, column, row_id, sealed).decode("utf-8", "surrogatepass")

    def seal_json(self, table: str, column: str, row_id: RowId, value: Any) -> Ciphertext:
        """Seal anything that JSON can hold (no NaN)."""
        # Unescaped, because "\\ud83d\\ude00" would come back as one character instead of two halves.
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        return self.seal(table, column, row_id, text)

    def open_json(self, table: str, column: str, row_id: RowId, sealed: Ciphertext) -> Any:
        """Open sealed JSON. Raises SealBroken, ChildErased, KeyUnknown."""
        return json.loads(self.open(table, column, row_id, sealed))


class Vault:
    """The sealing of one unit of work: a `Sealer` for each child, one for the service, blind look-ups."""

    def __init__(self, keys: KeyRing, destroy: Callable[[uuid.UUID], None]):
        self._keys = keys
        self._destroy = destroy

    def child(self, child_id: uuid.UUID) -> Sealer:
        """The sealer with this child's own key; each use asks again whether the key is still there."""

        def only_key(key_id: bytes) -> Key:
            key = self._keys.child_key(child_id)
            if key.id != key_id:
                raise SealBroken("sealed for another child")
            return key

        return Sealer(CHILD, f"child:{child_id}", lambda: self._keys.child_key(child_id), only_key)

    def service(self) -> Sealer:
        """The sealer for what belongs to no child (staff second factors, job payloads)."""
        return Sealer(SERVICE, "service", self._keys.current_service_key, self._keys.service_key)

    def blind(self, kind: str, text: str) -> bytes:
        """A keyed hash to look a sealed value up by: the same for the same kind and NFC text; 32 bytes."""
        normal = unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
        return hmac.digest(self._keys.blind_key, kind.encode() + b"\0" + normal, hashlib.sha256)

    def add_child(self, child_id: uuid.UUID) -> None:
        """Make this child's key, on disk at once. Raises ChildKeyExists, ChildErased.

        If the unit of work is then rolled back, a key without a child stays behind: harmless, while
        removing it could destroy the key of a child whose commit was only reported late.
        """
        self._keys.add_child(child_id)

    def destroy_child(self, child_id: uuid.UUID) -> None:
        """Erase this child everywhere, backups included: the key is destroyed once this work is committed."""
        self._destroy(child_id)
