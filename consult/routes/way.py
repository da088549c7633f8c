"""My way: how I am asked, in which language, in which colours, how big; and on to how I look in the pictures.

All of it can change at any moment; a half-given answer was kept by the page before this one.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import Response, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.languages import list_offered
from children.model import Way
from children.passport.model import DWELLS, PACES, Scan
from consult import write
from consult.blueprint import bp
from consult.dressed import CHOICES, hand_of, room_between
from consult.model import Looks, Theme
from consult.routes.help import back_address
from consult.routes.onward import start_address
from consult.routes.visit import Visit, load_visit
from web.access import child_sitting
from web.page import page
from web.words import direction, lang
from wording.languages import find_language

SIZES = (1, 2, 3)  # cards side by side
QUESTION = "/me/q/"
USUAL = "usual"  # the one of several that is no choice


@bp.get("/me/way")
@child_sitting
def show_way() -> ResponseReturnValue:
    """Everything that can be changed, as it is now."""
    return way_page(load_visit(), back_address())


def way_page(visit: Visit, back: str | None, *, for_phone: bool = False) -> Response:
    """The page. `for_phone`: the phone puts it in place itself, and knows where it leads back to."""
    return page(
        "consult/way.html",
        for_phone=for_phone,
        visit=visit,
        ways=tuple(Way),
        offered=list_offered(visit.service),
        themes=tuple(Theme),
        sizes=SIZES,
        size=visit.sitting.looks.size or visit.child.picture_size,
        reached=visit.sitting.reached,
        paces=PACES,
        dwells=DWELLS,
        hand=hand_of(visit.sitting.looks, direction()),
        can_be_spaced=room_between(find_language(lang()).script),
        back=back,
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
    if request.form.get("go") == "looks":
        return redirect(url_for("consult.show_looks", back=back_address()), 303)
    return redirect(where_on(back_address()), 303)


def where_on(back: str | None) -> str:
    """The page that it was opened from; a question that is not asked in this way of choosing is passed by."""
    visit = load_visit()
    code = (back or "").partition("?")[0].removeprefix(QUESTION)
    is_passed = (back or "").startswith(QUESTION) and code not in {one.code for one in visit.to_look_at}
    return start_address(visit) if back is None or is_passed else back


def given_looks(visit: Visit) -> Looks:
    """How the child wants the pages to look, by the form."""
    return replace(
        worn_by(reach_given(visit, request.form), request.form),
        size=size_given(visit, request.form),
        sound=sound_given(visit, request.form),
    )


def worn_by(looks: Looks, form: Mapping[str, str]) -> Looks:
    """The same in the colours, and set out as a form says: also one that a phone kept without a line."""
    theme = form.get("theme", "")
    known = theme in [one.value for one in Theme]
    return replace(looks, theme=Theme(theme) if known else looks.theme, **dress_given(looks, form))


def size_given(visit: Visit, form: Mapping[str, str]) -> int:
    """How many cards stand next to each other, by the form."""
    return int(said_in(form, "size", [str(size) for size in SIZES], str(visit.sitting.looks.size)))


def sound_given(visit: Visit, form: Mapping[str, str]) -> str:
    """Sound on, slow or off, by the form. What stays as the passport has it is no choice of their own."""
    now = visit.sitting.reached.sound
    shown = now if now in ("slow", "off") else "normal"
    chosen = said_in(form, "sound", ["normal", "slow", "off"], shown)
    return visit.sitting.looks.sound if chosen == shown else chosen


def keep_from_phone(visit: Visit, form: Mapping[str, str]) -> None:
    """What was changed on a phone without a line: way, language, sound, colours, cards next to each other,
    how pages are set out and how the child chooses."""
    looks = replace(
        worn_by(reach_given(visit, form), form), sound=sound_given(visit, form), size=size_given(visit, form)
    )
    write.save_opening(visit.sitting, looks=looks)
    way = said_in(form, "way", [one.value for one in Way], "")
    code = said_in(form, "lang", [one.code for one in list_offered(visit.service)], "")
    if way and code:
        write.change_sitting(visit.sitting, Way(way), code)


def dress_given(looks: Looks, form: Mapping[str, str]) -> dict[str, Any]:
    """How the page is set out, by the form, which names what it asks. A box without a tick is taken back."""
    asked = form.get("dress", "").split()
    made = {name: _dress(name, getattr(looks, name), form) for name in asked if name in CHOICES}
    if made.get("hand") == hand_of(looks, direction()):
        made["hand"] = looks.hand  # what stays as the language has it is no choice
    return made


def _dress(name: str, before: str, form: Mapping[str, str]) -> str:
    value = form.get(name, "")
    if value in CHOICES[name]:
        return value
    return "" if value in ("", USUAL) else before


def reach_given(visit: Visit, form: Mapping[str, str]) -> Looks:
    """How the child chooses, by the form. What stays as the passport has it is no choice of their own."""
    looks, now = visit.sitting.looks, visit.sitting.reached
    if "reach" not in form:
        return looks
    scan = said_in(form, "scan", [one.value for one in Scan], now.scan.value)
    pace = int(said_in(form, "pace", [str(one) for one in PACES], str(now.pace)))
    dwell = int(said_in(form, "dwell", [str(one) for one in DWELLS], str(now.dwell)))
    return replace(
        looks,
        scan=looks.scan if scan == now.scan.value else scan,
        pace=looks.pace if pace == now.pace else pace,
        dwell=looks.dwell if dwell == now.dwell else dwell,
        corners=_ticked(form, "corners", looks.corners, now.corners),
        rows=_ticked(form, "rows", looks.rows, now.by_rows),
    )


def _ticked(form: Mapping[str, str], name: str, before: str, now: bool) -> str:
    is_on = form.get(name) == "yes"
    return before if is_on == now else "yes" if is_on else "no"


def given(name: str, offered: list[str], before: str) -> str:
    """The posted value where it is offered, else what was so before."""
    return said_in(request.form, name, offered, before)


def said_in(form: Mapping[str, str], name: str, offered: list[str], before: str) -> str:
    """The same, of any form."""
    value = form.get(name, "")
    return value if value in offered else before
