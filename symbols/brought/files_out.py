"""The kinds of file that a set or board can leave as. In: an `OutSet` and a binary file. Out: bytes in it."""

import base64
import io
import json
import tempfile
import zipfile
from collections.abc import Callable
from typing import Any, BinaryIO

from symbols.packs.model import OutSet
from symbols.packs.write_csv import write_csv
from symbols.packs.write_obz import write_obz
from symbols.packs.write_zip import write_zip


def _write_list(file: BinaryIO, set_: OutSet) -> None:
    text = io.TextIOWrapper(file, "utf-8", newline="", errors="replace")
    write_csv(text, set_)
    text.flush()
    text.detach()


def _write_board(file: BinaryIO, set_: OutSet) -> None:
    """The first board alone, as `.obf`: what lay beside it is written into it."""
    with tempfile.TemporaryFile() as made:
        write_obz(made, set_)
        with zipfile.ZipFile(made) as packed:
            root = json.loads(packed.read("manifest.json"))["root"]
            record = json.loads(packed.read(root))
            for part in ("images", "sounds"):
                for entry in record.get(part) or []:
                    _put_inside(packed, entry)
    file.write(json.dumps(record, ensure_ascii=False, indent=1).encode())


def _put_inside(packed: zipfile.ZipFile, entry: dict[str, Any]) -> None:
    path = entry.get("path")
    if path in packed.namelist():
        kind = entry.get("content_type") or "application/octet-stream"
        entry["data"] = f"data:{kind};base64,{base64.b64encode(packed.read(path)).decode()}"
        del entry["path"]


WRITERS: dict[str, Callable[[BinaryIO, OutSet], None]] = {
    "obz": write_obz,
    "zip": write_zip,
    "csv": _write_list,
    "obf": _write_board,
}
SET_KINDS = ("obz", "zip", "csv")
BOARD_KINDS = ("obz", "obf")
