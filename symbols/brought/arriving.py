"""The folder of arriving files: where an upload lies until a worker has looked through it, and no longer.

In: the files of one form, or a path. Out: one file with a name that tells nothing, which the web processes
and the workers share. Several pictures become one zip, so that what follows knows one file only.
"""

import os
import zipfile
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copyfileobj

from werkzeug.datastructures import FileStorage

from store.files import PRIVATE
from web.requests import Spool

FOLDER = "arriving"
LARGEST = 300 * 1024 * 1024  # bytes of one upload; symbols.packs.shelf opens no larger zip
LEFT_OVER = timedelta(days=1)
TOGETHER = "pictures.zip"
_PIECE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Arrived:
    """One file in the folder: its name there, what its owner called it, and its length in bytes."""

    name: str
    file_name: str
    size: int


def folder_of(instance: Path) -> Path:
    """The folder, in the instance's own."""
    return instance / FOLDER


def take_upload(spool: Spool, files: Sequence[FileStorage]) -> tuple[Path, Arrived]:
    """One file out of those of a form, not kept yet (`Spool.keep`). Raises ValueError where there is none."""
    given = [one for one in files if one.filename]
    if not given:
        raise ValueError("no file")
    if len(given) == 1:
        path = spool.path_of(given[0].stream)
        given[0].stream.flush()
        name = given[0].filename or ""
    else:
        path, name = spool.new_path(), TOGETHER
        _zip(path, given)
    return path, Arrived(path.name, _last_part(name), path.stat().st_size)


def _zip(path: Path, files: Iterable[FileStorage]) -> None:
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, PRIVATE)
    with closing(os.fdopen(descriptor, "w+b")) as out, zipfile.ZipFile(out, "w") as packed:
        for one in files:
            one.stream.seek(0)
            with packed.open(_last_part(one.filename or ""), "w", force_zip64=True) as member:
                copyfileobj(one.stream, member, _PIECE)


def _last_part(name: str) -> str:
    """Some browsers send a whole path."""
    return name.replace("\\", "/").rpartition("/")[2][:200] or "file"


def remove_arrived(folder: Path, name: str) -> None:
    """Remove one arriving file, if it is there. Raises ValueError for what is no name."""
    if not name or Path(name).name != name:
        raise ValueError("not a name")
    (folder / name).unlink(missing_ok=True)


def list_left_over(folder: Path, present: datetime, waiting: frozenset[str]) -> list[str]:
    """Names of files older than a day that no import waits for: what a crash or a cut-off upload left."""
    if not folder.is_dir():
        return []
    before = (present - LEFT_OVER).timestamp()
    found = (path for path in folder.iterdir() if path.is_file() and path.name not in waiting)
    return sorted(path.name for path in found if path.stat().st_mtime < before)
