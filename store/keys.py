"""The keys on disk, outside the database: the service's own, and one wrapped key for each child.

In: a directory (mode 0700). Out: `Keys`, the key ring that `store.sealed` works with.

    service.json       service keys (old ones kept for reading), session secret, audit key, blind look-up key
    children/<uuid>    that child's data key, wrapped (AES-256-GCM) by a service key
    destroyed/<uuid>   an empty marker: this child's key is gone, and a file copied back from an old
                       backup of the keys is removed again instead of being used

A child's key lives here and never in the database, so that destroying it erases the child from every
backup of the database too. Backups of this directory must be kept for less long than the database's.
"""

import json
import os
import uuid
from contextlib import AbstractContextManager
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from store.delivered import key_id, open_sealed, public_point
from store.files import create_file, held_lock, make_folder, remove_file, replace_file
from store.head import make_head
from store.sealed import NONCE_BYTES, ChildErased, Key, KeyUnknown, SealBroken
from store.service_keys import FORMAT, ServiceKeys, as_secret, as_text


class KeysMissing(Exception):
    """There is no service.json where the settings say: `flask keys make`, or mount the right directory."""


class KeysExist(Exception):
    """There is already a service.json there: making new keys would lock everything sealed so far."""


class ChildKeyExists(Exception):
    """This child already has a key."""


class ChildKeyMissing(Exception):
    """This child's key file is gone although it was never destroyed: restore it from the keys' backup."""


def make_keys(directory: Path) -> None:
    """Make service.json (0600) and an empty audit head in a directory that may not be there yet.

    Raises KeysExist and leaves everything as it is if there are keys already.
    """
    make_folder(directory)
    make_folder(directory / "children")
    make_folder(directory / "destroyed")
    make_head(directory)
    first = Key.fresh()
    keys = ServiceKeys(first.id, {first.id: first}, {}, os.urandom(32), os.urandom(32), os.urandom(32))
    try:
        create_file(directory / "service.json", keys.as_json())
    except FileExistsError:
        raise KeysExist(str(directory)) from None


