"""The secret of a link: how long it is, and what is kept of it."""

import hashlib

SECRET_BYTES = 24  # 192 random bits in the link; the brief asks for 128 or more


def secret_hash(secret: str) -> bytes:
    """What is kept of a link's secret: its SHA-256. The secret has 192 random bits, so no salt is needed."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).digest()
