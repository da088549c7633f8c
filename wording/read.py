"""Reads the catalogues. In: `translations/<language>/LC_MESSAGES/messages.po`. Out: texts and their states.

Catalogues are read straight from the .po files (nothing compiled that could be stale), once per process.
A translation is used only while it was made from the English that the caller holds: where the English has
changed since, the message is out of date and falls back to English, message by message.
"""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as CatalogMessage
from babel.messages.pofile import read_po

from wording.model import (
    CORE,
    SOURCE_LANGUAGE,
    Message,
    MessageState,
    StateKind,
    source_hash,
)

TRANSLATIONS = Path(__file__).resolve().parent.parent / "translations"

_STATE = re.compile(
    r"state:\s*(?:(?P<machine>machine)|person\s+(?P<writer>[^;]+)|"
    r"checked by\s+(?P<checker>[^;]+?)\s+on\s+(?P<day>\d{4}-\d\d-\d\d))\s*;\s*source:\s*(?P<source>[0-9a-f]+)"
)


def catalogue_path(lang: str, folder: Path = TRANSLATIONS) -> Path:
    """Where a language's catalogue lies, whether or not it is there. `lang` is a code such as "ar"."""
    return folder / lang / "LC_MESSAGES" / "messages.po"


def load_catalogue(path: Path) -> Catalog:
    """One .po file as Babel's catalogue."""
    with path.open("rb") as file:
        return read_po(file)


def parse_state(comments: Iterable[str], english: str, text: str) -> MessageState:
    """The state that a message's translator comments give, against the English of today.

    A text without a state comment counts as drafted by machine: nobody has put their name to it.
    """
    if not text:
        return MessageState(StateKind.MISSING)
    found = _STATE.search(" ".join(comments))
    if not found:
        return MessageState(StateKind.MACHINE)
    if found["source"] != source_hash(english):
        return MessageState(StateKind.OUT_OF_DATE, by=found["writer"] or found["checker"] or "")
    if found["checker"]:
        return MessageState(StateKind.CHECKED, by=found["checker"], on=date.fromisoformat(found["day"]))
    if found["writer"]:
        return MessageState(StateKind.PERSON, by=found["writer"].strip())
    return MessageState(StateKind.MACHINE)


@lru_cache(maxsize=64)
def load_messages(lang: str, folder: Path = TRANSLATIONS) -> dict[tuple[str, str], Message]:
    """All messages of a language by (context, English), not to be changed; empty without a catalogue."""
    if lang == SOURCE_LANGUAGE:
        return {key: _source(key) for key in _keys(folder)}
    path = catalogue_path(lang, folder)
    if not re.fullmatch(r"[a-z]{2,3}(_[A-Za-z]{2,4})?", lang) or not path.is_file():
        return {}
    messages = (_as_message(entry) for entry in load_catalogue(path) if entry.id and entry.context)
    return {(message.context, message.english): message for message in messages}


@lru_cache(maxsize=8)
def _keys(folder: Path) -> list[tuple[str, str]]:
    path = folder / "messages.pot"
    if not path.is_file():
        return []
    return [
        (str(entry.context), str(entry.id)) for entry in load_catalogue(path) if entry.id and entry.context
    ]


def _source(key: tuple[str, str]) -> Message:
    return Message(key[0], key[1], key[1], MessageState(StateKind.SOURCE))


def _as_message(entry: CatalogMessage) -> Message:
    english, text = str(entry.id), str(entry.string or "")
    return Message(str(entry.context), english, text, parse_state(entry.user_comments, english, text))


def find_message(lang: str, context: str, english: str, folder: Path = TRANSLATIONS) -> tuple[str, str]:
    """The text to show for a message, and the language that this text is in.

    Tries the language, then its base ("ar_SD" -> "ar"), then falls back to the English itself.
    """
    code = lang.replace("-", "_")
    for candidate in dict.fromkeys((code, code.split("_")[0])):
        if candidate == SOURCE_LANGUAGE:
            break
        message = load_messages(candidate, folder).get((context, english))
        if message and message.state.is_shown:
            return message.text, candidate
    return english, SOURCE_LANGUAGE


@lru_cache(maxsize=64)
def list_messages(lang: str, folder: Path = TRANSLATIONS) -> tuple[Message, ...]:
    """Every message that the product ships, in its state in `lang`, ordered by context."""
    known = load_messages(lang, folder)
    keys = _keys(folder) or list(known)
    absent = MessageState(StateKind.MISSING)
    return tuple(known.get(key) or Message(key[0], key[1], "", absent) for key in sorted(keys))


def state_of(lang: str, context: str, folder: Path = TRANSLATIONS) -> MessageState:
    """The state of one message by its context; `MISSING` where the language or the context is unknown."""
    states = [message.state for key, message in load_messages(lang, folder).items() if key[0] == context]
    shown = [state for state in states if state.is_shown]
    return (shown or states or [MessageState(StateKind.MISSING)])[0]


@lru_cache(maxsize=64)
def share_translated(lang: str, folder: Path = TRANSLATIONS) -> float:
    """The share of shipped messages, 0.0 to 1.0, that a child sees in `lang` rather than in English."""
    messages = list_messages(lang, folder)
    return sum(message.state.is_shown for message in messages) / len(messages) if messages else 0.0


def worst_state(lang: str, folder: Path = TRANSLATIONS) -> MessageState:
    """What staff pages say of a language as a whole: checked only where every message is."""
    messages = list_messages(lang, folder)
    order = (StateKind.MACHINE, StateKind.PERSON, StateKind.OUT_OF_DATE, StateKind.MISSING)
    for kind in order:
        for message in messages:
            if message.state.kind is kind:
                return message.state
    return messages[0].state if messages else MessageState(StateKind.MISSING)


@lru_cache(maxsize=64)
def is_checked(lang: str, prefix: str | tuple[str, ...] = "", folder: Path = TRANSLATIONS) -> bool:
    """True where every shipped message under `prefix` is checked; where there is none it is False."""
    states = [message.state for message in list_messages(lang, folder) if message.context.startswith(prefix)]
    return bool(states) and all(state.is_checked for state in states)


def is_core_checked(lang: str, folder: Path = TRANSLATIONS) -> bool:
    """True where a named person has checked every core message of `lang`."""
    return is_checked(lang, CORE, folder)


def forget_catalogues() -> None:
    """Read the files anew from now on; for what writes them, which the running application never does."""
    for read in (load_messages, _keys, list_messages, share_translated, is_checked):
        read.cache_clear()
