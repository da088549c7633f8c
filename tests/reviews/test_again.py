"""Promises about what is found after an alert was dealt with: it never stays hidden, it has a clock of its
own, and what happened is told in its order. What tells nothing new opens nothing again."""

from dataclasses import replace
from datetime import timedelta

import pytest
from flask import Flask

from children.model import StaffId
from consult import write
from consult.flagging import flag_answer
from consult.model import Answer, Holder, Sitting
from consult.network.form import Respondent
from consult.network.read import load_sent
from consult.network.write import add_answers, flag_answers
from consult.sharing import Audience, Sharing
from reviews.alerts import as_it_stands, opened_again
from reviews.model import AlertStep, OpenAlert, StepKind
from reviews.network.write import add_english
from reviews.read import list_alerts, list_all_alerts
from reviews.write import add_dealt_with, add_interpretation
from store.work import Store
from tests.conftest import Clock
from tests.factories.desk import browser_of
from tests.factories.invite import Invited, invite_in, make_invited
from tests.factories.network import ask
from tests.factories.submission import in_words, make_alert
from tests.pages.client import PageClient
from web.access import Role, Viewer

TIGRINYA = "ምሸት የልቅስ"
HE_HITS = "He hits me."


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin")


def viewer_of(invited: Invited) -> Viewer:
    iro = invited.iro
    return Viewer(iro.id, invited.service.id, Role.IRO, iro.name, iro.email)


def open_alerts(app: Flask, store: Store, invited: Invited) -> list[OpenAlert]:
    with app.app_context(), store.begin(write=False):
        return list_alerts(viewer_of(invited))


def deal(app: Flask, store: Store, invited: Invited, clock: Clock) -> None:
    """Each alert that stands open is dealt with, a minute later; some time passes."""
    clock.forward(minutes=1)
    with app.app_context(), store.begin():
        for shown in list_alerts(viewer_of(invited)):
            add_dealt_with(shown.alert, StaffId(invited.iro.id), "I visited.", "Social worker")
    clock.forward(days=2)
    assert open_alerts(app, store, invited) == []


def understood(store: Store, invited: Invited, answer: Answer, english: str) -> None:
    with store.begin():
        add_interpretation(answer, StaffId(invited.iro.id), english, "Hana B.", "Clear Voice")


def in_tigrinya(store: Store, invited: Invited) -> Answer:
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        answer = write.save_answer(sitting, "proud", in_words(TIGRINYA, "ti"))
        write.send_submission(sitting)
        return answer


