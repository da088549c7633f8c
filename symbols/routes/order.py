"""Whose pictures come first: the order of sets for everyone in the service, and for a team.

A child's own order stands on the child's page, for it belongs to that child's people.
"""

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from symbols.blueprint import bp
from symbols.choices import OWN, Choices, set_order
from symbols.desk.pictures import list_sets
from symbols.editions.read import load_draft
from symbols.editions.write import change_draft
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page

LONGEST_TEAM = 60
OFFERED_FROM = 2  # children: the team or school of one alone may say where that child is


@bp.get("/desk/pictures/order")
@require(Role.PARTICIPATION)
def show_order() -> ResponseReturnValue:
    """The order for everyone, and each team's."""
    return _order_page()


@bp.post("/desk/pictures/order")
@require(Role.PARTICIPATION)
def save_order() -> ResponseReturnValue:
    """Keep an order in the draft: places are numbers, an empty place leaves a set out."""
    team = request.form.get("team", "").strip()
    new = bool(request.form.get("new"))
    known = _sets(load_draft(viewer().service_id).choices)
    places = {one: request.form.get(f"place-{one}", "").strip() for one in known}
    problem = _problem(team, new, places)
    if problem:
        return _order_page(problem, team, places, new)
    order = sorted((one for one in known if places[one]), key=lambda one: int(places[one]))
    wanted = () if order == [OWN] and not team else tuple(order)
    change_draft(viewer().service_id, lambda draft: set_order(draft, wanted, team), viewer().staff_id)
    flash("Kept. It waits to be published.")
    if team and wanted and team.casefold() not in _teams():
        flash(f"No child has the team “{team}”: the order is for nobody until one has.")
    return redirect(url_for("symbols.show_order"), 303)


def _problem(team: str, new: bool, places: dict[str, str]) -> str:
    given = [place for place in places.values() if place]
    if new and not team:
        return "Please give the team a name."
    if len(team) > LONGEST_TEAM:
        return f"Please keep the team's name under {LONGEST_TEAM} letters."
    if any(not place.isdecimal() or len(place) > 3 for place in given):
        return "Please write whole numbers: 1 for the set that comes first."
    if len(set(given)) != len(given):
        return "Two sets have the same place. Please give each its own number."
    return ""


def _sets(choices: Choices) -> dict[str, str]:
    """Our own set, then the service's published ones: id -> name."""
    names = {str(key): name for key, name in list_sets(viewer().service_id).items()}
    gone = choices.retired_sets
    named = {key: f"{name}, retired" if key in gone else name for key, name in names.items()}
    return {OWN: "Heard's own set", **named}


def _teams() -> dict[str, tuple[str, int]]:
    """The teams that children have: folded -> as it is spelled, and how many have it."""
    counts = handed().count_teams(viewer().service_id)
    return {name.casefold(): (name, count) for name, count in counts.items()}


def _order_page(
    problem: str = "", team: str = "", places: dict[str, str] | None = None, new: bool = False
) -> ResponseReturnValue:
    draft = load_draft(viewer().service_id)
    sets = _sets(draft.choices)

    def numbered(order: tuple[str, ...]) -> dict[str, str]:
        shown = order or (OWN,)
        return {one: str(shown.index(one) + 1) if one in shown else "" for one in sets}

    forms = [("", numbered(draft.choices.order), False)]
    forms += [(name, numbered(order), False) for name, order in sorted(draft.choices.teams.items())]
    forms.append(("", dict.fromkeys(sets, ""), True))
    if places is not None:
        # What was typed stays in the form that it was typed into.
        at = next(
            (i for i, (name, _, fresh) in enumerate(forms) if fresh == new and (new or name == team)), 0
        )
        forms[at] = (team, places, new)
    wrong = (team, new) if problem else None
    teams = _teams()
    return page(
        "symbols/order.html", status=400 if problem else 200, draft=draft, sets=sets, forms=forms,
        problem=problem, wrong=wrong,
        offered=sorted(name for name, count in teams.values() if count >= OFFERED_FROM),
        of_nobody={name for name in draft.choices.teams if name.casefold() not in teams},
    )  # fmt: skip
