"""The text of a Word file: paragraphs, list items and rows of tables in order. Pure.

In: bytes. Out: `Record`. Of tracked changes, what was put in is kept and what was struck out is left out;
macros are refused. Comments, footnotes, headers and footers are no part of the record.
"""

from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml import etree

from letters.minutes.model import Record, RecordUnreadable
from letters.minutes.xml import root_of
from letters.minutes.zipped import BROKEN, has_part, open_zip, part_of

_GONE = frozenset(
    qn(name) for name in ("w:del", "w:moveFrom", "w:instrText", "w:delText", "w:txbxContent", "w:pPr")
)
_TEXT, _TAB, _BREAK, _RETURN = (qn(name) for name in ("w:t", "w:tab", "w:br", "w:cr"))
_PARAGRAPH, _TABLE, _ROW, _CELL = (qn(name) for name in ("w:p", "w:tbl", "w:tr", "w:tc"))
_DEEPEST = 60


def read_docx(data: bytes) -> Record:
    """The record in a Word file. Raises RecordUnreadable."""
    archive = open_zip(data)
    if has_part(archive, "word/vbaproject.bin", "vbaproject.bin"):
        raise RecordUnreadable(
            "This Word file holds macros, which can do harm. Please save it as .docx without them."
        )
    body = root_of(part_of(archive, "word/document.xml")).find(qn("w:body"))
    if body is None:
        raise RecordUnreadable(BROKEN)
    struck = any(True for _ in body.iter(qn("w:del"), qn("w:moveFrom")))
    note = ("Changes were tracked in this file: what was struck out is left out, what was put in is here.",)
    return Record(
        "\n".join(_lines(body, 0)), note if struck or any(True for _ in body.iter(qn("w:ins"))) else ()
    )


def _lines(block: "etree._Element", depth: int) -> Iterator[str]:
    """Paragraphs and rows, in order; what wraps them (content controls, insertions) is looked into."""
    if depth > _DEEPEST:
        return
    for child in block:
        if child.tag == _PARAGRAPH:
            yield _bullet(child) + _text(child)
        elif child.tag == _TABLE:
            for row in child.iter(_ROW):
                cells = (
                    " ".join(_text(each).strip() for each in cell.iter(_PARAGRAPH))
                    for cell in row.findall(_CELL)
                )
                yield "\t".join(cells)
        elif child.tag not in _GONE and isinstance(child.tag, str):
            yield from _lines(child, depth + 1)


def _bullet(paragraph: "etree._Element") -> str:
    return "- " if paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None else ""


def _text(paragraph: "etree._Element") -> str:
    """The words of a paragraph without those that were struck out."""
    pieces = []
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        if element.tag in _GONE:
            walk.skip_subtree()
        elif element.tag == _TEXT:
            pieces.append(element.text or "")
        elif element.tag in (_TAB, _BREAK, _RETURN):
            pieces.append("\t" if element.tag == _TAB else "\n")
    return "".join(pieces)
