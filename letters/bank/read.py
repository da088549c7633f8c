"""Reads the phrase bank: what ships, and over it what a service published; a phrase's words in a language.

In: the .toml files beside this one, the catalogues, the store. Out: `BankPhrase`s by topic; texts with the
language they are in. A form that nobody has translated is English, and says so.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from pathlib import Path
from uuid import UUID

from children.model import Pronouns
from letters.bank.content import from_content
from letters.bank.model import BANK, BY_NAME, MISSING, NAMED, YOU, BankPhrase, Words
from letters.bank.tables import PhraseDraftRow, PhraseVersionRow
from letters.ingredients import MarkValue
from letters.model import Level, Voice
from letters.phrases import mark_value
from letters.service_words.read import list_words_of
from store.versions import Shelf
from wording.model import SOURCE_LANGUAGE, YOU_SHE, fill
from wording.read import load_messages

SHELF = Shelf(PhraseDraftRow, PhraseVersionRow, "phrase")
TO_ANYBODY = frozenset({"ti"})
"""Languages whose ready sentences say "you" in the plural of respect, which is said to anybody, as on the
child's own pages; to a girl there is a form of her own besides."""
_FOLDER = Path(__file__).parent


class PhraseMissing(LookupError):
    """No phrase of this service has this code."""


@cache
def list_bank() -> tuple[BankPhrase, ...]:
    """Every phrase that ships, topic by topic."""
    files = (tomllib.loads(path.read_text("utf-8")) for path in sorted(_FOLDER.glob("*.toml")))
    return tuple(
        BankPhrase(
            code=code,
            topic=tables["topic"],
            you=entry["you"],
            picture=entry["picture"],
            forms={name: text for name, text in entry.items() if name not in ("you", "picture")}
            | ({NAMED: tables["named"][code]} if code in tables["named"] else {}),
        )
        for tables in files
        for code, entry in tables["phrase"].items()
    )


def key_of(phrase: BankPhrase) -> str:
    """What names a phrase within its service: codes of what ships are one to a topic."""
    return phrase.code if phrase.own else f"{phrase.topic}.{phrase.code}"


def load_bank(service_id: UUID) -> tuple[BankPhrase, ...]:
    """Every phrase of a service as published, the retired too; its own after those that ship, by topic."""
    newest = {row.code: _phrase(row.code, row.content, row.number) for row in SHELF.list_newest(service_id)}
    merged = [newest.pop(key_of(phrase), phrase) for phrase in list_bank()]
    return _with_kept(service_id, sorted([*merged, *newest.values()], key=lambda phrase: phrase.topic))


def _with_kept(service_id: UUID, phrases: Sequence[BankPhrase]) -> tuple[BankPhrase, ...]:
    """The phrases with the words that translators of letters gave the service for them."""
    kept: dict[tuple[str, str], dict[str, Words]] = {}
    for one in list_words_of(service_id, BANK):
        kept.setdefault((one.piece.context, one.piece.english), {})[one.lang] = Words(one.text, one.state)
    if not kept:
        return tuple(phrases)
    return tuple(replace(phrase, words={**_kept_of(phrase, kept), **phrase.words}) for phrase in phrases)


def _kept_of(
    phrase: BankPhrase, kept: Mapping[tuple[str, str], Mapping[str, Words]]
) -> dict[tuple[str, str], Words]:
    return {
        (lang, form): words
        for form in phrase.word_forms
        for lang, words in kept.get((phrase.context_of(form), phrase.english_of(form)), {}).items()
    }


def load_offered(service_id: UUID) -> tuple[BankPhrase, ...]:
    """The phrases that an IRO is offered."""
    return tuple(phrase for phrase in load_bank(service_id) if not phrase.retired)


def load_every_wording(service_id: UUID) -> tuple[BankPhrase, ...]:
    """The phrases as they are, then as they were: a record may have been made with an earlier wording."""
    now = load_bank(service_id)
    wordings = {phrase.you for phrase in now}
    kept = [_phrase(row.code, row.content, row.number) for row in SHELF.history(service_id)]
    before = [*kept, *list_bank()]
    return (*now, *(one for one in before if one.you not in wordings))


