"""Heard's own drawings as a set that can leave: with its licence on each, and the words that we have.

In: nothing. Out: `OutSet` for the writers of packs. The two pictures of a child's key are never part of it.
"""

from collections.abc import Iterator
from functools import partial

from symbols.brought.model import Terms
from symbols.labels import label
from symbols.packs.model import OutPicture, OutSet
from symbols.read import list_pictures, load_svg
from wording.languages import list_languages

OWN_TERMS = Terms(
    name="Heard",
    licence="CC BY 4.0",
    licence_url="https://creativecommons.org/licenses/by/4.0/",
    credit="Heard picture set",
    holder="The authors of Heard",
)


def own_out_set() -> OutSet:
    """The whole set, in the manifest's order."""
    terms = OWN_TERMS
    return OutSet(
        terms.name, terms.licence, terms.licence_url, terms.credit, terms.holder, tuple(_pictures())
    )


def _pictures() -> Iterator[OutPicture]:
    for one in list_pictures():
        if one.id.startswith("pin-"):
            continue
        yield OutPicture(
            key=one.id,
            file_name=f"{one.id}.svg",
            content=partial(_bytes, one.id),
            kind="svg",
            label=one.title,
            words=_words(one.id),
            keywords=one.keywords,
            category=one.group.value,
            speech=one.speech.value,
            licence=OWN_TERMS.licence,
            licence_url=OWN_TERMS.licence_url,
            credit=OWN_TERMS.credit,
            source_id=one.id,
            concept=one.id,
        )


def _bytes(picture_id: str) -> bytes:
    return load_svg(picture_id).encode()


def _words(picture_id: str) -> dict[str, str]:
    """The word in every language that has it (drafted by machine or not: see docs/status.md)."""
    said = ((one.code, *label(picture_id, one.code)) for one in list_languages() if one.code != "en")
    return {code: word for code, word, really in said if really == code}
