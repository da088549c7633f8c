"""Keep what translators gave, and put it into the letter that is being written. Flushes, never commits."""

from collections.abc import Mapping
from dataclasses import replace

from children.model import Child, ChildId, ReviewId, StaffId
from letters.begin import composed
from letters.beside import gathered
from letters.both import with_second
from letters.draft import Draft, Written
from letters.kinds import kind_of
from letters.model import Piece
from letters.service_words.model import ServiceWord
from letters.service_words.write import keep_words
from letters.translating.model import (
    Answer,
    Answers,
    Translator,
    answers_record,
    with_answers,
    with_fixed,
    without_answers,
)
from letters.translating.read import TABLE, find_row, load_answers
from letters.translating.tables import LetterTranslationRow
from letters.typed_along import typed_in
from letters.write import save_draft
from reviews.read import load_outcome_by_id
from store.base import new_id
from store.work import audit, db, now, vault

Pieces = Mapping[str, tuple[Piece, ...]]  # by their English


def save_answers(draft: Draft, child: Child, answers: Answers, pieces: Pieces, by: StaffId) -> Draft:
    """Keep the answers of a letter's language; what is finished stands in the letter from now on, what is no
    longer so goes back to English. `pieces`: the texts of many letters among them, which the service
    keeps."""
    review_id, lang = draft.review_id, draft.letter.lang
    before = load_answers(review_id, child.id, lang)
    answers = _kept_apart(child, lang, answers, pieces, by)
    _keep(review_id, child.id, lang, answers, by)
    letter = without_answers(draft.letter, draft.english, before)
    letter, english = with_answers(letter, draft.english, answers)
    outcome = load_outcome_by_id(draft.outcome_id)
    if outcome is not None:
        fresh = composed(child, outcome, letter.iro_name, lang, kind_of(letter), letter.length)
        letter, english = with_fixed(letter, english, *fresh)
        letter = with_second(letter, english)
    if (letter, english) == (draft.letter, dict(draft.english)):
        return draft
    return save_draft(review_id, child.id, draft.revision, letter, english, by)


def keep_typed(draft: Draft, child: Child, by: Translator, staff_id: StaffId) -> int:
    """Keep what was typed in the letter's own language before it is written in another: it stands there again
    when the letter comes back to this one. Out: how many sentences."""
    review_id, lang = draft.review_id, draft.letter.lang
    answers = load_answers(review_id, child.id, lang)
    typed = typed_in(Written(draft.letter, draft.english), answers)
    if typed:
        kept = {english: Answer(words, by, done=True) for english, words in typed.items()}
        _keep(review_id, child.id, lang, {**answers, **kept}, staff_id)
    return len(typed)


def save_second_answers(draft: Draft, child: Child, answers: Answers, pieces: Pieces, by: StaffId) -> Draft:
    """Keep the answers of a letter's second language; what is finished stands beside its sentences."""
    review_id, letter = draft.review_id, draft.letter
    before = load_answers(review_id, child.id, letter.second_lang)
    answers = _kept_apart(child, letter.second_lang, answers, pieces, by)
    _keep(review_id, child.id, letter.second_lang, answers, by)
    words = {said: text for said, text in letter.second_words if said not in before}
    outcome = load_outcome_by_id(draft.outcome_id)
    words |= dict(gathered(child, outcome, letter).second_words) if outcome else {}
    words |= {said: one.words for said, one in answers.items() if one.done}
    made = replace(letter, second_words=tuple(sorted(words.items())))
    made = with_second(made, draft.english)
    if made == letter:
        return draft
    return save_draft(review_id, child.id, draft.revision, made, draft.english, by)


def _kept_apart(child: Child, lang: str, answers: Answers, pieces: Pieces, by: StaffId) -> dict[str, Answer]:
    """The answers of this letter alone; what is finished of the others the service has from now on."""
    done = {said: one for said, one in answers.items() if one.done and said in pieces}
    words = [
        ServiceWord(lang, one, answer.words, answer.by)
        for said, answer in done.items()
        for one in pieces[said]
    ]
    keep_words(child.service_id, words, by)
    return {said: one for said, one in answers.items() if said not in done}


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
