"""Bytes that a board carries: in a file beside it, or written into its JSON as a data address.

In: an `images` or `sounds` entry. Out: `Attached`: where the bytes are and what kind they should be. An
address on the internet is never followed.
"""

import base64
import binascii
import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_to_bytes

from symbols.packs.board_words import text
from symbols.packs.model import PictureRefused, Refused
from symbols.packs.names import extension
from symbols.packs.pictures import ENDING_OF, kind_of
from symbols.packs.shelf import Shelf

_DATA = re.compile(r"\s*data:([^;,]*)((?:;[^;,]*)*?)(;base64)?,", re.I)
_START = 8_000
ENDING_OF_TYPE = {
    "image/svg+xml": "svg", "image/png": "png", "image/jpeg": "jpg", "image/jpg": "jpg", "image/webp": "webp",
    "image/gif": "gif", "audio/mpeg": "mp3", "audio/mp3": "mp3", "audio/wav": "wav", "audio/x-wav": "wav",
    "audio/ogg": "ogg", "audio/webm": "webm", "audio/mp4": "m4a", "audio/aac": "aac",
}  # fmt: skip
TYPE_OF_ENDING = {ending: kind for kind, ending in reversed(ENDING_OF_TYPE.items())}


@dataclass(frozen=True)
class Attached:
    """Where bytes are: `member` of the zip, or in the JSON of the board at `board`, entry `at` of `part`.

    `name` ends as the kind that it should be. `mark` tells two data addresses with one id apart.
    """

    name: str
    member: str = ""
    board: str = ""
    part: str = ""
    at: int = 0
    mark: str = ""
    size: int = 0


def find_attached(
    shelf: Shelf, base: str, board: str, part: str, at: int, entry: Mapping[str, Any], listed: str
) -> Attached | None:
    """The bytes of an entry: its data, else the file at its path, else the file that the manifest lists."""
    data = text(entry, "data")
    if data:
        return _in_data(data, board, part, at, text(entry, "content_type"))
    for path in (text(entry, "path"), listed):
        at_path = member(shelf, base, board, path)
        if at_path is not None:
            ending = (
                ""
                if extension(at_path)
                else f".{ENDING_OF_TYPE.get(text(entry, 'content_type').lower(), '')}"
            )
            return Attached(f"{at_path}{ending}", member=at_path, size=shelf.size(at_path))
    return None


def unpack_data(data: str, limit: int) -> bytes:
    """The bytes in a data address, at most `limit`. Raises PictureRefused (too big, damaged)."""
    head = _DATA.match(data)
    rest = data[head.end() :] if head else data
    if len(rest) > limit * 3 + 100:
        raise PictureRefused(Refused.TOO_BIG)
    try:
        content = unquote_to_bytes(rest) if head and not head.group(3) else _unpacked(rest)
    except (binascii.Error, ValueError) as why:
        raise PictureRefused(Refused.DAMAGED) from why
    if len(content) > limit:
        raise PictureRefused(Refused.TOO_BIG)
    return content


def _in_data(data: str, board: str, part: str, at: int, said: str) -> Attached:
    """Programs often name the type of a data address wrongly, so a picture's first bytes say its kind."""
    head = _DATA.match(data)
    said = (head.group(1) if head else said).strip().lower()
    start = data[head.end() : head.end() + _START] if head else data[:_START]
    try:
        begins = (
            unquote_to_bytes(start) if head and not head.group(3) else _unpacked(start[: len(start) // 4 * 4])
        )
    except (binascii.Error, ValueError):
        begins = b""
    kind = kind_of(begins) if part == "images" else None
    ending = (
        ENDING_OF.get(kind or "", kind) or ENDING_OF_TYPE.get(said) or said.rpartition("/")[2][:10] or "none"
    )
    mark = hashlib.sha256(data.encode("utf-8", "surrogatepass")).hexdigest()
    return Attached(f"{part}.{ending}", board=board, part=part, at=at, mark=mark, size=len(data) * 3 // 4)


def _unpacked(packed: str) -> bytes:
    bare = re.sub(r"\s+", "", unquote_to_bytes(packed).decode("ascii") if "%" in packed else packed)
    return base64.b64decode(
        bare + "=" * (-len(bare) % 4), altchars=b"-_" if re.search("[-_]", bare) else None
    )


def member(shelf: Shelf, base: str, board: str, path: str) -> str | None:
    """The file at `path`: from the top of the zip as the format says, from the folder `base` that was zipped

    whole, or from the board as some programs mean; None where it leads out or is not there.
    """
    bare = path.replace("\\", "/").removeprefix("./").lstrip("/")
    if not bare or ".." in bare.split("/"):
        return None
    folders = dict.fromkeys(("", base, board[: -len(board.rpartition("/")[2])]))
    return next((hit for folder in folders if (hit := shelf.find(folder + bare))), None)
