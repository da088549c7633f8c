"""The contact sheet of all pictures, open to everyone: they are not secret and belong to no child.

In: nothing. Out: one page with every drawing in every skin tone and in grey, and the colours it needs.
"""

from itertools import groupby

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue

from symbols.model import HAIR_COLOURS, SKIN_CLASS, SKIN_TONES, skin_css
from symbols.read import list_concepts, list_pictures, load_inline
from web.access import open_to_all
from web.page import page

bp = Blueprint("symbols", __name__)


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
    )


@bp.get("/pictures/colours.css")
@open_to_all
def show_colours() -> ResponseReturnValue:
    """The rules for skin and hair, for the pages that link their stylesheets."""
    return Response(skin_css(), mimetype="text/css")
