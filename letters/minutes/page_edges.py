"""Heads and feet of the pages of a paper: page numbers, and what stands on each page again. Pure.

In: the lines of each page, in the order in which they were written. Out: which of them are head or foot. They
are no part of a record, and would stand in the middle of a sentence that goes on over the page.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from letters.minutes.became import is_outcome
from letters.rewrite.headings import Under, under_heading

_MOST = 3  # lines of a head, or of a foot
_ONLY_NUMBER = re.compile(r"\W*(?:page\W*)?(?P<number>\d{1,3})(?:\W*(?:of\W*)?\d{1,3})?\W*", re.IGNORECASE)


def edges_of(pages: Sequence[Sequence[str]]) -> list[frozenset[int]]:
    """For each page the places of the lines of its head and foot; never all that a page has, nor what names a
    part of the record."""
    keys = [[_key(line, at) for line in page] for at, page in enumerate(pages)]
    ends = Counter(key for page in keys for key in {*page[:_MOST], *page[-_MOST:]})
    later = ends - Counter({*keys[0][:_MOST], *keys[0][-_MOST:]}) if keys else ends
    again = {key for key, count in ends.items() if count == len(pages) > 1}
    again |= {key for key, count in later.items() if count == len(pages) - 1 > 1}  # the first may have none
    again = {key for key in again if not under_heading(Under(), key).section and not is_outcome(key)}
    found = []
    for at, page in enumerate(pages):
        is_edge = [
            key in again or _is_number(line, at, len(pages)) for line, key in zip(page, keys[at], strict=True)
        ]
        edges = frozenset(_outermost(is_edge))
        found.append(edges if len(edges) < len(page) else frozenset())
    return found


def _key(line: str, at: int) -> str:
    """What a line says whatever the number of its page, in it or at its end; of a number alone how far it is
    from that. Other numbers count: a deadline at the end of each page is no foot."""
    only = _ONLY_NUMBER.fullmatch(line)
    if only:
        return f"number {int(only['number']) - at}"
    folded = re.sub(rf"\b(page|p\.?) ?{at + 1}\b|\b{at + 1}\W*$", r"\1 #", line.strip(), flags=re.IGNORECASE)
    return " ".join(folded.casefold().split())


def _is_number(line: str, at: int, count: int) -> bool:
    """Whether a line says of itself which page it is on: "Page 2 of 4", alone or beside something."""
    number = rf"page {at + 1}(?: ?(?:of|/) ?{count})"
    return bool(re.search(rf"^{number}\b|\b{number}$|^\W*page {at + 1}\W*$", line.strip(), re.IGNORECASE))


def _outermost(is_edge: Sequence[bool]) -> Iterator[int]:
    for places in (range(len(is_edge)), range(len(is_edge) - 1, -1, -1)):
        for at in list(places)[:_MOST]:
            if not is_edge[at]:
                break
            yield at
