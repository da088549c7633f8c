"""A parcel for a translator as a Word file: a table with the English on one side and room on the other. Pure.

In: units, a language. Out: .docx bytes; and such bytes read back. Nothing in the file names the child, the
review or the service.
"""

import io

from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from lxml import etree

from letters.minutes.model import RecordUnreadable
from letters.minutes.xml import root_of
from letters.minutes.zipped import has_part, open_zip, part_of
from letters.render.word_xml import say_language, turn
from letters.translating.parcel import Came, ParcelUnreadable, Unit
from press.fonts import direction_of
from wording.languages import english_name

ASKED = ("Translator’s name", "Agency", "Date (year-month-day)")
HEADS = ("No.", "English")
NOT_OURS = (
    "This is not the table that we sent. Please use the file from this page, and fill in its last column."
)
_NOTE = (
    "One row is one sentence of a letter to a child. Please write short, warm, everyday words. What stands in"
    " {curly brackets} is filled in later and stays as it is. Leave a row empty if you are not sure."
)


def write_docx(units: tuple[Unit, ...], lang: str) -> bytes:
    """The file to send."""
    file = Document()
    file.core_properties.author = ""
    file.core_properties.title = f"Sentences to translate into {english_name(lang)}"
    file.add_heading(f"English to {english_name(lang)}", 1)
    file.add_paragraph(_NOTE)
    who = file.add_table(rows=len(ASKED), cols=2)
    who.style = "Table Grid"
    for row, label in zip(who.rows, ASKED, strict=True):
        row.cells[0].text = label
    file.add_paragraph()
    table = file.add_table(rows=1, cols=3)
    table.style = "Table Grid"
    for cell, head in zip(table.rows[0].cells, (*HEADS, english_name(lang)), strict=True):
        cell.paragraphs[0].add_run(head).bold = True
    for unit in units:
        number, english, words = table.add_row().cells
        number.text, english.text = unit.number, unit.english
        _write(words.paragraphs[0], unit.words, lang)
    for row in table.rows:
        for cell, width in zip(row.cells, (14, 73, 73), strict=True):
            cell.width = Mm(width)
    made = io.BytesIO()
    file.save(made)
    return made.getvalue()


def _write(paragraph: Paragraph, text: str, lang: str) -> None:
    turned = direction_of(lang) == "rtl"
    run = paragraph.add_run(text)
    run.font.size = Pt(12)
    say_language(run, lang, turned=turned)
    if turned:
        turn(paragraph)


def read_docx(data: bytes) -> Came:
    """What came back. Raises ParcelUnreadable."""
    try:
        archive = open_zip(data)
        if has_part(archive, "word/vbaproject.bin", "vbaproject.bin"):
            raise ParcelUnreadable(
                "This Word file holds macros, which can do harm. Save it as .docx without them."
            )
        root = root_of(part_of(archive, "word/document.xml"))
    except RecordUnreadable as error:
        raise ParcelUnreadable(str(error)) from None
    tables = [_rows(table) for table in root.iter(qn("w:tbl"))]
    asked = {row[0]: row[1] for rows in tables for row in rows if len(row) == 2}
    units = [
        Unit(*row)
        for rows in tables
        if rows and tuple(rows[0][:2]) == HEADS
        for row in rows[1:]
        if len(row) == len(HEADS) + 1
    ]
    if not units:
        raise ParcelUnreadable(NOT_OURS)
    return Came(tuple(units), *(asked.get(label, "") for label in ASKED))


def _rows(table: "etree._Element") -> list[list[str]]:
    return [[_text(cell) for cell in row.findall(qn("w:tc"))] for row in table.findall(qn("w:tr"))]


def _text(cell: "etree._Element") -> str:
    """A cell's words; what was struck out with tracked changes is left out."""
    gone = {text for struck in cell.iter(qn("w:del"), qn("w:moveFrom")) for text in struck.iter(qn("w:t"))}
    return " ".join(
        "".join(t.text or "" for t in p.iter(qn("w:t")) if t not in gone) for p in cell.iter(qn("w:p"))
    ).strip()
