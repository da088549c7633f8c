"""What a service adds for the blanks of phrases is offered, has words in each language, and makes a sentence
whole there."""

from typing import Any

import pytest
from flask import Flask

from letters.bank.own_values import forms_of, problem_of
from letters.bank.values import choices_for, piece_of, told_value, value_in
from letters.begin import begin_letter
from letters.kinds import LetterKind
from letters.model import Voice
from letters.service_words.model import piece_key
from letters.service_words.read import load_words
from store.work import Store
from tests.factories.desk import add_outcome, browser_of, make_desk
from tests.factories.staff import make_account
from web.access import Role


def test_value_of_a_service_stands_in_an_arabic_letter(app: Flask, store: Store) -> None:
    desk = make_desk(app)
    with store.begin():
        account = make_account(desk.service, Role.PARTICIPATION)
    team = browser_of(app, account)
    team.get("/desk/phrases/values")
    team.send("main form", blank="thing", english="a blue bike")
    team.send("main form", 400, blank="thing", english="A blue bike")
    assert "This one is there already." in team.text
    team.get("/desk/phrases/values")
    assert "no words yet: its sentences wait for a translator" in team.text
    key = piece_key(forms_of("thing", "a blue bike")[0])
    words: dict[str, Any] = {f"words-ar-{key}": "دراجة زرقاء"}
    team.send("#values", 400, **words)
    team.send("#values", name="Amina Saleh", **words)
    assert "drafted by Amina Saleh" in team.text
    with store.begin():
        outcome = add_outcome(desk.child, desk.review, desk.iro, going_well=("We talked about a blue bike.",))
        letter, english = begin_letter(desk.child, outcome, "Noor Calder", "ar", LetterKind.EASY)
    line = next(one for one in letter.sentences if english.get(one.id) == "We talked about a blue bike.")
    assert line.lang == "ar"
    assert "دراجة زرقاء" in line.text
    phrases = f"/desk/reviews/{desk.review.id}/phrases/meeting.talked_about"
    assert "a blue bike" in str(desk.browser.get(phrases))
    team.send("#values", button="button[name=gone]")
    with store.begin(write=False):
        assert load_words(desk.service.id, "ar").values == {}


def test_what_is_the_childs_has_its_forms_for_stories(store: Store) -> None:
    forms = forms_of("person", "your aunt")
    assert [one.english for one in forms] == [
        "your aunt", "my aunt", "her aunt", "his aunt", "{child}'s aunt"
    ]  # fmt: skip
    own = {one.context.removeprefix("phrase.value."): (one.english,) for one in forms}
    assert told_value("person", "your aunt", "{person} rings.", Voice.I, None, own) == "my aunt"
    assert piece_of("person", "My aunt", own) == forms[1]
    assert choices_for("carer", own)[-1] == "your aunt"
    assert value_in("person", "your aunt", "ar") is None


@pytest.mark.parametrize(
    ("blank", "english", "says"),
    [
        ("thing", "a blue bike", ""),
        ("date", "a day", "choose the blank"),
        ("thing", "", "few words"),
        ("thing", "a {thing}", "few words"),
        ("person", "Your mum", "there already"),
        ("thing", "A TENT", "there already"),
    ],
)
def test_what_cannot_be_added_is_said(blank: str, english: str, says: str) -> None:
    problem = problem_of(blank, english, ("a tent",))
    assert says in problem if says else not problem
