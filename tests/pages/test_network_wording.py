"""Promises about the wording of forms of the network: the team's own words, in versions that never change,
and always a way to say that the child is not safe."""

from typing import Any

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from consult.network import own
from consult.network.faults import faults_of
from consult.network.form import Respondent
from consult.network.shelf import list_ready, load_form, load_shipped
from store.work import Store
from tests.dump import dump_text
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
        assert faults_of(one, load_shipped(one)) == []


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


def add(team: PageClient, kind: str, text: str, *answers: str) -> int:
    """One more question of this kind, with its answers one by one. Out: its place."""
    team.get(CARER)
    team.send("main form", go="add", kind=kind)
    place = len(team.soup.select("fieldset")) - 1
    team.send("main form", 200, None, **{f"text-{place}": text})
    for answer in answers:
        team.send("main form", 200, None, **{f"choice-{place}-new": answer})
    return place


def test_new_questions_are_answered_in_other_ways_too_and_read_as_they_were_given(
    app: Flask, store: Store, invited: Invited, team: PageClient
) -> None:
    team.get(CARER)
    for _ in range(3):
        team.send("main form", button="[value=remove-0]")
    add(team, "choose_some", "What do they like doing?", "Reading", "Football", "Being outside")
    add(team, "going", "How is the way to school?")
    add(team, "date", "When did they last see a dentist?")
    team.send("main form", button="[value=publish]")
    assert "Version 1 is published" in team.text
    asked = ask(app, invited)
    browser = begun(app, asked)
    kinds = [str(one["type"]) for one in browser.soup.select("[name=own1], [name=own3]")]
    assert kinds == ["checkbox"] * 3 + ["date"]
    browser.send("#answer", go="save", own1=["a1", "a3"], own2="sometimes", own3="2026-12-03")
    assert [one["value"] for one in browser.soup.select("[name=own1][checked], [name=own2][checked]")] == [
        "a1",
        "a3",
        "sometimes",
    ]
    page = browser.send("#answer", go="lang-ar")
    assert "أحيانًا" in page.get_text(), "ready answers stand in every language"
    browser.send("#answer", go="send", own1=["a1", "a3"], own2="sometimes", own3="2026-12-03")
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/reviews/{invited.review.id}/network/{asked.form.id}")
    for told in ("Reading", "Being outside", "Sometimes", "3 December 2026"):
        assert told in desk.text
    assert "Football" not in desk.text
    assert "Not yet understood" not in desk.text, "what was chosen on a page in Arabic needs no interpreter"


def test_an_answer_that_the_team_marked_is_an_alert_on_the_iros_first_page(
    app: Flask, invited: Invited, team: PageClient
) -> None:
    team.get(CARER)
    team.send("main form", button="[value=remove-0]")
    place = add(team, "choose_some", "What did you see?", "Bruises", "Laughing", "Fear")
    marked = {f"alert-{place}-a1": "1", f"alert-{place}-a3": "1"}
    team.send("main form", 200, "[value=save]", **marked)
    assert "“Fear” as an answer to “What did you see?” now raises an alert." in team.text
    team.send("main form", 200, "[value=publish]", **{"text-0": "What is hard just now?"})
    asked = ask(app, invited)
    desk = browser_of(app, invited.iro)
    begun(app, asked).send("#answer", go="save", own1=["a2"], well="Fine")
    assert not desk.get("/desk/").select("a[href*='/alerts/']"), "what is not marked alerts nobody"
    begun(app, asked).send("#answer", go="save", own1=["a1", "a2"])
    begun(app, asked).send("#answer", go="save", own1=["a1", "a2"])
    links = desk.get("/desk/").select("a[href*='/alerts/']")
    assert ["form of: Carer (Tilda Moss)" in one.text for one in links] == [True]
    desk.get(str(links[0]["href"]))
    assert "What did you see? Bruises; Laughing (this raised the alert)" in desk.text
    begun(app, asked).send("#answer", go="send", own1=["a1", "a3"])
    assert len(desk.get("/desk/").select("a[href*='/alerts/']")) == 2, "another answer that alerts is another"
    desk.get(f"/desk/reviews/{invited.review.id}/network/{asked.form.id}")
    assert "This answer raised an alert." in desk.text
    team.get(CARER)
    assert [one.get("checked") is not None for one in team.soup.select(f"[id^=alert-{place}-]")] == [
        True,
        False,
        True,
    ]
    assert team.soup.select_one(f"[value=remove-{place}]"), "what the team marked it may take out"
    assert not team.soup.select_one("[id^=alert-5-yes]"), "what Heard ships as an alert stays one"
    unmarked = team.soup.select_one(f"#alert-{place}-a1")
    assert unmarked is not None
    del unmarked["checked"]
    team.send("main form", button="[value=save]")
    assert "“Bruises” as an answer to “What did you see?” raises no alert any more." in team.text
    team.send("main form", button=f"[value=remove-{place}]")
    assert "Not asked any more: “What did you see?”" in team.text


