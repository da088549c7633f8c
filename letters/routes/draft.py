"""The letter's editor beside its preview. Saved by the button, or by itself where JavaScript runs."""

from dataclasses import replace
from uuid import UUID

from flask import Response, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from children.model import Child, Review, ReviewId, StaffId
from children.opening import open_review_of_iro
from children.read import list_reviews, today
from letters.beside import second_choice
from letters.blueprint import bp, iro_name_of, letter_languages_of
from letters.celebrated import earlier_stories
from letters.celebrating import StoryTold, story_told
from letters.changed import Mine, lines_changed, mine_of
from letters.check import is_blocked
from letters.draft import Draft, DraftMissing, Written, content_of
from letters.edit import LetterTooLong, emptied_headings
from letters.editor import apply_posted, changed_words, edit_page, kept_phrases, lost_words
from letters.fitting import fits
from letters.forms import Posted, read_posted
from letters.found import found_in, why_unsettled
from letters.illustrate import Known
from letters.kinds import LENGTHS, LetterKind, kind_named, kind_of, length_named
from letters.knowing import known_of
from letters.languages import told_of_words
from letters.last_sent import news_offer
from letters.model import Length, Letter, Level
from letters.overruling import overrule, take_up_again
from letters.pictures import pictures_now, titles_for
from letters.read import list_approvals, load_draft
from letters.reading_map import reading_of
from letters.routes.begin import begin_page, no_draft_page
from letters.routes.preview import drawn
from letters.routes.together import name_of, note_opening, told_of_changes, told_of_others
from letters.rule_choices import load_choice
from letters.rules.choice import ReasonMissing
from letters.second.needed import second_state
from letters.steps import NothingToUndo, load_step, step_back, step_forward
from letters.translating.model import Translator, english_left
from letters.translating.read import waiting_in
from letters.translating.write import keep_typed
from letters.typed_along import with_phrases
from letters.write import save_edited
from letters.written import look_chosen, what_is_newer, write_as
from symbols.drawn import address_of
from symbols.memories import remember
from web.access import Role, require, viewer
from web.page import page
from wording.languages import english_name, find_language, is_shipped
from wording.model import SOURCE_LANGUAGE

_AT_A_LINE = frozenset({"up", "down", "mend", "back", "stay", "unstay"})  # buttons that stand at one sentence


@bp.get("/desk/reviews/<uuid:review_id>/letter")
@require(Role.IRO)
def show_draft(review_id: UUID) -> ResponseReturnValue:
    """The editor; or, where no letter is being written, what was approved and how to begin."""
    child, review = open_review_of_iro(ReviewId(review_id))
    try:
        draft = load_draft(review.id, child.id)
    except DraftMissing:
        return begin_page(child, review)
    note_opening(review)
    return editor_page(child, review, draft)


@bp.post("/desk/reviews/<uuid:review_id>/letter")
@require(Role.IRO)
def save_draft(review_id: UUID) -> ResponseReturnValue:
    """Keep what was typed. Where someone else changed other sentences meanwhile, both are kept, and it is
    said; where they changed the same, nothing is kept yet and both texts are shown."""
    child, review = open_review_of_iro(ReviewId(review_id))
    posted = read_posted(request.form, titles_for(child))
    try:
        current = load_draft(review.id, child.id, locked=True)
    except DraftMissing:
        return no_draft_page(child, review, posted)
    known = known_of(child, review, current)
    try:
        mine = mine_now(child, current, posted, known)
        edited = apply_posted(current, mine.posted, known, load_choice(child.service_id))
        edited = decided(child, edited, posted)
    except ReasonMissing:
        flash("Please write why this may stay. The reason is kept with the letter.")
    except LetterTooLong:
        flash("This letter is too long to be kept: 20,000 characters at most.")
        return editor_page(child, review, current, status=400)
    if mine.clashes:
        return two_editors_page(child, review, edited, current, mine)
    if posted.revision != current.revision:
        flash(
            f"{name_of(child, current.saved_by)} changed this letter meanwhile. Both changes are in it now."
        )
    tell_emptied(current, posted)
    by = StaffId(viewer().staff_id)
    said = with_phrases(child, Written(edited.letter, edited.english))
    saved = keep(child, current, replace(edited, letter=said.letter, english=said.english), by)
    for phrase, concept in kept_phrases(edited, posted, known).items():
        remember(child.service_id, phrase.lang, phrase.text, concept, by)
    if posted.go[0] == "written":
        write_otherwise(child, saved, by)
    if posted.go[0] in ("undo", "redo"):
        line = take_back(child, saved, posted, seen=posted.revision == current.revision)
    else:
        line = posted.go[1].split(" ")[0] if posted.go[0] in _AT_A_LINE else ""
    anchor = f"line-{line}" if line else None
    return redirect(url_for("letters.show_draft", review_id=review_id, _anchor=anchor), 303)


