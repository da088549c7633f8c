"""Pictures for questions: found by words, as this service's children see them.

In: a service and what is looked for. Out: `Found`s, the nearest first.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from symbols.book import Book
from symbols.desk.concepts import Listed, list_all
from symbols.desk.search import Wanted, matching_concepts
from symbols.drawn import address_of
from symbols.editions.read import current_ref, load_book, load_newest
from symbols.model import HELD_BACK

MOST = 18
SHORTEST = 3  # letters of a word that is looked for by itself


@dataclass(frozen=True)
class Found:
    """One picture: its concept, its word, and where it lies."""

    concept: str
    word: str
    address: str


def find_pictures(service_id: UUID, text: str) -> list[Found]:
    """What fits the whole text; where nothing does, what fits one of its words. Never what is held back."""
    book = load_book(current_ref(service_id))
    every = list_all(load_newest(service_id).choices, book)
    listed = [one for one in every if one.shown and not one.retired and one.concept not in HELD_BACK]
    found = matching_concepts(listed, Wanted(text=text), frozenset()) if text else []
    for word in () if found else _words(text):
        found += [
            one for one in matching_concepts(listed, Wanted(text=word), frozenset()) if one not in found
        ]
    return [_found(one) for one in found[:MOST]]


def pictures_by_concept(service_id: UUID, concepts: Iterable[str]) -> dict[str, str]:
    """Concept -> where its picture lies, for those that there are."""
    book: Book = load_book(current_ref(service_id))
    return {one: address_of(book.shown[one]) for one in dict.fromkeys(concepts) if one in book.shown}


def _found(one: Listed) -> Found:
    return Found(one.concept, one.word, address_of(one.shown))


def _words(text: str) -> list[str]:
    words = [word.strip("?!.,;:“”\"'’") for word in text.split()]
    return sorted((word for word in words if len(word) >= SHORTEST), key=len, reverse=True)
