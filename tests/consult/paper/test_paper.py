"""The questionnaire on paper and as cards: what is on it, in which order, and what is not."""

import io
from dataclasses import replace

import pikepdf
import pytest
from flask import Flask

from children.model import AgeBand, Contact, Way
from consult.banks import load_newest_bank
from consult.paper.laying import Picture
from consult.paper.model import ALIKE, NothingToAsk, PaperFacts, code_of
from consult.paper.printing import print_paper, print_question_cards
from press.reading import read_aloud
from symbols.read import load_svg

CHILDLINE = Contact(
    "childline", "Childline", "0800 1111", hours="Day and night", said=(("ar", "ليلاً ونهاراً", ""),)
)


def picture(concept: str) -> tuple[bytes, str]:
    return load_svg(concept).encode(), "Heard pictures"


SHOW: Picture = picture


def facts(bank: str, way: Way, lang: str, **more: object) -> PaperFacts:
    questions = tuple(one for one in load_newest_bank(bank).questions if not one.each)
    known = {"age": AgeBand.MIDDLE, "at_once": 6, "child": "Amal", "iro": "Noor Calder", "code": "k3f-7qp"}
    return PaperFacts(way, lang, questions=questions, contacts=(CHILDLINE,), **(known | more))  # type: ignore[arg-type]


def heard(pdf: bytes) -> list[str]:
    return [one.alt or one.text for one in read_aloud(pdf)]


@pytest.mark.parametrize(
    ("bank", "way", "lang"),
    [("tour", Way.PICTURES, "en"), ("younger", Way.EASY, "ar"), ("review", Way.WORDS, "ti")],
)
def test_every_question_and_card_is_heard_in_order(app: Flask, bank: str, way: Way, lang: str) -> None:
    with app.app_context():
        known = facts(bank, way, lang)
        said = heard(print_paper(known, SHOW, grey=lang == "ar"))
    numbers = [int(line.split(".")[0]) for line in said if line.split(".")[0].isdecimal() and ". " in line]
    assert numbers == list(range(1, len(known.questions) + 1))
    if lang == "en":
        for question in known.questions:
            assert set(said) >= {option.text for option in question.options}


def test_hours_in_the_service_s_own_words_of_a_language_stand_on_the_paper(app: Flask) -> None:
    with app.app_context():
        said = heard(print_paper(facts("younger", Way.PICTURES, "ar"), SHOW))
    assert {"Childline", "ليلاً ونهاراً"} <= set(said)


def test_the_first_page_has_safety_and_the_name_and_no_later_page_has_the_name(app: Flask) -> None:
    with app.app_context():
        said = heard(print_paper(facts("younger", Way.PICTURES, "en", link="https://heard.example/d"), SHOW))
    first = next(at for at, line in enumerate(said) if line.startswith("1. "))
    assert any("Amal" in line for line in said[:first])
    assert not any("Amal" in line for line in said[first:])
    assert any("do not wait for this paper" in line for line in said[:first])
    assert {"999", "0800 1111"} <= set(said[:first])
    assert any("k3f-7qp" in line for line in said[:first])
    assert any("do not wait for this paper" in line for line in said[first:])  # beside the safety question


def test_what_waits_for_an_answer_says_for_which(app: Flask) -> None:
    with app.app_context():
        said = heard(print_paper(facts("review", Way.WORDS, "en"), SHOW))
    assert any(line.startswith("Only if you ticked") and "number" in line for line in said)


def test_who_sees_an_answer_is_asked_of_each_but_what_may_mean_harm(app: Flask) -> None:
    with app.app_context():
        known = facts("younger", Way.PICTURES, "en")
        said = heard(print_paper(known, SHOW))
        over = heard(print_paper(replace(known, asks_who_sees=False), SHOW))
        cards = heard(print_question_cards(known, SHOW))
    asked = [one for one in known.questions if not one.alerts]
    assert len(asked) < len(known.questions)
    for words in ("Who sees this?", "Only Noor Calder", "Everyone at my meeting", "but not:"):
        assert said.count(words) == len(asked), words
    assert any("If you tick nothing, only the person who runs your meeting" in line for line in said)
    assert "Who sees this?" not in over, "once nobody is to meet any more"
    at = cards.index("Who sees this?")
    assert cards[at + 1 : at + 3] == ["Only Noor Calder", "Everyone at my meeting"]


def test_cards_have_every_option_and_place_under_its_question(app: Flask) -> None:
    with app.app_context():
        known = facts("younger", Way.PICTURES, "en", at_once=2)
        said = heard(print_question_cards(known, SHOW))
    for at, question in enumerate(known.questions, start=1):
        if not question.options or question.kind == "sentence":
            continue
        here = said.index(f"{at}. {question.pictures}")
        cards = [one.text for one in question.places] + [one.text for one in question.options]
        assert said[here + 1 : here + 1 + len(cards)] == cards


def test_younger_children_get_bigger_words_and_fewer_in_a_row() -> None:
    younger = facts("younger", Way.PICTURES, "en", age=AgeBand.YOUNGER, at_once=2).look
    older = facts("review", Way.WORDS, "en", age=AgeBand.OLDER).look
    assert younger.points > older.points
    assert younger.columns < older.columns
    assert younger.is_apart
    assert not older.has_pictures


def test_without_a_question_there_is_no_paper() -> None:
    nothing = PaperFacts(Way.EASY, "en", AgeBand.MIDDLE, 6, ())
    for made in (print_paper, print_question_cards):
        with pytest.raises(NothingToAsk):
            made(nothing, SHOW)


def test_codes_are_short_and_have_no_signs_that_look_alike() -> None:
    codes = {code_of(bytes([at, at // 2, 7, at, 1, 2, 3, at])) for at in range(250)}
    assert len(codes) == 250
    assert all(set(code) <= {*ALIKE, "-"} and len(code) == 7 for code in codes)


def test_a_paper_is_tagged(app: Flask) -> None:
    with app.app_context():
        pdf = print_paper(facts("tour", Way.EASY, "en"), SHOW)
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert document.Root.MarkInfo.Marked
        assert str(document.Root.Lang) == "en"
