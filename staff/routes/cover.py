"""The manager's page of cover and duty: who stands in for an IRO, who is on duty, from when until when."""

from typing import Any
from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import ServiceId, StaffId
from staff.blueprint import bp
from staff.forms import CoverForm, DutyForm, list_choices
from staff.model import MAY_BE_ON_DUTY, MAY_COVER, Account, CoverRefused
from staff.moments import moment_text
from staff.read import list_accounts, list_covers, list_duties
from staff.write import add_cover, add_duty, end_cover, end_duty
from store.work import now
from web.access import Role, require, viewer
from web.page import page


@bp.get("/cover")
@require(Role.MANAGER)
def show_cover() -> ResponseReturnValue:
    """Cover and duty, now and later."""
    return _cover_page(_cover_form(None), _duty_form(None))


@bp.post("/cover")
@require(Role.MANAGER)
def save_cover() -> ResponseReturnValue:
    """Name who stands in for an IRO."""
    form = _cover_form(request.form)
    if form.validate():
        people = {str(one.id): one for one in _people()}
        iro, stand_in = people[form.iro.data], people[form.stand_in.data]
        begins, ends = form.period()
        try:
            add_cover(iro, stand_in, begins, ends, StaffId(viewer().staff_id))
        except CoverRefused as refused:
            form.form_errors.append(str(refused))
        else:
            flash(f"{stand_in.name} stands in for {iro.name} from {moment_text(begins)}.")
            return redirect(url_for("staff.show_cover"), 303)
    return _cover_page(form, _duty_form(None))


@bp.post("/duty")
@require(Role.MANAGER)
def save_duty() -> ResponseReturnValue:
    """Name who is on duty."""
    form = _duty_form(request.form)
    if form.validate():
        person = {str(one.id): one for one in _people()}[form.person.data]
        begins, ends = form.period()
        try:
            add_duty(person, begins, ends, StaffId(viewer().staff_id))
        except CoverRefused as refused:
            form.form_errors.append(str(refused))
        else:
            flash(f"{person.name} is on duty from {moment_text(begins)}.")
            return redirect(url_for("staff.show_cover"), 303)
    return _cover_page(_cover_form(None), form)


@bp.post("/cover/<uuid:cover_id>/end")
@require(Role.MANAGER)
def save_cover_end(cover_id: UUID) -> ResponseReturnValue:
    """End a cover now."""
    if not end_cover(_service(), cover_id):
        abort(404)
    flash("The cover has ended.")
    return redirect(url_for("staff.show_cover"), 303)


@bp.post("/duty/<uuid:duty_id>/end")
@require(Role.MANAGER)
def save_duty_end(duty_id: UUID) -> ResponseReturnValue:
    """End a time of duty now."""
    if not end_duty(_service(), duty_id):
        abort(404)
    flash("The duty has ended.")
    return redirect(url_for("staff.show_cover"), 303)


def _service() -> ServiceId:
    return ServiceId(viewer().service_id)


def _people() -> list[Account]:
    return list_accounts(_service(), also_left=False)


def _choices(roles: frozenset[str]) -> list[Any]:
    return list_choices((str(one.id), one.name) for one in _people() if one.role in roles)


def _cover_form(sent: object) -> CoverForm:
    form = CoverForm(formdata=sent, prefix="cover-")
    form.iro.choices = form.stand_in.choices = _choices(MAY_COVER)
    return form


def _duty_form(sent: object) -> DutyForm:
    form = DutyForm(formdata=sent, prefix="duty-")
    form.person.choices = _choices(MAY_BE_ON_DUTY)
    return form


def _cover_page(cover_form: CoverForm, duty_form: DutyForm) -> ResponseReturnValue:
    names = {one.id: one.name for one in list_accounts(_service())}
    return page(
        "staff/cover.html",
        covers=list_covers(_service()),
        duties=list_duties(_service()),
        names=names,
        moment=moment_text,
        present=now(),
        cover_form=cover_form,
        duty_form=duty_form,
    )
