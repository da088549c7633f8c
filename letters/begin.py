"""Begin a review's letter: gather what it needs, compose it in its language and in English, give it pictures.

In: the child, the review, its Outcome, the reviewing officer's name, the language. Out: (Letter, English
beside it). Reads earlier rooms; writes nothing.
"""

from collections.abc import Callable
from dataclasses import replace

from children.model import Child
from children.read import list_reviews, load_service, today
from consult.model import Submission
from consult.read import load_bank_of, load_submission
from letters.about_me.read import find_sheet
from letters.about_me.ready import in_words
from letters.bank.closing import list_closing
from letters.bank.said import own_phrases
from letters.bank.values import typed_in
from letters.closing import in_words as told_in_words
from letters.compose import compose
from letters.decided import open_to_all, seen_by
from letters.draft import ENGLISH, english_of
from letters.facts import gather_facts
from letters.illustrate import illustrate, with_lines
from letters.ingredients import Facts, Phrases, Told
from letters.kinds import LetterKind
from letters.model import Length, Letter, Level, Line, Voice
from letters.phrases import phrases_in
from letters.pictures import known_for
from letters.service_words.model import LetterWords
from letters.service_words.read import load_words
from letters.service_words.told import told_in
from letters.told import told_from
from reviews.model import ForWhom, Outcome


def begin_letter(
    child: Child,
    outcome: Outcome,
    iro_name: str,
    lang: str,
    kind: LetterKind = LetterKind.EASY,
    length: Length = Length.WHOLE,
) -> tuple[Letter, dict[str, str]]:
    """The letter as it is first shown to the editor."""
    letter, english = composed(child, outcome, iro_name, lang, kind, length)
    return illustrate(letter, english, known_for(child, lang, iro_name, outcome)), english


def composed(
    child: Child, outcome: Outcome, iro_name: str, lang: str, kind: LetterKind, length: Length
) -> tuple[Letter, dict[str, str]]:
    """The letter before pictures are chosen for the IRO's own sentences."""
    beside = _beside(child, outcome, iro_name)
    letter, in_english = (
        compose(outcome, *beside(code), level=kind.level, voice=kind.voice, length=length)
        for code in (lang, ENGLISH)
    )
    english = english_of(letter, in_english)

    def as_in_english(line: Line) -> Line:
        """A fixed sentence that stands in English, with its days and lists in English too."""
        said = english.get(line.id, "") if line.message and line.lang == ENGLISH else ""
        return replace(line, text=said, over=()) if said and said != line.text else line

    return with_lines(letter, as_in_english), english


def every_level(
    child: Child,
    outcome: Outcome,
    iro_name: str,
    kind: LetterKind | None = None,
    length: Length = Length.WHOLE,
) -> tuple[dict[Level, Letter], tuple[Told, ...], Facts]:
    """(the letter in each level, in English, the story in the voice of `kind`; what the child told; the facts
    beside the record)."""
    told, facts, phrases = _beside(child, outcome, iro_name)(ENGLISH)
    story = kind.voice if kind and kind.level is Level.STORY else Voice.I
    made = {
        level: compose(outcome, told, facts, phrases, level=level,
                       voice=story if level is Level.STORY else Voice.YOU, length=length)
        for level in Level
    }  # fmt: skip
    return made, told, facts


def record_of(child: Child, outcome: Outcome, iro_name: str, reader: ForWhom) -> Letter:
    """The full record in English in the name of the child's reviewing officer, with what this reader may see.
    It is no letter and nobody edits it."""
    beside = _beside(child, outcome, iro_name)(ENGLISH)
    return compose(outcome, *beside, level=Level.RECORD, reader=reader)


def as_written(child: Child, outcome: Outcome, iro_name: str, reader: ForWhom) -> Letter:
    """What this reader's copy has of the record, in the words that were typed ("you"), as a letter would have
    it: to be gone through by the rules of one."""
    beside = _beside(child, outcome, iro_name)(ENGLISH)
    return compose(open_to_all(seen_by(outcome, reader)), *beside)


def letter_language(child: Child, offered: tuple[str, ...]) -> str:
    """The language of this child's letter: what they read, else what they speak (someone reads it to them),
    where it is offered; else English."""
    return next((code for code in (child.reads, child.speaks) if code in offered), ENGLISH)


Beside = tuple[tuple[Told, ...], Facts, Phrases]


def _beside(child: Child, outcome: Outcome, iro_name: str) -> Callable[[str], Beside]:
    """What stands beside the record in a language: what the child told, the facts, the fixed sentences. What
    they sent is opened once, and the words of each language are read once."""
    submission = load_submission(outcome.review_id)
    bank = load_bank_of(submission) if submission else None

    def beside(lang: str) -> Beside:
        words = load_words(child.service_id, lang)
        told = told_in(
            lambda say: told_from(submission, bank, say, child.speaks), words, bank.words if bank else {}
        )
        return told, _facts(child, outcome, iro_name, words, submission), phrases_in(lang, words.find)

    return beside


def _facts(
    child: Child, outcome: Outcome, iro_name: str, words: LetterWords, submission: Submission | None
) -> Facts:
    sheet = find_sheet(child.iro_id) if child.iro_id else None
    sheet = in_words(sheet, words.lang, words.find) if sheet else None
    facts = gather_facts(
        child,
        list_reviews(child.id),
        outcome,
        load_service(child.service_id),
        (iro_name, sheet),
        submission,
        words.lang,
        today(),
    )
    own = own_phrases(child.service_id, words, facts.child_name, facts.iro_name, child.pronouns)
    closing = tuple(told_in_words(one, words.lang, words.find) for one in list_closing(child.service_id))
    typed = typed_in(words, facts.child_name, child.pronouns)
    return replace(facts, own=own, closing=closing, typed=typed)
