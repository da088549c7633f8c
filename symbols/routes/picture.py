"""One brought-in picture at the desk: whose it is, its words, and for which concept to use it.

In: a picture's id. Out: the page, and changes to the draft: use it for a concept, other words, retire it.
"""

from collections.abc import Iterable
from operator import itemgetter
from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from symbols.blueprint import bp
from symbols.choices import describe, retire_picture
from symbols.described import Described, WordsWrong, tidy
from symbols.desk.changing import show_as
from symbols.desk.concepts import Listed, list_all
from symbols.desk.pictures import SetPicture, list_categories, load_set_picture
from symbols.desk.search import Wanted, matching_concepts
from symbols.editions.described import load_came
from symbols.editions.read import load_draft, load_draft_book
from symbols.editions.write import change_draft
from symbols.model import PictureMissing
from symbols.routes.sections import desk_page
from symbols.uses import count_letters_showing
from web.access import Role, require, viewer
from wording.languages import SPOKEN, english_name, list_languages

MOST_OFFERED = 12


@bp.get("/desk/pictures/pictures/<uuid:picture_id>")
@require(Role.PARTICIPATION)
def show_set_picture(picture_id: UUID) -> ResponseReturnValue:
    """Everything about one picture of a set."""
    return _picture_page(picture_id)


def _picture_page(
    picture_id: UUID, typed: Described | None = None, problem: str = "", status: int = 200
) -> ResponseReturnValue:
    one, draft = _load(picture_id), load_draft(viewer().service_id)
    came = load_came(picture_id)
    said = typed or draft.choices.described.get(one.ref, came)
    listed = list_all(draft.choices, load_draft_book(viewer().service_id, draft.choices))
    asked = request.args.get("find", "").strip()[:80]
    return desk_page(
        "symbols/picture.html",
        draft,
        status,
        one=one,
        retired=one.ref in draft.choices.retired_pictures,
        set_retired=str(one.set_id) in draft.choices.retired_sets,
        stands_for=[each for each in listed if each.shown == one.shown],
        asked=asked,
        offers=_offers(one, listed, asked),
        letters=count_letters_showing(viewer().service_id, one.shown),
        english_name=english_name,
        said=said,
        problem=problem,
        changed=said != came,
        word_languages=_word_languages(said),
        languages=_named({*SPOKEN, said.lang}),
        other_languages=_named({*SPOKEN} - {said.lang, *_word_languages(said)}),
        categories=list_categories(one.set_id),
    )


@bp.post("/desk/pictures/pictures/<uuid:picture_id>/use")
@require(Role.PARTICIPATION)
def save_use(picture_id: UUID) -> ResponseReturnValue:
    """Show it for a concept, in the draft."""
    one, concept = _load(picture_id), request.form.get("concept", "")
    draft = load_draft(viewer().service_id)
    book = load_draft_book(viewer().service_id, draft.choices)
    known = {each.concept for each in list_all(draft.choices, book) if not each.missing}
    if concept not in known or not one.offered or draft.choices.hides(one.ref, str(one.set_id)):
        abort(404)
    change_draft(viewer().service_id, lambda now: show_as(now, concept, one.ref), viewer().staff_id)
    flash("Changed. It waits to be published; children do not see it yet.")
    return redirect(url_for("symbols.show_concept", concept=concept), 303)


@bp.post("/desk/pictures/pictures/<uuid:picture_id>/words")
@require(Role.PARTICIPATION)
def save_picture_words(picture_id: UUID) -> ResponseReturnValue:
    """Keep its words in the draft, or go back to those that it came with."""
    one, came = _load(picture_id), load_came(picture_id)
    typed = came if request.form.get("came") else _typed(came)
    try:
        said = tidy(typed)
    except WordsWrong as wrong:
        return _picture_page(picture_id, typed, str(wrong), 400)
    kept = None if said == came else said
    change_draft(viewer().service_id, lambda now: describe(now, one.ref, kept), viewer().staff_id)
    flash("Words kept. They wait to be published.")
    return redirect(url_for("symbols.show_set_picture", picture_id=picture_id, _anchor="words"), 303)


def _typed(came: Described) -> Described:
    """What stands in the form, as it was typed. A language that is not offered counts as not chosen."""
    form = request.form
    words = {name.removeprefix("word_"): word for name, word in form.items() if name.startswith("word_")}
    words[form.get("other_lang", "")] = form.get("other_word", "")
    offered = {*SPOKEN, came.lang, *came.words}
    lang = form.get("lang", "")
    return Described(
        label=form.get("label", ""),
        lang=lang if lang in offered else came.lang,
        words={code: word for code, word in words.items() if code in offered and word.strip()},
        keywords=tuple(form.get("keywords", "").splitlines()),
        category=form.get("category", ""),
    )


def _word_languages(said: Described) -> list[str]:
    """The languages for which the form has a box: the product's and those in which it has a word."""
    shipped = [one.code for one in list_languages()]
    return [code for code in dict.fromkeys((*shipped, *said.words)) if code != said.lang]


def _named(codes: Iterable[str]) -> list[tuple[str, str]]:
    return sorted(((code, english_name(code)) for code in codes), key=itemgetter(1))


@bp.post("/desk/pictures/pictures/<uuid:picture_id>/retire")
@require(Role.PARTICIPATION)
def save_picture_retired(picture_id: UUID) -> ResponseReturnValue:
    """Offer it no longer, or again, in the draft. Letters that have it keep it."""
    one, back = _load(picture_id), bool(request.form.get("back"))
    change_draft(viewer().service_id, lambda now: retire_picture(now, one.ref, back=back), viewer().staff_id)
    flash("Brought back. It waits to be published." if back else "Retired. It waits to be published.")
    return redirect(url_for("symbols.show_set_picture", picture_id=picture_id), 303)


def _load(picture_id: UUID) -> SetPicture:
    try:
        return load_set_picture(viewer().service_id, picture_id)
    except PictureMissing:
        abort(404)


def _offers(one: SetPicture, listed: tuple[Listed, ...], asked: str) -> list[Listed]:
    """Concepts that it may stand for: what was looked for, else those with its word."""
    wanted = Wanted(asked or one.words.get("en", one.label))
    found = [each for each in matching_concepts(listed, wanted, frozenset()) if not each.missing]
    return [each for each in found if each.shown != one.shown][:MOST_OFFERED]
