"""Promises about a code from the IRO: it opens what was said before, once, and nothing without it."""

import re

import pytest
from flask import Flask

from children.model import Way
from consult import write
from consult.model import AnswerValue
from store.work import Store
from tests.factories.invite import Invited, begun_browser, invite_in, make_sitting
from tests.factories.staff import make_account, sign_in
from tests.pages.client import PageClient
from web.access import Role

SAID = "I would like a lock on my door"


@pytest.fixture
def invited(app: Flask, store: Store) -> Invited:
    made = invite_in(app, called="Robin", way=Way.EASY)
    with store.begin():
        write.save_answer(make_sitting(made), "feel", AnswerValue(words=SAID))
    return made


def ask_for_code(app: Flask, invited: Invited) -> str:
    desk = PageClient(app)
    sign_in(desk.client, invited.iro.email)
    desk.get(f"/desk/reviews/{invited.review.id}/invite")
    desk.send("[action$='/code']")
    (said,) = re.findall(r"\b(\d{3} \d{3})\b", desk.text)
    return str(said)


def test_a_child_without_two_pictures_sees_with_a_code_what_they_said(app: Flask, invited: Invited) -> None:
    said = ask_for_code(app, invited)
    child = begun_browser(app, invited)
    assert child.path == "/me/code"
    child.send("main form", code=said)
    child.get("/me/look")
    assert SAID in child.text


def test_a_code_works_once(app: Flask, invited: Invited) -> None:
    said = ask_for_code(app, invited)
    begun_browser(app, invited).send("main form", code=said)
    other = begun_browser(app, invited)
    assert other.path != "/me/code"
    other.get("/me/look")
    assert SAID not in other.text


def test_without_the_code_the_child_goes_on_and_earlier_words_stay_hidden(
    app: Flask, invited: Invited
) -> None:
    ask_for_code(app, invited)
    child = begun_browser(app, invited)
    child.send("main form", code="12345")
    assert "not the code" in child.text
    child.send("main form", go="skip")
    assert child.path != "/me/code"
    child.get("/me/look")
    assert SAID not in child.text


def test_five_misses_end_the_tries_until_a_new_code_is_given(app: Flask, invited: Invited) -> None:
    said = ask_for_code(app, invited)
    child = begun_browser(app, invited)
    for _ in range(4):
        child.send("main form", code="no")
    child.send("main form", code="no")
    assert child.path != "/me/code"
    child.get("/me/code")
    assert child.path != "/me/code"
    assert SAID not in begun_browser(app, invited).text
    again = begun_browser(app, invited)
    assert again.path != "/me/code"
    new = ask_for_code(app, invited)
    child = begun_browser(app, invited)
    child.send("main form", code=new)
    child.get("/me/look")
    assert SAID in child.text
    assert new != said


@pytest.mark.parametrize("role", [Role.MANAGER, Role.PARTICIPATION, Role.ADMINISTRATOR])
def test_only_the_childs_iro_gives_a_code(app: Flask, store: Store, invited: Invited, role: Role) -> None:
    with store.begin():
        other = make_account(invited.service, role, "Ola Pike")
    desk = PageClient(app)
    sign_in(desk.client, other.email)
    desk.get("/desk/account")
    desk.post(f"/desk/reviews/{invited.review.id}/code", status=404)
