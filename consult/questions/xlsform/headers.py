"""Columns of an XLSForm and the languages in their names: `label::English (en)`, `media::image::Arabic (ar)`.
Pure.

In: the first row of a sheet. Out: which column holds what, in which language.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from babel import Locale

from consult.questions.xlsform.model import Row, Sheet

ENGLISH = "en"
_ALSO = {
    "caption": "label",
    "image": "media::image",
    "audio": "media::audio",
    "video": "media::video",
    "media::picture": "media::image",
    "command": "type",
    "relevance": "relevant",
    "bind::relevant": "relevant",
    "bind::required": "required",
    "bind::constraint": "constraint",
    "bind::calculate": "calculation",
    "calculate": "calculation",
    "control::appearance": "appearance",
    "list name": "list_name",
    "list": "list_name",
    "value": "name",
}
_PARTS = ("media", "bind", "control", "body")  # words before "::" that are no column of their own
OURS = ("heard_words", "heard_easy", "heard_pictures")  # our own columns that have languages
_OURS = re.compile(rf"^({'|'.join(OURS)})_([a-z_]+)$")  # no "::": other tools would look for a translation
_CODE = re.compile(r"^(?P<name>.*?)\s*\((?P<code>[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?)\)$")


@dataclass(frozen=True)
class Column:
    """What a column holds; `language` "" where its name says none, `said` the language as its name has it."""

    what: str
    language: str = ""
    said: str = ""


def column_of(name: str) -> Column:
    """What a column's name says."""
    ours = _OURS.match(name)
    if ours:
        return Column(ours[1], ours[2], ours[2])
    parts = [one.strip() for one in re.split(r"::?", name)]
    length = 2 if parts[0] in _PARTS and len(parts) > 1 else 1
    what = "::".join(parts[:length])
    if len(parts) == 1:
        return Column(_ALSO.get(what, what.replace(" ", "_") if what not in _ALSO else what))
    said = "::".join(parts[length:])
    return Column(_ALSO.get(what, what), language_of(said), said)


def language_of(said: str) -> str:
    """The code of a language as files name it: "English (en)", "Arabic", "ar"; the words themselves where no
    language is known by them."""
    found = _CODE.match(said)
    if found:
        return found["code"].lower().replace("-", "_")
    word = said.strip().lower()
    return _by_name().get(word, word)


def column_name(what: str, language: str) -> str:
    """A column's name as we write it."""
    if what in OURS:
        return f"{what}_{language}"
    return f"{what}::{english_language(language)} ({language})"


def english_language(code: str) -> str:
    """What a language is called in English."""
    return str(Locale.parse(code).get_display_name(ENGLISH) or code)


_NAMES: dict[str, str] = {}


def _by_name() -> Mapping[str, str]:
    if not _NAMES:
        known = {
            code: str(name).lower() for code, name in Locale(ENGLISH).languages.items() if len(code) <= 3
        }
        _NAMES.update({name: code for code, name in known.items()} | {code: code for code in known})
    return _NAMES


class Texts:
    """The cells of one sheet by what they hold and their language. `plain`: the language of columns that name
    none."""

    def __init__(self, sheet: Sheet, plain: str = ENGLISH) -> None:
        self.columns = {name: column_of(name) for name in sheet.columns if name}
        self._plain, self._sheet = plain, sheet
        self._asked_for: set[str] = set()

    def of(self, row: Row, what: str) -> dict[str, str]:
        """Language -> text. A column that names its language goes before one that does not."""
        self._asked_for.add(what)
        found = [(self.columns[name], text) for name, text in row.items() if self.columns[name].what == what]
        named = {column.language: text for column, text in found if column.language}
        plain = [text for column, text in found if not column.language]
        return {self._plain: plain[-1]} | named if plain else named

    def one(self, row: Row, what: str) -> str:
        """The text of a column that has no languages, or English before others."""
        found = self.of(row, what)
        return found.get(ENGLISH) or next(iter(found.values()), "")

    def files(self, row: Row, what: str) -> list[str]:
        """The names of files in every language, each once."""
        return list(dict.fromkeys(self.of(row, what).values()))

    def unread(self) -> dict[str, int]:
        """Columns that nobody asked for so far -> how many of their cells hold something."""
        names = [name for name, column in self.columns.items() if column.what not in self._asked_for]
        counts = {name: sum(name in row for _, row in self._sheet.rows) for name in names}
        return {name: count for name, count in counts.items() if count}

    def languages(self) -> dict[str, str]:
        """Every language that a column names -> how it is named there."""
        return {column.language: column.said for column in self.columns.values() if column.language}
