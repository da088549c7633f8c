"""An XLSForm file as a questionnaire: the front door for files that come in. Pure.

In: the bytes of an .xlsx and the pictures that there are. Out: `Brought`: the questionnaire, and by row
what was changed or left out and why. Raises FileRefused where nothing of it can come in.
"""

import json
from typing import Any

from consult.questions.bank import parse_bank
from consult.questions.model import QuestionnaireBroken
from consult.questions.own_file import Questionnaire, messages_of
from consult.questions.xlsform.choices import read_choices
from consult.questions.xlsform.codes import Codes
from consult.questions.xlsform.headers import ENGLISH, Texts, language_of
from consult.questions.xlsform.model import Brought, FileRefused, Notes, Sheet
from consult.questions.xlsform.opened import SHEETS, open_sheets
from consult.questions.xlsform.pictures import FOR_QUESTION, Pictures
from consult.questions.xlsform.survey import GENERAL, Walk
from wording.locales import LanguageUnknown, find_locale

MOST_TOLD = 5
SETTINGS = (
    "form_title",
    "form_id",
    "version",
    "default_language",
    "heard_version",
    "heard_title",
    "heard_asked",
)
UNSAFE = "no question of it tells that a child may not be safe: add our own about safety"
ANYTHING = Pictures()


def read_xlsform(data: bytes, pictures: Pictures = ANYTHING) -> Brought:
    """What the file holds. Raises FileRefused."""
    sheets = open_sheets(data)
    settings = _settings(sheets.get("settings", Sheet()))
    notes = Notes(ours="heard_version" in settings)
    for name in sheets:
        if name not in SHEETS:
            notes.leave(name, 0, "", "our questionnaires have no use for this sheet")
    notes.leave_columns("settings", {name: 1 for name in settings if name not in SETTINGS})
    plain = language_of(settings.get("default_language", "")) or ENGLISH
    topics = _topics(sheets.get("heard_topics", Sheet()), plain)
    titles = {one["code"]: one["title"] for one in topics[0]}
    lists = read_choices(sheets.get("choices", Sheet()), plain, notes)
    walk = Walk(sheets["survey"], plain, lists, pictures, notes, titles)
    if not walk.questions:
        told = "; ".join(one.told for one in [one for one in notes.found if one.left_out][:MOST_TOLD])
        raise FileRefused(f"No question of it can come in. {told}".strip())
    bank_content = _content(settings, walk, topics[0], pictures)
    try:
        bank = parse_bank(bank_content)
    except QuestionnaireBroken as why:
        raise FileRefused(f"It makes no questionnaire: {why}.") from None
    if not any(one.alerts for one in bank.questions):
        notes.change("survey", 0, "", UNSAFE)
    words = _known_words(walk.words, topics[1], notes)
    contexts = {context for context, _ in messages_of(bank)}
    kept = {
        lang: {one: text for one, text in texts.items() if one in contexts} for lang, texts in words.items()
    }
    kept = {lang: texts for lang, texts in kept.items() if texts}
    return Brought(Questionnaire(bank, kept), tuple(notes.found), len(sheets["survey"].rows))


def _settings(sheet: Sheet) -> dict[str, str]:
    return dict(sheet.rows[0][1]) if sheet.rows else {}


def _topics(sheet: Sheet, plain: str) -> tuple[list[dict[str, str]], dict[str, dict[str, str]]]:
    """Our own sheet of topics: their content, and their words in other languages."""
    texts, content = Texts(sheet, plain), []
    words: dict[str, dict[str, str]] = {}
    for _, row in sheet.rows:
        label, code = texts.of(row, "label"), texts.one(row, "name")
        content.append(
            {"code": code, "title": label.get(ENGLISH, ""), "picture": texts.one(row, "heard_picture")}
        )
        for language, text in label.items():
            if language != ENGLISH:
                words.setdefault(language, {})[f"topic.{code}"] = text
    return content, words


def _content(
    settings: dict[str, str], walk: Walk, topics: list[dict[str, str]], pictures: Pictures
) -> dict[str, Any]:
    title = settings.get("heard_title", settings.get("form_title", ""))
    version = settings.get("version", "")
    ours = "heard_version" in settings
    return {
        "id": Codes(()).give(settings.get("form_id") or title or "questionnaire"),
        "version": int(version) if version.isdecimal() and len(version) < 10 else 1,
        "title": title if not ours else settings.get("heard_title", ""),
        "asked": _asked(settings.get("heard_asked", "")),
        "topic": topics if ours else _made_topics(walk, topics, title, pictures),
        "question": walk.questions,
    }


def _asked(text: str) -> object:
    try:
        return json.loads(text) if text else "all"
    except ValueError:
        raise FileRefused("Whom it is for (heard_asked, on the sheet “settings”) cannot be read.") from None


def _made_topics(
    walk: Walk, topics: list[dict[str, str]], title: str, pictures: Pictures
) -> list[dict[str, str]]:
    """Groups with a title become topics; what stands in none gets the questionnaire's own."""
    used = dict.fromkeys(one["topic"] for one in walk.questions)
    if not walk.topics and not topics:
        return []
    found = {code: title for code, title in walk.topics.items() if code in used}
    if GENERAL in used:
        found.setdefault(GENERAL, title or "More questions")
    return [
        {"code": code, "title": text, "picture": pictures.choose("", "", text, FOR_QUESTION)[0]}
        for code, text in found.items()
    ]


def _known_words(
    words: dict[str, dict[str, str]], topics: dict[str, dict[str, str]], notes: Notes
) -> dict[str, dict[str, str]]:
    """The words of languages that there are; others are named."""
    joined = {lang: words.get(lang, {}) | topics.get(lang, {}) for lang in dict.fromkeys((*words, *topics))}
    for lang in list(joined):
        try:
            find_locale(lang)
        except LanguageUnknown:
            notes.leave("survey", 0, lang, "this language is not known: its words did not come in")
            del joined[lang]
    return joined
