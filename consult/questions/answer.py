"""What every kind of answer shares: refusing what was not asked, cleaning typed words, the bottom row. Pure.

In: a posted form as lists of strings. Out: checked codes and words, or `AnswerRefused` with its reason.
"""

import unicodedata
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import UUID

from consult.foreign import language_of
from consult.model import AnswerValue, Row
from consult.questions.model import Message, Question

Fields = Mapping[str, Sequence[str]]

MOST_FILES = 3  # drawings, recordings or photos that a page takes for one answer
MOST_WORDS = 5_000  # characters of own words that a page takes for one answer
BUTTON = "go"  # the form field of the button that sent the form
SHOWN_ROW = "row"  # the form field of a bottom-row answer that was given before
INSTEAD = (Row.DONT_KNOW, Row.RATHER_NOT)  # buttons that are an answer in place of any other
ROW_MESSAGES: dict[Row, Message] = {
    Row.SOMETHING_ELSE: ("row.something_else", "Something else"),
    Row.DONT_KNOW: ("row.dont_know", "I don’t know"),
    Row.RATHER_NOT: ("row.rather_not", "I don’t want to say"),
}
ROW_PICTURES = {
    Row.SOMETHING_ELSE: "something-else",
    Row.DONT_KNOW: "dont-know",
    Row.RATHER_NOT: "dont-want-to-say",
}


class Reason(StrEnum):
    """Why a posted answer is no answer to its question."""

    UNKNOWN_CARD = "unknown_card"
    UNKNOWN_FILE = "unknown_file"
    TOO_MANY = "too_many"
    TOO_LONG = "too_long"


class AnswerRefused(ValueError):
    """The posted answer cannot be one to this question."""

    def __init__(self, reason: Reason):
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True)
class Described:
    """One thing that was answered, to be shown. `messages`: the same text as messages, to say it in another
    language, joined by ": ". `words` are the child's own, exactly as kept, in `words_language`, as their
    letters say. `name`: what the child calls a person of theirs. `attached`: the name of a drawing, recording
    or photo."""

    text_en: str = ""
    picture: str = ""
    words: str = ""
    words_language: str = ""
    messages: tuple[Message, ...] = ()
    place_picture: str = ""
    name: str = ""
    attached: str = ""


def read_codes(fields: Fields, name: str, known: Sequence[str], most: int | None = None) -> tuple[str, ...]:
    """The codes posted under a name, each once, in the order of `known`. Raises AnswerRefused."""
    given = set(fields.get(name, ()))
    if given - set(known):
        raise AnswerRefused(Reason.UNKNOWN_CARD)
    if most is not None and len(given) > most:
        raise AnswerRefused(Reason.TOO_MANY)
    return tuple(code for code in known if code in given)


def read_ordered(fields: Fields, name: str, known: Sequence[str]) -> tuple[str, ...]:
    """The same, in the order that the child gave them: the field `<name>_order` has it, codes between spaces.
    Without it they keep the order in which they were posted."""
    given = read_codes(fields, name, known)
    asked = [code for text in fields.get(f"{name}_order", ()) for code in text.split(" ")]
    posted = list(fields.get(name, ()))
    return tuple(code for code in dict.fromkeys([*asked, *posted]) if code in given)


def read_shown(fields: Fields, known: Sequence[str]) -> tuple[str, ...]:
    """The order in which the page showed the cards; nothing where it does not say."""
    codes = next(iter(fields.get("shown", ())), "").split(" ")
    return tuple(code for code in dict.fromkeys(codes) if code in known)


def read_attached(fields: Fields) -> tuple[str, ...]:
    """The names of the files of this answer, each once. That they are this child's, the page has checked.
    Raises AnswerRefused."""
    names = dict.fromkeys(name for name in fields.get("attached", ()) if name)
    try:
        return tuple(dict.fromkeys(str(UUID(name)) for name in names))
    except ValueError:
        raise AnswerRefused(Reason.UNKNOWN_FILE) from None


def parse_file(fields: Fields) -> AnswerValue:
    """The files, own words beside them, or a bottom-row answer. Raises AnswerRefused."""
    value = AnswerValue(attached=read_attached(fields), words=read_words(fields))
    return read_instead(fields) or with_row(value, fields)


def describe_files(value: AnswerValue, message: Message, picture: str) -> list[Described]:
    """Each drawing, recording or photo, then the rest."""
    files = [Described(message[1], picture, messages=(message,), attached=one) for one in value.attached]
    return files + describe_rest(value)


def read_words(fields: Fields) -> str:
    """Typed words, cleaned."""
    return clean_words(next(iter(fields.get("words", ())), ""))


def clean_words(text: str) -> str:
    """Text without NULs, control characters and lone surrogates; line ends are "\\n".

    Emoji and the marks that turn a line round in right-to-left scripts stay: they are part of what was said.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(filter(can_be_held, lines)).strip()


def can_be_held(sign: str) -> bool:
    """Whether a text may hold this sign: no control but tabs and line ends, no half of a sign, and not the
    two that are none. The same that comes through the door of the web (`web.requests.held`)."""
    return sign in "\n\r\t" or not (unicodedata.category(sign) in ("Cc", "Cs") or sign in "\ufffe\uffff")


def read_instead(fields: Fields) -> AnswerValue | None:
    """The answer of a bottom-row button that stands in place of any other; None where another was tapped."""
    tapped = next(iter(fields.get(BUTTON, ())), "")
    return next((AnswerValue(row=row) for row in INSTEAD if row.value == tapped), None)


def read_kept(fields: Fields) -> AnswerValue:
    """The bottom-row answer that the page was showing as given already; it holds until another is given."""
    shown = next(iter(fields.get(SHOWN_ROW, ())), "")
    return next((AnswerValue(row=row) for row in INSTEAD if row.value == shown), AnswerValue())


def with_row(value: AnswerValue, fields: Fields) -> AnswerValue:
    """The same, marked as something else where words stand beside the cards; where nothing new was given, the
    bottom-row answer that was given before."""
    if value.is_empty:
        return read_kept(fields)
    return replace(value, row=Row.SOMETHING_ELSE) if value.words else value


def describe_rest(value: AnswerValue, skip: Collection[Row] = ()) -> list[Described]:
    """What any kind may hold beside its own: a bottom-row answer and own words."""
    found = []
    if value.row and value.row not in skip:
        message = ROW_MESSAGES[value.row]
        found.append(Described(message[1], ROW_PICTURES[value.row], messages=(message,)))
    if value.words:
        language = value.words_language and language_of(value.words, value.words_language)
        found.append(Described(words=value.words, words_language=language))
    return found


def describe_card(question: Question, code: str) -> Described:
    """A card that was chosen."""
    option = question.option(code)
    return Described(option.text, option.picture, messages=(question.option_message(option),))
