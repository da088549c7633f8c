"""Promises of symbol-supported text: every picture over a word was there to be seen, and no word is lost."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.check import check
from letters.draft import english_letter
from letters.model import Letter, Line, Over, OverOutside, Symbols
from letters.over import with_over, word_choices
from letters.render.html import shown_line
from letters.render.pdf import render_pdf
from letters.render.units import units_of
from letters.stored import as_json, from_json
from letters.stored_fields import LetterUnreadable
from press.reading import read_aloud
from tests.factories.known import make_known
from tests.factories.printed_letter import printed_letter, shipped_picture, short_letter

KNOWN = make_known()
BESIDE = short_letter("You see your social worker and your brother.", "Xyzzy qwx.")
SUGGESTED = with_over(BESIDE, replace(BESIDE, symbols=Symbols.OVER), {}, KNOWN)


def line_of(letter: Letter, line_id: str = "s0") -> Line:
    return next(line for line in letter.sentences if line.id == line_id)


def words_with_pictures(line: Line) -> dict[str, str]:
    return {line.text[each.start : each.end]: each.concept for each in line.over}


def test_switching_on_suggests_a_picture_over_each_word_that_has_one() -> None:
    found = words_with_pictures(line_of(SUGGESTED))
    assert found["social worker"] == "social-worker"
    assert found["brother"] == "brother"
    assert line_of(SUGGESTED, "s1").over == ()


def test_a_person_s_choices_stand_and_no_picture_is_one_of_them() -> None:
    line = line_of(SUGGESTED)
    at = line.text.index("brother")
    picks = {(at, at + 7): "man", (8, 13): None}
    again = with_over(SUGGESTED, SUGGESTED, {"s0": picks}, KNOWN)
    assert words_with_pictures(line_of(again)) == {"brother": "man"}
    assert with_over(again, again, {}, KNOWN) == again


def test_a_sentence_typed_anew_keeps_what_was_picked_for_its_words() -> None:
    line = line_of(SUGGESTED)
    at = line.text.index("brother")
    typed = replace(line, text="Your brother and your social worker see you.", over=())
    after = replace(SUGGESTED, sections=(replace(SUGGESTED.sections[0], lines=(typed,)),))
    made = with_over(SUGGESTED, after, {"s0": {(at, at + 7): "man"}}, KNOWN)
    found = words_with_pictures(line_of(made))
    assert found["brother"] == "man"
    assert found["social worker"] == "social-worker"


def test_picks_outside_the_line_over_each_other_or_of_no_picture_are_passed_over() -> None:
    picks = {(0, 3): "happy", (1, 5): "sad", (30, 900): "happy", (4, 7): "nothing-like-it"}
    made = with_over(SUGGESTED, SUGGESTED, {"s0": picks}, KNOWN)
    assert words_with_pictures(line_of(made)) == {"You": "happy"}


def test_the_editor_offers_every_content_word_with_at_most_five() -> None:
    choices = word_choices(line_of(SUGGESTED), KNOWN)
    assert {each.span.text for each in choices} >= {"social worker", "brother"}
    assert all(len(each.offered) <= 5 for each in choices)


def test_words_that_a_person_gave_a_picture_stay_together() -> None:
    line = replace(line_of(BESIDE), over=(Over(4, 19, "visit"),))
    assert (4, 19, "visit") in [
        (each.span.start, each.span.end, each.chosen) for each in word_choices(line, KNOWN)
    ]


@pytest.mark.parametrize(
    "over", [(Over(0, 99, "a"),), (Over(3, 3, "a"),), (Over(0, 3, "a"), Over(2, 4, "b"))]
)
def test_pictures_over_no_words_are_refused(over: tuple[Over, ...]) -> None:
    with pytest.raises(OverOutside):
        Line("x", "Hello you.", "en", over=over)


def test_letter_comes_back_from_json_with_its_pictures_over_words() -> None:
    assert from_json(as_json(SUGGESTED)) == SUGGESTED


@pytest.mark.parametrize("broken", ['[["0",3,"me"]]', "[[0,3]]", "[3]", '[[0,999,"me"]]', '[[true,3,"me"]]'])
def test_broken_places_in_json_are_refused(broken: str) -> None:
    text = as_json(short_letter("Hello.")).replace('"id":"s0"', f'"over":{broken},"id":"s0"')
    with pytest.raises(LetterUnreadable):
        from_json(text)


@st.composite
def lines(draw: st.DrawFn) -> Line:
    text = "a" + draw(st.text("ab cש-.,\u2068\u2069 1", max_size=40))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    over = tuple(Over(a, b, "me") for a, b in zip(cuts[::2], cuts[1::2], strict=False))
    return Line("x", text, draw(st.sampled_from(["en", "ar"])), over=over)


@given(lines())
def test_units_joined_are_the_line_letter_by_letter(line: Line) -> None:
    assert "".join(unit.text for unit in units_of(line)) == line.text
    shown = shown_line(line, over=True)
    drawn = "".join(piece.text for unit in shown.units for piece in unit.pieces)
    assert drawn == line.text.replace("\u2068", "").replace("\u2069", "")


def test_a_name_that_runs_against_the_line_is_never_cut() -> None:
    line = Line("x", "حضر Anna Smith وأنا.", "ar", over=(Over(4, 8, "woman"),))
    assert [(each.text, each.concept) for each in units_of(line) if each.concept] == [("Anna Smith", "woman")]


def test_punctuation_stays_with_its_word() -> None:
    line = Line("x", "Go to “school”.", "en", over=(Over(7, 13, "school"),))
    assert [each.text for each in units_of(line)] == ["Go to ", "“school”."]


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_sentence_with_pictures_over_it_is_heard_whole_on_paper(lang: str) -> None:
    letter = replace(_over_all(printed_letter(lang)), symbols=Symbols.OVER)
    heard = read_aloud(render_pdf(letter, shipped_picture))
    assert [each.text for each in heard] == [line.text for line in letter.sentences]
    assert {each.lang for each in heard} == {lang}


def test_a_line_with_no_picture_over_its_words_keeps_the_one_beside_it() -> None:
    letter = replace(BESIDE, opening=(Line("o1", "Hello.", "en", "me"),), symbols=Symbols.OVER)
    assert letter.pictures == {"me"}
    assert not letter.has_over(letter.opening[0])


def test_pictures_over_words_are_not_carried_to_the_english_of_a_letter() -> None:
    arabic = _over_all(printed_letter("ar"))
    english = english_letter(arabic, {line.id: "Some words." for line in arabic.sentences})
    assert all(line.over == () for line in english.sentences)


def test_checking_reads_a_letter_with_pictures_over_words_as_any_other() -> None:
    assert check(SUGGESTED) == check(BESIDE)


def _over_all(letter: Letter) -> Letter:
    def changed(line: Line) -> Line:
        end = line.text.find(" ")
        return replace(line, over=(Over(0, end if end > 0 else len(line.text), "happy"),))

    sections = tuple(replace(each, lines=tuple(map(changed, each.lines))) for each in letter.sections)
    return replace(letter, opening=tuple(map(changed, letter.opening)), sections=sections)
