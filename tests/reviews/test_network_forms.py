"""Promises about what comes back on forms of the network: what nobody here can read is never "read", words
that may mean harm only add a flag, and nothing of it is ever said to be the child's."""

from datetime import date

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import event

from children.model import StaffId
from children.passport.model import Understands
from children.passport.write import add_passport
from consult.network.form import Respondent, languages_of
from consult.network.read import load_form_by_secret
from consult.network.write import add_answers, revoke_form
from reviews.read import list_alerts
from store.work import Store
from tests.conftest import Clock
from tests.dump import dump_text
from tests.factories.desk import add_outcome, browser_of
from tests.factories.invite import Invited, invite_in
from tests.factories.network import Asked, ask
from tests.factories.passport import make_passport
from tests.factories.review import make_review
from tests.pages.client import PageClient
from web.access import Role, Viewer

TIGRINYA = "ምሸት Robin የልቅስ"
READ = "Read a form about Robin"
ENGLISH = "Have a form about Robin put into English"


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin")


@pytest.fixture
def asked(app: Flask, invited: Invited) -> Asked:
    return ask(app, invited, Respondent.CARER)


def wrote(store: Store, asked: Asked, language: str = "en", *, sent: bool = True, **given: str) -> str:
    """They wrote this; out: the IRO's page of it."""
    with store.begin():
        add_answers(asked.form, given, language, sent=sent, visit="")
    return f"/desk/reviews/{asked.form.review_id}/network/{asked.form.id}"


def at_desk(app: Flask, invited: Invited) -> PageClient:
    return browser_of(app, invited.iro)


def alerts_of(app: Flask, store: Store, invited: Invited) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    viewer = Viewer(invited.iro.id, invited.service.id, Role.IRO, invited.iro.name, invited.iro.email)
    with app.app_context(), store.begin(write=False):
        return [(one.alert.what, one.alert.flags) for one in list_alerts(viewer)]


def test_what_came_back_is_to_be_read_until_it_was(
    app: Flask, store: Store, invited: Invited, asked: Asked
) -> None:
    page = wrote(store, asked, well="She paints")
    desk = at_desk(app, invited)
    assert READ in desk.get("/desk/").text
    desk.get(page)
    assert READ not in desk.get("/desk/").text


def test_words_in_another_language_stay_until_an_interpreters_english_stands_beside(
    app: Flask, store: Store, invited: Invited, asked: Asked
) -> None:
    page = wrote(store, asked, "ti", well=TIGRINYA, hard="ጽቡቕ", safe="no")
    desk = at_desk(app, invited)
    desk.get(page)
    assert desk.text.count("Not yet understood: needs an interpreter") == 2
    assert ENGLISH in desk.get("/desk/").text, "opening it is not understanding it"
    desk.get(page)
    filled = {
        "interpreter": "Hana B.",
        "agency": "Clear Voice",
        "who": "professional",
        "english-well": "Cries.",
    }
    desk.send("form[action$='/english']", 400, None, **filled)
    assert "Please write the English of each answer" in desk.text
    for who in ("carer", "relative", "child"):
        desk.send("form[action$='/english']", 400, **{**filled, "english-hard": "Good.", "who": who})
        assert "never interpret" in desk.text
    desk.send("form[action$='/english']", 200, None, **{**filled, "english-hard": "Good."})
    assert "Hana B., Clear Voice" in desk.text
    assert "Cries." in desk.text
    assert TIGRINYA in desk.text, "the original stays beside it"
    assert "Not yet understood" not in desk.text
    assert ENGLISH not in desk.get("/desk/").text
    assert "Cries." not in dump_text(store)


def test_once_the_next_meeting_was_held_only_what_came_late_of_the_one_before_is_asked_for(
    app: Flask, store: Store, invited: Invited, asked: Asked, clock: Clock
) -> None:
    late, opened = ask(app, invited), list[str]()
    wrote(store, asked, "ti", well=TIGRINYA)
    clock.forward(days=11)
    with store.begin():
        add_outcome(invited.child, invited.review, invited.iro, held_on=date(2026, 12, 3))
    wrote(store, late, well="She paints")
    shown = at_desk(app, invited).get("/desk/").get_text()
    assert ENGLISH in shown
    assert READ in shown
    with store.begin():
        add_outcome(invited.child, make_review(invited.child), invited.iro, held_on=date(2026, 12, 4))
    event.listen(store.engine, "before_cursor_execute", lambda *told: opened.append(told[2]))
    shown = at_desk(app, invited).get("/desk/").get_text()
    assert ENGLISH not in shown
    assert READ in shown, "nobody has read it, and it was not there at the meeting"
    assert sum("FROM network_steps" in one for one in opened) == 1, "years of others are not opened"


def test_letters_that_english_does_not_have_need_an_interpreter_on_an_english_page_too(
    app: Flask, store: Store, invited: Invited, asked: Asked
) -> None:
    desk = at_desk(app, invited)
    desk.get(wrote(store, asked, "en", well=TIGRINYA))
    assert "Not yet understood" in desk.text
    assert desk.soup.select_one("[name=english_already]") is None


