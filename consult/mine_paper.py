"""What a child said as a file of theirs: questions, and under each the cards and their own words.

In: questions with what was said, the way, how the child in the pictures looks, the page's language. Out: PDF.
Raises GlyphMissing for a sign that no font of ours draws.
"""

from collections.abc import Sequence
from functools import cache

from children.model import Way
from consult.questions.answer import Described
from consult.questions.bank import Question
from press.model import Block
from press.sheet import Group, Sheet, render_pages
from symbols.model import Worn
from symbols.read import list_pictures, load_svg
from web.handed import handed
from web.words import plain


def print_mine(
    said: Sequence[tuple[Question, Sequence[Described]]], way: Way, worn: Worn, lang: str
) -> bytes:
    """One page, more only where it does not fit. Pictures are our own drawings."""
    groups = []
    for question, pieces in said:
        heading = _block(question.code, [question.message(way)], lang)
        lines = [_line(f"{question.code}.{place}", one, lang) for place, one in enumerate(pieces)]
        groups.append(Group(heading, tuple(line for line in lines if line.text)))
    used = {line.picture for group in groups for line in group.lines if line.picture}
    title = Block("title", plain("mine.heading", "What I said"), lang)
    return render_pages(
        Sheet(title, (), tuple(groups), pictures={one: _drawing(one, worn) for one in sorted(used)})
    )


def _line(name: str, piece: Described, lang: str) -> Block:
    if piece.words:
        return Block(name, piece.words, piece.words_language or lang)
    return _block(name, piece.messages, lang, piece.picture if piece.picture in _ours() else None)


def _block(name: str, messages: Sequence[tuple[str, str]], lang: str, picture: str | None = None) -> Block:
    found = [handed().find_message(lang, *message) for message in messages]
    language = found[0][1] if found else lang
    return Block(name, ": ".join(text for text, _ in found), language, picture=picture)


@cache
def _ours() -> frozenset[str]:
    """The ids of our own drawings, but for those of a child's key."""
    return frozenset(one.id for one in list_pictures() if not one.id.startswith("pin-"))


def _drawing(concept: str, worn: Worn) -> bytes:
    looks = (worn.skin or None, worn.hair or None, worn.style or None, worn.cover or None, worn.aids)
    return load_svg(concept, *looks).encode()
