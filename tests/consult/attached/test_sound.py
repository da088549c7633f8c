"""Promises about telling what sound a file holds."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sound.heard import Heard, heard_in
from tests.factories.sound import wav, webm

MP4 = (
    b"\0\0\0\x18ftypM4A \0\0\0\0"
    + b"\0\0\0\x6cmoov\0\0\0\x64mvhd"
    + bytes(12)
    + struct.pack(">II", 1000, 90_500)
    + bytes(80)
)
OPUS = b"OggS" + bytes(24) + b"OpusHead" + bytes(40)
OGG = OPUS + b"OggS\0\4" + struct.pack("<q", 48_000 * 7) + bytes(12)


@pytest.mark.parametrize(
    ("content", "heard"),
    [
        (wav(2.5), Heard("audio/wav", 2.5)),
        (webm(), Heard("audio/webm")),
        (MP4, Heard("audio/mp4", 90.5)),
        (OGG, Heard("audio/ogg", 7.0)),
        (b"ID3\4" + bytes(60), Heard("audio/mpeg")),
        (b"\xff\xfb\x90\x44" + bytes(400), Heard("audio/mpeg")),
    ],
)
def test_recordings_of_browsers_are_known_by_their_content(content: bytes, heard: Heard) -> None:
    assert heard_in(content) == heard


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"<!doctype html><script>alert(1)</script>",
        b"%PDF-1.7",
        b"PK\3\4",
        b"\x89PNG\r\n\x1a\n",
        b"OggS" + bytes(24) + b"\x80theora" + bytes(40),
        b"RIFF\0\0\0\0AVI LIST",
        b"\x1a\x45\xdf\xa3matroska",
    ],
)
def test_what_is_no_recording_is_none(content: bytes) -> None:
    assert heard_in(content) is None


@given(
    st.sampled_from([b"", b"OggS", b"RIFFxxxxWAVE", MP4, OGG, wav(0.01), b"\x1a\x45\xdf\xa3"]),
    st.binary(max_size=300),
)
def test_any_bytes_are_heard_or_not(head: bytes, rest: bytes) -> None:
    found = heard_in(head + rest)
    assert found is None or found.mimetype.startswith("audio/")


@given(st.integers(0, len(OGG)), st.sampled_from([OGG, MP4, wav(0.02)]))
def test_what_was_cut_off_is_no_error(at: int, content: bytes) -> None:
    heard_in(content[:at])
