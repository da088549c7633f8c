"""The text of a Word file: paragraphs, list items and rows of tables in order. Pure.

In: bytes. Out: `Record`. Of tracked changes, what was put in is kept and what was struck out is left out; so
are hidden text and text struck out by hand or by a style, and that is said. Macros are refused. Comments,
footnotes, headers and footers are no part of the record.
"""

from collections.abc import Iterator

from docx.oxml.ns import qn
from lxml import etree

from letters.minutes.model import HIDDEN_LEFT_OUT, STRUCK_LEFT_OUT, Record, RecordUnreadable, as_row
from letters.minutes.word_styles import HIDDEN, STRUCK, WordStyles
from letters.minutes.xml import root_of
from letters.minutes.zipped import BROKEN, has_part, open_zip, part_of

_GONE = frozenset(
    qn(name) for name in ("w:del", "w:moveFrom", "w:instrText", "w:delText", "w:txbxContent", "w:pPr")
)
_TEXT = qn("w:t")
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
# A box or a tick that a form draws with the signs of these fonts.
_TICKS = {
    "Wingdings": {"FE": "☒", "FD": "☒", "FC": "☒", "A8": "☐", "6F": "☐"},
    "Wingdings 2": {"50": "☒", "52": "☒", "53": "☒", "54": "☒", "A3": "☐"},
}
_SYMBOL, _FIELD_BOX = qn("w:sym"), qn("w:checkBox")
_RUN = qn("w:r")
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
    notes = (*_tracked(body), *_without_marked(body, WordStyles(archive)), *_boxes(body))
    return Record("\n".join(_lines(body, 0)), notes)


def _tracked(body: "etree._Element") -> Iterator[str]:
    if any(True for _ in body.iter(qn("w:del"), qn("w:moveFrom"), qn("w:ins"))):
        yield "Changes were tracked in this file: what was struck out is left out, what was put in is here."


def _without_marked(body: "etree._Element", styles: WordStyles) -> Iterator[str]:
    """Takes hidden and struck out words away, and says so."""
    for marks, note in ((HIDDEN, HIDDEN_LEFT_OUT), (STRUCK, STRUCK_LEFT_OUT)):
        found = [run for run in body.iter(_RUN) if styles.is_marked(run, marks)]
        if any((text.text or "").strip() for run in found for text in run.iter(_TEXT)):
            yield note
        for run in found:
            if (parent := run.getparent()) is not None:
                parent.remove(run)


def _boxes(body: "etree._Element") -> Iterator[str]:
    boxes = (box.iter(_TEXT) for box in body.iter(qn("w:txbxContent")))
    if any((text.text or "").strip() for box in boxes for text in box):
        yield "There are words in text boxes in this file. They are left out: please paste what matters."


def _lines(block: "etree._Element", depth: int) -> Iterator[str]:
    """Paragraphs and rows, in order; what wraps them (content controls, insertions) is looked into."""
    if depth > _DEEPEST:
        return
    for child in block:
        if child.tag == _PARAGRAPH:
            yield _bullet(child) + _text(child)
        elif child.tag == _TABLE:
            for row in _within(child, _ROW, _TABLE):
                yield as_row([_words_of(cell) for cell in _within(row, _CELL, _ROW)])
        elif child.tag not in _GONE and isinstance(child.tag, str):
            yield from _lines(child, depth + 1)


def _within(whole: "etree._Element", tag: str, of: str) -> Iterator["etree._Element"]:
    """The rows of a table, or the cells of a row: also in content controls, not those of a table inside."""
    for part in whole.iter(tag):
        if next(part.iterancestors(of), None) is whole:
            yield part


def _words_of(cell: "etree._Element") -> str:
    """A cell's words, those of a table inside it too."""
    texts = (_text(paragraph).strip() for paragraph in cell.iter(_PARAGRAPH) if not _in_box(paragraph))
    return " ".join(text for text in texts if text)


def _in_box(paragraph: "etree._Element") -> bool:
    return next(paragraph.iterancestors(qn("w:txbxContent")), None) is not None


def _bullet(paragraph: "etree._Element") -> str:
    return "- " if paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None else ""


def _text(paragraph: "etree._Element") -> str:
    """The words of a paragraph without those that were struck out with tracked changes."""
    pieces = []
    walk = etree.iterwalk(paragraph, events=("start",))
    for _, element in walk:
        if element.tag in _GONE:
            walk.skip_subtree()
        elif element.tag == _TEXT:
            pieces.append(element.text or "")
        elif element.tag in _SIGNS:
            pieces.append(_SIGNS[str(element.tag)])
        elif element.tag == _SYMBOL:
            signs = _TICKS.get(element.get(qn("w:font"), ""), {})
            pieces.append(signs.get(element.get(qn("w:char"), "")[-2:].upper(), ""))
        elif element.tag == _FIELD_BOX:
            pieces.append("☒ " if _is_checked(element) else "☐ ")
    return "".join(pieces)


def _is_checked(box: "etree._Element") -> bool:
    """Whether the box of an old form is ticked: as it was left, else as it was to begin with."""
    state = box.find(qn("w:checked"))
    state = box.find(qn("w:default")) if state is None else state
    return state is not None and state.get(qn("w:val"), "1") in ("1", "true", "on")
