"""Page: one meeting for brothers and sisters. Whom each sentence is about is asked; what is for both goes
into the other child's record too, as a draft that their IRO reads and publishes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

import consult.read
from children.model import Child, Review, ReviewId, StaffId
from children.opening import open_review_of_iro
from children.read import list_children, list_reviews_of
from reviews.read import list_interpretations, list_outcomes
from reviews.record import MOST_TEXT, Typed, lines_of
from reviews.record_draft import typed_now
from reviews.routes.blueprint import bp
from reviews.siblings import Sentence, came_to, problem_of, put_in, reworded, sentences_of
from reviews.spoken import spoken_in
from reviews.write import save_record_draft
from web.access import Role, require, viewer
from web.page import page

WHOM = ("one", "both", "other", "skip")


@dataclass(frozen=True)
class _Asked:
    """What a person said about one sentence."""

    sentence: Sentence
    own: bool
    whom: str = ""
    they: str = ""
    here: str = ""
    there: str = ""
    problem: str = ""


@bp.get("/reviews/<uuid:review_id>/record/siblings")
@require(Role.IRO)
def show_siblings(review_id: ReviewId) -> ResponseReturnValue:
    """Choose the brother or sister; then the sentences."""
    child, review = open_review_of_iro(review_id)
    asked = request.args.get("other", "")
    found = [pair for pair in _others(child) if str(pair[1].id) == asked]
    if not found:
        return page("reviews/siblings_choose.html", child=child, review=review, others=_others(child))
    other, their = open_review_of_iro(found[0][1].id)
    return _page(child, review, other, their, _asked(child, review, {}))


@bp.post("/reviews/<uuid:review_id>/record/siblings/<uuid:other_id>")
@require(Role.IRO)
def save_siblings(review_id: ReviewId, other_id: UUID) -> ResponseReturnValue:
    """Put what is for both into both drafts. Nothing is put in while one sentence is not clear."""
    child, review = open_review_of_iro(review_id)
    other, their = open_review_of_iro(ReviewId(other_id))
    if str(their.id) not in {str(one.id) for _, one in _others(child)}:
        abort(404)
    asked = _asked(child, review, request.form, other)
    if any(one.problem for one in asked):
        return _page(child, review, other, their, asked, 400)
    mine, theirs = typed_now(review), typed_now(their)
    for one in asked:
        mine, theirs = _moved(one, mine, theirs)
    if request.form.get("facts"):
        came = request.form.get("who_came", "\n".join(came_to(mine, child.called)[0]))
        theirs = _with_facts(mine, theirs, came)
    by = StaffId(viewer().staff_id)
    if mine != typed_now(review):
        save_record_draft(review.id, child.id, mine, by)
    save_record_draft(their.id, other.id, theirs, by)
    count = sum(one.whom in ("both", "other") for one in asked)
    what = "1 sentence is" if count == 1 else f"{count} sentences are"
    flash(f"{what} in {other.called}’s draft. Please read it.")
    return redirect(url_for("reviews.show_record", review_id=their.id), 303)


def _moved(one: _Asked, mine: Typed, theirs: Typed) -> tuple[Typed, Typed]:
    if one.whom in ("both", "other"):
        theirs = put_in(theirs, one.sentence, one.there)
    if one.whom == "both" and one.here.strip():
        mine = reworded(mine, one.sentence, one.here)
    return (reworded(mine, one.sentence, "") if one.whom == "other" else mine), theirs


def _with_facts(mine: Typed, theirs: Typed, came: str) -> Typed:
    """The day and who came, where the other record does not say them yet. `came`: as it is written there."""
    there = dict(theirs)
    for name, said in (("held_on", dict(mine).get("held_on", "")), ("who_came", came)):
        if not there.get(name, "").strip():
            said = "\n".join(lines_of(said))
            theirs = [*((each, text) for each, text in theirs if each != name), (name, said[:MOST_TEXT])]
    return theirs


def _asked(
    child: Child, review: Review, sent: Mapping[str, str], other: Child | None = None
) -> Sequence[_Asked]:
    said = _own_words(review)
    return [
        _one(sentence, sentence.is_own_words(said), sent, child, other, said)
        for sentence in sentences_of(typed_now(review))
    ]


def _one(
    sentence: Sentence,
    own: bool,
    sent: Mapping[str, str],
    child: Child,
    other: Child | None,
    said: Sequence[str],
) -> _Asked:
    key = sentence.key
    whom = "one" if own else sent.get(f"{key}-whom", "")
    they = sent.get(f"{key}-they", "")
    here, there = sent.get(f"{key}-here", sentence.text), sent.get(f"{key}-there", sentence.text)
    problem = ""
    if other is not None and sent.get(f"{key}-text", sentence.text) != sentence.text:
        problem = "The record was changed in the meantime. Please look at this sentence again."
    elif other is not None and whom not in WHOM:
        problem = "Please say whom this is about."
    elif other is not None and whom in ("both", "other"):
        problem = problem_of(there, other.called, they, said)
        if not problem and whom == "both" and sentence.says_they:
            problem = problem_of(here, child.called, they, ())
    return _Asked(sentence, own, whom, they, here, there, problem)


def _own_words(review: Review) -> list[str]:
    """What this child said: in their own words, what an interpreter said that these mean, and what was
    written down of it at the meeting."""
    own = [one.what for one in spoken_in(typed_now(review))]
    submission = consult.read.load_submission(review.id)
    if submission is not None:
        own += [answer.value.words for answer in submission.answers]
        own += [one.english for one in list_interpretations(submission)]
    return [words for words in own if words]


def _others(child: Child) -> list[tuple[Child, Review]]:
    """The reviews, not written down yet, of the other children whose IRO the viewer is or stands in for."""
    children = {
        one.id: one
        for one in list_children(viewer())
        if one.id != child.id and one.iro_id in viewer().stands_for
    }
    reviews = [one for one in list_reviews_of(list(children)) if one.cancelled_at is None]
    written = {outcome.review_id for outcome in list_outcomes([one.id for one in reviews])}
    near = [(children[one.child_id], one) for one in reviews if one.id not in written]
    return sorted(near, key=lambda pair: (pair[1].on or date.max, pair[0].called.casefold()))


def _page(
    child: Child, review: Review, other: Child, their: Review, asked: Sequence[_Asked], status: int = 200
) -> ResponseReturnValue:
    names, nameless = came_to(typed_now(review), child.called)
    return page(
        "reviews/siblings.html",
        status,
        child=child,
        review=review,
        other=other,
        their=their,
        asked=asked,
        names=request.form.get("who_came", "\n".join(names)),
        nameless=nameless,
        is_named=bool(dict(typed_now(their)).get("who_came", "").strip()),
    )
