"""A finding may stay with a reason, which is kept and shown; rules and words are the participation team's."""

from dataclasses import replace
from typing import Any

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from letters.approved import LetterId
from letters.draft import Draft
from letters.editor import findings_of
from letters.illustrate import with_lines
from letters.read import list_letters, load_draft
from letters.reading_map import reading_of
from letters.rules.choice import AS_SHIPPED, choice_record
from letters.rules.desk import LISTS, TooManyWords, listed, switched, with_words, words_typed
from letters.rules.feelings import NAME as FEELINGS
from letters.rules.shelf import ABOUT, ALL_RULES
from letters.rules.told_alone import NAME as TOLD_ALONE
from store.work import Store
from tests.factories.desk import Desk, browser_of, make_desk
from tests.factories.printed_letter import short_letter
from tests.factories.staff import make_account
from tests.pages.client import PageClient
from web.access import Role

STAY = "button[value='stay going_well-1 judging word']"


@pytest.fixture
def desk(app: Flask) -> Desk:
    made = make_desk(app)
    made.browser.get(address(made))
    made.browser.send("main form", lang="en", kind="easy")
    return made


@pytest.fixture
def team(app: Flask, desk: Desk, store: Store) -> PageClient:
    with store.begin():
        account = make_account(desk.service, name="Delphine March", role=Role.PARTICIPATION)
    return browser_of(app, account)


def address(desk: Desk, more: str = "") -> str:
    return f"/desk/reviews/{desk.review.id}/letter{more}"


def save(desk: Desk, typed: dict[str, Any], **how: Any) -> None:
    desk.browser.send("#letter-form", **how, **typed)


def draft_of(app: Flask, desk: Desk) -> Draft:
    store: Store = app.extensions["store"]
    with store.begin(write=False):
        return load_draft(desk.review.id, desk.child.id)


def found_at(desk: Desk, line: str) -> str:
    there = desk.browser.soup.select_one(f"#line-{line} .findings")
    return there.text if there else ""


def test_finding_stays_with_its_reason_until_the_sentence_is_written_anew(app: Flask, desk: Desk) -> None:
    save(desk, {"words-going_well-1": "You should sleep."})
    assert desk.browser.soup.select_one(STAY)
    save(desk, {"why-going_well-1 judging word": "Robin wrote this rule."}, button=STAY)
    assert "Stays, because: Robin wrote this rule." in found_at(desk, "going_well-1")
    assert "Noor Calder" in found_at(desk, "going_well-1")
    assert desk.browser.soup.select_one(STAY) is None
    [kept] = draft_of(app, desk).overruled
    assert (kept.sentence, kept.reason) == ("You should sleep.", "Robin wrote this rule.")
    save(desk, {"words-going_well-1": "You should sleep more."})
    assert desk.browser.soup.select_one(STAY)


def test_finding_does_not_stay_without_a_reason(app: Flask, desk: Desk) -> None:
    save(desk, {"words-going_well-1": "You should sleep."})
    for no_reason in ("", " . "):
        save(desk, {"why-going_well-1 judging word": no_reason}, button=STAY)
        assert "Please write why this may stay" in desk.browser.text
    assert draft_of(app, desk).overruled == ()


def test_finding_that_stays_can_be_looked_at_again(app: Flask, desk: Desk) -> None:
    save(desk, {"words-going_well-1": "You should sleep."})
    save(desk, {"why-going_well-1 judging word": "A rule."}, button=STAY)
    save(desk, {}, button="button[value='unstay going_well-1 judging word']")
    assert draft_of(app, desk).overruled == ()
    assert desk.browser.soup.select_one(STAY)


def test_letter_whose_findings_all_stay_is_approved_and_says_why(desk: Desk, store: Store) -> None:
    save(desk, {"words-going_well-1": "You should sleep."})
    while stay := desk.browser.soup.select_one("#lines button[value^=stay]"):
        target = str(stay["value"]).removeprefix("stay ")
        save(desk, {f"why-{target}": "It is a rule of the home."}, button=f'button[value="stay {target}"]')
    desk.browser.send("#letter-form", button="#approve button[formaction]")
    with store.begin(write=False):
        [letter] = list_letters(desk.review.id)
    assert {one.reason for one in letter.overruled} == {"It is a rule of the home."}
    assert "It is a rule of the home." in desk.browser.get(f"/desk/letters/{LetterId(letter.id)}").text


