"""A stranger's spreadsheet, opened with care. Pure.

In: bytes. Out: its sheets as text, row by row. Raises FileRefused with the reason for what is no plain
spreadsheet: too big, packed to burst, with macros, formulas, links to other files or XML entities.
"""

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from openpyxl import load_workbook

from consult.questions.xlsform.model import FileRefused, Sheet

MEGABYTE = 1024 * 1024
MOST_BYTES, MOST_UNPACKED, MOST_PARTS, MOST_RATIO = 5 * MEGABYTE, 40 * MEGABYTE, 300, 200
MOST_ROWS, MOST_COLUMNS, MOST_TEXT = 2000, 200, 4000
SHEETS = ("survey", "choices", "settings", "heard_topics")
_OLD = b"\xd0\xcf\x11\xe0"  # .xls, and .xlsx behind a password
_HARMFUL = (
    ("vbaproject", "macros: save it as .xlsx without them"),
    ("externallinks/", "links to other files: break the links first"),
    ("activex/", "active parts (ActiveX)"),
    ("embeddings/", "other files inside it"),
    ("connections.xml", "a connection to a database or a web page"),
)


def open_sheets(data: bytes) -> dict[str, Sheet]:
    """The sheets by name; those that are none of SHEETS come without their rows. Raises FileRefused."""
    _refuse_harmful(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about looks that it does not keep
        return _opened(data)


def _opened(data: bytes) -> dict[str, Sheet]:
    try:
        book = load_workbook(io.BytesIO(data), read_only=True, data_only=False, keep_links=False)
        names = {name.strip().lower(): name for name in book.sheetnames}
        found = {name: _sheet(name, book[names[name]]) if name in SHEETS else Sheet() for name in names}
        book.close()
    except FileRefused:
        raise
    except Exception:  # openpyxl fails in many ways on broken files, and none of them tells a person more
        raise FileRefused("It cannot be read as a spreadsheet: the file is broken.") from None
    if "survey" not in found:
        raise FileRefused("It has no sheet “survey”, so it is no XLSForm.")
    return found


def _refuse_harmful(data: bytes) -> None:
    if len(data) > MOST_BYTES:
        raise FileRefused("It is bigger than 5 MB. Pictures and sounds do not belong inside the spreadsheet.")
    if data.startswith(_OLD):
        raise FileRefused("It is an old .xls file, or has a password. Save it as .xlsx without a password.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
            _refuse_bomb(parts)
            for part in parts:
                _refuse_part(packed, part)
    except FileRefused:
        raise
    except (zipfile.BadZipFile, zlib.error, RuntimeError, OSError, EOFError, ValueError):
        raise FileRefused("It is no .xlsx spreadsheet, or the file is broken.") from None


def _refuse_bomb(parts: list[zipfile.ZipInfo]) -> None:
    unpacked = sum(part.file_size for part in parts)
    if len(parts) > MOST_PARTS or unpacked > MOST_UNPACKED:
        raise FileRefused("It unpacks to far more than a questionnaire needs.")
    packed = max(1, sum(part.compress_size for part in parts))
    if unpacked > MEGABYTE and unpacked / packed > MOST_RATIO:
        raise FileRefused("It unpacks to far more than a questionnaire needs.")


def _refuse_part(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> None:
    name = part.filename.lower().replace("\\", "/")
    for sign, what in _HARMFUL:
        if sign in name:
            raise FileRefused(f"It has {what}.")
    if not name.endswith((".xml", ".rels", ".vml")):
        return
    with packed.open(part) as file:
        content = file.read(part.file_size + 1)  # not more than it said it is
    if len(content) > part.file_size:
        raise FileRefused("It unpacks to far more than it says.")
    # UTF-16 would hide what is looked for below; no spreadsheet program writes it.
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content[:200]:
        raise FileRefused("Its parts are not written in UTF-8.")
    if re.search(rb"<!\s*(DOCTYPE|ENTITY)", content, re.I):
        raise FileRefused("It holds XML entities, which a spreadsheet does not need.")
    if name.endswith(".rels") and b"oleObject" in content:
        raise FileRefused("It has links to other files: break the links first.")


def _sheet(name: str, sheet: Any) -> Sheet:
    rows = _rows(name, sheet)
    _, first = next(rows, (0, []))
    columns = tuple(re.sub(r"\s+", " ", one).strip().lower() for one in first)
    kept = []
    for number, cells in rows:
        row = {column: cell for column, cell in zip(columns, cells, strict=False) if column and cell}
        if row:
            kept.append((number, row))
    return Sheet(columns, tuple(kept))


def _rows(name: str, sheet: Any) -> Iterator[tuple[int, list[str]]]:
    """Each row with its number and its cells as text. The file's own word for its size is not believed."""
    sheet.reset_dimensions()
    blank = 0
    for number, cells in enumerate(sheet.iter_rows(max_row=MOST_ROWS + MOST_COLUMNS), start=1):
        texts = [_text(name, one) for one in cells[:MOST_COLUMNS]]
        if number > 1 and any(_text(name, one) for one in cells[MOST_COLUMNS:]):
            raise FileRefused(f"Sheet “{name}” has more than {MOST_COLUMNS} columns.")
        blank = 0 if any(texts) else blank + 1
        if blank > MOST_COLUMNS:
            return
        if number > MOST_ROWS and any(texts):
            raise FileRefused(f"Sheet “{name}” has more than {MOST_ROWS} rows.")
        yield number, texts


def _text(sheet: str, cell: Any) -> str:
    value = cell.value
    if value is None:
        return ""
    if getattr(cell, "data_type", "") == "f":
        raise FileRefused(
            f"Sheet “{sheet}” has a formula in {cell.coordinate}. Put the text itself there"
            " (copy, then paste as values)."
        )
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    text = str(value).replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(text) > MOST_TEXT:
        raise FileRefused(f"Sheet “{sheet}” has a text of more than {MOST_TEXT} letters.")
    return text
