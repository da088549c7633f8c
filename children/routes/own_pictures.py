"""Pages: the pictures of one child: the sets that they are used to, and photos out of their own life.

For their IRO and who stands in for them, and for nobody else: neither managers nor the participation team. A
photo has no address: it stands in the page itself.
"""

from dataclasses import fields, replace
from uuid import UUID

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from children.model import Child, ChildDetails, ChildId, StaffId
from children.opening import open_child_of_iro
from children.own_pictures import (
    MOST_OWN,
    OwnPictureMissing,
    TooManyOwnPictures,
    add_own_picture,
    list_own_pictures,
    list_teams,
    opener_of,
    retire_own_picture,
)
from children.own_pictures_form import OrderForm, PhotoForm, often
from children.routes.blueprint import bp
from children.write import change_child
from symbols.book import PHOTO
from symbols.brought.read import list_sets
from symbols.drawn import drawn_of
from symbols.editions.read import load_newest
from symbols.model import PictureMissing
from symbols.photo import PhotoRefused
from symbols.read import load_picture
from symbols.showing import this_book
from web.access import Role, require, viewer
from web.page import page
from web.words import Drawing, drawing


@bp.get("/children/<uuid:child_id>/pictures")
@require(Role.IRO)
def show_own_pictures(child_id: ChildId) -> ResponseReturnValue:
    """What this child uses at school, their photos, and a form for another one."""
    child = open_child_of_iro(child_id)
    return _page(child, OrderForm(child, _sets()), PhotoForm(_names()))


@bp.post("/children/<uuid:child_id>/pictures/order")
@require(Role.IRO)
def save_picture_order(child_id: ChildId) -> ResponseReturnValue:
    """Keep the team and the order of sets; what begins from now on has it."""
    child = open_child_of_iro(child_id)
    form = OrderForm(child, _sets())
    if not form.validate_on_submit():
        return _page(child, form, PhotoForm(_names()))
    details = ChildDetails(**{one.name: getattr(child, one.name) for one in fields(ChildDetails)})
    change_child(child.id, replace(details, team=form.team.data or "", picture_order=form.order()))
    flash("Saved. What is begun or written from now on has these pictures.")
    team, ordered = form.team.data or "", list_teams(child.service_id)
    if team and ordered and team.casefold() not in {one.casefold() for one in ordered}:
        flash(f"The team “{team}” has no order of sets of its own. It has the service's.")
    return redirect(url_for("children.show_own_pictures", child_id=child.id))


@bp.post("/children/<uuid:child_id>/pictures")
@require(Role.IRO)
def save_own_picture(child_id: ChildId) -> ResponseReturnValue:
    """Keep a photo, checked and made small; the file as it came is not kept."""
    child = open_child_of_iro(child_id)
    form = PhotoForm(_names())
    if form.validate_on_submit():
        sent = form.photo.data.stream.read()
        try:
            by = StaffId(viewer().staff_id)
            add_own_picture(child.id, sent, form.concept(), form.word.data or "", by)
        except PhotoRefused as refused:
            form.photo.errors = [str(refused)]
        except TooManyOwnPictures:
            form.photo.errors = [f"There are {MOST_OWN} photos already. Take one away first."]
        else:
            flash("Kept. The child sees it in what begins from now on.")
            return redirect(url_for("children.show_own_pictures", child_id=child.id))
    return _page(child, OrderForm(child, _sets()), form)


@bp.post("/children/<uuid:child_id>/pictures/<uuid:picture_id>/away")
@require(Role.IRO)
def save_own_picture_away(child_id: ChildId, picture_id: UUID) -> ResponseReturnValue:
    """Take a photo away: nothing new shows it, letters made before do."""
    child = open_child_of_iro(child_id)
    try:
        retire_own_picture(child.id, picture_id)
    except OwnPictureMissing:
        abort(404)
    flash("Taken away. Letters made before still show it.")
    return redirect(url_for("children.show_own_pictures", child_id=child.id))


def _sets() -> dict[str, str]:
    """The service's sets that can be chosen from: id -> name."""
    gone = load_newest(viewer().service_id).choices.retired_sets
    return {str(one.id): one.name for one in list_sets(viewer().service_id) if str(one.id) not in gone}


def _names() -> dict[str, str]:
    """Concept -> what it is called in English, for everything that is offered."""
    book = this_book()
    return {one: book.labels.get(one, {}).get("en") or _title(one) for one in book.offered}


def _title(concept: str) -> str:
    try:
        return load_picture(concept).title
    except PictureMissing:
        return concept


def _photo(child_id: ChildId, picture_id: UUID) -> Drawing:
    """The photo for this page itself."""
    return drawing(drawn_of(f"{PHOTO}:{picture_id}", open_photo=opener_of(child_id)))


def _page(child: Child, order: OrderForm, form: PhotoForm) -> ResponseReturnValue:
    names = _names()
    return page(
        "children/own_pictures.html",
        child=child,
        order=order,
        form=form,
        names=names,
        often=often(names),
        teams=list_teams(child.service_id),
        photos=[(one, _photo(child.id, one.id)) for one in list_own_pictures(child.id)],
    )
