"""Reads the phrase bank, and gives a phrase in a language with its marks filled.

In: the .toml files beside this one, and the catalogues. Out: `BankPhrase`s by topic; texts with the
language they are in. A story's form that nobody has translated is English, and says so.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from letters.bank.model import BankPhrase
from letters.ingredients import MarkValue
from letters.model import Level, Voice
from letters.phrases import mark_value
from wording.model import SOURCE_LANGUAGE, fill
from wording.read import find_message

_FOLDER = Path(__file__).parent


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
            forms={name: text for name, text in entry.items() if name not in ("you", "picture")},
        )
        for tables in files
        for code, entry in tables["phrase"].items()
    )


def phrase_in(
    phrase: BankPhrase,
    lang: str,
    marks: Mapping[str, MarkValue],
    level: Level = Level.EASY,
    voice: Voice = Voice.YOU,
) -> tuple[str, str]:
    """The phrase in a language, its marks filled, and the language it is in. Raises MissingMark."""
    english = phrase.text_at(level, voice)
    context = phrase.context if english == phrase.you else f"{phrase.context}.{level.value}"
    text, found = (
        find_message(lang, context, english) if lang != SOURCE_LANGUAGE else (english, SOURCE_LANGUAGE)
    )
    return fill(text, {name: mark_value(value, found) for name, value in marks.items()}), found
