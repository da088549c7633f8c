"""The versions of a form of the network on the desk: what each changed, a look, a draft like it."""

from itertools import pairwise

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.fields import number_in
from consult.blueprint import bp
from consult.network import versions
from consult.network.model import NAMES
from consult.network.shelf import load_shipped
from consult.network.telling import tell_changes
from consult.routes.network_wording import the_respondent
from consult.routes.questionnaires import staff_names
from store.versions import DraftMoved
from web.access import Role, require, viewer
from web.page import page


@bp.get("/desk/network-forms/<respondent>/versions")
@require(Role.PARTICIPATION)
def show_network_versions(respondent: str) -> ResponseReturnValue:
    """Every version, the newest first, with what it changed in the one before."""
    who, service = the_respondent(respondent), viewer().service_id
    found = versions.list_versions(service, who)
    contents = [*(one.content for one in found), load_shipped(who)]
    changes = [tell_changes(before, after) for after, before in pairwise(contents)]
    return page(
        "consult/network/versions.html",
        name=NAMES[who],
        draft=versions.load_draft(service, who),
        versions=list(zip(found, changes, strict=True)),
        names=staff_names([one.made_by for one in found]),
    )


@bp.post("/desk/network-forms/<respondent>/versions")
@require(Role.PARTICIPATION)
def save_network_draft_begun(respondent: str) -> ResponseReturnValue:
    """Begin a draft like a version; the one that is there is shown instead."""
    who, begun = the_respondent(respondent), number_in(request.form.get("number", ""))
    try:
        versions.begin_draft(viewer().service_id, who, begun, viewer().staff_id)
        flash("A draft was begun. Nobody is asked it before you publish it.")
    except versions.VersionMissing:
        abort(404)
    except DraftMoved:
        flash("There is a draft of it already. This is it.")
    return redirect(url_for("consult.show_network_wording", respondent=who.value), 303)
