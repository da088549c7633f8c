"""Words that may mean that a child is not safe: they only ever add a flag. Pure but for reading our own file.

In: own words in any language. Out: the headings under which something was found, in the file's order. Every
list is tried on every text: a child writes in whatever language they like. How the words are written down is
said at the head of the list.
"""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

LIST = Path(__file__).with_name("safety_words.toml")
OF_ADULTS = Path(__file__).parent / "network" / "safety_words.toml"
BESIDE = ("groups", "spelling")  # blocks of the list that are no headings
GAP = r"(?:\w+ ){0,3}"
# Rows of seven Ethiopic letters that are written one for another, and single letters of both scripts.
_ROWS = ((0x1220, 0x1230), (0x1340, 0x1338), (0x1280, 0x1210), (0x1250, 0x1240), (0x12B8, 0x12A8))
_ALIKE = {one + form: other + form for one, other in _ROWS for form in range(7)} | str.maketrans(
    "ሀሐኀአዐጐةى", "ሃሓሓኣዓጎهي"
)


@cache
def load_list() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Heading -> (what it may mean, the entries of all languages)."""
    return {
        heading: (content["means"], _entries(content))
        for heading, content in _read(LIST).items()
        if heading not in BESIDE
    }


@cache
def load_list_of_adults() -> dict[str, tuple[str, ...]]:
    """Heading -> the entries of all languages in which adults write of a child, the child's own too."""
    known = _read(OF_ADULTS)
    return {
        heading: (*listed, *_entries(known.get(heading, {}))) for heading, (_, listed) in load_list().items()
    }


def find_flags(words: str) -> tuple[str, ...]:
    """The headings of which a word begins somewhere in the text."""
    text = as_spelt(words)
    return tuple(heading for heading, pattern in _patterns().items() if pattern.search(text))


def find_flags_of_adult(words: str) -> tuple[str, ...]:
    """The same in what an adult wrote about a child: never fewer."""
    text = as_spelt(words)
    return tuple(heading for heading, pattern in _patterns_of_adults().items() if pattern.search(text))


def meaning_of(heading: str) -> str:
    """What the words of a heading may mean, for the IRO; the heading itself where it is no longer listed."""
    return load_list().get(heading, (heading, ()))[0]


def bare(text: str) -> str:
    """Small letters and single spaces alone, no letter twice in a row, without signs, vowel signs and hidden
    marks, so that spelling matters less."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    apart = unicodedata.normalize("NFKD", plain)
    kept = "".join(one for one in apart if unicodedata.category(one) not in ("Mn", "Cf") and one != "ـ")
    whole = unicodedata.normalize("NFKC", re.sub(r"['’‘ʼ`]", "", kept)).translate(_ALIKE)
    return re.sub(r"([^\W\d])\1+", r"\1", " ".join(re.sub(r"[\W_]+", " ", whole).split()))


def as_spelt(text: str) -> str:
    """The bare text, with words as children write them put right."""
    right = _spelling()
    return " ".join(right.get(word, word) for word in bare(text).split())


def _read(path: Path) -> dict[str, dict[str, Any]]:
    return tomllib.loads(path.read_text("utf-8"))


def _entries(content: dict[str, Any]) -> tuple[str, ...]:
    return tuple(entry for lang, entries in content.items() if lang != "means" for entry in entries)


@cache
def _spelling() -> dict[str, str]:
    written = _read(LIST)["spelling"]
    return {bare(one): bare(right) for right, ones in written.items() for one in ones}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {heading: _pattern(entries) for heading, (_, entries) in load_list().items()}


@cache
def _patterns_of_adults() -> dict[str, re.Pattern[str]]:
    return {heading: _pattern(entries) for heading, entries in load_list_of_adults().items()}


def _pattern(entries: Sequence[str]) -> re.Pattern[str]:
    # At the beginning of a word; Arabic puts "and", "the", "by" before a word without a space.
    whole = "|".join(_part(entry) for entry in entries)
    return re.compile(rf"(?<!\w)[وفبكلسا]{{0,3}}(?:{whole})")


def _part(entry: str) -> str:
    parts = (GAP if one == "*" else f"(?:{'|'.join(_any_of(one))})" for one in entry.split())
    return " ".join(parts).replace(f"{GAP} ", GAP)


def _any_of(words: str) -> Iterator[str]:
    groups = _read_groups()
    for one in words.split("/"):
        if one in groups:
            yield from (_part(member) for member in groups[one])
        else:
            yield re.escape(bare(one)) + (r"\b" if one.endswith(".") else "")


@cache
def _read_groups() -> dict[str, list[str]]:
    return _read(LIST)["groups"]
