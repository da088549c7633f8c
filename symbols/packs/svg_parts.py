"""The elements and attributes of a drawing, one by one: what each may be, and what is refused.

In: an element of a parsed drawing. Out: nothing, or PictureRefused. `left_out` says which elements only
matter to the program that drew it.
"""

import base64
import binascii
import re

from lxml import etree

from symbols.packs.model import PictureRefused, Refused
from symbols.packs.pictures import kind_of
from symbols.packs.raster import clean_raster, measure
from symbols.packs.styles import judge_style, judge_value

SVG = "{http://www.w3.org/2000/svg}"
XLINK_HREF = "{http://www.w3.org/1999/xlink}href"
MOST_DEEP = 100
MOST_PARTS = 30_000
MOST_PACKED_PIXELS = 10_000_000  # of all painted pictures in one drawing: a phone unpacks them all at once
_MOST_ATTRIBUTES = 300
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_SCRIPTS = frozenset(("script", "handler", "listener"))
_PAGES = frozenset(
    [
        "foreignobject",
        "iframe",
        "object",
        "embed",
        "html",
        "body",
        "form",
        "input",
        "button",
        "audio",
        "video",
        "canvas",
        "link",
        "meta",
        "base",
        "applet",
        "frame",
    ]
)
_MOVING = frozenset(
    ["animate", "animatetransform", "animatemotion", "animatecolor", "set", "discard", "mpath"]
)
# Each keeps a phone or a printer busy for seconds; soft shadows, the effects that pictures have, need none.
_BUSY = frozenset(
    [
        "feconvolvematrix",
        "fediffuselighting",
        "fedisplacementmap",
        "fedistantlight",
        "feimage",
        "femorphology",
        "fepointlight",
        "fespecularlighting",
        "fespotlight",
        "fetile",
        "feturbulence",
    ]
)
_KEPT = frozenset(
    [
        "svg",
        "g",
        "defs",
        "symbol",
        "use",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "text",
        "tspan",
        "tref",
        "textPath",
        "title",
        "desc",
        "style",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
        "mask",
        "pattern",
        "marker",
        "image",
        "filter",
        "switch",
        "a",
        "view",
        "feBlend",
        "feColorMatrix",
        "feComponentTransfer",
        "feComposite",
        "feDropShadow",
        "feFlood",
        "feFuncA",
        "feFuncB",
        "feFuncG",
        "feFuncR",
        "feGaussianBlur",
        "feMerge",
        "feMergeNode",
        "feOffset",
    ]
)
_HANDLER = re.compile(r"on[a-z]", re.I)
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b\u2028\u2029\ufeff]")
_DATA = re.compile(r"data:image/(png|jpe?g|webp|gif);base64,", re.I)
_SOFTEST = 500.0  # user units that a shadow may be blurred by
_FIRST_NUMBER = re.compile(r"\d*\.?\d+(?:[eE]\+?\d+)?")


def judge_part(part: etree._Element) -> None:
    """Raise PictureRefused where the element may not be in a picture."""
    if not _is_element(part):
        return  # an instruction
    name = etree.QName(part).localname
    _judge_name(name.lower())
    if len(part.attrib) > _MOST_ATTRIBUTES:
        raise PictureRefused(Refused.TOO_MANY_PARTS)
    for attribute, value in part.attrib.items():
        _judge_attribute(part, name, str(attribute), str(value))
    if name.lower() == "style":
        judge_style("".join(map(str, part.itertext())))


def packed_pixels(part: etree._Element) -> int:
    """How many pixels a painted picture in this element has; 0 where `judge_part` would refuse it."""
    if not _is_element(part) or etree.QName(part).localname != "image":
        return 0
    return sum(_pixels(str(value)) for name, value in part.attrib.items() if str(name).endswith("href"))


def _pixels(link: str) -> int:
    bare = _UNSEEN.sub("", link)
    data = _DATA.match(bare)
    try:
        width, height = measure(base64.b64decode(bare[data.end() :], validate=True)) if data else (0, 0)
    except Exception:  # decoders raise whatever a broken file led them to
        return 0
    return width * height


def left_out(part: etree._Element) -> bool:
    """Whether the element draws nothing: notes, editing data, or what no browser knows."""
    tag = str(part.tag)
    return not _is_element(part) or not tag.startswith(SVG) or tag[len(SVG) :] not in _KEPT


def _is_element(part: object) -> bool:
    """lxml gives notes and instructions the same type, with a function for a tag."""
    return isinstance(getattr(part, "tag", None), str)


def _judge_name(name: str) -> None:
    if name in _SCRIPTS:
        raise PictureRefused(Refused.SCRIPT)
    if name in _PAGES:
        raise PictureRefused(Refused.FOREIGN, name)
    if name in _MOVING:
        raise PictureRefused(Refused.ANIMATED)
    if name in _BUSY:
        raise PictureRefused(Refused.TOO_HEAVY, name)


def _judge_attribute(part: etree._Element, name: str, attribute: str, value: str) -> None:
    local = attribute.rpartition("}")[2]
    if _HANDLER.match(local):
        raise PictureRefused(Refused.HANDLER, local[:40])
    if attribute == _BASE and value.strip():
        raise PictureRefused(Refused.OUTSIDE, "xml:base")
    if local in ("href", "src", "data", "action", "formaction"):
        _judge_link(name, value)
    elif local == "style":
        judge_style(value, inline=True)
    else:
        judge_value(value)
    if local == "stdDeviation":
        _judge_softness(value)


def _judge_link(name: str, value: str) -> None:
    """A link may lead inside the drawing, or be a small painted picture packed into it."""
    bare = _UNSEEN.sub("", value)
    if not bare or bare.startswith("#"):
        return
    if re.match(r"(java|vb|live)script:", bare, re.I):
        raise PictureRefused(Refused.SCRIPT)
    data = _DATA.match(bare)
    if data and name == "image":
        _judge_packed(data.group(1).lower(), bare[data.end() :])
        return
    if bare[:5].lower() == "data:":
        raise PictureRefused(Refused.INSIDE)
    raise PictureRefused(Refused.OUTSIDE, bare[:60])


def _judge_packed(said: str, packed: str) -> None:
    try:
        content = base64.b64decode(packed, validate=True)
    except (binascii.Error, ValueError) as why:
        raise PictureRefused(Refused.INSIDE) from why
    kind = kind_of(content)
    if kind is None or kind != said.replace("jpg", "jpeg"):
        raise PictureRefused(Refused.INSIDE)
    try:
        clean_raster(kind, content)
    except PictureRefused as refused:
        raise PictureRefused(Refused.INSIDE, refused.reason) from refused


def _judge_softness(value: str) -> None:
    if any(float(number) > _SOFTEST for number in _FIRST_NUMBER.findall(value)):
        raise PictureRefused(Refused.TOO_HEAVY, "stdDeviation")
