"""Minutes that the IRO has already: brought in, looked through sentence by sentence, accepted into the draft
of the record. Works without a script. Nothing goes in that was not ticked, or safe and asked for."""

from collections.abc import Mapping, Sequence
from datetime import date
from operator import attrgetter
from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.age import age_on
from children.guests import list_guests
from children.model import Child, Pronouns, Review, ReviewId, StaffId
from children.opening import open_review_of_iro
from children.read import today
from children.spoken_of import write_down
from letters.blueprint import bp, iro_name_of
from letters.minutes.model import Record, RecordUnreadable
from letters.minutes.whose import ask_whose
from letters.minutes_form import BringForm
from letters.offered import Minutes, Offered, TooManySentences, offer, retyped
from letters.read import load_minutes
from letters.rewrite.sections import Section
from letters.write import discard_minutes, save_minutes
from reviews.brought import WITH_SEES, WITH_TOPIC, Place
from reviews.record_draft import bring_into_draft
from reviews.record_form import ALONE
from reviews.record_rows import DONE, SEES, SETTINGS, STATES
from reviews.topics import TOPICS
from store.base import new_id
from store.work import audit
from web.access import Role, require, viewer
from web.page import page

PLACES = {
    Place.HELD_ON: "Day of this review",
    Place.WHO_CAME: "Who came",
    Place.ALONE: "Whether you spoke alone",
    Place.LAST_TIME: "Last time’s decisions",
    Place.GOING_WELL: "What is going well",
    Place.WORRIES: "What we are worried about",
    Place.SPOKEN: "What they said at the meeting, or to you",
    Place.MY_VIEW: "What you think yourself",
    Place.NEXT_STEPS: "What happens next",
    Place.NOT_AGREED: "What is not agreed",
    Place.LEGAL_STATUS: "Legal status",
    Place.PERMANENCE: "Plan for permanence",
    Place.NEXT_REVIEW: "Next review",
}
# What is chosen beside a sentence, by its place: the name of the field, and the choices.
CHOICES: Mapping[Place, tuple[str, Mapping[str, str]]] = {
    Place.NEXT_STEPS: ("How it stands", {one.value: words for one, words in STATES.items()}),
    Place.LAST_TIME: (
        "What became of it",
        {"": "Not said", **{one.value: words for one, words in DONE.items()}},
    ),
    Place.SPOKEN: ("Where, and through whom", {one.value: words for one, words in SETTINGS.items()}),
    Place.ALONE: ("Did you speak alone?", {one.value: words for one, words in ALONE.items()}),
}
WHY_LEFT_OUT = {
    Section.HEADING: "A heading",
    Section.WHO_CAME: "Not a list of who came",
    Section.SAID: "What was said to the child, not by them",
    Section.ABOUT_OTHERS: "About other people",
    Section.OTHER: "Fits no part of the record for certain",
}


@bp.get("/desk/reviews/<uuid:review_id>/minutes")
@require(Role.IRO)
def show_minutes(review_id: UUID) -> ResponseReturnValue:
    """The sentences that wait; where none do, the form that brings minutes in."""
    child, review = open_review_of_iro(ReviewId(review_id))
    minutes = load_minutes(review.id, child.id)
    if minutes is not None:
        return _sentences_page(child, review, minutes)
    people = "\n".join(f"{each.name}, {each.role.lower()}" for each in list_guests(review.id))
    return _bring_page(
        child,
        review,
        BringForm(formdata=None, full_name=child.called, people=people, pronouns=child.pronouns),
    )


@bp.post("/desk/reviews/<uuid:review_id>/minutes")
@require(Role.IRO)
def save_brought(review_id: UUID) -> ResponseReturnValue:
    """Read the minutes and offer their sentences. What was typed stays on the page where they are refused."""
    child, review = open_review_of_iro(ReviewId(review_id))
    form = BringForm()
    valid = form.validate_on_submit()
    try:
        record = form.read()
    except RecordUnreadable as error:
        _mark(form, str(error))
        return _bring_page(child, review, form, 400)
    form.text.data = record.text  # a file cannot be given back; its words can
    if not valid:
        return _bring_page(child, review, form, 400)
    about = form.as_child(child, age_on(child.born, today()) if child.born else None)
    question = "" if request.form.get("go") == "sure" else ask_whose(record.text, about, child.born)
    if question:
        return _bring_page(child, review, form, question=question)
    try:
        sentences = offer(record.text, about, iro_name_of(child.id))
    except TooManySentences as error:
        _mark(form, str(error))
        return _bring_page(child, review, form, 400)
    if form.keep_pronouns.data and write_down(child, Pronouns(form.pronouns.data)):
        flash(f"It is written down how {child.called} is spoken of.")
    return _keep_brought(child, review, record, sentences)


