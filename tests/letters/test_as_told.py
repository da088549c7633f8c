"""What the child said cannot be typed over unasked, and nothing typed is taken for their words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from children.model import ReviewId, StaffId
from letters.as_told import NOT_THEIRS, not_as_told
from letters.compose import compose
from letters.draft import Draft, Written
from letters.edit import Typed, add_lines, apply_typed, remove_line
from letters.editor import findings_of
from letters.illustrate import with_lines
from letters.model import Letter, Level, Line
from letters.phrases import phrases_in
from letters.put_back import put_back
from letters.rules.feelings import NAME as FEELINGS
from letters.rules.model import Severity
from reviews.model import OutcomeId, Spoken
from tests.factories.letter import OUTCOME, REVIEW, STAFF, make_facts, make_outcome, make_told

Change = Callable[[Line], Line]


def made(level: Level = Level.EASY, lang: str = "en") -> Letter:
    spoken = (Spoken("spoken-a", "", "You would like to see your sister more."),)
    outcome = make_outcome(
        spoken=spoken, worries=("Your brother lives far away.",), going_well=("You sleep.",)
    )
    told = tuple(replace(one, cards=("happy",)) if one.code == "feel" else one for one in make_told())
    return compose(outcome, told, make_facts(lang=lang), phrases_in(lang), level=level)


def typed(letter: Letter, old: str, new: str) -> Letter:
    def anew(line: Line) -> Line:
        return replace(line, text=line.text.replace(old, new), over=()) if old in line.text else line

    return with_lines(letter, anew)


def asked(letter: Letter, first: Letter) -> list[str]:
    return [one.rule for one in not_as_told(Written(letter, {}), Written(first, {}))]


def found(letter: Letter, first: Letter) -> set[tuple[str, str]]:
    day = datetime(2026, 11, 29, tzinfo=UTC)
    draft = Draft(ReviewId(REVIEW), OutcomeId(OUTCOME), 1, letter, {}, day, StaffId(STAFF),
                  first=Written(first, {}))  # fmt: skip
    return {(one.line_id, one.rule) for one in findings_of(draft)}


@pytest.mark.parametrize("level", [Level.EASY, Level.PLAIN, Level.STORY])
def test_their_card_and_their_own_words_are_asked_about_where_they_are_typed_over(level: Level) -> None:
    first = made(level)
    assert asked(first, first) == []
    sad = typed(typed(first, "Happy", "Sad"), "happy", "sad")
    assert asked(sad, first) == [NOT_THEIRS]
    assert asked(typed(first, "ኣነ ስእሊ", "ኣነ"), first) == [NOT_THEIRS]
    [one] = not_as_told(Written(sad, {}), Written(first, {}))
    assert one.severity is Severity.MUST
    back = put_back(Written(sad, {}), Written(first, {}), one.line_id)
    assert back.letter == first


def test_another_stop_or_another_question_mark_is_no_change() -> None:
    first = made()
    assert asked(typed(first, "You said: Happy.", "You said: happy!"), first) == []


def test_the_picture_of_another_card_is_not_what_they_said() -> None:
    first = made()
    assert asked(with_lines(first, _pictured("sad")), first) == [NOT_THEIRS]
    assert asked(with_lines(first, _pictured(None)), first) == []


def _pictured(picture: str | None) -> Change:
    return lambda line: replace(line, picture=picture) if "Happy" in line.text else line


@pytest.mark.parametrize(
    ("words", "is_asked"),
    [
        ("You would like to see your sister more.", False),
        ("You want to see your sister more often.", True),
        ("You would like to see your sister.", False),
        ("You would not like to see your sister.", True),
        ("You would like to see your dad more.", True),
    ],
)
def test_a_report_of_what_they_said_may_be_reworded_but_not_turned(words: str, is_asked: bool) -> None:
    first = made()
    now = typed(first, "You would like to see your sister more.", words)
    assert bool(asked(now, first)) is is_asked


def test_what_is_typed_is_not_what_the_child_said() -> None:
    """Caleb chose Happy: typed over with Sad, "You are sad." still is only his to say."""
    first = made()
    line = next(line.id for line in first.sentences if "Happy" in line.text)
    sad = typed(typed(first, "Happy", "Sad"), "You sleep.", "You are sad.")
    assert ("going_well-1", FEELINGS) in found(sad, first)
    assert (line, FEELINGS) not in found(sad, first), "what was done to the answer is said there once"
    happy = typed(first, "You sleep.", "You are happy.")
    assert ("going_well-1", FEELINGS) not in found(happy, first)


@pytest.mark.parametrize("place", ["told_us", "opening", "going_well"])
@pytest.mark.parametrize("words", ["You said: I do not want to see Mum.", "You wrote: “I hate Mum.”"])
def test_you_said_with_a_colon_must_be_true_wherever_it_is_added(place: str, words: str) -> None:
    first = made()
    letter, _ = add_lines(first, {}, place, words)
    names = {line.id for line in letter.sentences} - {line.id for line in first.sentences}
    assert {rule for name, rule in found(letter, first) if name in names} >= {FEELINGS}
    letter, _ = add_lines(letter, {}, "going_well", "You do not want to see Mum.")
    assert (letter.sections[0].lines[-1].id, FEELINGS) in found(letter, first), "nor does it prove anything"


def test_a_quotation_that_is_added_to_what_they_said_is_asked_about() -> None:
    first = made()
    assert asked(add_lines(first, {}, "told_us", "“I hate Mum.”")[0], first) == [NOT_THEIRS]
    assert asked(add_lines(first, {}, "told_us", "Thank you for your drawing.")[0], first) == []


def test_words_from_a_translator_are_no_change_and_english_typed_over_is() -> None:
    first = made(lang="ar")
    english = {line.id: line.text for line in made().sentences}
    spoken = next(line for line in first.sentences if "sister" in line.text)
    letter, beside = apply_typed(first, english, {spoken.id: Typed("تود أن ترى أختك أكثر.", spoken.text)})
    whole = Written(first, english)
    assert list(not_as_told(Written(letter, beside), whole)) == []
    chosen = next(line for line in first.sentences if line.block == "said-1")
    letter, beside = apply_typed(first, english, {chosen.id: Typed(chosen.text, "You said: Sad.")})
    assert [one.line_id for one in not_as_told(Written(letter, beside), whole)] == [chosen.id]


def test_a_letter_from_before_its_lines_had_names_is_asked_nothing() -> None:
    old = with_lines(made(), lambda line: replace(line, block=""))
    assert asked(typed(old, "Happy", "Sad"), made()) == []
    assert asked(remove_line(made(), "told_us-1"), made()) == []
