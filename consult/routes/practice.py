"""A practice round before the first real question: two or three things that the helper knows the child likes
or does not like, photos of the child's own things first: some children know photos alone. What the child
chooses is not kept; how it went is, for the IRO.
"""

from dataclasses import dataclass, replace

from flask import abort, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from children.own_pictures import list_own_pictures
from consult import write
from consult.blueprint import bp
from consult.helping import Practice, Practised
from consult.routes.help import back_address
from consult.routes.onward import start_address
from consult.routes.visit import load_visit
from consult.routes.who_helps import helper_visit
from symbols.book import PHOTO
from symbols.model import Group
from symbols.read import list_pictures, load_picture
from symbols.showing import this_book
from web.access import child_sitting
from web.page import page

THINGS = (
    "food", "drink", "music", "football", "swimming", "gaming", "television", "books", "toys", "pet",
    "bike", "car", "bus", "shower", "dentist", "hair-and-skin-care", "trip", "art",
)  # fmt: skip
ROUND = "practice"  # in the session: what is tried, and the page that it began on
LEAST, MOST = 2, 3


@bp.get("/me/practice")
@child_sitting
def show_practice() -> ResponseReturnValue:
    """For the helper: pick two or three things."""
    return _pick_page()


@bp.post("/me/practice")
@child_sitting
def begin_practice() -> ResponseReturnValue:
    """To the first of them."""
    picked = [one for one in things() if one in request.form.getlist("thing")]
    if not LEAST <= len(picked) <= MOST:
        return _pick_page(422)
    session[ROUND] = {"things": picked, "back": back_address() or ""}
    return redirect(url_for("consult.show_practice_card", number=1), 303)


@bp.get("/me/practice/<int:number>")
@child_sitting
def show_practice_card(number: int) -> ResponseReturnValue:
    """For the child: how is this for you? In the child's own way of choosing."""
    visit = load_visit()
    picked = _picked()
    if not 1 <= number <= len(picked):
        return redirect(url_for("consult.show_practice"))
    thing = picked[number - 1]
    return page(
        "consult/practice_card.html",
        visit=visit,
        thing=thing,
        name=things()[thing],
        size=visit.sitting.looks.size or visit.child.picture_size,
    )


@bp.post("/me/practice/<int:number>")
@child_sitting
def save_practice_card(number: int) -> ResponseReturnValue:
    """On to the next; what was chosen is not kept. Stopping ends the round; help leads back to it."""
    match request.form.get("go"):
        case "stop":
            return _keep(Practice.STOPPED)
        case "help":
            return redirect(url_for("consult.show_help", back=request.path), 303)
    if 1 <= number < len(_picked()):
        return redirect(url_for("consult.show_practice_card", number=number + 1), 303)
    return redirect(url_for("consult.show_practised"), 303)


@bp.get("/me/practice/end")
@child_sitting
def show_practised() -> ResponseReturnValue:
    """For the helper: how did it go?"""
    return page("consult/practised.html", visit=helper_visit())


@bp.post("/me/practice/end")
@child_sitting
def save_practised() -> ResponseReturnValue:
    """Keep how it went."""
    given = request.form.get("result", "")
    if given not in tuple(Practice):
        abort(400)
    return _keep(Practice(given))


@dataclass(frozen=True)
class Thing:
    """What it is called: what the child calls their own photo of it, in `own`; else the picture's `title`."""

    title: str
    own: str = ""


def things() -> dict[str, Thing]:
    """What can be picked, by picture: the child's own photos first; the others as far as there are pictures
    of them."""
    ready = {one: Thing(load_picture(one).title) for one in THINGS if one in this_book().shown}
    own = _own_things()
    return own | {one: thing for one, thing in ready.items() if one not in own}


def _own_things() -> dict[str, Thing]:
    """Photos of things in this child's book, and of what has a word of its own ("Rex"); nobody in a photo of
    a person is to be liked or not, and no place. None that the child said is not right."""
    shown, ready = this_book().shown, {one.id: one for one in list_pictures()}
    found = {}
    for one in list_own_pictures(load_visit().child.id):
        is_here = shown.get(one.shown_as) == f"{PHOTO}:{one.id}" and not one.not_right_on
        picture = ready.get(one.concept)
        if is_here and (not one.concept or (picture and picture.group is Group.THINGS)):
            found[one.shown_as] = Thing(picture.title if picture else one.word, one.word)
    return found


def _picked() -> list[str]:
    return [one for one in session.get(ROUND, {}).get("things", ()) if one in things()]


def _pick_page(status: int = 200) -> ResponseReturnValue:
    return page(
        "consult/practice.html",
        status,
        visit=helper_visit(),
        things=things(),
        has_own=bool(_own_things()),
        picked=request.form.getlist("thing"),
        problem=status != 200,
        back=back_address(),
    )


def _keep(result: Practice) -> ResponseReturnValue:
    visit = load_visit()
    helping = visit.sitting.opening.helping
    practised = (*helping.practised, Practised(visit.sitting.id, result))
    write.save_opening(visit.sitting, helping=replace(helping, practised=practised))
    back = session.pop(ROUND, {}).get("back")
    if result is Practice.STOPPED:
        return redirect(url_for("consult.show_stop"), 303)
    return redirect(back or start_address(load_visit()), 303)
