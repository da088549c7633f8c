"""How I look in the pictures: skin, hair, what I wear on my head, glasses, hearing aid, wheelchair.

Asked of the child alone; nothing is chosen before they choose. A half-given answer was kept before.
"""

from dataclasses import replace

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult import write
from consult.blueprint import bp
from consult.model import Looks
from consult.routes.help import back_address
from consult.routes.onward import start_address
from consult.routes.visit import Visit, load_visit
from consult.routes.way import given
from symbols.model import AIDS, COVERS, HAIR_COLOURS, HAIR_STYLES, SKIN_TONES, Worn
from symbols.read import load_inline
from web.access import child_sitting
from web.handed import Drawn
from web.page import page
from web.words import Drawing, drawing

ME = "me"  # the drawing in which the child of the set stands alone
FACE = "happy"  # and the one that shows their head best


@bp.get("/me/looks")
@child_sitting
def show_looks() -> ResponseReturnValue:
    """Everything that can be chosen, as pictures of a child who looks so."""
    visit = load_visit()
    looks = visit.sitting.looks
    return page(
        "consult/looks.html",
        visit=visit,
        looks=looks,
        me=drawn_as(looks.worn, ME),
        face=drawn_as(looks.worn),
        skins=tuple(SKIN_TONES),
        hairs=tuple(HAIR_COLOURS),
        styles={one: drawn_as(Worn(style=one)) for one in HAIR_STYLES},
        covers={one: drawn_as(Worn(style=looks.style, cover=one)) for one in COVERS},
        aids={
            one: drawn_as(replace(looks.worn, aids=frozenset({one})), ME if one == "wheelchair" else FACE)
            for one in AIDS
        },
        back=back_address(),
    )


@bp.post("/me/looks")
@child_sitting
def save_looks() -> ResponseReturnValue:
    """Keep it and go back, or stay to see it. What is not offered changes nothing."""
    visit = load_visit()
    write.save_opening(visit.sitting, looks=given_looks(visit))
    if request.form.get("go") == "see":
        return redirect(url_for("consult.show_looks", back=back_address()), 303)
    return redirect(back_address() or start_address(visit), 303)


def given_looks(visit: Visit) -> Looks:
    """How the child looks, by the form."""
    looks = visit.sitting.looks
    aids = request.form.getlist("aids")
    return replace(
        looks,
        skin=given("skin", list(SKIN_TONES), looks.skin),
        hair=given("hair", list(HAIR_COLOURS), looks.hair),
        style=given("style", list(HAIR_STYLES), looks.style),
        cover=given("cover", list(COVERS), looks.cover),
        aids=tuple(one for one in AIDS if one in aids),
    )


def drawn_as(worn: Worn, drawing_of: str = FACE) -> Drawing:
    """Our own drawing of the child, looking so; colours come from the page."""
    return drawing(Drawn(shapes=load_inline(drawing_of, worn.style or None, worn.cover or None, worn.aids)))
