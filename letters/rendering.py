"""A letter that is a file, made into another file: with our own drawings, without database, keys or settings.

In: the text of a letter.json (`letters.stored.as_json`) and the kind of file. Out: bytes. Pictures of other
sets and photos need the service that has them; here their places stay empty.
"""

from collections.abc import Callable
from dataclasses import replace
from enum import StrEnum
from functools import cache

from letters.both import heard
from letters.look import Colours, Sheet
from letters.model import Letter
from letters.render.docx import render_docx
from letters.render.page import render_page
from letters.render.pdf import render_booklet, render_pdf
from letters.stored import from_json
from press.glyphs import missing_glyphs
from sound.speaking import read_aloud
from symbols.model import PictureMissing
from symbols.read import list_pictures, load_svg
from wording.languages import is_shipped
from wording.read import find_message


class FileKind(StrEnum):
    """What a letter can be made into."""

    HTML = "html"
    PDF = "pdf"
    DOCX = "docx"
    MP3 = "mp3"


def letter_file(text: str | bytes, kind: FileKind, *, grey: bool = False, booklet: bool = False) -> bytes:
    """The file. Raises LetterUnreadable, GlyphMissing for a sign that no font of ours can draw, and for sound
    NoVoice, Unspeakable and VoiceSilent."""
    letter = from_json(text, only_known=True)
    if kind is FileKind.MP3:
        return read_aloud(heard(letter.sentences))
    colours = Colours.GREY if grey else letter.look.colours
    sheet = Sheet.BOOKLET if booklet else letter.look.sheet
    letter = replace(letter, look=replace(letter.look, colours=colours, sheet=sheet))
    pictures = drawings_of(letter)
    if kind is FileKind.HTML:
        return render_page(letter, pictures)
    if kind is FileKind.DOCX:
        return render_docx(letter, pictures, lambda concept: name_of(concept, letter.lang))
    return render_booklet(letter, pictures) if booklet else render_pdf(letter, pictures)


def not_ours(text: str | bytes) -> tuple[str, ...]:
    """The pictures of a letter that are none of our own drawings. Raises LetterUnreadable."""
    return tuple(sorted(from_json(text).pictures - _titles().keys()))


def not_drawn(text: str | bytes) -> tuple[tuple[str, str], ...]:
    """The lines with signs that no font of ours draws, by id, with the signs. A web page and a Word file are
    made all the same, with whatever the device has for them. Raises LetterUnreadable."""
    lines = from_json(text).sentences
    signs = (
        (line.id, missing_glyphs(line.text, line.lang) | missing_glyphs(line.second, line.second_lang))
        for line in lines
    )
    return tuple((line, " ".join(sorted(missing))) for line, missing in signs if missing)


def drawings_of(letter: Letter) -> Callable[[str], bytes | None]:
    """Our own drawings, the child in them as this letter's child looks."""
    worn = letter.worn

    def found(concept: str) -> bytes | None:
        if concept not in _titles():
            return None
        looks = (worn.skin or None, worn.hair or None, worn.style or None, worn.cover or None, worn.aids)
        try:
            return load_svg(concept, *looks).encode()
        except (PictureMissing, KeyError):
            return load_svg(concept).encode()

    return found


def name_of(concept: str, lang: str) -> str:
    """A picture's word in a language; "" for one that is not ours, and where there is no word: the sentence
    beside it says it."""
    title = _titles().get(concept)
    text, found = find_message(lang, f"picture.{concept}", title) if title else ("", lang)
    return text if is_shipped(lang) or found == lang else ""


@cache
def _titles() -> dict[str, str]:
    return {picture.id: picture.title for picture in list_pictures()}
