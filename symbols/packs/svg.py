"""A drawing (SVG) that somebody brought in: judged, and rewritten with nothing in it but the drawing.

In: bytes. Out: SVG 1.1 in UTF-8 that draws the same, or PictureRefused. What could run, fetch or deceive is
refused and not mended, because a picture that carries a program was not made in good faith or not made well;
what drawing programs leave behind (their own elements, notes, editing data) is quietly left out.
"""

import re

from lxml import etree

from symbols.packs.model import PictureRefused, Refused
from symbols.packs.svg_belt import fasten
from symbols.packs.svg_effects import judge_effects
from symbols.packs.svg_parts import (
    MOST_DEEP,
    MOST_PACKED_PIXELS,
    MOST_PARTS,
    SVG,
    judge_part,
    left_out,
    packed_pixels,
)
from symbols.packs.svg_sheets import Sheets
from symbols.packs.svg_uses import judge_uses

DRAWING_BYTES = 2 * 2**20
_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>\[]*(\[)?", re.I)
_ADDRESS = re.compile(
    r"""<!DOCTYPE\s+\S+\s+(?:SYSTEM|PUBLIC\s*(?:"[^"]*"|'[^']*'))\s*(?:"([^"]*)"|'([^']*)')""", re.I
)
_STANDARD = re.compile(r"https?://(?:www\.)?w3\.org/", re.I)
_READ_AS = {"utf-8": "utf-8", "utf8": "utf-8", "us-ascii": "utf-8", "ascii": "utf-8",
            "iso-8859-1": "cp1252", "latin-1": "cp1252", "windows-1252": "cp1252"}  # fmt: skip
_KEPT_FOREIGN = ("{http://www.w3.org/1999/xlink}href", "{http://www.w3.org/XML/")
_NUMBER = re.compile(r"(\d*\.?\d+(?:[eE][+-]?\d+)?)\s*(px|pt|pc|mm|cm|in)?$")
_LONGEST_NUMBER = 40  # a million digits would keep the pattern busy for days
_UNITS = {None: 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


def clean_drawing(content: bytes) -> tuple[bytes, int, int]:
    """The drawing as it may be kept, its width and its height in user units. Raises PictureRefused."""
    if len(content) > DRAWING_BYTES:
        raise PictureRefused(Refused.TOO_BIG)
    root = _parsed(_text(content))
    _judge(root)
    sheets = Sheets(root)
    judge_uses(root, sheets)
    judge_effects(root, sheets)
    _strip(root)
    fasten(root)
    width, height = _measure(root)
    return etree.tostring(root, encoding="utf-8"), width, height


def _text(content: bytes) -> str:
    """The drawing's letters, read once, so that what is judged is what will be parsed."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    else:
        declared = _ENCODING.search(content[:400])
        encoding = _READ_AS.get(declared.group(1).decode("ascii").lower() if declared else "utf-8", "")
    if not encoding:
        raise PictureRefused(Refused.ENCODING)
    try:
        text = content.decode(encoding).lstrip("\ufeff")
    except UnicodeDecodeError as why:
        raise PictureRefused(Refused.ENCODING) from why
    doctype = _DOCTYPE.search(text)
    if "<!ENTITY" in text or (doctype and doctype.group(1)):
        raise PictureRefused(Refused.ENTITIES)
    _judge_address(text)
    return _undeclared(text)


def _judge_address(text: str) -> None:
    """Drawing programs name the standard's own address. It is never fetched, but another is no good sign."""
    named = _ADDRESS.search(text)
    address = ((named.group(1) or named.group(2) or "") if named else "").strip()
    if address and not _STANDARD.match(address):
        raise PictureRefused(Refused.OUTSIDE, address[:60])


def _undeclared(text: str) -> str:
    """Without `<?xml ... ?>` at the start: the letters are read, and are no longer packed as it says."""
    bare = text.lstrip()
    head, end, rest = bare.partition("?>")
    return rest if end and head[:5] == "<?xml" and head[5:6].isspace() else bare


def _parsed(text: str) -> etree._Element:
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        encoding="utf-8",
    )
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except (etree.XMLSyntaxError, ValueError) as why:
        if "Excessive depth" in str(why):
            raise PictureRefused(Refused.TOO_DEEP) from why
        raise PictureRefused(Refused.NOT_WELL_FORMED) from why
    if root.tag == "svg":
        root = _with_namespace(root)
    if root.tag != f"{SVG}svg":
        raise PictureRefused(Refused.NOT_WELL_FORMED)
    return root


def _with_namespace(root: etree._Element) -> etree._Element:
    """Old drawings do not say that they are SVG; browsers then show nothing."""
    for part in root.iter(etree.Element):
        if "}" not in part.tag:
            part.tag = SVG + part.tag
    return root


def _judge(root: etree._Element) -> None:
    deep = count = pixels = 0
    for event, part in etree.iterwalk(root, events=("start", "end", "pi")):
        if event == "end":
            deep -= 1
            continue
        if event == "pi":
            continue
        deep += 1
        count += 1
        if deep > MOST_DEEP:
            raise PictureRefused(Refused.TOO_DEEP)
        if count > MOST_PARTS:
            raise PictureRefused(Refused.TOO_MANY_PARTS)
        pixels += packed_pixels(part)
        if pixels > MOST_PACKED_PIXELS:
            raise PictureRefused(Refused.INSIDE, Refused.TOO_MANY_PIXELS)
        judge_part(part)
    if root.xpath("boolean(//processing-instruction('xml-stylesheet'))"):
        raise PictureRefused(Refused.OUTSIDE, "xml-stylesheet")


def _strip(root: etree._Element) -> None:
    for part in list(root.iter()):
        if part is not root and left_out(part):
            parent = part.getparent()
            if parent is not None:
                _cut(parent, part)
    for part in root.iter(etree.Element):
        for name in map(str, list(part.attrib)):
            if name.startswith("{") and not name.startswith(_KEPT_FOREIGN):
                del part.attrib[name]
    etree.cleanup_namespaces(root)


def _cut(parent: etree._Element, part: etree._Element) -> None:
    tail = part.tail
    before = part.getprevious()
    parent.remove(part)
    if tail and tail.strip():
        if before is None:
            parent.text = (parent.text or "") + tail
        else:
            before.tail = (before.tail or "") + tail


def _measure(root: etree._Element) -> tuple[int, int]:
    """Width and height, from the frame or else the size asked for; a frame is added where there is none."""
    numbers = re.findall(r"[-+]?\d*\.?\d+(?:[eE][-+]?\d+)?", root.get("viewBox", ""))
    if len(numbers) == 4 and float(numbers[2]) > 0 and float(numbers[3]) > 0:
        return _whole(float(numbers[2])), _whole(float(numbers[3]))
    width, height = _length(root.get("width", "")), _length(root.get("height", ""))
    if width is None or height is None:
        return 300, 150  # what browsers take where a drawing says nothing
    root.set("viewBox", f"0 0 {width:g} {height:g}")
    return _whole(width), _whole(height)


def _length(said: str) -> float | None:
    bare = said.strip()
    found = _NUMBER.match(bare) if len(bare) <= _LONGEST_NUMBER else None
    length = float(found.group(1)) * _UNITS[found.group(2)] if found else 0.0
    return length if 0 < length < 1e9 else None


def _whole(length: float) -> int:
    return max(1, round(min(length, 1e9)))
