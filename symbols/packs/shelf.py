"""The files of an upload behind one small door: a zip, or one file alone.

In: a path on disk. Out: `Shelf`: safe names, and bytes that never exceed what was asked for, however a zip
lies about its sizes. What a zip holds that may not be opened is in `refusals`. Python's own zip reader is
used; what it would do without asking (unpack for ever, follow odd compressions) is asked about before.
"""

import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, BinaryIO, Protocol

from symbols.packs.mended import mended_copy
from symbols.packs.model import PackRefused, PictureRefused, Refusal, Refused
from symbols.packs.names import LONGEST_PATH, is_junk, loose, read_zip_name, readable, safe_path

PACK_BYTES = 300 * 2**20
PACK_FILES = 20_000
_OPENED_BYTES = 1200 * 2**20
_INDEX_BYTES = 12 * 2**20
_RATIO = 400
_RATIO_FROM = 2**20
_UTF8 = 0x800
_LOCKED = 0x1 | 0x40
_END = b"PK\x05\x06"
_END64 = b"PK\x06\x06"


class Shelf(Protocol):
    """Names and bytes of an upload."""

    refusals: list[Refusal]

    @property
    def paths(self) -> tuple[str, ...]:
        """Every file that may be opened, in the order of the upload."""

    def size(self, path: str) -> int:
        """The size that the upload claims, in bytes."""

    def read(self, path: str, limit: int) -> bytes:
        """The bytes. Raises PictureRefused (too big, damaged), KeyError for a name that is not there."""

    def find(self, name: str) -> str | None:
        """The path that a list means by `name`: the same, alike but for case or accents, or None."""

    def close(self) -> None:
        """Let go of the file."""


