"""A WAV file becomes samples of our own rate, or is refused; a person is heard among the computer's words."""

import io
import wave

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sound.heard import Heard, heard_in
from sound.speaking import read_aloud, recording_of
from sound.wav import RATE, NotPlain, samples_of
from tests.factories.recording import tone
from tests.factories.sound import webm


def wav_of(frames: bytes, width: int, channels: int, rate: int) -> bytes:
    made = io.BytesIO()
    with wave.open(made, "wb") as file:
        file.setsampwidth(width)
        file.setnchannels(channels)
        file.setframerate(rate)
        file.writeframes(frames)
    return made.getvalue()


@given(
    st.integers(3, 400),
    st.sampled_from([1, 2]),
    st.sampled_from([1, 2]),
    st.sampled_from([8000, RATE, 44_100, 48_000]),
)
def test_any_plain_file_is_as_long_as_before_and_as_loud(
    count: int, width: int, channels: int, rate: int
) -> None:
    level = 64
    one = bytes([128 + level]) if width == 1 else (level << 8).to_bytes(2, "little")
    samples = (
        samples_of(wav_of(one * channels * count, width, channels, rate)) if count * RATE >= rate else None
    )
    if samples is None:
        return
    heard = memoryview(samples.pcm).cast("h")
    assert (samples.rate, len(heard)) == (RATE, count * RATE // rate)
    assert set(heard) == {level << 8}, "silence stays silence, a level stays that level"


@given(st.binary(max_size=200))
def test_no_other_file_is_taken_for_one(content: bytes) -> None:
    for each in (content, b"RIFF" + content, webm()[:50] + content, wav_of(content, 4, 1, 8000)):
        with pytest.raises(NotPlain):
            samples_of(each)


def test_a_persons_sentence_stands_between_the_computers_and_all_of_it_is_one_sound() -> None:
    person = recording_of(samples_of(tone(2.0)))
    texts = [("Hello Robin.", "en"), ("You swim.", "en"), ("Goodbye.", "en")]
    alone = read_aloud(texts[1:2], recorded=lambda text, lang: person)
    assert alone == person
    joined = read_aloud(texts, recorded=lambda text, lang: person if text == "You swim." else None)
    before, _, after = joined.partition(person)
    assert min(len(before), len(after)) > 1000, "the computer says what stands before and after"
    assert {heard_in(each) for each in (joined, before, after)} == {Heard("audio/mpeg")}