@bp.post("/desk/reviews/<uuid:review_id>/minutes/sentences")
@require(Role.IRO)
def save_sentences(review_id: UUID) -> ResponseReturnValue:
    """Keep what was typed; put what was ticked, or all that is safe, into the record's draft."""
    child, review = open_review_of_iro(ReviewId(review_id))
    minutes = load_minutes(review.id, child.id)
    if minutes is None or minutes.batch != request.form.get("batch"):
        flash("These minutes are finished or were thrown away. Nothing was put into the record.")
        return redirect(url_for("letters.show_minutes", review_id=review.id), 303)
    minutes = retyped(minutes, request.form)
    save_minutes(review.id, child.id, minutes, _me())
    go = request.form.get("go", "keep")
    if go == "keep":
        flash("Kept as a draft. Nothing of it is in the record yet.")
        return redirect(url_for("letters.show_minutes", review_id=review.id), 303)
    if go not in ("accept", "safe", "facts"):
        abort(400)
    taken = {"accept": attrgetter("ticked"), "safe": attrgetter("is_safe"), "facts": attrgetter("is_fact")}
    chosen = [one for one in minutes.waiting if taken[go](one)]
    return _accept(child, review, minutes, chosen)


@bp.post("/desk/reviews/<uuid:review_id>/minutes/discard")
@require(Role.IRO)
def discard(review_id: UUID) -> ResponseReturnValue:
    """Throw away what waits; what is in the record stays."""
    child, review = open_review_of_iro(ReviewId(review_id))
    discard_minutes(review.id, child.id)
    flash("The minutes are gone. What you put into the record stays there.")
    return redirect(url_for("reviews.show_record", review_id=review.id), 303)


def _keep_brought(
    child: Child, review: Review, record: Record, sentences: tuple[Offered, ...]
) -> ResponseReturnValue:
    save_minutes(review.id, child.id, Minutes(new_id().hex, sentences, record.notes), _me())
    audit("minutes.brought", child.id, review=review.id)
    return redirect(url_for("letters.show_minutes", review_id=review.id), 303)


def _accept(child: Child, review: Review, minutes: Minutes, chosen: Sequence[Offered]) -> ResponseReturnValue:
    if not chosen:
        flash("No sentence was chosen. Nothing was put into the record.")
        return redirect(url_for("letters.show_minutes", review_id=review.id), 303)
    problems = {one.key: one.problem for one in chosen if one.problem}
    whole = [one for one in chosen if not one.problem]
    refused = bring_into_draft(review, [one.as_piece() for one in whole], _me())
    problems |= {one.key: why for one, why in zip(whole, refused, strict=True) if why}
    left = minutes.without(one.key for one in chosen if one.key not in problems)
    count = left.taken - minutes.taken
    if count:
        audit("minutes.accepted", child.id, review=review.id)
        flash(f"{count} {'sentence is' if count == 1 else 'sentences are'} in the record’s draft.")
    if not left.waiting:
        discard_minutes(review.id, child.id)
        return redirect(url_for("reviews.show_record", review_id=review.id), 303)
    save_minutes(review.id, child.id, left, _me())
    if problems:
        return _sentences_page(child, review, left, problems)
    return redirect(url_for("letters.show_minutes", review_id=review.id), 303)


def _bring_page(
    child: Child, review: Review, form: BringForm, status: int = 200, question: str = ""
) -> ResponseReturnValue:
    return page("letters/minutes.html", status, child=child, review=review, form=form, question=question)


def _sentences_page(
    child: Child, review: Review, minutes: Minutes, problems: Mapping[int, str] | None = None
) -> ResponseReturnValue:
    facts = [one for one in minutes.waiting if one.is_fact]
    left_out = [one for one in minutes.waiting if not one.into]
    headings = [one for one in left_out if one.section is Section.HEADING]
    groups = [
        ("facts", "Going well, or a worry?", facts),
        *(
            (place.value, title, [one for one in minutes.waiting if one.into == place and not one.is_fact])
            for place, title in PLACES.items()
        ),
        ("", "Left out", [one for one in left_out if one not in headings]),
        ("headings", "Headings, left out", headings),
    ]
    return page(
        "letters/minutes_sentences.html",
        child=child,
        review=review,
        minutes=minutes,
        groups=[group for group in groups if group[2]],
        places=PLACES,
        choices=CHOICES,
        topics=TOPICS,
        with_topic=WITH_TOPIC,
        with_sees=WITH_SEES,
        sees=SEES,
        why_left_out=WHY_LEFT_OUT,
        safe=(safe := sum(one.is_safe for one in minutes.waiting)),
        left_out=len(left_out),
        to_look_at=len(minutes.waiting) - safe - len(left_out),
        day_of=_day_of,
        problems=problems or {},
    )


def _day_of(typed: str) -> str:
    """A day as it is read; what is no day stands as it was typed."""
    try:
        return date.fromisoformat(typed).strftime("%A %-d %B %Y")
    except ValueError:
        return typed


def _mark(form: BringForm, problem: str) -> None:
    field = form.file if form.file.data and not (form.text.data or "").strip() else form.text
    field.errors = [problem]


def _me() -> StaffId:
    return StaffId(viewer().staff_id)
