"""What python-docx cannot say by itself: direction, language, alternative text. Small pieces of
WordprocessingML.

In: paragraphs, runs and tables of a Word file. Out: the same, marked.
"""

from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from press.fonts import direction_of

_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def turn(paragraph: Paragraph) -> None:
    """The paragraph runs from right to left."""
    properties = paragraph._p.get_or_add_pPr()
    if properties.find(qn("w:bidi")) is None:
        properties.append(OxmlElement("w:bidi"))


def turn_table(table: Table) -> None:
    """The first column stands on the right."""
    properties = table._tbl.tblPr
    mark = OxmlElement("w:bidiVisual")
    style = properties.find(qn("w:tblStyle"))
    properties.insert(0 if style is None else 1, mark)


def say_language(run: Run, lang: str, *, turned: bool) -> None:
    """The language of the words, for the voice that reads them and the checker of their spelling. `turned`:
    they run from right to left, as a number or address among them does not."""
    properties = run._r.get_or_add_rPr()
    if turned:
        properties.append(OxmlElement("w:rtl"))
    mark = OxmlElement("w:lang")
    mark.set(qn("w:val"), "en-GB" if lang == "en" else lang)
    if direction_of(lang) == "rtl":
        mark.set(qn("w:bidi"), lang)
    properties.append(mark)
    size = properties.find(qn("w:sz"))
    if size is not None:
        complex_size = OxmlElement("w:szCs")
        complex_size.set(qn("w:val"), size.get(qn("w:val"), ""))
        size.addnext(complex_size)


def describe(paragraph: Paragraph, words: str) -> None:
    """Alternative text for the last picture of a paragraph; a picture without words is marked as
    decoration."""
    found = paragraph._p.findall(f".//{qn('wp:docPr')}")
    if not found:
        return
    found[-1].set("descr", words)
    if words:
        return
    found[-1].append(parse_xml(_DECORATIVE))
