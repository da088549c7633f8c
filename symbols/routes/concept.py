"""One concept at the desk: its picture now and in the draft, its words, where it is used, its history.

In: a concept's id. Out: the page, and changes to the draft: show another picture, other words, retire.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from symbols.blueprint import bp
from symbols.choices import Words, retire, set_words, take_back
from symbols.desk.changes import others_called
from symbols.desk.changing import show_as
from symbols.desk.concept_words import (
    MOST_PHRASES,
    Tongue,
    WordsTooLong,
    list_tongues,
    other_languages,
    words_typed,
)
from symbols.desk.concepts import Listed, list_all
from symbols.desk.history import list_steps
from symbols.desk.offers import (
    Drawing,
    drawing_of,
    is_drawn,
    is_offered,
    list_drawings,
    list_likely,
    list_offers,
)
from symbols.editions.model import Draft
from symbols.editions.read import current_ref, load_book, load_draft, load_draft_book
from symbols.editions.write import change_draft
from symbols.model import HELD_BACK
from symbols.reports import LONGEST_OUTCOME, ReportMissing, Why, close_report, list_open_reports
from symbols.routes.own_picture import Owned, keep_uploaded, typed_owned, uploaded
from symbols.routes.pictures import GROUPS
from symbols.routes.sections import desk_page
from symbols.uses import count_letters_with
from symbols.words import group_of, word_in
from web.access import Role, require, viewer
from web.handed import PictureUse, handed

MOST_OFFERED, MOST_FOUND = 12, 24
TOO_LONG = f"Please keep each word or phrase under 80 letters, and at most {MOST_PHRASES} of them."
WHYS = {
    Why.NOT_LIKE_ME: "it is not like me or my life",
    Why.NOT_CLEAR: "I don't understand it",
    Why.UPSETS: "it upsets me",
    Why.OTHER: "something else",
}
KINDS = {"question": "Question", "card": "Card", "letter": "Every letter that says", "page": "Page"}


@dataclass(frozen=True, slots=True)
class Typed:
    """What was typed for one language, or about a picture of one's own, and could not be kept."""

    lang: str = ""
    word: str = ""
    phrases: str = ""
    owned: Owned = field(default_factory=Owned)
    problems: Mapping[str, str] = field(default_factory=dict)


def list_uses(service_id: UUID, concept: str) -> list[PictureUse]:
    """Where it is always shown, also in the service's own questions, each place once."""
    shipped = handed().list_picture_uses().get(concept, ())
    own = handed().list_own_picture_uses(service_id).get(concept, ())
    return list(dict.fromkeys([*own, *shipped]))


@bp.get("/desk/pictures/concepts/<concept>")
@require(Role.PARTICIPATION)
def show_concept(concept: str) -> ResponseReturnValue:
    """Everything about one concept."""
    return _concept_page(concept)


@bp.post("/desk/pictures/concepts/<concept>/picture")
@require(Role.PARTICIPATION)
def save_swap(concept: str) -> ResponseReturnValue:
    """Show this picture for it, in the draft; an empty one takes the swap back."""
    service, ref = viewer().service_id, request.form.get("ref", "")
    draft = _known(concept)
    if not ref:
        published = draft.published.choices
        change_draft(service, lambda now: take_back(published, now, "swap", concept), viewer().staff_id)
        flash("Taken back. Nothing changes for children.")
    elif is_offered(service, draft, ref):
        change_draft(service, lambda now: show_as(now, concept, ref), viewer().staff_id)
        flash("Changed. It waits to be published; children do not see it yet.")
    else:
        flash("That picture is not offered any more. Please choose another.")
    return redirect(url_for("symbols.show_concept", concept=concept), 303)


@bp.post("/desk/pictures/concepts/<concept>/own")
@require(Role.PARTICIPATION)
def save_own_picture(concept: str) -> ResponseReturnValue:
    """Show a picture of the service's own for it, in the draft."""
    draft, owned = _known(concept), typed_owned()
    clean, problems = uploaded(owned)
    if clean is None:
        return _concept_page(concept, Typed(owned=owned, problems=problems), 400)
    book = load_draft_book(viewer().service_id, draft.choices)
    ref = keep_uploaded(clean, word_in(book, concept, "en")[0], group_of(book, concept).value, owned)
    change_draft(viewer().service_id, lambda now: show_as(now, concept, ref), viewer().staff_id)
    flash("Changed. It waits to be published; children do not see it yet.")
    return redirect(url_for("symbols.show_concept", concept=concept), 303)


