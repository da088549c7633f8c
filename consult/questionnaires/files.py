"""A service's questionnaire as a file and back: content with its own words in other languages. Pure.

In: content as a draft or a version keeps it, or a `Questionnaire` that came in. Out: the other one. What
is retired is no part of a file.
"""

from collections.abc import Callable, Mapping
from typing import Any

from consult.questionnaires.content import bank_of
from consult.questionnaires.model import Content
from consult.questions.content import content_of
from consult.questions.model import Message
from consult.questions.own_file import Questionnaire, messages_of

Find = Callable[[str, Message], str]  # a language, a message -> its text in that language, or ""


def questionnaire_of(content: Content, languages: tuple[str, ...], find: Find) -> Questionnaire:
    """What a file holds of it. Raises QuestionnaireBroken where the content cannot be asked yet."""
    bank = bank_of(content)
    words = {
        lang: {message[0]: text for message in messages_of(bank) if (text := find(lang, message))}
        for lang in languages
    }
    return Questionnaire(bank, {lang: texts for lang, texts in words.items() if texts})


def content_from(came: Questionnaire, code: str, by: str, shipped: Find) -> dict[str, Any]:
    """Content for a draft under this code; what the catalogues say already is not kept once more. `by`: who
    brought the file in."""
    english = dict(messages_of(came.bank))
    words = {
        lang: {
            context: {"english": english[context], "text": text, "by": by, "checked": ""}
            for context, text in texts.items()
            if shipped(lang, (context, english[context])) != text
        }
        for lang, texts in came.words.items()
    }
    content = content_of(came.bank) | {"id": code}
    content.pop("version")
    return content | {"words": {lang: texts for lang, texts in words.items() if texts}}


def only_languages(came: Questionnaire, offered: tuple[str, ...]) -> tuple[Questionnaire, Mapping[str, int]]:
    """The same in the languages that there are, and how many texts of each other language were left out."""
    kept = {lang: texts for lang, texts in came.words.items() if lang in offered}
    lost = {lang: len(texts) for lang, texts in came.words.items() if lang not in offered}
    return Questionnaire(came.bank, kept), lost
