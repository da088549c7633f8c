"""Pages: alerts that are not dealt with, and one alert: opened, seen, dealt with."""

import logging
from datetime import datetime
from functools import partial

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue
from sqlalchemy.exc import OperationalError

import consult.read
from children.model import Service, ServiceId, StaffId
from children.read import load_service, today
from consult.attached.model import Attachment, Cleaned
from consult.attached.read import list_attachments
from consult.attached.serving import served
from consult.model import CALL, REQUEST, Answer, AnswerId, Submission
from consult.network.form import alerting
from consult.network.read import load_asked, load_worried
from consult.own_page.alerts import describe_page_alert
from consult.questions.answer import Described
from consult.questions.kinds import describe
from consult.safety_words import meaning_of
from consult.shown import use_pictures_of
from consult.written import NOTHING_WRITTEN
from reviews.alerts import has_opened, opened_again, post_ids
from reviews.answers import may_be_english, needs_interpreter
from reviews.forms import DealtWithForm, InterpretedForm, OpenForm
from reviews.model import REQUESTS, AlertStep, OpenAlert, Standing
from reviews.network.model import FormStep, list_unread, newest_english
from reviews.network.read import list_form_steps
from reviews.read import find_interpretation, list_alerts, load_alert, looker_of, readers_of
from reviews.routes.answers import INTERPRETERS
from reviews.routes.blueprint import CALLS, bp
from reviews.write import add_alert_reading, add_dealt_with, add_opening, add_seen, note_alert_opened
from store.work import Store, after_commit, current
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page

log = logging.getLogger("heard.reviews")
LOOKERS = (Role.IRO, Role.MANAGER)


@bp.get("/alerts")
@require(*LOOKERS)
def show_alerts() -> ResponseReturnValue:
    """All that this viewer is shown now, oldest first; without a word of what was said."""
    return page("reviews/alerts.html", alerts=list_alerts(viewer()), names=_names(), service=_service())


@bp.get("/alerts/<uuid:answer_id>")
@require(*LOOKERS)
def show_alert(answer_id: AnswerId) -> ResponseReturnValue:
    """The alert; a stand-in is asked for the reason first. Opening it is in the audit trail."""
    shown, steps = load_alert(answer_id, viewer())
    if _must_give_reason(shown):
        return _reason_page(shown, OpenForm())
    _note_opened(shown)
    return alert_page(shown, steps, DealtWithForm())


@bp.post("/alerts/<uuid:answer_id>/open")
@require(*LOOKERS)
def save_opening(answer_id: AnswerId) -> ResponseReturnValue:
    """Keep why a stand-in opens it."""
    shown, _ = load_alert(answer_id, viewer())
    form = OpenForm()
    if not form.validate_on_submit():
        return _reason_page(shown, form)
    add_opening(shown.alert, _me(), form.reason.data or "")
    return redirect(url_for("reviews.show_alert", answer_id=answer_id))


@bp.get("/alerts/<uuid:answer_id>/sound")
@require(*LOOKERS)
def show_alert_sound(answer_id: AnswerId) -> ResponseReturnValue:
    """What the child said aloud in answer to a letter, for whoever may hear it; it is in the trail."""
    shown, _ = opened_alert(answer_id)
    if not _may_hear(shown):
        abort(404)
    content = handed().load_letter_sound(answer_id)
    return served(Cleaned(content, shown.alert.sound), content)


@bp.post("/alerts/<uuid:answer_id>/seen")
@require(*LOOKERS)
def save_seen(answer_id: AnswerId) -> ResponseReturnValue:
    """This person has seen it. The child is told; the alert stays."""
    shown, steps = opened_alert(answer_id)
    if _has_changed(shown):
        _note_opened(shown)
        return alert_page(shown, steps, DealtWithForm(None), is_new=True)
    add_seen(shown.alert, _me())
    flash("Noted as seen. It stays here until you write what was done.")
    return redirect(url_for("reviews.show_alert", answer_id=answer_id))


@bp.post("/alerts/<uuid:answer_id>/done")
@require(*LOOKERS)
def save_dealt_with(answer_id: AnswerId) -> ResponseReturnValue:
    """What was done and who it went to; then the alert goes from the first pages, unless its words are not
    understood yet."""
    shown, steps = opened_alert(answer_id)
    form = DealtWithForm()
    if not form.validate_on_submit() or _has_changed(shown):
        _note_opened(shown)
        return alert_page(shown, steps, form, is_new=_has_changed(shown))
    may_be_shown = bool(form.may_be_shown.data) and _may_release(shown, said_in(shown))
    add_dealt_with(shown.alert, _me(), form.done.data or "", form.told(), may_be_shown=may_be_shown)
    stays = " Its words are not understood yet: it stays on the first page until they are."
    named = "Its words name you: it stays with the others until one of them writes what was done."
    ends = named if shown.names_iro and shown.standing is Standing.OWN else "The alert is dealt with."
    flash(f"Written down. {ends}" + (stays if shown.english_by else ""))
    return redirect(url_for("reviews.show_alerts"))


