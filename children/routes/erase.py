"""Page: erase everything about a child, for managers only."""

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from children.erase_form import EraseForm
from children.model import Child, ChildId
from children.opening import open_child
from children.routes.blueprint import bp
from children.write import erase_child
from web.access import Role, require
from web.handed import handed
from web.page import page


@bp.get("/children/<uuid:child_id>/erase")
@require(Role.MANAGER)
def show_erase(child_id: ChildId) -> ResponseReturnValue:
    """What will be lost, and the form that asks once more."""
    child = open_child(child_id)
    return _page(child, EraseForm(child))


@bp.post("/children/<uuid:child_id>/erase")
@require(Role.MANAGER)
def save_erasure(child_id: ChildId) -> ResponseReturnValue:
    """Erase, where a reason was chosen and the reference is the child's."""
    child = open_child(child_id)
    form = EraseForm(child)
    if not form.validate_on_submit():
        return _page(child, form)
    handed().drop_mails_of(child.id)
    erase_child(child.id, form.chosen())
    flash("Erased. Nothing about this child can be read any more.")
    return redirect(url_for("children.show_children"), 303)


def _page(child: Child, form: EraseForm) -> ResponseReturnValue:
    return page("children/erase.html", child=child, form=form)
