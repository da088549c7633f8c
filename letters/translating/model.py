"""A letter's sentences for whoever translates them: the English, the words, how far they have come. Pure.

In: a letter, the English beside it, what translators gave, the state of the product's own words. Out: `Part`s
in reading order; the letter with the translators' words in it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from letters.correcting import as_quoted, what_is_quoted
from letters.draft import ENGLISH
from letters.illustrate import with_lines
from letters.model import Letter, Line, Piece
from letters.short import code_of
from wording.model import MessageState, StateKind, state_label

SAID = "said-"  # the blocks of what the child said
StateOf = Callable[[str, str], MessageState]  # a message's code and its English -> its state


class State(StrEnum):
    """How far one sentence is. OWN: the child's own words, which stay as they are."""

    WAITS = "waits"
    DRAFT = "draft"
    TYPED = "typed"
    ANSWERED = "answered"
    MACHINE = "machine"
    PERSON = "person"
    CHECKED = "checked"
    OWN = "own"

    @property
    def is_unanswered(self) -> bool:
        """Whether the sentence still stands in English and waits for a translator."""
        return self in (State.WAITS, State.DRAFT)


@dataclass(frozen=True)
class Translator:
    """Who gave words, for whom they work, and when."""

    name: str
    agency: str = ""
    on: date | None = None

    @property
    def words(self) -> str:
        """For staff: "Amina Saleh, Clear Words, 3 March 2026"."""
        day = f"{self.on.day} {self.on:%B %Y}" if self.on else ""
        return ", ".join(part for part in (self.name, self.agency, day) if part)


@dataclass(frozen=True)
class Answer:
    """Words for one English sentence. `done`: they may stand in the letter; else they are a draft."""

    words: str
    by: Translator
    done: bool = True


Answers = Mapping[str, Answer]  # by the English sentence: the same sentence has the same words


@dataclass(frozen=True)
class Part:
    """One sentence. `words`: in the letter's language, "" where there are none; `told`: its state for staff;
    `place`: the heading it stands under. `pieces`: it stands in many letters, and is asked for once: then
    `english` has {marks}, and `line_id` names the first sentence that needs it."""

    line_id: str
    english: str
    words: str
    state: State
    told: str
    place: str = ""
    pieces: tuple[Piece, ...] = ()


Lacking = Callable[
    [Line, str], tuple[Piece, ...]
]  # a line, its English -> what it is made of and lacks words


def nothing_lacks(line: Line, english: str) -> tuple[Piece, ...]:
    """Where every sentence is asked for as it stands."""
    return ()


def parts_of(
    letter: Letter,
    english: Mapping[str, str],
    answers: Answers,
    state_of: StateOf,
    lacking: Lacking = nothing_lacks,
) -> tuple[Part, ...]:
    """Every sentence of a letter in another language; of an English letter none. A fixed sentence without
    words there is asked for as the texts that it is made of, each once."""
    if letter.lang == ENGLISH:
        return ()
    places = {line.id: section.heading for section in letter.sections for line in section.lines}
    made: list[Part] = []
    asked: set[Piece] = set()
    for line in letter.sentences:
        heading = places.get(line.id, letter.title)
        place = english.get(heading.id, "") or heading.text
        part = replace(_part(line, letter.lang, english, answers, state_of), place=place)
        pieces = lacking(line, part.english) if part.state.is_unanswered else ()
        new = [one for one in pieces if one not in asked]
        asked |= set(pieces)
        made += [part] if not pieces else [asked_once(one, answers, line.id, place) for one in new]
    return tuple(made)


def asked_once(piece: Piece, answers: Answers, line_id: str, place: str) -> Part:
    """A text that stands in many letters and has no words yet."""
    draft = answers.get(piece.english)
    state, words = (State.DRAFT, draft.words) if draft else (State.WAITS, "")
    told = f"a draft by {draft.by.words}" if draft else "in every letter: asked for once"
    return Part(line_id, piece.english, words, state, told, place, (piece,))


def pieces_in(parts: Iterable[Part]) -> dict[str, tuple[Piece, ...]]:
    """The texts of many letters among these, by their English."""
    found: dict[str, tuple[Piece, ...]] = {}
    for part in parts:
        if part.pieces:
            found[part.english] = part.pieces
    return found


