"""What a screen reader that follows the tags hears: our own walk of a finished file's structure tree.

For: the tests that prove every sentence comes out whole and in logical order, because a checker's pass is no
proof. In: PDF bytes. Out: each speaking element with its words, language and alternative text, in order.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass

import pikepdf

from press.marked import marked_text
from press.tags import kids_of, speaking_elements


@dataclass(frozen=True, slots=True)
class Heard:
    """One element as it is heard.

    `text` is its ActualText if it has one, else the drawn words; `drawn` is always the words of its marked
    content, in the order in which they were drawn. `lang` is the nearest language above it.
    """

    role: str
    text: str
    lang: str
    alt: str | None
    drawn: str


def read_aloud(pdf: bytes) -> list[Heard]:
    """Every title, heading, sentence and figure, in the order of the structure tree."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        texts = {page.obj.objgen: marked_text(page) for page in document.pages}
        return [_heard(element, texts, document) for element in speaking_elements(document)]


def document_language(pdf: bytes) -> str:
    """The language that the whole file claims."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return str(document.Root.get("/Lang", ""))


def _heard(
    element: pikepdf.Dictionary, texts: dict[tuple[int, int], dict[int, str]], document: pikepdf.Pdf
) -> Heard:
    drawn = "".join(texts[page].get(mark, "") for page, mark in _marks(element, None))
    actual, alt = element.get("/ActualText"), element.get("/Alt")
    return Heard(
        role=str(element.S)[1:],
        text=drawn if actual is None else str(actual),
        lang=_language(element) or str(document.Root.get("/Lang", "")),
        alt=None if alt is None else str(alt),
        drawn=drawn,
    )


def _marks(
    element: pikepdf.Dictionary, page: tuple[int, int] | None
) -> Iterator[tuple[tuple[int, int], int]]:
    """The element's marked pieces as (page, mark), in content order."""
    if "/Pg" in element:
        page = element.Pg.objgen
    for kid in kids_of(element):
        if isinstance(kid, pikepdf.Dictionary):
            if "/MCID" not in kid:
                yield from _marks(kid, page)
                continue
            here, mark = (kid.Pg.objgen if "/Pg" in kid else page), int(kid.MCID)
        else:
            here, mark = page, int(kid)
        if here is not None:
            yield here, mark


def _language(element: pikepdf.Dictionary) -> str | None:
    above: pikepdf.Object | None = element
    while isinstance(above, pikepdf.Dictionary):
        if "/Lang" in above:
            return str(above.Lang)
        above = above.get("/P")
    return None
