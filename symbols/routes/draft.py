"""What will change: the draft's changes one by one, how they look for a child, publish, and undo.

In: the draft of the signed-in person's service. Out: pages; nothing changes for a child before Publish.
"""

from collections.abc import Sequence

from flask import abort, flash, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from symbols.blueprint import bp
from symbols.book import Book
from symbols.choices import differences, take_back
from symbols.desk.changes import changed_concepts, same_words, tell, word_of
from symbols.drawn import address_of
from symbols.editions.model import DraftMoved, EditionMissing, NothingToPublish
from symbols.editions.read import (
    current_ref,
    list_editions,
    load_book,
    load_draft,
    load_draft_book,
    load_edition,
    load_newest,
)
from symbols.editions.write import LONGEST_NOTE, change_draft, drop_draft, publish_draft, undo
from symbols.labels import label
from symbols.model import PictureMissing
from symbols.showing import show_book
from symbols.words import word_in
from web.access import Role, require, viewer
from web.page import page
from wording.languages import list_languages

MOST_PREVIEWED = 24
MOVED = "Someone else changed these pictures just now. This is how they stand. Please look again."


@bp.get("/desk/pictures/draft")
@require(Role.PARTICIPATION)
def show_draft() -> ResponseReturnValue:
    """Every change that waits, before and after, and the buttons."""
    return _draft_page()


@bp.post("/desk/pictures/draft/back")
@require(Role.PARTICIPATION)
def save_taken_back() -> ResponseReturnValue:
    """Take one change back."""
    kind, about = request.form.get("kind", ""), request.form.get("about", "")
    published = load_newest(viewer().service_id).choices
    change_draft(
        viewer().service_id, lambda draft: take_back(published, draft, kind, about), viewer().staff_id
    )
    flash("Taken back.")
    return redirect(url_for("symbols.show_draft"), 303)


@bp.post("/desk/pictures/draft/drop")
@require(Role.PARTICIPATION)
def save_dropped() -> ResponseReturnValue:
    """Throw all waiting changes away."""
    drop_draft(viewer().service_id, viewer().staff_id)
    flash("All waiting changes are thrown away. What children see did not change.")
    return redirect(url_for("symbols.show_draft"), 303)


@bp.post("/desk/pictures/draft/publish")
@require(Role.PARTICIPATION)
def save_published() -> ResponseReturnValue:
    """Make the changes real, if they are still the ones that were looked at."""
    note, seen = request.form.get("note", ""), request.form.get("revision", "")
    if len(note.strip()) > LONGEST_NOTE:
        return _draft_page(note=note, problem=f"Please keep the note under {LONGEST_NOTE} letters.")
    try:
        made = publish_draft(
            viewer().service_id,
            note,
            viewer().staff_id,
            int(seen) if seen.isdecimal() and len(seen) < 12 else -1,
        )
    except DraftMoved:
        return _draft_page(note=note, problem=MOVED)
    except NothingToPublish:
        return _draft_page(note=note, problem="There is nothing to publish.")
    flash(
        f"Published as version {made.number}. New questions and letters show it from now on;"
        " what was begun before keeps its pictures."
    )
    return redirect(url_for("symbols.show_editions"), 303)


@bp.get("/desk/pictures/draft/phone")
@require(Role.PARTICIPATION)
def show_preview() -> ResponseReturnValue:
    """The changed pictures as a child sees them: cards on a phone, a letter, and on a grey printer."""
    languages = list(list_languages())
    asked = request.args.get("lang", "en")
    g.lang = asked if asked in {one.code for one in languages} else "en"
    before, after = _books()
    concepts = [one for one in changed_concepts(before, after) if one in after.shown][:MOST_PREVIEWED]
    show_book(after)
    return page(
        "symbols/preview.html",
        cards=[(one, *_said(after, one, g.lang)) for one in concepts],
        languages=languages,
        chosen=g.lang,
    )


@bp.get("/desk/pictures/editions")
@require(Role.PARTICIPATION)
def show_editions() -> ResponseReturnValue:
    """Every version that was published, the newest first, each with what it changed."""
    editions = list_editions(viewer().service_id)
    earlier = {one.number: one for one in editions}
    shipped = load_edition(viewer().service_id, 0)
    told = {}
    for one in editions:
        base = earlier.get(one.number - 1, shipped)
        told[one.number] = tell(differences(base.choices, one.choices), base.choices, one.choices)
    return page("symbols/editions.html", editions=editions, told=told)


@bp.post("/desk/pictures/editions/<int(max=1000000000):number>/again")
@require(Role.PARTICIPATION)
def save_undone(number: int) -> ResponseReturnValue:
    """Show an earlier version again, as a new version."""
    try:
        made = undo(viewer().service_id, number, viewer().staff_id)
    except EditionMissing:
        abort(404)
    except NothingToPublish:
        flash("That is what is shown already.")
        return redirect(url_for("symbols.show_editions"), 303)
    earlier = f"in version {number}" if number else "Heard ships them"
    flash(f"The pictures are as {earlier} again. This is version {made.number}.")
    return redirect(url_for("symbols.show_editions"), 303)


def _books() -> tuple[Book, Book]:
    service = viewer().service_id
    return load_book(current_ref(service)), load_draft_book(service, load_draft(service).choices)


def _draft_page(note: str = "", problem: str = "") -> ResponseReturnValue:
    draft = load_draft(viewer().service_id)
    published = draft.published.choices
    told = tell(differences(published, draft.choices), published, draft.choices)
    before, after = _books()
    return page(
        "symbols/draft.html",
        status=200 if not problem else 409,
        draft=draft,
        told=told,
        looks=_looks(before, after, [one.concept for one in told if one.concept]),
        twice=same_words(told, after),
        word=lambda concept: word_in(after, concept, "en")[0],
        address_of=address_of,
        note=note,
        problem=problem,
    )


def _looks(before: Book, after: Book, concepts: Sequence[str]) -> dict[str, tuple[str, str]]:
    """Concept -> its shown refs before and after."""
    return {one: (before.shown.get(one, ""), after.shown.get(one, "")) for one in concepts}


def _said(book: Book, concept: str, lang: str) -> tuple[str, str]:
    """What a concept is called in a language, and the language it is really in."""
    chosen = book.labels.get(concept, {})
    if lang in chosen:
        return chosen[lang], lang
    try:
        return label(concept, lang)
    except PictureMissing:
        return chosen.get("en", word_of(concept)), "en"
