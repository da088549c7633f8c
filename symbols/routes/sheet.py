"""The contact sheet of all pictures, open to everyone: they are not secret and belong to no child.

In: nothing, or a picture's id and a look. Out: one page with every drawing in every skin tone and in grey and
with what a child can choose; the colours it needs; one drawing as a file.
"""

from itertools import groupby

from flask import Response, abort, request
from flask.typing import ResponseReturnValue

from symbols.blueprint import bp
from symbols.files import MIMETYPES, load_file
from symbols.model import (
    AIDS,
    COVERS,
    HAIR_COLOURS,
    HAIR_STYLES,
    SKIN_CLASS,
    SKIN_TONES,
    PictureMissing,
    skin_css,
)
from symbols.read import list_concepts, list_pictures, load_inline, load_svg
from web.access import open_to_all
from web.page import page

FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@bp.get("/pictures")
@open_to_all
def show_sheet() -> ResponseReturnValue:
    """Every picture, group by group; those with people in every tone."""
    pictures = list_pictures()
    groups = [(group, list(found)) for group, found in groupby(pictures, key=lambda picture: picture.group)]
    peopled = {p.id for p in pictures if f'class="{SKIN_CLASS}"' in load_inline(p.id)}
    return page(
        "symbols/sheet.html",
        groups=groups,
        peopled=peopled,
        missing=[concept.label for concept in list_concepts() if concept.picture is None],
        count=len(pictures),
        tones=list(SKIN_TONES),
        hairs=list(HAIR_COLOURS),
        looks=_looks(),
    )


def _looks() -> list[tuple[str, dict[str, str]]]:
    """What a child can choose: each look's name, and what to ask `show_picture` for."""
    names = {"braids": "braids", "bald": "no hair"}
    styles = [(names.get(style, f"{style} hair"), {"style": style}) for style in HAIR_STYLES]
    covers = [(cover, {"cover": cover}) for cover in COVERS[1:]]
    return styles + covers + [(aid.replace("-", " "), {"aid": aid}) for aid in AIDS]


@bp.get("/pictures/<picture_id>.svg")
@open_to_all
def show_picture(picture_id: str) -> ResponseReturnValue:
    """One drawing as a file, with the child as asked for: skin, hair, style, cover, and any number of aid."""
    asked = {name: request.args.get(name) for name in ("skin", "hair", "style", "cover")}
    try:
        svg = load_svg(picture_id, **asked, aids=frozenset(request.args.getlist("aid")))
    except (PictureMissing, KeyError):
        abort(404)
    return Response(svg, mimetype="image/svg+xml", headers={"Cache-Control": "public, max-age=3600"})


@bp.get("/pictures/files/<sha256>.<kind>")
@open_to_all
def show_file(sha256: str, kind: str) -> ResponseReturnValue:
    """A picture that was brought in, by the SHA-256 of its bytes: others made it, so it may run nothing."""
    try:
        found = load_file(bytes.fromhex(sha256), small=kind != "svg")
    except (PictureMissing, ValueError):
        abort(404)
    headers = {"Content-Security-Policy": FILE_POLICY}
    return Response(found.content, mimetype=MIMETYPES[found.kind], headers=headers)


@bp.get("/pictures/colours.css")
@open_to_all
def show_colours() -> ResponseReturnValue:
    """The rules for skin and hair, for the pages that link their stylesheets."""
    return Response(skin_css(), mimetype="text/css")
