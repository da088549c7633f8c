"""The desk of questions: every questionnaire with its versions and drafts, and how a draft begins and ends.

In: the signed-in person's service. Out: pages; nothing changes for a child before Publish.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.fields import number_in
from consult.banks import TOUR, list_newest_banks, shipped_content
from consult.blueprint import bp
from consult.questionnaires import write
from consult.questionnaires.content import is_closed, plain_copy
from consult.questionnaires.edit import asked_part, new_code
from consult.questionnaires.judged import list_draft_faults
from consult.questionnaires.model import (
    Content,
    Draft,
    DraftMissing,
    DraftThere,
    Version,
    VersionMissing,
)  # fmt: skip
from consult.questionnaires.read import (
    list_drafts,
    list_newest_versions,
    list_versions,
    load_content,
    newest_number,
)
from consult.questionnaires.words import whom
from store.versions import DraftMoved
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page

LONGEST_TITLE = 80


@dataclass(frozen=True)
class Listed:
    """One questionnaire on the desk: as it is asked now, and its draft."""

    code: str
    title: str
    whom: str
    count: int
    newest: Version | None
    draft: Draft | None
    faults: int = 0
    closed: bool = False
    shipped: bool = False
    is_new: bool = False


@bp.get("/desk/questions")
@require(Role.PARTICIPATION)
def show_questionnaires() -> ResponseReturnValue:
    """Every questionnaire of the service: those that Heard ships, and its own."""
    return list_page()


@bp.post("/desk/questions/begin")
@require(Role.PARTICIPATION)
def save_begun() -> ResponseReturnValue:
    """Begin a draft from a version; the one that is there is shown instead."""
    code, number = request.form.get("code", ""), request.form.get("number", "")
    try:
        begun = int(number) if number.isdecimal() and len(number) < 9 else None
        write.begin_draft(viewer().service_id, code, viewer().staff_id, begun)
        flash("A draft was begun. Children see nothing of it before you publish it.")
    except DraftThere:
        flash("There is a draft of it already. This is it.")
    except VersionMissing:
        abort(404)
    return redirect(url_for("consult.show_questionnaire_draft", code=code), 303)


@bp.post("/desk/questions/new")
@require(Role.PARTICIPATION)
def save_new_questionnaire() -> ResponseReturnValue:
    """A questionnaire of one's own, begun as a copy of another."""
    title = request.form.get("title", "").strip()
    like = request.form.get("like", "")
    known = {one.code for one in listed_questionnaires()}
    if not title or len(title) > LONGEST_TITLE or like not in known:
        return list_page(title=title, like=like, status=400)
    service = viewer().service_id
    content = plain_copy(dict(load_content(service, like, newest_number(service, like))))
    content.pop("closed", None)
    made = content | {"id": new_code(title, {*known, TOUR}), "title": title}
    draft = write.create_draft(service, made, viewer().staff_id)
    flash("A draft was begun. First say whom it asks; then change its questions.")
    return redirect(url_for("consult.show_whom", code=draft.code), 303)


@bp.get("/desk/questions/<code>")
@require(Role.PARTICIPATION)
def show_questionnaire(code: str) -> ResponseReturnValue:
    """One questionnaire: its versions, who published them and when."""
    one = find_listed(code)
    versions = list_versions(viewer().service_id, code)
    names = staff_names([version.made_by for version in versions])
    return page(
        "consult/questions/versions.html", one=one, versions=versions, names=names, is_closed=is_closed
    )


@bp.post("/desk/questions/<code>/draft/drop")
@require(Role.PARTICIPATION)
def save_draft_dropped(code: str) -> ResponseReturnValue:
    """Throw a draft away, if nobody changed it since the page was opened."""
    try:
        write.drop_draft(viewer().service_id, code, seen_revision())
    except DraftMissing:
        flash("That draft is gone already.")
        return redirect(url_for("consult.show_questionnaires"), 303)
    except DraftMoved:
        flash("Someone else changed this draft just now, so it was not thrown away. Please look again.")
        return redirect(url_for("consult.show_questionnaire_draft", code=code), 303)
    flash("The draft is thrown away. What children are asked did not change.")
    return redirect(url_for("consult.show_questionnaires"), 303)


def list_page(title: str = "", like: str = "", status: int = 200) -> ResponseReturnValue:
    """The list itself. `title`, `like`: what was typed for a new questionnaire and could not be kept."""
    found = listed_questionnaires()
    names = staff_names(
        [one.newest.made_by for one in found if one.newest]
        + [one.draft.saved_by for one in found if one.draft]
    )
    return page(
        "consult/questions/list.html",
        status,
        found=found,
        tour=TOUR,
        names=names,
        title=title,
        like=like,
        longest=LONGEST_TITLE,
    )


def listed_questionnaires() -> list[Listed]:
    """Those that Heard ships first, then the service's own by code."""
    service = viewer().service_id
    drafts = {one.code: one for one in list_drafts(service)}
    newest = {one.code: one for one in list_newest_versions(service)}
    shipped = [bank.id for bank in list_newest_banks() if bank.id != TOUR]
    codes = dict.fromkeys([*shipped, *newest, *drafts])
    return [_listed(code, shipped, newest.get(code), drafts.get(code)) for code in codes]


def _listed(code: str, shipped: list[str], newest: Version | None, draft: Draft | None) -> Listed:
    content: Content = {}
    if newest or code in shipped:
        content = newest.content if newest else shipped_content(code)
    elif draft:
        content = draft.content
    return Listed(
        code=code,
        title=str(content.get("title") or code),
        whom=whom(content),
        count=len(asked_part(dict(content))),
        newest=newest,
        draft=draft,
        faults=len(list_draft_faults(draft)) if draft else 0,
        closed=is_closed(content),
        shipped=code in shipped,
        is_new=newest is None and code not in shipped,
    )


def find_listed(code: str) -> Listed:
    """One questionnaire by its code; 404 where there is none."""
    found = next((one for one in listed_questionnaires() if one.code == code), None)
    return found or abort(404)


def staff_names(ids: list[UUID | None]) -> Mapping[UUID | None, str]:
    """What these colleagues are called; nobody is "someone"."""
    known: dict[UUID | None, str] = {one: handed().staff_name(one) for one in ids if one is not None}
    return known | {None: "someone"}


def seen_revision() -> int:
    """The revision that the page showed; one that never is where the form does not say."""
    return number_in(request.form.get("revision", ""))


def as_dict(content: Content) -> dict[str, Any]:
    """Content as a plain dict, for pages."""
    return dict(content)
