"""A letter on paper with this child's pictures: for the preview, for approval and for downloads.

In: a Letter. Out: PDF or page images, as `letters.render.pdf` draws them. Raises GlyphMissing as there.
"""

from functools import cache

from letters.model import Letter
from letters.render.pdf import Pictures, render_pdf, render_png
from symbols.model import HAIR_COLOURS, SKIN_TONES
from symbols.read import list_pictures, load_svg


@cache
def available_pictures() -> frozenset[str]:
    """The ids of every picture that a letter may show; those of the own-two-pictures page are left out."""
    return frozenset(picture.id for picture in list_pictures() if not picture.id.startswith("pin-"))


def picture_titles() -> dict[str, str]:
    """Concept id -> title of each picture that a letter may show, in the order of the set."""
    return {picture.id: picture.title for picture in list_pictures() if picture.id in available_pictures()}


def pictures_of(letter: Letter) -> Pictures:
    """The pictures in the child's skin and hair, where the child chose them."""
    skin = letter.skin if letter.skin in SKIN_TONES else None
    hair = letter.hair if letter.hair in HAIR_COLOURS else None
    return lambda concept: load_svg(concept, skin, hair).encode()


def print_letter(letter: Letter) -> bytes:
    """The PDF."""
    return render_pdf(letter, pictures_of(letter))


def draw_pages(letter: Letter) -> list[bytes]:
    """The pages that will print, one PNG each."""
    return render_png(letter, pictures_of(letter))
