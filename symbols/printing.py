"""From pictures that were picked to a finished paper: cards, strips, a sorting board, a book, a trial sheet.

In: a book, concepts in order, one or two languages and how it is to look. Out: PDF bytes.
"""

import hashlib
from base64 import b32encode
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from symbols.book import Book
from symbols.drawn import bytes_of
from symbols.model import HELD_BACK, Group, Worn
from symbols.paper.board import print_board
from symbols.paper.book import print_book
from symbols.paper.cards import print_cards
from symbols.paper.model import PaperCard
from symbols.paper.strips import print_strips
from symbols.paper.trial import print_trial
from symbols.words import (
    MY_PICTURES,
    board_words,
    book_words,
    card_words,
    group_name,
    group_of,
    said,
    trial_words,
    word_in,
)

ON_EVERY_PAGE = ("yes", "no", "something-else", "stop", "help")
PLACES = (
    ("going-well", ("good", "middle", "bad")),
    ("like", ("like", "dont-like")),
    ("keep-or-change", ("keep-same", "change")),
    ("more-or-less", ("more", "keep-same", "less")),
    ("yes-or-no", ("yes", "dont-know", "no")),
)


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be printed. `languages`: one or two; `per_page` is a key of `symbols.paper.grid.LAYOUTS`.
    `worn`: the skin and hair of people in the pictures."""

    concepts: tuple[str, ...]
    languages: tuple[str, ...]
    title: str
    per_page: int = 9
    cut_lines: bool = True
    grey: bool = False
    worn: Worn = field(default_factory=Worn)

    @property
    def lang(self) -> str:
        """The paper's own language: the first."""
        return self.languages[0]


def chosen(book: Book, groups: Container[str], picked: Container[str]) -> tuple[str, ...]:
    """What a paper of these categories and single pictures holds, in its order. A category comes without what
    is held back; that is there where it is picked by itself."""

    def with_group(concept: str) -> bool:
        return group_of(book, concept).value in groups and concept not in HELD_BACK

    return tuple(one for one in book.offered if one in picked or with_group(one))


def sheet_code(book: Book, concepts: Sequence[str]) -> str:
    """Four letters that tell trial sheets apart: other pictures, or another order, another code."""
    shown = "\n".join(f"{one} {book.find(one)}" for one in concepts)
    return b32encode(hashlib.sha256(shown.encode()).digest())[:4].decode()


def paper_card(book: Book, concept: str, order: Order, text: str = "") -> PaperCard:
    """One picture with its word in each language, or with the very words of a sentence. Raises
    PictureMissing."""
    words = tuple(dict.fromkeys(word_in(book, concept, lang) for lang in order.languages))
    shown = book.find(concept)
    return PaperCard(
        id=concept,
        picture=bytes_of(shown, order.worn),
        words=((text, order.lang),) if text else words,
        credit=book.credits.get(shown, ""),
    )


def cards_pdf(book: Book, order: Order) -> bytes:
    """Cards to cut out. Raises GlyphMissing, CardUnreadable, WordsTooLong with the concept."""
    return print_cards(
        _cards(book, order), per_page=order.per_page, title=_title(order), lang=order.lang,
        cut_lines=order.cut_lines, grey=order.grey, around=card_words(order.lang),
    )  # fmt: skip


def board_pdf(book: Book, order: Order, places: Sequence[str]) -> bytes:
    """A board with two or three places, and the cards to put there. Raises as `cards_pdf`."""
    return print_board(
        _title(order), [paper_card(book, one, order) for one in places], _cards(book, order),
        lang=order.lang, per_page=order.per_page, grey=order.grey, around=board_words(order.lang),
    )  # fmt: skip


def book_pdf(book: Book, order: Order) -> bytes:
    """A communication book, category by category. Raises as `cards_pdf`."""
    groups = list(Group)

    def place(concept: str) -> int:
        return groups.index(group_of(book, concept))

    chapters = [
        (group_name(group, order.lang), [paper_card(book, one, order) for one in concepts])
        for group, concepts in groupby(sorted(order.concepts, key=place), key=lambda one: group_of(book, one))
    ]
    always = [paper_card(book, one, order) for one in ON_EVERY_PAGE if one in book.shown]
    return print_book(
        _title(order), chapters, lang=order.lang, per_page=order.per_page, grey=order.grey,
        always=always, around=book_words(order.lang),
    )  # fmt: skip


def trial_pdf(book: Book, order: Order) -> bytes:
    """Pictures without their words, to find out whether they are known. Raises as `cards_pdf`."""
    title = f"{order.title or 'Are these pictures known?'} Sheet {sheet_code(book, order.concepts)}"
    return print_trial(_cards(book, order), title=title, words=trial_words(), grey=order.grey)


def strips_pdf(book: Book, order: Order, strips: Sequence[Sequence[tuple[str, str]]]) -> bytes:
    """Sentences in pictures, each as (concept, the words under it). Raises as `cards_pdf`."""
    cards = [[paper_card(book, concept, order, text) for concept, text in strip] for strip in strips]
    return print_strips(
        cards, title=_title(order), lang=order.lang, grey=order.grey, around=card_words(order.lang)
    )


def _cards(book: Book, order: Order) -> list[PaperCard]:
    return [paper_card(book, one, order) for one in order.concepts]


def _title(order: Order) -> str:
    return order.title or said(MY_PICTURES, order.lang)
