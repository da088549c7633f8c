"""Which layout a file has, and how the bytes behind each key are had.

In: a shelf. Out: `Contents`: what was found, and a reader of bytes by key. The surest sign decides first: our own
list, Mulberry's list, boards, lists of names, names that follow a rule; anything else is a plain zip.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from symbols.packs.model import Found, PackRefused, Refused
from symbols.packs.mulberry import LIST as MULBERRY_LIST
from symbols.packs.mulberry import find_mulberry
from symbols.packs.own import LIST as OWN_LIST
from symbols.packs.own import find_own
from symbols.packs.pictures import is_picture
from symbols.packs.plain import find_plain, find_single, licence_text
from symbols.packs.sheet import columns
from symbols.packs.shelf import Shelf

_HEADER_BYTES = 24 * 2**20


@dataclass(frozen=True)
class Contents:
    """What was found, and where its bytes are: on the shelf under their key, or where `inside` leads."""

    found: Found
    shelf: Shelf
    names: Mapping[str, str] = field(default_factory=dict)

    def name_of(self, key: str) -> str:
        """A name whose ending says which kind of picture it should be."""
        return self.names.get(key, key)

    def read(self, key: str, limit: int) -> bytes:
        """The bytes, at most `limit`. Raises PictureRefused, KeyError."""
        return self.shelf.read(key, limit)


def find_contents(shelf: Shelf, *, keep_rated: bool) -> Contents:
    """What a zip holds. Raises PackRefused, PictureRefused (an unreadable list)."""
    found = _found(shelf, keep_rated)
    licence = found.licence or licence_text(shelf)
    return Contents(replace(found, refusals=(*shelf.refusals, *found.refusals), licence=licence), shelf)


def find_single_file(shelf: Shelf) -> Contents:
    """What one file alone holds. Raises PackRefused where it is no kind that we take."""
    (path,) = shelf.paths
    if not is_picture(path):
        raise PackRefused(Refused.NOT_A_PACK)
    return Contents(find_single(shelf), shelf)


def _found(shelf: Shelf, keep_rated: bool) -> Found:
    own = _list_called(shelf, OWN_LIST)
    if own is not None and "file" in columns(shelf.read(own, _HEADER_BYTES)):
        return find_own(shelf, own)
    mulberry = _list_called(shelf, MULBERRY_LIST)
    if mulberry is not None and "symbol-en" in columns(shelf.read(mulberry, _HEADER_BYTES)):
        return find_mulberry(shelf, mulberry, keep_rated=keep_rated)
    return find_plain(shelf)


def _list_called(shelf: Shelf, name: str) -> str | None:
    """The list of this name nearest the top, at most one folder deep."""
    called = (
        path for path in shelf.paths if path.rpartition("/")[2].lower() == name and path.count("/") <= 1
    )
    return min(called, key=lambda path: path.count("/"), default=None)
