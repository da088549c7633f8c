"""Text read aloud by the computer's voice. No database, no environment, no settings.

In: sentences, their language, how fast. Out: MP3, and for one text also when each word is said. Raises
NoVoice, Unspeakable, VoiceSilent. The voice's process is started at the first text.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from sound.espeak.process import Espeak
from sound.model import WORDS_A_MINUTE, Clip, Part, Samples, Speed, Unspeakable, Word
from sound.mp3 import mp3_of, silence
from sound.numbers import spelled
from sound.voices import longest_seconds, parts_of

ENGINE = "espeak-ng 1.52"
PAUSE = 450  # milliseconds between two sentences
ESPEAK = Espeak()
Recorded = Callable[[str, str], bytes | None]


def speak(sentences: Sequence[str], lang: str, speed: Speed = Speed.NORMAL) -> bytes:
    """These sentences one after another, as one MP3."""
    return read_aloud([(one, lang) for one in sentences], speed)


def nobody(text: str, lang: str) -> bytes | None:
    """No person recorded anything."""
    return None


def read_aloud(
    sentences: Iterable[tuple[str, str]], speed: Speed = Speed.NORMAL, recorded: Recorded = nobody
) -> bytes:
    """Sentences, each with its own language, as one MP3. What has nothing to be said is passed over.
    `recorded`: a person's voice for a text, as `recording_of` makes it, which goes before the computer's.
    Raises Unspeakable where nothing is left, NoVoice, VoiceSilent."""
    pieces: list[bytes] = []
    heard: list[Samples] = []
    for text, lang in sentences:
        person = recorded(text, lang)
        if person is not None:
            pieces += [_joined(heard), person]
            heard = []
            continue
        try:
            heard.append(say_samples(text, lang, speed))
        except Unspeakable:
            continue
    made = b"".join((*pieces, _joined(heard)))
    if not made:
        raise Unspeakable("nothing that can be said")
    return made


def recording_of(samples: Samples) -> bytes:
    """What a person said, as MP3 that may stand within `read_aloud`."""
    return _joined([samples])


def _joined(heard: Sequence[Samples]) -> bytes:
    """MP3 of samples with a pause after each; nothing of none. Frames of one rate follow each other as they
    are, so that pieces can be put together without being made anew."""
    if not heard:
        return b""
    rate = heard[0].rate
    return mp3_of(b"".join(one.pcm + silence(PAUSE, rate) for one in heard), rate)


def say(text: str, lang: str, speed: Speed = Speed.NORMAL, espeak: Espeak = ESPEAK) -> Clip:
    """One text as a clip, with its words."""
    heard = say_samples(text, lang, speed, espeak)
    return Clip(mp3_of(heard.pcm, heard.rate), heard.words)


def say_samples(text: str, lang: str, speed: Speed, espeak: Espeak = ESPEAK) -> Samples:
    """One text as samples: each piece by the voice for its script, one after another; telephone numbers digit
    by digit."""
    pcm, words, rate = b"", [], 0
    said, places = spelled(text)
    for part in parts_of(said, lang):
        heard = _say_part(part, speed, espeak)
        words += [_moved(word, part.start, pcm, heard.rate) for word in heard.words]
        pcm, rate = pcm + heard.pcm, heard.rate
    return Samples(pcm, rate, tuple(_placed(word, places) for word in words))


def _placed(word: Word, places: Sequence[int]) -> Word:
    """The same word as it stands in the text that was given."""
    first, last = places[word.start], places[min(word.start + word.length, len(places)) - 1]
    return replace(word, start=first, length=last - first + 1)


def _say_part(part: Part, speed: Speed, espeak: Espeak) -> Samples:
    heard = espeak.speak(part.voice.name, WORDS_A_MINUTE[speed], part.text)
    if heard.milliseconds > 1000 * longest_seconds(part.text, speed):
        raise Unspeakable("far too long for so few letters")
    if not heard.pcm:
        raise Unspeakable("nothing was said")
    return heard


def _moved(word: Word, start: int, before: bytes, rate: int) -> Word:
    return replace(word, start=word.start + start, at=word.at + len(before) * 500 // rate)
