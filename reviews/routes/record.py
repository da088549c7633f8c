"""Page: the review record, with what the child said beside it. Works without a script: each button keeps all
that was typed as a draft, and the page comes back with a row more or less."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from flask import abort, current_app, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

import consult.read
from children.due import next_review_due
from children.holidays import load_holidays
from children.model import Child, Review, ReviewId, StaffId
from children.next_parts import further_parts, parts_of_others
from children.opening import open_review_of_iro
from children.read import list_reviews, load_service, today
from children.working_days import add_working_days
from consult.shown import use_pictures_of
from reviews.answers import AnswerSheet
from reviews.asking import asks, codes_asking
from reviews.kept import content_of
from reviews.model import Outcome
from reviews.read import list_interpretations, load_outcome, load_record_draft
from reviews.record import Typed, add_row, known_fields, remove_row, with_rows_for
from reviews.record_draft import typed_now
from reviews.record_form import RecordForm
from reviews.record_seen import Difference, Standing, find_differences, take_over
from reviews.routes.answers import may_show, note_read
from reviews.routes.blueprint import bp
from reviews.said import codes_told
from reviews.spoken import codes_spoken, settled
from reviews.stands import waiting
from reviews.topics import TOPICS, topic_of
from reviews.unclear import Unclear, unclear_of
from reviews.write import add_outcome, discard_record_draft, save_record_draft
from store.base import new_id
from store.work import now
from web.access import Role, require, viewer
from web.handed import handed
from web.page import here, page

# What a button may ask: one row more, or this row away.
_ROWS = "last_time|topics|next_steps|disagreements"
ASKED = re.compile(rf"(?:(add)-({_ROWS})|(remove)-({_ROWS})-([0-9]{{1,2}}))\Z")
# The button by which the page is kept over what was put in meanwhile, which it shows; but for what of that is
# ticked.
MINE = "mine"
# Buttons that keep the draft and open a page from which something comes into it.
ELSEWHERE = {"minutes": "letters.show_minutes", "phrases": "letters.show_bank"}
KEPT = ("draft", "autosave", MINE, *ELSEWHERE)


@bp.get("/reviews/<uuid:review_id>/record")
@require(Role.IRO)
def show_record(review_id: ReviewId) -> ResponseReturnValue:
    """The draft where there is one, else what was published, else a new record with last time's decisions."""
    child, review = open_review_of_iro(review_id)
    return _page(child, review, typed_now(review))


@bp.post("/reviews/<uuid:review_id>/record")
@require(Role.IRO)
def save_record(review_id: ReviewId) -> ResponseReturnValue:
    """Publish, where the button says so and all is there; else keep the draft and come back. What was put in
    since this page was opened is not written over: nothing is kept, and the page shows both."""
    child, review = open_review_of_iro(review_id)
    typed, go = known_fields(request.form.items(multi=True)), request.form.get("go", "draft")
    after = typed if go == "publish" else _after(go, typed)
    meanwhile = _meanwhile(child, review, typed, request.form.get("over" if go == MINE else "seen", ""))
    if meanwhile and go == "autosave":
        return _told(meanwhile), 409, {"Content-Type": "text/plain; charset=utf-8"}
    if meanwhile:
        return _page(child, review, typed, meanwhile=meanwhile, status=409)
    if go == MINE:
        after = _with_ticked(child, review, typed, request.form.getlist("theirs"))
    if go == "publish":
        return _publish(child, review, typed)
    if go == "autosave":
        if not _is_published(child, review, typed):
            _keep(child, review, after)
        return "", 204
    _keep(child, review, after)
    if go in ELSEWHERE:
        return redirect(url_for(ELSEWHERE[go], review_id=review.id))
    if go in ("draft", MINE):
        flash("Kept as a draft. Nobody else sees it but those who stand in for you.")
    asked = ASKED.match(go)
    place = (asked[2] or asked[4]).replace("_", "-") if asked else None
    return redirect(url_for("reviews.show_record", review_id=review.id, _anchor=place))


@bp.post("/reviews/<uuid:review_id>/record/discard")
@require(Role.IRO)
def discard_record(review_id: ReviewId) -> ResponseReturnValue:
    """Throw the draft away; what was published stays."""
    child, review = open_review_of_iro(review_id)
    if _standing(child, review).is_newer_than(request.form.get("seen", ""), _this_page()):
        flash("The draft has changed since you opened this page. Nothing was thrown away. Please look again.")
        return redirect(url_for("reviews.show_record", review_id=review.id))
    discard_record_draft(review.id, child.id)
    flash("The draft is gone.")
    return redirect(url_for("reviews.show_record", review_id=review.id))


