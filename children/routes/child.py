"""Pages: my children, one child's record, writing it down, and who their IRO is."""

from dataclasses import replace

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from children.age import age_band, age_on, asked_only_if_iro_chooses
from children.due import review_due
from children.forms import ChildForm, IroForm
from children.holidays import load_holidays
from children.model import ChildId, ReferenceTaken, ServiceId, StaffId
from children.opening import open_child
from children.own_pictures import OwnPicture, list_own_pictures
from children.read import list_children, list_reviews, load_iro_periods, today
from children.routes.blueprint import bp, next_links
from children.write import add_child, assign_iro, change_child
from web.access import Role, require, viewer
from web.handed import Colleague, handed
from web.page import page

KEEPERS = (Role.IRO, Role.MANAGER)


@bp.get("/children")
@require(*KEEPERS)
def show_children() -> ResponseReturnValue:
    """The children whose records this viewer may open."""
    return page("children/children.html", children=list_children(viewer()), iros=_names())


@bp.get("/children/new")
@require(*KEEPERS)
def show_new_child() -> ResponseReturnValue:
    """An empty form."""
    return page("children/change_child.html", form=_form(), child=None)


@bp.post("/children/new")
@require(*KEEPERS)
def save_new_child() -> ResponseReturnValue:
    """Keep a new child: an IRO's own, or whose IRO the manager chose."""
    form = _form()
    if form.validate_on_submit():
        iro = form.iro_id.data if form.iro_id else viewer().staff_id
        try:
            child = add_child(ServiceId(viewer().service_id), form.as_details(), _iro_id(iro))
            return redirect(url_for("children.show_child", child_id=child.id))
        except ReferenceTaken as taken:
            form.reference.errors = [str(taken)]
    return page("children/change_child.html", form=form, child=None)


@bp.get("/children/<uuid:child_id>")
@require(*KEEPERS)
def show_child(child_id: ChildId) -> ResponseReturnValue:
    """One child's record, with their reviews. Opening it is in the audit trail."""
    child = open_child(child_id)
    reviews = list_reviews(child.id)
    return page(
        "children/child.html",
        child=child,
        age=age_on(child.born, today()) if child.born else None,
        band=age_band(child, today()),
        only_if_chosen=asked_only_if_iro_chooses(child, today()),
        reviews=[
            (one, review_due(one.kind, one.counted_from, load_holidays()), next_links(one, viewer()))
            for one in reviews
        ],
        periods=load_iro_periods(child.id),
        iros=_names(),
        photos_not_right=_photos_not_right(child.id),
        has_given_page=handed().has_given_page(child.id, child.iro_id),
    )


def _photos_not_right(child_id: ChildId) -> list[OwnPicture]:
    """The child's photos of which they said that they are not right; for their IRO and cover only."""
    if viewer().role is not Role.IRO:
        return []
    return [one for one in list_own_pictures(child_id) if one.not_right_on]


@bp.get("/children/<uuid:child_id>/change")
@require(*KEEPERS)
def show_change_child(child_id: ChildId) -> ResponseReturnValue:
    """The form with what is written down."""
    child = open_child(child_id)
    return page("children/change_child.html", form=ChildForm(today(), [], child), child=child)


@bp.post("/children/<uuid:child_id>/change")
@require(*KEEPERS)
def save_child(child_id: ChildId) -> ResponseReturnValue:
    """Keep what changed."""
    child = open_child(child_id)
    form = ChildForm(today(), [], child)
    if form.validate_on_submit():
        try:
            details = replace(form.as_details(), team=child.team, picture_order=child.picture_order)
            change_child(child.id, details)
            flash("Saved.")
            return redirect(url_for("children.show_child", child_id=child.id))
        except ReferenceTaken as taken:
            form.reference.errors = [str(taken)]
    return page("children/change_child.html", form=form, child=child)


@bp.get("/children/<uuid:child_id>/iro")
@require(Role.MANAGER)
def show_iro(child_id: ChildId) -> ResponseReturnValue:
    """Who is the child's IRO, and from when someone else is."""
    child = open_child(child_id)
    return page(
        "children/iro.html", form=_iro_form(), child=child, periods=load_iro_periods(child.id), iros=_names()
    )


@bp.post("/children/<uuid:child_id>/iro")
@require(Role.MANAGER)
def save_iro(child_id: ChildId) -> ResponseReturnValue:
    """Keep the new period; the one before ends."""
    child = open_child(child_id)
    form = _iro_form()
    if form.validate_on_submit():
        assign_iro(child.id, StaffId(form.chosen()), form.from_day.data)
        flash("Saved.")
        return redirect(url_for("children.show_child", child_id=child.id))
    return page(
        "children/iro.html", form=form, child=child, periods=load_iro_periods(child.id), iros=_names()
    )


def _form() -> ChildForm:
    """For a manager with the choice of IRO; an IRO adds their own children."""
    return ChildForm(today(), _colleagues() if viewer().role is Role.MANAGER else [])


def _iro_form() -> IroForm:
    return IroForm(_colleagues(), today())


def _colleagues() -> list[Colleague]:
    return handed().list_iros(viewer().service_id)


def _names() -> dict[object, str]:
    return {one.staff_id: one.name for one in _colleagues()}


def _iro_id(chosen: object) -> StaffId:
    known = {str(one.staff_id): one.staff_id for one in _colleagues()}
    if str(chosen) not in known:
        abort(400)
    return StaffId(known[str(chosen)])
