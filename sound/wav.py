"""A WAV file, which is sound as it is, made into samples of our own rate: so that a person's sentence can
stand between sentences of the computer's voice in one file. Pure.

In: the file's bytes. Out: `Samples`, or NotPlain for any other file and for kinds of WAV that we do not read.
"""

import io
import wave
from array import array

from sound.model import Samples

RATE = 22_050  # of the computer's voice
LONGEST = 180  # seconds


class NotPlain(ValueError):
    """No WAV of whole numbers: a sound like any other, to be played and not to be joined."""


def samples_of(content: bytes) -> Samples:
    """One channel at RATE. Raises NotPlain."""
    try:
        with wave.open(io.BytesIO(content)) as file:
            width, channels, rate = file.getsampwidth(), file.getnchannels(), file.getframerate()
            if width not in (1, 2) or not 1 <= channels <= 2 or not 4000 <= rate <= 96_000:
                raise NotPlain("a kind of WAV that we do not read")
            frames = file.readframes(LONGEST * rate)
    except (wave.Error, EOFError, ValueError) as error:
        raise NotPlain(type(error).__name__) from None
    heard = _mono(_whole(frames, width), channels)
    if not heard:
        raise NotPlain("nothing in it")
    return Samples(_at_rate(heard, rate).tobytes(), RATE, ())


def _whole(frames: bytes, width: int) -> "array[int]":
    """Samples of 16 bits; those of 8 bits have their zero in the middle."""
    if width == 1:
        return array("h", [(one - 128) << 8 for one in frames])
    return array("h", frames[: len(frames) // 2 * 2])


def _mono(heard: "array[int]", channels: int) -> "array[int]":
    if channels == 1:
        return heard
    return array("h", [(left + right) >> 1 for left, right in zip(heard[::2], heard[1::2], strict=False)])


def _at_rate(heard: "array[int]", rate: int) -> "array[int]":
    """The samples at RATE, each on the line between the two that lie around it."""
    if rate == RATE:
        return heard
    last = len(heard) - 1
    count = len(heard) * RATE // rate
    places = ((at * rate // RATE, at * rate % RATE) for at in range(count))
    return array(
        "h",
        [
            heard[place] + (heard[min(place + 1, last)] - heard[place]) * part // RATE
            for place, part in places
        ],
    )
