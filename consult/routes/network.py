"""For the people around a child: the page of a form's link, the form, and thank you.

The pages name no child, and show nothing of where they live, of school, of others or of what the child said.
The rules of a shared phone are those of a child's pages: nothing is kept by the browser, leave now is always
there, and what was written before is not shown to whoever opens the link next.
"""

import secrets

from flask import g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from children.languages import list_offered
from children.model import Service
from children.read import load_child_unguarded, load_review, load_service, today
from consult import read as consult_read
from consult.blueprint import bp
from consult.languages import chosen_language
from consult.leaving import forget_all
from consult.model import SubmissionSent
from consult.network import read, write
from consult.network.form import Form, Given, merged, read_given
from consult.network.model import NetworkForm
from consult.write import end_sitting
from store.work import now
from web.access import network_form, open_to_all
from web.cookies import forget_desk
from web.handed import handed
from web.own_words import use_words
from web.page import page
from web.words import lang, plain
from wording.languages import format_date

VISIT = "network"  # in the session: the form, the visit's own mark, and when it was last used


@bp.get("/n/<secret>")
@open_to_all
def show_network_link(secret: str) -> ResponseReturnValue:
    """What this is. Opening it changes nothing. Raises InviteUnknown, InviteExpired, InviteRevoked."""
    form = read.load_form_by_secret(secret)
    service = _service(form)
    g.lang = chosen_language(service, form.language)
    if form.sent_at is not None:
        return page("consult/network/sent.html", iro=_iro(form), again=True)
    return page(
        "consult/network/link.html",
        form=form,
        iro=_iro(form),
        service=service,
        day=day_told(form),
        offered=list_offered(service),
    )


@bp.post("/n/<secret>")
@open_to_all
def begin_network(secret: str) -> ResponseReturnValue:
    """Begin on this device: whatever was open here before is forgotten."""
    form = read.load_form_by_secret(secret)
    before = consult_read.load_sitting(session.get("sitting"))
    if before is not None:
        end_sitting(before)
    session.clear()
    if form.sent_at is not None:
        return redirect(url_for("consult.show_network_link", secret=secret), 303)
    write.note_begun(form)
    _note_seen(form, secrets.token_hex(8))
    session["language"] = chosen_language(_service(form), form.language)
    return forget_desk(redirect(url_for("consult.show_network"), 303))  # type: ignore[arg-type]


@bp.get("/network")
@network_form
def show_network() -> ResponseReturnValue:
    """The form, with what was written in this visit."""
    form: NetworkForm = g.network
    _note_seen(form, _visit())
    own = form.own(_visit())
    return _form_page(form, {code: value for code, value in form.draft.items() if code in own})


@bp.post("/network")
@network_form
def save_network() -> ResponseReturnValue:
    """Keep it half given, keep it on purpose, or send it; with nothing in it, only when asked once more."""
    form: NetworkForm = g.network
    button = request.form.get("go", "keep")
    if request.form.get("form") != str(form.id):
        return page("consult/not_yours.html", status=409)
    given = _given(form)
    _note_seen(form, _visit())
    if button == "keep":
        write.save_network_draft(form, given, lang(), _visit())
        return "", 204, {"Content-Type": "text/plain"}
    if button.startswith("lang-"):
        write.save_network_draft(form, given, lang(), _visit())
        session["language"] = _offered_language(form, button.removeprefix("lang-"))
        return redirect(url_for("consult.show_network"), 303)
    if button == "send" and not merged(form.draft, given, form.own(_visit())):
        return _form_page(form, given, is_empty=True)
    sends = button in ("send", "send_empty")
    write.add_answers(form, given, lang(), sent=sends, visit=_visit())
    if not sends:
        return redirect(url_for("consult.show_network", kept=1), 303)
    session.clear()
    return forget_all(redirect(url_for("consult.show_network_sent", lang=lang()), 303))


@bp.get("/network/sent")
@open_to_all
def show_network_sent() -> ResponseReturnValue:
    """Thank you, and what happens with it. Nothing is left on this device."""
    return page("consult/network/sent.html", iro=None, again=False)


def keep_network_before_leaving() -> None:
    """For "leave now": keep what stands in the form, for whoever has the link."""
    form = handed().load_network(session.get(VISIT))
    if form is None or request.form.get("form") != str(form.id):
        return
    g.network = form
    try:
        write.save_network_draft(form, _given(form), lang(), _visit())
    except SubmissionSent:
        return


def _given(form: NetworkForm) -> dict[str, str]:
    return read_given(dict(request.form.lists()), read.load_asked(form))


def _visit() -> str:
    return str(session.get(VISIT, {}).get("visit", ""))


def _note_seen(form: NetworkForm, visit: str) -> None:
    session[VISIT] = {"form": str(form.id), "visit": visit, "seen": now().isoformat()}


def _form_page(form: NetworkForm, given: Given, is_empty: bool = False) -> ResponseReturnValue:
    asked: Form = read.load_asked(form)
    use_words(read.load_own_words(form))
    service = _service(form)
    return page(
        "consult/network/form.html",
        form=form,
        asked=asked,
        given=given,
        hidden=form.draft.keys() - given.keys(),
        kept="kept" in request.args,
        is_empty=is_empty,
        iro=_iro(form),
        day=day_told(form),
        offered=list_offered(service),
    )


def _service(form: NetworkForm) -> Service:
    return load_service(load_child_unguarded(form.child_id).service_id)


def _iro(form: NetworkForm) -> str:
    card = handed().iro_card(form.child_id)
    return card.name if card else plain("network.iro", "The reviewing officer")


def day_told(form: NetworkForm) -> str:
    """The day of the review, where the IRO chose to tell it and it lies ahead."""
    review = load_review(form.review_id)
    ahead = next((part.on for part in review.parts if part.on >= today()), None)
    if not form.tells_day or ahead is None or review.cancelled_at is not None:
        return ""
    return format_date(ahead, lang())


def _offered_language(form: NetworkForm, wanted: str) -> str:
    offered = [one.code for one in list_offered(_service(form))]
    return wanted if wanted in offered else lang()
