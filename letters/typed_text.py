"""A text as it comes from a file or a page, as sentences and headings. Pure.

In: any text: with lines broken in the middle of sentences, bullets, numbered items, headings, page numbers.
Out: `Sentence`s in order. No word is lost but bullets, page numbers and the marks of headings.
"""

import re
from collections.abc import Iterator

from letters.rules.model import Sentence
from letters.sentences import can_be_seen, sentences_of

_BULLET = re.compile(r"^\s*(?:[•●▪◦‣·*–—-]|o(?= {1,3}[A-Z])|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)])\s+")
_MARKS = re.compile(r"^#{1,6}\s+|\*\*|__|^\|\s*|(?<!\s)\s*\|$")
_PAGE = re.compile(r"^\s*(?:page\s+)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\s*$", re.IGNORECASE)
_ENDED = re.compile(r"[.!?:;…]['\"”’)]*$")
_MOST_HEADING = 12  # words
_WRAPPED = 45  # characters: a shorter line was ended by whoever wrote it


def read_text(text: str) -> tuple[Sentence, ...]:
    """The sentences and headings of a text."""
    return tuple(sentence for block in _blocks(text) for sentence in _of_block(block))


def _blocks(text: str) -> Iterator[tuple[str, bool]]:
    """Paragraphs, items and headings, each on one line, and whether each is an item of a list."""
    begun, is_item, last = "", False, ""
    for row in [*text.splitlines(), ""]:
        bare = _MARKS.sub("", row.strip())
        bullet = bool(_BULLET.match(row))
        marked = bool(re.match(r"^\s*#{1,6}\s", row))
        if begun and (not bare or bullet or marked or not _goes_on(last, bare)):
            yield begun, is_item
            begun = ""
        if bare and not _PAGE.match(bare):
            begun = f"{begun} {_BULLET.sub('', bare)}".strip()
            is_item = bullet if begun == _BULLET.sub("", bare).strip() else is_item
            last = row.rstrip()
            if marked:
                yield begun, False
                begun = ""


def _goes_on(last: str, row: str) -> bool:
    """Whether a row goes on with the sentence of the row before."""
    if _ENDED.search(last):
        return len(last) >= _WRAPPED
    return row[:1].islower() or len(last) >= _WRAPPED or last.endswith((",", "-"))


def _of_block(block: tuple[str, bool]) -> Iterator[Sentence]:
    text, is_item = block
    ended = bool(_ENDED.search(text))
    if not can_be_seen(text):
        return
    if not ended and not is_item and len(text.split()) <= _MOST_HEADING:
        yield Sentence(text, is_heading=True)
        return
    for sentence in sentences_of(text):
        # A stop that the text did not have is not added to what is quoted back.
        yield Sentence(sentence if sentence in text else sentence.removesuffix("."))
