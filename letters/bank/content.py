"""A phrase as the data that the store keeps, and back. Pure.

In: a `BankPhrase` or such data. Out: the other. Words in another language keep the fingerprint of the English
that they were made from: where the English has changed since, they are out of date and not used.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from letters.bank.model import BankPhrase, Words
from wording.model import MessageState, StateKind, source_hash

Content = Mapping[str, Any]


def as_content(phrase: BankPhrase) -> dict[str, Any]:
    """What is kept of a phrase; its words that are out of date keep the old fingerprint."""
    words: dict[str, dict[str, Any]] = {}
    for (lang, form), each in sorted(phrase.words.items()):
        if each.text:
            words.setdefault(lang, {})[form] = _words_record(each, phrase.english_of(form))
    return {
        "topic": phrase.topic,
        "you": phrase.you,
        "picture": phrase.picture,
        "forms": dict(sorted(phrase.forms.items())),
        "words": words,
        "retired": phrase.retired,
        "own": phrase.own,
    }


def from_content(code: str, content: Content, version: int = 0) -> BankPhrase:
    """The phrase that `as_content` kept."""
    phrase = BankPhrase(
        code=code,
        topic=content["topic"],
        you=content["you"],
        picture=content["picture"],
        forms=content["forms"],
        retired=content["retired"],
        own=content["own"],
        version=version,
    )
    words = {
        (lang, form): _words(record, phrase.english_of(form))
        for lang, forms in content["words"].items()
        for form, record in forms.items()
    }
    return replace(phrase, words=words)


def _words_record(words: Words, english: str) -> dict[str, Any]:
    state = words.state
    is_old = state.kind is StateKind.OUT_OF_DATE
    return {
        "text": words.text,
        "state": StateKind.PERSON.value if is_old else state.kind.value,
        "by": state.by,
        "on": state.on.isoformat() if state.on else "",
        "source": "" if is_old else source_hash(english),
    }


def _words(record: Content, english: str) -> Words:
    if record["source"] != source_hash(english):
        return Words(record["text"], MessageState(StateKind.OUT_OF_DATE, by=record["by"]))
    on = date.fromisoformat(record["on"]) if record["on"] else None
    return Words(record["text"], MessageState(StateKind(record["state"]), by=record["by"], on=on))
