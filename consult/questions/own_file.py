"""Our own file of a questionnaire: its content, and its words in other languages. Pure.

In: a `QuestionBank` with translations. Out: JSON bytes that any editor opens, and back again with every
word as it was. Raises QuestionnaireBroken for what is no such file, saying what is wrong.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from children.model import Way
from consult.questions.answer import can_be_held
from consult.questions.bank import parse_bank
from consult.questions.content import content_of
from consult.questions.model import Message, QuestionBank, QuestionnaireBroken

FORMAT, FORMAT_VERSION = "heard-questionnaire", 1
MOST_BYTES = 5_000_000
Words = Mapping[str, Mapping[str, str]]  # language -> context of a message -> its text in that language


@dataclass(frozen=True)
class Questionnaire:
    """A questionnaire with what was translated of it. English is in the bank itself."""

    bank: QuestionBank
    words: Words = field(default_factory=dict)


def messages_of(bank: QuestionBank) -> Iterator[Message]:
    """Every text of a questionnaire that a child may see."""
    for topic in bank.topics:
        yield topic.message
    for one in bank.questions:
        yield from (one.message(way) for way in Way)
        if one.help:
            yield one.help_message
        for option in one.options:
            yield one.option_message(option)
            if option.words:
                yield one.option_message(option, Way.WORDS)
        yield from (one.place_message(place) for place in one.places)


def write_own_file(questionnaire: Questionnaire) -> bytes:
    """The file."""
    content = {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "questionnaire": content_of(questionnaire.bank),
        "words": {lang: dict(sorted(texts.items())) for lang, texts in sorted(questionnaire.words.items())},
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def read_own_file(data: bytes) -> Questionnaire:
    """What such a file holds. Words of messages that the questionnaire does not have are left out. Raises
    QuestionnaireBroken."""
    content = _json(data)
    if content.get("format") != FORMAT:
        raise QuestionnaireBroken("this is not a questionnaire file of Heard")
    if content.get("format_version") != FORMAT_VERSION:
        raise QuestionnaireBroken("this file was made by a newer version of Heard")
    if not isinstance(content.get("questionnaire"), dict):
        raise QuestionnaireBroken("the file holds no questionnaire")
    bank = parse_bank(content["questionnaire"])
    return Questionnaire(bank, _words(content.get("words"), {context for context, _ in messages_of(bank)}))


def _json(data: bytes) -> dict[str, Any]:
    if len(data) > MOST_BYTES:
        raise QuestionnaireBroken("the file is bigger than 5 MB")
    try:
        content = json.loads(data)
        holds_odd = not all(can_be_held(sign) for text in _texts(content) for sign in text)
    except (ValueError, RecursionError):
        raise QuestionnaireBroken("the file cannot be read: it is not JSON") from None
    if holds_odd:
        raise QuestionnaireBroken("the file holds half of a sign, or a control sign, which no page can show")
    if not isinstance(content, dict):
        raise QuestionnaireBroken("this is not a questionnaire file of Heard")
    return content


def _texts(known: object) -> Iterator[str]:
    if isinstance(known, str):
        yield known
    elif isinstance(known, dict):
        for name, value in known.items():
            yield name
            yield from _texts(value)
    elif isinstance(known, list):
        for one in known:
            yield from _texts(one)


def _words(found: object, contexts: set[str]) -> dict[str, dict[str, str]]:
    if found is None:
        return {}
    if not isinstance(found, dict) or not all(isinstance(texts, dict) for texts in found.values()):
        raise QuestionnaireBroken("the translations are not sorted by language")
    if not all(isinstance(text, str) for texts in found.values() for text in texts.values()):
        raise QuestionnaireBroken("a translation is no text")
    kept = {
        lang: {
            context: text.strip() for context, text in texts.items() if context in contexts and text.strip()
        }
        for lang, texts in found.items()
    }
    return {lang: texts for lang, texts in kept.items() if texts}
