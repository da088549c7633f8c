"""What a letter is composed from besides the review's decisions. Pure.

In: nothing. Out: `Told`, `Meeting`, `HelpLine`, `Facts`, and `Phrases`, which gives fixed sentences:
a phrase's code and the values for its marks -> (text, the language that the text is in).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, time

from children.model import Pronouns
from letters.closing import ClosingItem
from letters.look import AS_USUAL, Look
from letters.model import Level, Piece, Voice
from symbols.model import Worn
from wording.model import MessageState, StateKind

MarkValue = str | date | time
Phrases = Callable[[str, Mapping[str, MarkValue]], tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Phrased:
    """What a letter says for a sentence that is a phrase of the bank: in `lang`, beside `picture`. `message`:
    the phrase's code; `state`: how far its words are checked; `pieces`: what it is made of, where all of it
    can be translated once for every letter."""

    text: str
    lang: str
    picture: str
    message: str
    state: MessageState = MessageState(StateKind.SOURCE)  # noqa: RUF009 - frozen
    pieces: tuple[Piece, ...] = ()


OwnPhrases = Callable[[str, Level, Voice], Phrased | None]


def no_phrase(sentence: str, level: Level, voice: Voice) -> Phrased | None:
    """Where no bank is at hand, each sentence is the IRO's own."""
    return None


TypedIn = Callable[[str, str, Voice], str | None]


def as_typed(mark: str, words: str, voice: Voice) -> str | None:
    """What somebody typed where a fixed sentence has a blank ("person", "place"): in English as it stands."""
    return words


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that the child said, in words of the letter's language (labels of cards) or the child's own.

    `place` is the label of the place the cards were put in. `words` stay in `words_lang`, as typed.
    `private`: an alerting answer, or one asked for the IRO alone; never in a letter. `pieces`: the texts of
    the questionnaire in it; `is_english`: not all of them have words in the letter's language, so all are
    English. `cards`: the pictures of `answers`, one each, "" for an answer that has none. `names`: the
    answers that are people's names.
    """

    code: str
    question: str
    answers: tuple[str, ...] = ()
    place: str = ""
    picture: str | None = None
    words: str = ""
    words_lang: str = ""
    private: bool = False
    pieces: tuple[Piece, ...] = ()
    is_english: bool = False
    cards: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """The next meeting, as far as it is known."""

    on: date
    at: time | None = None
    place: str = ""
    video: bool = False


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One way of getting help: a number to call, perhaps one to text, and when someone answers: in English,
    and in the letter's language where the service gave words in it."""

    name: str
    phone: str = ""
    text: str = ""
    hours: str = ""
    hours_there: str = ""
    free: bool = False
    danger: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """What a letter needs besides the decisions. `lang`: the letter's language; `looks`: how the child wants
    the child in the pictures to look; `look`: how the letter looks; contacts: for work only; `drawing`: the
    concept of a picture that the child drew and wants in the letter; `closing`: what the team wants at the
    end; `own`: which of the IRO's sentences are phrases of the bank; `pronouns`: how a story told
    by name speaks of the child; `typed`: what was typed of a person or place in the letter's language, or
    None where it has no words for it."""

    child_name: str
    iro_name: str
    lang: str
    made_on: date
    looks: Worn = Worn()  # noqa: RUF009 - frozen
    meeting: Meeting | None = None
    iro_phone: str = ""
    iro_email: str = ""
    iro_hours: str = ""
    iro_hours_there: str = ""
    help_lines: tuple[HelpLine, ...] = field(default=())
    look: Look = AS_USUAL
    drawing: str | None = None
    closing: tuple[ClosingItem, ...] = ()
    own: OwnPhrases = no_phrase
    pronouns: Pronouns | None = None
    typed: TypedIn = as_typed
