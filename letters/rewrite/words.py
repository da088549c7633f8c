"""A sentence as words with their places. Pure.

In: a sentence. Out: `Word`s; endings such as ’s and ’ll are words of their own, so is each sign.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

_TOKEN = re.compile(
    r"[^\W\d_]+n['’]t\b"
    r"|['’](?:s|re|ve|ll|d|m)\b"
    r"|[OD]['’][A-Z][^\W\d_]+(?:-[^\W\d_]+)*"
    r"|(?:[A-Z]\.){2,}"
    r"|[^\W_]+(?:-[^\W_]+)*"
    r"|\S",
    re.IGNORECASE,
)
_DOUBLE = re.compile(r"[“\"]([^”\"]{1,2000}?)[”\"]")
_SINGLE = re.compile(
    r"(?<![\w’'])[‘']([^‘’'\n]{1,400}(?:[’'](?:s|t|m|re|ve|ll|d)\b[^‘’'\n]{0,400}){0,20})[’'](?!\w)"
)


class Word(NamedTuple):
    """A word, its place, and whether it stands inside what somebody is quoted as saying."""

    text: str
    start: int
    end: int
    quoted: bool = False
    low: str = ""
    """In small letters, with a straight apostrophe."""

    @property
    def is_word(self) -> bool:
        """Whether it holds a letter or a number."""
        return self.text[0].isalnum() or len(self.text) > 1

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()


def words_of(sentence: str) -> list[Word]:
    """The words of a sentence from left to right."""
    return list(_words(sentence))


def low_at(words: Sequence[Word], at: int) -> str:
    """The word at a place, in small letters; "" where there is none."""
    return words[at].low if 0 <= at < len(words) else ""


def opens_after(before: Iterable[Word]) -> bool:
    """Whether what follows these opens the sentence: there is nothing but signs and numbers before it."""
    return not any(word.is_word and not word.text.isdigit() for word in before)


@lru_cache(maxsize=4096)
def plain_letters(written: str) -> str:
    """In small letters, with a straight apostrophe and without accents: "Zoë" is also written "Zoe"."""
    low = written.lower().replace("’", "'")
    if low.isascii():
        return low
    return "".join(each for each in unicodedata.normalize("NFKD", low) if not unicodedata.combining(each))


# The steps of rewriting look at a sentence again and again.
@lru_cache(maxsize=32)
def _words(sentence: str) -> tuple[Word, ...]:
    quotes = quoted_spans(sentence)
    found = []
    at = 0
    for match in _TOKEN.finditer(sentence):
        while at < len(quotes) and quotes[at][1] <= match.start():
            at += 1
        quoted = at < len(quotes) and quotes[at][0] <= match.start()
        text = match.group()
        found.append(Word(text, match.start(), match.end(), quoted, text.lower().replace("’", "'")))
    return tuple(found)


def quoted_spans(sentence: str) -> list[tuple[int, int]]:
    """Where somebody is quoted, the quotation marks left out."""
    pattern = _DOUBLE if ("“" in sentence or sentence.count('"') > 1) else _SINGLE
    return [match.span(1) for match in pattern.finditer(sentence)]


def has_bare_apostrophe(words: Sequence[Word], end: int) -> bool:
    """Whether an apostrophe alone stands right behind the words up to `end`: "the carers' home"."""
    mark = words[end] if 0 < end < len(words) else None
    return mark is not None and mark.text in ("'", "’") and mark.start == words[end - 1].end
