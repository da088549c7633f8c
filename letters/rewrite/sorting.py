"""Where each sentence of a record belongs: its section of the review, its topic, and its next step. Pure.

In: sentences with their words for the child, the child. Out: `Sorted`s in the same order. Headings of the
record lead; without one the words of the sentence do. A person moves what is wrongly sorted.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from letters.rewrite.actions import Action, find_action
from letters.rewrite.child import Child
from letters.rewrite.model import Kind, Rewritten


class Section(StrEnum):
    """What a sentence tells in a review."""

    HEADING = "heading"
    WHO_CAME = "who_came"
    LAST_TIME = "last_time"
    GOING_WELL = "going_well"
    WORRIES = "worries"
    SAID = "said"
    DECIDED = "decided"
    NEXT_STEPS = "next_steps"
    NEXT_DATE = "next_date"
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
    FUTURE = "future"
    PLAN = "plan"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Sorted:
    """A sentence in its place. `action` only for next steps."""

    rewritten: Rewritten
    section: Section
    topic: Topic
    action: Action | None = None


_FILE = tomllib.loads((Path(__file__).resolve().parent / "sorting.toml").read_text("utf-8"))


def _patterns(table: str) -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile(rf"\b(?:{'|'.join(words)})", re.IGNORECASE) for name, words in _FILE[table].items()
    }


_HEADS, _TOPICS, _CUES = (_patterns(table) for table in ("heads", "topics", "cues"))
_LABEL = re.compile(r"^\W*(?:\d+[.)]\s*)?(?P<label>[A-Z][^.:;!?]{1,48})(?::|\s[–-])(?:\s|$)")
_ASKS = re.compile(r"^\W*(?:\d+[.)]\s*)?(?:what|who|how|when)\b[^.!;,]{1,70}$", re.IGNORECASE)
_FULL = re.compile(r"\b(?:is|are|was|were|has|have|had|will|would|can|could|does|do|did)\b")


def sort_record(sentences: Iterable[Rewritten], child: Child) -> Iterator[Sorted]:
    """Each sentence in its place, in the order of the record."""
    section, topic = None, None
    for each in sentences:
        heading = _is_heading(each.original)
        label = _LABEL.match(each.original)
        head = each.original if heading else label["label"] if label else ""
        if head:
            section, topic = _section_of_head(head) or (None if heading else section), _topic_of(head)
        if heading:
            yield Sorted(each, Section.HEADING, topic or Topic.OTHER)
            continue
        action = find_action(each.suggestion, child)
        found = _section(each, section, action)
        own = _topic_of(each.original) or _topic_of(each.suggestion)
        yield Sorted(
            each, found, topic or own or Topic.OTHER, action if found is Section.NEXT_STEPS else None
        )


def _is_heading(original: str) -> bool:
    """A few words without a verb or a stop; or a known question, such as "What is going well?"."""
    plain = original.strip()
    if _ASKS.match(plain) and _section_of_head(plain):
        return True
    if _LABEL.match(plain) and plain[-1:] != ":":
        return False
    few = len(plain.split()) <= 8 and plain[-1:] not in (".", "!", "?", ",", ";")
    return (
        few
        and ("\t" not in plain)
        and not _FULL.search(plain)
        and (plain[-1:] == ":" or plain[:1].isupper() or plain[:1].isdigit())
    )


def _section_of_head(head: str) -> Section | None:
    return next((Section(name) for name, pattern in _HEADS.items() if pattern.search(head)), None)


def _topic_of(words: str) -> Topic | None:
    return next((Topic(name) for name, pattern in _TOPICS.items() if pattern.search(words)), None)


def _section(each: Rewritten, under: Section | None, action: Action | None) -> Section:
    """What a sentence tells: a time or task for certain, else what it stands under, else what it says."""
    kinds = {doubt.kind for doubt in each.doubts}
    speaks = re.search(r"\byou\b", each.suggestion, re.IGNORECASE)
    if kinds & {Kind.ABOUT_OTHERS, Kind.HEALTH_OF_OTHERS} and not speaks:
        return Section.ABOUT_OTHERS
    if _CUES[Section.NEXT_DATE].search(each.original):
        return Section.NEXT_DATE
    if action is not None and under in (None, Section.NEXT_STEPS, Section.DECIDED):
        return Section.NEXT_STEPS
    return under or _by_words(each)


def _by_words(each: Rewritten) -> Section:
    for name, pattern in _CUES.items():
        if pattern.search(each.suggestion if name == Section.SAID else each.original):
            return Section(name)
    return Section.OTHER