def test_what_only_the_child_can_say_is_not_approved_by_a_tick(desk: Desk, store: Store) -> None:
    save(desk, {"words-going_well-1": "You are very sad about your mum."})
    desk.browser.send("#letter-form", button="#approve button[formaction]", looked="yes", status=400)
    assert "only the child can say" in desk.browser.text
    with store.begin(write=False):
        assert list_letters(desk.review.id) == []
    why = f"going_well-1 {FEELINGS}"
    save(desk, {f"why-{why}": "They told me so."}, button=f'button[value="stay {why}"]')
    desk.browser.send("#letter-form", button="#approve button[formaction]", looked="yes")
    with store.begin(write=False):
        assert len(list_letters(desk.review.id)) == 1


def test_it_is_found_behind_a_sentence_in_another_language(app: Flask, desk: Desk) -> None:
    draft = draft_of(app, desk)
    said = {"going_well-1": "You are sad."}
    letter = with_lines(
        draft.letter, lambda line: replace(line, text="أنت حزين.", lang="ar") if line.id in said else line
    )
    found = findings_of(replace(draft, letter=letter, english=said))
    assert ("going_well-1", FEELINGS) in {(one.line_id, one.rule) for one in found}


def test_finding_about_the_letter_as_a_whole_stays_too(app: Flask, desk: Desk) -> None:
    long = " ".join(f"You did a very long and good thing number {at} here today with us." for at in range(95))
    save(desk, {"new-going_well": long})
    stay = "#whole button[value='stay  long letter']"
    assert desk.browser.soup.select_one(stay)
    save(desk, {"why- long letter": "It was a full year."}, button=stay)
    assert [one.reason for one in draft_of(app, desk).overruled] == ["It was a full year."]
    first = desk.browser.soup.select_one("#approve button")
    assert first is not None
    assert str(first["formaction"]).endswith("/approve")


def test_rule_that_the_team_switched_off_finds_nothing(desk: Desk, team: PageClient) -> None:
    save(desk, {"words-going_well-1": "You should sleep."})
    assert desk.browser.soup.select_one(STAY)
    team.get("/desk/rules")
    on = [rule.name for rule in ALL_RULES if rule.name != "judging word"]
    team.send("main form", on=on)
    desk.browser.get(address(desk))
    assert desk.browser.soup.select_one(STAY) is None
    assert team.soup.select_one("input[value='judging word'][checked]") is None


def test_words_that_the_team_added_are_found_with_what_to_say(desk: Desk, team: PageClient) -> None:
    team.get("/desk/rules/words/idioms")
    kept = [str(box["value"]) for box in team.soup.select("input[name=kept]")]
    team.send("main form", added="over the moon = very happy\n", kept=kept)
    save(desk, {"words-going_well-1": "You were over the moon."})
    assert "very happy" in found_at(desk, "going_well-1")


def test_rules_are_the_participation_team_s_alone(app: Flask, desk: Desk) -> None:
    desk.browser.get("/desk/rules", status=404)
    desk.browser.get("/desk/rules/words/idioms", status=404)


def test_list_that_nobody_edits_is_not_here(team: PageClient) -> None:
    team.get("/desk/rules/words/nothing", status=404)


def test_every_rule_says_what_it_is_about() -> None:
    assert all(len(ABOUT[rule.name]) > 30 for rule in ALL_RULES)


@pytest.mark.parametrize("name", LISTS)
def test_list_sent_back_as_it_was_shown_changes_nothing(name: str) -> None:
    shown = listed(AS_SHIPPED, name)
    sent = with_words(AS_SHIPPED, name, shown.added, [word for word, _, used in shown.shipped if used])
    assert choice_record(sent)["added"] == {}
    assert choice_record(sent)["removed"] == {}


def test_word_without_its_tick_is_no_longer_found() -> None:
    choice = with_words(AS_SHIPPED, "foreign", "", ["bona fide"])
    assert set(choice.lists.of("foreign")) == {"bona fide"}


@given(st.text(max_size=300))
def test_any_typed_list_is_read_or_refused(text: str) -> None:
    try:
        found = words_typed(text)
    except TooManyWords:
        return
    assert all(word == word.lower().strip() and word for word in found)


def test_only_what_is_ticked_is_on() -> None:
    off = switched(AS_SHIPPED, ["saying"]).off
    assert off == {rule.name for rule in ALL_RULES} - {"saying", FEELINGS, TOLD_ALONE}


def test_hard_sentences_stand_out_in_the_picture() -> None:
    hard = "The placement authority subsequently commissioned a comprehensive therapeutic assessment."
    reading = reading_of(short_letter("You came to school.", hard))
    assert reading.heat == {"s1": "hard-2"}
    easy, *_ = (bar for bar in reading.bars if bar.line_id == "s0")
    assert (easy.hard, easy.why) == (0, "")


def test_letter_in_another_language_is_not_judged() -> None:
    reading = reading_of(short_letter("تنام جيدا.", lang="ar"))
    assert reading.bars == ()
    assert "not in English" in reading.told[0]
