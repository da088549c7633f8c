"""The parts of a zipped document, opened with care: nothing too large, nothing that unfolds without end.

In: bytes, names of parts. Out: bytes of a part. Raises RecordUnreadable.
"""

import zipfile
import zlib
from io import BytesIO

from letters.minutes.model import RecordUnreadable

_MOST_PARTS = 3_000
_LARGEST_PART = 40_000_000
_LARGEST_ALL = 150_000_000
BROKEN = (
    "This file is damaged, or is not the kind of file that its name says. Please save it again,"
    " or paste the text."
)


def open_zip(data: bytes) -> zipfile.ZipFile:
    """The archive, if it is sound in size. Raises RecordUnreadable."""
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        raise RecordUnreadable(BROKEN) from None
    parts = archive.infolist()
    sizes = [part.file_size for part in parts]
    if len(parts) > _MOST_PARTS or sum(sizes) > _LARGEST_ALL or max(sizes, default=0) > _LARGEST_PART:
        raise RecordUnreadable("This file unpacks to more than a record can hold. Please paste the text.")
    if any(part.flag_bits & 1 for part in parts):
        raise RecordUnreadable("This file is locked with a password. Please save it without one.")
    return archive


def part_of(archive: zipfile.ZipFile, name: str) -> bytes:
    """One part's bytes. Raises RecordUnreadable where it is missing or damaged."""
    try:
        return archive.read(name)
    except (
        KeyError,
        zipfile.BadZipFile,
        OSError,
        ValueError,
        NotImplementedError,
        EOFError,
        RuntimeError,
        zlib.error,
    ):
        raise RecordUnreadable(BROKEN) from None


def has_part(archive: zipfile.ZipFile, *beginnings: str) -> bool:
    """Whether some part's name begins or ends so."""
    names = [name.lower() for name in archive.namelist()]
    return any(name.startswith(each) or name.endswith(each) for name in names for each in beginnings)
