"""Files that must survive a power cut: written whole or not at all, mode 0600, flushed with their folder.

In: a path and bytes. Out: the file on disk; or a lock held across processes.
"""

import fcntl
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PRIVATE = 0o600


def flush_folder(folder: Path) -> None:
    """Make the folder's own list of names durable (a new or renamed file is lost without it)."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_folder(folder: Path) -> None:
    """Make a folder (and its parents) that only its owner may open, if it is not there."""
    if folder.is_dir():
        return
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    flush_folder(folder.parent)


def _write_beside(path: Path, content: bytes) -> Path:
    beside = path.with_name(f".{path.name}.{secrets.token_hex(8)}")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    return beside


def replace_file(path: Path, content: bytes) -> None:
    """Write a file in one step: a reader, or a machine that dies, sees the old one or the new one."""
    beside = _write_beside(path, content)
    try:
        os.replace(beside, path)
    except OSError:
        beside.unlink(missing_ok=True)
        raise
    flush_folder(path.parent)


def create_file(path: Path, content: bytes) -> None:
    """Like `replace_file`, but never over another file: raises FileExistsError if one is there."""
    beside = _write_beside(path, content)
    try:
        os.link(beside, path)
    finally:
        beside.unlink(missing_ok=True)
    flush_folder(path.parent)


def remove_file(path: Path) -> None:
    """Overwrite and remove a file, if it is there. (Some disks do not honour the overwriting.)"""
    try:
        with path.open("r+b") as file:
            size = os.fstat(file.fileno()).st_size
            file.write(b"\0" * size)
            file.flush()
            os.fsync(file.fileno())
    except FileNotFoundError:
        return
    path.unlink(missing_ok=True)
    flush_folder(path.parent)


@contextmanager
def held_lock(path: Path) -> Iterator[None]:
    """Hold an exclusive lock between processes (and threads) for the length of the block."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, PRIVATE)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)