def _reason_page(shown: OpenAlert, form: OpenForm) -> ResponseReturnValue:
    flags = [meaning_of(one) for one in shown.alert.flags]
    return page("reviews/open_alert.html", alert=shown, form=form, flags=flags)


def opened_alert(answer_id: AnswerId) -> tuple[OpenAlert, list[AlertStep]]:
    """The alert, for someone who may act on it: a stand-in has given their reason before."""
    shown, steps = load_alert(answer_id, viewer())
    if _must_give_reason(shown):
        abort(404)
    return shown, steps


def _note_opened(shown: OpenAlert) -> None:
    """In the trail; and for the child, who is shown who opened what they said. A page that only reads holds
    no write lock: the reading is written right after it."""
    note_alert_opened(shown)
    after_commit(partial(_save_reading, current().store, current().actor, shown, _me()))


def _save_reading(store: Store, actor: str | None, shown: OpenAlert, by: StaffId) -> None:
    try:
        with store.begin(actor=actor):
            add_alert_reading(shown.alert, by)
    except OperationalError:
        # The child is not shown this once; opening it is in the trail.
        log.warning("event=alert_reading_not_written")


def _must_give_reason(shown: OpenAlert) -> bool:
    """A stand-in does. So does everyone where the child keeps the answer for now and only the list of words
    speaks: the child is shown who opened it."""
    if shown.alert.kept and not shown.alert.what:
        return not has_opened(looker_of(viewer()), shown.steps)
    if shown.standing in (Standing.OWN, Standing.MANAGER):
        return False
    return not has_opened(looker_of(viewer()), shown.steps)


def _has_changed(shown: OpenAlert) -> bool:
    """Whether more was found since the page was drawn from which this comes: nobody deals with what they
    have not been shown."""
    return request.form.get("known") != shown.alert.newest_find.isoformat()


def _happened(shown: OpenAlert, steps: list[AlertStep]) -> list[tuple[datetime, AlertStep | None]]:
    """What happened since, oldest first; None for each time that it stood open again."""
    again = [(at, None) for at in opened_again(shown.alert, steps)]
    return sorted(
        [*((step.at, step) for step in steps), *again], key=lambda one: (one[0], one[1] is not None)
    )


def alert_page(
    shown: OpenAlert,
    steps: list[AlertStep],
    form: DealtWithForm,
    *,
    is_new: bool = False,
    meant: InterpretedForm | None = None,
) -> ResponseReturnValue:
    """The page itself. `meant`: what an interpreter said, where that was sent and is not complete."""
    said = said_in(shown)
    submission = said[0] if said else None
    written = submission.written if submission else NOTHING_WRITTEN
    sittings = submission.sittings if submission else ()
    asked, pieces, unread = _said(shown, said)
    return page(
        "reviews/alert.html",
        alert=shown,
        happened=_happened(shown, steps),
        is_new=is_new,
        form=form,
        asked=asked,
        pieces=pieces,
        unread=unread,
        holder=next((one.holder for one in sittings if one.id == shown.alert.sitting_id), None),
        helper=submission.helping.helper_of(shown.alert.sitting_id) if submission else None,
        by_hand=submission is not None and submission.helping.is_by_hand(shown.alert.sitting_id),
        by_worker=written.of(shown.alert.sitting_id),
        denied=written.is_wrong(shown.alert.answer_id),
        closed=shown.is_dealt_with,
        may_release=_may_release(shown, said),
        may_hear=_may_hear(shown),
        files=files_in(shown, said),
        said=said,
        submission=submission,
        interpreters=INTERPRETERS,
        may_be_english=said is not None and may_be_english(said[1]),
        is_meant=said is not None and find_interpretation(said[1]) is not None,
        meant=meant or InterpretedForm(today()),
        names=_names(),
        flags=[meaning_of(one) for one in shown.alert.flags],
        written=[mail for about in post_ids(shown.alert) for mail in handed().list_written(about)],
        service=_service(),
        hidden=[_names().get(one, "their IRO") for one in sorted(shown.alert.hidden_from, key=str)],
    )


def _service() -> Service:
    return load_service(ServiceId(viewer().service_id))


def _may_release(shown: OpenAlert, said: tuple[Submission, Answer] | None) -> bool:
    """Whether whoever deals with it may say that the answer holds nothing back any more: it was found by its
    words or a picture alone, these are understood, and neither name the IRO nor are kept from anybody."""
    alert = shown.alert
    is_by_words = bool(alert.flags) and not (alert.what or alert.hidden_from or alert.kept)
    return said is not None and is_by_words and not (shown.names_iro or shown.english_by)


