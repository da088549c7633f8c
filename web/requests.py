"""How a request's body is read: in memory and never larger than the setting, save on the few pages that take
packs of pictures from staff, whose files are streamed to a private folder (`web.spooling`).

A form may hold a child's words or a photo, so Werkzeug's temporary files are kept in memory everywhere else.
"""

import os
import secrets
from io import BytesIO
from pathlib import Path
from typing import IO

from flask import Flask, Request

from store.files import PRIVATE, make_folder

# The editor's script sends a letter with a field for each picture over its words: 370 for the longest of the
# demo, of 2,700 characters. A letter may have 20,000 (`letters.edit.MOST_CHARACTERS`).
MOST_PARTS = 4000


class Spool:
    """The files of one request on their way to a folder, mode 0600. What nobody kept is removed."""

    def __init__(self, folder: Path):
        self._folder = folder
        self._files: list[IO[bytes]] = []
        self._made: list[Path] = []
        self._kept: set[Path] = set()

    def open(self) -> IO[bytes]:
        """A new file to be written to and read again."""
        path = self.new_path()
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, PRIVATE)
        file: IO[bytes] = os.fdopen(descriptor, "w+b")
        self._files.append(file)
        return file

    def new_path(self) -> Path:
        """A place for one more file of this request, whose name tells nothing."""
        make_folder(self._folder)
        self._made.append(self._folder / secrets.token_hex(16))
        return self._made[-1]

    def path_of(self, file: IO[bytes]) -> Path:
        """Where a file of this spool lies. Raises ValueError for another's."""
        return self._made[self._files.index(file)]

    def keep(self, path: Path) -> None:
        """This one stays, for a worker to look at."""
        self._kept.add(path)

    def clear(self) -> None:
        """Close all; remove what was not kept."""
        for file in self._files:
            file.close()
        for path in self._made:
            if path not in self._kept:
                path.unlink(missing_ok=True)


class InMemoryRequest(Request):
    """A request whose uploaded files stay in memory (the size is capped by MAX_CONTENT_LENGTH), or go to
    its `spool` where a page was given one."""

    spool: Spool | None = None

    def _get_file_stream(
        self,
        total_content_length: int | None,
        content_type: str | None,
        filename: str | None = None,
        content_length: int | None = None,
    ) -> IO[bytes]:
        return BytesIO() if self.spool is None else self.spool.open()


def install(app: Flask, largest: int) -> None:
    """Use it, with `largest` bytes at most for a whole body and for form fields in memory."""
    app.request_class = InMemoryRequest
    app.config.update(MAX_CONTENT_LENGTH=largest, MAX_FORM_MEMORY_SIZE=largest, MAX_FORM_PARTS=MOST_PARTS)
