"""The IRO's page of what a child gave them: "all about me". Only while the child gives it; each opening is in
the audit trail, and the child is shown who opened it and when.
"""

from uuid import UUID

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import Child, ChildId, StaffId
from children.opening import open_child_of_iro
from children.own_pictures import current_book, opener_of
from consult.attached.serving import served
from consult.blueprint import bp
from consult.own_page.model import IN_ENGLISH, OwnPage, OwnPageMissing
from consult.own_page.paper import print_own_page
from consult.own_page.read import load_page, load_page_file
from consult.own_page.write import note_page_opened
from consult.read import load_newest_opening
from consult.routes.own_page import parts_of
from press.glyphs import GlyphMissing
from store.work import after_commit, current
from symbols.showing import use_book
from web.access import Role, require, viewer
from web.page import page
from wording.languages import english_name

ENGLISH = "en"


@bp.get("/desk/children/<uuid:child_id>/own-page")
@require(Role.IRO)
def show_given_page(child_id: UUID) -> ResponseReturnValue:
    """What the child put on their page, in English, their own words as they are."""
    child, own = _opened(child_id)
    use_book(current_book(child), load_newest_opening(child.id).looks.worn, opener_of(child.id))
    return page(
        "consult/own_page/desk.html",
        child=child,
        own=own,
        parts=[(topic, pieces) for topic, _, pieces in parts_of(own) if pieces],
        others=[words for one, words in IN_ENGLISH.items() if one in own.given_to],
        language=own.language,
        language_name=english_name(own.language),
    )


@bp.get("/desk/children/<uuid:child_id>/own-page.pdf")
@require(Role.IRO)
def show_given_page_pdf(child_id: UUID) -> ResponseReturnValue:
    """The same to print, in the child's language or in English."""
    child, own = _opened(child_id)
    lang = own.language if request.args.get("lang") == own.language else ENGLISH
    try:
        pdf = print_own_page(child, own, lang)
    except GlyphMissing:
        flash("A sign in the child's words cannot be printed. Please print the page from the browser.")
        return redirect(url_for("consult.show_given_page", child_id=child.id))
    headers = {
        "Content-Type": "application/pdf",
        "Content-Disposition": 'attachment; filename="about-me.pdf"',
    }
    return pdf, 200, headers


@bp.get("/desk/children/<uuid:child_id>/own-page/<uuid:name>")
@require(Role.IRO)
def show_given_page_file(child_id: UUID, name: UUID) -> ResponseReturnValue:
    """A photo or recording of the page."""
    child, own = _given(child_id)
    if not any(str(name) in one.attached for one in own.parts.values()):
        raise OwnPageMissing
    return served(*load_page_file(child.id, str(name)))


def _opened(child_id: UUID) -> tuple[Child, OwnPage]:
    """The child's page, noted for the child as opened: this request only reads, so that is written after."""
    child, own = _given(child_id)
    store, by = current().store, StaffId(viewer().staff_id)

    def note() -> None:
        with store.begin(actor=f"staff:{by}"):
            note_page_opened(child.id, by)

    after_commit(note)
    return child, own


def _given(child_id: UUID) -> tuple[Child, OwnPage]:
    """The child's page, for the IRO who was given it and who stands in for them. Raises OwnPageMissing."""
    child = open_child_of_iro(ChildId(child_id))
    own = load_page(child.id)
    if not own.is_begun or not own.is_for_iro(child.iro_id):
        raise OwnPageMissing
    return child, own
