"""A record cut into sentences, each exactly as it was written. Pure; time grows in line with the text.

In: any text. Out: `Sentence`s in order. Between them is nothing but spaces. Headings, bullets and rows of a
table are sentences of their own; what is quoted is not cut; a line that goes on in small letters belongs to
the sentence before.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from letters.rewrite.lexicon import listed
from letters.rewrite.words import quoted_spans

# A stop after these ends no sentence.
_SHORT = listed(
    "mr mrs ms miss dr prof rev st sr jr cllr e.g i.e eg ie vs no nos approx incl inc dept rd ave tel"
    " ext ref hon messrs fr sgt pc det insp capt c.f cf fig para s ss p pp dob d.o.b wk yr"
)
# And none before a number after these: "No. 4", "Tues. 3 Nov. 2026".
_BEFORE_NUMBERS = listed(
    "no mon tue tues wed weds thu thur thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec"
)
# After an initial ("J.") a new sentence begins only with one of these.
_OPENERS = listed(
    "He She They His Her Their The This That It We I You There In On At Since A An And But Mum Dad"
)
_END = re.compile(r"[.!?…؟。]+[\"'”’)\]]*(?=\s)|(?<=[a-z]{3})\.(?=[A-Z][a-z]+\s)")
_BULLET = re.compile(r"\s*(?:[-–—*•●○▪◦·‣>✓☐]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s")
_WORD_BEFORE = re.compile(r"[\w.'’]*$")
_NEXT = re.compile(r"\s*[\"'“‘(\[]*(\S\w*)")
_WRAPPED_FROM = 40
_LOOK_BACK = 24


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as written. `opens`: it begins a paragraph or bullet; nobody before it need be meant."""

    text: str
    start: int
    opens: bool


def sentences_of(text: str) -> list[Sentence]:
    """All sentences of a record in order."""
    found: list[Sentence] = []
    blank = True
    for start, end in _paragraphs(text):
        found += _sentences(text, start, end, blank)
        blank = not text[start:end].strip()
    return found


def list_mark(sentence: str) -> str:
    """The "- ", "• " or "1. " with which a line of a list begins; empty where there is none."""
    found = _BULLET.match(sentence)
    return found.group() if found and found.end() < len(sentence) else ""


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Places of lines, with those that were only broken to fit joined to the line before."""
    begun: int | None = None
    ended = 0
    place = 0
    before = ""
    for line in text.splitlines(keepends=True):
        if begun is not None and _goes_on(before, line):
            ended = place + len(line)
        else:
            if begun is not None:
                yield begun, ended
            begun, ended = place, place + len(line)
        place += len(line)
        before = line
    if begun is not None:
        yield begun, ended


def _goes_on(before: str, line: str) -> bool:
    """Whether a line was only broken because the page was not wide enough."""
    first, last = line.strip()[:1], before.rstrip()[-1:]
    wrapped = len(before.rstrip()) >= _WRAPPED_FROM and first.islower() and last not in ".!?:;|"
    return wrapped and "\t" not in line and "|" not in line and not _BULLET.match(line)


def _sentences(text: str, start: int, end: int, blank: bool) -> Iterator[Sentence]:
    line = text[start:end]
    bullet = _BULLET.match(line)
    opens = blank or bullet is not None
    quotes = quoted_spans(line)[::-1]
    begun = 0
    for match in _END.finditer(line, bullet.end() if bullet else 0):
        while quotes and quotes[-1][1] <= match.end():
            quotes.pop()
        within = bool(quotes) and quotes[-1][0] < match.end()
        if not within and _is_end(line, match):
            yield from _sentence(line, begun, match.end(), start, opens)
            begun = match.end()
    yield from _sentence(line, begun, len(line), start, opens)


def _sentence(line: str, begun: int, ended: int, start: int, opens: bool) -> Iterator[Sentence]:
    piece = line[begun:ended]
    words = piece.strip()
    if words:
        first = opens and begun == 0
        yield Sentence(words, start + begun + len(piece) - len(piece.lstrip()), first)


def _is_end(line: str, match: re.Match[str]) -> bool:
    """Whether a stop ends its sentence: the next word is no small letter, and it is no shortened word's
    stop."""
    following = _NEXT.match(line[match.end() : match.end() + 80])
    if following is None:
        return True
    opener = following[1]
    if opener[0].islower():
        return False
    if match.group()[0] != ".":
        return True
    found = _WORD_BEFORE.search(line[max(0, match.start() - _LOOK_BACK) : match.start()])
    word = found.group() if found else ""
    if len(word) == 1 and word.isupper():
        return opener in _OPENERS
    if word.lower() in ("a.m", "p.m"):
        return opener in _OPENERS
    if word.lower() in _BEFORE_NUMBERS:
        return not opener[0].isdigit()
    return word.lower() not in _SHORT
