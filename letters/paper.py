"""A letter on paper with its pictures: for approval and for downloads.

In: a Letter and its pictures. Out: PDF, as `letters.render.pdf` draws it. Raises
GlyphMissing as there.
"""

from functools import cache

from letters.model import Letter
from letters.pictures import LetterPictures
from letters.render.pdf import render_pdf
from symbols.read import list_pictures


@cache
def available_pictures() -> frozenset[str]:
    """The ids of our own drawings, for papers that belong to no child; not those of a child's key."""
    return frozenset(picture.id for picture in list_pictures() if not picture.id.startswith("pin-"))


def print_letter(letter: Letter, pictures: LetterPictures) -> bytes:
    """The PDF."""
    return render_pdf(letter, pictures.find)
