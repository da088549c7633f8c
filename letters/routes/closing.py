"""The desk of the closing block: what stands at the end of each letter, in each language, until when."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from flask import Response, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.read import today
from letters.bank.closing import KeptItem, kept_item, list_kept
from letters.bank.pictures import titles_of
from letters.bank.write import remove_closing, save_closing
from letters.blueprint import bp
from letters.closing import ClosingItem
from letters.edit import clean
from letters.routes.phrase_desk import desk_languages
from letters.translating.doubts import find_doubts
from web.access import Role, require, viewer
from web.page import page
from wording.given import given_again
from wording.languages import english_name
from wording.lists import joined
from wording.model import SOURCE_LANGUAGE

NEW = "new"
_SHOWN = "letters have the English until you change them or say that they are still right."
LONGEST, LONGEST_NAME, MOST_PLACE = 400, 120, 99


@bp.get("/desk/closing")
@require(Role.PARTICIPATION)
def show_closing() -> ResponseReturnValue:
    """Everything in its order, what is out of date marked."""
    titles_of(viewer().service_id)
    return page(
        "letters/closing.html",
        kept=list_kept(viewer().service_id),
        today=today(),
        languages=_languages(),
    )


@bp.get("/desk/closing/<item>")
@require(Role.PARTICIPATION)
def show_closing_item(item: str) -> ResponseReturnValue:
    """One thing, to change it; "new" to add one."""
    return _form(item, _kept(item), {})


@bp.post("/desk/closing/<item>")
@require(Role.PARTICIPATION)
def save_closing_item(item: str) -> ResponseReturnValue:
    """Keep it: letters begun from now on have it."""
    before = _kept(item)
    service_id, by = viewer().service_id, viewer().staff_id
    if request.form.get("go") == "remove" and item != NEW:
        remove_closing(service_id, UUID(before.item.code))
        flash("It is taken out. Letters already made keep it.")
        return redirect(url_for("letters.show_closing"), 303)
    kept, words, problems = _typed(before)
    if problems:
        return _form(item, kept, problems, 400)
    save_closing(service_id, kept.item, kept.place, by, words)
    old = [english_name(lang) for lang in words if kept.is_old_in(lang)]
    if old:
        flash(f"Kept. The words in {joined(old, SOURCE_LANGUAGE)} say what the English said before: {_SHOWN}")
        return redirect(url_for("letters.show_closing_item", item=item), 303)
    flash("Kept. Letters begun from now on have it.")
    return redirect(url_for("letters.show_closing"), 303)


def _kept(item: str) -> KeptItem:
    found = list_kept(viewer().service_id)
    if item == NEW:
        return KeptItem(ClosingItem(""), len(found) + 1, {})
    kept = next((one for one in found if one.item.code == item), None)
    if kept is None:
        abort(404)
    return kept


def _languages() -> list[tuple[str, str]]:
    return [(lang, english_name(lang)) for lang in (SOURCE_LANGUAGE, *desk_languages())]


def _typed(before: KeptItem) -> tuple[KeptItem, dict[str, dict[str, str]], dict[str, str]]:
    """What the form holds, its words as they are kept, and what is wrong with it."""
    fields = request.form
    words = {lang: _words(lang) for lang, _ in _languages()}
    problems = _given_again(words, before)
    if not words[SOURCE_LANGUAGE]["text"]:
        problems[f"words-{SOURCE_LANGUAGE}"] = "Please write the sentence in English."
    for lang, each in words.items():
        if len(each["text"]) > LONGEST:
            problems[f"words-{lang}"] = f"At most {LONGEST} characters."
    chosen = {title.casefold(): one for one, title in titles_of(viewer().service_id).items()}
    picture = chosen.get(clean(fields.get("picture", "")).casefold())
    if picture is None:
        problems["picture"] = "Please choose a picture by its name."
    until, is_day = _day(fields.get("until", ""))
    if not is_day:
        problems["until"] = "Please give a day, or leave it empty."
    place = fields.get("place", "")
    number = (
        min(int(place), MOST_PLACE)
        if place.isascii() and place.isdigit() and len(place) < 4
        else before.place
    )
    item = ClosingItem(before.item.code, {}, picture, until)
    return kept_item(item, number, words), words, problems


def _given_again(words: Mapping[str, dict[str, str]], before: KeptItem) -> dict[str, str]:
    """Writes beside the words of each language which English they are for. Out: what a person should look at
    first in those that are new for it, unless somebody says that it was asked."""
    english, problems = words[SOURCE_LANGUAGE]["text"], {}
    for lang, each in words.items():
        if lang == SOURCE_LANGUAGE or not each["text"]:
            continue
        was, right = before.given_in(lang), bool(request.form.get(f"still-right-{lang}"))
        now = given_again(each["text"], english, was, before.english, still_right=right)
        each["given_for"] = now.of or ""
        is_new = now.says(english) and not (now.text == was.text and was.says(english))
        doubts = find_doubts(english, now.text, lang) if english and is_new else ()
        if doubts and not request.form.get(f"sure-{lang}"):
            problems[f"words-{lang}"] = " ".join(doubts)
    return problems


def _words(lang: str) -> dict[str, str]:
    text = clean(request.form.get(f"words-{lang}", ""))
    by = clean(request.form.get(f"by-{lang}", ""))[:LONGEST_NAME]
    on, _ = _day(request.form.get(f"on-{lang}", ""))
    return {"text": text, "by": by, "on": on.isoformat() if on and by else ""}


def _day(text: str) -> tuple[date | None, bool]:
    try:
        return (date.fromisoformat(text) if text.strip() else None), True
    except ValueError:
        return None, False


def _form(item: str, kept: KeptItem, problems: dict[str, str], status: int = 200) -> Response:
    titles = titles_of(viewer().service_id)
    return page(
        "letters/closing_item.html",
        status,
        item=item,
        typed=request.form,
        kept=kept,
        problems=problems,
        titles=titles,
        languages=_languages(),
        today=today(),
    )
