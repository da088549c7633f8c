"""Recordings for tests, made byte by byte."""

import io
import wave


def wav(seconds: float = 1.0, rate: int = 8000) -> bytes:
    """Silence."""
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(rate)
        file.writeframes(b"\x80" * int(seconds * rate))
    return made.getvalue()


def webm(size: int = 5_000) -> bytes:
    """The head of what browsers record, and noise."""
    return b"\x1a\x45\xdf\xa3\x9fB\x86\x81\x01B\xf7\x81\x01B\xf2\x81\x04B\xf3\x81\x08B\x82\x84webm" + bytes(
        at * 31 % 251 for at in range(size)
    )
