"""What a child said as a file of theirs: questions, and under each the cards, their own words, and what they
drew or took a photo of.

In: questions with what was said, the way, the page's language, and how one of their files is opened; the
pictures are those of the page that asks (`symbols.showing`). Out: PDF. Raises GlyphMissing for a sign that no
font of ours draws.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from children.model import Way
from consult.questions.answer import Described
from consult.questions.bank import Question
from consult.questions.kinds import say_it
from consult.questions.model import phrase
from press.model import Block, Role
from press.sheet import Group, Sheet, render_pages
from press.typeset import PictureUnreadable
from symbols.paper.pictures import readied
from symbols.showing import print_concept
from web.handed import handed
from web.words import plain

WIDEST, WHOLE = 21, 120  # millimetres: a picture beside a sentence; a drawing or a photo
# The same on each child's page, so that it tells nothing of any of them.
PRIVATE = phrase(
    "mine.private",
    "Some questions are private. Answers to them are never on this page, so nobody finds them.",
)
OpenFile = Callable[[str], bytes | None]  # by its name; None where this device may not show it


def print_mine(
    said: Sequence[tuple[Question, Sequence[Described]]], way: Way, lang: str, open_file: OpenFile
) -> bytes:
    """One page, more only where it does not fit."""
    pictures: dict[str, bytes] = {}
    groups = []
    for question, pieces in said:
        heading = _heading(question, way, lang)
        found = [_line(f"{question.code}.{place}", one, lang) for place, one in enumerate(pieces)]
        lines = [
            _pictured(line, piece, way, pictures, open_file)
            for line, piece in zip(found, pieces, strict=True)
        ]
        groups.append(Group(heading, tuple(line for line in lines if line.text)))
    title = Block("title", plain("mine.heading", "What I said"), lang)
    private = Block("private", plain(*PRIVATE), lang)
    return render_pages(Sheet(title, (private,), tuple(groups), pictures=pictures))


def _heading(question: Question, way: Way, lang: str) -> Block:
    """The question; where it is about something agreed last time, with that."""
    asked = _block(question.code, [question.message(way)], lang)
    if question.agreed is None:
        return asked
    said, found = question.agreed.said_in(lang)
    return replace(asked, text=f"{said} {asked.text}") if found == asked.lang else asked


def _line(name: str, piece: Described, lang: str) -> Block:
    if piece.words:
        return Block(name, piece.words, piece.words_language or lang)
    if piece.name:
        return Block(name, piece.name, lang)
    return _block(name, piece.messages, lang)


def _pictured(
    line: Block, piece: Described, way: Way, pictures: dict[str, bytes], open_file: OpenFile
) -> Block:
    """The line with its picture, which is put among the others: the child's own drawing or photo, else the
    card's as the child saw it. In the way of words there are no cards."""
    if piece.attached and piece.picture != say_it.PICTURE:
        own = _own(open_file(piece.attached))
        if own is not None:
            pictures[piece.attached] = own
            return replace(line, picture=piece.attached, role=Role.FIGURE)
    drawn = print_concept(piece.picture, WIDEST) if piece.picture and way is not Way.WORDS else None
    if drawn is None:
        return line
    pictures[piece.picture] = drawn
    return replace(line, picture=piece.picture)


def _own(content: bytes | None) -> bytes | None:
    try:
        return readied(content, WHOLE) if content else None
    except PictureUnreadable:
        return None


def _block(name: str, messages: Sequence[tuple[str, str]], lang: str) -> Block:
    found = [handed().find_message(lang, *message) for message in messages]
    language = found[0][1] if found else lang
    return Block(name, ": ".join(text for text, _ in found), language)
