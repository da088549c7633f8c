"""Names for files that we write: safe in any zip tool, never twice, the same when written again.

In: names that people or other packs gave. Out: paths inside a zip.
"""

import re
import unicodedata
from collections.abc import Iterable

from symbols.packs.model import PictureRefused
from symbols.packs.names import extension, safe_path

LONGEST_STEM = 80
_UNWELCOME = re.compile(r'[<>:"|?*\x00-\x1f\x7f]+')


class OutNames:
    """Gives each file of one zip its path."""

    def __init__(self, *taken: str) -> None:
        self._taken = {_alike(path) for path in taken}

    def keep(self, wanted: str, folder: str, ending: str) -> str:
        """`wanted` itself where it is a safe path with this ending that is free; else one in `folder`."""
        try:
            path = safe_path(wanted)
        except PictureRefused:
            path = ""
        usable = (
            path == wanted
            and "/" in path
            and path.lower().endswith(f".{ending}")
            and not _UNWELCOME.search(path)
        )
        if usable and _alike(path) not in self._taken:
            self._taken.add(_alike(path))
            return path
        return self.make(wanted, folder, ending)

    def make(self, name: str, folder: str, ending: str) -> str:
        """A path in `folder` that nobody has, as near to `name` as is safe."""
        stem = slug(name.replace("\\", "/").rpartition("/")[2], ending)
        path, again = f"{folder}/{stem}.{ending}", 1
        while _alike(path) in self._taken:
            again += 1
            path = f"{folder}/{stem}-{again}.{ending}"
        self._taken.add(_alike(path))
        return path


def slug(name: str, ending: str = "") -> str:
    """`name` as a file name without its ending: letters of any alphabet stay, at most LONGEST_STEM signs."""
    return _whole(name, ending)[:LONGEST_STEM].strip(" .-") or "picture"


def is_shortened(key: str) -> bool:
    """Whether a picture of this key gets a shorter name when it leaves; one in a folder keeps its path."""
    return "/" not in key and len(_whole(key, extension(key))) > LONGEST_STEM


def told_shortened(keys: Iterable[str]) -> str:
    """A sentence on names that are shortened; "" where none is."""
    count = sum(map(is_shortened, keys))
    names = "1 file name is" if count == 1 else f"{count} file names are"
    told = f"{names} longer than {LONGEST_STEM} letters and cut there when the set is taken out."
    return told if count else ""


def _whole(name: str, ending: str) -> str:
    bare = name[: -len(ending) - 1] if ending and name.lower().endswith(f".{ending}") else name
    seen = "".join(
        sign for sign in unicodedata.normalize("NFC", bare) if unicodedata.category(sign)[0] != "C"
    )
    return _UNWELCOME.sub("-", seen).replace("/", "-").strip(" .-")


def _alike(path: str) -> str:
    """Windows and macOS take names for the same that differ in case or in how accents are written."""
    return unicodedata.normalize("NFC", path).casefold()
