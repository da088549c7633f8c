"""The process that speaks. Run as a program, by itself; nothing of Heard is imported here, nor this anywhere.

In: a line of JSON with voice, rate and text on standard input. Out: a line of JSON, {"size", "rate", "words"}
or {"error"}, then that many bytes of 16-bit samples. Ends when its input does. Writes nothing anywhere.
"""

import ctypes
import json
import resource
import sys
from typing import Any

import espeakng_loader

SYNCHRONOUS, DONT_EXIT, UTF_8, RATE, CHARACTER, WORD, LAST = 2, 0x8000, 1, 1, 1, 1, 0


class Event(ctypes.Structure):
    """espeak_EVENT of speak_lib.h."""

    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", ctypes.c_char * 8),
    )


Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(Event))


class Espeak:
    """The library, opened once; not for two threads."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path().encode()
        self.rate: int = self._library.espeak_Initialize(SYNCHRONOUS, 0, data, DONT_EXIT)
        self._samples = bytearray()
        self._words: list[tuple[int, int, int]] = []
        self._callback = Callback(self._hear)  # kept: the library calls it later
        self._library.espeak_SetSynthCallback(self._callback)

    def speak(self, voice: str, rate: int, text: str) -> tuple[bytes, list[tuple[int, int, int]]]:
        """Samples, and each word as (first character, length, milliseconds)."""
        self._samples, self._words = bytearray(), []
        if self._library.espeak_SetVoiceByName(voice.encode()):
            raise ValueError("no such voice")
        self._library.espeak_SetParameter(RATE, rate, 0)
        spoken = text.encode()
        size = ctypes.c_size_t(len(spoken) + 1)
        if self._library.espeak_Synth(spoken, size, 0, CHARACTER, 0, UTF_8, None, None):
            raise ValueError("not spoken")
        return bytes(self._samples), self._words

    def _hear(self, wave: Any, count: int, events: Any) -> int:
        if wave and count > 0:
            self._samples += ctypes.string_at(wave, count * 2)
        place = 0
        while events[place].type != LAST:
            one = events[place]
            if one.type == WORD:
                self._words.append((one.text_position - 1, one.length, one.audio_position))
            place += 1
        return 0


def answer(espeak: Espeak, line: bytes) -> tuple[dict[str, Any], bytes]:
    """The two things that are sent back for a line."""
    try:
        asked = json.loads(line)
        pcm, words = espeak.speak(str(asked["voice"]), int(asked["rate"]), str(asked["text"]))
    except (ValueError, KeyError, TypeError) as error:
        return {"error": type(error).__name__}, b""
    return {"size": len(pcm), "rate": espeak.rate, "words": words}, pcm


def main() -> None:
    """Answer line after line."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a child's words never lie in a crash file
    espeak = Espeak()
    for line in sys.stdin.buffer:
        told, pcm = answer(espeak, line)
        sys.stdout.buffer.write(json.dumps(told).encode() + b"\n" + pcm)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
