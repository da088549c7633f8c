"""The text of a PDF, its broken lines joined again; forms and pages in two columns column by column. Pure.

In: bytes. Out: `Record`. A scan without text, a locked file and a book are refused with the reason.
"""

import ctypes
import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

import pypdfium2
import pypdfium2.raw as pdfium

from letters.minutes.hyphens import AT_END, with_ends, with_hyphens
from letters.minutes.model import MOST_PAGES, Record, RecordUnreadable
from letters.minutes.page_edges import edges_of
from letters.minutes.pdf_columns import NEW_LINE, STOPS, Part, Rule, Word, parts_of
from letters.minutes.zipped import BROKEN

_FEWEST_LETTERS = 25
_NARROW = 0.6
_MOST_DRAWN, _MOST_SIGNS = 20_000, 20_000
_OTHER_LINE = 0.5  # of the height of letters
_WORD = re.compile(r"\S+")
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")  # its words stand in no order from left


@dataclass(frozen=True, slots=True)
class _Page:
    """`text`: as it was written; `signs`: the same, sign by sign, where its words have their places in it."""

    text: str
    signs: str = ""
    words: tuple[Word, ...] = ()
    rules: tuple[Rule, ...] = ()


def read_pdf(data: bytes) -> Record:
    """The record in a PDF. Raises RecordUnreadable."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = "password" in str(error).lower()
        why = "This PDF is locked with a password. Please save it without one." if locked else BROKEN
        raise RecordUnreadable(why) from None
    try:
        pages = len(document)
        if pages > MOST_PAGES:
            raise RecordUnreadable(
                f"This PDF has {pages} pages; the record of a review has at most {MOST_PAGES}."
                f" Please bring that part alone."
            )
        read = [_page(document, at) for at in range(pages)]
    except pypdfium2.PdfiumError:
        raise RecordUnreadable(BROKEN) from None
    finally:
        document.close()
    if sum(each.isalpha() for page in read for each in page.text) < _FEWEST_LETTERS * max(1, pages):
        raise RecordUnreadable(
            "This PDF is a scan, pages without text. Please paste the text, or bring the Word file."
        )
    return Record("".join(_texts(_without_edges(read))))


def _page(document: "pypdfium2.PdfDocument", at: int) -> _Page:
    page = document[at]
    written = page.get_textpage()
    try:
        text = str(written.get_text_range())
        count = written.count_chars()
        if page.get_rotation() or count > _MOST_SIGNS or _FROM_RIGHT.search(text):
            return _Page(text)
        codes = (pdfium.FPDFText_GetUnicode(written.raw, at) for at in range(count))
        signs = "".join(chr(code) if 0 < code < 0xD800 or code > 0xDFFF else " " for code in codes)
        return _Page(text, signs, tuple(_words(written, signs)), tuple(_rules(page)))
    finally:
        written.close()
        page.close()


def _words(written: "pypdfium2.PdfTextPage", signs: str) -> Iterator[Word]:
    """The words of a page in the order in which it was written; one of which a part stands in the next line,
    as two."""
    box, across, base = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for found in _WORD.finditer(signs):
        word: Word | None = None
        for at in range(*found.span()):
            pdfium.FPDFText_GetLooseCharBox(written.raw, at, box)
            pdfium.FPDFText_GetCharOrigin(written.raw, at, across, base)
            if word and (abs(word.base - base.value) > _OTHER_LINE * word.size or box.left < word.left):
                yield word
                word = None
            start = word or Word(at, "", box.left, box.right, base.value, box.top - box.bottom)
            word = replace(start, text=signs[start.at : at + 1], right=box.right)
        yield from filter(None, [word])


def _rules(page: "pypdfium2.PdfPage") -> Iterator[Rule]:
    """The upper and lower edges of what is drawn on a page."""
    for drawn in islice(page.get_objects([pdfium.FPDF_PAGEOBJ_PATH], max_depth=1), _MOST_DRAWN):
        left, bottom, right, top = drawn.get_bounds()
        yield from (Rule(left, right, height) for height in {bottom, top})


def _without_edges(pages: Sequence[_Page]) -> list[_Page]:
    """Pages without heads, feet and numbers, of which each word kept its place."""
    lines = [[line.strip() for line in page.text.splitlines()] for page in pages]
    said = [[at for at, line in enumerate(each) if line] for each in lines]
    edges = edges_of([[each[at] for at in places] for each, places in zip(lines, said, strict=True)])
    return [
        _without(page, {places[at] for at in gone}) if gone else page
        for page, places, gone in zip(pages, said, edges, strict=True)
    ]


def _without(page: _Page, gone: Container[int]) -> _Page:
    """A page without these lines. One that has not the same lines sign by sign is read as it was written."""
    text, signs = page.text.splitlines(keepends=True), page.signs.splitlines(keepends=True)
    bare = "".join(line for at, line in enumerate(text) if at not in gone)
    if len(text) != len(signs):
        return _Page(bare)
    blank = "".join("\n" * len(line) if at in gone else line for at, line in enumerate(signs))
    return replace(
        page, text=bare, signs=blank, words=tuple(word for word in page.words if blank[word.at] != "\n")
    )


def _texts(pages: Sequence[_Page]) -> Iterator[str]:
    """The text of each page, behind what parts it from the one before. Where a form has its second column on
    one page it has it on the next."""
    found = [parts_of(page.words, page.rules) for page in pages]
    known = {part.edge for parts in found for part in parts}
    before: Sequence[str] = ()
    ended = ""
    for at, (page, parts) in enumerate(zip(pages, found, strict=True)):
        again = parts_of(page.words, page.rules, [*known]) if known else parts
        text = "\n".join(_in_parts(page, again)) if again else joined(page.text)
        lines = () if again else _lines(page.text)
        goes_on = before and lines and _goes_on(before[-1], lines[0], max(map(len, before)))
        # A cell that goes on over the page.
        is_cell = text[:1].islower() and ended[-1:] not in STOPS and not (before and lines)
        yield (" " if goes_on or is_cell else "\n" if at else "") + text
        before, ended = lines, text


def _in_parts(page: _Page, parts: Sequence[Part]) -> Iterator[str]:
    """A page with each part in two columns where it begins, and all else as it was written."""
    of_word = {at: part for part in parts for at in part.words}
    width = max(map(len, _lines(page.text)), default=0)
    told: set[Part] = set()
    plain, end = "", 0
    for word in page.words:
        plain += page.signs[end : word.at]
        end = word.at + len(word.text)
        part = of_word.get(word.at)
        if part is None:
            plain += word.text
        elif part not in told:
            yield from filter(None, [joined(plain, width)])
            yield part.text
            told.add(part)
            plain = ""
    yield from filter(None, [joined(plain + page.signs[end:], width)])


def _lines(page: str) -> list[str]:
    lines = with_ends(page).replace("\r", "\n").split("\n")
    return [line.rstrip() for line in lines if line.strip()]


def joined(page: str, width: int = 0) -> str:
    """A page with lines that were only broken to fit put together again. `width`: of its lines, where this is
    a part of a page."""
    lines = _lines(page)
    width = width or max(map(len, lines), default=0)
    pieces = lines[:1]
    for before, line in pairwise(lines):
        pieces.append((" " if _goes_on(before, line, width) else "\n") + line)
    return with_hyphens("".join(pieces))


def _goes_on(before: str, line: str, width: int) -> bool:
    if before[-1] == AT_END:
        return True
    full = len(before) > width * _NARROW and before[-1] not in STOPS
    return full and not NEW_LINE.match(line)
