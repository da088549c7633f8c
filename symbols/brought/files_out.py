"""The kinds of file that a set can leave as. In: an `OutSet` and a binary file. Out: bytes in it."""

import io
from collections.abc import Callable
from typing import BinaryIO

from symbols.packs.model import OutSet
from symbols.packs.write_csv import write_csv
from symbols.packs.write_obz import write_obz
from symbols.packs.write_zip import write_zip


def _write_list(file: BinaryIO, set_: OutSet) -> None:
    text = io.TextIOWrapper(file, "utf-8", newline="", errors="replace")
    write_csv(text, set_)
    text.flush()
    text.detach()


WRITERS: dict[str, Callable[[BinaryIO, OutSet], None]] = {
    "obz": write_obz,
    "zip": write_zip,
    "csv": _write_list,
}
