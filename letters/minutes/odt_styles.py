"""Takes out of an OpenDocument text what is hidden or struck out, by a style, a section or a field. Pure.

In: the body of the text, the file with its styles. Out: the body without those words, and notes that say so.
The nearest style counts, and a style before its parent (OpenDocument 1.3 part 3, 16.2, 19.879, 20.388).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from zipfile import ZipFile

from lxml import etree

from letters.minutes.model import HIDDEN_LEFT_OUT, STRUCK_LEFT_OUT
from letters.minutes.xml import root_of
from letters.minutes.zipped import has_part, part_of

_NAMES = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _STYLE = f"{{{_NAMES}text:1.0}}", f"{{{_NAMES}style:1.0}}"
_FAMILIES = {
    f"{_TEXT}p": "paragraph", f"{_TEXT}h": "paragraph", f"{_TEXT}span": "text", f"{_TEXT}a": "text",
}  # fmt: skip
_FIELDS = frozenset(f"{_TEXT}{name}" for name in ("hidden-text", "hidden-paragraph", "section"))
_STRIKES = tuple(f"{_STYLE}text-line-through-{name}" for name in ("style", "type"))
_LONGEST = 30  # styles that each have another as parent
_DEEPEST = 200


@dataclass(frozen=True)
class _Marked:
    """Whether words are hidden, and whether they are struck out."""

    hidden: bool = False
    struck: bool = False


class _Styles:
    def __init__(self, body: "etree._Element", archive: ZipFile) -> None:
        roots = [body.getroottree().getroot()]
        if has_part(archive, "styles.xml"):
            roots.append(root_of(part_of(archive, "styles.xml")))
        self._known = {
            (style.get(f"{_STYLE}family", ""), style.get(f"{_STYLE}name", "")): style
            for root in reversed(roots)
            for style in root.iter(f"{_STYLE}style")
        }

    def at(self, element: "etree._Element", around: _Marked) -> _Marked:
        """How the words of an element are marked, within others that are marked so."""
        if element.tag in _FIELDS and _is_hidden(element):
            return _Marked(True, around.struck)
        hidden: bool | None = None
        struck: bool | None = None
        for style in self._chain(element):
            said = style.find(f"{_STYLE}text-properties")
            if said is None:
                continue
            display = said.get(f"{_TEXT}display")
            strikes = [value for name in _STRIKES if (value := said.get(name)) is not None]
            hidden = (display == "none") if hidden is None and display else hidden
            struck = any(each != "none" for each in strikes) if struck is None and strikes else struck
        return _Marked(
            around.hidden if hidden is None else hidden, around.struck if struck is None else struck
        )

    def _chain(self, element: "etree._Element") -> Iterator["etree._Element"]:
        family, name = _FAMILIES.get(str(element.tag), ""), element.get(f"{_TEXT}style-name")
        for _ in range(_LONGEST):
            style = self._known.get((family, name or ""))
            if style is None:
                return
            yield style
            name = style.get(f"{_STYLE}parent-style-name")


def without_marked(body: "etree._Element", archive: ZipFile) -> tuple[str, ...]:
    """The body without hidden and struck out words. Out: what is said of it."""
    left_out: set[str] = set()
    _take_out(body, _Styles(body, archive), _Marked(), left_out, 0)
    return tuple(note for note in (HIDDEN_LEFT_OUT, STRUCK_LEFT_OUT) if note in left_out)


def _take_out(
    element: "etree._Element", styles: _Styles, around: _Marked, left_out: set[str], depth: int
) -> None:
    mine = styles.at(element, around)
    element.text = _kept(element.text, mine, left_out)
    for child in element:
        if isinstance(child.tag, str) and depth < _DEEPEST:
            _take_out(child, styles, mine, left_out, depth + 1)
        child.tail = _kept(child.tail, mine, left_out)
    if element.tag == f"{_TEXT}hidden-paragraph" and mine.hidden:
        _empty(element.getparent(), left_out)


def _kept(text: str | None, marked: _Marked, left_out: set[str]) -> str | None:
    if not text or not (marked.hidden or marked.struck):
        return text
    if text.strip():
        left_out.add(HIDDEN_LEFT_OUT if marked.hidden else STRUCK_LEFT_OUT)
    return None


def _empty(paragraph: "etree._Element | None", left_out: set[str]) -> None:
    """A field hides the whole paragraph that it stands in."""
    for each in () if paragraph is None else paragraph.iter():
        each.text = _kept(each.text, _Marked(True), left_out)
        each.tail = _kept(each.tail, _Marked(True), left_out) if each is not paragraph else each.tail


def _is_hidden(element: "etree._Element") -> bool:
    is_field = element.get(f"{_TEXT}is-hidden") == "true"
    return is_field or (element.tag == f"{_TEXT}section" and element.get(f"{_TEXT}display") == "none")