def test_more_in_a_later_english_stands_open_again_with_its_own_clock(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    answer = in_tigrinya(store, invited)
    understood(store, invited, answer, HE_HITS)
    first = clock()
    deal(app, store, invited, clock)
    understood(store, invited, answer, HE_HITS)
    understood(store, invited, answer, "He is kind.")
    assert open_alerts(app, store, invited) == [], (
        "the same English, and one that tells of nothing, open nothing"
    )
    understood(store, invited, answer, "He hits me with a belt.")
    (shown,) = open_alerts(app, store, invited)
    assert (shown.alert.raised_at, shown.seen_at) == (clock(), None)
    assert shown.dealt_before == first + timedelta(minutes=1)
    assert shown.duty_from > clock(), "nobody is late who could not know"
    desk = browser_of(app, invited.iro)
    assert "again, since" in desk.get("/desk/").text
    assert "more was found after it was dealt with" in desk.get("/desk/alerts").text
    page = desk.get(f"/desk/alerts/{answer.id}")
    told = page.select_one("section[aria-labelledby=steps]").get_text(" ", strip=True)  # type: ignore[union-attr]
    assert told.index("I visited.") < told.index("It stood open again")
    deal_at_desk(desk)
    assert open_alerts(app, store, invited) == []
    told = desk.get(f"/desk/alerts/{answer.id}").get_text(" ", strip=True)
    assert told.index("It stood open again") < told.index("I went again.")


def deal_at_desk(desk: PageClient) -> None:
    desk.send("form[action$=done]", done="I went again.", went_to="other", who="Head of service")


def test_nobody_deals_with_what_was_found_while_the_page_stood_open(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    with store.begin():
        _, answer = make_alert(invited)
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/alerts/{answer.id}")
    clock.forward(minutes=3)
    with store.begin():
        flag_answer(answer.submission_id, answer.id, "hurt")
    deal_at_desk(desk)
    assert "More was found in this since you opened the page" in desk.text
    assert "I went again." in str(desk.soup.select_one("form[action$=done]")), "what was typed stays"
    assert open_alerts(app, store, invited)[0].seen_at is None
    deal_at_desk(desk)
    assert open_alerts(app, store, invited) == []


def test_a_picture_that_worries_again_is_open_again(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    with store.begin():
        _, answer = make_alert(invited)
    deal(app, store, invited, clock)
    with store.begin():
        flag_answer(answer.submission_id, answer.id, "A picture that worries staff")
    (shown,) = open_alerts(app, store, invited)
    assert (shown.alert.raised_at, shown.dealt_before is None) == (clock(), False)


def test_what_is_said_not_to_be_for_the_iro_reaches_the_manager_though_the_iro_dealt_with_it(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    with store.begin():
        sitting, answer = make_alert(invited)
    deal(app, store, invited, clock)
    with store.begin():
        write.share(sitting, "safe", Sharing(Audience.NOT_IRO))
    with app.app_context(), store.begin(write=False):
        (stands,) = list_all_alerts(invited.service.id)
    assert stands.alert.answer_id == answer.id
    assert invited.iro.id in stands.alert.hidden_from


def test_not_safe_again_on_another_day_is_an_alert_of_its_own_and_a_second_press_is_not(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    for _ in range(2):
        with store.begin():
            sitting = write.begin_sitting(invited.invite, Holder.ME)
        child = at_page(app, sitting)
        for _ in range(2):
            child.get("/me/q/safe")
            if child.soup.select_one("[value=now]"):
                child.send("main form", go="now")
            child.send("#answer", choice="not_safe", go="next")
        assert len(open_alerts(app, store, invited)) == 1
        deal(app, store, invited, clock)


def at_page(app: Flask, sitting: Sitting) -> PageClient:
    """A browser in which this child's go is open."""
    browser = PageClient(app)
    with browser.client.session_transaction() as session:
        session["sitting"] = str(sitting.id)
    return browser


def test_a_call_after_the_one_before_was_dealt_with_is_a_new_one(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
    browser = at_page(app, sitting)
    for _ in range(2):
        browser.get("/help")
        for _ in range(2):
            browser.post("/help", {"kind": "come_to_me"})
        assert len(open_alerts(app, store, invited)) == 1, "two taps are one call"
        clock.forward(minutes=1)
        with app.app_context(), store.begin():
            (shown,) = list_alerts(viewer_of(invited))
            add_dealt_with(shown.alert, StaffId(invited.iro.id), "I came.", "Their carer")


def test_the_english_of_a_form_stands_open_again_also_where_the_form_alerted_before(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    asked = ask(app, invited, Respondent.CARER)
    with store.begin():
        add_answers(asked.form, {"safe": "yes", "hard": TIGRINYA}, "ti", sent=False, visit="")
    clock.forward(minutes=1)
    with store.begin():
        add_answers(asked.form, {"safe": "yes", "hard": TIGRINYA}, "ti", sent=True, visit="")
    assert len(open_alerts(app, store, invited)) == 1
    deal(app, store, invited, clock)
    with store.begin():
        add_english(asked.form, StaffId(invited.iro.id), {"hard": TIGRINYA}, {"hard": HE_HITS}, "Hana B.")
    (shown,) = open_alerts(app, store, invited)
    assert (shown.alert.raised_at, shown.alert.flags) == (clock(), ("hurt",))
    deal(app, store, invited, clock)
    with store.begin():
        sent = load_sent(asked.form)
        assert sent is not None
        flag_answers(sent, {"hard": ()})
    assert open_alerts(app, store, invited) == []
    with store.begin():
        flag_answers(sent, {"hard": ("hurt",)})
    (shown,) = open_alerts(app, store, invited)
    assert (shown.alert.raised_at, shown.dealt_before is None) == (clock(), False)


def test_words_said_to_be_english_all_the_time_open_nothing_again(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    asked = ask(app, invited, Respondent.CARER)
    with store.begin():
        add_answers(asked.form, {"hard": "He hits her"}, "ti", sent=True, visit="")
    deal(app, store, invited, clock)
    with store.begin():
        words = {"hard": "He hits her"}
        add_english(asked.form, StaffId(invited.iro.id), words, words, "")
    assert open_alerts(app, store, invited) == []


def test_what_was_kept_before_each_find_had_its_time_is_read_as_it_was(shelf: Store, clock: Clock) -> None:
    with shelf.begin():
        invited = make_invited()
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        said = write.save_answer(sitting, "proud", in_words("My uncle hits me"))
        (before,) = list_alerts(viewer_of(invited))
        clock.forward(days=1)
        flag_answer(said.submission_id, said.id, "secret")
        (shown,) = list_alerts(viewer_of(invited))
        assert shown.alert.raised_at == before.alert.raised_at == said.saved_at, (
            "it was an alert all the time"
        )


def test_an_alert_that_nobody_dealt_with_keeps_its_first_clock(clock: Clock, shelf: Store) -> None:
    with shelf.begin():
        invited = make_invited()
        _, answer = make_alert(invited)
        (shown,) = list_alerts(viewer_of(invited))
    seen = AlertStep(StepKind.SEEN, clock(), StaffId(invited.iro.id))
    more = replace(shown.alert, found_again=(clock() + timedelta(hours=1),))
    assert as_it_stands(more, [seen]).alert.raised_at == answer.saved_at
    assert opened_again(more, [seen]) == []