def _publish(child: Child, review: Review, typed: Typed) -> ResponseReturnValue:
    said = _said(child, review)
    form = RecordForm(_with_rows(typed, said), said.offered, today())
    good = form.validate_on_submit()
    if not good:
        _keep(child, review, typed)
        return _page(child, review, typed, form)
    made = form.as_outcome(review, StaffId(viewer().staff_id), now(), _asked_until(child))
    alone = handed().repeats_alone(child, made)
    unclear = replace(_unclear(form, child, review, said), alone=alone)
    if unclear and not request.form.get("looked"):
        _keep(child, review, typed)
        return _page(child, review, typed, form, unclear)
    outcome = add_outcome(made)
    for told in _published(child, review, outcome):
        flash(told)
    if "letters.show_draft" in current_app.view_functions:
        return redirect(url_for("letters.show_draft", review_id=review.id))
    return redirect(url_for("children.show_child", child_id=child.id))


def _keep(child: Child, review: Review, typed: Typed) -> None:
    save_record_draft(review.id, child.id, typed, StaffId(viewer().staff_id), _this_page())


def _this_page() -> str:
    """What names the page that sent this: what it kept itself is no news to it."""
    return request.form.get("page", "")[:40]


def _standing(child: Child, review: Review) -> Standing:
    return Standing(load_outcome(review.id), load_record_draft(review.id, child.id))


@dataclass(frozen=True)
class _Meanwhile:
    """Someone kept or published something since the page was opened. `seen`: what that page saw."""

    at: datetime
    by: str
    seen: str
    differences: Sequence[Difference]


def _meanwhile(child: Child, review: Review, typed: Typed, seen: str) -> _Meanwhile | None:
    """What else stands there now; None where nothing was put in, or the same as was typed."""
    standing = _standing(child, review)
    if standing.changed is None or not standing.is_newer_than(seen, _this_page()):
        return None
    said, there = _said(child, review), typed_now(review)
    mine, theirs = _with_rows(typed, said), _with_rows(there, said)
    here_form, there_form = (RecordForm(each, said.offered, today()) for each in (mine, theirs))
    differences = find_differences(here_form, mine, there_form, theirs)
    if not differences or (standing.draft is None and _says(here_form, child, review, standing.published)):
        return None
    at, by = standing.changed
    name = "you, in another tab or by what you brought in" if by == viewer().staff_id else _names().get(by)
    return _Meanwhile(at, name or "a colleague", seen, differences)


def _with_ticked(child: Child, review: Review, typed: Typed, names: Sequence[str]) -> Typed:
    """What was typed, but as it stands in the record now where that was ticked."""
    said = _said(child, review)
    theirs = _with_rows(typed_now(review), said)
    return take_over(_with_rows(typed, said), theirs, names) if names else typed


def _says(form: RecordForm, child: Child, review: Review, published: Outcome | None) -> bool:
    """It says what was published, as where "Publish" was pressed twice."""
    if published is None or not form.validate():
        return False
    made = form.as_outcome(review, published.made_by, published.made_at, _asked_until(child))
    return content_of(made) == content_of(published)


def _is_published(child: Child, review: Review, typed: Typed) -> bool:
    """It stands published just so, and no draft beside it: what keeps itself after "Publish" adds nothing."""
    standing = _standing(child, review)
    if standing.published is None or standing.draft is not None:
        return False
    said = _said(child, review)
    form = RecordForm(_with_rows(typed, said), said.offered, today())
    return _says(form, child, review, standing.published)


def _names() -> Mapping[UUID, str]:
    return {one.staff_id: one.name for one in handed().list_iros(viewer().service_id)}


def _told(meanwhile: _Meanwhile) -> str:
    return (
        f"Not kept: the record was changed at {here(meanwhile.at):%H:%M} by {meanwhile.by}. What you typed is"
        " still on this page: press “Keep as a draft” and you see both."
    )


