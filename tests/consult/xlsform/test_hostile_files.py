"""Files made to harm are refused with the reason, before anything of them is used."""

import contextlib
import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consult.questions.xlsform.model import FileRefused
from consult.questions.xlsform.opened import MOST_ROWS, open_sheets
from consult.questions.xlsform.read import read_xlsform
from tests.factories.questionnaire import xlsform

PLAIN = [("type", "name", "label"), ("text", "q", "Why?")]


def changed(add: dict[str, bytes], data: bytes | None = None) -> bytes:
    """The plain file with these parts in place of its own, or beside them."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data or xlsform(PLAIN))) as old, zipfile.ZipFile(made, "w", 8) as new:
        for part in old.infolist():
            if part.filename not in add:
                new.writestr(part.filename, old.read(part))
        for name, content in add.items():
            new.writestr(name, content)
    return made.getvalue()


WHOLE = xlsform(PLAIN)
SHEET = "xl/worksheets/sheet1.xml"
BOMB = b"<a>" + b"0" * 30_000_000
ENTITY = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "no .xlsx"),
        (b"PK\x03\x04 and nothing", "no .xlsx"),
        (b"\xd0\xcf\x11\xe0old", "old .xls"),
        (b"x" * 5_300_000, "bigger than 5 MB"),
        (changed({"xl/vbaProject.bin": b"x"}), "macros"),
        (changed({"xl/externalLinks/externalLink1.xml": b"<a/>"}), "links to other files"),
        (changed({"xl/embeddings/a.bin": b"x"}), "other files inside"),
        (changed({"xl/connections.xml": b"<a/>"}), "database"),
        (changed({SHEET: ENTITY}), "entities"),
        (changed({SHEET: ENTITY.decode().encode("utf-16")}), "UTF-8"),
        (changed({SHEET: BOMB}), "unpacks to far more"),
        (changed({f"x{at}.xml": b"<a/>" for at in range(400)}), "unpacks to far more"),
        (changed({SHEET: b"<worksheet"}), "broken"),
        (xlsform([*PLAIN, ("text", "r", "=1+1")]), "formula in C3"),
        (xlsform([("question",), ("Why?",)], survey2=PLAIN), "No question"),
        (xlsform([*PLAIN, *([("text", "q", "Why?")] * MOST_ROWS)]), "more than 2000 rows"),
        (xlsform([tuple(f"c{at}" for at in range(300)), tuple(range(300))]), "more than 200 columns"),
        (xlsform([("type", "name", "label"), ("text", "q", "a" * 5000)]), "more than 4000 letters"),
        (xlsform([("type", "name", "label"), ("note", "q", "Why?")]), "No question of it can come in"),
    ],
)
def test_it_is_refused_with_the_reason(data: bytes, why: str) -> None:
    with pytest.raises(FileRefused, match=why):
        read_xlsform(data)


def test_a_file_without_the_sheet_is_no_xlsform() -> None:
    with pytest.raises(FileRefused, match="no sheet “survey”"):
        open_sheets(xlsform((), other=PLAIN))


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_in_words(data: bytes) -> None:
    with pytest.raises(FileRefused):
        read_xlsform(data)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 4000), st.binary(min_size=1, max_size=8))
def test_a_damaged_file_is_read_or_refused_never_worse(at: int, damage: bytes) -> None:
    whole = WHOLE
    broken = whole[: at % len(whole)] + damage + whole[at % len(whole) + len(damage) :]
    with contextlib.suppress(FileRefused):
        read_xlsform(broken)
