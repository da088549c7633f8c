"""Seals that a phone makes and only the service opens: what a child said waits there, unreadable.

In: the service's private keys (`store.service_keys`), a sealed piece. Out: its content. Format: version
(1 byte), key id (8 bytes), the phone's one-time public point (65 bytes, SEC 1), nonce (12 bytes), then
AES-256-GCM of the content padded to blocks of 512 bytes. The AES key is HKDF-SHA256 of the ECDH secret on
P-256 (RFC 5869, NIST SP 800-56A), bound to the header. `seal` is what offline/seal.js does, for tests.
"""

import hashlib
import os
from collections.abc import Mapping

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDH,
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
    derive_private_key,
    generate_private_key,
)  # fmt: skip
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

VERSION = 1
ID_BYTES, POINT_BYTES, NONCE_BYTES, SCALAR_BYTES, BLOCK = 8, 65, 12, 32, 512
HEADER_BYTES = 1 + ID_BYTES + POINT_BYTES
INFO = b"heard delivery"


class DeliveryUnreadable(Exception):
    """Not sealed to this service, or to a key that it no longer has, or changed on the way."""


def fresh_secret() -> bytes:
    """A new private key, as its 32 bytes."""
    return generate_private_key(SECP256R1()).private_numbers().private_value.to_bytes(SCALAR_BYTES, "big")


def public_point(secret: bytes) -> bytes:
    """The public key that phones seal to."""
    return _point(_private(secret).public_key())


def key_id(point: bytes) -> bytes:
    """The 8 bytes that name a public key."""
    return hashlib.sha256(point).digest()[:ID_BYTES]


def seal(point: bytes, content: bytes) -> bytes:
    """Seal to a service's public key."""
    once = generate_private_key(SECP256R1())
    header = bytes([VERSION]) + key_id(point) + _point(once.public_key())
    nonce = os.urandom(NONCE_BYTES)
    padded = content + b"\x80" + b"\0" * (-(len(content) + 1) % BLOCK)
    return header + nonce + AESGCM(_shared(once, point, header)).encrypt(nonce, padded, header)


def open_sealed(secrets: Mapping[bytes, bytes], sealed: bytes) -> bytes:
    """The content. `secrets`: private keys by their id. Raises DeliveryUnreadable."""
    header, rest = sealed[:HEADER_BYTES], sealed[HEADER_BYTES:]
    secret = secrets.get(header[1 : 1 + ID_BYTES])
    if len(header) < HEADER_BYTES or header[0] != VERSION or secret is None:
        raise DeliveryUnreadable
    try:
        key = _shared(_private(secret), header[1 + ID_BYTES :], header)
        padded = AESGCM(key).decrypt(rest[:NONCE_BYTES], rest[NONCE_BYTES:], header)
        return padded[: padded.rindex(b"\x80")]
    except (InvalidTag, ValueError):
        raise DeliveryUnreadable from None


def _private(secret: bytes) -> EllipticCurvePrivateKey:
    return derive_private_key(int.from_bytes(secret, "big"), SECP256R1())


def _point(key: EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _shared(own: EllipticCurvePrivateKey, point: bytes, header: bytes) -> bytes:
    other = EllipticCurvePublicKey.from_encoded_point(SECP256R1(), point)
    return HKDF(SHA256(), 32, salt=header, info=INFO).derive(own.exchange(ECDH(), other))
