"""Which picture of a set may stand for which of our concepts: suggestions for a person, never more.

In: a set. Out: pictures whose word is the very word of a concept, or one of the words that people added for
it, in the same language; folded, so that case and accents do not matter, and without a last word that only
says who is drawn ("happy man"). The very word comes first. Nothing is guessed from keywords.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from uuid import UUID

from sqlalchemy import select

from store.work import db
from symbols.choices import Choices
from symbols.folding import fold
from symbols.labels import label
from symbols.matching.shipped import shipped_lexicon
from symbols.model import Picture
from symbols.read import list_pictures
from symbols.tables import PictureRow
from wording.languages import list_languages

Known = dict[tuple[str, str], dict[str, str]]  # (language, folded word) -> concept -> why
_SAME = "The same word: "
_WHO = (
    " man",
    " lady",
    " woman",
    " boy",
    " girl",
    " person",
)  # who is drawn: sets have a feeling once of each


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One concept, its English word, and pictures that may stand for it: (picture id, why)."""

    concept: str
    word: str
    candidates: tuple[tuple[str, str], ...]


@cache
def _own() -> dict[str, Picture]:
    """Our own pictures by id, without the two of a child's key."""
    return {one.id: one for one in list_pictures() if not one.id.startswith("pin-")}


def known_words(choices: Choices) -> Known:
    """Every word that means a concept, by language."""
    known: Known = {}
    for lang, word, concept, why in _words(choices):
        if fold(word):
            known.setdefault((lang, fold(word)), {}).setdefault(concept, why)
    return known


def _words(choices: Choices) -> Iterator[tuple[str, str, str, str]]:
    for one in _own().values():
        for language in list_languages():
            word, really = label(one.id, language.code)
            if really == language.code:
                yield really, word, one.id, f"{_SAME}{word}"
    for entry in shipped_lexicon("en").tongue("en").entries:
        # Words that mean it only in some sentences are no reason for a picture.
        if entry.concept in _own() and not (entry.weak or entry.unsure or entry.ahead or "<" in entry.phrase):
            yield "en", entry.phrase.lstrip("="), entry.concept, f"A word for it: {entry.phrase.lstrip('=')}"
    for concept, added in choices.added.items():
        yield "en", added.label, concept, f"{_SAME}{added.label}"
    for concept, langs in choices.words.items():
        for lang, words in langs.items():
            for word in (words.label, *words.phrases):
                yield lang, word, concept, f"Our desk calls it so: {word}"


def suggest_links(set_id: UUID, choices: Choices) -> tuple[Suggestion, ...]:
    """Concepts that pictures of the set may stand for, in the order of our own sheet, added ones last."""
    known = known_words(choices)
    found: dict[str, dict[str, str]] = {}
    for picture_id, lang, said, words in _set_words(set_id):
        for tongue, word in ((lang, said), *words.items()):
            for concept, why in _meant(known, tongue, word).items():
                found.setdefault(concept, {}).setdefault(str(picture_id), why)
    titles = {one.id: one.title for one in _own().values()}
    titles |= {concept: added.label for concept, added in choices.added.items()}
    return tuple(
        Suggestion(concept, word, tuple(sorted(found[concept].items(), key=_is_another_word)))
        for concept, word in titles.items()
        if concept in found and concept not in choices.retired
    )


def list_known_words(set_id: UUID) -> tuple[str, ...]:
    """The word of each picture of a set that has the word of one of our concepts, as the set says it."""
    known = known_words(Choices())
    return tuple(
        said
        for _, lang, said, words in _set_words(set_id)
        if any(_meant(known, tongue, word) for tongue, word in ((lang, said), *words.items()))
    )


def _meant(known: Known, tongue: str, word: str) -> dict[str, str]:
    """The concepts that a picture's word means, each with why."""
    lang, said = tongue.partition("-")[0], fold(word)
    who = next((one for one in _WHO if lang == "en" and said.endswith(one)), "")
    return known.get((lang, said)) or known.get((lang, said.removesuffix(who)), {})


def _is_another_word(candidate: tuple[str, str]) -> bool:
    return not candidate[1].startswith(_SAME)


def _set_words(set_id: UUID) -> Iterator[tuple[UUID, str, str, dict[str, str]]]:
    columns = PictureRow.id, PictureRow.lang, PictureRow.label, PictureRow.words
    query = select(*columns).where(PictureRow.set_id == set_id).order_by(PictureRow.position)
    for row in db().execute(query):
        yield row.id, row.lang, row.label, row.words
