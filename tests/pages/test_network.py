"""Promises about the forms for the people around a child: by link only, nothing of the child is shown, apart
from the child's own answers, and "not safe" reaches the IRO."""

import re

import pytest
from flask import Flask

from consult.network.form import Respondent
from consult.network.read import list_answers, list_forms
from consult.network.write import revoke_form
from consult.read import load_submission
from reviews.read import list_alerts
from store.work import Store
from tests.conftest import Clock
from tests.dump import dump_text
from tests.factories.invite import Invited, begun_browser, invite_in
from tests.factories.network import Asked, ask, begun
from tests.factories.staff import make_account, signed_in_browser
from tests.pages.client import PageClient
from web.access import Role, Viewer


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robinetta")


@pytest.fixture
def asked(app: Flask, invited: Invited) -> Asked:
    return ask(app, invited)


def at_desk(app: Flask, invited: Invited) -> PageClient:
    pages = PageClient(app)
    pages.client = signed_in_browser(app, invited.iro)
    return pages


def desk(invited: Invited) -> str:
    return f"/desk/reviews/{invited.review.id}/network"


def viewer_of(invited: Invited) -> Viewer:
    return Viewer(invited.iro.id, invited.service.id, Role.IRO, invited.iro.name, invited.iro.email)


# For the one who is asked


def test_the_pages_name_no_child_no_place_no_school(app: Flask, store: Store, invited: Invited) -> None:
    child = begun_browser(app, invited)
    child.send("main form", first="here")
    for tells_day in (False, True):
        browser = begun(app, given := ask(app, invited, tells_day=tells_day))
        texts = [PageClient(app).get(given.link).get_text(), browser.get("/network").get_text()]
        texts.append(browser.send("#answer", go="send", well="ok").get_text())
        for text in texts:
            assert "Robinetta" not in text
            assert "Lantern House" not in text
        assert [("3 December" in one) for one in texts] == [tells_day, tells_day, False]


def test_half_given_answers_stay_on_the_form_and_are_shown_to_nobody_else(
    app: Flask, store: Store, asked: Asked
) -> None:
    browser = begun(app, asked)
    browser.send("#answer", go="save", well="She paints a lot")
    assert "It is not sent yet" in browser.text
    assert "She paints a lot" in browser.text
    other = begun(app, asked)
    assert "paints" not in other.text
    assert "You wrote something here before" in other.text
    other.send("#answer", go="save", hard="Mornings")
    assert "Mornings" in other.text
    assert "paints" not in other.text, "what another wrote stays hidden after saving too"
    other.send("#answer", go="send", hard="Mornings")
    with store.begin(write=False):
        last = next(one for one in list_answers(asked.form) if one.sent)
    assert last.given == {"well": "She paints a lot", "hard": "Mornings"}


def test_leave_now_keeps_what_stood_there_and_leaves_nothing(app: Flask, store: Store, asked: Asked) -> None:
    browser = begun(app, asked)
    browser.send("#answer", 204, go="keep", well="One")
    browser.get("/network")
    form = browser.soup.select_one("#answer input[name=form]")
    assert form is not None
    answer = browser.client.post("/leave", data={"form": str(form["value"]), "well": "Two"})
    assert '"storage"' in answer.headers["Clear-Site-Data"]
    assert browser.get("/network").select_one("#answer") is None
    with store.begin(write=False):
        assert list_forms(asked.form.review_id)[0].draft == {"well": "Two"}


def test_sent_once_and_the_link_has_done_its_work(app: Flask, store: Store, asked: Asked) -> None:
    browser = begun(app, asked)
    browser.send("#answer", go="send", well="Good")
    assert "What happens with this" in browser.text
    assert browser.get("/network").select_one("#answer") is None
    assert "Thank you" in PageClient(app).get(asked.link).get_text()


def test_a_form_with_nothing_in_it_is_sent_only_when_asked_once_more(app: Flask, asked: Asked) -> None:
    browser = begun(app, asked)
    browser.send("#answer", go="send")
    assert "Nothing is written here yet" in browser.text
    browser.send("#answer", go="send_empty")
    assert "What happens with this" in browser.text


def test_a_language_switch_keeps_what_was_typed(app: Flask, asked: Asked) -> None:
    browser = begun(app, asked)
    page = browser.send("#answer", go="lang-ar", well="Good")
    html = page.select_one("html")
    assert html is not None
    assert (html["lang"], html["dir"]) == ("ar", "rtl")
    box = page.select_one("#well")
    assert box is not None
    assert box.text == "Good"


def test_wrong_late_and_taken_back_links_begin_nothing(
    app: Flask, store: Store, clock: Clock, invited: Invited, asked: Asked
) -> None:
    PageClient(app).get("/n/" + "x" * 32, 404)
    browser = begun(app, asked)
    clock.forward(hours=3)
    assert browser.get("/network").select_one("#answer") is None
    with store.begin():
        revoke_form(asked.form)
    PageClient(app).get(asked.link, 410)
    other = ask(app, invited)
    clock.forward(days=41)
    PageClient(app).get(other.link, 410)


