"""The child's own page on paper: one A4 page with their photo, in the pictures that they see.

In: the child, their page, a language. Out: PDF, of more pages only where it does not fit. Raises GlyphMissing
for a sign that no font of ours draws.
"""

from dataclasses import replace

from children.model import Child
from children.own_pictures import current_book, opener_of
from consult.model import AnswerValue
from consult.own_page.model import OwnPage
from consult.own_page.read import load_page_file
from consult.own_page.shelf import list_parts, load_page_bank
from consult.questions import kinds
from consult.questions.answer import Described
from consult.questions.kinds import photo
from consult.questions.model import Message, Question, phrase
from consult.read import load_newest_opening
from press.model import Block
from press.sheet import Group, Sheet, render_pages
from press.typeset import PictureUnreadable
from symbols.drawn import OpenPhoto, bytes_of
from symbols.editions.read import load_book
from symbols.model import PictureMissing, Worn
from symbols.paper.pictures import readied
from web.handed import handed

WIDEST = 21  # millimetres: a picture beside a sentence
TITLE = phrase("own_page.title", "All about me")
PHOTO = "about_photo"


def print_own_page(child: Child, own: OwnPage, lang: str) -> bytes:
    """The page as a tagged PDF. What was said aloud cannot stand on paper."""
    titles = {one.code: one.message for one in load_page_bank().topics}
    said = [(one, _lines(one, own.parts.get(one.code, AnswerValue()), lang)) for one in list_parts()]
    groups = [Group(_block(one.code, titles[one.topic], lang), lines) for one, lines in said if lines]
    image = _photo(own)
    return render_pages(
        Sheet(
            title=_block("title", TITLE, lang),
            opening=(Block("name", child.called, lang),),
            groups=tuple(groups),
            photo=image,
            photo_words=_block("photo", photo.MESSAGE, lang) if image else None,
            pictures=_pictures(
                child, {one.picture for group in groups for one in group.lines if one.picture}
            ),
            author=child.called,
        )
    )


def _lines(question: Question, value: AnswerValue, lang: str) -> tuple[Block, ...]:
    pieces = [one for one in kinds.describe(value, question) if not one.attached]
    return tuple(_line(f"{question.code}.{at}", one, lang) for at, one in enumerate(pieces))


def _line(name: str, piece: Described, lang: str) -> Block:
    if piece.words:
        return Block(name, piece.words, piece.words_language or lang)
    if piece.name:
        return Block(name, piece.name, lang, picture=piece.picture)
    return replace(_block(name, piece.messages[0], lang), picture=piece.picture)


def _block(name: str, message: Message, lang: str) -> Block:
    text, found = handed().find_message(lang, *message)
    return Block(name, text, found)


def _photo(own: OwnPage) -> bytes | None:
    """The first photo, where there is one."""
    names = own.parts.get(PHOTO, AnswerValue()).attached
    return load_page_file(own.child_id, names[0])[1] if names else None


def _pictures(child: Child, wanted: set[str]) -> dict[str, bytes]:
    """The pictures as the child sees them; one that cannot be had is left out: its words stand there."""
    book, worn = load_book(current_book(child)), load_newest_opening(child.id).looks.worn
    found = {one: _picture(book.shown.get(one), worn, opener_of(child.id)) for one in sorted(wanted)}
    return {one: drawn for one, drawn in found.items() if drawn is not None}


def _picture(shown: str | None, worn: Worn, open_photo: OpenPhoto) -> bytes | None:
    try:
        return readied(bytes_of(shown, worn, open_photo), WIDEST) if shown else None
    except (PictureMissing, PictureUnreadable):
        return None
