"""What python-docx cannot say by itself: direction, language, faces, page numbers, alternative text. Small
pieces of WordprocessingML.

In: paragraphs, runs and tables of a Word file. Out: the same, marked.
"""

import re
from collections.abc import Mapping
from typing import Any

from docx.document import Document as WordFile
from docx.opc.oxml import serialize_part_xml
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

Element = Any  # lxml says nothing of its elements
_COUNTED = {"{page}": "PAGE", "{pages}": "NUMPAGES"}
_LATIN, _JOINED = "Lexend", "Arial"
# Faces that come with Windows, for scripts that the ones above do not draw. Word takes Ethiopic letters from
# the face for Latin ones, and the scripts of India from the one for joined writing.
_ETHIOPIC, _INDIAN = "Ebrima", "Nirmala UI"
_FACES = {
    "ti": (_ETHIOPIC, _JOINED),
    "am": (_ETHIOPIC, _JOINED),
    "bn": (_LATIN, _INDIAN),
}
# What an office has in place of a face that it does not have.
_INSTEAD = {_LATIN: "Verdana", _ETHIOPIC: "Nyala", _INDIAN: "Vrinda", _JOINED: "Tahoma"}
_THEMED = ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme")


def use_faces(properties: Element, lang: str) -> None:
    """The faces of a style or of words in a language, by name: those of a theme would win over them."""
    faces = properties.find(qn("w:rFonts"))
    if faces is None:
        faces = OxmlElement("w:rFonts")
        properties.insert(0, faces)
    for name in _THEMED:
        faces.attrib.pop(qn(f"w:{name}"), None)
    latin, joined = _FACES.get(lang.partition("-")[0], (_LATIN, _JOINED))
    for name, face in (("ascii", latin), ("hAnsi", latin), ("eastAsia", latin), ("cs", joined)):
        faces.set(qn(f"w:{name}"), face)


def has_faces_of_its_own(lang: str) -> bool:
    """Whether words of this language need other faces than those of the file's styles."""
    return lang.partition("-")[0] in _FACES


def begin_file(file: WordFile, lang: str) -> None:
    """What the file says of itself before any words: faces with what stands in for them, and its language in
    place of American English."""
    styles = file.styles.element
    defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    for name in ("Normal", "Title", "Heading 1"):
        use_faces(file.styles[name].element.get_or_add_rPr(), lang)
    if defaults is not None:
        use_faces(defaults, lang)
        _set(defaults.find(qn("w:lang")), {"val": "en-GB", "eastAsia": "en-GB"})
    themed = file.settings.element.find(qn("w:themeFontLang"))
    if themed is not None:
        themed.attrib.clear()
        themed.set(qn("w:val"), "en-GB")
    _say_what_stands_in(file)


def _set(element: Element | None, values: Mapping[str, str]) -> None:
    if element is not None:
        for name, value in values.items():
            element.set(qn(f"w:{name}"), value)


def _say_what_stands_in(file: WordFile) -> None:
    """The faces of the file's table of fonts, each with the one that an office has."""
    table = next(
        part for part in file.part.package.iter_parts() if str(part.partname).endswith("/fontTable.xml")
    )
    known = parse_xml(table.blob)
    for face, instead in _INSTEAD.items():
        font = OxmlElement("w:font")
        font.set(qn("w:name"), face)
        for tag, value in (("altName", instead), ("family", "swiss"), ("pitch", "variable")):
            child = OxmlElement(f"w:{tag}")
            child.set(qn("w:val"), value)
            font.append(child)
        for old in [one for one in known if one.get(qn("w:name")) == face]:
            known.remove(old)
        known.append(font)
    table._blob = serialize_part_xml(known)


def count_pages(paragraph: Paragraph, words: str) -> list[Run]:
    """The foot of each page: {page} and {pages} in the words are counted by whoever opens the file."""
    runs = []
    for piece in re.split(r"(\{pages?\})", words):
        if piece not in _COUNTED:
            runs.append(paragraph.add_run(piece))
            continue
        run = paragraph.add_run()
        for kind, text in (("begin", ""), ("", _COUNTED[piece]), ("end", "")):
            made = OxmlElement("w:fldChar" if kind else "w:instrText")
            if kind:
                made.set(qn("w:fldCharType"), kind)
            else:
                made.text = text
            run._r.append(made)
        runs.append(run)
    return runs


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
    if has_faces_of_its_own(lang):
        use_faces(properties, lang)
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
