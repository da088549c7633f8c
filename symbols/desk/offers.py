"""Pictures that may be shown for a word: our own drawings, and those of the service's sets.

In: a service, its draft, words that are looked for. Out: `Drawing`s and `SetPicture`s, the nearest first.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from symbols.choices import OWN, PICTURE, own_ref
from symbols.desk.concepts import Listed
from symbols.desk.pictures import Asked, SetPicture, find_pictures, load_set_picture
from symbols.desk.search import Wanted, matching_concepts
from symbols.editions.model import Draft
from symbols.folding import fold
from symbols.model import PictureMissing
from symbols.read import fingerprints, load_picture

MOST_KEYWORDS = 4  # words that mean it, of which each is a search
_DENIALS = (" not", " no", " never", " dont")


@dataclass(frozen=True, slots=True)
class Drawing:
    """One of our own drawings. `ref`: how choices name it; `shown`: as a book does; `word`: in English."""

    ref: str
    shown: str
    word: str


def is_drawn(concept: str) -> bool:
    """Whether we drew it, and the desk may use it: the two of a child's key are for nothing else."""
    return concept in fingerprints() and not concept.startswith("pin-")


def drawing_of(concept: str, word: str) -> Drawing:
    """Our own drawing of a concept that is drawn."""
    return Drawing(own_ref(concept), f"{OWN}:{concept}:{fingerprints()[concept]}", word)


def list_drawings(
    listed: Iterable[Listed], text: str, most: int, but: str = "", whole: bool = False
) -> list[Drawing]:
    """Our own drawings that fit the words, without that of `but`; `whole`: not "ward" for "war"."""
    found = matching_concepts(tuple(listed), Wanted(text), frozenset())
    fit = [one for one in found if one.concept != but and is_drawn(one.concept)]
    fit = [one for one in fit if not whole or _says(one.search.split("\n"), text)]
    return [drawing_of(one.concept, one.word) for one in fit[:most]]


def list_offers(service_id: UUID, draft: Draft, text: str, most: int) -> list[SetPicture]:
    """Brought-in pictures that fit the words, the same word first."""
    found, _ = find_pictures(service_id, Asked(text, without=draft.choices.retired_sets), most)
    return [one for one in found if one.ref not in draft.choices.retired_pictures]


def list_likely(service_id: UUID, draft: Draft, concept: str, word: str, most: int) -> list[SetPicture]:
    """Brought-in pictures for a word before anybody looks for one: with the word, or one that means it, as a
    whole word; those that are called just so first."""
    keywords = load_picture(concept).keywords if is_drawn(concept) else ()
    said = tuple(dict.fromkeys((word, *keywords[:MOST_KEYWORDS])))
    found = {
        one.id: one
        for text in said
        for one in list_offers(service_id, draft, text, most)
        if _says((one.label, *one.words.values(), *one.keywords), text)
    }
    called = {fold(text) for text in said}
    return sorted(found.values(), key=lambda one: fold(one.label) not in called)[:most]


def _says(texts: Iterable[str], said: str) -> bool:
    """Whether one of the texts has these words as whole words; "not happy with" does not say happy."""
    term = f" {fold(said)} "
    return any(
        term in line and not line.partition(term)[0].endswith(_DENIALS)
        for line in (f" {fold(text)} " for text in texts)
    )


def is_offered(service_id: UUID, draft: Draft, ref: str) -> bool:
    """Whether a picture can be chosen now: one of our drawings, or of a published set and not retired."""
    head, _, rest = ref.partition(":")
    if head == OWN:
        return is_drawn(rest)
    try:
        found = load_set_picture(service_id, UUID(rest))
    except (PictureMissing, ValueError):
        return False
    return head == PICTURE and found.offered and not draft.choices.hides(found.ref, str(found.set_id))