def unanswered(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Those that still wait for a translator."""
    return tuple(part for part in parts if part.state.is_unanswered)


def english_left(letter: Letter) -> tuple[Line, ...]:
    """The sentences of a letter in another language that stand in English: with one it is no translated
    letter. What the child wrote in English is theirs and does not count, nor when somebody answers."""
    if letter.lang == ENGLISH:
        return ()
    stands = (line for line in letter.sentences if line.lang == ENGLISH)
    return tuple(line for line in stands if not is_own(line) and not is_hours(line))


def _part(line: Line, lang: str, english: Mapping[str, str], answers: Answers, state_of: StateOf) -> Part:
    beside = english.get(line.id, "")
    if is_own(line):
        return Part(line.id, "", line.text, State.OWN, "the child’s own words, as they were given")
    said = line.text if line.lang == ENGLISH else beside
    answer = answer_for(answers, said)
    if line.lang != lang:
        if answer:
            return Part(line.id, said, answer.words, State.DRAFT, f"a draft by {answer.by.words}")
        return Part(line.id, said, "", State.WAITS, "waits for a translator")
    if answer and answer.words == line.text:
        return Part(line.id, said, line.text, State.ANSWERED, f"translated by {answer.by.words}")
    if not line.message:
        return Part(line.id, said, line.text, State.TYPED, "typed at the desk: no translator is named")
    known = state_of(line.message, said)
    return Part(line.id, said, line.text, _known(known), state_label(known))


def _known(state: MessageState) -> State:
    if state.kind in (StateKind.CHECKED, StateKind.SOURCE):
        return State.CHECKED
    return State.PERSON if state.kind is StateKind.PERSON else State.MACHINE


def is_own(line: Line) -> bool:
    """Whether a line is what the child wrote: a quotation under what they said, in their own language."""
    return line.block.startswith(SAID) and not line.message and line.text.startswith("“")


def is_hours(line: Line) -> bool:
    """Whether a line says when somebody answers: a fact like their name, in English where the service or the
    IRO gave no other words for it. A letter need not wait for it."""
    return code_of(line) in ("help.hours", "reach.hours")


def answer_for(answers: Answers, said: str) -> Answer | None:
    """The answer to an English sentence; to a quotation, as in what a correction says is new, that to what it
    quotes."""
    if said in answers:
        return answers[said]
    quoted = what_is_quoted(said, answers)
    return replace(answers[quoted], words=as_quoted(answers[quoted].words)) if quoted else None


def with_answers(
    letter: Letter, english: Mapping[str, str], answers: Answers
) -> tuple[Letter, dict[str, str]]:
    """The letter with each finished answer in place of its English, and the English beside it."""
    beside = dict(english)

    def put(line: Line) -> Line:
        said = line.text if line.lang == ENGLISH else beside.get(line.id, "")
        answer = answer_for(answers, said)
        written = not line.message or line.lang == ENGLISH
        if letter.lang == ENGLISH or answer is None or not answer.done or not written or is_own(line):
            return line
        beside[line.id] = said
        same = line.text == answer.words
        return replace(line, text=answer.words, lang=letter.lang, over=line.over if same else (), message="")

    return with_lines(letter, put), beside


def without_answers(letter: Letter, english: Mapping[str, str], answers: Answers) -> Letter:
    """The letter with English again where a translator's words stand."""

    def back(line: Line) -> Line:
        said = english.get(line.id, "")
        answer = answer_for(answers, said)
        if not said or answer is None or line.lang == ENGLISH or line.text != answer.words:
            return line
        return replace(line, text=said, lang=ENGLISH, over=())

    return letter if letter.lang == ENGLISH else with_lines(letter, back)


def with_fixed(
    letter: Letter, english: Mapping[str, str], fresh: Letter, beside: Mapping[str, str]
) -> tuple[Letter, dict[str, str]]:
    """The letter with the words that its fixed sentences have now, as the same record says them anew."""
    known = {
        said: line
        for line in fresh.sentences
        if line.lang == letter.lang and (said := beside.get(line.id, ""))
    }
    made = dict(english)

    def put(line: Line) -> Line:
        said = line.text if line.lang == ENGLISH else english.get(line.id, "")
        now = known.get(said)
        fixed = line.lang == ENGLISH or bool(line.message)
        if now is None or not fixed or is_own(line) or (line.text, line.lang) == (now.text, now.lang):
            return line
        made[line.id] = said
        return replace(line, text=now.text, lang=now.lang, over=(), message=now.message, doubt="")

    return replace(with_lines(letter, put), page_words=fresh.page_words), made


def answers_record(answers: Answers) -> list[dict[str, Any]]:
    """The answers as plain values."""
    return [
        {
            "english": english,
            "words": one.words,
            "name": one.by.name,
            "agency": one.by.agency,
            "on": one.by.on.isoformat() if one.by.on else "",
            "done": one.done,
        }
        for english, one in answers.items()
    ]


def answers_from(records: list[dict[str, Any]]) -> dict[str, Answer]:
    """What `answers_record` gave."""
    return {
        one["english"]: Answer(
            one["words"],
            Translator(one["name"], one["agency"], date.fromisoformat(one["on"]) if one["on"] else None),
            one["done"],
        )
        for one in records
    }
