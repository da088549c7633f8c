"""A child says that a picture of their letter is not right: a drawing or a brought-in picture goes to the
desk without a word of who said it, a photo of the child's own to their IRO alone.

In: the letter whose pictures this request shows, and a concept of it. Out: the report's id where there is one
to say why for. The same picture counts a few times a day, however often letters are opened.
"""

from typing import NamedTuple
from uuid import UUID

from children.own_pictures import list_own_pictures, note_not_right
from children.read import load_child_unguarded, today
from letters.approved import ApprovedLetter
from symbols.book import PHOTO
from symbols.reports import SaidBy, add_report, count_told_today
from symbols.showing import this_book
from symbols.words import word_in

MOST_A_DAY = 5  # of one picture in one service: more would tell the desk nothing new


class LetterPicture(NamedTuple):
    """A picture of the letter, and what it is called, in which language."""

    concept: str
    word: str
    lang: str


def pictures_of(letter: ApprovedLetter, lang: str) -> tuple[LetterPicture, ...]:
    """The pictures of a letter as it is read in this language, each once, in the order of the page."""
    read, book = letter.in_language(lang), this_book()
    own = {one.shown_as: one.word for one in list_own_pictures(letter.child_id, retired=True) if one.word}
    seen = dict.fromkeys(concept for line in read.sentences for concept in read.pictures_at(line))
    return tuple(
        LetterPicture(concept, own[concept], letter.letter.lang)
        if concept in own and is_photo(concept)
        else LetterPicture(concept, *word_in(book, concept, lang))
        for concept in seen
        if concept in book.shown
    )


def is_photo(concept: str) -> bool:
    """Whether this letter shows a photo of the child's own for it."""
    return this_book().shown.get(concept, "").partition(":")[0] == PHOTO


def say_not_right(letter: ApprovedLetter, concept: str) -> UUID | None:
    """Keep it. None where it was said of this picture often enough today, and for an own photo."""
    shown = this_book().shown[concept]
    if is_photo(concept):
        _note_photo(letter, UUID(shown.partition(":")[2]))
        return None
    service_id = load_child_unguarded(letter.child_id).service_id
    if count_told_today(service_id, concept, shown, SaidBy.CHILD) >= MOST_A_DAY:
        return None
    return add_report(service_id, concept, shown, SaidBy.CHILD).id


def _note_photo(letter: ApprovedLetter, photo: UUID) -> None:
    noted = {one.id: one.not_right_on for one in list_own_pictures(letter.child_id, retired=True)}
    if noted.get(photo) != today():
        note_not_right(letter.child_id, photo)
