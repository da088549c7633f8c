"""Page: which picture of a set stands for which of our concepts, confirmed by a person, page by page.

Only equal words are suggested, and nothing is linked by itself. Links are kept in the draft and wait for
Publish like every other choice.
"""

from uuid import UUID

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from symbols.blueprint import bp
from symbols.brought.model import BroughtPicture
from symbols.brought.read import list_pictures_by_id, load_kept_set
from symbols.brought.suggest import Suggestion, suggest_links
from symbols.choices import Choices, link
from symbols.editions.read import load_draft
from symbols.editions.write import change_draft
from symbols.read import list_pictures
from web.access import Role, require, viewer
from web.forms import PostedForm
from web.page import page

ON_A_PAGE = 12


@bp.get("/desk/pictures/sets/<uuid:set_id>/links")
@require(Role.PARTICIPATION)
def show_links(set_id: UUID) -> ResponseReturnValue:
    """Concepts without a picture of this set that has the same word; or, asked for, those confirmed."""
    found = load_kept_set(viewer().service_id, set_id)
    choices = load_draft(viewer().service_id).choices
    confirmed = choices.links.get(str(set_id), {})
    waiting = [one for one in suggest_links(set_id, choices) if one.concept not in confirmed]
    show_confirmed = request.args.get("show") == "confirmed"
    rows = _confirmed(choices, confirmed) if show_confirmed else waiting
    start = _start(len(rows))
    shown = rows[start : start + ON_A_PAGE]
    return page(
        "symbols/links.html",
        set=found,
        form=PostedForm(),
        rows=shown,
        pictures=_pictures(set_id, shown),
        waiting=len(waiting),
        confirmed=len(confirmed),
        show_confirmed=show_confirmed,
        start=start,
        total=len(rows),
        next_start=start + ON_A_PAGE if start + ON_A_PAGE < len(rows) else None,
    )


@bp.post("/desk/pictures/sets/<uuid:set_id>/links")
@require(Role.PARTICIPATION)
def save_links(set_id: UUID) -> ResponseReturnValue:
    """Keep what was ticked on this page; what was not is skipped, or taken back where it was confirmed."""
    load_kept_set(viewer().service_id, set_id)
    back = request.form.get("show") == "confirmed"
    ticked = _ticked(set_id)

    def change(draft: Choices) -> Choices:
        for concept in request.form.getlist("concept"):
            picture = ticked.get(concept)
            if picture or (back and concept in draft.links.get(str(set_id), {})):
                draft = link(draft, str(set_id), concept, picture)
        return draft

    change_draft(viewer().service_id, change, viewer().staff_id)
    if back:
        flash("Saved. It waits to be published.")
        return redirect(url_for("symbols.show_links", set_id=set_id, show="confirmed"), 303)
    flash(f"{len(ticked)} confirmed. They wait to be published.")
    skipped = len(set(request.form.getlist("concept"))) - len(ticked)
    start = request.form.get("start", "0")
    start = str(int(start) + skipped) if start.isdecimal() and len(start) < 6 else "0"
    return redirect(url_for("symbols.show_links", set_id=set_id, start=start), 303)


def _ticked(set_id: UUID) -> dict[str, str]:
    """Concept -> picture, of concepts that there are and pictures of this set."""
    known = {one.id for one in list_pictures() if not one.id.startswith("pin-")}
    known |= set(load_draft(viewer().service_id).choices.added)
    asked = {
        concept: request.form.get(f"for-{concept}", "")
        for concept in request.form.getlist("concept")
        if concept in known
    }
    ids = [found for one in asked.values() if (found := _uuid(one))]
    there = list_pictures_by_id(set_id, ids)
    return {concept: one for concept, one in asked.items() if one in there}


def _uuid(text: str) -> UUID | None:
    try:
        return UUID(text) if text else None
    except ValueError:
        return None


def _confirmed(choices: Choices, links: object) -> list[Suggestion]:
    titles = {one.id: one.title for one in list_pictures()}
    titles |= {concept: added.label for concept, added in choices.added.items()}
    pairs = dict(links) if isinstance(links, dict) else {}
    rows = (
        Suggestion(concept, titles.get(concept, concept), ((picture, "Confirmed"),))
        for concept, picture in pairs.items()
    )
    return sorted(rows, key=lambda one: one.word)


def _pictures(set_id: UUID, rows: list[Suggestion]) -> dict[str, BroughtPicture]:
    return list_pictures_by_id(set_id, [UUID(one) for row in rows for one, _ in row.candidates])


def _start(total: int) -> int:
    asked = request.args.get("start", "0")
    start = int(asked) if asked.isdecimal() and len(asked) < 6 else 0
    return start if start < total else 0