def mine_now(child: Child, current: Draft, posted: Posted, known: Known) -> Mine:
    """What of a form is this person's change; all of it where nobody knows any more what they saw."""
    if posted.revision == current.revision:
        return Mine(posted, frozenset())
    base = load_step(current.review_id, child.id, posted.revision)
    return mine_of(base, current, posted, known) if base else Mine(posted, frozenset(posted.typed))


def tell_emptied(draft: Draft, posted: Posted) -> bool:
    """Say that a title or heading cannot be empty, where one was emptied; whether one was."""
    stays = emptied_headings(draft.letter, posted.typed)
    for line in stays:
        words = draft.english.get(line.id, "") or line.text
        if line.id == draft.letter.title.id:
            flash(f"A letter needs a title, so “{words}” stays.")
        else:
            flash(f"A heading cannot be empty, so “{words}” stays. It goes when its last sentence goes.")
    return bool(stays)


def decided(child: Child, draft: Draft, posted: Posted) -> Draft:
    """The draft with a finding left as it is, or taken up again, where that button was pressed. Raises
    ReasonMissing."""
    verb, target = posted.go
    if verb not in ("stay", "unstay"):
        return draft
    found = found_in(
        child, draft, what_is_newer(child, draft, iro_name_of(child.id)), news_offer(child, draft)
    )
    finding = next((one for one in found if f"{one.line_id} {one.rule}" == target), None)
    if finding is None:
        return draft
    if verb == "unstay":
        return take_up_again(draft, finding)
    return overrule(draft, finding, posted.reason, viewer().name, today().isoformat())


def keep(child: Child, current: Draft, edited: Draft, by: StaffId) -> Draft:
    """The draft as edited; the same one where nothing changed."""
    if content_of(edited) == content_of(current):
        return current
    return save_edited(edited, child.id, by)


def write_otherwise(child: Child, draft: Draft, by: StaffId) -> None:
    """The draft at the level, in the language and look that were chosen; changes that do not fit are told."""
    kind = kind_named(request.form.get("kind", "")) or kind_of(draft.letter)
    asked = request.form.get("lang", "")
    offered = {code for group in letter_languages_of(child) for code, _ in group}
    length = length_named(request.form.get("length", "")) or draft.letter.length
    lang = asked if asked in offered else draft.letter.lang
    typed = 0
    if lang != draft.letter.lang:
        typed = keep_typed(draft, child, Translator(viewer().name, "typed at the desk", today()), by)
    written, lost = write_as(child, draft, lang, kind, length)
    if length is Length.WHOLE and kind is not kind_of(draft.letter) and not fits(child, written.letter):
        written, lost = write_as(child, draft, lang, kind, Length.SHORT)
        flash("All of it would be too long for this, so it is written the short way.")
    letter = replace(written.letter, look=look_chosen(draft.letter.look, request.form))
    if keep(child, draft, replace(written, letter=letter), by) is draft:
        return
    flash("The letter is written anew. Undo takes this back.")
    if lang != draft.letter.lang:
        _tell_languages(draft.letter.lang, letter, typed)
    if lost:
        flash(f"These changes of yours did not fit, so please look: {' / '.join(lost)}")


