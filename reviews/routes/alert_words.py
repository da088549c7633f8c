"""The words of an alert, put into English: for whoever is shown it, also before Send, also those of a call.

In: an answer or a call that raised an alert. Out: the words alone to send, and what an interpreter said of
them. What came on a form, on an own page or in answer to a letter is interpreted there.
"""

from dataclasses import replace

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue
from werkzeug import Response

from children.model import StaffId
from children.read import today
from consult.model import Answer, AnswerId, Submission
from reviews.answers import may_be_english
from reviews.forms import DealtWithForm, InterpretedForm, ListenedForm, PieceForm
from reviews.model import AlertNotFound, OpenAlert
from reviews.read import load_alert
from reviews.routes.alerts import LOOKERS, alert_page, files_in, opened_alert, said_in
from reviews.routes.answers import INTERPRETERS, keep_meaning
from reviews.routes.blueprint import bp
from reviews.routes.piece import names_in, words_alone
from reviews.write import add_interpretation, add_unreadable, note_piece_out
from web.access import require, viewer
from web.page import page


@bp.get("/alerts/<uuid:answer_id>/words")
@require(*LOOKERS)
def show_alert_words(answer_id: AnswerId) -> ResponseReturnValue:
    """The words, and the names that we found inside them."""
    shown, submission, answer = _said(answer_id)
    names = names_in(answer, shown.child, submission.review_id)
    return _page(shown, submission, answer, PieceForm(data={"names": ", ".join(names)}))


@bp.post("/alerts/<uuid:answer_id>/words")
@require(*LOOKERS)
def save_alert_words(answer_id: AnswerId) -> ResponseReturnValue:
    """The words to send or print."""
    shown, submission, answer = _said(answer_id)
    form = PieceForm()
    if not form.validate_on_submit():
        return _page(shown, submission, answer, form)
    note_piece_out(answer, of_alert=True)
    return words_alone(answer, form)


@bp.post("/alerts/<uuid:answer_id>/meaning")
@require(*LOOKERS)
def save_alert_meaning(answer_id: AnswerId) -> ResponseReturnValue:
    """Keep what an interpreter said that the words mean."""
    _, submission, answer = _said(answer_id)
    form = InterpretedForm(today(), submission.not_interpreter)
    if not form.validate_on_submit():
        return alert_page(*opened_alert(answer_id), DealtWithForm(None), meant=form)
    keep_meaning(answer, form, of_alert=True)
    return back_to_alert(answer_id, "Kept beside the child\u2019s own words.")


@bp.post("/alerts/<uuid:answer_id>/in-english")
@require(*LOOKERS)
def save_alert_in_english(answer_id: AnswerId) -> ResponseReturnValue:
    """The words were in English all the time, and whoever reads them understands them."""
    _, _, answer = _said(answer_id)
    if not may_be_english(answer):
        abort(404)
    add_interpretation(answer, _me(), answer.value.words, viewer().name, of_alert=True)
    return back_to_alert(answer_id, "Noted as understood.")


@bp.post("/alerts/<uuid:answer_id>/unreadable")
@require(*LOOKERS)
def save_alert_unreadable(answer_id: AnswerId) -> ResponseReturnValue:
    """Whoever reads the words cannot understand them."""
    _, _, answer = _said(answer_id)
    add_unreadable(answer, _me(), viewer().name, of_alert=True)
    return back_to_alert(answer_id, "Noted as not yet understood. It stays on the first page until it is.")


def _said(answer_id: AnswerId) -> tuple[OpenAlert, Submission, Answer]:
    """The alert, for someone who may act on it, and what the child said in it in their own words, or
    aloud, or in a picture; 404 where there is nothing of it."""
    shown, _ = opened_alert(answer_id)
    said = said_in(shown)
    if said is None or not (shown.alert.words.strip() or files_in(shown, said)):
        abort(404)
    submission, answer = said
    # As the alert has them: with a name that somebody typed, where the words found stand in it.
    return shown, submission, replace(answer, value=replace(answer.value, words=shown.alert.words))


def back_to_alert(answer_id: AnswerId, told: str) -> Response:
    """To the alert; to the others where that was all there was to do, and it is this person's no more."""
    flash(told)
    try:
        load_alert(answer_id, viewer())
    except AlertNotFound:
        return redirect(url_for("reviews.show_alerts"))
    return redirect(url_for("reviews.show_alert", answer_id=answer_id))


def _me() -> StaffId:
    return StaffId(viewer().staff_id)


def _page(shown: OpenAlert, submission: Submission, answer: Answer, form: PieceForm) -> ResponseReturnValue:
    return page(
        "reviews/piece.html",
        child=shown.child,
        submission=submission,
        answer=answer,
        form=form,
        listened=ListenedForm(None),
        recordings=(),
        back=url_for("reviews.show_alert", answer_id=answer.id),
        interpreters=INTERPRETERS,
    )
