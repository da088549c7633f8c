"""Phrases for the review record: a list by topic with a search, one filled in and put in its place; and what
is offered while somebody types. What is typed comes in the body of a request, never in its address."""

from uuid import UUID

from flask import abort, flash, jsonify, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import Child, Review, ReviewId, StaffId
from children.opening import open_review_of_iro
from letters.bank.model import YOU, BankPhrase
from letters.bank.offer import TOPICS, blanks, fill_in, find_phrases, offered_for
from letters.bank.pictures import titles_of
from letters.bank.read import PhraseMissing, key_of, load_offered, load_phrase, words_of
from letters.bank.values import Own, choices_for
from letters.begin import letter_language
from letters.blueprint import bp, iro_name_of, offered_languages_of
from letters.service_words.read import load_words
from reviews.brought import Piece, Place
from reviews.record_draft import bring_into_draft
from web.access import Role, require, viewer
from web.page import page
from wording.languages import english_name
from wording.model import SOURCE_LANGUAGE, state_label

PLACES = {
    Place.GOING_WELL: "What is going well",
    Place.WORRIES: "What we are worried about",
    Place.NEXT_STEPS: "A next step",
}
LONGEST_TYPED = 2000


@bp.get("/desk/reviews/<uuid:review_id>/phrases")
@require(Role.IRO)
def show_bank(review_id: UUID) -> ResponseReturnValue:
    """All phrases by topic."""
    child, review = open_review_of_iro(ReviewId(review_id))
    topic, search = request.args.get("topic", "")[:40], request.args.get("find", "")[:60]
    titles_of(child.service_id)
    phrases = load_offered(child.service_id)
    groups: dict[str, list[tuple[str, BankPhrase]]] = {}
    for one in find_phrases(phrases, topic, search):
        groups.setdefault(one.topic, []).append((key_of(one), one))
    return page(
        "letters/bank.html",
        child=child,
        review=review,
        groups=groups,
        topics={**{one.topic: one.topic.capitalize() for one in phrases}, **TOPICS},
        topic=topic,
        search=search,
    )


@bp.get("/desk/reviews/<uuid:review_id>/phrases/<key>")
@require(Role.IRO)
def show_fill(review_id: UUID, key: str) -> ResponseReturnValue:
    """One phrase with its blanks."""
    child, review = open_review_of_iro(ReviewId(review_id))
    return _fill_page(child, review, _phrase(child, key), ())


@bp.post("/desk/reviews/<uuid:review_id>/phrases/<key>")
@require(Role.IRO)
def put_phrase(review_id: UUID, key: str) -> ResponseReturnValue:
    """The phrase, filled in, into the record's draft."""
    child, review = open_review_of_iro(ReviewId(review_id))
    phrase = _phrase(child, key)
    text, empty = fill_in(phrase, request.form, _names(child))
    place = request.form.get("place", "")
    if empty or place not in tuple(PLACES):
        return _fill_page(child, review, phrase, empty, 400)
    who = request.form.get("who", "").strip()[:200] if place == Place.NEXT_STEPS else ""
    refused = bring_into_draft(review, [Piece(Place(place), text, who=who)], StaffId(viewer().staff_id))
    flash(refused[0] or "It is in the record.")
    anchor = "next-steps" if place == Place.NEXT_STEPS else None
    return redirect(url_for("reviews.show_record", review_id=review.id, _anchor=anchor), 303)


@bp.post("/desk/reviews/<uuid:review_id>/phrases/offered")
@require(Role.IRO)
def offer_phrases(review_id: UUID) -> ResponseReturnValue:
    """For a script: what fits the words being typed, and a phrase filled in ("key" and its blanks)."""
    child, _ = open_review_of_iro(ReviewId(review_id))
    key = request.form.get("key", "")
    if key:
        text, empty = fill_in(_phrase(child, key), request.form, _names(child))
        return jsonify(text=text, empty=list(empty))
    typed = request.form.get("text", "")[:LONGEST_TYPED]
    own = load_words(child.service_id, SOURCE_LANGUAGE).values
    found = offered_for(typed, load_offered(child.service_id))
    return jsonify(phrases=[_offered(one, own) for one in found])


def _offered(phrase: BankPhrase, own: Own) -> dict[str, object]:
    given = [{"mark": mark, "choices": choices_for(mark, own)} for mark in blanks(phrase)]
    return {"key": key_of(phrase), "text": phrase.you, "blanks": given}


def _phrase(child: Child, key: str) -> BankPhrase:
    try:
        return load_phrase(child.service_id, key)
    except PhraseMissing:
        abort(404)


def _names(child: Child) -> dict[str, str]:
    return {"child": child.called, "iro": iro_name_of(child.id)}


def _fill_page(
    child: Child, review: Review, phrase: BankPhrase, empty: tuple[str, ...], status: int = 200
) -> ResponseReturnValue:
    titles_of(child.service_id)
    own = load_words(child.service_id, SOURCE_LANGUAGE).values
    offered = tuple(code for code, _ in offered_languages_of(child))
    lang = letter_language(child, offered)
    state = "" if lang == SOURCE_LANGUAGE else state_label(words_of(phrase, lang, YOU).state)
    return page(
        "letters/fill.html",
        status,
        child=child,
        review=review,
        phrase=phrase,
        key=key_of(phrase),
        blanks=[(mark, choices_for(mark, own)) for mark in blanks(phrase)],
        given=request.form,
        empty=empty,
        places=PLACES,
        language=english_name(lang),
        state=state,
    )
