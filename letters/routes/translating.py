"""A letter in another language for its translator: English on one side, the words on the other; as files out
and back. A sentence's words stand in the letter when they are finished; a draft waits."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from flask import Response, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import Child, Review, ReviewId, StaffId
from children.opening import open_review_of_iro
from children.read import today
from letters.blueprint import bp
from letters.both import in_second, is_in_two
from letters.draft import ENGLISH, Draft
from letters.edit import clean
from letters.may_stand import leaving
from letters.pictures import known_for
from letters.read import load_draft
from letters.translating.doubts import find_doubts
from letters.translating.files import KINDS, LONGEST, parcel_file
from letters.translating.forms import TranslatorUnclear, file_that_came, translator_from
from letters.translating.model import Answer, Answers, Part, State, Translator, pieces_in, unanswered
from letters.translating.parcel import ParcelUnreadable, take_in, units_for
from letters.translating.read import load_answers, machine_drafted, parts_now
from letters.translating.write import save_answers, save_second_answers
from reviews.read import load_outcome
from store.work import audit
from web.access import Role, require, viewer
from web.page import page
from wording.languages import english_name
from wording.model import source_hash

WRITABLE = (State.WAITS, State.DRAFT, State.TYPED, State.ANSWERED)


@bp.get("/desk/reviews/<uuid:review_id>/letter/translation")
@require(Role.IRO)
def show_translation(review_id: UUID) -> ResponseReturnValue:
    """Every sentence in two columns."""
    child, review, draft = _opened(review_id)
    return _columns(child, review, draft, {})


@bp.post("/desk/reviews/<uuid:review_id>/letter/translation")
@require(Role.IRO)
def save_translation(review_id: UUID) -> ResponseReturnValue:
    """Keep what was typed: as a draft, or finished where nothing is doubtful or somebody says it is right."""
    child, review, draft = _opened(review_id)
    parts = parts_now(child, draft)
    try:
        by = translator_from(request.form)
    except TranslatorUnclear as error:
        flash(str(error))
        return _columns(child, review, draft, {}, 400)
    before = load_answers(review.id, child.id, draft.letter.lang)
    answers, doubts = _typed(parts, before, by, draft.letter.lang, _names(child, draft))
    draft = _kept(child, review, answers, parts)
    if doubts:
        flash("Kept. What is marked below is a draft until you have looked at it.")
        return _columns(child, review, draft, doubts)
    flash("Kept.")
    return redirect(url_for("letters.show_translation", review_id=review_id, lang=draft.letter.lang), 303)


@bp.get("/desk/reviews/<uuid:review_id>/letter/translation.<kind>")
@require(Role.IRO)
def send_out(review_id: UUID, kind: str) -> ResponseReturnValue:
    """The sentences that wait, as a file for a translator: nothing in it names the child."""
    child, review, draft = _opened(review_id)
    lang = draft.letter.lang
    units = units_for(parts_now(child, draft), draft.letter.child_name)
    if kind not in KINDS or not units:
        abort(404)
    audit("letter.sent_to_translate", child.id, review=review.id)
    answer = Response(parcel_file(units, lang, kind), mimetype=KINDS[kind])
    answer.headers["Content-Disposition"] = f'attachment; filename="to-translate-{lang}.{kind}"'
    return answer


@bp.post("/desk/reviews/<uuid:review_id>/letter/translation/back")
@require(Role.IRO)
def take_back_file(review_id: UUID) -> ResponseReturnValue:
    """A file that came back from a translator."""
    child, review, draft = _opened(review_id)
    try:
        came = file_that_came()
        by = translator_from(request.form, came)
    except (ParcelUnreadable, TranslatorUnclear) as error:
        flash(str(error))
        return _columns(child, review, draft, {}, 400)
    parts = parts_now(child, draft)
    writable = [part for part in parts if part.state in WRITABLE]
    lang = draft.letter.lang
    taken = take_in(came, writable, by, draft.letter.child_name, lang, _names(child, draft))
    before = load_answers(review.id, child.id, lang)
    draft = _kept(child, review, {**before, **taken.answers}, parts)
    count = len(taken.answers)
    flash(f"{count} {'sentence' if count == 1 else 'sentences'} came back from {by.name}.")
    if taken.unknown:
        flash(f"{len(taken.unknown)} of the file are no longer in this letter as sent, and were left out.")
    return _columns(child, review, draft, taken.doubts)


def _opened(review_id: UUID) -> tuple[Child, Review, Draft]:
    child, review = open_review_of_iro(ReviewId(review_id))
    draft = _asked(leaving(child, load_draft(review.id, child.id, locked=request.method == "POST")))
    if draft.letter.lang == ENGLISH:
        abort(404)
    return child, review, draft


def _asked(draft: Draft) -> Draft:
    """The letter in the language that is asked for: its second one, else its own."""
    return in_second(draft) if _is_second(draft) else draft


def _is_second(draft: Draft) -> bool:
    return is_in_two(draft.letter) and request.values.get("lang") == draft.letter.second_lang


def _kept(child: Child, review: Review, answers: Answers, parts: Sequence[Part]) -> Draft:
    """The letter after these answers, in the language that is asked for."""
    draft, by = load_draft(review.id, child.id, locked=True), StaffId(viewer().staff_id)
    keep = save_second_answers if _is_second(draft) else save_answers
    return _asked(leaving(child, keep(draft, child, answers, pieces_in(parts), by)))


def _names(child: Child, draft: Draft) -> tuple[str, ...]:
    """Names that words must keep."""
    outcome = load_outcome(draft.review_id)
    return known_for(child, draft.letter.lang, draft.letter.iro_name, outcome).names


def _typed(
    parts: tuple[Part, ...], before: Mapping[str, Answer], by: Translator, lang: str, names: tuple[str, ...]
) -> tuple[dict[str, Answer], dict[str, tuple[str, ...]]]:
    """Answers after the form, and what is doubtful in those that were to be finished."""
    answers, doubts = dict(before), {}
    finished = request.form.get("go") == "done"
    for part in parts:
        field = f"words-{source_hash(part.english)}"
        if part.state not in WRITABLE or field not in request.form:
            continue
        words = clean(request.form[field])[:LONGEST]
        if not words:
            answers.pop(part.english, None)
            continue
        found = find_doubts(part.english, words, lang, names)
        was = before.get(part.english)
        sure = bool(request.form.get(f"sure-{source_hash(part.english)}"))
        done = (was.done if was and was.words == words else False) or (finished and (sure or not found))
        if finished and found and not done:
            doubts[part.english] = found
        answers[part.english] = Answer(words, was.by if was and was.words == words else by, done)
    return answers, doubts


def _columns(
    child: Child, review: Review, draft: Draft, doubts: Mapping[str, tuple[str, ...]], status: int = 200
) -> Response:
    parts = parts_now(child, draft)
    answers = load_answers(review.id, child.id, draft.letter.lang)
    last = next(reversed(answers.values()), None)
    return page(
        "letters/translation.html",
        status,
        child=child,
        review=review,
        lang=draft.letter.lang,
        language=english_name(draft.letter.lang),
        parts=[(source_hash(part.english), part, part.state in WRITABLE) for part in parts],
        waiting={source_hash(part.english): part for part in unanswered(parts)}.items(),
        drafted=machine_drafted(parts),
        doubts=doubts,
        by=_again(last),
        today=today(),
    )


def _again(last: Answer | None) -> Translator:
    """Who is named in the form: as typed just now, else who was last."""
    if "name" in request.form:
        return Translator(request.form["name"], request.form.get("agency", ""))
    return last.by if last else Translator("")
