"""A reviewing officer's sheet for a translator: English on one side, the words on the other; as files out and
back. The words are kept for the service: another sheet that says the same has them at once."""

from collections.abc import Mapping, Sequence

from flask import Response, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from letters.about_me.blueprint import bp
from letters.about_me.read import load_sheet
from letters.about_me.to_translate import lacking_words
from letters.edit import clean
from letters.languages import can_be_written
from letters.service_words.model import ServiceWord
from letters.service_words.write import keep_words
from letters.translating.doubts import find_doubts
from letters.translating.files import KINDS, LONGEST, parcel_file
from letters.translating.forms import TranslatorUnclear, file_that_came, translator_from
from letters.translating.model import Answer, Part
from letters.translating.parcel import ParcelUnreadable, take_in, units_for
from web.access import Role, require, viewer
from web.page import page
from wording.languages import LANGUAGE_CODES, english_name, is_shipped
from wording.model import SOURCE_LANGUAGE, source_hash


@bp.get("/desk/about-me/words")
@require(Role.IRO)
def find_sheet_words() -> ResponseReturnValue:
    """The page of the language that was picked."""
    lang = request.args.get("lang", "")
    return redirect(url_for("about_me.show_sheet_words", lang=lang if can_be_written(lang) else "ar"), 303)


@bp.get("/desk/about-me/words/<lang>")
@require(Role.IRO)
def show_sheet_words(lang: str) -> ResponseReturnValue:
    """What of the sheet has no words in this language."""
    return _columns(lang, _parts(lang), {})


@bp.post("/desk/about-me/words/<lang>")
@require(Role.IRO)
def save_sheet_words(lang: str) -> ResponseReturnValue:
    """Keep what was typed; what is doubtful waits until somebody says that it is right."""
    parts = _parts(lang)
    try:
        by = translator_from(request.form)
    except TranslatorUnclear as error:
        flash(str(error))
        return _columns(lang, parts, {}, 400)
    answers, doubts = {}, {}
    for part in parts:
        key = source_hash(part.english)
        words = clean(request.form.get(f"words-{key}", ""))[:LONGEST]
        found = find_doubts(part.english, words, lang) if words else ()
        if found and not request.form.get(f"sure-{key}"):
            doubts[part.english] = found
        elif words:
            answers[part.english] = Answer(words, by)
    return _kept(lang, parts, answers, doubts)


@bp.get("/desk/about-me/words/<lang>.<kind>")
@require(Role.IRO)
def send_sheet_words(lang: str, kind: str) -> ResponseReturnValue:
    """What waits, as a file for a translator."""
    units = units_for(_parts(lang), "")
    if kind not in KINDS or not units:
        abort(404)
    answer = Response(parcel_file(units, lang, kind), mimetype=KINDS[kind])
    answer.headers["Content-Disposition"] = f'attachment; filename="about-me-{lang}.{kind}"'
    return answer


@bp.post("/desk/about-me/words/<lang>/back")
@require(Role.IRO)
def take_back_sheet_words(lang: str) -> ResponseReturnValue:
    """A file that came back from a translator."""
    parts = _parts(lang)
    try:
        came = file_that_came()
        by = translator_from(request.form, came)
    except (ParcelUnreadable, TranslatorUnclear) as error:
        flash(str(error))
        return _columns(lang, parts, {}, 400)
    taken = take_in(came, parts, by, "", lang, ())
    done = {said: one for said, one in taken.answers.items() if one.done}
    return _kept(lang, parts, done, taken.doubts)


def _parts(lang: str) -> tuple[Part, ...]:
    if lang == SOURCE_LANGUAGE or not (lang in LANGUAGE_CODES or can_be_written(lang)):
        abort(404)
    return lacking_words(load_sheet(viewer().staff_id), lang)


def _kept(
    lang: str,
    parts: Sequence[Part],
    answers: Mapping[str, Answer],
    doubts: Mapping[str, tuple[str, ...]],
) -> ResponseReturnValue:
    words = [
        ServiceWord(lang, piece, answers[part.english].words, answers[part.english].by)
        for part in parts
        for piece in part.pieces
        if part.english in answers
    ]
    keep_words(viewer().service_id, words, viewer().staff_id)
    flash("Kept." if not doubts else "Kept, but for what is marked below: please look at it.")
    if doubts:
        return _columns(lang, _parts(lang), doubts)
    return redirect(url_for("about_me.show_sheet_words", lang=lang), 303)


def _columns(
    lang: str, parts: Sequence[Part], doubts: Mapping[str, tuple[str, ...]], status: int = 200
) -> Response:
    return page(
        "letters/about_me/to_translate.html",
        status,
        lang=lang,
        language=english_name(lang),
        ships=is_shipped(lang),
        parts=[(source_hash(part.english), part) for part in parts],
        doubts=doubts,
        typed=request.form,
    )
