"""A letter in another language says what the English beside it says: numbers, days, names of people."""

from dataclasses import replace
from datetime import date

import pytest

from letters.compose import compose
from letters.draft import Written, english_of
from letters.illustrate import with_lines
from letters.model import Letter, Level, Line
from letters.phrases import phrases_in
from letters.rules.model import Severity
from letters.said_apart import said_apart
from reviews.model import NextStep
from tests.factories.letter import make_facts, make_outcome, make_told

DOER = NextStep("You will have a bike.", "Huda", date(2027, 4, 23), "")


def composed(lang: str, level: Level = Level.EASY) -> Written:
    def made(there: str) -> Letter:
        facts = make_facts(lang=there)
        return compose(make_outcome(next_steps=(DOER,)), make_told(), facts, phrases_in(there), level=level)

    letter = made(lang)
    return Written(letter, english_of(letter, made("en")))


def changed(made: Written, old: str, new: str) -> Written:
    def anew(line: Line) -> Line:
        return replace(line, text=line.text.replace(old, new)) if line.lang != "en" else line

    assert any(old in line.text for line in made.letter.sentences if line.lang != "en")
    return Written(with_lines(made.letter, anew), made.english)


@pytest.mark.parametrize("lang", ["ar", "ti"])
@pytest.mark.parametrize("level", [Level.EASY, Level.PLAIN, Level.STORY])
def test_a_letter_as_it_was_composed_is_silent(lang: str, level: Level) -> None:
    made = composed(lang, level)
    assert list(said_apart(made, made, ("Robin", "Noor Calder"))) == []


@pytest.mark.parametrize(
    ("old", "new", "severity"),
    [
        ("23", "30", Severity.MUST),
        ("23", "٣٠", Severity.MUST),
        ("999", "998", Severity.MUST),
        ("23", "", Severity.LOOK),
        ("Huda", "هي", Severity.LOOK),
        ("23", "٢٣", None),
    ],
)
def test_words_that_say_another_thing_than_the_english_are_asked_about(
    old: str, new: str, severity: Severity | None
) -> None:
    made = composed("ar")
    found = list(said_apart(changed(made, old, new), made, ("Robin",)))
    assert {one.severity for one in found} == ({severity} if severity else set())


def test_a_weekday_of_the_english_is_not_left_out_nor_another() -> None:
    made = composed("ar")
    line = next(one for one in made.letter.sentences if one.lang == "ar" and one.id in made.english)
    english = {line.id: "Huda will call every Friday."}

    def says(text: str) -> Written:
        texts = (replace(one, text=text) if one.id == line.id else one for one in made.letter.sentences)
        by_id = {one.id: one for one in texts}
        return Written(with_lines(made.letter, lambda one: by_id[one.id]), english)

    first = says("ستتصل Huda كل يوم جمعة.")
    day = says("ستتصل Huda كل يوم الجمعة.")
    assert list(said_apart(first, first, ())) == []
    assert [one.severity for one in said_apart(says("ستتصل Huda كل شهر."), day, ())] == [Severity.LOOK]
    assert [one.severity for one in said_apart(says("ستتصل Huda كل يوم الأحد."), day, ())] == [Severity.MUST]
    assert list(said_apart(says("Huda ستتصل كل يوم الجمعة."), day, ())) == []
