"""What translators gave for a review's letter, from the store, and how far each sentence is now.

In: a review, a language, a draft or an approved letter. Out: answers, `Part`s, the translators' names.
"""

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import select

from children.model import Child, ChildId, ReviewId
from letters.bank.read import load_every_wording, words_at
from letters.begin import composed
from letters.closing import OWN as CLOSING
from letters.draft import ENGLISH, Draft
from letters.kinds import kind_of
from letters.model import Letter, Line, Piece
from letters.phrases import english_phrases
from letters.service_words.around import around
from letters.service_words.model import PHRASE, LetterWords
from letters.service_words.read import load_words
from letters.translating.model import (
    Answer,
    Lacking,
    Part,
    State,
    answers_from,
    asked_once,
    parts_of,
    unanswered,
)
from letters.translating.tables import LetterTranslationRow
from reviews.read import load_outcome_by_id
from store.work import db, vault
from wording.languages import is_shipped
from wording.model import MessageState, StateKind, list_marks

TABLE = "letter_translations"


def find_row(review_id: ReviewId, lang: str) -> LetterTranslationRow | None:
    """The row of one language, locked."""
    query = select(LetterTranslationRow).where(
        LetterTranslationRow.review_id == review_id, LetterTranslationRow.lang == lang
    )
    return db().scalar(query.with_for_update())


def load_answers(review_id: ReviewId, child_id: ChildId, lang: str) -> dict[str, Answer]:
    """English sentence -> the words for it; empty where nobody gave any."""
    row = find_row(review_id, lang)
    if row is None:
        return {}
    return answers_from(vault().child(child_id).open_json(TABLE, "content", row.id, row.content))


def parts_now(child: Child, draft: Draft, words: LetterWords | None = None) -> tuple[Part, ...]:
    """Every sentence of a letter in another language, with its state; then what else stands on its pages."""
    letter = draft.letter
    if letter.lang == ENGLISH:
        return ()
    words = words or load_words(child.service_id, letter.lang)
    answers = load_answers(draft.review_id, child.id, letter.lang)
    made_of = _once_made(child, draft)
    parts = parts_of(
        letter,
        draft.english,
        answers,
        _states(child, letter, words, made_of),
        _lacking(made_of, words),
    )
    beside = tuple(
        asked_once(one, answers, letter.title.id, place)
        for place, pieces in around().items()
        for one in words.lacking(pieces)
    )
    return _once((*parts, *beside))


def waiting_in(child: Child, draft: Draft) -> tuple[Part, ...]:
    """What waits for a translator: a letter with such is no translated letter."""
    return unanswered(parts_now(child, draft))


def _once(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Texts of many letters with the same English are asked for once."""
    same: dict[str, tuple[Piece, ...]] = {}
    for part in parts:
        same[part.english] = (*same.get(part.english, ()), *part.pieces)
    kept: dict[str, Part] = {}
    for part in parts:
        key = part.english if part.pieces else f"{part.line_id} {part.english}"
        kept.setdefault(key, replace(part, pieces=same[part.english]) if part.pieces else part)
    return tuple(kept.values())


def _once_made(child: Child, draft: Draft) -> Callable[[str], tuple[Piece, ...]]:
    """The texts that a fixed sentence is made of, by its English. The record says it; it is composed again
    only where one is asked about."""
    known: dict[str, tuple[Piece, ...]] = {}

    def made_of(english: str) -> tuple[Piece, ...]:
        if not known:
            known.update({"": ()} | _made_of(child, draft))
        return known.get(english, ())

    return made_of


def _lacking(made_of: Callable[[str], tuple[Piece, ...]], words: LetterWords) -> Lacking:
    """What a fixed sentence lacks words for."""

    def lacking(line: Line, english: str) -> tuple[Piece, ...]:
        return words.lacking(made_of(english) or _fixed_alone(line))

    return lacking


def _made_of(child: Child, draft: Draft) -> dict[str, tuple[Piece, ...]]:
    outcome = load_outcome_by_id(draft.outcome_id)
    if outcome is None:
        return {}
    letter = draft.letter
    made, beside = composed(child, outcome, letter.iro_name, letter.lang, kind_of(letter), letter.length)
    return {beside.get(line.id, "") or line.text: line.pieces for line in made.sentences if line.pieces}


def _fixed_alone(line: Line) -> tuple[Piece, ...]:
    """A fixed sentence that the record does not say, such as what a correction begins with."""
    english = english_phrases().get(line.message.removeprefix(PHRASE)) if line.message else None
    is_whole = english is not None and set(list_marks(english)) <= {"child", "iro"}
    return (Piece(line.message, english or ""),) if is_whole else ()


def _states(
    child: Child, letter: Letter, words: LetterWords, made_of: Callable[[str], tuple[Piece, ...]]
) -> Callable[[str, str], MessageState]:
    """How a fixed sentence's or a phrase's words are checked, as this letter says it."""
    bank = {one.context: one for one in reversed(load_every_wording(child.service_id))}

    def state(message: str, english: str) -> MessageState:
        phrase = bank.get(message)
        template = english if message == CLOSING else english_phrases().get(message.removeprefix(PHRASE), "")
        found = (
            words_at(phrase, letter.lang, letter.level, letter.voice, child.pronouns).state
            if phrase
            else words.state(letter.lang, message, template)
        )
        # A level may have English of its own, and a sentence several texts.
        texts = () if found.is_shown else made_of(english)
        of_texts = [words.state(letter.lang, one.context, one.english) for one in texts]
        shown = [one for one in (found, *of_texts) if one.is_shown]
        return min(shown, key=lambda one: _LEAST.index(one.kind), default=_as_it_stands(letter.lang))

    return state


_LEAST = (StateKind.MACHINE, StateKind.PERSON, StateKind.CHECKED, StateKind.SOURCE)


def _as_it_stands(lang: str) -> MessageState:
    """It stands in the letter, so it had words when it was composed: none of ours, where we have none."""
    if is_shipped(lang):
        return MessageState(StateKind.MACHINE)
    return MessageState(StateKind.PERSON, by="a translator")


def machine_drafted(parts: tuple[Part, ...]) -> int:
    """How many sentences no speaker has checked."""
    return sum(part.state in (State.MACHINE, State.PERSON) for part in parts)
