"""Find a picture: one box and a few filters over concepts and brought-in pictures, sixty to a page.

In: GET parameters word, concept, category, set, show, page. Out: the page; it changes nothing.
"""

from uuid import UUID

from flask import request
from flask.typing import ResponseReturnValue

from symbols.blueprint import bp
from symbols.choices import OWN
from symbols.desk.pictures import list_categories, list_sets
from symbols.desk.search import MISSING, REPORTED, RETIRED, Wanted, search
from symbols.editions.read import load_draft
from symbols.model import Group
from symbols.routes.sections import desk_page
from symbols.words import group_name
from web.access import Role, require, viewer

LONGEST = 80
ASKED = ("word", "concept", "category", "set", "show")
ONLY = {
    "": "All pictures",
    MISSING: "No picture yet",
    REPORTED: "Reported as not right",
    RETIRED: "Retired (not offered any more)",
}
GROUPS = {one.value: group_name(one, "en") for one in Group if one is not Group.PIN}


@bp.get("/desk/pictures")
@require(Role.PARTICIPATION)
def show_pictures() -> ResponseReturnValue:
    """The desk of pictures: search, and the way to everything else."""
    service = viewer().service_id
    sets = {OWN: "Heard's own drawings", **{str(one): name for one, name in list_sets(service).items()}}
    wanted = _wanted(sets)
    results = search(service, wanted)
    return desk_page(
        "symbols/pictures.html",
        load_draft(service),
        wanted=wanted,
        results=results,
        sets=sets,
        groups=GROUPS,
        categories=list_categories(UUID(wanted.set_id)) if wanted.set_id not in ("", OWN) else (),
        only=ONLY,
        asked={name: value for name in ASKED if (value := request.args.get(name))},
    )


def _wanted(sets: dict[str, str]) -> Wanted:
    """What was asked for; what nobody can choose counts as not asked."""
    asked = request.args
    number = asked.get("page", "1")
    return Wanted(
        text=asked.get("word", "").strip()[:LONGEST],
        concept=asked.get("concept", ""),
        category=asked.get("category", ""),
        set_id=asked.get("set", "") if asked.get("set", "") in sets else "",
        only=asked.get("show", "") if asked.get("show", "") in ONLY else "",
        page=int(number) if number.isdecimal() and len(number) < 6 else 1,
    )
