"""A letter on paper with its pictures: for approval and for downloads; and as a Word file.

In: a Letter and its pictures. Out: PDF, as `letters.render.pdf` draws it, or docx. Raises
GlyphMissing as there.
"""

from dataclasses import replace
from enum import StrEnum
from functools import cache

from letters.look import Colours, Sheet
from letters.model import Letter
from letters.pictures import LetterPictures
from letters.render.docx import render_docx
from letters.render.pdf import render_booklet, render_pdf
from symbols.read import list_pictures
from symbols.words import word_in


class MadeAs(StrEnum):
    """Another file of an approved letter, with the same words and pictures."""

    GREY = "grey"
    BOOKLET = "booklet"
    WORD = "word"

    @property
    def ending(self) -> str:
        """How such a file's name ends."""
        return ".docx" if self is MadeAs.WORD else f"-{self}.pdf"


DRAFT = "Draft. Not for the child yet."


@cache
def available_pictures() -> frozenset[str]:
    """The ids of our own drawings, for papers that belong to no child; not those of a child's key."""
    return frozenset(picture.id for picture in list_pictures() if not picture.id.startswith("pin-"))


def print_letter(letter: Letter, pictures: LetterPictures) -> bytes:
    """The PDF of a letter that is as its reader may have it."""
    return render_pdf(letter, pictures.find)


def print_draft(letter: Letter, pictures: LetterPictures) -> bytes:
    """The PDF of a letter that nobody has approved: each page says so, since paper goes astray. Hard news may
    not have been told yet."""
    return render_pdf(letter, pictures.find, notice=DRAFT)


def made_as(way: MadeAs, letter: Letter, pictures: LetterPictures) -> bytes:
    """The letter printed in grey, as a booklet to fold (A5 pages on A4 sheets), or as a Word file."""
    if way is MadeAs.WORD:
        return render_docx(letter, pictures.find, lambda concept: _word(concept, letter.lang, pictures))
    if way is MadeAs.GREY:
        return print_letter(replace(letter, look=replace(letter.look, colours=Colours.GREY)), pictures)
    return render_booklet(replace(letter, look=replace(letter.look, sheet=Sheet.BOOKLET)), pictures.find)


def _word(concept: str, lang: str, pictures: LetterPictures) -> str:
    """A picture's word in the letter's language; "" where it has none: the sentence beside it says it."""
    text, found = word_in(pictures.book, concept, lang)
    return text if found == lang else ""
