"""A page that Typst drew, with fewer things in it for a browser to build. Pure.

In: a page as SVG. Out: the same page, looking the same. Typst puts each picture into a page as a file of its
own and each letter as a pointer to its shape; a browser makes a document of every file and a tree of every
pointer, which takes longer than drawing them. Here plain drawings are written into the page, and the letters
of a run are one path. What is not plain stays as it is: a picture that names its parts, brings a style or
points at something could meddle with the page.
"""

import base64
import re

_FILE = re.compile(
    rb'<image transform="(?P<place>[^"]*)" xlink:href="data:image/svg\+xml;base64,(?P<file>[^"]*)" '
    rb'width="(?P<width>[^"]*)" height="(?P<height>[^"]*)" preserveAspectRatio="none"/>'
)
_PLAIN = re.compile(
    rb'<svg xmlns="http://www\.w3\.org/2000/svg" viewBox="(?P<box>[0-9. -]+)">(?P<drawn>.*)</svg>\s*', re.S
)
_MEDDLES = re.compile(
    rb"<(?:style|use|image|svg|script|a)\b|\b(?:id|href|style)\s*=|url\(|<[!?]|&|xmlns|<\w+:"
)

# A letter's shape: it begins at 0 0, and every step after that is from where the last one ended.
_SHAPE = re.compile(
    rb'<symbol id="([^"]*)" overflow="visible"><path d="M 0 0([mlhvcqtsaz0-9eZ .-]*)"/></symbol>'
)
_LETTER = rb'<use xlink:href="#([^"]*)" x="([^"]*)" y="([^"]*)" (fill="[^"]*" fill-rule="nonzero")/>'
_LETTERS = re.compile(_LETTER)
_RUN = re.compile(rb"(?:%s)+" % _LETTER)


def lighter(page: bytes) -> bytes:
    """The page with plain drawings written in, and each run of letters as one path."""
    shapes = dict(_SHAPE.findall(page))
    drawn = _RUN.sub(lambda run: _as_path(run[0], shapes), _FILE.sub(_written, page))
    pointed_at = set(re.findall(rb'href="#([^"]*)"', drawn))
    return _SHAPE.sub(lambda shape: shape[0] if shape[1] in pointed_at else b"", drawn)


def _written(found: re.Match[bytes]) -> bytes:
    plain = _PLAIN.fullmatch(base64.b64decode(found["file"]))
    if plain is None or _MEDDLES.search(plain["drawn"]):
        return found[0]
    return (
        b'<g transform="%(place)s"><svg width="%(width)s" height="%(height)s" viewBox="%(box)s" '
        b'preserveAspectRatio="none">%(drawn)s</svg></g>' % {**_bytes(found), **_bytes(plain)}
    )


def _bytes(found: re.Match[bytes]) -> dict[bytes, bytes]:
    return {name.encode(): words for name, words in found.groupdict().items()}


def _as_path(run: bytes, shapes: dict[bytes, bytes]) -> bytes:
    letters = _LETTERS.findall(run)
    if any(shape not in shapes for shape, *_ in letters) or len({fill for *_, fill in letters}) > 1:
        return run
    steps = b"".join(b"M%s %s%s" % (x, y, shapes[shape]) for shape, x, y, _ in letters)
    return b'<path %s d="%s"/>' % (letters[0][3], steps)
