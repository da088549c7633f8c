"""Promises about a sentence that gets other words: its picture is of the words that stand there, unless a
person chose it."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from children.model import ReviewId, StaffId
from letters.draft import Draft, Written
from letters.edit import Typed
from letters.editor import apply_posted
from letters.forms import Posted
from letters.model import Line
from reviews.model import OutcomeId
from tests.factories.known import make_known
from tests.factories.letter import make_letter

KNOWN = make_known()
ID = "opening-7"
NOBODY = UUID(int=0)


def draft_with(text: str, picture: str | None, english: str = "", lang: str = "en") -> Draft:
    """A letter whose opening is this sentence, as it was composed."""
    letter = replace(make_letter(), opening=(Line(ID, text, lang, picture),), lang=lang)
    beside = {ID: english} if english else {}
    first = Written(letter, beside)
    now, by = datetime.now(UTC), StaffId(NOBODY)
    return Draft(ReviewId(NOBODY), OutcomeId(NOBODY), 1, letter, beside, now, by, first=first)


def typed(draft: Draft, words: str, picture: str | None, english: str = "") -> Draft:
    """The draft after a form that says so of its sentence."""
    posted = Posted(1, {ID: Typed(words, english, picture)}, {}, ("save", ""))
    return apply_posted(draft, posted, KNOWN)


def picture_after(draft: Draft, words: str, english: str = "") -> str | None:
    """Its picture, where only the words were typed."""
    return typed(draft, words, draft.letter.opening[0].picture, english).letter.opening[0].picture


@pytest.mark.parametrize(
    ("before", "picture", "after", "then"),
    [
        ("You sleep well now.", "sleep", "You went to the dentist.", "dentist"),
        ("You sleep well now.", "sleep", "You sleep very well now.", "sleep"),
        ("You sleep well now.", "sleep", "Xyzzy.", None),
        ("Xyzzy.", None, "You went to the dentist.", "dentist"),
        # What the composer put beside a sentence of its own stays while most of the words do.
        ("You and I talked alone on Tuesday.", "iro", "You and I talked alone on Friday.", "iro"),
        ("We heard all of this. It can stay as it is.", "agree", "You go to court.", "court"),
    ],
)  # fmt: skip
def test_a_picture_that_nobody_chose_follows_the_words(
    before: str, picture: str | None, after: str, then: str | None
) -> None:
    assert picture_after(draft_with(before, picture), after) == then


@pytest.mark.parametrize("chosen", ["dog", None])
def test_what_a_person_chose_stays_whatever_the_words(chosen: str | None) -> None:
    draft = draft_with("You sleep well now.", "sleep")
    by_hand = typed(draft, "You sleep well now.", chosen)
    assert picture_after(by_hand, "You went to the dentist.") == chosen
    assert typed(draft, "You went to the dentist.", chosen).letter.opening[0].picture == chosen


def test_a_sentence_half_typed_takes_no_choice_from_anybody() -> None:
    half = typed(draft_with("You sleep well now.", "sleep"), "You wen", "sleep")
    assert half.letter.opening[0].picture is None
    assert picture_after(half, "You went to the dentist.") == "dentist"


def test_a_letter_in_another_language_goes_by_its_english() -> None:
    draft = draft_with("أنت تنام جيدًا الآن.", "sleep", "You sleep well now.", "ar")
    assert picture_after(draft, "أنت تنام جيدًا جدًا.", "You sleep well now.") == "sleep"
    assert picture_after(draft, "أنت تنام جيدًا الآن.", "You went to the dentist.") == "dentist"


def test_a_new_sentence_has_its_picture_at_once() -> None:
    draft = draft_with("You sleep well now.", "sleep")
    posted = Posted(1, {}, {"opening": "You went to the dentist."}, ("save", ""))
    assert apply_posted(draft, posted, KNOWN).letter.opening[-1].picture == "dentist"
