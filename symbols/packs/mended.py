"""A zip that says its names are UTF-8 where they are not: Python's reader gives up on the whole of it.

In: the path of such a zip. Out: a copy without that claim on the wrong names, which can then be read as what
they are. Only the claim is changed, in the index and before the file.
"""

import shutil
import struct
import tempfile
from pathlib import Path
from typing import IO

_UTF8_HIGH = 0x08
_ENTRY, _END = b"PK\x01\x02", b"PK\x05\x06"


def mended_copy(path: Path) -> IO[bytes]:
    """A copy in a nameless file; close it after use. Raises ValueError or struct.error if it is broken."""
    copy: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115 (the caller closes it)
    try:
        with path.open("rb") as whole:
            shutil.copyfileobj(whole, copy)
        for offset in _wrong_claims(copy):
            copy.seek(offset)
            flags = copy.read(1)[0]
            copy.seek(offset)
            copy.write(bytes([flags & ~_UTF8_HIGH]))
    except BaseException:
        copy.close()
        raise
    copy.seek(0)
    return copy


def _wrong_claims(file: IO[bytes]) -> list[int]:
    """Where the second byte of the flags stands, in the index and before the file, for each wrong name."""
    size = file.seek(0, 2)
    start = file.seek(max(0, size - 66_000))
    tail = file.read()
    end = start + tail.rindex(_END)
    length, offset = struct.unpack("<LL", tail[end - start + 12 : end - start + 20])
    index_at = end - length
    before = index_at - offset  # bytes that stand in front of the zip
    file.seek(index_at)
    index, at, places = file.read(length), 0, []
    while index[at : at + 4] == _ENTRY:
        name, extra, note = struct.unpack("<HHH", index[at + 28 : at + 34])
        (header,) = struct.unpack("<L", index[at + 42 : at + 46])
        if index[at + 9] & _UTF8_HIGH and not _is_utf8(index[at + 46 : at + 46 + name]):
            places += [index_at + at + 9, before + header + 7]
        at += 46 + name + extra + note
    return [place for place in places if 0 <= place < size]


def _is_utf8(name: bytes) -> bool:
    try:
        name.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