def _published(child: Child, review: Review, outcome: Outcome) -> Iterator[str]:
    """What to tell whoever published the record: by when the law wants the next review, and whether the
    caseload has it on another day."""
    due = next_review_due(review.kind, outcome.held_on)
    late = outcome.next_review is not None and outcome.next_review > due
    yield (
        f"Published. Please check: the law wants the next review by {due:%-d %B %Y}."
        if late
        else f"Published. The next review must be held by {due:%-d %B %Y}."
    )
    reviews, held = list_reviews(child.id), (review.id, outcome.held_on)
    planned = [part.on for part in parts_of_others(reviews, *held)]
    if further_parts(reviews, *held):
        return  # the letter says the day of that part
    if outcome.next_review and planned and outcome.next_review not in planned:
        yield (
            f"The letter says {outcome.next_review:%-d %B %Y}, as this record does; planned is"
            f" {min(planned):%-d %B %Y}. Please put right the one that is wrong."
        )


def _asked_until(child: Child) -> date:
    """Until when the manager may query what is asked for today."""
    days = load_service(child.service_id).query_working_days
    return add_working_days(today(), days, load_holidays()).on


def _after(go: str, typed: Typed) -> Typed:
    """What was typed, with a row more or less where the button asked for it."""
    asked = ASKED.match(go)
    if asked is None:
        if go not in KEPT:
            abort(400)
        return typed
    if asked[1]:
        return add_row(typed, asked[2])
    return remove_row(typed, asked[4], int(asked[5]))


@dataclass(frozen=True)
class _Said:
    """What the child said, for this page. `offered`: (code, how it was asked) of what a step can answer;
    `told`: the codes of what stands in the letter and wants an answer; `asking`: of what asks or wishes for
    something in own words."""

    begun: bool
    sheet: AnswerSheet | None
    offered: Sequence[tuple[str, str]]
    told: Sequence[str]
    topics: Mapping[str, str]
    asking: Sequence[str] = ()


def _said(child: Child, review: Review) -> _Said:
    """What a next step can answer. What raised an alert is not offered: a letter must not repeat it. What a
    published step answers stays, whatever became of the answer."""
    submission = consult.read.load_submission(review.id)
    sheet = may_show(child, submission)
    published = load_outcome(review.id)
    said = [(one.answer.question, one.asked) for one in sheet.said if not one.alerts] if sheet else []
    before = {step.said for step in published.next_steps if step.said} if published else set()
    # What they said at the meeting has codes with a hyphen, and is offered by its own rows.
    gone = sorted(code for code in before - {code for code, _ in said} if "-" not in code)
    offered = [*said, *((code, f"{code} (not shown here)") for code in gone)]
    if sheet is None or submission is None:
        return _Said(submission is not None, None, offered, (), {})
    use_pictures_of(submission)
    if request.method == "GET":
        note_read(submission)
    bank = consult.read.load_bank_of(submission)
    topics = {one.code: topic_of(one.topic) for one in bank.questions}
    asking = codes_asking(submission, list_interpretations(submission))
    return _Said(True, sheet, offered, codes_told(submission, bank), topics, asking)


def _with_rows(typed: Typed, said: _Said) -> Typed:
    """What was typed, with a row for each topic and for each thing that the child said, in each topic one for
    what they said at the meeting."""
    typed = with_rows_for(typed, "topics", "topic", list(TOPICS))
    return settled(with_rows_for(typed, "replies", "said", said.told))


def _unclear(form: RecordForm, child: Child, review: Review, said: _Said) -> Unclear:
    """What is unclear, of what was said at the meeting too."""
    spoken = form.spoken_now()
    asking = [one.code for one in spoken if asks(one.what)]
    return unclear_of(form, child, review, [*said.told, *codes_spoken(spoken)], [*said.asking, *asking])


def _page(
    child: Child,
    review: Review,
    typed: Typed,
    form: RecordForm | None = None,
    unclear: Unclear | None = None,
    meanwhile: _Meanwhile | None = None,
    status: int = 200,
) -> ResponseReturnValue:
    said = _said(child, review)
    form = form or RecordForm(_with_rows(typed, said), said.offered, today())
    standing = _standing(child, review)
    published = standing.published
    return page(
        "reviews/record.html",
        status,
        child=child,
        review=review,
        form=form,
        sheet=said.sheet,
        begun=said.begun,
        said={one.answer.question: one for one in said.sheet.said} if said.sheet else {},
        told=said.told,
        spoken={one.code: one for one in form.spoken_now()},
        topics=TOPICS,
        topic_of=said.topics,
        unclear=unclear,
        gaps=form.gaps(),
        wishes=form.wishes(),
        asked_until=_asked_until(child),
        published=published,
        waiting=len(waiting(published)) if published else 0,
        draft=standing.draft,
        names=_names(),
        mark=standing.mark,
        page_name=new_id().hex,
        meanwhile=meanwhile,
    )
