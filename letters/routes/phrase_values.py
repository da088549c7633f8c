"""The desk of what stands in the blanks of phrases: a service's own values, with words in other languages."""

from collections.abc import Mapping

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.read import today
from letters.bank.own_values import BLANKS, forms_of, problem_of
from letters.bank.values import choices_for
from letters.blueprint import bp
from letters.edit import clean
from letters.model import Piece
from letters.routes.phrase_desk import desk_languages
from letters.service_words.model import VALUE, ServiceWord, piece_key
from letters.service_words.read import count_words, list_words_of
from letters.service_words.write import drop_words, keep_words
from letters.translating.doubts import find_doubts
from letters.translating.model import Translator
from web.access import Role, require, viewer
from web.page import page
from wording.languages import english_name
from wording.model import SOURCE_LANGUAGE, state_label

LONGEST = 120
Kept = Mapping[tuple[str, Piece], ServiceWord]  # by language and text


@bp.get("/desk/phrases/values")
@require(Role.PARTICIPATION)
def show_values() -> ResponseReturnValue:
    """What ships and what the service added, by blank."""
    return _values_page({})


@bp.post("/desk/phrases/values")
@require(Role.PARTICIPATION)
def add_value() -> ResponseReturnValue:
    """One more value: it is offered at once, and waits for its words in other languages."""
    blank, english = request.form.get("blank", ""), clean(request.form.get("english", "")).rstrip(".")
    if problem := problem_of(blank, english, _own(_kept()).get(blank, ())):
        return _values_page({"english": (problem,)})
    by = Translator(viewer().name, "", today())
    forms = forms_of(blank, english)
    words = [ServiceWord(SOURCE_LANGUAGE, one, one.english, by) for one in forms]
    keep_words(viewer().service_id, words, viewer().staff_id)
    flash("Added. It is offered from now on; its words in other languages are asked for below.")
    return redirect(url_for("letters.show_values"), 303)


@bp.post("/desk/phrases/values/words")
@require(Role.PARTICIPATION)
def save_value_words() -> ResponseReturnValue:
    """The words of the service's values in each language, with who gave them; or one taken away."""
    if gone := request.form.get("gone", ""):
        _take_away(gone)
        return redirect(url_for("letters.show_values"), 303)
    name = clean(request.form.get("name", ""))[:120]
    if not name:
        return _values_page({"name": ("Please write who gave these words: it is kept with them.",)})
    problems: dict[str, tuple[str, ...]] = {}
    kept = _kept()
    pieces = [piece for blank, found in _own(kept).items() for one in found for piece in forms_of(blank, one)]
    for lang in _languages():
        made = [
            ServiceWord(lang, piece, text, Translator(name, "", today()))
            for piece in pieces
            if (text := _typed(lang, piece)) and _is_new(kept.get((lang, piece)), text)
            and not _doubtful(piece, text, lang, problems)
        ]  # fmt: skip
        keep_words(viewer().service_id, made, viewer().staff_id)
    if problems:
        return _values_page(problems)
    flash("Kept.")
    return redirect(url_for("letters.show_values"), 303)


def _languages() -> tuple[str, ...]:
    """Those of the desk, then those in which translators gave words."""
    return tuple(dict.fromkeys((*desk_languages(), *count_words(viewer().service_id))))


def _typed(lang: str, piece: Piece) -> str:
    return clean(request.form.get(f"words-{lang}-{piece_key(piece)}", ""))[:LONGEST]


def _is_new(before: ServiceWord | None, text: str) -> bool:
    return before is None or before.text != text


def _doubtful(piece: Piece, text: str, lang: str, problems: dict[str, tuple[str, ...]]) -> bool:
    found = find_doubts(piece.english, text, lang)
    if found:
        problems[f"words-{lang}-{piece_key(piece)}"] = found
    return bool(found)


def _kept() -> Kept:
    """All words of what stands in blanks, read in one go."""
    return {(one.lang, one.piece): one for one in list_words_of(viewer().service_id, VALUE)}


def _own(kept: Kept) -> dict[str, tuple[str, ...]]:
    """Blank -> the service's own values."""
    ours = [piece for lang, piece in kept if lang == SOURCE_LANGUAGE]
    found = {
        blank: tuple(one.english for one in ours if one.context == f"{VALUE}{blank}") for blank in BLANKS
    }
    return {blank: values for blank, values in found.items() if values}


def _take_away(english: str) -> None:
    """No longer offered. Records that have it keep it; a new letter in another language asks for it again."""
    for blank, found in _own(_kept()).items():
        if english in found:
            for piece in forms_of(blank, english):
                drop_words(viewer().service_id, ServiceWord(SOURCE_LANGUAGE, piece, "", Translator("")))


def _values_page(problems: Mapping[str, tuple[str, ...]]) -> Response:
    languages = [(lang, english_name(lang)) for lang in _languages()]
    kept = _kept()

    def told(piece: Piece) -> list[tuple[str, str, str, str]]:
        rows = []
        for lang, name in languages:
            word = kept.get((lang, piece))
            state = state_label(word.state) if word else "no words yet: its sentences wait for a translator"
            rows.append((lang, name, word.text if word else "", state))
        return rows

    return page(
        "letters/phrase_values.html",
        400 if problems else 200,
        blanks=BLANKS,
        shipped={blank: choices_for(blank) for blank in BLANKS},
        own=[
            (blank, one, [(piece_key(piece), piece.english, told(piece)) for piece in forms_of(blank, one)])
            for blank, found in _own(kept).items()
            for one in found
        ],
        problems=problems,
        typed=request.form,
    )
