"""The second belt under a drawing that we have judged: a maintained sanitiser judges it again.

In: a drawing after our own rules. Out: the same tree without the attributes that the sanitiser would not
let through, or PictureRefused where it would take out an element or a style. Its own output is not what we
keep: tried on drawings with text it puts spaces between letters (it indents), and it drops `xml:space`,
`paint-order` and the `href` of text on a path, all of which changes what is seen.
"""

import py_svg_hush
from lxml import etree

from symbols.packs.model import PictureRefused, Refused

_PICTURES = {"image": ["png", "jpeg", "jpg", "webp", "gif"]}
# Attributes that the sanitiser does not know and that only change how a thing is drawn.
_DRAWING = frozenset((
    "paint-order", "space", "lang", "mix-blend-mode", "isolation", "enable-background", "version",
    "baseProfile",    "solid-color", "solid-opacity", "text-align", "line-height", "mask-type", "zoomAndPan",
))  # fmt: skip


def fasten(root: etree._Element) -> None:
    """Take from `root` what the sanitiser takes. Raises PictureRefused (not known) where it takes more."""
    try:
        judged = etree.fromstring(py_svg_hush.filter_svg(etree.tostring(root, encoding="utf-8"), _PICTURES))
    except (ValueError, etree.XMLSyntaxError) as why:
        raise PictureRefused(Refused.UNSURE) from why
    ours, theirs = list(root.iter(etree.Element)), list(judged.iter(etree.Element))
    if [_local(part) for part in ours] != [_local(part) for part in theirs]:
        raise PictureRefused(Refused.UNSURE, _first_gone(ours, theirs))
    for part, other in zip(ours, theirs, strict=True):
        if _local(part) == "style" and _bare(part) != _bare(other):
            raise PictureRefused(Refused.UNSURE, "style")
        _keep_known(part, other)


def _keep_known(part: etree._Element, other: etree._Element) -> None:
    known = {str(name).rpartition("}")[2] for name in other.attrib}
    for name in [str(name) for name in part.attrib]:
        local = name.rpartition("}")[2]
        points_inside = local == "href" and str(part.attrib[name]).strip().startswith("#")
        if local not in known and local not in _DRAWING and not points_inside:
            del part.attrib[name]


def _first_gone(ours: list[etree._Element], theirs: list[etree._Element]) -> str:
    kept = [_local(part) for part in theirs]
    return next(
        (_local(part) for at, part in enumerate(ours) if at >= len(kept) or kept[at] != _local(part)), ""
    )


def _local(part: etree._Element) -> str:
    return str(part.tag).rpartition("}")[2]


def _bare(part: etree._Element) -> str:
    return "".join((part.text or "").split())
