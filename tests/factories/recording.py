"""A recording for tests: a short tone, spoken by nobody."""

import io
import wave
from datetime import date
from uuid import UUID

from sound.write import Spoken, add_recording


def tone(seconds: float = 0.2) -> bytes:
    """A WAV file of this length."""
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8000)
        file.writeframes(bytes(range(250)) * round(seconds * 64))
    return made.getvalue()


def record(service_id: UUID, context: str, lang: str, text: str, speaker: str = "Amina Saleh") -> UUID:
    """Someone read this text for this phrase; in the open unit of work."""
    return add_recording(service_id, Spoken(context, lang, text, speaker, date(2026, 11, 20)), tone(), None)
