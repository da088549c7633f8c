"""Every concept as the desk lists it: ours, those that the service added, those that nobody has drawn yet.

In: a service's choices and the book that they make. Out: `Listed` nouns with folded text to search in.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from symbols.book import Book
from symbols.choices import Choices
from symbols.desk.naming import id_of
from symbols.folding import fold_all
from symbols.labels import label
from symbols.model import Concept, Group
from symbols.read import list_concepts, list_pictures
from symbols.words import word_in
from wording.languages import list_languages

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Listed:
    """One concept. `word`: in English. `shown`: the ref of its picture (`symbols.book`), "" where there is
    none. `group`: the part of life it belongs to. `search`: its words in every language, folded."""

    concept: str
    word: str
    group: str
    shown: str
    search: str
    retired: bool = False

    @property
    def missing(self) -> bool:
        """Whether it has no picture yet in this service."""
        return not self.shown


def list_all(choices: Choices, book: Book) -> tuple[Listed, ...]:
    """Ours in the order of the sheet, then added ones, then what has no picture yet. The child's own two
    pictures are not among them: they are for nothing else."""
    ours = [Listed(one.id, word_in(book, one.id, ENGLISH)[0], one.group.value, book.shown.get(one.id, ""),
                   _search(choices, one.id, _shipped_search()[one.id]), one.id in choices.retired)
            for one in list_pictures() if one.group is not Group.PIN]  # fmt: skip
    added = [Listed(key, word_in(book, key, ENGLISH)[0], one.group, book.shown.get(key, ""),
                    _search(choices, key, fold_all(key, one.label)), key in choices.retired)
             for key, one in choices.added.items() if key not in _shipped_search()]  # fmt: skip
    known = {one.concept for one in (*ours, *added)}
    missing = [one for one in undrawn(list_concepts()) if one.concept not in known]
    return (*ours, *added, *missing)


def undrawn(concepts: Iterable[Concept]) -> tuple[Listed, ...]:
    """Those of the list that have no drawing."""
    return tuple(
        Listed(id_of(one.label), one.label, one.group.value, "", fold_all(one.label))
        for one in concepts
        if one.picture is None
    )


@cache
def _shipped_search() -> Mapping[str, str]:
    """What our drawings are found by as shipped: title, id, keywords, and the word in each language."""
    languages = [one.code for one in list_languages()]
    return {
        one.id: fold_all(one.title, one.id, *one.keywords, *(label(one.id, lang)[0] for lang in languages))
        for one in list_pictures()
    }


def _search(choices: Choices, concept: str, shipped: str) -> str:
    said = choices.words.get(concept)
    if not said:
        return shipped
    own = fold_all(*(text for words in said.values() for text in (words.label, *words.phrases)))
    return f"{own}\n{shipped}"
