"""A correction that says "I have changed it" of what still stands is asked about, and only that."""

from dataclasses import replace

import pytest

from letters.changes_carried import part_in, part_of, with_part
from letters.claimed import STILL_SO, still_so
from letters.compose import compose
from letters.correcting import ToldNotRight, with_changes
from letters.draft import Written
from letters.edit import Typed, apply_typed, remove_line
from letters.model import Letter, Level, SectionKind
from letters.phrases import phrases_in
from letters.rules.model import Severity
from reviews.model import Done, LastTime, Outcome
from tests.factories.letter import make_facts, make_outcome

EYES = "You will have an eye test - completed in October."
OUTCOME = make_outcome(last_time=(LastTime(EYES, Done.DONE), LastTime("You get a bed.", Done.DONE)))


def made(outcome: Outcome = OUTCOME, level: Level = Level.EASY, lang: str = "en") -> Letter:
    return compose(outcome, (), make_facts(lang=lang), phrases_in(lang), level=level)


def id_of(letter: Letter, text: str) -> str:
    return next(line.id for line in letter.sentences if text in line.text)


def corrected(letter: Letter, *texts: str) -> Letter:
    told = ToldNotRight("one", tuple(id_of(letter, text) for text in texts))
    return with_changes(letter, [told], phrases_in(letter.lang))


def typed(letter: Letter, line_id: str, words: str) -> Letter:
    return apply_typed(letter, {}, {line_id: Typed(words)})[0]


@pytest.mark.parametrize("level", [Level.EASY, Level.PLAIN, Level.STORY])
def test_what_is_said_to_be_changed_and_still_stands_must_be_settled(level: Level) -> None:
    sent = made(level=level)
    letter = corrected(sent, "eye test", "a bed")
    asked = list(still_so(letter, sent))
    assert [(one.rule, one.severity) for one in asked] == [(STILL_SO, Severity.MUST)] * 2
    assert {one.line_id for one in asked} <= {line.id for line in letter.sections[0].lines}
    assert all("still stands" in one.why for one in asked)
    mended = typed(letter, id_of(sent, "eye test"), "You had an eye test in October.")
    assert ["a bed" in one.why for one in still_so(mended, sent)] == [True]
    assert not list(still_so(remove_line(mended, id_of(sent, "a bed")), sent))


def test_another_stop_or_dash_is_no_change() -> None:
    letter = typed(corrected(made(), "eye test"), id_of(made(), "eye test"), EYES.replace(" -", ","))
    assert list(still_so(letter, made()))


def test_a_sentence_that_is_back_at_another_level_is_found_there() -> None:
    easy, story = made(), made(level=Level.STORY)
    part = part_of(corrected(easy, "eye test"))
    assert part is not None
    told = part_in(part, Written(easy, {}), easy, story, phrases_in("en"), None)
    assert list(still_so(with_part(story, told), easy))


def test_it_is_found_in_a_letter_in_another_language() -> None:
    sent = made(lang="ar")
    line = sent.opening[3]
    letter = with_changes(sent, [ToldNotRight("one", (line.id,))], phrases_in("ar"))
    assert len(list(still_so(letter, sent))) == 1
    assert not list(still_so(typed(letter, line.id, "التقينا في يوم آخر."), sent))


def test_who_writes_that_it_stays_is_asked_nothing() -> None:
    letter = corrected(made(), "eye test")
    done = id_of(letter, "I have changed it.")
    assert not list(still_so(typed(letter, done, "I looked. It is right, because Dana was there."), made()))


def test_a_heading_that_was_pointed_at_means_what_stands_under_it() -> None:
    sent = made()
    for heading in ("last_time", "title"):
        letter = with_changes(sent, [ToldNotRight("one", (heading,))], phrases_in("en"))
        assert list(still_so(letter, sent))
        assert not list(still_so(typed(letter, id_of(sent, "a bed"), "You get a desk."), sent))
    elsewhere = with_changes(sent, [ToldNotRight("one", ("last_time",))], phrases_in("en"))
    assert list(still_so(typed(elsewhere, "going_well-1", "You sing."), sent))


def test_of_a_sentence_that_stands_more_than_once_one_less_is_a_change() -> None:
    sent = made()
    decided = [line.id for line in sent.sentences if line.text == "This happened."]
    assert len(decided) == 2
    letter = with_changes(sent, [ToldNotRight("one", (decided[0],))], phrases_in("en"))
    assert list(still_so(letter, sent))
    assert not list(still_so(typed(letter, decided[0], "This did not happen."), sent))


def test_what_was_said_in_words_alone_needs_any_change() -> None:
    sent = made()
    letter = with_changes(sent, [ToldNotRight("one")], phrases_in("en"))
    assert [one.line_id for one in still_so(letter, sent)] == [id_of(letter, "I have changed it.")]
    assert not list(still_so(typed(letter, sent.opening[0].id, "Hello, dear Robin."), sent))
    assert not list(still_so(letter, None)), "nobody knows what the child has"


def test_a_letter_that_corrects_nothing_is_asked_nothing() -> None:
    assert not list(still_so(made(), None))
    quoted = replace(made(), title=replace(made().title, text=f"“{EYES}”"))
    assert not list(still_so(quoted, made()))


def test_two_things_said_in_words_alone_are_asked_about_each_by_itself() -> None:
    letter = with_changes(made(), [ToldNotRight("one"), ToldNotRight("two")], phrases_in("en"))
    assert len({one.of for one in still_so(letter, made())}) == 2


@pytest.mark.parametrize(
    ("pointed_at", "changed", "words"),
    [
        ("swimming lessons", "8 January 2027", "This happens by Friday 15 January 2027."),
        ("Why?", "You like to swim.", "You asked for it."),
        ("This did not happen.", "swimming club", "Dana will find a choir."),
        ("8 January 2027", "swimming lessons", "Dana will book a choir."),
    ],
)
def test_a_day_or_a_reason_of_the_same_decision_that_was_put_right_is_a_change(
    pointed_at: str, changed: str, words: str
) -> None:
    sent = compose(make_outcome(), (), make_facts(), phrases_in("en"), level=Level.EASY)
    steps = next(one for one in sent.sections if one.kind is SectionKind.NEXT_STEPS)
    ids = [line.id for line in (*steps.lines, *sent.sentences) if pointed_at in line.text]
    letter = with_changes(sent, [ToldNotRight("one", (ids[0],))], phrases_in("en"))
    assert list(still_so(letter, sent))
    other = typed(letter, id_of(sent, "your brother's carer"), "I will write to your brother.")
    assert list(still_so(other, sent)), "another decision is another thing"
    assert not list(still_so(typed(letter, id_of(sent, changed), words), sent))
