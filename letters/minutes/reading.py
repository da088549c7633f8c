"""A file that an IRO brings, read by its kind. The way into this folder.

In: the file's name and bytes. Out: `Record`. Each refusal says why and what to do instead.
"""

from collections.abc import Callable

from letters.minutes.docx import read_docx
from letters.minutes.model import LARGEST_FILE, MOST_CHARACTERS, Record, RecordUnreadable
from letters.minutes.odt import read_odt
from letters.minutes.pdf import read_pdf

KINDS = (".docx", ".pdf", ".odt", ".txt")
_MACROS = (".docm", ".dotm")
# Word and Excel put a file with a password into the container of their old formats.
_LOCKED = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLD = (".doc", ".rtf", ".pages", ".wpd")


def read_record(name: str, data: bytes) -> Record:
    """The text of a record. Raises RecordUnreadable."""
    if len(data) > LARGEST_FILE:
        raise RecordUnreadable(
            "This file is larger than 12 MB. Pictures may make it large: please paste the text."
        )
    if not data.strip():
        raise RecordUnreadable("This file is empty.")
    record = _reader(name, data)(data)
    if not record.text.strip():
        raise RecordUnreadable("There are no words in this file.")
    if len(record.text) > MOST_CHARACTERS:
        raise RecordUnreadable(
            "This is longer than the record of a review can be. Please bring that part alone."
        )
    return record


def _reader(name: str, data: bytes) -> Callable[[bytes], Record]:
    """How a file is read: by what it is, where that can be seen, else by its name."""
    low = name.lower()
    if low.endswith(_MACROS):
        raise RecordUnreadable(
            "This Word file holds macros, which can do harm. Please save it as .docx without them."
        )
    if low.endswith(_OLD):
        raise RecordUnreadable(
            "This kind of file is too old to be read here. Please save it as .docx, or paste the text."
        )
    if data.startswith(b"%PDF"):
        return read_pdf
    if data.startswith(b"PK"):
        return read_odt if low.endswith(".odt") else read_docx
    if low.endswith(".txt"):
        return read_txt
    if low.endswith(KINDS) and data.startswith(_LOCKED):
        raise RecordUnreadable("This file is locked with a password. Please save it without one.")
    if low.endswith(KINDS):
        raise RecordUnreadable(
            "This file is not what its name says. Please save it again, or paste the text."
        )
    raise RecordUnreadable(
        "Please bring a Word file (.docx), a PDF, an OpenDocument file (.odt) or plain text (.txt)."
    )


def read_txt(data: bytes) -> Record:
    """Plain text, as Windows or anyone else writes it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Record(data.decode("utf-16", errors="replace"))
    if b"\x00" in data:
        raise RecordUnreadable("This file is not plain text.")
    try:
        return Record(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return Record(data.decode("cp1252", errors="replace"))
