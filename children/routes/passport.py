"""Pages: a child's communication passport: written down, printed, and a blank one to fill in by hand.

For their IRO and who stands in for them. A social worker or teacher fills in the printed one, and it is typed
from that.
"""

from flask import Response, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import Child, ChildId, StaffId
from children.opening import open_child_of_iro
from children.passport.forms import PassportForm, filled_form
from children.passport.model import Passport
from children.passport.paper import print_passport
from children.passport.read import load_passport
from children.passport.setting import save_passport
from children.passport.words import groups_of
from children.routes.blueprint import bp
from press.fit import PaperTooLong
from press.glyphs import GlyphMissing
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page
from web.words import plain
from wording.languages import english_name, format_date, list_languages

NOT_PRINTED = "It cannot be printed: there is too much for one page, or a sign that no font of ours draws."


@bp.get("/children/<uuid:child_id>/passport")
@require(Role.IRO)
def show_passport(child_id: ChildId) -> ResponseReturnValue:
    """What is written down, in the form."""
    child = open_child_of_iro(child_id)
    return _page(child, filled_form(load_passport(child.id) or Passport()))


@bp.post("/children/<uuid:child_id>/passport")
@require(Role.IRO)
def save_passport_form(child_id: ChildId) -> ResponseReturnValue:
    """Keep it as the newest; the child's pages follow it from now on."""
    child = open_child_of_iro(child_id)
    form = PassportForm()
    if not form.validate_on_submit():
        return _page(child, form)
    save_passport(child, form.as_passport(), StaffId(viewer().staff_id))
    flash("Kept. Their pages follow it from now on, and whoever helps can read it there.")
    return redirect(url_for("children.show_passport", child_id=child.id), 303)


@bp.get("/children/<uuid:child_id>/passport.pdf")
@require(Role.IRO)
def show_passport_pdf(child_id: ChildId) -> ResponseReturnValue:
    """One page to print, in the language asked for; `blank`: to be filled in by hand."""
    child = open_child_of_iro(child_id)
    blank = "blank" in request.args
    passport = load_passport(child.id)
    if passport is None and not blank:
        return redirect(url_for("children.show_passport", child_id=child.id))
    g.lang = _asked()
    try:
        pdf = passport_pdf(passport or Passport(), child.called, blank=blank)
    except (PaperTooLong, GlyphMissing):
        flash(NOT_PRINTED)
        return redirect(url_for("children.show_passport", child_id=child.id), 303)
    answer = Response(pdf, mimetype="application/pdf")
    answer.headers["Content-Disposition"] = 'attachment; filename="passport.pdf"'
    return answer


def passport_pdf(passport: Passport, called: str, *, blank: bool = False) -> bytes:
    """The page in the language of this request. Raises PaperTooLong, GlyphMissing."""
    opening = [
        plain("passport.blank", "Please fill this in with someone who knows them well.")
        if blank
        else written_by(passport)
    ]
    groups = groups_of(passport, plain, g.lang, blank=blank)
    return print_passport(
        plain("passport.title", "How {child} says yes", child=called), opening, groups, g.lang
    )


def written_by(passport: Passport) -> str:
    """Who wrote it, and when, in the language of this request."""
    who = f"{passport.filled_by} ({passport.role})" if passport.role else passport.filled_by
    day = format_date(passport.filled_on, g.lang) if passport.filled_on else ""
    return plain("passport.written", "Written by {person}, {date}.", person=who, date=day)


def _asked() -> str:
    asked = request.args.get("lang", "")
    return asked if asked in [one.code for one in list_languages()] else "en"


def _page(child: Child, form: PassportForm) -> ResponseReturnValue:
    return page(
        "children/passport.html",
        child=child,
        form=form,
        passport=load_passport(child.id),
        not_asked=handed().list_not_asked(child),
        languages=[(one.code, english_name(one.code)) for one in list_languages()],
    )
