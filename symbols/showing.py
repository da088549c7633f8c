"""Which pictures this page shows: the book of the child or letter it is for, else the service's newest.

In: `use_book(ref, worn, open_photo)` by the guard or the page that knows the child. Out: `show_concept`,
which the `picture` macro asks for every picture.
"""

import logging

from flask import g

from press.typeset import PictureUnreadable
from symbols.amounts import is_amount, shapes_of_amount, svg_of_amount
from symbols.book import Book, BookRef
from symbols.drawn import OpenPhoto, bytes_of, drawn_of, no_photo
from symbols.editions.read import current_ref, load_book
from symbols.model import PictureMissing, Worn
from symbols.months import is_month, shapes_of_month
from symbols.paper.pictures import readied
from web.access import viewer_or_none
from web.cookies import at_desk
from web.handed import Drawn

log = logging.getLogger("heard.symbols")


def use_book(ref: BookRef, worn: Worn = Worn(), open_photo: OpenPhoto = no_photo) -> Book:  # noqa: B008
    """From here on this request shows these pictures."""
    g.picture_book, g.picture_worn, g.picture_photo = load_book(ref), worn, open_photo
    book: Book = g.picture_book
    return book


def show_book(book: Book) -> None:
    """From here on this request shows a book that is not published: for a preview."""
    g.picture_book, g.picture_worn, g.picture_photo = book, Worn(), no_photo


def this_book() -> Book:
    """The book of this page: told by `use_book`, else the signed-in person's service's, else as shipped."""
    if "picture_book" not in g:
        found = viewer_or_none() if at_desk() else None
        use_book(current_ref(found.service_id) if found else BookRef())
    book: Book = g.picture_book
    return book


def show_concept(concept: str) -> Drawn:
    """The picture of a concept for this page; nothing where it cannot be had: its words stand beside it."""
    if is_amount(concept):
        return Drawn(shapes=shapes_of_amount(concept))
    if is_month(concept):
        return Drawn(shapes=shapes_of_month(concept))
    return show_ref(this_book().shown.get(concept, ""), concept)


def show_ref(shown: str, concept: str = "") -> Drawn:
    """A very picture, such as that of an earlier letter, with the child in it as on this page."""
    this_book()
    try:
        return drawn_of(shown, g.picture_worn, g.picture_photo) if shown else Drawn()
    except PictureMissing:
        log.warning("picture missing", extra={"concept": concept})
        return Drawn()


def print_concept(concept: str, millimetres: float) -> bytes | None:
    """The same picture for paper, for a place so wide; None where it cannot be had."""
    if is_amount(concept):
        return svg_of_amount(concept)
    shown = this_book().shown.get(concept)
    try:
        drawn = bytes_of(shown, g.picture_worn, g.picture_photo) if shown else None
        return readied(drawn, millimetres) if drawn else None
    except (PictureMissing, PictureUnreadable):
        log.warning("picture missing", extra={"concept": concept})
        return None