def _tell_languages(before: str, letter: Letter, typed: int) -> None:
    """What became of what people typed in the language before, and what has no words in the one of now."""
    if typed:
        are = "1 sentence is" if typed == 1 else f"{typed} sentences are"
        flash(f"{are} kept as typed in {english_name(before)}, for whenever the letter is in it again.")
    if left := english_left(letter):
        have = "1 sentence has" if len(left) == 1 else f"{len(left)} sentences have"
        flash(f"{have} no words in {english_name(letter.lang)} yet. They wait for a translator.")


def take_back(child: Child, draft: Draft, posted: Posted, *, seen: bool) -> str:
    """Undo or redo one change; the id of a line that it changed. What someone else did meanwhile is not taken
    back unseen."""
    if not seen:
        return ""
    step = step_back if posted.go[0] == "undo" else step_forward
    try:
        there = step(draft.review_id, child.id, draft.revision, StaffId(viewer().staff_id))
    except NothingToUndo:
        flash("There is nothing to take back." if posted.go[0] == "undo" else "There is nothing to do again.")
        return ""
    changed = lines_changed(draft.letter, there.letter)
    return next((line.id for line in there.letter.sentences if line.id in changed), "")


def editor_page(
    child: Child,
    review: Review,
    draft: Draft,
    status: int = 200,
    others: Draft | None = None,
    gone: tuple[str, ...] = (),
) -> Response:
    """The editor with its preview; `others` and `gone` only where two people wrote at once."""
    known = known_of(child, review, draft)
    newer = what_is_newer(child, draft, iro_name_of(child.id))
    offered, with_translator = letter_languages_of(child)
    pictures = pictures_now(child, draft.letter)
    pictures.use()
    news = news_offer(child, draft)
    editor = edit_page(draft, known, found_in(child, draft, newer, news), others)
    lang = draft.letter.lang
    if lang not in dict([*offered, *with_translator]):  # not shown by the service any more; the letter stays
        offered = [*offered, (lang, find_language(lang).endonym)]
    return page(
        "letters/editor.html",
        status,
        child=child,
        review=review,
        draft=draft,
        approved=list_approvals(review.id),
        editor=editor,
        others=others,
        other_name=name_of(child, others.saved_by) if others else "",
        here_too=told_of_others(child, review),
        changes=told_of_changes(child, draft),
        gone=gone,
        sheets=drawn(draft, pictures),
        reading=reading_of(draft.letter),
        titles=titles_for(child),
        addresses={one: address_of(ref) for one, ref in pictures.book.shown.items()},
        kind=kind_of(draft.letter),
        waiting=waiting_in(child, draft),
        kinds=LetterKind,
        lengths=LENGTHS,
        offered=offered,
        with_translator=with_translator,
        changed_words=changed_words,
        newer=newer.taken if newer else None,
        changed_since=newer.why if newer else (),
        news=news,
        language=english_name(lang),
        state=told_of_words(child.service_id, lang) if lang != SOURCE_LANGUAGE else "",
        by_translator=not is_shipped(lang),
        blocked=is_blocked(editor.findings),
        unsettled=why_unsettled(editor.findings),
        second=second_state(child, review),
        story=_story(child, review, draft),
        in_two=second_choice(child, draft, offered, with_translator),
    )


def _story(child: Child, review: Review, draft: Draft) -> StoryTold | None:
    """What a story does, beside those that the child had of other reviews."""
    if draft.letter.level is not Level.STORY:
        return None
    others = [one.id for one in list_reviews(child.id) if one.id != review.id]
    return story_told(draft.letter, draft.english, earlier_stories(others))


def two_editors_page(child: Child, review: Review, edited: Draft, current: Draft, mine: Mine) -> Response:
    """Both texts, side by side; saving again keeps what stands in the boxes."""
    return editor_page(child, review, edited, 409, others=current, gone=lost_words(current, mine.posted))
