"""Names for files that we write: safe in any zip tool, never twice, the same when written again.

In: names that people or other packs gave. Out: paths inside a zip.
"""

import re
import unicodedata

from symbols.packs.model import PictureRefused
from symbols.packs.names import safe_path

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
    """`name` as a file name without its ending: letters of any alphabet stay, at most 80 signs."""
    bare = name[: -len(ending) - 1] if ending and name.lower().endswith(f".{ending}") else name
    seen = "".join(
        sign for sign in unicodedata.normalize("NFC", bare) if unicodedata.category(sign)[0] != "C"
    )
    return _UNWELCOME.sub("-", seen).replace("/", "-").strip(" .-")[:80].strip(" .-") or "picture"


def _alike(path: str) -> str:
    """Windows and macOS take names for the same that differ in case or in how accents are written."""
    return unicodedata.normalize("NFC", path).casefold()
