"""Typst behind one door: a template of ours and plain data in, a finished file out.

In: a template's path, data that becomes JSON, pictures as bytes. Out: PDF/UA-1, or pages as SVG or PNG.
Words are handed over in memory as data and are never markup; nothing personal touches the disk. Typst may
read this folder only (for the shared `paper.typ`), and no system font.
Do not load this before forking a server process: Typst's own threads do not survive a fork.
"""

import base64
import json
import threading
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal

import typst

from press.fonts import font_folders

_ROOM = Path(__file__).resolve().parent
_ALONE = threading.Lock()
_JPEG, _PNG, _WEBP = b"\xff\xd8\xff", b"\x89PNG", b"RIFF"


class PictureUnreadable(ValueError):
    """The bytes given as a picture are neither SVG, PNG, JPEG nor WebP."""


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


def _inputs(data: Mapping[str, object], pictures: Mapping[str, bytes]) -> dict[str, str]:
    drawn = {key: _as_svg(picture) for key, picture in pictures.items()}
    return {"data": json.dumps({**data, "pictures": drawn}, ensure_ascii=False)}


def _as_svg(picture: bytes) -> str:
    """Any picture as SVG text, because text is what can be handed over without a file."""
    for magic, kind in ((_JPEG, "jpeg"), (_PNG, "png"), (_WEBP, "webp")):
        if picture.startswith(magic):
            return _photo_as_svg(picture, kind)
    try:
        text = picture.decode()
    except UnicodeDecodeError:
        raise PictureUnreadable from None
    if "<svg" not in text:
        raise PictureUnreadable
    return text


def _photo_as_svg(photo: bytes, kind: str) -> str:
    encoded = base64.b64encode(photo).decode()
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">'
        '<image width="96" height="96" preserveAspectRatio="xMidYMid slice" '
        f'href="data:image/{kind};base64,{encoded}"/></svg>'
    )


@cache
def _compiler() -> typst.Compiler:
    """The one compiler of this process; `_ALONE` keeps two threads from using it at once."""
    fonts = typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=False,
        font_paths=[str(folder) for folder in font_folders()],
    )
    return typst.Compiler(root=str(_ROOM), font_paths=fonts, ignore_system_fonts=True)


def _compile(
    source: bytes, inputs: dict[str, str], kind: Literal["pdf", "svg", "png"], dots_per_inch: int = 144
) -> list[bytes]:
    standards: list[typst.PDFStandard] = ["ua-1"] if kind == "pdf" else []
    with _ALONE:
        try:
            made = _compiler().compile(
                input=source,
                format=kind,
                ppi=dots_per_inch,
                sys_inputs=inputs,
                pdf_standards=standards,
            )
        except typst.TypstError as error:
            # The diagnostic quotes the source, never the data: sentences stay out of the logs.
            raise PaperRefused(error.message) from None
    if made is None:
        raise PaperRefused("no pages")
    return list(made) if isinstance(made, list) else [made]
