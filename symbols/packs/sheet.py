"""Lists in CSV: read whatever spreadsheet saved them, written so that no spreadsheet runs them.

In: bytes or rows. Out: rows as mappings from small-letter column names, or CSV text. A cell that a
spreadsheet would take for a formula is written with an apostrophe before it, which reading takes off again.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TextIO

from symbols.packs.model import PictureRefused, Refused

LIST_BYTES = 24 * 2**20
_ROWS = 200_000
_CELL = 1_000_000
_DELIMITERS = ",;\t"
# Read as the start of a formula by one spreadsheet or another, full-width forms included.
_FORMULA = re.compile("^'*[=+\\-@\t\r\n＝＋－＠]")
_GUARDED = re.compile("^'+[=+\\-@\t\r\n＝＋－＠]")
_SPLIT = re.compile(r"((?:\\(?:.|$)|[^\\;|])*)(?:[;|]|$)", re.S)
_MARKED = re.compile(r"(?:\\.|[^\\;|])*[;|]", re.S)
_SPLIT_COMMAS = re.compile(r"((?:\\(?:.|$)|[^\\,])*)(?:,|$)", re.S)


def decode(content: bytes) -> str:
    """A list's text: UTF-8, UTF-16 with its mark, or what Windows wrote before (cp1252)."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content.decode("utf-16", errors="replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def read_rows(content: bytes) -> list[dict[str, str]]:
    """Rows as column -> cell, columns' names in small letters. Raises PictureRefused (list unreadable)."""
    text = decode(content).lstrip("\ufeff")
    csv.field_size_limit(_CELL)
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
        header = [name.strip().lower() for name in next(reader, [])]
        rows = []
        for cells in reader:
            if any(cells):
                rows.append(dict(zip(header, cells, strict=False)))
            if len(rows) > _ROWS:
                raise PictureRefused(Refused.LIST_UNREADABLE)
    except csv.Error as why:
        raise PictureRefused(Refused.LIST_UNREADABLE) from why
    return rows


def columns(content: bytes) -> frozenset[str]:
    """The columns' names of a list, in small letters; none where it is no list."""
    text = decode(content[:20_000]).lstrip("\ufeff")
    line = text.splitlines()[0] if text.strip() else ""
    try:
        return frozenset(
            name.strip().lower() for name in next(csv.reader([line], delimiter=_delimiter(text)), [])
        )
    except csv.Error:
        return frozenset()


def write_rows(file: TextIO, header: Sequence[str], rows: Iterable[Mapping[str, str]]) -> None:
    """CSV as RFC 4180 has it, no cell a formula. `file` must not change line ends (newline="")."""
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(header)
    for row in rows:
        writer.writerow([guarded(row.get(name, "")) for name in header])


def guarded(cell: str) -> str:
    """`cell` so that no spreadsheet takes it for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell that `guarded` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell


def joined(parts: Iterable[str]) -> str:
    """Several words in one cell, with semicolons between."""
    return "; ".join(re.sub(r"([\\;|,=])", r"\\\1", part) for part in parts)


def split(cell: str) -> tuple[str, ...]:
    """The words of one cell: between semicolons or upright strokes, or else commas."""
    pattern = _SPLIT if _MARKED.match(cell) else _SPLIT_COMMAS
    parts = (_bare(match.group(1)) for match in pattern.finditer(cell))
    return tuple(part for part in parts if part)


def joined_pairs(pairs: Mapping[str, str]) -> str:
    """`fr=maison; pl=dom`."""
    return "; ".join(f"{joined([key])}={joined([value])}" for key, value in pairs.items())


def split_pairs(cell: str) -> dict[str, str]:
    """What `joined_pairs` was given; a part without `=` is left out."""
    return dict(_pairs(cell))


def _pairs(cell: str) -> Iterator[tuple[str, str]]:
    for match in _SPLIT.finditer(cell):
        found = re.match(r"((?:\\.|[^\\=])*)=(.*)$", match.group(1), re.S)
        if found and _bare(found.group(1)):
            yield _bare(found.group(1)), _bare(found.group(2))


def _bare(part: str) -> str:
    return re.sub(r"\\([\\;|,=])", r"\1", part.strip())


def _delimiter(text: str) -> str:
    header = text.partition("\n")[0]
    return max(_DELIMITERS, key=header.count)
