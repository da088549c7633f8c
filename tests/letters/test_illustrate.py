"""Promises of illustrating: what is denied gets no picture of it, a choice is kept, no name is remembered."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letters.compose import compose
from letters.illustrate import Phrase, candidates, illustrate, phrase_for
from letters.ingredients import Told
from letters.model import Length, Letter, Level, Line
from letters.pages import story_pages
from letters.phrases import phrases_in
from letters.pictures import LetterPictures
from letters.render.pdf import render_pdf
from letters.rows import pictures_beside
from reviews.model import NextStep, StepState
from symbols.book import SHIPPED
from symbols.editions.read import load_book
from symbols.matching import Reason
from tests.factories.known import make_known
from tests.factories.letter import make_facts, make_letter, make_outcome

KNOWN = make_known(names=("Robin", "Rose Marsh"))


def line(text: str, lang: str = "en", picture: str | None = None) -> Line:
    return Line("x-1", text, lang, picture)


def first(text: str) -> str | None:
    return next((each.concept for each in candidates(line(text), "", KNOWN)), None)


@pytest.mark.parametrize(
    ("sentence", "picture"),
    [
        ("You see your social worker every week.", "social-worker"),
        ("You like swimming lessons.", "swimming"),
        ("Dana cooked with you.", "cooking"),
        ("Xyzzy.", None),
    ],
)
def test_sentence_gets_the_picture_that_it_means(sentence: str, picture: str | None) -> None:
    assert first(sentence) == picture


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("You are not worried.", "worried"),
        ("You will not move home.", "move-home"),
        ("You do not feel safe in the evenings.", "safe"),
        ("You do not feel unsafe.", "not-safe"),
    ],
)
def test_what_is_denied_is_never_shown_as_if_it_were_so(sentence: str, wrong: str) -> None:
    assert first(sentence) != wrong


def test_each_candidate_says_why_and_there_are_five_at_most() -> None:
    found = candidates(line("Your social worker and your foster carer talk at school about art."), "", KNOWN)
    assert 2 <= len(found) <= 5
    assert 'the phrase "social worker"' in {each.because for each in found}


def test_a_name_that_is_a_word_is_a_person() -> None:
    found = candidates(line("Rose will visit."), "", KNOWN)
    assert "flower" not in {each.concept for each in found}


def test_picture_that_was_chosen_is_kept() -> None:
    letter = make_letter()
    chosen = replace(letter, title=replace(letter.title, picture="sad"))
    assert illustrate(chosen, {}, KNOWN).title.picture == "sad"


def test_picture_that_is_offered_no_longer_is_taken_off() -> None:
    assert illustrate(make_letter(), {}, make_known(offered=frozenset())).pictures == frozenset()


def test_most_lines_of_a_letter_have_a_picture_that_can_be_printed() -> None:
    letter = illustrate(make_letter(), {}, KNOWN)
    assert letter.pictures <= KNOWN.offered
    with_picture = [line for line in letter.sentences if line.picture]
    assert len(with_picture) >= 0.7 * len(letter.sentences)
    assert render_pdf(letter, LetterPictures(load_book(SHIPPED)).find).startswith(b"%PDF")


def test_line_in_another_language_is_matched_by_the_english_beside_it() -> None:
    found = candidates(line("ترى أختك.", "ar"), "You have a sister.", KNOWN)
    assert found[0].concept == "sister"


def test_line_in_another_language_is_matched_by_the_words_that_the_desk_filled_in() -> None:
    known = make_known(words={"ar": {"sister": ("أختك",)}})
    assert candidates(line("ترى أختك.", "ar"), "", known)[0].concept == "sister"
    assert candidates(line("ترى أختك.", "ar"), "", KNOWN) == ()


def test_what_people_chose_before_comes_first() -> None:
    known = make_known(remembered={"en": {"forest school": "park"}})
    found = candidates(line("You see your sister at forest school."), "", known)
    assert (found[0].concept, found[0].reason) == ("park", Reason.REMEMBERED)


def test_another_picture_than_the_first_can_be_remembered_for_its_phrase() -> None:
    assert phrase_for(line("You have a sister.", picture="woman"), "", KNOWN) == Phrase("sister", "en")


def test_the_first_suggestion_and_no_picture_need_no_remembering() -> None:
    assert phrase_for(line("You have a sister.", picture="sister"), "", KNOWN) is None
    assert phrase_for(line("You have a sister."), "", KNOWN) is None


def test_choosing_the_sentence_s_other_idea_is_not_remembered_for_the_first() -> None:
    sentence = "Your sister came to your school."
    assert phrase_for(line(sentence, picture="school"), "", KNOWN) is None


@pytest.mark.parametrize("sentence", ["Robin sings.", "Rose's dog sings.", "Zarqan Xyzzy.", "We saw Xyzzy."])
def test_a_phrase_with_a_name_in_it_is_never_remembered(sentence: str) -> None:
    phrase = phrase_for(line(sentence, picture="park"), "", KNOWN)
    assert phrase is None or not {"robin", "rose's", "zarqan", "xyzzy"} & set(phrase.text.casefold().split())


def test_denied_words_are_not_remembered() -> None:
    assert phrase_for(line("You are not angry.", picture="good"), "", KNOWN) is None


def test_a_child_s_own_photo_is_offered_for_its_word_and_never_remembered_for_others() -> None:
    known = make_known(
        remembered={"en": {"Rex": "own-0123"}},
        offered=frozenset({"own-0123", "dog"}),
        own=frozenset({"own-0123"}),
    )
    found = candidates(line("You walk with Rex."), "", known)
    assert found[0].concept == "own-0123"
    assert phrase_for(line("You like your dog.", picture="own-0123"), "", known) is None


@given(st.text(max_size=200))
def test_any_text_can_be_looked_through(text: str) -> None:
    line_id = Line("x-1", f"a{text}", "en")
    assert {each.concept for each in candidates(line_id, "", KNOWN)} <= KNOWN.offered


@pytest.mark.parametrize("state", list(StepState))
@pytest.mark.parametrize("level", [Level.EASY, Level.STORY])
@pytest.mark.parametrize("length", list(Length))
def test_who_reads_pictures_alone_tells_one_decision_from_the_other(
    state: StepState, level: Level, length: Length
) -> None:
    day = date(2027, 1, 8)
    steps = (
        NextStep("Tilda will arrange for you to see Abena every Saturday.", "Tilda", day, "", state=state),
        NextStep("Comfort will book an eye test by 8 January 2027.", "Comfort", day, "", state=state),
        NextStep("You will see your mum every Sunday.", "Tilda", day, "", state=state),
    )
    outcome = make_outcome(next_steps=steps)
    letter = compose(outcome, (), make_facts(), phrases_in("en"), level=level, length=length)
    letter = illustrate(letter, {}, make_known(names=("Tilda", "Comfort", "Abena")))
    beside = pictures_beside(letter) if level is Level.EASY else _on_pages(letter)
    first = {at: next(one.id for one in letter.sentences if one.block == f"step-{at}") for at in (1, 2, 3)}
    assert [beside[first[at]] for at in (1, 2, 3)] == ["family-time", "glasses", "mum"]


def _on_pages(letter: Letter) -> dict[str, str | None]:
    return {line.id: page.picture for page in story_pages(letter) for line in page.lines}


def test_a_decision_has_one_picture_wherever_it_stands() -> None:
    steps = (
        NextStep("You will see your nan every Sunday.", "Tilda", None, "", "people"),
        NextStep("You will see your mum every Saturday.", "Tilda", None, "", "home"),
    )
    told = (Told("home", "How is home?", ("Good",)), Told("people", "Who is good to you?", ("Nan",)))
    letter = compose(make_outcome(next_steps=steps), told, make_facts(), phrases_in("en"))
    shown: dict[str, set[str | None]] = {}
    for line in illustrate(letter, {}, KNOWN).sentences:
        if line.text in {step.what for step in steps}:
            shown.setdefault(line.text, set()).add(line.picture)
    assert sorted(map(len, shown.values())) == [1, 1]
    assert len(set().union(*shown.values())) == 2