def test_english_on_a_page_in_another_language_is_said_to_be_english(
    app: Flask, store: Store, invited: Invited, asked: Asked
) -> None:
    desk = at_desk(app, invited)
    desk.get(wrote(store, asked, "ar", well="She paints"))
    assert "Not yet understood" in desk.text
    desk.send("form:has([name=english_already])", english_already="1")
    assert "Not yet understood" not in desk.text
    assert "Written in English" in desk.text


def test_each_answer_keeps_the_language_in_which_it_was_given(
    app: Flask, store: Store, invited: Invited, asked: Asked
) -> None:
    wrote(store, asked, "so", sent=False, well="Way fiican tahay")
    with store.begin(write=False):
        asked = Asked(load_form_by_secret(asked.secret), asked.secret)
    desk = at_desk(app, invited)
    desk.get(wrote(store, asked, "en", hard="Mornings"))
    assert desk.text.count("Not yet understood: needs an interpreter") == 1


def test_the_words_go_out_without_names(app: Flask, store: Store, invited: Invited, asked: Asked) -> None:
    desk = at_desk(app, invited)
    page = wrote(store, asked, "ti", well=TIGRINYA, hard="Tilda Moss ጽቡቕ", safe="yes")
    desk.get(f"{page}/piece")
    desk.send("main form", looked="y")
    assert desk.answer is not None
    out = desk.answer.get_data(as_text=True)
    assert "ምሸት [name] የልቅስ" in out
    assert "[name] ጽቡቕ" in out
    assert "Robin" not in out
    assert "safe" not in out


def test_the_list_goes_through_what_an_interpreter_said_they_mean(
    app: Flask, store: Store, invited: Invited, asked: Asked
) -> None:
    desk = at_desk(app, invited)
    page = wrote(store, asked, "ti", well=TIGRINYA)
    assert alerts_of(app, store, invited) == []
    desk.get(page)
    told = {"interpreter": "Hana B.", "agency": "Clear Voice", "who": "professional"}
    desk.send("form[action$='/english']", 200, None, **{**told, "english-well": "He hits her."})
    ((what, flags),) = alerts_of(app, store, invited)
    assert (what, flags) == ((), ("hurt",))


def test_listed_words_only_add_a_flag(app: Flask, store: Store, invited: Invited, asked: Asked) -> None:
    page = wrote(store, asked, "ar", sent=False, well="Fine", hard="إنه يضربها")
    ((what, flags),) = alerts_of(app, store, invited)
    assert not what
    assert flags
    desk = at_desk(app, invited)
    desk.get(page)
    assert "Not sent yet" in desk.text
    link = desk.get("/desk/alerts").select_one("main article a.button")
    assert link is not None
    desk.get(str(link["href"]))
    assert "إنه يضربها" in desk.text
    assert "Fine" not in desk.text, "only what the list found, of what was not sent"
    assert "needs an interpreter" in desk.text


def test_the_same_words_again_are_one_alert_and_new_ones_another(
    app: Flask, store: Store, invited: Invited, asked: Asked
) -> None:
    wrote(store, asked, sent=False, hard="He hits her")
    wrote(store, asked, sent=False, hard="He hits her")
    assert len(alerts_of(app, store, invited)) == 1
    wrote(store, asked, sent=False, hard="He hits her at night", safe="yes")
    assert sorted(what for what, _ in alerts_of(app, store, invited)) == [(), ("safe",)]


ANSWERS = st.dictionaries(st.sampled_from(["well", "hard", "more"]), st.text(min_size=1, max_size=3))


@given(ANSWERS, ANSWERS, st.sampled_from(["en", "ar", "ti"]))
def test_a_changed_answer_has_the_language_of_its_change(
    before: dict[str, str], after: dict[str, str], language: str
) -> None:
    known = dict.fromkeys(before, "so")
    found = languages_of(before, known, after, language)
    assert found.keys() == after.keys()
    assert all(found[code] == ("so" if before.get(code) == after[code] else language) for code in after)


def test_child_who_knows_only_things_to_hold_is_on_the_first_page_until_someone_who_watches_is_asked(
    app: Flask, store: Store, invited: Invited
) -> None:
    held = make_passport(understands=(Understands.OBJECTS,))
    with store.begin():
        add_passport(invited.child.id, held, StaffId(invited.iro.id))
    desk, watch = at_desk(app, invited), f"/desk/reviews/{invited.review.id}/network"

    def named() -> bool:
        desk.get("/desk/")
        assert "Invite Robin" not in desk.text
        return watch in str(desk.soup) and "Ask someone who watches Robin" in desk.text

    assert named()
    ask(app, invited, Respondent.CARER)
    assert named(), "someone else was asked"
    asked = ask(app, invited, Respondent.OBSERVER)
    assert not named()
    with store.begin():
        revoke_form(asked.form)
    assert named(), "a link taken back asks nobody"
