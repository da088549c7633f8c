"""What stands in a phrase's blanks, in another language.

In: `bank_values.toml`, the catalogues, what a service added with its words, a value as it stands in an
English sentence. Out: the value as it may stand in a sentence of a language, or None where it is words that
nobody has translated: such a sentence needs a translator. Names, days, times and numbers go as they are.
"""

import re
import tomllib
from collections.abc import Mapping
from datetime import date, datetime, time
from functools import cache
from pathlib import Path

from children.model import Pronouns
from letters.ingredients import MarkValue, TypedIn
from letters.model import Piece, Voice
from letters.phrases import mark_value
from letters.service_words.model import SHIPPED, VALUE, LetterWords
from wording.model import SOURCE_LANGUAGE, YOU_SHE, MessageState, StateKind

_FILE = Path(__file__).parent.with_name("bank_values.toml")
_PEOPLE = frozenset({"person", "carer", "worker", "name", "child", "iro"})
_NAMED = _PEOPLE | {"school", "home", "place"}
_TOLD = ("mine", "hers", "his", "named")
_AFTER_NAME = {Pronouns.SHE: "hers", Pronouns.HE: "his"}
Own = Mapping[str, tuple[str, ...]]
_NONE: Own = {}
_YOURS = "your "
_NAME = re.compile(r"(?:[^\W\d_a-z][\w.'-]*|of|the|de|van|bin|al|el|St\.?|\d+)(?: |$)")
_DAY = re.compile(r"(?:\w+day,? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]+)(?: (\d{4}))?\Z")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))? ?([ap])\.?m\.?\Z", re.IGNORECASE)
_NUMBER = re.compile(r"[+\d][\d ()-]*\Z")


@cache
def list_values() -> dict[str, dict[str, str]]:
    """Mark -> code -> the English that may stand there."""
    tables: dict[str, dict[str, str]] = tomllib.loads(_FILE.read_text("utf-8"))["phrase"]["value"]
    return tables


@cache
def _words_for_people() -> dict[str, frozenset[str]]:
    tables = tomllib.loads(_FILE.read_text("utf-8"))["no_name"]
    return {code: frozenset(words.split()) for code, words in tables.items()}


def group_of(mark: str) -> str:
    """The values that a blank shares with others: whoever it names is a person."""
    return "person" if mark in _PEOPLE else mark


def choices_for(mark: str, own: Own = _NONE) -> tuple[str, ...]:
    """What is offered for a blank, in English; `own`: what the service added, by blank."""
    group = group_of(mark)
    return (*list_values().get(group, {}).values(), *own.get(group, ()))


def value_in(
    mark: str, value: str, lang: str, words: LetterWords = SHIPPED, *, to_girl: bool = False
) -> tuple[str, MessageState] | None:
    """The value in a language, and how far its words are checked; None where it needs a translator.
    `to_girl`: it stands in what is said to a girl, whose "your mum" may have another form."""
    source = MessageState(StateKind.SOURCE)
    if lang == SOURCE_LANGUAGE:
        return value, source
    known = piece_of(mark, value, words.values)
    for piece in (_to_girl(value) if to_girl else None, known):
        if piece:
            text, found = words.find(lang, piece.context, piece.english)
            if found != SOURCE_LANGUAGE:
                return text, words.state(lang, piece.context, piece.english)
    if known:
        return None
    read = _read(mark, value)
    return (mark_value(read, lang), source) if read is not None else None


def can_be_kept(mark: str, value: str, own: Own = _NONE) -> bool:
    """Whether a value has words for every letter, or needs none: no translator is asked about one letter."""
    return piece_of(mark, value, own) is not None or _read(mark, value) is not None


def told_value(
    mark: str, value: str, text: str, voice: Voice, pronouns: Pronouns | None = None, own: Own = _NONE
) -> str | None:
    """What stands for a "your mum" that we know in a story's `text`, in English: "my mum" where the child
    tells; by name "her mum" once the child is named, before it "{child}'s mum". None for anything else."""
    if voice is Voice.YOU or not value.casefold().startswith(_YOURS):
        return None
    group = "mine"
    if voice is Voice.NAME:
        is_named = -1 < text.find("{child}") < text.find(f"{{{mark}}}")
        group = _AFTER_NAME.get(pronouns, "named") if is_named and pronouns else "named"
    thing = value[len(_YOURS) :].casefold()
    known = (*list_values()[group].values(), *own.get(group, ()))
    return next((said for said in known if said.partition(" ")[2].casefold() == thing), None)


