"""The nouns of sound: how fast, which word when, a clip, and why there is none. Pure."""

from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256


class NoVoice(LookupError):
    """The computer has no voice for this language: a recording, the device's own voice, or nothing."""


class Unspeakable(ValueError):
    """This text is not for this voice: another script, nothing to say, or what came out was far too long."""


class VoiceSilent(RuntimeError):
    """The voice's process hung or died. It is started anew for the next text."""


class Speed(StrEnum):
    """How fast it is read."""

    NORMAL = "normal"
    SLOW = "slow"


WORDS_A_MINUTE = {Speed.NORMAL: 130, Speed.SLOW: 95}


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text as it is spoken: its first character, how many, and when in milliseconds."""

    start: int
    length: int
    at: int


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice: espeak's name for it, the scripts it reads (as Unicode names begin), what staff must know."""

    name: str
    scripts: tuple[str, ...]
    caution: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a text in one script, with the voice for it. `start`: its first character in the text."""

    voice: Voice
    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Samples:
    """What a voice said: 16-bit samples of one channel, how many a second, and the words in it."""

    pcm: bytes
    rate: int
    words: tuple[Word, ...]

    @property
    def milliseconds(self) -> int:
        """How long it is."""
        return len(self.pcm) * 500 // self.rate


@dataclass(frozen=True, slots=True)
class Clip:
    """Something to be heard, ready for a browser."""

    content: bytes
    words: tuple[Word, ...] = ()
    mimetype: str = "audio/mpeg"


_ENDINGS = {
    "audio/mpeg": "mp3",
    "audio/mp4": "m4a",
    "audio/wav": "wav",
    "audio/ogg": "ogg",
    "audio/webm": "webm",
}


def ending_of(mimetype: str) -> str:
    """How the name of a file of this type ends, without a dot."""
    return _ENDINGS.get(mimetype, "bin")


def version_of(text: str) -> str:
    """What tells a text from an earlier one of the same phrase: 8 hex digits."""
    return sha256(text.encode()).hexdigest()[:8]
