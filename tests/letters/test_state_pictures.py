"""What is asked for, refused or a judge's to decide is no promise by its pictures either."""

import pytest

from delivery.pages import reading_pages
from letters.compose import compose
from letters.draft import english_of
from letters.illustrate import Known, illustrate
from letters.model import Length, Letter, Level, Line
from letters.phrases import phrases_in
from letters.render.html import shown
from letters.render.pdf import paper_of
from letters.short import code_of
from press.model import Block
from reviews.model import NextStep, StepState
from symbols.matching.shipped import shipped_lexicon
from symbols.read import list_pictures
from tests.factories.letter import make_facts, make_outcome

STANDS = {StepState.NOT_AGREED: "no", StepState.JUDGE: "judge", StepState.ASKED: "ask-question"}
KNOWN = Known(frozenset(one.id for one in list_pictures()), shipped_lexicon("en"), ("Robin", "Dana"))


def letter_of(state: StepState, level: Level, length: Length, lang: str) -> Letter:
    step = NextStep("You have a phone.", "Dana", None, "", state=state, refused_by="Carol")
    outcome = make_outcome(next_steps=(step,))
    letter, english = (
        compose(outcome, (), make_facts(lang=one), phrases_in(one), level=level, length=length)
        for one in (lang, "en")
    )
    return illustrate(letter, english_of(letter, english), KNOWN)


def lead_of(letter: Letter) -> Line:
    return next(line for line in letter.sentences if line.block == "step-1")


def printed(letter: Letter) -> Block:
    paper = paper_of(letter, lambda concept: b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    return next(block for block in paper.blocks if block.id == lead_of(letter).id)


@pytest.mark.parametrize("state", list(STANDS))
@pytest.mark.parametrize("level", [Level.STORY, Level.EASY])
@pytest.mark.parametrize("length", list(Length))
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_beside_what_is_no_promise_stands_how_it_stands(
    state: StepState, level: Level, length: Length, lang: str
) -> None:
    letter = letter_of(state, level, length, lang)
    assert printed(letter).cards == (STANDS[state],), "on paper, where the one picture is that of the thing"
    [page] = [one for one in reading_pages(letter) if lead_of(letter).id in [line.id for line in one.lines]]
    [line] = [line for line in page.lines if line.id == lead_of(letter).id]
    assert (page.picture, line.cards) == ("phone", (STANDS[state],)), "and as the child reads it"
    assert line.stands, "beside the words that say it, so that what was decided follows at once"
    if level is Level.EASY:
        [line] = [line for line in shown(letter).sentences if line.id == lead_of(letter).id]
        assert (line.picture, line.cards, line.stands) == ("phone", (STANDS[state],), True)


@pytest.mark.parametrize("level", [Level.STORY, Level.EASY])
def test_what_was_agreed_has_its_own_picture_alone_and_a_condition_has_no_tick(level: Level) -> None:
    agreed = letter_of(StepState.AGREED, level, Length.WHOLE, "en")
    assert printed(agreed).cards == ()
    asked = letter_of(StepState.ASKED, level, Length.WHOLE, "en")
    assert [line.picture for line in asked.sentences if code_of(line) == "state.if_yes"] == ["ask-question"]


def test_plain_words_have_no_pictures_beside_them() -> None:
    assert printed(letter_of(StepState.NOT_AGREED, Level.PLAIN, Length.WHOLE, "en")).cards == ()
