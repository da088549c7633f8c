"""What a brought-in picture is called, as its pack says it or as the desk does in its place. Pure.

In: the fields of a form. Out: `Described`, as JSON both ways and as a line that tells two apart.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from symbols.packs.names import clean_words

LONGEST_WORD, MOST_KEYWORDS, LONGEST_CATEGORY = 200, 60, 120


class WordsWrong(ValueError):
    """What was typed cannot be kept; the text says why, for the person who typed it."""


@dataclass(frozen=True, slots=True)
class Described:
    """Its word and the language of that, its words in other languages, other words that it is found by, and
    its category."""

    label: str
    lang: str
    words: Mapping[str, str] = field(default_factory=dict)
    keywords: tuple[str, ...] = ()
    category: str = ""


def as_record(one: Described) -> dict[str, Any]:
    """As JSON can hold it."""
    return {**asdict(one), "keywords": list(one.keywords)}


def from_record(record: Mapping[str, Any]) -> Described:
    """What `as_record` wrote."""
    return Described(**{**record, "keywords": tuple(record["keywords"])})


def as_line(one: Described) -> str:
    """All of it in one line: no two different ones give the same."""
    return json.dumps(as_record(one), ensure_ascii=False, sort_keys=True)


def from_line(line: str) -> Described:
    """What `as_line` wrote."""
    return from_record(json.loads(line))


def tidy(typed: Described) -> Described:
    """What was typed as it is kept: single spaces, no word twice, none in its own language again. Raises
    WordsWrong."""
    label = _line(typed.label)
    words = {code: _line(word) for code, word in typed.words.items() if code != typed.lang}
    lines = tuple(dict.fromkeys(filter(None, map(_line, typed.keywords))))
    if not label:
        raise WordsWrong("Please write its word.")
    if any(len(one) > LONGEST_WORD for one in (label, *words.values(), *lines)):
        raise WordsWrong(f"Please keep each word under {LONGEST_WORD} letters.")
    if len(lines) > MOST_KEYWORDS:
        raise WordsWrong(f"Please write at most {MOST_KEYWORDS} other words.")
    kept = {code: word for code, word in words.items() if word}
    return Described(label, typed.lang, kept, lines, _line(typed.category)[:LONGEST_CATEGORY])


def _line(typed: str) -> str:
    return clean_words(typed, LONGEST_WORD + 1)
