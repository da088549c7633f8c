"""Promises about the wording of forms of the network: the team's own words, in versions that never change,
and always a way to say that the child is not safe."""

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from consult.network import own
from consult.network.form import Respondent
from consult.network.shelf import load_form, load_shipped
from store.work import Store
from tests.factories.desk import browser_of
from tests.factories.invite import Invited, invite_in
from tests.factories.network import ask, begun
from tests.factories.staff import make_account
from tests.pages.client import PageClient
from web.access import Role

CARER = "/desk/network-forms/carer"
DAY = "Which day did you both enjoy?"


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app)


@pytest.fixture
def team(app: Flask, store: Store, invited: Invited) -> PageClient:
    with store.begin():
        account = make_account(invited.service, Role.PARTICIPATION)
    return browser_of(app, account)


def questions(browser: PageClient) -> list[str]:
    return [one.get_text(" ", strip=True) for one in browser.soup.select("#answer h2")]


def test_as_shipped_it_is_the_very_form_that_ships() -> None:
    for one in Respondent:
        assert own.form_of(one, load_shipped(one)) == load_form(one)
        assert own.faults_of(one, load_shipped(one)) == []


def test_own_words_are_asked_from_publishing_on_and_a_given_form_keeps_its_own(
    app: Flask, invited: Invited, team: PageClient
) -> None:
    before = ask(app, invited)
    team.get(CARER)
    team.send("main form", 200, None, **{"text-2": DAY})
    team.send("main form", button="[value=up-2]")
    team.send("main form", button="[value=remove-0]")
    team.send("main form", button="[value=add]")
    team.send("main form", 200, None, **{"text-7": "What makes them laugh?"})
    assert questions(begun(app, ask(app, invited)))[1] == "What is hard for them just now?", (
        "a draft asks nobody"
    )
    team.get(CARER)
    team.send("main form", button="[value=publish]")
    assert "Version 1 is published" in team.text
    now = questions(begun(app, ask(app, invited)))
    assert (now[0], now[-1], len(now)) == (DAY, "What makes them laugh?", 8)
    assert "What is going well for the child or young person?" not in now
    then = questions(begun(app, before))
    assert then[0] == "What is going well for the child or young person?"
    assert DAY not in then


def test_what_they_wrote_is_read_beside_the_question_that_they_were_asked(
    app: Flask, invited: Invited, team: PageClient
) -> None:
    team.get(CARER)
    team.send("main form", 200, "[value=publish]", **{"text-0": DAY})
    asked = ask(app, invited)
    team.get(CARER)
    team.send("main form", 200, "[value=publish]", **{"text-0": "Something else now?"})
    begun(app, asked).send("#answer", go="send", well="Sunday", safe="yes")
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/reviews/{invited.review.id}/network/{asked.form.id}")
    assert DAY in desk.text
    assert "Something else now?" not in desk.text
    assert "They said that the child may not be safe" in desk.text


def test_the_question_about_safety_cannot_be_taken_out_and_a_form_stays_short(
    app: Flask, team: PageClient
) -> None:
    team.get(CARER)
    assert team.soup.select_one("[value=remove-6]") is None
    team.send("main form", go="remove-6")
    assert "Are you worried" in str(team.soup)
    for _ in range(2):
        team.send("main form", button="[value=add]")
    team.send("main form", button="[value=publish]")
    assert "This one has 10" in team.text
    assert "has no words" in team.text
    team.send("main form", button="[value=drop]")
    assert "As Heard ships it" in team.text


def test_words_in_another_language_are_the_teams_own_or_as_shipped(
    app: Flask, invited: Invited, team: PageClient
) -> None:
    team.get(CARER)
    team.send("main form", 200, None, **{"text-2": DAY})
    team.get(f"{CARER}/words/ar")
    assert team.text.count("Missing: shown in English") == 1
    team.send(
        "main form",
        200,
        None,
        **{"t-network.carer.day": "أي يوم كان ممتعًا؟", "t-network.all.well": "ما الجيد؟"},
    )
    team.send("main form", button="[value=publish]")
    browser = begun(app, ask(app, invited))
    browser.send("#answer", go="lang-ar")
    shown = questions(browser)
    assert shown[0] == "ما الجيد؟"
    assert shown[2] == "أي يوم كان ممتعًا؟"
    assert "What is hard" not in browser.text, "what was not touched stays as shipped"


def test_two_people_do_not_overwrite_each_other(app: Flask, team: PageClient) -> None:
    team.get(CARER)
    form = {"seen": "0", "text-0": "First"}
    team.post(CARER, form)
    team.post(CARER, form | {"text-0": "Second"}, 409)
    assert "Someone else changed" in team.text
    assert "First" in str(team.soup)


def test_only_the_participation_team_words_them(app: Flask, invited: Invited, team: PageClient) -> None:
    browser_of(app, invited.iro).get("/desk/network-forms", 404)
    team.get("/desk/network-forms/nobody", 404)
    team.get(f"{CARER}/words/en", 404)


STEPS = st.lists(
    st.tuples(st.sampled_from(["add", "remove", "up", "type"]), st.integers(-1, 12), st.text(max_size=9)),
    max_size=12,
)


@given(st.sampled_from(list(Respondent)), STEPS)
def test_whatever_is_done_someone_can_say_that_the_child_is_not_safe(
    respondent: Respondent, steps: list[tuple[str, int, str]]
) -> None:
    content = load_shipped(respondent)
    for step, at, text in steps:
        if step == "type":
            content = own.typed(content, {f"text-{at}": text, f"choice-{at}-yes": text})
        elif step == "add":
            content = own.added(content, respondent)
        else:
            content = (own.removed if step == "remove" else own.moved_up)(content, at)
    form = own.form_of(respondent, content)
    assert any(map(own.alerts, form.asks))
    assert len({one.code for one in form.asks}) == len(form.asks)
