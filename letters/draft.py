"""A letter being written: its lines, and the English beside each line that stands in another language. Pure.

In: the letter as composed in its language and in English. Out: `Draft`, the same as JSON for the store, and
the letter in English. The two have the same lines, because the same decisions gave both.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any

from children.model import ReviewId, StaffId
from letters.illustrate import with_lines
from letters.model import Both, Letter, Line
from letters.rules.choice import Overruled
from letters.stored import as_json, from_json
from letters.stored_fields import LetterUnreadable
from reviews.model import OutcomeId

ENGLISH = "en"


class DraftMoved(Exception):
    """Someone else saved this letter in the meantime; `current` is the draft as it stands now."""

    def __init__(self, current: "Draft") -> None:
        super().__init__("the draft was saved by someone else")
        self.current = current


class DraftMissing(LookupError):
    """No letter is being written for this review."""


@dataclass(frozen=True)
class Written:
    """A letter and the English beside its lines, by id."""

    letter: Letter
    english: Mapping[str, str]

    def lines(self) -> dict[str, Line]:
        """Every line by its id."""
        return {line.id: line for line in self.letter.sentences}

    def said(self, line: Line) -> str:
        """A line in English, as far as there is English."""
        return self.english.get(line.id, "") or line.text


@dataclass(frozen=True)
class Draft:
    """`english`: line id -> English words, for each line of a letter in another language; else empty.
    `overruled`: what was found and may stay, each with its reason. `first`: the letter as it was composed,
    with all that stood beside the record on that day; None in letters from before that was kept, and in
    corrections begun from one."""

    review_id: ReviewId
    outcome_id: OutcomeId
    revision: int
    letter: Letter
    english: Mapping[str, str]
    saved_at: datetime
    saved_by: StaffId
    overruled: tuple[Overruled, ...] = ()
    first: Written | None = None


def english_of(letter: Letter, in_english: Letter) -> dict[str, str]:
    """The English of each line of `letter`, from the same letter composed in English; own words have none,
    and what stands in the English letter alone has none to stand beside."""
    if letter.lang == ENGLISH:
        return {}
    there = {line.id for line in letter.sentences}
    return {line.id: line.text for line in in_english.sentences if line.lang == ENGLISH and line.id in there}


def english_letter(letter: Letter, english: Mapping[str, str]) -> Letter:
    """The letter in English: what the reading page offers beside the letter's own language."""

    def in_english(line: Line) -> Line:
        text = english.get(line.id, "")
        # Pictures were confirmed over the letter's own words, so none stands over the English.
        return (
            replace(line, text=text, lang=ENGLISH, over=(), second="", second_lang=ENGLISH)
            if text.strip()
            else line
        )

    if letter.lang == ENGLISH:
        return letter
    return replace(
        with_lines(letter, in_english),
        both=Both.ONE,
        second_words=(),
        lang=ENGLISH,
        page_words="Page {page} of {pages}",
        credit_words="Pictures: {credits}" if letter.credits else letter.credit_words,
    )


def content_json(
    letter: Letter,
    english: Mapping[str, str],
    overruled: Sequence[Overruled] = (),
    first: Written | None = None,
) -> str:
    """All of it as one JSON text, the same for the same content."""
    record: dict[str, object] = _written_record(Written(letter, english))
    if overruled:
        record["overruled"] = [asdict(each) for each in overruled]
    if first is not None:
        record["first"] = _written_record(first)
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_of(draft: Draft) -> str:
    """A draft's content, to tell whether two are the same."""
    return content_json(draft.letter, draft.english, draft.overruled, draft.first)


def content_from_json(text: str) -> tuple[Letter, dict[str, str]]:
    """The letter and the English beside it, of what `content_json` wrote. Raises LetterUnreadable."""
    try:
        made = _written(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise LetterUnreadable(type(error).__name__) from None
    return made.letter, dict(made.english)


def first_from_json(text: str) -> Written | None:
    """The letter as it was composed, of what `content_json` wrote. Raises LetterUnreadable."""
    try:
        record = json.loads(text).get("first")
        return _written(record) if record else None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise LetterUnreadable(type(error).__name__) from None


def overruled_from_json(text: str) -> tuple[Overruled, ...]:
    """What was found and may stay, of what `content_json` wrote. Raises LetterUnreadable."""
    try:
        return tuple(Overruled(**each) for each in json.loads(text).get("overruled", ()))
    except (ValueError, TypeError, AttributeError) as error:
        raise LetterUnreadable(type(error).__name__) from None


def _written_record(made: Written) -> dict[str, object]:
    return {"letter": as_json(made.letter), "english": dict(sorted(made.english.items()))}


def _written(record: dict[str, Any]) -> Written:
    english = {str(line_id): str(words) for line_id, words in record["english"].items()}
    return Written(from_json(record["letter"]), english)
