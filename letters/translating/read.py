"""What translators gave for a review's letter, from the store, and how far each sentence is now.

In: a review, a language, a draft or an approved letter. Out: answers, `Part`s, the translators' names.
"""

from collections.abc import Callable, Mapping

from sqlalchemy import select

from children.model import Child, ChildId, ReviewId
from letters.bank.read import load_every_wording, words_at
from letters.draft import ENGLISH
from letters.model import Letter
from letters.translating.model import Answer, Part, State, answers_from, parts_of, unanswered
from letters.translating.tables import LetterTranslationRow
from store.work import db, vault
from wording.model import MessageState, StateKind
from wording.read import state_of

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


def parts_now(
    child: Child, review_id: ReviewId, letter: Letter, english: Mapping[str, str]
) -> tuple[Part, ...]:
    """Every sentence of a letter in another language, with its state."""
    if letter.lang == ENGLISH:
        return ()
    answers = load_answers(review_id, child.id, letter.lang)
    return parts_of(letter, english, answers, _states(child, letter))


def waiting_in(
    child: Child, review_id: ReviewId, letter: Letter, english: Mapping[str, str]
) -> tuple[Part, ...]:
    """The sentences that wait for a translator: a letter with one is no translated letter."""
    return unanswered(parts_now(child, review_id, letter, english))


def _states(child: Child, letter: Letter) -> Callable[[str, str], MessageState]:
    """How a fixed sentence's or a phrase's words are checked, as this letter says it."""
    bank = {one.context: one for one in reversed(load_every_wording(child.service_id))}

    def state(message: str, english: str) -> MessageState:
        phrase = bank.get(message)
        found = (
            words_at(phrase, letter.lang, letter.level, letter.voice, child.pronouns).state
            if phrase
            else state_of(letter.lang, message)
        )
        # It stands in the letter, so it had words when it was composed.
        return found if found.is_shown else MessageState(StateKind.MACHINE)

    return state


def machine_drafted(parts: tuple[Part, ...]) -> int:
    """How many sentences no speaker has checked."""
    return sum(part.state in (State.MACHINE, State.PERSON) for part in parts)
