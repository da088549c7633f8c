"""The text of a PDF, its broken lines joined again. Pure.

In: bytes. Out: `Record`. A scan without text, a locked file and a book are refused with the reason.
"""

import re
from itertools import pairwise

import pypdfium2

from letters.minutes.model import MOST_PAGES, Record, RecordUnreadable
from letters.minutes.zipped import BROKEN

_FEWEST_LETTERS = 25
_NARROW = 0.6
_NEW_LINE = re.compile(r"\s*(?:[-–•*●▪◦]|\(?\d{1,3}[.)]|[A-Z][A-Za-z ’']{2,40}:)\s")


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
        texts = [_page(document, at) for at in range(pages)]
    except pypdfium2.PdfiumError:
        raise RecordUnreadable(BROKEN) from None
    finally:
        document.close()
    if sum(each.isalpha() for text in texts for each in text) < _FEWEST_LETTERS * max(1, pages):
        raise RecordUnreadable(
            "This PDF is a scan, pages without text. Please paste the text, or bring the Word file."
        )
    return Record("\n".join(joined(text) for text in texts))


def _page(document: "pypdfium2.PdfDocument", at: int) -> str:
    page = document[at]
    words = page.get_textpage()
    text = str(words.get_text_range())
    words.close()
    page.close()
    return text


def joined(page: str) -> str:
    """A page with lines that were only broken to fit put together again."""
    lines = [
        line.rstrip()
        for line in page.replace("\r", "\n").replace("\x02\n", "").replace("\x02", "").split("\n")
    ]
    lines = [line for line in lines if line.strip()]
    width = max((len(line) for line in lines), default=0)
    pieces = lines[:1]
    for before, line in pairwise(lines):
        pieces.append((" " if _goes_on(before, line, width) else "\n") + line)
    return "".join(pieces)


def _goes_on(before: str, line: str, width: int) -> bool:
    full = len(before) > width * _NARROW and before[-1] not in ".!?:;"
    return full and not _NEW_LINE.match(line)
