"""Promises about a code from the IRO: it opens what was said before, once, and nothing without it."""

import re

import pytest
from flask import Flask
from sqlalchemy import update

from children.model import Way
from consult import read, write
from consult.model import AnswerValue, Holder, Sitting
from consult.own_page.model import Maker
from consult.own_page.write import save_part
from consult.sharing import Audience, Sharing
from consult.tables import SittingRow
from consult.write import add_call, begin_sitting, save_answer, send_submission
from store.work import Store, db
from tests.factories.device import Device
from tests.factories.invite import Invited, begun_browser, invite_in, make_sitting
from tests.factories.staff import make_account, sign_in
from tests.factories.submission import HAPPY
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


HIDDEN = ("The thing I keep for now", "She does not listen to me", "I draw dragons")


@pytest.fixture
def keeps(app: Flask, store: Store, invited: Invited) -> Invited:
    """The child keeps one answer for now; another, and a call, are not for their IRO; their own page is for
    nobody yet."""
    with store.begin():
        make_account(invited.service, Role.MANAGER, "Ruth Vale")
        sitting = begin_sitting(invited.invite, Holder.ME)
        save_answer(sitting, "likes", AnswerValue(words=HIDDEN[0]), Sharing(Audience.KEPT))
        save_answer(sitting, "health", AnswerValue(words=HIDDEN[1]), Sharing(Audience.NOT_IRO))
        add_call(sitting, "come_to_me", not_iro=True)
        child = invited.child
        maker = Maker(child.id, invited.review.id, sitting.id, "en", Way.EASY, sitting.submission_id)
        save_part(maker, "about_me", AnswerValue(words=HIDDEN[2]))
    return invited


def shown_on(page: PageClient) -> str:
    """The words of every page that tells what was said."""
    told = []
    answers = ("look", "look/only", "q/likes", "q/health", "mine", "sheet", "stop", "after", "thanks")
    for path in (*answers, "about/part/about_me", "about"):
        page.get(f"/me/{path}")
        told.append(page.text + "".join(one.text for one in page.soup.select("textarea")))
    page.get("/help")
    return " ".join([*told, page.text])


@pytest.mark.parametrize("is_sent", [False, True])
def test_a_code_opens_nothing_that_is_hidden_from_the_iro_who_made_it(
    app: Flask, store: Store, keeps: Invited, is_sent: bool
) -> None:
    said = ask_for_code(app, keeps)
    page = begun_browser(app, keeps)
    if is_sent:
        with store.begin():
            send_submission(begin_sitting(keeps.invite, Holder.ME))
        page.get("/me/code")
    page.send("main form", code=said)
    told = shown_on(page)
    assert SAID in told
    assert not [one for one in (*HIDDEN, "A manager will be told", "Private", "Throw") if one in told]
    if is_sent:
        page.post("/me/after/q/likes", {"sees": "iro"}, 404)
        page.get("/me/after")
    else:
        page.get("/me/pictures")
        page.send("main form", own=["pin-cat", "pin-sun"])
        again = begun_browser(app, keeps)
        again.send("main form", own=["pin-cat", "pin-sun"])
        told = shown_on(again)
        assert SAID in told
        assert not [one for one in HIDDEN if one in told], "pictures that were chosen with a code"
        again.get("/me/about")
        assert "You can see it from your letter" in again.text, "they do not open the child's own page"
        page.get("/me/look")
    assert "A code from Noor Calder was used on" in page.text


@pytest.mark.parametrize("said", ["yes", "no"])
@pytest.mark.parametrize("by_phone", [True, False])
def test_who_has_the_card_alone_answers_nothing_at_stop_and_takes_no_wish_about_interpreters_away(
    app: Flask, store: Store, said: str, by_phone: bool
) -> None:
    invited = invite_in(app)
    with store.begin():
        mine = write.begin_sitting(invited.invite, Holder.ME)
        write.save_answer(mine, "feel", HAPPY)
        write.save_opening(
            mine,
            pictures=("pin-cat", "pin-dog"),
            may_see_unsent=said == "no",
            interpreters=("woman",),
            not_interpreter="Abdul",
        )
        other = write.begin_sitting(invited.invite, Holder.ME)
    phone = Device(app, other)
    assert not phone.browser.get("/me/stop").select("[name=may_see]")
    phone.browser.post("/me/interpreter", {"who": "not_country", "name": "Jo"})
    if by_phone:
        phone.keep("stop", fields=[("may_see", said)])
        phone.deliver()
    else:
        phone.browser.post("/me/stop", {"may_see": said})
    with store.begin(write=False):
        found = read.load_submission(invited.review.id)
    assert found is not None
    assert found.may_see_unsent is (said == "no")
    assert (found.interpreters, found.not_interpreter) == (("woman", "not_country"), "Abdul / Jo")
    with store.begin():
        again = write.begin_sitting(invited.invite, Holder.ME)
    assert at_pictures(app, again).get("/me/stop").select("[name=may_see]"), "asked where they were tapped"


def at_pictures(app: Flask, sitting: Sitting) -> PageClient:
    """A browser in which this go is open and the two pictures were tapped."""
    with app.extensions["store"].begin():
        db().execute(update(SittingRow).where(SittingRow.id == sitting.id).values(unlocked=True))
    return Device(app, sitting).browser
