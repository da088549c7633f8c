"""The audit trail's head: how far the trail had come, kept beside the keys and not in the database.

In: a sequence number and its chained code after each commit. Out: audit-head.json, which only moves
forward, so that rows cut off the end of the table are missed. Breaks seen while appending stay in it.
"""

import json
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from store.files import held_lock, replace_file

FILE = "audit-head.json"


@dataclass(frozen=True, slots=True)
class Break:
    """The trail did not reach the head when someone appended: rows after `seq` were cut off or swapped."""

    seq: int
    at: str
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Head:
    """The last row known to be committed: its number (rows count from 1, so also how many) and its code."""

    seq: int = 0
    mac: bytes = b""
    breaks: tuple[Break, ...] = field(default=())


def read_head(directory: Path) -> Head | None:
    """The head on disk; None if the file is gone."""
    try:
        read = json.loads((directory / FILE).read_bytes())
    except FileNotFoundError:
        return None
    breaks = tuple(Break(entry["seq"], entry["at"], entry["accepted"]) for entry in read["breaks"])
    return Head(read["count"], bytes.fromhex(read["mac"]), breaks)


def _write(directory: Path, head: Head) -> None:
    breaks = [{"seq": found.seq, "at": found.at, "accepted": found.accepted} for found in head.breaks]
    content = {"count": head.seq, "mac": head.mac.hex(), "breaks": breaks}
    replace_file(directory / FILE, json.dumps(content, indent=1).encode())


def make_head(directory: Path) -> None:
    """Write the head of an empty trail, unless there is one already."""
    with held_lock(directory / "audit-head.lock"):
        if read_head(directory) is None:
            _write(directory, Head())


def advance_head(directory: Path, seq: int, mac: bytes) -> None:
    """Move the head forward to a committed row; a later one that is there already stays."""
    with held_lock(directory / "audit-head.lock"):
        head = read_head(directory)
        # A head that is gone is not made anew here: the next append writes down that it was missing.
        if head is not None and seq > head.seq:
            _write(directory, Head(seq, mac, head.breaks))


def note_break(directory: Path, seq: int, mac: bytes, at: datetime) -> None:
    """Write down for good that the trail stood at `seq` when it should not have, and go on from there."""
    with held_lock(directory / "audit-head.lock"):
        head = read_head(directory) or Head()
        _write(directory, Head(seq, mac, (*head.breaks, Break(seq, at.isoformat()))))


def accept_breaks(directory: Path) -> int:
    """Mark the breaks as explained (a backup was put back); they stay listed. Returns how many were new."""
    with held_lock(directory / "audit-head.lock"):
        head = read_head(directory) or Head()
        fresh = sum(not found.accepted for found in head.breaks)
        _write(directory, Head(head.seq, head.mac, tuple(Break(b.seq, b.at, True) for b in head.breaks)))
        return fresh
