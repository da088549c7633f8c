"""Words that may mean that a child is not safe: they only ever add a flag. Pure but for reading our own file.

In: own words in any language. Out: the headings under which something was found, in the file's order. Every
list is tried on every text: a child writes in whatever language they like.
"""

import re
import tomllib
import unicodedata
from functools import cache
from pathlib import Path

LIST = Path(__file__).with_name("safety_words.toml")
OF_ADULTS = Path(__file__).parent / "network" / "safety_words.toml"
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'"})


@cache
def load_list() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Heading -> (what it may mean, the words of all languages)."""
    known = tomllib.loads(LIST.read_text("utf-8"))
    return {
        heading: (
            content["means"],
            tuple(bare(word) for lang, words in content.items() if lang != "means" for word in words),
        )
        for heading, content in known.items()
    }


@cache
def load_list_of_adults() -> dict[str, tuple[str, ...]]:
    """Heading -> the words of all languages in which adults write of a child, the child's own words too."""
    known = tomllib.loads(OF_ADULTS.read_text("utf-8"))
    more = {
        heading: tuple(bare(word) for words in known.get(heading, {}).values() for word in words)
        for heading in load_list()
    }
    return {heading: (*listed, *more[heading]) for heading, (_, listed) in load_list().items()}


def find_flags(words: str) -> tuple[str, ...]:
    """The headings of which a word begins somewhere in the text."""
    text = bare(words)
    return tuple(heading for heading, (_, listed) in load_list().items() if _has(text, listed))


def find_flags_of_adult(words: str) -> tuple[str, ...]:
    """The same in what an adult wrote about a child: never fewer."""
    text = bare(words)
    return tuple(heading for heading, listed in load_list_of_adults().items() if _has(text, listed))


def meaning_of(heading: str) -> str:
    """What the words of a heading may mean, for the IRO; the heading itself where it is no longer listed."""
    return load_list().get(heading, (heading, ()))[0]


def bare(text: str) -> str:
    """Small letters, single spaces, without vowel signs and hidden marks, so that spelling matters less."""
    plain = unicodedata.normalize("NFKD", text.translate(_APOSTROPHES)).casefold()
    apart = unicodedata.normalize("NFKD", plain)
    kept = "".join(one for one in apart if unicodedata.category(one) not in ("Mn", "Cf") and one != "ـ")
    return " ".join(unicodedata.normalize("NFKC", kept).split())


def _has(text: str, listed: tuple[str, ...]) -> bool:
    # At the beginning of a word; Arabic puts "and", "the", "by" before a word without a space.
    return any(re.search(rf"(?<!\w)[وفبكلسا]{{0,3}}{re.escape(word)}", text) for word in listed)
