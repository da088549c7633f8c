"""Any zip of pictures, or one picture alone: the file's name is its word, its folder the category.

In: a shelf. Out: `Found`. This is what is left when no list says more. Where most files are called alike
(Tawasol: `<Word>/preview-01.png`), the folder's name is the word. No list says the language: it is guessed.
"""

import re
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress

from symbols.packs.model import Found, FoundPicture, Layout, PictureRefused, Refusal, Refused
from symbols.packs.names import category_from, extension, label_from, readable, stem
from symbols.packs.pictures import is_picture
from symbols.packs.sheet import decode
from symbols.packs.shelf import Shelf
from symbols.packs.tongues import guess

_LICENCES = (
    "license",
    "licence",
    "copying",
    "license.txt",
    "licence.txt",
    "license.md",
    "licence.md",
    "copying.txt",
)
_FOLDERS = "Most files are called alike, so the names of their folders are the words."
_NUMBER = re.compile(r"[\s_-]*\d+$")
_MOST_IN_FOLDER = 3  # on average, where the folder is the word: several drawings of one thing
_MOST_NAMED = 10
_LISTS = frozenset(["csv", "json", "obf"])
_ZIPS = frozenset(["zip", "obz", "gz", "tgz", "7z", "rar", "tar", "gridset", "sps", "spb", "ce"])


def find_plain(shelf: Shelf) -> Found:
    """Every picture of a zip."""
    paths = [path for path in shelf.paths if is_picture(path)]
    folder, alike = common_folder(paths), _name_of_most(paths)
    return Found(
        Layout.PLAIN,
        tuple(
            _named_by_folder(path, folder) if alike and _bare(path) == alike else _named(path, folder)
            for path in paths
        ),
        notes=(_FOLDERS,) if alike else (),
        guessed=True,
    )


def _named(path: str, folder: str) -> FoundPicture:
    word = label_from(path)
    return FoundPicture(path, word, guess(word), category=category_from(path, folder))


def _named_by_folder(path: str, folder: str) -> FoundPicture:
    above = path.rpartition("/")[0]
    word = label_from(above)
    root = folder if len(above) > len(folder) else ""
    return FoundPicture(path, word, guess(word), category=category_from(above, root))


def _bare(path: str) -> str:
    """The file's name without its number: "preview" of `preview-01.png`."""
    return _NUMBER.sub("", stem(path)).casefold()


def _name_of_most(paths: Sequence[str]) -> str:
    """What most files are called that lie in folders of their own; "" where names tell pictures apart."""
    counted = Counter(_bare(path) for path in paths if "/" in path)
    name, count = next(iter(counted.most_common(1)), ("", 0))
    folders = {path.rpartition("/")[0] for path in paths if "/" in path and _bare(path) == name}
    spread = len(folders) > 1 and len(folders) * _MOST_IN_FOLDER >= count
    return name if count * 2 > len(paths) and spread else ""


def find_single(shelf: Shelf) -> Found:
    """One picture alone."""
    (path,) = shelf.paths
    word = label_from(path)
    return Found(Layout.SINGLE, (FoundPicture(path, word, guess(word)),), guessed=True)


def nested(shelf: Shelf) -> list[Refusal]:
    """Zips inside the zip are named and never opened."""
    return [Refusal(readable(path), Refused.NESTED) for path in shelf.paths if extension(path) in _ZIPS]


def left_out(shelf: Shelf) -> tuple[str, ...]:
    """One note that names what is no picture, no list and no licence: nobody should wonder where it went."""
    others = [readable(path) for path in shelf.paths if _is_other(path)]
    if not others:
        return ()
    more = f" and {len(others) - _MOST_NAMED} more" if len(others) > _MOST_NAMED else ""
    return (f"Not pictures, left out: {', '.join(others[:_MOST_NAMED])}{more}.",)


def _is_other(path: str) -> bool:
    known = is_picture(path) or extension(path) in _ZIPS or extension(path) in _LISTS
    return not known and path.rpartition("/")[2].lower() not in _LICENCES


def licence_text(shelf: Shelf) -> str:
    """The words of the first file that is called a licence, at most 100 KB; "" where there is none."""
    for path in shelf.paths:
        if path.rpartition("/")[2].lower() in _LICENCES and shelf.size(path) <= 100_000:
            with suppress(PictureRefused):
                return decode(shelf.read(path, 100_000)).strip()
    return ""


def common_folder(paths: list[str]) -> str:
    """The folder that all lie in, with its slash, where zipping wrapped everything in one; else ""."""
    first = {path.partition("/")[0] for path in paths}
    if len(first) != 1 or not all(path.count("/") >= 2 for path in paths):
        return ""
    return f"{first.pop()}/"