@bp.post("/desk/pictures/concepts/<concept>/words/<lang>")
@require(Role.PARTICIPATION)
def save_words(concept: str, lang: str) -> ResponseReturnValue:
    """Keep what it is called in a language, in the draft."""
    draft = _known(concept)
    tongues = list_tongues(draft.choices, concept, lang)
    tongue = next((one for one in tongues if one.lang == lang), None)
    if tongue is None:
        abort(404)
    typed = Typed(lang, request.form.get("word", ""), request.form.get("phrases", ""))
    try:
        words = words_typed(typed.word, typed.phrases, tongue.shipped)
    except WordsTooLong:
        return _concept_page(concept, typed, 400)
    change_draft(viewer().service_id, lambda now: set_words(now, concept, lang, words), viewer().staff_id)
    _tell_words(concept, tongue, words)
    return redirect(url_for("symbols.show_concept", concept=concept, _anchor=f"words-{lang}"), 303)


def _tell_words(concept: str, tongue: Tongue, words: Words) -> None:
    """What became of the words; whether anything changed at all; and where the word is another's too."""
    service = viewer().service_id
    draft = load_draft(service)
    if words == draft.published.choices.said(concept, tongue.lang):
        flash(f"Nothing waits: the words in {tongue.name} are as they are published.")
    elif words == Words() and not tongue.shipped:
        flash(f"The words in {tongue.name} are taken out. That waits to be published.")
    else:
        flash(f"Words in {tongue.name} kept. They wait to be published.")
    word = words.label or tongue.shipped
    if word and others_called(load_draft_book(service, draft.choices), concept, word, tongue.lang):
        flash(f"Another picture has the word “{word}” too. A child could not tell them apart.")


@bp.post("/desk/pictures/concepts/<concept>/retire")
@require(Role.PARTICIPATION)
def save_retired(concept: str) -> ResponseReturnValue:
    """Offer it no longer, or again, in the draft. Letters that have it keep it."""
    _known(concept)
    back = bool(request.form.get("back"))
    change_draft(viewer().service_id, lambda now: retire(now, concept, back=back), viewer().staff_id)
    flash("Brought back. It waits to be published." if back else "Retired. It waits to be published.")
    return redirect(url_for("symbols.show_concept", concept=concept), 303)


@bp.post("/desk/pictures/concepts/<concept>/reports/<uuid:report_id>")
@require(Role.PARTICIPATION)
def save_closed(concept: str, report_id: UUID) -> ResponseReturnValue:
    """A report was looked at; say what was done."""
    _known(concept)
    done = request.form.get("outcome", "").strip()
    if not done:
        flash("Please write what was done, then close the report.")
    else:
        try:
            close_report(viewer().service_id, report_id, viewer().staff_id, done)
        except ReportMissing:
            abort(404)
        flash("The report is closed.")
    return redirect(url_for("symbols.show_concept", concept=concept, _anchor="reports"), 303)


def _known(concept: str) -> Draft:
    """The draft, where this concept is one that the desk may change; else 404."""
    draft = load_draft(viewer().service_id)
    if not is_drawn(concept) and concept not in draft.choices.added:
        abort(404)
    return draft


def _concept_page(concept: str, typed: Typed = Typed(), status: int = 200) -> ResponseReturnValue:
    draft, service = _known(concept), viewer().service_id
    choices = draft.choices
    tongues = list_tongues(choices, concept, typed.lang or request.args.get("lang", ""))
    now, then = load_book(current_ref(service)), load_draft_book(service, choices)
    word = word_in(then, concept, "en")[0]
    listed = list_all(choices, then)
    group = group_of(then, concept).value
    asked = request.args.get("find", "").strip()[:80]
    return desk_page(
        "symbols/concept.html",
        draft,
        status,
        concept=concept,
        word=word,
        group=GROUPS.get(group, group),
        now=now.shown.get(concept, ""),
        then=then.shown.get(concept, ""),
        credit=then.credits.get(then.shown.get(concept, ""), ""),
        swapped=choices.swaps.get(concept) != draft.published.choices.swaps.get(concept),
        ref=choices.ref(concept),
        drawings=_drawings(listed, concept, word, asked),
        offers=list_offers(service, draft, asked, MOST_FOUND)
        if asked
        else list_likely(service, draft, concept, word, MOST_OFFERED),
        asked=asked,
        tongues=tongues,
        other_languages=other_languages(tongues),
        typed=typed,
        owned=typed.owned,
        problems=typed.problems,
        too_long=TOO_LONG,
        uses=list_uses(service, concept),
        letters=count_letters_with(service, concept),
        retired=concept in choices.retired,
        kept_back=concept in HELD_BACK,
        reports=[one for one in list_open_reports(service) if one.concept == concept],
        whys=WHYS,
        kinds=KINDS,
        longest_outcome=LONGEST_OUTCOME,
        steps=list_steps(service, concept),
    )


def _drawings(listed: tuple[Listed, ...], concept: str, word: str, asked: str) -> list[Drawing]:
    """Our own drawings that may stand for it: its own first, then others that fit the words."""
    own = [drawing_of(concept, word)] if is_drawn(concept) else []
    most = MOST_FOUND if asked else MOST_OFFERED
    return own + list_drawings(listed, asked or word, most, concept, whole=not asked)
