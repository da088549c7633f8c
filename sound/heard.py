"""What sound a file holds, told by its content and never by its name. Pure.

In: bytes. Out: `Heard` with the type to serve it under and, where the file says so, how long it is; None for
anything that is no recording of a kind that browsers make or play.
"""

import struct
from dataclasses import dataclass


@dataclass(frozen=True)
class Heard:
    """A sound file. `seconds`: None where it cannot be told without playing it."""

    mimetype: str
    seconds: float | None = None


def heard_in(content: bytes) -> Heard | None:
    """The kind of recording; None where it is none that we know."""
    if content[:4] == b"\x1a\x45\xdf\xa3":
        return Heard("audio/webm") if b"webm" in content[:64] else None
    if content[:4] == b"OggS":
        return _ogg(content)
    if content[4:8] == b"ftyp":
        return Heard("audio/mp4", _mp4_seconds(content))
    if content[:4] == b"RIFF" and content[8:12] == b"WAVE":
        return _wav(content)
    if content[:3] == b"ID3" or _is_mp3_frame(content[:4]):
        return Heard("audio/mpeg")
    return None


def _ogg(content: bytes) -> Heard | None:
    first, last = content[28:64], content.rfind(b"OggS")
    if last + 14 > len(content):
        return None
    if first.startswith(b"OpusHead"):
        rate = 48_000
    elif first.startswith(b"\x01vorbis") and len(first) >= 16:
        rate = int(struct.unpack_from("<I", first, 12)[0])
    else:
        return None
    granule = struct.unpack_from("<q", content, last + 6)[0]
    return Heard("audio/ogg", granule / rate if granule > 0 and rate else None)


def _wav(content: bytes) -> Heard | None:
    place = 12
    bytes_a_second = 0
    while place + 8 <= len(content):
        name, size = content[place : place + 4], struct.unpack_from("<I", content, place + 4)[0]
        if name == b"fmt " and place + 20 <= len(content):
            bytes_a_second = struct.unpack_from("<I", content, place + 16)[0]
        if name == b"data":
            held = min(size, len(content) - place - 8)
            return Heard("audio/wav", held / bytes_a_second) if bytes_a_second else None
        place += 8 + size + size % 2
    return None


def _mp4_seconds(content: bytes) -> float | None:
    """The length in the film's header (`mvhd`), wherever it lies."""
    place = content.find(b"mvhd")
    if place < 0 or place + 32 > len(content):
        return None
    long = content[place + 4] == 1
    scale, length = struct.unpack_from(">IQ" if long else ">II", content, place + (24 if long else 16))
    return length / scale if scale and length else None


def _is_mp3_frame(head: bytes) -> bool:
    """A frame of MPEG layer 3: the sync bits, a known version, layer, bit rate and sampling rate."""
    if len(head) < 4 or head[0] != 0xFF or head[1] & 0xE0 != 0xE0:
        return False
    version, layer = head[1] >> 3 & 3, head[1] >> 1 & 3
    rate, sampling = head[2] >> 4, head[2] >> 2 & 3
    return version != 1 and layer == 1 and rate not in (0, 15) and sampling != 3
