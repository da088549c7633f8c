"""How a request's body is read: in memory and never larger than the setting, save on the few pages that take
packs of pictures from staff, whose files are streamed to a private folder (`web.spooling`).

A form may hold a child's words or a photo, so Werkzeug's temporary files are kept in memory everywhere else.
What no text may hold (`held`) never comes through this door: not in a form, not in an address.
"""

import os
import re
import secrets
from io import BytesIO
from pathlib import Path
from typing import IO, Any
from urllib.parse import parse_qsl

from flask import Flask, Request
from werkzeug.datastructures import ImmutableMultiDict, MultiDict
from werkzeug.routing import BaseConverter, PathConverter, UnicodeConverter, ValidationError
from werkzeug.utils import cached_property

from store.files import PRIVATE, make_folder

# The editor's script sends a letter with a field for each picture over its words: 370 for the longest of the
# demo, of 2,700 characters. A letter may have 20,000 (`letters.edit.MOST_CHARACTERS`).
MOST_PARTS = 4000

# Outside "Char" of XML 1.0, which no letter's file holds: controls (PostgreSQL refuses the first of them),
# half characters and the two that are none. The controls of C1 go too: no keyboard has them.
_UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def held(text: str) -> str:
    """The text without what no text may hold: half characters, and controls but tabs and line ends."""
    return _UNHELD.sub("", text)


def held_in(known: Any) -> Any:
    """What was read from JSON, each text in it as `held` has it."""
    if isinstance(known, str):
        return held(known)
    if isinstance(known, list):
        return [held_in(one) for one in known]
    if isinstance(known, dict):
        return {held(name): held_in(value) for name, value in known.items()}
    return known


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

    @cached_property
    def args(self) -> MultiDict[str, str]:
        """What stands behind the "?" of the address; bytes that are no letters are shown as such."""
        asked = self.query_string.decode(errors="replace")
        return _held_fields(ImmutableMultiDict(parse_qsl(asked, keep_blank_values=True, errors="replace")))

    def _load_form_data(self) -> None:
        is_new = "form" not in self.__dict__
        super()._load_form_data()
        if is_new:
            self.__dict__["form"] = _held_fields(self.form)
            for one in (file for _, file in self.files.items(multi=True)):
                one.filename = held(one.filename or "")


def _held_fields(fields: MultiDict[str, str]) -> ImmutableMultiDict[str, str]:
    return ImmutableMultiDict([(held(name), held(value)) for name, value in fields.items(multi=True)])


class _Held(BaseConverter):
    """What no text may hold is no part of an address, as of a form."""

    def to_python(self, value: str) -> str:
        """The part without it. Raises ValidationError, which is a 404, where nothing is left."""
        kept = held(value)
        if value and not kept:
            raise ValidationError
        return kept


class HeldPart(_Held, UnicodeConverter):
    """A part of an address."""


class HeldPath(_Held, PathConverter):
    """A part of an address with slashes."""


def install(app: Flask, largest: int) -> None:
    """Use it, with `largest` bytes at most for a whole body and for form fields in memory."""
    app.request_class = InMemoryRequest
    app.url_map.converters.update(default=HeldPart, string=HeldPart, path=HeldPath)
    app.config.update(MAX_CONTENT_LENGTH=largest, MAX_FORM_MEMORY_SIZE=largest, MAX_FORM_PARTS=MOST_PARTS)