def _may_hear(shown: OpenAlert) -> bool:
    """A recording is for the IRO and their cover; what is not for the IRO, for who is shown it instead."""
    is_theirs = shown.standing in (Standing.OWN, Standing.COVER)
    return bool(shown.alert.sound) and (is_theirs or bool(shown.alert.hidden_from))


def files_in(shown: OpenAlert, said: tuple[Submission, Answer] | None) -> dict[str, Attachment]:
    """What the child said aloud, drew or photographed in it, by name, where that is heard and seen here."""
    if said is None or not shown.alert.files_are_here:
        return {}
    names = said[1].value.attached
    return {one.client_id: one for one in list_attachments(said[0].id) if one.client_id in names}


def _said(shown: OpenAlert, said: tuple[Submission, Answer] | None) -> tuple[str, list[Described], bool]:
    """The question in English, the answer as it was when it alerted, and whether it needs an interpreter.
    `said`: what `said_in` found."""
    if shown.alert.form_of:
        return _said_on_form(shown)
    if shown.alert.of_page:
        return describe_page_alert(shown.alert.answer_id)
    if shown.alert.of_letter:
        asked, pieces, unread = handed().describe_letter_alert(shown.alert.answer_id)
        return asked, list(pieces), unread
    if said is None:
        abort(404)
    submission, answer = said
    # Duty and managers see what was said, and no photo of the child's own.
    use_pictures_of(submission, photos=shown.standing in (Standing.OWN, Standing.COVER))
    meant = find_interpretation(answer)
    english = [Described(f"In English ({meant.interpreter}): {meant.english}")] if meant else []
    unread = meant is None and needs_interpreter(answer, readers_of(answer.child_id, [answer]))
    if answer.question == CALL:
        pieces = [Described(CALLS.get(code, code), "help") for code in answer.value.chosen]
        words = [Described(words=answer.value.words, words_language=answer.value.words_language)]
        return "On the help page", [*pieces, *(words if answer.value.words else []), *english], unread
    if answer.question.startswith(REQUEST):
        kind, *others = answer.value.chosen
        codes = [f"The child {REQUESTS[kind]}", *(CALLS.get(code, code) for code in others)]
        return "On the page “Ask for something”", [Described(words, "help") for words in codes], False
    question = consult.read.load_bank_of(submission).question(answer.question)
    return question.in_english(answer.way), [*describe(answer.value, question), *english], unread


def said_in(shown: OpenAlert) -> tuple[Submission, Answer] | None:
    """The answer or call that raised it, as it was then; None where it came on a form, an own page or a
    letter."""
    submission = consult.read.load_submission_by_id(shown.alert.submission_id)
    revisions = consult.read.list_revisions(shown.alert.submission_id)
    answer = next((one for one in revisions if one.id == shown.alert.answer_id), None)
    return (submission, answer) if submission and answer else None


def _said_on_form(shown: OpenAlert) -> tuple[str, list[Described], bool]:
    """The same, of a form for someone around the child: everything that they wrote, which explains it; where
    only the list of words speaks and they have not sent it, nothing but those words."""
    worried = load_worried(shown.alert.answer_id)
    if worried is None:
        abort(404)
    answers = worried.answers
    asked = load_asked(answers.form)
    steps = list_form_steps(answers.form.id)
    worries = alerting(answers.given, asked)
    only_flagged = not answers.sent and not worries
    pieces = []
    for ask in asked.asks:
        given = "" if only_flagged and ask.code not in answers.flags else answers.given.get(ask.code, "")
        told = ask.told(given)
        if told:
            pieces.append(Described(f"{ask.message[1]} {'; '.join(told)}{_alarm(ask.code in worries)}"))
        elif given:
            pieces.append(
                Described(ask.message[1], words=given, words_language=answers.language_of(ask.code))
            )
            pieces += _in_english(ask.code, given, steps)
    on_page = {piece.words for piece in pieces}
    unread = any(words in on_page for words in list_unread(answers, asked, steps).values())
    return f"On the form of: {answers.form.name}", pieces, unread


def _alarm(is_one: bool) -> str:
    return " (this raised the alert)" if is_one else ""


def _in_english(code: str, words: str, steps: list[FormStep]) -> list[Described]:
    """What an interpreter said that these words of a form mean."""
    step = newest_english(code, words, steps)
    return [Described(f"In English ({step.who}): {step.english[code]}")] if step and step.who else []


def _me() -> StaffId:
    return StaffId(viewer().staff_id)


def _names() -> dict[object, str]:
    """Who is who: the service's IROs, and whoever is looking."""
    known: dict[object, str] = {one.staff_id: one.name for one in handed().list_iros(viewer().service_id)}
    known[viewer().staff_id] = viewer().name
    return known
