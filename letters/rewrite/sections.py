"""The sections and topics of a review, and the words that tell them, out of sorting.toml. Pure.

In: a heading or a sentence. Out: its `Section`, its `Topic`, or whether it has the words of one.
"""

import re
import tomllib
from enum import StrEnum
from pathlib import Path


class Section(StrEnum):
    """What a sentence tells in a review."""

    HEADING = "heading"
    WHO_CAME = "who_came"
    LAST_TIME = "last_time"
    GOING_WELL = "going_well"
    WORRIES = "worries"
    SAID = "said"
    VIEW = "view"
    ALONE = "alone"
    DECIDED = "decided"
    NOT_AGREED = "not_agreed"
    NEXT_STEPS = "next_steps"
    HELD = "held"
    NEXT_DATE = "next_date"
    LAW = "law"
    PLAN = "plan"
    ABOUT_OTHERS = "about_others"
    OTHER = "other"


class Topic(StrEnum):
    """What part of life a sentence is about."""

    HOME = "home"
    SCHOOL = "school"
    HEALTH = "health"
    FAMILY = "family"
    FUN = "fun"
    FEELINGS = "feelings"
    IDENTITY = "identity"
    SAFE = "safe"
    WORKERS = "workers"
    FUTURE = "future"
    PLAN = "plan"
    OTHER = "other"


_DECIDING = (Section.DECIDED, Section.NEXT_STEPS, Section.NOT_AGREED)
_FILE = tomllib.loads((Path(__file__).resolve().parent / "sorting.toml").read_text("utf-8"))


def _patterns(table: str) -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE) for name, words in _FILE[table].items()
    }


_HEADS, _TOPICS, _CUES = (_patterns(table) for table in ("heads", "topics", "cues"))
CUES = tuple(Section(name) for name in _CUES)
# The review before this one: its day is not held on now; what happened since then was not decided there.
_BEFORE = re.compile(r"\b(?:last|previous) (?:\w+ ){0,3}(?:review|meeting)\b", re.IGNORECASE)
_SINCE = re.compile(r"\bsince\b.*\blast (?:\w+ ){0,2}(?:review|meeting|time)\b", re.IGNORECASE)
_DECISIONS = re.compile(
    r"\b(?:action|decision|recommendation|outcome|task|target|plan|agreed?|decided)", re.IGNORECASE
)
_A_DAY = re.compile(r"\bdate\b", re.IGNORECASE)
_WORRY = r"(?:concerns?|worr(?:y|ies)|issues?|problems?|difficult(?:y|ies)|incidents?|complaints?)"
_DENIED = re.compile(
    rf"\b(?:no|not (?:\w+ ){{0,3}}any|without(?: any)?) (?:\w+ ){{0,3}}?{_WORRY}(?: (?:or|and) {_WORRY})*\b"
    rf"|\b(?:nobody|no[- ]?one|none)\b.{{0,30}}\b(?:concerned|worried|{_WORRY})"
    r"|\b(?:not|never|isn['’]t|aren['’]t) (?:currently |overly |unduly )?(?:worried|concerned|worrying)\b"
    r"|\bno longer (?:a )?(?:concern(?:ed)?|worr(?:y|ied)|struggl\w+|refus\w+|anxious|upset|missing)\b",
    re.IGNORECASE,
)


def section_of_head(head: str) -> Section | None:
    """The section that a heading names. "Care plan decisions" are decisions: what is decided about the plan
    must not go into a field that no letter has."""
    named = [Section(name) for name, pattern in _HEADS.items() if pattern.search(head)]
    if is_since(head) or (_BEFORE.search(head) and _A_DAY.search(head)):
        named = [one for one in named if one not in (Section.LAST_TIME, Section.HELD)]
    if named[:1] == [Section.PLAN]:
        return next((one for one in named if one in _DECIDING), Section.PLAN)
    return named[0] if named else None


def is_since(head: str) -> bool:
    """Whether a heading opens what has happened since the last review, of whatever topic."""
    return bool(_SINCE.search(head)) and not _DECISIONS.search(head)


def topic_of(words: str) -> Topic | None:
    """The topic that words are about."""
    return next((Topic(name) for name, pattern in _TOPICS.items() if pattern.search(words)), None)


def tells(section: Section, words: str) -> bool:
    """Whether a sentence has the words of a section."""
    if section is Section.HELD and _BEFORE.search(words):
        return False
    return bool(_CUES[section].search(words))


def without_denied(words: str) -> str:
    """A sentence without the worries that it says are none: the same where it denies none."""
    return _DENIED.sub("", words)
