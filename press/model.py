"""What is put on paper: blocks of words, each in its language, some with a picture beside them.

For: every template of ours draws the same blocks, and the tag pass pairs them with the finished file.
In: plain values. Out: frozen nouns. No files, no clock.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """What a block is in the finished file's structure; the values are the PDF structure types."""

    TITLE = "H1"
    HEADING = "H2"
    SENTENCE = "P"
    FIGURE = "Figure"


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a block, and the key of the picture that stands over them, if there is one."""

    text: str
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """Words in one language, drawn whole.

    `picture` is a key of the paper's pictures and stands beside the words as decoration. A FIGURE is a
    picture alone and `text` its alternative text. `id` names the block in errors; it holds no one's words.
    `parts`, where given, are the same words once more, cut where pictures stand over some of them; they are
    decoration too, and the block is heard as one. `contact`: a number or address among the words, drawn on a
    line of its own from left to right; the full stop behind it is heard only. `cards`: keys of pictures in a
    row under the words, decoration too. `goes_on`: a sentence of the paragraph that the block before it is
    in, and in its language; the paragraph is heard as one.
    """

    id: str
    text: str
    lang: str
    role: Role = Role.SENTENCE
    picture: str | None = None
    parts: tuple[Part, ...] = ()
    contact: str = ""
    cards: tuple[str, ...] = ()
    goes_on: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """One thing to print. `blocks` are in reading order and in the order in which the template draws them.

    `pictures` holds SVG, PNG, JPEG or WebP bytes by key. `page_words` is the foot of a page with the marks
    {page} and {pages}. `author` goes into the file's properties. `layout` holds sizes that a template knows.
    `notice`: English words over each page for whoever prints it, such as that it is a draft.
    """

    title: str
    lang: str
    blocks: tuple[Block, ...]
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    page_words: str = "{page} / {pages}"
    author: str | None = None
    made_on: date | None = None
    layout: Mapping[str, int] = field(default_factory=dict)
    notice: str = ""
