"""Sentences ready for a reviewing officer's sheet, which have words in each language; and what a line of
theirs says in a language. Pure.

In: `ready.toml`, AboutMe, a look-up of messages. Out: sentences by field; AboutMe with the words of its
lines.
"""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from letters.about_me.model import ENGLISH, OWN_WORDS, AboutMe
from letters.model import Piece

OWN = "sheet.own"  # by which a line of a reviewing officer's own is asked for
_FILE = Path(__file__).with_name("ready.toml")
_FIND = Callable[[str, str, str], tuple[str, str]]


@cache
def ready_sentences() -> dict[str, dict[str, str]]:
    """Field -> code -> the English sentence."""
    tables: dict[str, dict[str, str]] = tomllib.loads(_FILE.read_text("utf-8"))["phrase"]["ready"]
    return tables


def piece_of(field: str, line: str) -> Piece:
    """A line of a field as what is translated once: one of ours, else the reviewing officer's own."""
    same = (
        Piece(f"phrase.ready.{field}.{code}", english)
        for code, english in ready_sentences().get(field, {}).items()
        if _bare(english) == _bare(line)
    )
    return next(same, Piece(OWN, line))


def in_words(about: AboutMe, lang: str, find: _FIND) -> AboutMe:
    """The sheet with the words that its lines have in a language."""
    if lang == ENGLISH:
        return about
    known = {}
    for name in OWN_WORDS:
        for line, _ in about.lines(name, ENGLISH):
            piece = piece_of(name, line)
            text, found = find(lang, piece.context, piece.english)
            if found != ENGLISH:
                known[line] = text
    return replace(about, known={**about.known, lang: known})


def _bare(text: str) -> str:
    return " ".join(text.replace("’", "'").split()).rstrip(" .").casefold()
