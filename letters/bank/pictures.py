"""The pictures that a phrase or the closing block may show: by name, as the service has them now.

In: a service. Out: concept -> its English word, no two alike.
"""

from uuid import UUID

from symbols.editions.read import current_ref, load_book
from symbols.showing import use_book
from symbols.words import word_in


def titles_of(service_id: UUID) -> dict[str, str]:
    """What each picture is called at the desk; from here on this request's page shows the service's own."""
    book = use_book(current_ref(service_id))
    titles: dict[str, str] = {}
    taken: set[str] = set()
    for concept in load_book(book.ref).offered:
        word = word_in(book, concept, "en")[0]
        title = word if word.casefold() not in taken else f"{word} ({concept})"
        taken.add(title.casefold())
        titles[concept] = title
    return titles
