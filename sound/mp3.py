"""Samples as MP3, which every phone plays. Pure."""

import lameenc

KILOBITS = 32
QUALITY = 5  # 2 is best and slow, 7 is fast


def mp3_of(pcm: bytes, rate: int) -> bytes:
    """16-bit samples of one channel as MP3: 4 KB a second."""
    encoder = lameenc.Encoder()
    encoder.set_bit_rate(KILOBITS)
    encoder.set_in_sample_rate(rate)
    encoder.set_channels(1)
    encoder.set_quality(QUALITY)
    encoder.silence()
    return bytes(encoder.encode(pcm)) + bytes(encoder.flush())


def silence(milliseconds: int, rate: int) -> bytes:
    """Samples in which nothing is said."""
    return bytes(2 * (rate * milliseconds // 1000))
