"""Typst behind one door: a template of ours and plain data in, a finished file out.

In: a template's path, data that becomes JSON, pictures as bytes. Out: PDF/UA-1, or pages as SVG or PNG.
Words are handed over in memory as data and are never markup; nothing personal touches the disk. Typst may
read this folder only (for the shared `paper.typ`), and no system font.
Typst's own threads do not survive a fork, so a process forked after its parent printed may not print itself.
"""

import base64
import json
import os
import re
import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

import typst

from press.fonts import font_folders

_ROOM = Path(__file__).resolve().parent
_ALONE = threading.Lock()
# Typst quotes the words that it could not draw; a child's words must not reach a log.
_QUOTED = re.compile(r'["`“].*["`”]', re.S)
# One blurred square took 6 s at 18 cm, and 43 s where it spread; so paper is drawn without such effects.
_EFFECT = re.compile(r"""\sfilter\s*=\s*(?:"[^"]*"|'[^']*')|(?<![\w-])filter\s*:\s*url\([^)]*\)\s*;?""")
_PHOTOS = ((b"\xff\xd8\xff", "jpeg"), (b"\x89PNG", "png"), (b"RIFF", "webp"))  # first bytes, kind


class PictureUnreadable(ValueError):
    """The bytes given as a picture are neither SVG, PNG, JPEG nor WebP."""


class ForkedAfterPrinting(RuntimeError):
    """The parent process printed before it forked; printing here would wait for ever."""


class PaperRefused(RuntimeError):
    """Typst would not draw it: the template is wrong, or the file would break PDF/UA."""


def typeset(template: Path, data: Mapping[str, object], pictures: Mapping[str, bytes]) -> bytes:
    """The PDF/UA-1 file that `template` draws from `data`. Raises PaperRefused, PictureUnreadable."""
    return b"".join(_compile(template.read_bytes(), _inputs(data, pictures), "pdf"))


def typeset_svg(template: Path, data: Mapping[str, object], pictures: Mapping[str, bytes]) -> list[bytes]:
    """The same pages as the PDF's, one SVG each, for a preview. Raises as `typeset`."""
    return _compile(template.read_bytes(), _inputs(data, pictures), "svg")


def typeset_png(
    template: Path, data: Mapping[str, object], pictures: Mapping[str, bytes], *, dots_per_inch: int = 144
) -> list[bytes]:
    """The same pages as the PDF's, one PNG each. Raises as `typeset`."""
    return _compile(template.read_bytes(), _inputs(data, pictures), "png", dots_per_inch)


def svg_to_png(svg: bytes, pixels: int) -> bytes:
    """An SVG drawn as a see-through PNG, `pixels` wide. Raises PictureUnreadable, PaperRefused."""
    source = (
        "#set page(width: 72pt, height: auto, margin: 0pt, fill: none)\n"
        '#image(bytes(sys.inputs.picture), format: "svg", width: 100%)'
    )
    return _compile(source.encode(), {"picture": _as_svg(svg)}, "png", pixels)[0]


def cropped(photo: bytes) -> bytes:
    """A photo of a person cropped to its middle square, as one of a paper's pictures. Pictures that stand for
    something are never cropped: what is at their edge counts. Raises PictureUnreadable."""
    for magic, kind in _PHOTOS:
        if photo.startswith(magic):
            return _photo_as_svg(photo, kind, "slice").encode()
    raise PictureUnreadable


def _inputs(data: Mapping[str, object], pictures: Mapping[str, bytes]) -> dict[str, str]:
    drawn = {key: _as_svg(picture) for key, picture in pictures.items()}
    return {"data": json.dumps({**data, "pictures": drawn}, ensure_ascii=False)}


def _as_svg(picture: bytes) -> str:
    """Any picture as SVG text, because text is what can be handed over without a file."""
    for magic, kind in _PHOTOS:
        if picture.startswith(magic):
            return _photo_as_svg(picture, kind, "meet")
    try:
        text = picture.decode()
    except UnicodeDecodeError:
        raise PictureUnreadable from None
    if "<svg" not in text:
        raise PictureUnreadable
    return _EFFECT.sub("", text) if "filter" in text else text


def _photo_as_svg(photo: bytes, kind: str, fit: Literal["meet", "slice"]) -> str:
    """Pixels in the middle of a square: all of them, or as many as fill it."""
    encoded = base64.b64encode(photo).decode()
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">'
        f'<image width="96" height="96" preserveAspectRatio="xMidYMid {fit}" '
        f'href="data:image/{kind};base64,{encoded}"/></svg>'
    )


@cache
def _compiler() -> tuple[int, typst.Compiler]:
    """The one compiler of this process and the process's id; `_ALONE` keeps two threads from using it."""
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(folder) for folder in font_folders()],
    )
    return os.getpid(), typst.Compiler(root=str(_ROOM), font_paths=fonts, ignore_system_fonts=True)


def _compile(
    source: bytes, inputs: dict[str, str], kind: Literal["pdf", "svg", "png"], dots_per_inch: int = 144
) -> list[bytes]:
    standards: list[typst.PDFStandard] = ["ua-1"] if kind == "pdf" else []
    with _ALONE:
        process, compiler = _compiler()
        if process != os.getpid():
            raise ForkedAfterPrinting
        try:
            made = compiler.compile(
                input=source,
                format=kind,
                ppi=dots_per_inch,
                sys_inputs=inputs,
                pdf_standards=standards,
            )
        except typst.TypstError as error:
            raise PaperRefused(_without_words(error.message)) from None
    if made is None:
        raise PaperRefused("no pages")
    return list(made) if isinstance(made, list) else [made]


def _without_words(message: str) -> str:
    return _QUOTED.sub('"..."', message)
