"""Pages: one set as a whole: offer it no longer, or again, and put right what is said of it.

In: a set's id. Out: retiring waits in the draft like every choice; what is said of a set counts at once, as a
version of its own that says in its note what it was before.
"""

from uuid import UUID

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from symbols.blueprint import bp
from symbols.brought.forms import TermsForm
from symbols.brought.model import BroughtSet, SetMissing, Terms
from symbols.brought.read import list_licences, list_refs, load_kept_set
from symbols.brought.report import Report
from symbols.brought.write import correct_terms
from symbols.choices import retire_set
from symbols.editions.write import change_draft, note_edition
from web.access import Role, require, viewer
from web.page import page

_PARTS = ("name", "licence", "licence_url", "credit", "holder")
_CALLED = {"licence_url": "address of the licence"}


@bp.post("/desk/pictures/sets/<uuid:set_id>/retire")
@require(Role.PARTICIPATION)
def save_set_retired(set_id: UUID) -> ResponseReturnValue:
    """Offer the whole set no longer, or again, in the draft. What has its pictures keeps them."""
    _published(set_id)
    back = bool(request.form.get("back"))
    refs = frozenset() if back else list_refs(set_id)
    change_draft(
        viewer().service_id, lambda now: retire_set(now, str(set_id), refs, back=back), viewer().staff_id
    )
    flash("Brought back. It waits to be published." if back else "Retired. It waits to be published.")
    return redirect(url_for("symbols.show_set", set_id=set_id), 303)


@bp.get("/desk/pictures/sets/<uuid:set_id>/terms")
@require(Role.PARTICIPATION)
def show_terms(set_id: UUID) -> ResponseReturnValue:
    """What is said of a set, to be put right."""
    return _terms_page(found := _published(set_id), _form(found))


@bp.post("/desk/pictures/sets/<uuid:set_id>/terms")
@require(Role.PARTICIPATION)
def save_terms(set_id: UUID) -> ResponseReturnValue:
    """Keep what is said of it from now on, and note what it was."""
    found = _published(set_id)
    form = _form(found)
    if not form.validate():
        return _terms_page(found, form, 400)
    terms = form.as_terms()
    changed = _changed(found.terms, terms)
    if changed:
        correct_terms(viewer().service_id, set_id, terms)
        note_edition(viewer().service_id, f"Said of “{found.name}”: {changed}", viewer().staff_id)
    flash("Kept. What is printed from now on says it so." if changed else "Nothing was changed.")
    return redirect(url_for("symbols.show_set", set_id=set_id), 303)


def _published(set_id: UUID) -> BroughtSet:
    found = load_kept_set(viewer().service_id, set_id)
    if found.published_at is None:
        raise SetMissing(set_id)
    return found


def _form(found: BroughtSet) -> TermsForm:
    terms = found.terms
    said = {one: getattr(terms, one) for one in _PARTS}
    form = TermsForm(Report(**said), list_licences(found.id), ())
    if not form.is_submitted():
        form.noncommercial.data = terms.noncommercial
    return form


def _terms_page(found: BroughtSet, form: TermsForm, status: int = 200) -> ResponseReturnValue:
    return page("symbols/set_terms.html", status, set=found, form=form)


def _changed(before: Terms, after: Terms) -> str:
    """Each part that is said otherwise, as it was and as it is."""
    pairs = [(one, getattr(before, one), getattr(after, one)) for one in _PARTS]
    said = [f"{_CALLED.get(one, one)} “{was}” → “{now}”" for one, was, now in pairs if was != now]
    if before.noncommercial != after.noncommercial:
        said.append("for no commercial purpose" if after.noncommercial else "for any purpose")
    return "; ".join(said)
