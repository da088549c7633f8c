"""The text of an OpenDocument file: paragraphs, headings, list items and rows of tables in order. Pure.

In: bytes. Out: `Record`. What was struck out, with tracked changes or by hand, and what is hidden is left
out, and that is said; macros are refused.
"""

from collections.abc import Iterator

from lxml import etree

from letters.minutes.model import Record, RecordUnreadable, as_row
from letters.minutes.odt_styles import without_marked
from letters.minutes.xml import root_of
from letters.minutes.zipped import BROKEN, has_part, open_zip, part_of

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_WORDS = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLES = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_PARAGRAPHS = (f"{_WORDS}p", f"{_WORDS}h")
_GONE = frozenset([f"{_WORDS}tracked-changes", f"{_WORDS}note", f"{_OFFICE}annotation"])
_SIGNS = {f"{_WORDS}tab": "\t", f"{_WORDS}line-break": "\n"}
_DEEPEST = 60
_MOST_SPACES = 100


def read_odt(data: bytes) -> Record:
    """The record in an OpenDocument file. Raises RecordUnreadable."""
    archive = open_zip(data)
    if has_part(archive, "basic/", "scripts/"):
        raise RecordUnreadable("This file holds macros, which can do harm. Please save it without them.")
    body = root_of(part_of(archive, "content.xml")).find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise RecordUnreadable(BROKEN)
    tracked = body.find(f"{_WORDS}tracked-changes") is not None
    note = ("Changes were tracked in this file: what was struck out is left out, what was put in is here.",)
    left_out = without_marked(body, archive)
    return Record("\n".join(_lines(body, 0, "")), (*(note if tracked else ()), *left_out))


def _lines(block: "etree._Element", depth: int, mark: str) -> Iterator[str]:
    if depth > _DEEPEST:
        return
    for child in block:
        if child.tag in _PARAGRAPHS:
            yield mark + _text(child)
        elif child.tag == f"{_TABLES}table-row":
            cells = child.findall(f"{_TABLES}table-cell")
            yield as_row([" ".join(_lines(cell, depth + 1, "")) for cell in cells])
        elif child.tag not in _GONE and isinstance(child.tag, str):
            yield from _lines(child, depth + 1, "- " if child.tag == f"{_WORDS}list-item" else mark)


def _text(element: "etree._Element") -> str:
    pieces = [element.text or ""]
    for child in element:
        if child.tag == f"{_WORDS}s":
            pieces.append(" " * min(_MOST_SPACES, _count(child.get(f"{_WORDS}c"))))
        elif child.tag in _SIGNS:
            pieces.append(_SIGNS[child.tag])
        elif child.tag not in _GONE and isinstance(child.tag, str):
            pieces.append(_text(child))
        pieces.append(child.tail or "")
    return "".join(pieces)


def _count(written: str | None) -> int:
    return int(written) if written and written.isdigit() and len(written) < 4 else 1