def test_a_childs_session_opens_no_form_and_a_form_no_childs_page(
    app: Flask, invited: Invited, asked: Asked
) -> None:
    child = begun_browser(app, invited)
    assert child.get("/network").select_one("#answer") is None
    browser = begun(app, asked)
    assert browser.get("/me/hello").select_one("button[name=first]") is None


def test_another_forms_answers_are_refused(app: Flask, store: Store, invited: Invited, asked: Asked) -> None:
    browser = begun(app, asked)
    other = ask(app, invited, Respondent.PARENT)
    browser.post("/network", {"form": str(other.form.id), "go": "send", "well": "x"}, 409)
    with store.begin(write=False):
        assert list_answers(asked.form) == list_answers(other.form) == []


# For the IRO


def test_the_iro_ticks_who_gets_one_and_sees_each_link_once(
    app: Flask, store: Store, invited: Invited
) -> None:
    pages = at_desk(app, invited)
    pages.get(desk(invited))
    pages.send("main form", status=200)
    assert "Please tick" in pages.text
    pages.post(desk(invited), {"who": ["carer", "school"], "for-carer": "Tilda", "lang-school": "ar"})
    links = re.findall(r"http://heard\.test/n/[\w-]+", pages.text)
    assert len(set(links)) == 2
    assert "/n/" not in pages.get(desk(invited)).get_text()
    with store.begin(write=False):
        forms = sorted(list_forms(invited.review.id), key=lambda one: one.respondent.value)
    assert [(one.respondent, one.for_whom, one.language) for one in forms] == [
        (Respondent.CARER, "Tilda", "en"),
        (Respondent.SCHOOL, "", "ar"),
    ]
    assert links[0].rsplit("/", 1)[1] not in dump_text(store)


def test_what_was_written_stands_apart_and_never_as_the_childs(
    app: Flask, store: Store, invited: Invited, asked: Asked
) -> None:
    begun(app, asked).send("#answer", go="send", well="She paints a lot")
    pages = at_desk(app, invited)
    pages.get(f"{desk(invited)}/{asked.form.id}")
    assert "not Robinetta ’s words" in pages.text
    assert "She paints a lot" in pages.text
    assert "Tilda Moss" in pages.text
    assert "paints" not in pages.get(f"/desk/reviews/{invited.review.id}/answers").get_text()
    with store.begin(write=False):
        assert load_submission(invited.review.id) is None
    assert "paints" not in dump_text(store)
    assert "Tilda" not in dump_text(store)


def test_before_sending_the_iro_reads_nothing_of_it(app: Flask, invited: Invited, asked: Asked) -> None:
    begun(app, asked).send("#answer", go="save", well="She paints a lot")
    pages = at_desk(app, invited)
    pages.get(f"{desk(invited)}/{asked.form.id}")
    assert "Not sent yet" in pages.text
    assert "paints" not in pages.text


def test_nobody_else_opens_it(app: Flask, store: Store, invited: Invited, asked: Asked) -> None:
    with store.begin():
        others = [make_account(invited.service, role) for role in (Role.IRO, Role.MANAGER)]
    for account in others:
        pages = PageClient(app)
        pages.client = signed_in_browser(app, account)
        pages.get(desk(invited), 404)
        pages.get(f"{desk(invited)}/{asked.form.id}", 404)


@pytest.mark.parametrize("button", ["save", "send"])
def test_not_safe_is_an_alert_of_its_own_kind_whether_kept_or_sent(
    app: Flask, store: Store, invited: Invited, asked: Asked, button: str
) -> None:
    browser = begun(app, asked)
    browser.send("#answer", go=button, well="She paints a lot", safe="yes")
    if button == "save":
        browser.send("#answer", go="save", safe="no")
    with app.app_context(), store.begin(write=False):
        (alert,) = list_alerts(viewer_of(invited))
    assert alert.alert.form_of == "Carer (Tilda Moss)"
    pages = at_desk(app, invited)
    assert "On the form of: Carer (Tilda Moss)" in pages.get("/desk/alerts").get_text(" ", strip=True)
    pages.get(f"/desk/alerts/{alert.alert.answer_id}")
    assert "Yes, I am worried that they are not safe" in pages.text
    assert "These are not the child’s words" in pages.text
    assert "will be told when it was seen" not in pages.text
    pages.send(
        "main form[action$='/done']", done="Rang the carer.", went_to="other", who="Duty social worker"
    )
    with app.app_context(), store.begin(write=False):
        assert list_alerts(viewer_of(invited)) == []


def test_typing_alone_alerts_nobody(app: Flask, store: Store, invited: Invited, asked: Asked) -> None:
    begun(app, asked).send("#answer", 204, go="keep", safe="yes")
    with app.app_context(), store.begin(write=False):
        assert list_alerts(viewer_of(invited)) == []


def test_the_child_is_never_told_of_an_adults_form(app: Flask, invited: Invited, asked: Asked) -> None:
    begun(app, asked).send("#answer", go="send", well="She paints a lot", safe="yes")
    child = begun_browser(app, invited)
    for path in ("/me/hello", "/help", "/me/look", "/me/look/only"):
        text = child.get(path).get_text()
        assert "Tilda" not in text
        assert "paints" not in text
    assert not child.get("/me/look/only").select(".told")
