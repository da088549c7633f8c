"""Pages: our service, its settings and the contacts that a child's help page shows."""

from dataclasses import replace

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.fields import CONTACT_NAMES
from children.languages import list_offered
from children.model import CONTACT_KINDS, WRITTEN_TO, Service, ServiceId
from children.read import is_ready_for_invites, load_service, today
from children.routes.blueprint import bp
from children.service_form import ContactForm, ServiceForm, contact_form, unchecked_choices
from children.write import change_service, set_contact
from web.access import Role, require, viewer
from web.page import page

SETTERS = (Role.MANAGER, Role.ADMINISTRATOR)


@bp.get("/service")
@require(*SETTERS)
def show_service() -> ResponseReturnValue:
    """Contacts with the day they were checked, and settings."""
    return _page(_service(), ServiceForm(_service()))


@bp.post("/service")
@require(*SETTERS)
def save_service() -> ResponseReturnValue:
    """Keep the settings."""
    service = _service()
    form = ServiceForm(service)
    if not form.validate_on_submit():
        return _page(service, form)
    allowed = {code for code, _ in unchecked_choices()} & set(request.form.getlist("unchecked"))
    fields = {name: value for name, value in form.data.items() if name != "csrf_token"}
    change_service(replace(service, unchecked_languages=frozenset(allowed), **fields))
    flash("Saved.")
    return redirect(url_for("children.show_service"))


@bp.get("/service/contacts/<kind>")
@require(*SETTERS)
def show_contact(kind: str) -> ResponseReturnValue:
    """One way of getting help."""
    return _contact_page(kind, _contact_form(_service(), kind))


@bp.post("/service/contacts/<kind>")
@require(*SETTERS)
def save_contact(kind: str) -> ResponseReturnValue:
    """Keep it, with the day on which someone checked it."""
    service = _service()
    form = _contact_form(service, kind)
    if not form.validate_on_submit():
        return _contact_page(kind, form)
    set_contact(service.id, form.as_contact(kind))
    flash("Saved.")
    return redirect(url_for("children.show_service"))


def _service() -> Service:
    return load_service(ServiceId(viewer().service_id))


def _known(kind: str) -> str:
    if kind not in CONTACT_KINDS:
        abort(404)
    return kind


def _page(service: Service, form: ServiceForm) -> ResponseReturnValue:
    return page(
        "children/service.html",
        service=service,
        form=form,
        names=CONTACT_NAMES,
        missing=is_ready_for_invites(service),
        languages=unchecked_choices(),
        allowed=request.form.getlist("unchecked") if form.is_submitted() else service.unchecked_languages,
    )


def _contact_form(service: Service, kind: str) -> ContactForm:
    offered = [one.code for one in list_offered(service)]
    return contact_form(today(), service.contact(_known(kind)), offered)


def _contact_page(kind: str, form: ContactForm) -> ResponseReturnValue:
    written_to = kind in WRITTEN_TO
    return page(
        "children/contact.html", kind=kind, name=CONTACT_NAMES[kind], form=form, written_to=written_to
    )
