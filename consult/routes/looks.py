"""How I look in the pictures: skin, hair, what I wear on my head, glasses, hearing aid, wheelchair.

Asked of the child alone; nothing is chosen before they choose. A half-given answer was kept before.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from flask import Response, redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult import write
from consult.blueprint import bp
from consult.model import Looks
from consult.routes.help import back_address
from consult.routes.onward import start_address
from consult.routes.visit import Visit, load_visit
from consult.routes.way import said_in
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
    return looks_page(load_visit(), back_address())


def looks_page(visit: Visit, back: str | None, *, for_phone: bool = False) -> Response:
    """The page. `for_phone`: the phone puts it in place itself, and knows where it leads back to."""
    looks = visit.sitting.looks
    return page(
        "consult/looks.html",
        for_phone=for_phone,
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
        back=back,
    )


@bp.post("/me/looks")
@child_sitting
def save_looks() -> ResponseReturnValue:
    """Keep it and go back, or stay to see it. What is not offered changes nothing."""
    visit = load_visit()
    write.save_opening(visit.sitting, looks=worn_in(visit.sitting.looks, dict(request.form.lists())))
    if request.form.get("go") == "see":
        return redirect(url_for("consult.show_looks", back=back_address()), 303)
    return redirect(back_address() or start_address(visit), 303)


def worn_in(looks: Looks, form: Mapping[str, Sequence[str]]) -> Looks:
    """How the child looks, by the form."""
    one_of = {name: values[-1] for name, values in form.items() if values}
    return replace(
        looks,
        skin=said_in(one_of, "skin", list(SKIN_TONES), looks.skin),
        hair=said_in(one_of, "hair", list(HAIR_COLOURS), looks.hair),
        style=said_in(one_of, "style", list(HAIR_STYLES), looks.style),
        cover=said_in(one_of, "cover", list(COVERS), looks.cover),
        aids=tuple(one for one in AIDS if one in form.get("aids", ())),
    )


def worn_now(looks: Looks) -> dict[str, str | list[str]]:
    """The same as the form would say it, for a phone that changes it without a line."""
    return {
        "skin": looks.skin,
        "hair": looks.hair,
        "style": looks.style,
        "cover": looks.cover,
        "aids": list(looks.aids),
    }


def drawn_as(worn: Worn, drawing_of: str = FACE) -> Drawing:
    """Our own drawing of the child, looking so; colours come from the page."""
    return drawing(Drawn(shapes=load_inline(drawing_of, worn.style or None, worn.cover or None, worn.aids)))
