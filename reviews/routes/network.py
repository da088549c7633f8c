"""What someone around a child wrote on their form, apart from what the child said; and its English, where it
came in another language. Opening it is noted, and then it is no longer to be read.
"""

import logging
from functools import partial
from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import OperationalError

from children.guests import list_guests
from children.model import Child, Review, ReviewId, StaffId
from children.opening import open_review_of_iro
from children.read import today
from consult.foreign import is_latin
from consult.network.form import Respondent, alerting
from consult.network.model import NetworkAnswers, NetworkForm
from consult.network.read import list_forms, load_asked, load_sent
from consult.read import load_newest_opening
from consult.safety_words import meaning_of
from reviews.forms import PieceForm
from reviews.network.forms import FormInterpretedForm
from reviews.network.model import FormStep, list_unread, newest_english, was_read
from reviews.network.read import list_form_steps
from reviews.network.write import add_english, note_form_out, note_form_read
from reviews.routes.blueprint import bp
from reviews.routes.piece import FILE, without_names
from store.work import Store, after_commit, current
from web.access import Role, require, viewer
from web.page import page
from wording.languages import english_name

log = logging.getLogger("heard.reviews")


@bp.get("/reviews/<uuid:review_id>/network/<uuid:form_id>")
@require(Role.IRO)
def show_network_answers(review_id: UUID, form_id: UUID) -> ResponseReturnValue:
    """What one person wrote: what was sent, else only that something was kept."""
    child, review, form = _opened(review_id, form_id)
    answers = load_sent(form)
    if answers is not None and not was_read(list_form_steps(form.id)):
        me = StaffId(viewer().staff_id)
        after_commit(partial(_save_read, current().store, current().actor, form, me))
    return _page(child, review, form)


@bp.post("/reviews/<uuid:review_id>/network/<uuid:form_id>/english")
@require(Role.IRO)
def save_network_english(review_id: UUID, form_id: UUID) -> ResponseReturnValue:
    """What a named interpreter said that the words mean; or that they were English all the time."""
    child, review, form = _opened(review_id, form_id)
    unread = _unread(form)
    if not unread:
        abort(404)
    english_already = "english_already" in request.form
    filled = _interpreted_form(child, unread)
    if english_already:
        if not all(map(is_latin, unread.values())):
            abort(400)
        add_english(form, StaffId(viewer().staff_id), unread, unread, "")
    elif not filled.validate_on_submit() or filled.missing:
        return _page(child, review, form, filled, 400)
    else:
        add_english(form, StaffId(viewer().staff_id), unread, filled.typed, filled.told())
    flash("Kept beside what they wrote.")
    return redirect(url_for("reviews.show_network_answers", review_id=review.id, form_id=form.id), 303)


@bp.get("/reviews/<uuid:review_id>/network/<uuid:form_id>/piece")
@require(Role.IRO)
def show_network_piece(review_id: UUID, form_id: UUID) -> ResponseReturnValue:
    """The words before they go out, and the names that we found inside."""
    child, review, form = _opened(review_id, form_id)
    unread = _unread(form) or abort(404)
    return _piece_page(
        child, review, form, PieceForm(data={"names": ", ".join(_found(unread, child, review, form))})
    )


@bp.post("/reviews/<uuid:review_id>/network/<uuid:form_id>/piece")
@require(Role.IRO)
def save_network_piece(review_id: UUID, form_id: UUID) -> ResponseReturnValue:
    """The words to send or print: no name, no address, no review, and no other answer."""
    child, review, form = _opened(review_id, form_id)
    unread = _unread(form) or abort(404)
    filled = PieceForm()
    if not filled.validate_on_submit():
        return _piece_page(child, review, form, filled)
    note_form_out(form)
    sent = load_sent(form)
    language = english_name(sent.language) if sent else ""
    words = without_names("\n\n".join(unread.values()), (filled.names.data or "").split(","))
    text = f"Please put this into English, word for word.\nLanguage of the page: {language}\n\n{words}\n"
    return text, 200, {"Content-Type": "text/plain; charset=utf-8", "Content-Disposition": FILE}


def _opened(review_id: UUID, form_id: UUID) -> tuple[Child, Review, NetworkForm]:
    child, review = open_review_of_iro(ReviewId(review_id))
    form = next((one for one in list_forms(review.id) if one.id == form_id), None)
    return child, review, form or abort(404)


def _unread(form: NetworkForm) -> dict[str, str]:
    sent = load_sent(form)
    return list_unread(sent, load_asked(form), list_form_steps(form.id)) if sent else {}


def _interpreted_form(child: Child, unread: dict[str, str]) -> FormInterpretedForm:
    return FormInterpretedForm(today(), load_newest_opening(child.id).not_interpreter, unread, request.form)


def _found(unread: dict[str, str], child: Child, review: Review, form: NetworkForm) -> list[str]:
    words = "\n".join(unread.values()).casefold()
    known = [child.called, form.for_whom, *(one.name for one in list_guests(review.id))]
    return [one for one in known if one and one.casefold() in words]


def _english(answers: NetworkAnswers, steps: list[FormStep]) -> dict[str, tuple[str, str]]:
    """By question: the English, and whose it is."""
    found = {code: newest_english(code, words, steps) for code, words in answers.given.items()}
    return {code: (step.english[code], step.who) for code, step in found.items() if step is not None}


def _page(
    child: Child,
    review: Review,
    form: NetworkForm,
    filled: FormInterpretedForm | None = None,
    status: int = 200,
) -> ResponseReturnValue:
    sent, asked, steps = load_sent(form), load_asked(form), list_form_steps(form.id)
    unread = list_unread(sent, asked, steps) if sent else {}
    return page(
        "reviews/network.html",
        status,
        child=child,
        review=review,
        form=form,
        asked=asked,
        answers=sent,
        worried=alerting(sent.given, asked) if sent else (),
        flags={code: [meaning_of(one) for one in found] for code, found in sent.flags.items()}
        if sent
        else {},
        is_observer=form.respondent is Respondent.OBSERVER,
        unread=unread,
        may_be_english=all(map(is_latin, unread.values())),
        english=_english(sent, steps) if sent else {},
        filled=filled or _interpreted_form(child, unread),
        wrong=filled is not None,
    )


def _piece_page(child: Child, review: Review, form: NetworkForm, filled: PieceForm) -> ResponseReturnValue:
    return page(
        "reviews/network_piece.html",
        child=child,
        review=review,
        form=form,
        words=_unread(form),
        filled=filled,
    )


def _save_read(store: Store, actor: str | None, form: NetworkForm, by: StaffId) -> None:
    try:
        with store.begin(actor=actor):
            note_form_read(form, by)
    except OperationalError:
        # It stays "to read" on the first page, which is the safe side; opening it is in the trail.
        log.warning("event=form_reading_not_written")