def load_phrase(service_id: UUID, key: str) -> BankPhrase:
    """A phrase as published. Raises PhraseMissing."""
    found = next((one for one in load_bank(service_id) if key_of(one) == key), None)
    if found is None:
        raise PhraseMissing(key)
    return found


def load_drafts(service_id: UUID) -> dict[str, tuple[BankPhrase, int, datetime, UUID | None]]:
    """Key -> the phrase as it is being changed, its revision, when and by whom, by key."""
    return {
        row.code: (_phrase(row.code, row.content), row.revision, row.saved_at, row.saved_by)
        for row in SHELF.list_drafts(service_id)
    }


def _phrase(key: str, content: Mapping[str, object], number: int = 0) -> BankPhrase:
    return from_content(key.rpartition(".")[2], content, number)


def words_of(phrase: BankPhrase, lang: str, form: str) -> Words:
    """A form's words in a language: the service's own, else what ships; MISSING where neither is there."""
    kept = phrase.words.get((lang, form))
    if kept and kept.state.is_shown:
        return kept
    english = phrase.english_of(form)
    shipped = load_messages(lang).get((phrase.context_of(form), english)) if english else None
    if shipped and shipped.state.is_shown:
        return Words(shipped.text, shipped.state)
    return kept or (Words(shipped.text, shipped.state) if shipped and shipped.text else MISSING)


def words_at(
    phrase: BankPhrase, lang: str, level: Level, voice: Voice, pronouns: Pronouns | None = None
) -> Words:
    """The words of a level in a language, marks not filled."""
    form = phrase.form_at(level, voice, pronouns)
    if form == YOU and voice is Voice.YOU:
        return _to_child(phrase, lang, pronouns)
    if form:
        return words_of(phrase, lang, form)
    return _of_anybody(phrase, lang) if voice is Voice.NAME else MISSING


def _to_child(phrase: BankPhrase, lang: str, pronouns: Pronouns | None) -> Words:
    """Said to the child: to a girl in her own form, where the language has one. To a child who is "they", or
    of whom nobody wrote down how they are spoken of, what is said alike to a girl and to a boy; where it is
    not alike it waits for a translator, but in a language that says "you" as to anybody."""
    said, girl = words_of(phrase, lang, YOU), words_of(phrase, lang, YOU_SHE)
    if not girl.state.is_shown or pronouns is Pronouns.HE:
        return said
    if pronouns is Pronouns.SHE:
        return girl
    return said if said.text == girl.text or lang in TO_ANYBODY else MISSING


def _of_anybody(phrase: BankPhrase, lang: str) -> Words:
    """Told by name of a child who is "they", or of whom nobody wrote down how they are spoken of: what is
    said alike of a girl and of a boy fits them too. Where it is not alike, each of the two would be wrong,
    and a sentence without a verb reads like a form: it waits for a translator, who can ask the child."""
    girl, boy = (words_of(phrase, lang, form) for form in BY_NAME)
    alike = girl.text == boy.text and boy.state.is_shown
    return girl if alike else MISSING


def phrase_in(
    phrase: BankPhrase,
    lang: str,
    marks: Mapping[str, MarkValue],
    level: Level = Level.EASY,
    voice: Voice = Voice.YOU,
    pronouns: Pronouns | None = None,
) -> tuple[str, str]:
    """The phrase in a language, its marks filled, and the language it is in. Raises MissingMark."""
    text, found = phrase.text_at(level, voice, pronouns), SOURCE_LANGUAGE
    if lang != SOURCE_LANGUAGE:
        words = words_at(phrase, lang, level, voice, pronouns)
        if words.state.is_shown:
            text, found = words.text, lang
    return fill(text, {name: mark_value(value, found) for name, value in marks.items()}), found


def with_all_words(phrase: BankPhrase, languages: tuple[str, ...]) -> BankPhrase:
    """The phrase with what ships of its words beside what the service kept, for the desk."""
    words = {(lang, form): words_of(phrase, lang, form) for lang in languages for form in phrase.word_forms}
    return replace(phrase, words={key: each for key, each in words.items() if each.text})
