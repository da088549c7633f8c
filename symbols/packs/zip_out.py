"""One zip being written: the same content gives the same bytes, whenever and wherever.

In: paths and bytes. Out: a zip in the file that was given. Pictures that are packed already are stored as
they are; texts and drawings are deflated.
"""

import json
import zipfile
from collections.abc import Mapping
from types import TracebackType
from typing import Any, BinaryIO

_STORED = (".png", ".jpg", ".webp", ".mp3", ".ogg", ".m4a", ".webm", ".aac")
_BEGINNING = (1980, 1, 1, 0, 0, 0)


class ZipOut:
    """A zip that is open for writing."""

    def __init__(self, file: BinaryIO) -> None:
        self._zip = zipfile.ZipFile(file, "w")

    def add(self, path: str, content: bytes) -> None:
        """Write one file."""
        info = zipfile.ZipInfo(path, _BEGINNING)
        info.external_attr = 0o644 << 16
        info.compress_type = zipfile.ZIP_STORED if path.endswith(_STORED) else zipfile.ZIP_DEFLATED
        self._zip.writestr(info, content)

    def add_json(self, path: str, said: Mapping[str, Any]) -> None:
        """Write one file of JSON, letters as they are unless they are no letters at all."""
        text = json.dumps(said, ensure_ascii=False, indent=1)
        try:
            content = text.encode("utf-8")
        except UnicodeEncodeError:  # half of a pair of signs, which some programs leave in labels
            content = json.dumps(said, indent=1).encode("utf-8")
        self.add(path, content)

    def __enter__(self) -> "ZipOut":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, why: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()
