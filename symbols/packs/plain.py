"""Any zip of pictures, or one picture alone: the file's name is its word, its folder the category.

In: a shelf. Out: `Found`. This is what is left when no list says more.
"""

from contextlib import suppress

from symbols.packs.model import Found, FoundPicture, Layout, PictureRefused, Refusal, Refused
from symbols.packs.names import category_from, extension, label_from, readable
from symbols.packs.pictures import is_picture
from symbols.packs.sheet import decode
from symbols.packs.shelf import Shelf

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
_ZIPS = frozenset(["zip", "obz", "gz", "tgz", "7z", "rar", "tar", "gridset", "sps", "spb", "ce"])


def find_plain(shelf: Shelf) -> Found:
    """Every picture of a zip."""
    folder = common_folder([path for path in shelf.paths if is_picture(path)])
    return Found(
        Layout.PLAIN,
        tuple(
            FoundPicture(path, label_from(path), category=category_from(path, folder))
            for path in shelf.paths
            if is_picture(path)
        ),
    )


def find_single(shelf: Shelf) -> Found:
    """One picture alone."""
    (path,) = shelf.paths
    return Found(Layout.SINGLE, (FoundPicture(path, label_from(path)),))


def nested(shelf: Shelf) -> list[Refusal]:
    """Zips inside the zip are named and never opened."""
    return [Refusal(readable(path), Refused.NESTED) for path in shelf.paths if extension(path) in _ZIPS]


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
