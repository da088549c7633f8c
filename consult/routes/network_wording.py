"""The desk on which the participation team words the forms for the people around a child: a draft of each, in
English and other languages, published in versions. A form that was given out keeps its version.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.fields import number_in
from consult.blueprint import bp
from consult.network import own, versions
from consult.network.faults import faults_of
from consult.network.form import Message, Respondent
from consult.network.model import NAMES
from consult.network.shelf import list_ready
from consult.network.telling import ANSWERED, KINDS, tell_changes
from consult.network.versions import NetworkDraft, NotReady
from consult.routes.questionnaire_words import known_language
from store.versions import DraftMoved
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page
from wording.languages import english_name, find_language
from wording.model import SOURCE_LANGUAGE

WORDS = "own_words"
MOVED = "Someone else changed this form meanwhile. Below is how it stands now; please type your change again."


@bp.get("/desk/network-forms")
@require(Role.PARTICIPATION)
def show_network_wordings() -> ResponseReturnValue:
    """Each form, and whether it is as shipped, the service's own, or being changed."""
    found = [
        (one, versions.load_newest(_service(), one), versions.load_draft(_service(), one))
        for one in Respondent
    ]
    return page("consult/network/wordings.html", found=found, names=NAMES)


@bp.get("/desk/network-forms/<respondent>")
@require(Role.PARTICIPATION)
def show_network_wording(respondent: str) -> ResponseReturnValue:
    """One form to be changed."""
    return _page(_draft(respondent))


@bp.post("/desk/network-forms/<respondent>")
@require(Role.PARTICIPATION)
def save_network_wording(respondent: str) -> ResponseReturnValue:
    """Keep what was typed, and what the button asks: one more, one less, one earlier, publish, throw away."""
    draft = _draft(respondent)
    button, _, at = request.form.get("go", "save").partition("-")
    if button == "drop":
        versions.drop_draft(_service(), draft.respondent)
        flash("The draft was thrown away.")
        return redirect(url_for("consult.show_network_wordings"), 303)
    content = _changed(own.typed(draft.content, request.form), button, at, draft.respondent)
    try:
        _save(draft, content)
        if button == "publish":
            number = versions.publish(_service(), draft.respondent, draft.revision + 1, viewer().staff_id)
            flash(f"Version {number} is published: forms that are given out from now on ask it.")
            return redirect(url_for("consult.show_network_wordings"), 303)
    except DraftMoved:
        return _page(_draft(respondent), MOVED, 409)
    except NotReady as why:
        return _page(_draft(respondent), str(why))
    return redirect(url_for("consult.show_network_wording", respondent=respondent), 303)


@bp.get("/desk/network-forms/<respondent>/words/<lang>")
@require(Role.PARTICIPATION)
def show_network_words(respondent: str, lang: str) -> ResponseReturnValue:
    """Every text of the draft in a language."""
    return _words_page(_draft(respondent), known_language(lang))


@bp.post("/desk/network-forms/<respondent>/words/<lang>")
@require(Role.PARTICIPATION)
def save_network_words(respondent: str, lang: str) -> ResponseReturnValue:
    """Keep the texts in the draft."""
    draft, lang = _draft(respondent), known_language(lang)
    form = own.form_of(draft.respondent, draft.content)
    try:
        _save(draft, own.translated(draft.content, form, lang, request.form, _shipped(lang)))
    except DraftMoved:
        return _words_page(_draft(respondent), lang, MOVED, 409)
    flash(f"Words in {english_name(lang)} kept in the draft.")
    return redirect(url_for("consult.show_network_wording", respondent=respondent), 303)


def _changed(content: dict[str, Any], button: str, at: str, respondent: Respondent) -> dict[str, Any]:
    place = number_in(at)
    if button == "add":
        kind = request.form.get("kind", "")
        return own.added(
            content, respondent, list_ready().get(kind) or {"kind": kind if kind in KINDS else WORDS}
        )
    if button == "remove":
        return own.removed(content, place)
    return own.moved_up(content, place) if button == "up" else content


def _save(draft: NetworkDraft, content: Mapping[str, Any]) -> None:
    seen = number_in(request.form.get("seen", ""))
    versions.save_draft(_service(), draft.respondent, content, seen, viewer().staff_id)


def the_respondent(respondent: str) -> Respondent:
    """Whose form an address names; 404 where nobody."""
    return Respondent(respondent) if respondent in tuple(Respondent) else abort(404)


def _draft(respondent: str) -> NetworkDraft:
    return versions.load_draft(_service(), the_respondent(respondent))


def _service() -> UUID:
    return viewer().service_id


def _shipped(lang: str) -> dict[Message, str]:
    return {(one.context, one.english): one.text for one in handed().list_phrases(lang)}


def _languages() -> list[tuple[str, str]]:
    return [(code, name) for code, name in handed().list_languages() if code != SOURCE_LANGUAGE]


def _page(draft: NetworkDraft, problem: str = "", status: int = 200) -> ResponseReturnValue:
    form = own.form_of(draft.respondent, draft.content)
    number = versions.newest_number(_service(), draft.respondent)
    asked = versions.load_content(_service(), draft.respondent, number)
    return page(
        "consult/network/wording.html",
        status,
        draft=draft,
        name=NAMES[draft.respondent],
        asks=[
            (
                ask,
                own.alerts(ask),
                [row["code"] for row in one.get("choice", ()) if row.get("alerts")],
                own.grows(one),
            )
            for ask, one in zip(form.asks, draft.content["ask"], strict=True)
        ],
        faults=faults_of(draft.respondent, draft.content),
        changes=tell_changes(asked, draft.content),
        newest=number,
        answered=ANSWERED,
        kinds=KINDS,
        most_choices=own.MOST_CHOICES,
        problem=problem,
        languages=[(code, name, _missing(draft, code)) for code, name in _languages()],
        longest=own.LONGEST,
    )


def list_texts(respondent: Respondent, content: own.Content, lang: str) -> list[tuple[Message, str]]:
    """Each text of a form with its words in a language; "" where it would be shown in English."""
    words, shipped = own.words_of(content).get(lang, {}), _shipped(lang)
    messages = own.list_messages(own.form_of(respondent, content))
    return [(one, words.get(one) or shipped.get(one, "")) for one in messages if one[1]]


def _missing(draft: NetworkDraft, lang: str) -> int:
    return sum(not text for _, text in list_texts(draft.respondent, draft.content, lang))


def _words_page(draft: NetworkDraft, lang: str, problem: str = "", status: int = 200) -> ResponseReturnValue:
    return page(
        "consult/network/words.html",
        status,
        draft=draft,
        name=NAMES[draft.respondent],
        lang_code=lang,
        language=english_name(lang),
        text_direction=find_language(lang).direction,
        texts=list_texts(draft.respondent, draft.content, lang),
        problem=problem,
    )