def told_forms(value: str) -> dict[str, str]:
    """What a service's "your aunt" is called in stories, by group; nothing for what is nobody's."""
    if not value.casefold().startswith(_YOURS):
        return {}
    thing = value[len(_YOURS) :]
    return {
        "mine": f"my {thing}",
        "hers": f"her {thing}",
        "his": f"his {thing}",
        "named": f"{{child}}'s {thing}",
    }


def piece_of(mark: str, value: str, own: Own = _NONE) -> Piece | None:
    """A value that we or the service know, as what is translated once for every letter."""
    for group in (group_of(mark), *_TOLD):
        for code, english in list_values().get(group, {}).items():
            if english.casefold() == value.casefold():
                return Piece(f"{VALUE}{group}.{code}", english)
        for english in own.get(group, ()):
            if english.casefold() == value.casefold():
                return Piece(f"{VALUE}{group}", english)
    return None


def _to_girl(value: str) -> Piece | None:
    for code, english in list_values()[YOU_SHE].items():
        if english.casefold() == value.casefold():
            return Piece(f"{VALUE}{YOU_SHE}.{code}", english)
    return None


def _read(mark: str, value: str) -> MarkValue | None:
    if mark == "date":
        return _day(value)
    if mark == "time":
        return _time(value)
    if mark in ("number", "phone"):
        return value if _NUMBER.match(value) else None
    return value if mark in _NAMED and is_name(value) else None


def is_name(value: str) -> bool:
    """Whether a value is a name: each word begins with a capital, or is a small word within a name. "Mum" and
    "Social Worker" are words for people, as "The Council" is, and no names."""
    if not value[:1].isupper() or _NAME.sub("", value):
        return False
    words = re.findall(r"[^\W\d_]+", value.casefold())
    no_name = _words_for_people()
    return not (words[0] in no_name["first"] or no_name["any"] & set(words) or set(words) <= no_name["whole"])


def yours(mark: str, value: str) -> str:
    """ "Mum", "social worker" where a person is typed, as what we know them by: "your mum"."""
    said = f"{_YOURS}{value.casefold()}"
    return said if group_of(mark) == "person" and said in list_values()["person"].values() else value


def typed_in(words: LetterWords, child_name: str, pronouns: Pronouns | None = None) -> TypedIn:
    """What somebody typed into a fixed sentence, in the language of these words: names as they are, "your
    teacher" as it is said in the letter's voice; None for words that nobody has translated."""

    def find(mark: str, typed: str, voice: Voice) -> str | None:
        if words.lang == SOURCE_LANGUAGE:
            return typed
        value = yours(mark, typed)
        if voice is not Voice.YOU and value.casefold().startswith(_YOURS):
            told = told_value(mark, value, "", voice, pronouns, words.values)
            if told is None:
                return None
            value = told
        to_girl = voice is Voice.YOU and pronouns is Pronouns.SHE
        said = value_in(mark, value, words.lang, words, to_girl=to_girl)
        if said is None:
            return None
        return said[0].replace("{child}", child_name).strip("\u2068\u2069")  # the sentence sets it apart

    return find


def _day(value: str) -> date | None:
    found = _DAY.match(value)
    if not found or not found[3]:
        return None
    for form in ("%d %B %Y", "%d %b %Y"):
        try:
            return datetime.strptime(f"{found[1]} {found[2]} {found[3]}", form).date()  # noqa: DTZ007 - a day
        except ValueError:
            continue
    return None


def _time(value: str) -> time | None:
    found = _CLOCK.match(value)
    if not found or not 1 <= int(found[1]) <= 12 or int(found[2] or 0) > 59:
        return None
    hour = int(found[1]) % 12 + (12 if found[3].casefold() == "p" else 0)
    return time(hour, int(found[2] or 0))


def filled(
    values: Mapping[str, str], lang: str, words: LetterWords = SHIPPED, *, to_girl: bool = False
) -> tuple[dict[str, str], list[MessageState]] | None:
    """All values in a language, and the states of their words; None where one of them needs a translator."""
    given: dict[str, str] = {}
    states = []
    for mark, value in values.items():
        said = value_in(mark, value, lang, words, to_girl=to_girl)
        if said is None:
            return None
        given[mark] = said[0]
        states.append(said[1])
    return given, states
