"""One brought-in picture at the desk: whose it is, its words, and for which concept to use it.

In: a picture's id. Out: the page, and changes to the draft: use it for a concept, retire it.
"""

from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from symbols.blueprint import bp
from symbols.choices import retire_picture
from symbols.desk.changing import show_as
from symbols.desk.concepts import Listed, list_all
from symbols.desk.pictures import SetPicture, load_set_picture
from symbols.desk.search import Wanted, matching_concepts
from symbols.editions.read import load_draft, load_draft_book
from symbols.editions.write import change_draft
from symbols.model import PictureMissing
from symbols.routes.sections import desk_page
from symbols.uses import count_letters_showing
from web.access import Role, require, viewer
from wording.languages import english_name

MOST_OFFERED = 12


@bp.get("/desk/pictures/pictures/<uuid:picture_id>")
@require(Role.PARTICIPATION)
def show_set_picture(picture_id: UUID) -> ResponseReturnValue:
    """Everything about one picture of a set."""
    one, draft = _load(picture_id), load_draft(viewer().service_id)
    listed = list_all(draft.choices, load_draft_book(viewer().service_id, draft.choices))
    asked = request.args.get("find", "").strip()[:80]
    return desk_page(
        "symbols/picture.html",
        draft,
        one=one,
        retired=one.ref in draft.choices.retired_pictures,
        stands_for=[each for each in listed if each.shown == one.shown],
        asked=asked,
        offers=_offers(one, listed, asked),
        letters=count_letters_showing(viewer().service_id, one.shown),
        english_name=english_name,
    )


@bp.post("/desk/pictures/pictures/<uuid:picture_id>/use")
@require(Role.PARTICIPATION)
def save_use(picture_id: UUID) -> ResponseReturnValue:
    """Show it for a concept, in the draft."""
    one, concept = _load(picture_id), request.form.get("concept", "")
    draft = load_draft(viewer().service_id)
    book = load_draft_book(viewer().service_id, draft.choices)
    known = {each.concept for each in list_all(draft.choices, book) if not each.missing}
    if concept not in known or not one.offered or one.ref in draft.choices.retired_pictures:
        abort(404)
    change_draft(viewer().service_id, lambda now: show_as(now, concept, one.ref), viewer().staff_id)
    flash("Changed. It waits to be published; children do not see it yet.")
    return redirect(url_for("symbols.show_concept", concept=concept), 303)


@bp.post("/desk/pictures/pictures/<uuid:picture_id>/retire")
@require(Role.PARTICIPATION)
def save_picture_retired(picture_id: UUID) -> ResponseReturnValue:
    """Offer it no longer, or again, in the draft. Letters that have it keep it."""
    one, back = _load(picture_id), bool(request.form.get("back"))
    change_draft(viewer().service_id, lambda now: retire_picture(now, one.ref, back=back), viewer().staff_id)
    flash("Brought back. It waits to be published." if back else "Retired. It waits to be published.")
    return redirect(url_for("symbols.show_set_picture", picture_id=picture_id), 303)


def _load(picture_id: UUID) -> SetPicture:
    try:
        return load_set_picture(viewer().service_id, picture_id)
    except PictureMissing:
        abort(404)


def _offers(one: SetPicture, listed: tuple[Listed, ...], asked: str) -> list[Listed]:
    """Concepts that it may stand for: what was looked for, else those with its word."""
    wanted = Wanted(asked or one.words.get("en", one.label))
    found = [each for each in matching_concepts(listed, wanted, frozenset()) if not each.missing]
    return [each for each in found if each.shown != one.shown][:MOST_OFFERED]
