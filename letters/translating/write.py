"""Keep what translators gave, and put it into the letter that is being written. Flushes, never commits."""

from dataclasses import replace

from children.model import ChildId, ReviewId, StaffId
from letters.both import with_second
from letters.draft import Draft
from letters.translating.model import Answers, answers_record, with_answers, without_answers
from letters.translating.read import TABLE, find_row, load_answers
from letters.translating.tables import LetterTranslationRow
from letters.write import save_draft
from store.base import new_id
from store.work import audit, db, now, vault


def save_answers(draft: Draft, child_id: ChildId, answers: Answers, by: StaffId) -> Draft:
    """Keep the answers of a letter's language; what is finished stands in the letter from now on, what is no
    longer so goes back to English."""
    review_id, lang = draft.review_id, draft.letter.lang
    before = load_answers(review_id, child_id, lang)
    _keep(review_id, child_id, lang, answers, by)
    letter = without_answers(draft.letter, draft.english, before)
    letter, english = with_answers(letter, draft.english, answers)
    if (letter, english) == (draft.letter, dict(draft.english)):
        return draft
    return save_draft(review_id, child_id, draft.revision, letter, english, by)


def save_second_answers(draft: Draft, child_id: ChildId, answers: Answers, by: StaffId) -> Draft:
    """Keep the answers of a letter's second language; what is finished stands beside its sentences."""
    review_id, letter = draft.review_id, draft.letter
    before = load_answers(review_id, child_id, letter.second_lang)
    _keep(review_id, child_id, letter.second_lang, answers, by)
    words = {said: text for said, text in letter.second_words if said not in before}
    words |= {said: one.words for said, one in answers.items() if one.done}
    made = replace(letter, second_words=tuple(sorted(words.items())))
    made = with_second(made, draft.english)
    if made == letter:
        return draft
    return save_draft(review_id, child_id, draft.revision, made, draft.english, by)


def _keep(review_id: ReviewId, child_id: ChildId, lang: str, answers: Answers, by: StaffId) -> None:
    row = find_row(review_id, lang)
    if row is None:
        row = LetterTranslationRow(id=new_id(), review_id=review_id, lang=lang, revision=0)
        db().add(row)
    row.content = vault().child(child_id).seal_json(TABLE, "content", row.id, answers_record(answers))
    row.revision += 1
    row.saved_at, row.saved_by = now(), by
    db().flush()
    audit("letter.translated", child_id, review=review_id)
