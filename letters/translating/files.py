"""A parcel as the files that go out and come back. Pure.

In: units and a kind of file, or the bytes of one that came back. Out: bytes and their type, or `Came`.
"""

from letters.translating.parcel import Came, ParcelUnreadable, Unit
from letters.translating.word_file import read_docx, write_docx
from letters.translating.xliff import read_xliff, write_xliff

LARGEST = 2_000_000
LONGEST = 1000  # characters of one sentence's words
KINDS = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlf": "application/xliff+xml",
}


def parcel_file(units: tuple[Unit, ...], lang: str, kind: str) -> bytes:
    """The file to send; `kind` is one of KINDS."""
    return write_docx(units, lang) if kind == "docx" else write_xliff(units, lang)


def came_back(data: bytes) -> Came:
    """What a file says that came back. Raises ParcelUnreadable."""
    if not data:
        raise ParcelUnreadable("Please choose the file that came back.")
    if len(data) > LARGEST:
        raise ParcelUnreadable("This file is too large to be ours.")
    return read_docx(data) if data.startswith(b"PK") else read_xliff(data)
