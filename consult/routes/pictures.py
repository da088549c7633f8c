"""The child's own two pictures: chosen at the start, tapped again on another phone to see earlier answers."""

from dataclasses import replace

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult import unlock, write
from consult.blueprint import bp
from consult.routes.onward import must_ask_helper, start_address
from consult.routes.sheet import send_or_show
from consult.routes.visit import Visit, load_visit
from symbols.model import Group
from symbols.read import list_pictures
from web.access import child_sitting
from web.page import page

OWN = 2
SEND = "send"  # `to`: the pictures were asked for before sending


def list_own() -> tuple[str, ...]:
    """The ids of the pictures to choose from, in the order they are always shown."""
    return tuple(one.id for one in list_pictures() if one.group is Group.PIN)


def tapped() -> frozenset[str]:
    """The pictures that were tapped; what is not on the page counts for nothing."""
    return frozenset(request.form.getlist("own")) & set(list_own())


@bp.get("/me/pictures")
@child_sitting
def show_pictures() -> ResponseReturnValue:
    """Choose two of sixteen, or skip."""
    return pictures_page(load_visit())


@bp.post("/me/pictures")
@child_sitting
def save_pictures() -> ResponseReturnValue:
    """Keep the two. Only where none were chosen yet and nothing earlier is hidden: they are a key."""
    visit = load_visit()
    if request.form.get("go") == "skip":
        return redirect(start_address(visit), 303)
    if not visit.sitting.unlocked:
        return redirect(start_address(visit), 303)
    if len(tapped()) != OWN:
        return pictures_page(visit, 422)
    write.save_opening(visit.sitting, pictures=tuple(sorted(tapped())))
    return redirect(start_address(visit), 303)


@bp.get("/me/again")
@child_sitting
def show_again() -> ResponseReturnValue:
    """Back on this or another phone: tap your two pictures, or just go on."""
    visit = load_visit()
    if visit.sitting.unlocked or not visit.sitting.opening.pictures:
        return redirect(start_address(visit))
    return again_page(visit)


@bp.post("/me/again")
@child_sitting
def save_again() -> ResponseReturnValue:
    """Show earlier answers if these are the two; after five misses they stay hidden and the child goes on."""
    visit = load_visit()
    skips = request.form.get("go") == "skip"
    matches = not skips and unlock.try_pictures(visit.sitting, tapped())
    if request.form.get("to") == SEND and (skips or matches):
        unlocked = replace(visit.sitting, unlocked=matches or visit.sitting.unlocked)
        return send_or_show(replace(visit, sitting=unlocked))
    if skips:
        return redirect(start_address(visit), 303)
    if matches and visit.answered:
        look = url_for("consult.show_look")
        asks = must_ask_helper(visit)
        return redirect(url_for("consult.show_helper", back=look) if asks else look, 303)
    if matches:
        return redirect(start_address(visit), 303)
    return redirect(url_for("consult.show_again", missed=1, to=request.form.get("to") or None), 303)


def pictures_page(visit: Visit, status: int = 200) -> ResponseReturnValue:
    """The page to choose on."""
    return page("consult/pictures.html", status, visit=visit, own=list_own(), chosen=tapped())


def again_page(visit: Visit) -> ResponseReturnValue:
    """The page to tap on."""
    return page(
        "consult/again.html",
        visit=visit,
        own=list_own(),
        missed="missed" in request.args,
        sends=request.args.get("to") == SEND,
        locked=visit.sitting.pictures_locked,
    )
