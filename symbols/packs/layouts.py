"""Which layout a file has, and how the bytes behind each key are had.

In: a shelf. Out: `Contents`: what was found, and a reader of bytes by key. The surest sign decides first: our
own list, Mulberry's list, boards, lists of names, names that follow a rule; anything else is a plain zip.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace

from symbols.packs.arasaac import find_arasaac
from symbols.packs.board_words import text
from symbols.packs.boards import Boards
from symbols.packs.global_symbols import find_global_symbols
from symbols.packs.model import Found, Layout, PackRefused, Refused
from symbols.packs.mulberry import LIST as MULBERRY_LIST
from symbols.packs.mulberry import find_mulberry
from symbols.packs.names import extension
from symbols.packs.own import LIST as OWN_LIST
from symbols.packs.own import find_own
from symbols.packs.pictures import is_picture
from symbols.packs.plain import find_plain, find_single, left_out, licence_text, nested
from symbols.packs.sheet import LIST_BYTES, columns
from symbols.packs.shelf import Shelf

_MULBERRY_DEEP = 3  # in a download of their whole work it lies in `scripts/data`, in a folder of the download
_MADE_NOTE = "Boards that were made when this file was written are left out; all their pictures are there."


@dataclass(frozen=True)
class Contents:
    """What was found; `name_of` gives a name whose ending says the kind, `read` the bytes of a key."""

    found: Found
    name_of: Callable[[str], str]
    read: Callable[[str, int], bytes]


def find_contents(shelf: Shelf, *, keep_rated: bool) -> Contents:
    """What a zip holds. Raises PackRefused, PictureRefused (an unreadable list)."""
    own = _list_called(shelf, OWN_LIST, "file")
    if own is not None:
        return _with_boards(shelf, find_own(shelf, own))
    mulberry = _list_called(shelf, MULBERRY_LIST, "symbol-en", deepest=_MULBERRY_DEEP)
    if mulberry is not None:
        return _on_shelf(shelf, find_mulberry(shelf, mulberry, keep_rated=keep_rated))
    if any(extension(path) == "obf" for path in shelf.paths):
        return _boards(shelf, Layout.OBZ)
    if any(path.lower().endswith("/grid.xml") for path in shelf.paths):
        raise PackRefused(Refused.ONLY_REFERENCE)
    return _on_shelf(shelf, find_arasaac(shelf) or find_global_symbols(shelf) or find_plain(shelf))


def find_single_file(shelf: Shelf) -> Contents:
    """What one file alone holds. Raises PackRefused where it is no kind that we take."""
    (path,) = shelf.paths
    if extension(path) in ("obf", "json"):
        return _boards(shelf, Layout.OBF)
    if not is_picture(path):
        raise PackRefused(Refused.NOT_A_PACK)
    return Contents(find_single(shelf), str, shelf.read)


def _on_shelf(shelf: Shelf, found: Found) -> Contents:
    licence = found.licence or licence_text(shelf)
    refusals = (*shelf.refusals, *found.refusals, *nested(shelf))
    notes = (*found.notes, *left_out(shelf))
    return Contents(replace(found, refusals=refusals, licence=licence, notes=notes), str, shelf.read)


def _boards(shelf: Shelf, layout: Layout) -> Contents:
    boards = Boards(shelf)
    if layout is Layout.OBF and not boards.boards:
        raise PackRefused(boards.refusals[0].reason if boards.refusals else Refused.BOARD_UNREADABLE)
    said = boards.about_set
    licences = dict.fromkeys(picture.licence for picture in boards.pictures if picture.licence)
    credited = dict.fromkeys(picture.credit for picture in boards.pictures if picture.credit)
    found = Found(
        layout,
        boards.pictures,
        tuple(boards.boards),
        (*shelf.refusals, *boards.refusals, *nested(shelf)),
        licence=text(said, "licence") or ", ".join(licences)[:500] or licence_text(shelf),
        licence_url=text(said, "licence_url"),
        credit=text(said, "credit") or ", ".join(credited)[:500],
        holder=text(said, "holder"),
        name=text(said, "name"),
        notes=(_MADE_NOTE,) if boards.left_made else (),
        root=boards.root,
        sounds=tuple(boards.sounds.values()),
        manifest=boards.manifest,
    )
    return Contents(found, lambda key: boards.places[key].name, boards.read)


def _with_boards(shelf: Shelf, own: Found) -> Contents:
    """Our own zip may carry boards beside its list; the list knows more of the pictures than they do."""
    if not any(extension(path) == "obf" for path in shelf.paths):
        return _on_shelf(shelf, own)
    contents = _boards(shelf, Layout.OWN)
    listed = {picture.key for picture in own.pictures}
    others = tuple(picture for picture in contents.found.pictures if picture.key not in listed)
    found = replace(
        contents.found,
        pictures=(*own.pictures, *others),
        refusals=(*contents.found.refusals, *own.refusals),
        licence=own.licence, licence_url=own.licence_url, credit=own.credit, holder=own.holder, name=own.name,
        notes=own.notes,
    )  # fmt: skip
    return Contents(found, contents.name_of, contents.read)


def _list_called(shelf: Shelf, name: str, column: str, deepest: int = 1) -> str | None:
    """The list of this name nearest the top, no deeper than that, where it has the column that tells."""
    called = (
        path for path in shelf.paths if path.rpartition("/")[2].lower() == name and path.count("/") <= deepest
    )
    path = min(called, key=lambda path: path.count("/"), default=None)
    return path if path is not None and column in columns(shelf.read(path, LIST_BYTES)) else None
