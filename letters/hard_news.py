"""News that a child should first hear from a person: a move, less family time, court, illness or death, a
decision about their age. Pure.

In: a letter, and the English beside it. Out: the sentences in which a word of a list was found, by kind. The
list asks too often rather than too rarely; the reviewing officer says what is so, also where nothing was
found.
"""

import re
from collections.abc import Mapping
from enum import StrEnum

from letters.model import Letter, Line, SectionKind


class HardNews(StrEnum):
    """What kind of news it is, in words for staff."""

    MOVE = "a move"
    LESS_TIME = "less time with family"
    COURT = "court"
    ILLNESS = "illness or death"
    AGE = "a decision about their age"


# The child's own words, whom to reach and where to get help are no news.
_NO_NEWS = (SectionKind.TOLD_US, SectionKind.REACH_ME, SectionKind.HELP, SectionKind.CLOSING)
_NOT = r"(?:not|never|cannot|can't|won't|no longer|stop(?:s|ped)?)"
_SEE = r"(?:see|seeing|visit|meet|phone|speak|contact)"
_ENDS = r"(?:stop|end|reduc|paus|cut|less)"
_WORDS = {
    HardNews.MOVE: (
        r"\bmov(?:e|es|ed|ing)\b",
        r"\bnew (?:home|house|placement|carers?|foster)",
        r"\b(?:will|going to) live\b",
        r"\blive somewhere",
        r"\bleav(?:e|es|ing) (?:the|this|your|here|their|[A-Z])",
        r"\bplacement (?:is )?(?:end|chang|break)",
    ),
    HardNews.LESS_TIME: (
        r"\bless (?:time|often)",
        r"\bfewer (?:visits|times|calls)",
        rf"\b{_NOT}\b[\w ]{{0,12}}\b{_SEE}",
        rf"\b(?:contact|family time|visits?)\b[\w ]{{0,20}}\b{_ENDS}",
        r"\bno (?:contact|family time|visits)\b",
        r"\bonly (?:once|twice|every|by)\b",
    ),
    HardNews.COURT: (
        r"\bcourt\b",
        r"\bjudges?\b",
        r"\bhearing\b(?! (?:aid|test|check))",
        r"\bmagistrate",
        r"\btribunal",
    ),
    HardNews.ILLNESS: (
        r"\b(?:ill|unwell|sick|cancer|hospital|funeral|operation)\b",
        r"\bdi(?:ed|es|e|ying)\b",
        r"\bdea(?:d|th)\b",
        r"\bpass(?:ed|es) away\b",
    ),
    HardNews.AGE: (
        r"\bage assess",
        r"\bassess\w*\b[\w ]{0,30}\bage\b",
        r"\bhow old you are\b",
        r"\byour (?:real |correct )?age\b",
        r"\bdate of birth\b",
    ),
}
_FOUND = {kind: re.compile("|".join(words), re.IGNORECASE) for kind, words in _WORDS.items()}


def hard_news_in(letter: Letter, english: Mapping[str, str]) -> dict[HardNews, str]:
    """Kind -> the first English sentence in which it was found."""
    found: dict[HardNews, str] = {}
    for text in _sentences(letter, english):
        for kind, pattern in _FOUND.items():
            if kind not in found and pattern.search(text):
                found[kind] = text
    return found


def _sentences(letter: Letter, english: Mapping[str, str]) -> list[str]:
    lines = [*letter.opening]
    for section in letter.sections:
        if section.kind not in _NO_NEWS:
            lines += section.lines
    return [text for line in lines if (text := _english(line, english))]


def _english(line: Line, english: Mapping[str, str]) -> str:
    return line.text if line.lang.startswith("en") else english.get(line.id, "")
