"""The desk of words in other languages: what translators gave for the texts that stand in every letter, put
right, and said to be right by a second person. Letters already approved keep their words."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from flask import Response, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.read import today
from letters.blueprint import bp
from letters.edit import clean
from letters.languages import can_be_written, told_of_words
from letters.service_words.model import SamePerson, ServiceWord, checked, key_of
from letters.service_words.read import count_words, list_words
from letters.service_words.write import drop_words, keep_words
from letters.translating.doubts import find_doubts
from letters.translating.model import Translator
from web.access import Role, require, viewer
from web.page import page
from wording.languages import english_name
from wording.model import state_label

LONGEST = 1000


@bp.get("/desk/phrases/words")
@require(Role.PARTICIPATION)
def show_word_languages() -> ResponseReturnValue:
    """The languages in which the service has words, with how many."""
    service_id = viewer().service_id
    rows = [
        (lang, english_name(lang), told_of_words(service_id, lang), count)
        for lang, count in count_words(service_id).items()
    ]
    return page("letters/words.html", rows=rows)


@bp.get("/desk/phrases/words/<lang>")
@require(Role.PARTICIPATION)
def show_words_in(lang: str) -> ResponseReturnValue:
    """Every text with its words in one language."""
    return _words_page(lang, {})


@bp.post("/desk/phrases/words/<lang>")
@require(Role.PARTICIPATION)
def save_words_in(lang: str) -> ResponseReturnValue:
    """Keep what was changed, and who says that the ticked ones are right. What is doubtful is not kept."""
    name, agency = clean(request.form.get("name", ""))[:120], clean(request.form.get("agency", ""))[:120]
    if not name:
        return _words_page(
            lang, {"name": ("Please write your name, or who told you: it is kept with the words.",)}
        )
    problems: dict[str, tuple[str, ...]] = {}
    kept: list[ServiceWord] = []
    for word in _words(lang):
        made = _as_typed(word, name, agency, today(), problems)
        if made is None:
            drop_words(viewer().service_id, word)
        elif made != word:
            kept.append(made)
    keep_words(viewer().service_id, kept, viewer().staff_id)
    if problems:
        flash("Kept, but for what is marked below.")
        return _words_page(lang, problems)
    flash("Kept. Letters that are written from now on have these words.")
    return redirect(url_for("letters.show_words_in", lang=lang), 303)


def _as_typed(
    word: ServiceWord, name: str, agency: str, day: date, problems: dict[str, tuple[str, ...]]
) -> ServiceWord | None:
    """One text after the form; None where its words were emptied."""
    key = key_of(word)
    text = clean(request.form.get(f"words-{key}", word.text))[:LONGEST]
    if not text:
        return None
    if text != word.text:
        if found := find_doubts(word.piece.english, text, word.lang):
            problems[key] = found
            return word
        return replace(word, text=text, by=Translator(name, agency, day), checked_by="", checked_on=None)
    if not request.form.get(f"right-{key}") or word.checked_by:
        return word
    try:
        return checked(word, name, day)
    except SamePerson:
        problems[key] = (f"{name} gave these words. Somebody else must say that they are right.",)
        return word


def _words(lang: str) -> tuple[ServiceWord, ...]:
    if lang == "en" or not (can_be_written(lang) or lang in count_words(viewer().service_id)):
        abort(404)
    return list_words(viewer().service_id, lang)


def _words_page(lang: str, problems: Mapping[str, tuple[str, ...]]) -> Response:
    rows = [(key_of(word), word, state_label(word.state)) for word in _words(lang)]
    return page(
        "letters/words_in.html",
        400 if problems else 200,
        lang=lang,
        language=english_name(lang),
        rows=rows,
        problems=problems,
        typed=request.form,
    )