class _Finder:
    """Finds listed names, tolerating what tools do to letters on the way."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        self._alike: dict[str, str | None] = {}
        self._exact = frozenset(paths)
        for path in paths:
            for key in set(loose(path)):
                self._alike[key] = None if key in self._alike else path

    def find(self, name: str) -> str | None:
        if name in self._exact:
            return name
        if len(name) > LONGEST_PATH:
            return None
        return next((hit for key in loose(name) if key and (hit := self._alike.get(key))), None)


class FileShelf:
    """One file alone, known by the name that it was uploaded under."""

    def __init__(self, path: Path, name: str) -> None:
        self._path = path
        self._name = name
        self.refusals: list[Refusal] = []

    @property
    def paths(self) -> tuple[str, ...]:
        return (self._name,)

    def size(self, path: str) -> int:
        return self._path.stat().st_size

    def read(self, path: str, limit: int) -> bytes:
        if path != self._name:
            raise KeyError(path)
        with self._path.open("rb") as file:
            content = file.read(limit + 1)
        if len(content) > limit:
            raise PictureRefused(Refused.TOO_BIG)
        return content

    def find(self, name: str) -> str | None:
        return self._name if name == self._name else None

    def close(self) -> None:
        return None


class ZipShelf:
    """The files of a zip. Raises PackRefused where the zip as a whole cannot be trusted."""

    def __init__(self, path: Path) -> None:
        if path.stat().st_size > PACK_BYTES:
            raise PackRefused(Refused.PACK_TOO_BIG)
        with path.open("rb") as file:
            _judge_end(file)
        self._zip, self._file = _opened(path)
        self.refusals: list[Refusal] = []
        try:
            self._infos = self._judged()
        except PackRefused:
            self.close()
            raise
        self._finder = _Finder(tuple(self._infos))

    @property
    def paths(self) -> tuple[str, ...]:
        return tuple(self._infos)

    def size(self, path: str) -> int:
        return self._infos[path].file_size

    def find(self, name: str) -> str | None:
        return self._finder.find(name)

    def close(self) -> None:
        self._zip.close()
        self._file.close()

    def read(self, path: str, limit: int) -> bytes:
        info = self._infos[path]
        if info.file_size > limit:
            raise PictureRefused(Refused.TOO_BIG)
        try:
            with self._zip.open(info) as file:
                content = file.read(limit + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            ValueError,
            RuntimeError,
            struct.error,
        ) as why:
            raise PictureRefused(Refused.DAMAGED) from why
        if len(content) > limit:
            raise PictureRefused(Refused.TOO_BIG)
        return content

    def _judged(self) -> dict[str, zipfile.ZipInfo]:
        files = [info for info in self._zip.infolist() if not info.is_dir()]
        if len(files) > PACK_FILES:
            raise PackRefused(Refused.TOO_MANY_FILES, f"{len(files):,}")
        if files and all(info.flag_bits & _LOCKED for info in files):
            raise PackRefused(Refused.LOCKED)
        _judge_places(files)
        kept: dict[str, zipfile.ZipInfo] = {}
        for info, path in self._safe(files):
            if path in kept:
                self.refusals.append(Refusal(readable(path), Refused.REPEATED))
            else:
                kept[path] = info
        if sum(info.file_size for info in kept.values()) > _OPENED_BYTES:
            raise PackRefused(Refused.BOMB)
        return kept

    def _safe(self, files: list[zipfile.ZipInfo]) -> Iterator[tuple[zipfile.ZipInfo, str]]:
        for info in files:
            name = _name(info)
            try:
                path = safe_path(name)
                if is_junk(path) or not path:
                    continue
                _judge_member(info)
            except PictureRefused as refused:
                self.refusals.append(Refusal(readable(name), refused.reason, refused.detail))
            else:
                yield info, path


_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, ValueError, RuntimeError, struct.error, OverflowError)


def _opened(path: Path) -> tuple[zipfile.ZipFile, IO[bytes]]:
    """The zip and the file under it, both to be closed."""
    file: IO[bytes] = path.open("rb")
    try:
        try:
            return zipfile.ZipFile(file), file
        except UnicodeDecodeError:
            file.close()
            file = mended_copy(path)
            return zipfile.ZipFile(file), file
    except (*_BROKEN, IndexError) as why:
        file.close()
        raise PackRefused(Refused.CUT_OFF) from why


def _judge_end(file: BinaryIO) -> None:
    """Refuse by the last few bytes alone what claims, or would need, too many files."""
    file.seek(0, os.SEEK_END)
    size = file.tell()
    file.seek(max(0, size - 66_000))
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) < at + 22:
        raise PackRefused(Refused.CUT_OFF)
    files, index = struct.unpack("<HL", tail[at + 10 : at + 16])
    at64 = tail.rfind(_END64, 0, at)
    if at64 >= 0 and len(tail) >= at64 + 48:
        files64, index64 = struct.unpack("<QQ", tail[at64 + 32 : at64 + 48])
        files = files64 if files == 0xFFFF else files
        index = index64 if index == 0xFFFFFFFF else index
    if files > PACK_FILES * 2:  # folders count as files here
        raise PackRefused(Refused.TOO_MANY_FILES, f"{files:,}")
    if index > _INDEX_BYTES:
        raise PackRefused(Refused.TOO_MANY_FILES)


def _judge_places(files: list[zipfile.ZipInfo]) -> None:
    """Files that share the same bytes of the zip are how a small zip unpacks to more than all disks."""
    end = 0
    for info in sorted(files, key=lambda info: info.header_offset):
        if info.header_offset < end:
            raise PackRefused(Refused.OVERLAPPING)
        end = info.header_offset + 30 + info.compress_size


def _judge_member(info: zipfile.ZipInfo) -> None:
    if info.flag_bits & _LOCKED:
        raise PictureRefused(Refused.LOCKED)
    if stat.S_ISLNK(info.external_attr >> 16):
        raise PictureRefused(Refused.LINK)
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise PictureRefused(Refused.COMPRESSION)
    if info.file_size > _RATIO_FROM and info.file_size > _RATIO * max(1, info.compress_size):
        raise PictureRefused(Refused.BOMB)


def _name(info: zipfile.ZipInfo) -> str:
    if info.flag_bits & _UTF8:
        return info.orig_filename
    return read_zip_name(info.orig_filename.encode("cp437"))