class Keys:
    """The key ring on disk. Keeps unwrapped keys in memory, but asks the disk at each use if it still may."""

    def __init__(self, directory: Path):
        """Open the directory. Raises KeysMissing; removes key files that a backup brought back."""
        self.directory = directory
        self._file = directory / "service.json"
        self._read_from: tuple[int, int, int] | None = None
        self._children: dict[uuid.UUID, Key] = {}
        self._loaded = self.loaded()
        make_folder(directory / "children")
        make_folder(directory / "destroyed")
        self._remove_returned()

    def loaded(self) -> ServiceKeys:
        """What service.json says now, read again whenever another process has replaced it."""
        try:
            found = self._file.stat()
        except FileNotFoundError:
            raise KeysMissing(f"no service.json in {self.directory}") from None
        version = (found.st_ino, found.st_mtime_ns, found.st_size)
        if version != self._read_from:
            self._loaded = ServiceKeys.from_json(self._file.read_bytes())
            self._read_from = version
        return self._loaded

    @property
    def blind_key(self) -> bytes:
        """The key of blind look-ups."""
        return self.loaded().blind_key

    @property
    def audit_key(self) -> bytes:
        """The key of the audit trail's chain."""
        return self.loaded().audit_key

    @property
    def session_secret(self) -> bytes:
        """The secret that signs session cookies and form tokens."""
        return self.loaded().session_secret

    def delivery_point(self) -> bytes:
        """The public key that phones seal to; made at its first use, in an installation older than it."""
        if not self.loaded().delivery:
            with self.locked():
                self._read_from = None
                if not self.loaded().delivery:
                    self.replace_service(self.loaded().with_new_delivery())
        return public_point(self.loaded().delivery[-1])

    def open_delivered(self, sealed: bytes) -> bytes:
        """What a phone sealed to one of this service's public keys. Raises DeliveryUnreadable."""
        secrets = {key_id(public_point(secret)): secret for secret in self.loaded().delivery}
        return open_sealed(secrets, sealed)

    def current_service_key(self) -> Key:
        """The service key that new things are sealed with."""
        loaded = self.loaded()
        return loaded.service[loaded.current]

    def service_key(self, key_id: bytes) -> Key:
        """A service key, also an old one, to read with. Raises KeyUnknown."""
        try:
            return self.loaded().service[key_id]
        except KeyError:
            raise KeyUnknown(f"service key {key_id.hex()}") from None

    def child_key(self, child_id: uuid.UUID) -> Key:
        """This child's data key. Raises ChildErased (also if another process did it) and ChildKeyMissing."""
        if self._marker(child_id).exists():
            self._children.pop(child_id, None)
            raise ChildErased(str(child_id))
        known = self._children.get(child_id)
        if known is not None and self.child_file(child_id).exists():
            return known
        try:
            wrapped = self.child_file(child_id).read_bytes()
        except FileNotFoundError:
            self._children.pop(child_id, None)
            raise ChildKeyMissing(str(child_id)) from None
        key = self._unwrap(child_id, wrapped)
        self._children[child_id] = key
        return key

    def add_child(self, child_id: uuid.UUID) -> None:
        """Make a child's data key. Raises ChildKeyExists, ChildErased (an id is never used twice)."""
        with self.locked():
            if self._marker(child_id).exists():
                raise ChildErased(str(child_id))
            try:
                create_file(self.child_file(child_id), self._wrap(child_id, Key.fresh()))
            except FileExistsError:
                raise ChildKeyExists(str(child_id)) from None

    def destroy_child(self, child_id: uuid.UUID) -> None:
        """Destroy a child's data key for good, in every process. Doing it twice is no error."""
        with self.locked():
            # The marker first: from here on the key is refused, even if the machine stops before the removal.
            if not self._marker(child_id).exists():
                create_file(self._marker(child_id), b"")
            remove_file(self.child_file(child_id))
            self._children.pop(child_id, None)

    def rewrap_child(self, child_id: uuid.UUID) -> bool:
        """Wrap a child's key with the current service key; False if it is already, or the child is gone."""
        with self.locked():
            path = self.child_file(child_id)
            if not path.exists() or self._marker(child_id).exists():
                return False
            wrapped = path.read_bytes()
            if self.wrapped_by(wrapped) == self.loaded().current:
                return False
            replace_file(path, self._wrap(child_id, self._unwrap(child_id, wrapped)))
            return True

    def replace_service(self, keys: ServiceKeys) -> None:
        """Write service.json in one step. Only inside `locked()`."""
        replace_file(self._file, keys.as_json())

    def locked(self) -> AbstractContextManager[None]:
        """Hold the key directory's lock: keys are made, changed and destroyed by one process at a time."""
        return held_lock(self.directory / "keys.lock")

    def child_ids(self) -> list[uuid.UUID]:
        """The ids of all children who have a key, in order."""
        return sorted(_ids_in(self.directory / "children"))

    def child_file(self, child_id: uuid.UUID) -> Path:
        """Where a child's wrapped key lies."""
        return self.directory / "children" / str(child_id)

    def wrapped_by(self, wrapped: bytes) -> bytes:
        """The id of the service key that wraps this child's key file."""
        return bytes.fromhex(json.loads(wrapped)["wrapped_by"])

    def _marker(self, child_id: uuid.UUID) -> Path:
        return self.directory / "destroyed" / str(child_id)

    def _remove_returned(self) -> None:
        for child_id in _ids_in(self.directory / "destroyed"):
            if self.child_file(child_id).exists():
                self.destroy_child(child_id)

    def _wrap(self, child_id: uuid.UUID, key: Key) -> bytes:
        service = self.current_service_key()
        nonce = os.urandom(NONCE_BYTES)
        wrapped = AESGCM(service.secret).encrypt(nonce, key.secret, _place(child_id, key.id, service.id))
        content = {
            "format": FORMAT,
            "id": key.id.hex(),
            "wrapped_by": service.id.hex(),
            "nonce": as_text(nonce),
            "wrapped": as_text(wrapped),
        }
        return json.dumps(content).encode()

    def _unwrap(self, child_id: uuid.UUID, content: bytes) -> Key:
        read = json.loads(content)
        key_id, service = bytes.fromhex(read["id"]), self.service_key(self.wrapped_by(content))
        try:
            secret = AESGCM(service.secret).decrypt(
                as_secret(read["nonce"]), as_secret(read["wrapped"]), _place(child_id, key_id, service.id)
            )
        except InvalidTag:
            raise SealBroken(f"key file of child {child_id}") from None
        return Key(key_id, secret)


def _place(child_id: uuid.UUID, key_id: bytes, service_id: bytes) -> bytes:
    return json.dumps(["heard child key", str(child_id), key_id.hex(), service_id.hex()]).encode()


def _ids_in(folder: Path) -> list[uuid.UUID]:
    # A dot file is one being written when a process died; it is nobody's key.
    return [uuid.UUID(path.name) for path in folder.iterdir() if not path.name.startswith(".")]
