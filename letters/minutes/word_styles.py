"""Which words of a Word file are hidden or struck out: by themselves, or by a style. Pure.

In: the file's part with its styles, then runs of words. Out: whether a run is marked so. What stands at the
run itself counts before its style, and a style before the one that it is based on (ECMA-376, 17.7.2).
"""

from collections.abc import Iterator
from zipfile import ZipFile

from docx.oxml.ns import qn
from lxml import etree

from letters.minutes.xml import root_of
from letters.minutes.zipped import has_part, part_of

Marks = tuple[str, ...]
HIDDEN: Marks = (qn("w:vanish"), qn("w:webHidden"))
STRUCK: Marks = (qn("w:strike"), qn("w:dstrike"))
_PART = "word/styles.xml"
_STYLE, _ID, _BASED_ON = qn("w:style"), qn("w:styleId"), qn("w:basedOn")
_PARAGRAPH, _VALUE, _RUN_STYLE = qn("w:p"), qn("w:val"), f"{qn('w:rPr')}/{qn('w:rStyle')}"
_PARAGRAPH_STYLE = f"{qn('w:pPr')}/{qn('w:pStyle')}"
_OFF = frozenset(["0", "false", "off"])
_LONGEST = 30  # styles based on each other


class WordStyles:
    """The styles of a file. Raises RecordUnreadable where they are damaged."""

    def __init__(self, archive: ZipFile) -> None:
        root = root_of(part_of(archive, _PART)) if has_part(archive, _PART) else None
        styles = [] if root is None else list(root.iter(_STYLE))
        self._styles = {style.get(_ID, ""): style for style in styles}
        self._usual = next((style for style in styles if _is_usual(style)), None)

    def is_marked(self, run: "etree._Element", marks: Marks) -> bool:
        """Whether a run of words is marked so, and the mark is not turned off."""
        return any(self._says(run, mark) for mark in marks)

    def _says(self, run: "etree._Element", mark: str) -> bool:
        said = (_says(each, mark) for each in self._from(run))
        return next((one for one in said if one is not None), False)

    def _from(self, run: "etree._Element") -> Iterator["etree._Element"]:
        """What may mark a run, the nearest first."""
        yield run
        paragraph = next(run.iterancestors(_PARAGRAPH), None)
        yield from self._chain(run.find(_RUN_STYLE))
        named = None if paragraph is None else paragraph.find(_PARAGRAPH_STYLE)
        yield from self._chain(named)
        if named is None and self._usual is not None:
            yield self._usual

    def _chain(self, named: "etree._Element | None") -> Iterator["etree._Element"]:
        for _ in range(_LONGEST):
            style = None if named is None else self._styles.get(named.get(_VALUE, ""))
            if style is None:
                return
            yield style
            named = style.find(_BASED_ON)


def _is_usual(style: "etree._Element") -> bool:
    is_default = style.get(qn("w:default"), "0").lower() not in _OFF
    return is_default and style.get(qn("w:type")) == "paragraph"


def _says(marked: "etree._Element", mark: str) -> bool | None:
    found = marked.find(f"{qn('w:rPr')}/{mark}")
    return None if found is None else found.get(_VALUE, "1").lower() not in _OFF
