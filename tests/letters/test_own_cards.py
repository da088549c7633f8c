"""What the child said with cards shows the cards themselves, in easy, story and over words."""

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup

from letters.compose import compose
from letters.illustrate import Known
from letters.ingredients import Told
from letters.model import Letter, Level, Line, Symbols
from letters.over import with_over
from letters.phrases import phrases_in
from letters.render.html import shown
from letters.render.page import render_page
from letters.render.pdf import paper_of
from letters.rendering import drawings_of
from letters.stored import as_json, from_json
from symbols.matching.shipped import shipped_lexicon
from symbols.read import list_pictures
from tests.factories.letter import make_facts, make_outcome, make_told

CARDS = ("bedroom", "food")
KNOWN = Known(frozenset(one.id for one in list_pictures()), shipped_lexicon("en"), ("Robin", "Dana"))


def letter_at(level: Level, lang: str = "en") -> Letter:
    return compose(make_outcome(), make_told(), make_facts(lang=lang), phrases_in(lang), level=level)


def placed(letter: Letter) -> Line:
    return next(line for line in letter.sentences if line.cards == CARDS)


@pytest.mark.parametrize("level", [Level.EASY, Level.STORY])
def test_each_card_stands_under_what_was_said_with_it(level: Level) -> None:
    letter = letter_at(level)
    line = placed(letter)
    assert set(CARDS) <= letter.pictures
    block = next(one for one in paper_of(letter, drawings_of(letter)).blocks if one.id == line.id)
    assert block.cards == CARDS
    page = BeautifulSoup(render_page(letter, drawings_of(letter)), "html.parser")
    assert [len(each.select("img")) for each in page.select(".cards")] == [2]
    assert next(one for one in shown(letter).sentences if one.id == line.id).cards == CARDS
    assert placed(from_json(as_json(letter))) == line


@pytest.mark.parametrize("level", [Level.PLAIN, Level.RECORD])
def test_there_are_none_where_there_are_no_pictures(level: Level) -> None:
    letter = letter_at(level)
    assert not letter.pictures
    assert all(not block.cards for block in paper_of(letter, drawings_of(letter)).blocks)


def test_one_card_that_stands_beside_it_is_not_shown_again() -> None:
    letter = letter_at(Level.EASY)
    line = replace(placed(letter), picture="bedroom", cards=("bedroom",))
    assert letter.cards_at(line) == ()


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
@pytest.mark.parametrize(
    ("question", "place", "answers"),
    [
        ("How is college? How are English lessons?", "In the middle", ("English lessons",)),
        ("Who do you like to see at home?", "", ("home",)),
        ("Do you not know?", "", ("no",)),
        ("What of food and home?", "Home", ("food", "home")),
    ],
)
@pytest.mark.parametrize("level", [Level.EASY, Level.STORY])
def test_a_card_stands_over_the_answer_and_not_over_the_same_word_before_it(
    level: Level, question: str, place: str, answers: tuple[str, ...], lang: str
) -> None:
    told = Told("home", question, answers, place, cards=("bedroom", "food")[: len(answers)])
    letter = compose(make_outcome(), (told,), make_facts(lang=lang), phrases_in(lang), level=level)
    line = next(one for one in letter.sentences if one.cards == told.cards)
    assert tuple(line.text[each.start : each.end] for each in line.over) == answers
    after = line.text.index(question) + len(question)
    assert all(each.start >= line.text.index(place, after) + len(place) for each in line.over)
    rest = line.text[line.over[-1].end :]
    assert not any(sign.isalpha() for sign in rest), "the answer is what the sentence ends with"


def test_over_words_each_label_has_its_card_and_the_question_keeps_its_pictures() -> None:
    letter = letter_at(Level.EASY)
    over = with_over(letter, replace(letter, symbols=Symbols.OVER), {}, KNOWN)
    line = placed(over)
    drawn = {line.text[each.start : each.end]: each.concept for each in line.over}
    assert drawn.items() >= {"My bedroom": "bedroom", "Food": "food"}.items()
    assert len(drawn) > len(CARDS), "the words around them have theirs too"
    assert over.cards_at(line) == ()


def test_an_address_has_nobody_over_it() -> None:
    facts = make_facts(iro_email="robin@sandmere.example")
    letter = compose(make_outcome(), make_told(), facts, phrases_in("en"), level=Level.EASY)
    over = with_over(letter, replace(letter, symbols=Symbols.OVER), {}, KNOWN)
    line = next(one for one in over.sentences if "@" in one.text)
    assert line.over, "the words before it have pictures"
    assert all(each.end <= line.text.index("robin@") for each in line.over)
