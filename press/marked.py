"""The words inside each marked piece of a page, read back from the fonts' own tables.

For: `press.reading`. In: a page of an open file. Out: the text of each marked-content number (MCID), in the
order in which it was drawn.
"""

import re
from collections.abc import Mapping

import pikepdf

_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.S)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.S)
_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_TRIPLE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(<[0-9A-Fa-f]+>|\[[^\]]*\])")
_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")

Table = Mapping[bytes, str]


def marked_text(page: pikepdf.Page) -> dict[int, str]:
    """The text of each marked piece by its number; a span's own ActualText stands for its glyphs."""
    tables = _tables(page)
    texts: dict[int, str] = {}
    open_marks: list[tuple[int | None, str | None]] = []
    table: Table = {}
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        match str(instruction.operator):
            case "Tf":
                table = tables.get(str(operands[0]), {})
            case "BMC":
                open_marks.append((None, None))
            case "BDC":
                open_marks.append(_opened(operands[1]))
            case "EMC":
                _, actual = open_marks.pop()
                _add(texts, open_marks, actual or "")
            case "Tj" | "TJ" if all(actual is None for _, actual in open_marks):
                _add(texts, open_marks, _shown(operands[0], table))
            case _:
                pass
    return texts


def _opened(properties: pikepdf.Object) -> tuple[int | None, str | None]:
    if not isinstance(properties, pikepdf.Dictionary):
        return None, None
    mark, actual = properties.get("/MCID"), properties.get("/ActualText")
    return (None if mark is None else int(mark)), (None if actual is None else str(actual))


def _add(texts: dict[int, str], open_marks: list[tuple[int | None, str | None]], words: str) -> None:
    mark = next((number for number, _ in reversed(open_marks) if number is not None), None)
    if mark is not None:
        texts[mark] = texts.get(mark, "") + words


def _shown(operand: pikepdf.Object, table: Table) -> str:
    pieces = operand if isinstance(operand, pikepdf.Array) else [operand]
    size = max((len(code) for code in table), default=1)
    words = []
    for piece in pieces:
        if isinstance(piece, pikepdf.String):
            raw = bytes(piece)
            words += [table.get(raw[at : at + size], "\ufffd") for at in range(0, len(raw), size)]
    return "".join(words)


def _tables(page: pikepdf.Page) -> dict[str, Table]:
    fonts = page.obj.get("/Resources", pikepdf.Dictionary()).get("/Font", pikepdf.Dictionary())
    return {name: _table(font.ToUnicode.read_bytes()) for name, font in fonts.items() if "/ToUnicode" in font}


def _table(cmap: bytes) -> Table:
    table = {
        bytes.fromhex(code.decode()): _letters(words)
        for section in _CHARS.findall(cmap)
        for code, words in _PAIR.findall(section)
    }
    for section in _RANGES.findall(cmap):
        for first, last, target in _TRIPLE.findall(section):
            table.update(_range(first, last, target))
    return table


def _range(first: bytes, last: bytes, target: bytes) -> dict[bytes, str]:
    size, start = len(first) // 2, int(first, 16)
    codes = [code.to_bytes(size, "big") for code in range(start, int(last, 16) + 1)]
    found = [_letters(each) for each in _HEX.findall(target)]
    if target.startswith(b"["):
        return dict(zip(codes, found, strict=False))
    head, tail = found[0][:-1], ord(found[0][-1])
    return {code: head + chr(tail + at) for at, code in enumerate(codes)}


def _letters(hexadecimal: bytes) -> str:
    return bytes.fromhex(hexadecimal.decode()).decode("utf-16-be", "replace")
