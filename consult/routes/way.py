"""My way: how I am asked, in which language, in which colours, how big, and whose skin and hair.

All of it can change at any moment; a half-given answer was kept by the page before this one.
"""

from flask import g, redirect, request
from flask.typing import ResponseReturnValue

from children.model import Way
from consult import write
from consult.blueprint import bp
from consult.model import Looks, Theme
from consult.routes.help import back_address
from consult.routes.languages import list_offered
from consult.routes.onward import start_address
from consult.routes.visit import Visit, load_visit
from symbols.model import HAIR_COLOURS, SKIN_TONES
from web.access import child_sitting
from web.page import page

SIZES = (1, 2, 3)  # cards side by side


@bp.get("/me/way")
@child_sitting
def show_way() -> ResponseReturnValue:
    """Everything that can be changed, as it is now."""
    visit = load_visit()
    return page(
        "consult/way.html",
        visit=visit,
        ways=tuple(Way),
        offered=list_offered(visit.service),
        themes=tuple(Theme),
        sizes=SIZES,
        size=visit.sitting.looks.size or visit.child.picture_size,
        skins=tuple(SKIN_TONES),
        hairs=tuple(HAIR_COLOURS),
        back=back_address(),
    )


@bp.post("/me/way")
@child_sitting
def save_way() -> ResponseReturnValue:
    """Keep it and go back. What is not offered changes nothing."""
    visit = load_visit()
    sitting = visit.sitting
    languages = [one.code for one in list_offered(visit.service)]
    write.change_sitting(
        sitting,
        Way(given("way", [one.value for one in Way], sitting.way.value)),
        given("lang", languages, sitting.language),
    )
    write.save_opening(sitting, looks=given_looks(visit))
    g.lang = given("lang", languages, sitting.language)
    return redirect(back_address() or start_address(visit), 303)


def given_looks(visit: Visit) -> Looks:
    """How the child wants the pages to look, by the form."""
    looks = visit.sitting.looks
    return Looks(
        theme=Theme(given("theme", [one.value for one in Theme], looks.theme.value)),
        size=int(given("size", [str(size) for size in SIZES], str(looks.size))),
        skin=given("skin", list(SKIN_TONES), looks.skin),
        hair=given("hair", list(HAIR_COLOURS), looks.hair),
    )


def given(name: str, offered: list[str], before: str) -> str:
    """The posted value where it is offered, else what was so before."""
    value = request.form.get(name, "")
    return value if value in offered else before