def test_what_cannot_be_chosen_from_or_read_by_everyone_is_not_published(team: PageClient) -> None:
    place = add(team, "choose_one", "Is it near?", "Yes")
    team.send("main form", 200, "[value=publish]", **{"text-0": "a much too long sentence " * 4})
    assert "needs two answers or more" in team.text
    assert "20 words in one sentence" in team.text
    team.send("main form", 200, "[value=publish]", **{"text-0": "Short?", f"choice-{place}-new": "yes"})
    assert "Two answers to" in team.text


def test_earlier_versions_tell_what_they_changed_and_begin_a_draft(team: PageClient) -> None:
    for text in (DAY, "Another day?"):
        team.get(CARER)
        team.send("main form", 200, "[value=publish]", **{"text-2": text})
    team.get(f"{CARER}/versions")
    newest, first, shipped = [one.get_text(" ", strip=True) for one in team.soup.select(".editions > li")]
    assert f"“{DAY}” becomes “Another day?”." in newest
    assert "asked now" in newest
    assert f"“What does a good day look like for them?” becomes “{DAY}”." in first
    assert "As Heard ships it" in shipped
    team.send("main li:nth-child(2) form")
    assert DAY in str(team.soup)
    assert "Another day?” becomes" in team.text, "the draft says what it would change in what is asked now"
    team.post(f"{CARER}/versions", {"number": "2"})
    assert "There is a draft of it already" in team.text
    team.post(f"{CARER}/versions", {"number": "9"}, 404)


def test_a_preview_goes_from_the_opening_to_the_thank_you_and_keeps_nothing(
    app: Flask, store: Store, invited: Invited, team: PageClient
) -> None:
    iro = browser_of(app, invited.iro)
    with store.begin(write=False):
        before = dump_text(store)
    for which, role in (("draft", team), ("0", iro)):
        frame = role.get(f"{CARER}/{which}/as-person?lang=ar&day=yes").select_one("iframe")
        assert frame is not None
        page = role.get(str(frame["src"]))
        assert "Robin Hale" in page.get_text()
        role.send("main form")
        assert len(questions(role)) == 8
        role.send("#answer", 204, go="keep", well="x")
        role.get(str(role.path))
    team.get(f"{CARER}/0/person?at=form")
    team.send("#answer", go="lang-ti", well="She paints")
    html, box = team.soup.select_one("html"), team.soup.select_one("#well")
    assert html is not None
    assert box is not None
    assert (html["lang"], box.text) == ("ti", "She paints"), "another language keeps what was typed"
    team.send("#answer", go="save")
    assert team.soup.select_one(".told[role=status]")
    team.send("#answer", go="leave")
    assert "“Leave now” goes away at once" in team.text
    team.send("#answer", go="send", safe="yes")
    assert "the IRO would now be told" in team.text
    assert "Nothing was kept and nothing was sent" in team.text
    team.get(f"{CARER}/1/person", 404)
    with store.begin(write=False):
        assert dump_text(store) == before


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


READY: list[dict[str, Any]] = [{}, {"kind": "choose_some"}, {"kind": "date"}, *list_ready().values()]
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
            typed = {f"text-{at}": text, f"choice-{at}-yes": text, f"choice-{at}-new": text}
            content = own.typed(content, typed)
        elif step == "add":
            content = own.added(content, respondent, READY[at % len(READY)])
        else:
            content = (own.removed if step == "remove" else own.moved_up)(content, at)
    form = own.form_of(respondent, content)
    assert any(map(own.alerts, form.asks))
    assert len({one.code for one in form.asks}) == len(form.asks)
    for one in form.asks:
        assert one.read([choice.code for choice in one.choices][-1:]) or not one.choices
