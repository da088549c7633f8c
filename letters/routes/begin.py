"""Begin a letter from the newest review record, in a language; also a correction of one that was approved."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from uuid import UUID

from flask import Response, abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import Child, Review, ReviewId, StaffId
from children.opening import open_review_of_iro
from letters.approved import ApprovedLetter
from letters.begin import letter_language
from letters.beside import as_before, gathered
from letters.blueprint import bp, iro_name_of, letter_languages_of
from letters.correction import begin_new_version, written_by_people
from letters.draft import DraftMissing, Written
from letters.fitting import fitting_letter
from letters.forms import Posted
from letters.kinds import LetterKind, kind_for, kind_named, kind_of
from letters.languages import not_allowed_for
from letters.last_sent import told_anew
from letters.model import Letter
from letters.read import list_letters, load_draft
from letters.routes.together import name_of
from letters.steps import Change, last_over
from letters.translating.model import Answer, Answers, Translator, with_answers
from letters.translating.read import load_answers
from letters.typed_along import typed_in
from letters.write import add_draft
from reviews.read import load_outcome, load_outcome_by_id
from reviews.record_rows import STATES
from reviews.stands import changed
from web.access import Role, require, viewer
from web.page import here, page
from wording.languages import english_name


@bp.post("/desk/reviews/<uuid:review_id>/letter/begin")
@require(Role.IRO)
def begin(review_id: UUID) -> ResponseReturnValue:
    """Compose the letter, or compose it again; what was approved before stays as it is."""
    child, review = open_review_of_iro(ReviewId(review_id))
    outcome = load_outcome(review.id)
    if outcome is None:
        abort(404)
    offered, others = letter_languages_of(child)
    asked = request.form.get("other", "") or request.form.get("lang", "")
    codes = [code for code, _ in offered]
    lang = asked if asked in dict([*offered, *others]) else letter_language(child, tuple(codes))
    kind = kind_named(request.form.get("kind", "")) or kind_for(child)
    first = Written(*fitting_letter(child, outcome, iro_name_of(child.id), lang, kind))
    lang = first.letter.lang
    letter, english = with_answers(first.letter, first.english, _given_before(review.id, child, lang))
    told = told_anew(child, review.id, outcome, Written(letter, english))
    letter = gathered(child, outcome, _as_before(review.id, child, told.letter))
    by = StaffId(viewer().staff_id)
    add_draft(review.id, child.id, outcome.id, letter, told.english, by, first=first)
    return redirect(url_for("letters.show_draft", review_id=review_id), 303)


@bp.post("/desk/reviews/<uuid:review_id>/letter/correct")
@require(Role.IRO)
def correct(review_id: UUID) -> ResponseReturnValue:
    """A correction begins with the newest approved letter. One that is being written stays as it is."""
    child, review = open_review_of_iro(ReviewId(review_id))
    newest = next(iter(list_letters(review.id)), None)
    if newest is None:
        abort(404)
    try:
        load_draft(review.id, child.id, locked=True)
    except DraftMissing:
        by = StaffId(viewer().staff_id)
        lost = begin_new_version(child, review, newest, iro_name_of(child.id), by)
        if lost:
            flash(f"These changes have no place any more, so please look: {' / '.join(lost)}")
    return redirect(url_for("letters.show_draft", review_id=review_id), 303)


def _given_before(review_id: ReviewId, child: Child, lang: str) -> Answers:
    """The words that translators gave for this review's letter, and those that the version before had of
    people at the desk."""
    answers = load_answers(review_id, child.id, lang)
    before = next((one for one in list_letters(review_id) if one.letter.lang == lang), None)
    typed = typed_in(Written(before.letter, before.english), answers) if before else {}
    return {said: Answer(words, Translator(""), done=True) for said, words in typed.items()} | answers


def _as_before(review_id: ReviewId, child: Child, letter: Letter) -> Letter:
    """In as many languages as the letter stood that is begun again."""
    try:
        return as_before(letter, load_draft(review_id, child.id).letter)
    except DraftMissing:
        return letter


def no_draft_page(child: Child, review: Review, posted: Posted) -> ResponseReturnValue:
    """Something was sent from an editor whose letter is not being written any more: approved meanwhile, or
    thrown away. Who approved it and when; and what was typed that stands in no letter, to be copied."""
    newest = next(iter(list_letters(review.id)), None)
    stands = {" ".join(one.split()) for one in _texts(newest)} if newest else set()
    texts = [text or "" for typed in posted.typed.values() for text in (typed.words, typed.english)]
    typed = [one for one in (*texts, *posted.new.values()) if one.strip()]
    unkept = [one for one in dict.fromkeys(typed) if " ".join(one.split()) not in stands]
    thrown = _thrown_away(review, newest)
    if thrown is not None:
        flash(f"{name_of(child, thrown.by)} threw this letter away on {_moment(thrown.at)}.")
    if newest is not None:
        who = name_of(child, newest.approved_by)
        flash(
            f"{who} approved version {newest.version} on {_moment(newest.approved_at)}. It will not change."
        )
        if thrown is None and not unkept:
            return redirect(url_for("delivery.show_send", letter_id=newest.id), 303)
    return begin_page(child, review, unkept, 409)


def _thrown_away(review: Review, newest: ApprovedLetter | None) -> Change | None:
    """Who threw away the letter that was being written, and when; None where it was approved."""
    over = last_over(review.id)
    return over if over and (newest is None or over.at > newest.approved_at) else None


def _moment(at: datetime) -> str:
    return f"{here(at):%-d %B %Y at %H:%M}"


def _texts(letter: ApprovedLetter) -> Iterator[str]:
    yield from (line.text for line in letter.letter.sentences)
    yield from letter.english.values()


def begin_page(child: Child, review: Review, unkept: Sequence[str] = (), status: int = 200) -> Response:
    """What was approved so far, and how to begin. `unkept`: what was typed and stands in no letter."""
    offered, others = letter_languages_of(child)
    own = [one for one in others if one[0] in (child.reads, child.speaks)]
    outcome, approved = load_outcome(review.id), list_letters(review.id)
    told = load_outcome_by_id(approved[0].outcome_id) if approved else None
    return page(
        "letters/begin.html",
        status,
        unkept=unkept,
        child=child,
        review=review,
        outcome=outcome,
        approved=approved,
        newer=outcome is not None and told is not None and outcome.id != told.id,
        changed=changed(told, outcome) if told and outcome else (),
        states=STATES,
        by_people=written_by_people(child, approved[0]) if approved else (),
        offered=offered,
        own=own,
        own_language=english_name(own[0][0]) if own else "",
        others=[one for one in others if one not in own],
        not_allowed=not_allowed_for(child, [code for code, _ in offered]),
        chosen=letter_language(child, tuple(code for code, _ in (*offered, *own))),
        kinds=LetterKind,
        chosen_kind=kind_of(approved[0].letter) if approved else kind_for(child),
    )
