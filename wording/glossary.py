"""The care words that a child may not know: finds them in a sentence and suggests plain ones.

In: `glossary.toml` beside this file, and a sentence in English. Out: `TermFound`s. Suggests, never replaces.
False friends ("contact me", "work placement") are part of the data and are left alone.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

GLOSSARY = Path(__file__).resolve().parent / "glossary.toml"
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Term:
    """A hard word: how it is written, what to say instead, and the false friends not to flag."""

    term: str
    say: str
    forms: tuple[str, ...] = ()
    leave_alone: tuple[str, ...] = ()
    exact_case: bool = False


@dataclass(frozen=True)
class TermFound:
    """A hard word in a sentence: `sentence[start:end] == written`. `say` is what to write instead."""

    start: int
    end: int
    written: str
    term: str
    say: str


@lru_cache(maxsize=4)
def load_glossary(path: Path = GLOSSARY) -> tuple[Term, ...]:
    """All terms, in the order of the file."""
    entries = tomllib.loads(path.read_text("utf-8"))["term"]
    return tuple(
        Term(
            term=entry["term"],
            say=entry["say"],
            forms=tuple(entry.get("forms", ())),
            leave_alone=tuple(entry.get("leave_alone", ())),
            exact_case=entry.get("exact_case", False),
        )
        for entry in entries
    )


def find_terms(sentence: str, terms: Sequence[Term] | None = None) -> list[TermFound]:
    """The hard words of a sentence from left to right, the longest first where several begin together.

    A false friend takes part in the search like a term, so that it wins where it is longer or begins earlier.
    """
    chosen = load_glossary() if terms is None else tuple(terms)
    begun = _first_words(chosen)
    if begun.isdisjoint(word.casefold() for word in _WORD.findall(sentence)):
        return []
    found = []
    for match in _pattern(chosen).finditer(sentence):
        term = _term_of(chosen, match)
        if term:
            found.append(TermFound(match.start(), match.end(), match.group(), term.term, term.say))
    return found


@lru_cache(maxsize=16)
def _first_words(terms: tuple[Term, ...]) -> frozenset[str]:
    """The words with which any spelling begins: a sentence with none of them, as most are, has no term."""
    written = (each for term in terms for each in (term.term, *term.forms))
    return frozenset(found[0].casefold() for each in written if (found := _WORD.findall(each)))


@lru_cache(maxsize=16)
def _pattern(terms: tuple[Term, ...]) -> re.Pattern[str]:
    """One pattern of all spellings; a group's name says which term it is, a false friend has no group."""
    spellings: list[tuple[int, str]] = []
    for place, term in enumerate(terms):
        for written in (term.term, *term.forms):
            exact = term.exact_case or written.isupper()
            core = f"(?-i:{_as_pattern(written)})" if exact else _as_pattern(written)
            spellings.append((len(written), f"(?P<t{place}_{len(spellings)}>{core})"))
        spellings += [(len(friend), f"(?:{_as_pattern(friend)})") for friend in term.leave_alone]
    ordered = [pattern for _, pattern in sorted(spellings, key=lambda spelling: -spelling[0])]
    return re.compile(rf"(?<!\w)(?:{'|'.join(ordered) or '(?!)'})(?!\w)", re.IGNORECASE)


def _as_pattern(written: str) -> str:
    """Spaces and hyphens count as one another, and so do straight and curly apostrophes."""
    words = (re.escape(word).replace("'", "['’]") for word in re.split(r"[ -]+", written))
    return r"[\s-]+".join(words)


def _term_of(terms: Sequence[Term], match: re.Match[str]) -> Term | None:
    return terms[int(match.lastgroup[1:].split("_")[0])] if match.lastgroup else None
