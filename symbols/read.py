"""Getting a picture: the list, the whole file in a child's colours, or its shapes to put into a page.

In: a picture's id, and how the child looks: a hair style, a head covering, aids, and for whole files a skin
tone and a hair colour. Out: `Picture`s and SVG text from the shipped set in `static/symbols/heard/`. Files
are read once per process; they change only with a release.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path

from symbols.looks import dressed
from symbols.model import (
    HAIR_CLASS,
    HAIR_COLOURS,
    SKIN_CLASS,
    SKIN_TONES,
    Concept,
    Group,
    Picture,
    PictureMissing,
    Speech,
)  # fmt: skip

NO_AIDS: frozenset[str] = frozenset()
FOLDER = Path(__file__).resolve().parents[1] / "static" / "symbols" / "heard"
CONCEPTS = Path(__file__).parent / "concepts.tsv"
_WORDS = re.compile(r"<title>.*?</title><desc>.*?</desc>")


@cache
def _pictures() -> dict[str, Picture]:
    """All pictures by id, in the order of the manifest."""
    rows = json.loads((FOLDER / "manifest.json").read_text(encoding="utf-8"))["pictures"]
    return {
        row["id"]: Picture(
            id=row["id"],
            title=row["title"],
            description=row["description"],
            group=Group(row["group"]),
            keywords=tuple(row["keywords"]),
            speech=Speech(row["speech"]),
            concrete=row["concrete"],
            size=row["bytes"],
        )
        for row in rows
    }


def list_pictures() -> tuple[Picture, ...]:
    """Every picture of the set, group by group."""
    return tuple(_pictures().values())


@cache
def list_concepts() -> tuple[Concept, ...]:
    """What a review and its letter talk about, each with its picture where there is one."""
    lines = CONCEPTS.read_text(encoding="utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return tuple(Concept(Group(group), label, picture or None) for group, label, picture in rows)


def load_picture(picture_id: str) -> Picture:
    """The picture with this id. Raises `PictureMissing`."""
    try:
        return _pictures()[picture_id]
    except KeyError:
        raise PictureMissing(picture_id) from None


@cache
def _file(picture_id: str) -> str:
    """The file as shipped. The id is looked up first, so it can never be a path."""
    return (FOLDER / f"{load_picture(picture_id).id}.svg").read_text(encoding="utf-8")


@cache
def fingerprints() -> Mapping[str, str]:
    """Each shipped drawing's id -> SHA-256 of its file, in hex, in the order of the manifest."""
    return {one: hashlib.sha256(_file(one).encode()).hexdigest() for one in _pictures()}


@cache
def release() -> str:
    """One SHA-256 for the shipped set as a whole: it changes when any drawing does."""
    return hashlib.sha256(json.dumps(sorted(fingerprints().items())).encode()).hexdigest()


def _coloured(svg: str, name: str, fill: str) -> str:
    """The same file with every shape of one class in another colour."""
    return re.sub(rf'class="{name}" fill="[^"]*"', f'class="{name}" fill="{fill}"', svg)


@lru_cache(maxsize=4096)
def load_svg(
    picture_id: str, skin: str | None = None, hair: str | None = None,
    style: str | None = None, cover: str | None = None, aids: frozenset[str] = NO_AIDS,
) -> str:  # fmt: skip
    """A whole SVG file for `<img>` or paper, its people in a tone "1" to "6" and a hair colour by name.

    The child in it wears a `style` of `HAIR_STYLES`, a `cover` of `COVERS` and any of `AIDS`. None leaves
    what is drawn. Raises `PictureMissing`, or `KeyError` for a choice that is not in the tables.
    """
    return coloured(dressed(_file(picture_id), style, cover, aids), skin, hair)


@lru_cache(maxsize=4096)
def load_inline(
    picture_id: str, style: str | None = None, cover: str | None = None, aids: frozenset[str] = NO_AIDS
) -> str:
    """The shapes alone, to stand inside an `<svg viewBox="0 0 96 96">` of the page; no ids and no words.

    The page gives the picture its name in the reader's language; the English title would be read aloud
    beside it. Choices and errors as in `load_svg`; skin and hair colours come from the page's CSS.
    """
    return shapes_of(dressed(_file(picture_id), style, cover, aids))


def shapes_of(svg: str) -> str:
    """The shapes of one of our own drawings, without its frame and its words."""
    bare = _WORDS.sub("", svg)
    return bare[bare.index(">") + 1 : bare.rindex("</svg>")]


def coloured(svg: str, skin: str | None, hair: str | None) -> str:
    """One of our own drawings with skin and hair in other colours. Raises `KeyError`."""
    if skin is not None:
        svg = _coloured(svg, SKIN_CLASS, SKIN_TONES[skin])
    if hair is not None:
        svg = _coloured(svg, HAIR_CLASS, HAIR_COLOURS[hair])
    return svg
