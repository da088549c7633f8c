"""Promises about what is about an IRO, or not for them: hidden from that IRO everywhere, and never lost."""

from datetime import date
from typing import Any

import pytest
from flask import Flask

from children.model import StaffId
from children.write import assign_iro, end_iro_periods
from consult import read, write
from consult.jobs import delete_kept
from consult.model import AnswerValue, Holder
from consult.sharing import Audience, Sharing
from staff.model import Account
from store.work import Store
from tests.conftest import Clock
from tests.factories.desk import browser_of
from tests.factories.device import Device
from tests.factories.invite import DAYS, Invited, asked_browser, invite_in
from tests.factories.staff import make_account
from tests.factories.submission import HAPPY, NOT_SAFE, in_words
from tests.factories.viewer import make_cover, make_duty
from tests.pages.client import PageClient
from web.access import Role

SAID = "She shouts at me"


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin")


def manager_of(store: Store, invited: Invited) -> Account:
    with store.begin():
        return make_account(invited.service, Role.MANAGER, "Ruth Vale")


def complain(store: Store, invited: Invited) -> str:
    """The child says it; out: the page of what it raised."""
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        value = AnswerValue(words=SAID, words_language="en")
        answer = write.save_answer(sitting, "more", value, Sharing(Audience.NOT_IRO))
        write.send_submission(sitting)
    return f"/desk/alerts/{answer.id}"


def clock_told(pages: PageClient) -> str:
    """What the first page of the desk says of an alert, in one line."""
    return " ".join(pages.get("/desk/").get_text().split())


def test_that_iro_finds_it_on_no_page_and_in_no_number(app: Flask, store: Store, invited: Invited) -> None:
    manager_of(store, invited)
    before = browser_of(app, invited.iro)
    empty = {path: before.get(path).text for path in ("/desk/alerts",)}
    alert = complain(store, invited)
    desk = browser_of(app, invited.iro)
    base = f"/desk/reviews/{invited.review.id}"
    for path in ("/desk/", "/desk/alerts", "/desk/requests", f"{base}/answers", f"{base}/record"):
        assert SAID not in desk.get(path).text
    assert desk.get("/desk/alerts").text == empty["/desk/alerts"]
    assert "alert" not in desk.get("/desk/").select_one("main").get_text().casefold()  # type: ignore[union-attr]
    desk.get(alert, 404)
    desk.post(f"{alert}/seen", {}, 404)


def test_it_goes_to_the_manager_at_once(app: Flask, store: Store, invited: Invited) -> None:
    manager = manager_of(store, invited)
    alert = complain(store, invited)
    desk = browser_of(app, manager)
    assert "Not for Noor Calder" in desk.get("/desk/alerts").text
    assert SAID in desk.get(alert).text
    desk.send("form[action$=done]", done="I met the child.", went_to="other", who="Head of service")
    assert "There is none now" in desk.text


@pytest.mark.parametrize("day", [None, date(2026, 11, 21)])
def test_who_was_iro_that_day_is_never_shown_it_whoever_is_named_then(
    app: Flask, store: Store, invited: Invited, clock: Clock, day: date | None
) -> None:
    """Also where the new IRO is said to have begun before it was said, or the old one began that day."""
    manager = manager_of(store, invited)
    with store.begin():
        first = make_account(invited.service, name="Mo Lind")
        assign_iro(invited.child.id, StaffId(first.id))
        other = make_account(invited.service, name="Otto Hale")
    alert = complain(store, invited)
    clock.forward(minutes=10)
    with store.begin():
        assign_iro(invited.child.id, StaffId(other.id), day)
        make_duty(invited.service.id, first.id, manager.id)
    shown = browser_of(app, manager).get("/desk/alerts").get_text()
    assert "Mo Lind" in shown
    assert "about their IRO of that day, or not for them" in shown, "Otto Hale was named after it was said"
    clock.forward(hours=5)
    browser_of(app, first).get(alert, 404)
    clock.forward(days=1)
    browser_of(app, first).get(alert, 404)


def test_an_alert_of_a_child_without_an_iro_is_opened_by_a_colleague_where_nobody_is_on_duty(
    app: Flask, store: Store, invited: Invited
) -> None:
    manager = manager_of(store, invited)
    with store.begin():
        other = make_account(invited.service, name="Tobias Reed")
        end_iro_periods(StaffId(invited.iro.id))
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        answer = write.save_answer(sitting, "safe", NOT_SAFE)
    told = browser_of(app, manager)
    told.get("/desk/")
    assert "Nobody is on duty" in told.text or "nobody is on duty now" in told.text
    assert told.soup.select("a[href$='/iro']")
    assert told.soup.select("a[href$='/cover'].button")
    page = browser_of(app, other)
    assert "Nobody is on duty, and you can open it" in page.get("/desk/").get_text()
    page.get(f"/desk/alerts/{answer.id}")
    assert "I do not feel safe" not in page.text, "not before they say why they open it"
    page.send("main form", reason="Nobody is on duty")
    assert "I do not feel safe" in page.text
    with store.begin():
        make_duty(invited.service.id, make_account(invited.service, name="Mo Lind").id, manager.id)
    assert "open the alert" not in browser_of(app, other).get("/desk/").get_text()


def test_where_only_that_iro_is_on_duty_each_colleague_reads_that_nobody_else_has_it(
    app: Flask, store: Store, invited: Invited
) -> None:
    complain(store, invited)
    with store.begin():
        other = make_account(invited.service, name="Tobias Reed")
        make_duty(invited.service.id, invited.iro.id, other.id)
    page = browser_of(app, other)
    for path in ("/desk/", "/desk/alerts"):
        page.get(path)
        assert "Nobody who may see it is on duty now" in page.text
        assert "You are on duty" not in page.text
    with store.begin():
        make_duty(invited.service.id, other.id, other.id)
    page.get("/desk/alerts")
    assert "You are on duty" in page.text
    assert "Nobody who may see it" not in page.text


def test_cover_does_not_see_it_and_that_iro_does_not_on_duty(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    manager = manager_of(store, invited)
    alert = complain(store, invited)
    with store.begin():
        other = make_account(invited.service, name="Tobias Reed")
        make_cover(invited.iro.id, other.id, manager.id)
        make_duty(invited.service.id, invited.iro.id, manager.id)
    clock.forward(hours=5)
    browser_of(app, other).get(alert, 404)
    browser_of(app, invited.iro).get(alert, 404)


def test_duty_gets_it_when_no_manager_saw_it_in_time(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    manager = manager_of(store, invited)
    alert = complain(store, invited)
    with store.begin():
        other = make_account(invited.service, name="Tobias Reed")
        make_duty(invited.service.id, other.id, manager.id)
    browser_of(app, other).get(alert, 404)
    clock.forward(hours=2, minutes=1)
    page = browser_of(app, other)
    page.get(alert)
    page.send("main form", reason="Nobody saw it")
    assert SAID in page.text


def test_it_is_never_lost_where_there_is_no_manager(app: Flask, store: Store, invited: Invited) -> None:
    alert = complain(store, invited)
    with store.begin():
        other = make_account(invited.service, name="Tobias Reed")
    told = clock_told(browser_of(app, other))
    assert "Not for" in told
    assert "Every other IRO is shown it. There is no manager here who may see it." in told
    assert "Managers" not in told
    browser_of(app, invited.iro).get(alert, 404)
    with store.begin():
        duty = make_account(invited.service, name="Mo Lind")
        make_duty(invited.service.id, duty.id, invited.iro.id)
    told = clock_told(browser_of(app, duty))
    assert "Not for" in told
    assert "Whoever is on duty is shown it at once." in told
    assert "Every other IRO" not in told
    browser_of(app, other).get(alert, 404)


@pytest.mark.parametrize("manages", [True, False])
def test_who_else_is_told_is_true_in_a_service_with_and_without_managers(
    app: Flask, store: Store, invited: Invited, manages: bool
) -> None:
    with store.begin():
        write.save_answer(write.begin_sitting(invited.invite, Holder.ME), "safe", NOT_SAFE)
        manager = make_account(invited.service, Role.MANAGER, "Ruth Vale") if manages else None
    told = clock_told(browser_of(app, invited.iro))
    assert ("Managers are told from" in told) is manages
    assert ("There is no manager here." in told) is not manages
    with store.begin():
        end_iro_periods(StaffId(invited.iro.id))
    assert "Nobody is on duty now. Every IRO is shown it." in clock_told(browser_of(app, invited.iro))
    if manager:
        told = clock_told(browser_of(app, manager))
        assert "Every IRO has been told; nobody is on duty now" in told


@pytest.mark.parametrize("iro", ["not for them", "none now"])
def test_where_no_manager_or_iro_has_it_what_nobody_understands_yet_stays_when_it_is_dealt_with(
    app: Flask, store: Store, invited: Invited, iro: str
) -> None:
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        call = write.add_call(
            sitting,
            "write_to_me",
            "ስእሊ ይፍትዉ",
            not_iro=iro == "not for them",
        )
        duty = make_account(invited.service, name="Mo Lind")
        make_duty(invited.service.id, duty.id, invited.iro.id)
        if iro == "none now":
            end_iro_periods(StaffId(invited.iro.id))
    desk = browser_of(app, duty)
    alert = f"/desk/alerts/{call.id}"
    desk.get(alert)
    desk.send("main form", reason="Nobody else is there")
    desk.send("form[action$=done]", done="I met the child.", went_to="police")
    assert "Robin: open the alert" in desk.get("/desk/").get_text(), "nobody has read it yet"
    desk.get(alert)
    meant = {"english": "Look!", "interpreter": "Hana B.", "agency": "CV", "who": "professional"}
    desk.send("form[action$='/meaning']", **meant)  # type: ignore[arg-type]
    assert "There is none now" in desk.text
    assert "alert" not in desk.get("/desk/").select_one("main").get_text().casefold()  # type: ignore[union-attr]
    desk.get(alert, 404)


def test_not_safe_and_not_my_iro_goes_past_them(app: Flask, store: Store, invited: Invited) -> None:
    manager = manager_of(store, invited)
    page = asked_browser(app, invited)
    page.get("/me/q/safe")
    page.send("main form", go="now")
    page.send("#answer", choice="not_safe", sees="not_iro")
    assert "A manager will be told, not Noor Calder" in page.text
    page.get("/help")
    assert "A manager will be told, not Noor Calder" in page.text
    assert "Noor Calder will be told" not in page.text
    assert "1 alert" in browser_of(app, manager).get("/desk/").text
    assert "alert" not in browser_of(app, invited.iro).get("/desk/").select_one("main").get_text().casefold()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "how", [{"kind": "about_iro"}, {"kind": "not_iro"}, {"kind": "write_to_me", "not_iro": "1"}]
)
def test_a_call_about_the_iro_reaches_the_manager(
    app: Flask, store: Store, invited: Invited, how: dict[str, str]
) -> None:
    manager = manager_of(store, invited)
    page = asked_browser(app, invited)
    page.get("/help")
    for kind in ("come_to_me", "not_iro", "about_iro"):
        assert page.soup.select_one(f".call > [value={kind}] .pic"), "said with a picture, without opening"
    page.post("/help", {"words": SAID, **how})
    assert "A manager will be told, not Noor Calder" in page.text
    assert "Not for Noor Calder" in browser_of(app, manager).get("/desk/alerts").text
    assert "There is none now" in browser_of(app, invited.iro).get("/desk/alerts").text


@pytest.mark.parametrize(
    "how",
    [
        [("kind", "about_iro")],
        [("kind", "not_iro")],
        [("kind", "write_to_me"), ("not_iro", "1")],
        [("kind", "of_a_later_version")],
    ],
)
def test_a_call_about_the_iro_made_without_a_line_reaches_the_manager_alone(
    app: Flask, store: Store, invited: Invited, how: list[tuple[str, str]]
) -> None:
    manager = manager_of(store, invited)
    with store.begin():
        phone = Device(app, write.begin_sitting(invited.invite, Holder.ME))
    phone.keep("call", fields=[*how, ("words", SAID)])
    assert phone.deliver() == ["kept"]
    desk = browser_of(app, manager)
    assert "Not for Noor Calder" in desk.get("/desk/alerts").text
    (alert,) = {str(one["href"]) for one in desk.soup.select("main a[href^='/desk/alerts/']")}
    assert SAID in desk.get(alert).text
    own = browser_of(app, invited.iro)
    assert "There is none now" in own.get("/desk/alerts").text
    own.get(alert, 404)


def test_words_that_may_mean_harm_are_shown_to_the_iro_beside_the_answer(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        answer = write.save_answer(sitting, "more", in_words("He hurts me"))
    desk = browser_of(app, invited.iro)
    assert "Words that may mean" in desk.get("/desk/alerts").text
    assert "someone hurts them" in desk.get(f"/desk/alerts/{answer.id}").text


def test_a_flag_takes_nothing_from_an_alert(app: Flask, store: Store, invited: Invited) -> None:
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        value = AnswerValue(chosen=NOT_SAFE.chosen, words="he hit me", words_language="en")
        answer = write.save_answer(sitting, "safe", value)
    text = browser_of(app, invited.iro).get(f"/desk/alerts/{answer.id}").text
    assert "I do not feel safe" in text
    assert "someone hurts them" in text


def test_a_request_stays_on_the_first_page_until_answered_and_the_child_sees_its_state(
    app: Flask, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    page.get("/me/ask")
    page.send("main form", kind="advocate")
    assert "You asked" in page.text
    desk = browser_of(app, invited.iro)
    assert "wants someone on their side" in desk.get("/desk/").text
    desk.get("/desk/requests")
    desk.send("article form", state="passed_on")
    assert "passed on" in page.get("/me/ask").get_text()
    assert "wants someone on their side" in desk.get("/desk/").text
    desk.get("/desk/requests")
    desk.send("article form", state="answered")
    assert "Someone answered" in page.get("/me/ask").get_text()
    assert "wants someone on their side" not in desk.get("/desk/").text


@pytest.mark.parametrize("past_first", [True, False])
def test_each_of_two_requests_of_one_kind_says_who_will_see_it(
    app: Flask, store: Store, invited: Invited, clock: Clock, past_first: bool
) -> None:
    manager_of(store, invited)
    page = asked_browser(app, invited)
    for is_past in (past_first, not past_first):
        page.get("/me/ask")
        page.send("main form", kind="call", not_iro="1" if is_past else [])
        clock.forward(minutes=5)
    past = "✓ You asked. A manager will see it, not Noor Calder ."
    told = [past, "✓ You asked. Noor Calder will see it."]
    page.get("/me/ask")
    assert " ".join(told if past_first else told[::-1]) in page.text
    desk = browser_of(app, invited.iro)
    assert "asks for a call" in desk.get("/desk/").get_text()
    desk.get("/desk/requests")
    desk.send("article form", state="answered")
    page.get("/me/ask")
    assert "✓ Someone answered" in page.text
    assert past in page.text, "nobody has answered this one"


def test_a_card_of_a_question_asks_as_ask_for_something_does(app: Flask, invited: Invited) -> None:
    page = asked_browser(app, invited)
    page.get("/me/q/workers")
    page.send("#answer", choice=["more", "advocate"])
    desk = browser_of(app, invited.iro)
    assert "wants someone on their side" not in desk.get("/desk/").get_text(), "nobody reads it before Send"
    page.post("/me/send")
    page.get("/me/thanks")
    assert "I want someone on my side ✓ You asked. Noor Calder will see it." in page.text
    assert "You asked" in page.get("/me/ask").get_text()
    assert "wants someone on their side" in desk.get("/desk/").get_text()
    assert "by a card of their answers" in desk.get("/desk/requests").get_text()
    desk.send("article form", state="answered")
    assert "Someone answered" in page.get("/me/ask").get_text()
    assert "wants someone on their side" not in desk.get("/desk/").get_text()


@pytest.mark.parametrize("whose", ["manager", "duty", "a colleague"])
def test_what_a_child_without_an_iro_asks_for_stands_on_somebody_s_first_page(
    app: Flask, store: Store, invited: Invited, whose: str
) -> None:
    page = asked_browser(app, invited)
    page.get("/me/ask")
    page.send("main form", kind="call")
    with store.begin():
        other = make_account(invited.service, name="Tobias Reed")
        taker = make_account(invited.service, Role.MANAGER, "Ruth Vale") if whose == "manager" else other
        if whose == "duty":
            taker = make_account(invited.service, name="Mo Lind")
        if whose != "a colleague":
            make_duty(invited.service.id, other.id if whose == "manager" else taker.id, invited.iro.id)
    assert "asks for a call" not in browser_of(app, taker).get("/desk/").text, "their IRO has it"
    with store.begin():
        end_iro_periods(StaffId(invited.iro.id))
    desk = browser_of(app, taker)
    shown = desk.get("/desk/").get_text()
    assert "asks for a call" in shown
    assert "has no IRO now" in shown
    if other is not taker:
        assert "asks for a call" not in browser_of(app, other).get("/desk/").text
    desk.get("/desk/requests")
    desk.send("article form", state="passed_on")
    assert "passed on" in page.get("/me/ask").get_text()
    desk.get("/desk/requests")
    desk.send("article form", state="answered")
    assert "asks for a call" not in desk.get("/desk/").text


def test_who_wants_someone_else_can_ask_for_an_advocate_past_their_iro(
    app: Flask, store: Store, invited: Invited
) -> None:
    manager = manager_of(store, invited)
    page = asked_browser(app, invited)
    page.get("/me/ask")
    page.send("main form", kind="advocate", not_iro="1")
    assert "A manager will see it" in page.text
    assert page.soup.select_one("input[name=not_iro][checked]"), "and so is what is asked for next"
    for path in ("/desk/", "/desk/requests", "/desk/alerts"):
        assert "advocate" not in browser_of(app, invited.iro).get(path).get_text(), path
    desk = browser_of(app, manager)
    opened = desk.get("/desk/alerts").select_one("main a[href*='/desk/alerts/']")
    assert opened is not None
    desk.get(str(opened["href"]))
    assert "wants someone on their side" in desk.text
    assert "Someone other than their IRO" in desk.text


@pytest.mark.parametrize(("words", "is_named"), [("Noor hit me", True), ("My uncle hit me", False)])
def test_words_of_harm_that_name_the_iro_are_told_to_managers_at_once(
    app: Flask, store: Store, invited: Invited, words: str, is_named: bool
) -> None:
    manager = manager_of(store, invited)
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        write.save_answer(sitting, "more", in_words(words))
    told = browser_of(app, manager).get("/desk/alerts").get_text()
    assert ("Its words name their IRO" in told) is is_named
    assert words not in told, "a manager is told that there is one"
    assert ("Its words name you" in browser_of(app, invited.iro).get("/desk/alerts").get_text()) is is_named


@pytest.mark.parametrize(
    ("there", "told", "listens"),
    [
        ("a manager", "A manager will be told, not Noor Calder", "manager"),
        ("another IRO", "Someone else in the team will be told, not Noor Calder", "someone else in the team"),
        ("nobody else", "Nobody else in the team is there yet to see it", "Nobody else"),
    ],
)
def test_a_child_reads_who_is_told_instead_of_the_iro_as_it_is_in_that_service(
    app: Flask, store: Store, invited: Invited, there: str, told: str, listens: str
) -> None:
    with store.begin():
        if there != "nobody else":
            role = Role.MANAGER if there == "a manager" else Role.IRO
            make_account(invited.service, role, "Ruth Vale")
    page = asked_browser(app, invited)
    page.get("/me/q/feel/sees")
    assert listens.casefold() in page.text.casefold()
    page.get("/me/q/safe")
    page.send("main form", go="now")
    page.send("#answer", choice="not_safe", sees="not_iro")
    assert told in page.text
    for address in ("/help", "/me/stop", "/me/look/only"):
        page.get(address)
        assert told in page.text, address
    page.post("/me/ask", {"kind": "call", "not_iro": "1"})
    assert listens.casefold() in page.text.casefold()
    phone = page.client.get("/me/bundle").get_json()["pages"]
    for address in ("/help", "/me/stop", "/me/called", "became", "sees"):
        assert listens.casefold() in phone[address]["main"].casefold(), address
        named = "manager" in phone[address]["main"].replace('data-told="manager"', "").casefold()
        assert named is (there == "a manager"), address


NAMED = "Noor hits me"


def name_iro(app: Flask, invited: Invited) -> PageClient:
    """The child tells of harm, with the IRO's name in it, and reads what became of it."""
    page = asked_browser(app, invited)
    page.get("/me/q/feel")
    page.send("#answer", choice="sad", words=NAMED)
    return page


def test_words_of_harm_that_name_the_iro_are_asked_about_once_and_a_yes_hides_them(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    manager = manager_of(store, invited)
    page = name_iro(app, invited)
    own = browser_of(app, invited.iro)
    (alert,) = {str(one["href"]) for one in own.get("/desk/alerts").select("main a[href^='/desk/alerts/']")}
    own.get(alert)
    own.send("form[action$='/seen']")
    assert "Seen" in own.get("/desk/alerts").get_text(), "as it is before the child says more"
    (asks,) = page.soup.select(".became a[href='/me/about-iro']")
    assert "Is this about Noor Calder?" in asks.text
    page.get("/me/about-iro")
    assert "Then a manager reads it, and Noor Calder does not" in page.text
    clock.forward(minutes=1)
    page.send("main form", about="yes")
    page.get("/me/look/only")
    assert "A manager will be told, not Noor Calder" in page.text, "the IRO's having seen it is no help"
    assert not page.soup.select("[name=about]")
    assert "There is none now" in own.get("/desk/alerts").text
    own.get(alert, 404)
    boss = browser_of(app, manager)
    assert "Nobody has said yet that they have seen it" in boss.get("/desk/alerts").get_text()
    assert NAMED in boss.get(alert).text
    assert page.get("/me/q/feel").select_one("[name=sees][value=not_iro][checked]") is not None
    page.get("/me/look")
    page.send('[action="/me/send"]')
    assert NAMED not in own.get(f"/desk/reviews/{invited.review.id}/answers").text


@pytest.mark.parametrize("said", ["no", "", NAMED])
def test_without_a_yes_nothing_changes_for_the_iro_and_a_no_is_not_asked_again(
    app: Flask, store: Store, invited: Invited, said: str
) -> None:
    manager_of(store, invited)
    page = name_iro(app, invited)
    page.get("/me/about-iro")
    page.post("/me/about-iro", {"about": said})
    assert bool(page.get("/me/look/only").select("[name=about]")) is (said != "no")
    own = browser_of(app, invited.iro)
    assert own.get("/desk/alerts").select("main a[href^='/desk/alerts/']")
    page.get("/me/look")
    page.send('[action="/me/send"]')
    assert bool(page.get("/me/thanks").select("[name=about]")) is (said != "no"), "also after Send"


@pytest.mark.parametrize(
    ("question", "fields"),
    [
        ("feel", {"words": "Jo hits me"}),
        ("likes", {"words": "Noor is kind"}),
        ("safe", {"choice": "not_safe"}),
    ],
)
def test_nothing_is_asked_where_harm_and_the_iro_are_not_told_together(
    app: Flask, invited: Invited, question: str, fields: dict[str, str]
) -> None:
    page = asked_browser(app, invited)
    page.get(f"/me/q/{question}")
    if question == "safe":
        page.send("main form", go="now")
    page.send("#answer", **fields)  # type: ignore[arg-type]
    assert not page.soup.select("a[href='/me/about-iro']")
    page.get("/me/about-iro")
    assert page.path != "/me/about-iro"


def test_a_phone_is_told_that_its_child_may_be_asked(app: Flask, store: Store, invited: Invited) -> None:
    with store.begin():
        phone = Device(app, write.begin_sitting(invited.invite, Holder.ME))
    phone.give("feel", ("choice", "sad"), ("words", NAMED))
    phone.give("likes", ("words", "Jo hits me"))
    assert phone.deliver() == ["kept", "kept"]
    assert phone.about == [True, True], "something is still to be asked"
    bundle = phone.browser.client.get("/me/bundle").get_json()
    assert 'data-about hidden href="/me/about-iro"' in bundle["pages"]["became"]["main"]
    phone.browser.get("/me/about-iro")
    phone.browser.send("main form", about="yes")
    after = phone.browser.client.get("/me/bundle").get_json()
    assert after["stamp"] != bundle["stamp"], "its pages say who sees it now"
    phone.deliver(again=True)
    assert phone.about == [False, False]


def feel_otherwise(app: Flask, store: Store, invited: Invited, who: str, later: Audience) -> None:
    """Somebody answers the same question again, and says for whom it is now."""
    with store.begin():
        begun = write.begin_sitting(invited.invite, Holder.ME)
        if who == "the child":
            write.save_answer(begun, "feel", HAPPY, Sharing(later))
    if who == "a phone without a line":
        phone = Device(app, begun)
        phone.give("feel", ("choice", "happy"), ("sees", later.value))
        assert phone.deliver() == ["kept"]
    if who == "who found the card":
        stranger = PageClient(app)
        with stranger.client.session_transaction() as session:
            session["sitting"] = str(begun.id)
        stranger.get("/me/q/feel")
        stranger.send("#answer", choice="happy", sees=later.value)


@pytest.mark.parametrize(
    ("who", "later", "said"),
    [
        ("the child", Audience.IRO, "Noor laughs at me"),
        ("the child", Audience.KEPT, "Noor hits me"),
        ("a phone without a line", Audience.IRO, "Noor hits me"),
        ("who found the card", Audience.IRO, "Noor hits me"),
        ("who found the card", Audience.IRO, "Noor laughs at me"),
        ("who found the card", Audience.MEETING, "Noor hits me"),
    ],
)
def test_what_was_not_for_the_iro_stays_so_whatever_is_answered_to_the_question_later(
    app: Flask, store: Store, invited: Invited, who: str, later: Audience, said: str
) -> None:
    manager = manager_of(store, invited)
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        write.save_opening(sitting, pictures=("pin-cat", "pin-dog"))
        alert = write.save_answer(sitting, "feel", in_words(said), Sharing(Audience.NOT_IRO))
    feel_otherwise(app, store, invited, who, later)
    own, other = browser_of(app, invited.iro), browser_of(app, manager)
    assert "There is none now" in own.get("/desk/alerts").text
    own.get(f"/desk/alerts/{alert.id}", 404)
    assert "Not for Noor Calder" in other.get("/desk/alerts").text
    assert said in other.get(f"/desk/alerts/{alert.id}").text
    with store.begin():
        write.send_submission(sitting)
    answers = own.get(f"/desk/reviews/{invited.review.id}/answers").text
    assert said not in answers
    assert ("Happy" in answers) is (later is not Audience.KEPT)


def test_a_card_that_alerts_and_was_not_for_the_iro_stays_so(
    app: Flask, store: Store, invited: Invited
) -> None:
    manager = manager_of(store, invited)
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        write.save_answer(sitting, "safe", NOT_SAFE, Sharing(Audience.NOT_IRO))
        write.save_answer(sitting, "safe", AnswerValue(chosen=("safe",)), Sharing())
    assert "There is none now" in browser_of(app, invited.iro).get("/desk/alerts").text
    assert "Not for Noor Calder" in browser_of(app, manager).get("/desk/alerts").text


def test_a_half_given_answer_for_the_iro_gives_them_nothing_of_what_was_said_before(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    page.get("/me/q/feel")
    page.send("#answer", words="Noor laughs at me", sees="not_iro")
    page.get("/me/q/feel")
    page.send("#answer", words="It is fine", sees="iro", go="back")
    page.get("/me/stop")
    page.send("main form", may_see="no")
    with store.begin():
        write.send_submission(write.begin_sitting(invited.invite, Holder.ME))
    assert "laughs" not in browser_of(app, invited.iro).get(f"/desk/reviews/{invited.review.id}/answers").text


def test_a_child_who_wants_the_iro_to_know_after_all_says_it_again(
    app: Flask, store: Store, invited: Invited
) -> None:
    """On the page of their answer: their IRO reads it then, and it stays with who was told."""
    manager = manager_of(store, invited)
    page = asked_browser(app, invited)
    page.get("/me/q/feel")
    page.send("#answer", words="Noor laughs at me", sees="not_iro")
    page.get("/me/q/feel/sees")
    page.send("main form", sees="iro")
    page.get("/me/sheet")
    page.send("main form")
    assert "laughs" in browser_of(app, invited.iro).get(f"/desk/reviews/{invited.review.id}/answers").text
    assert "Not for Noor Calder" in browser_of(app, manager).get("/desk/alerts").text


def test_what_was_kept_for_now_stays_kept_beside_a_later_answer_and_is_deleted_at_the_end(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    with store.begin():
        sitting = write.begin_sitting(invited.invite, Holder.ME)
        hurt = write.save_answer(sitting, "feel", in_words("My dad hits me"), Sharing(Audience.KEPT))
        calm = write.save_answer(sitting, "likes", in_words("A wish"), Sharing(Audience.KEPT))
        write.save_answer(sitting, "likes", in_words("Football"), Sharing())
        write.save_answer(sitting, "feel", HAPPY, Sharing())
    desk = browser_of(app, invited.iro)
    assert "My dad hits me" not in desk.get(f"/desk/alerts/{hurt.id}").text, "not before they say why"
    clock.forward(days=DAYS)
    with app.test_request_context(), store.begin():
        delete_kept(invited.review.id)
        left = [one.id for one in read.list_revisions(sitting.submission_id)]
    assert hurt.id in left, "nobody has dealt with it"
    assert calm.id not in left
    assert len(left) == 3


@pytest.mark.parametrize(("sees", "all_for_iro"), [("not_iro", False), ("kept", False), ("iro", True)])
def test_no_page_says_that_the_iro_sees_what_is_not_for_them(
    app: Flask, store: Store, invited: Invited, sees: str, all_for_iro: bool
) -> None:
    manager_of(store, invited)
    page = asked_browser(app, invited)
    page.get("/me/q/feel")
    page.send("#answer", words="Noor laughs at me", sees=sees, how="1")
    sheet = page.get("/me/sheet").select_one("main")
    assert sheet
    assert "Nothing is shown to the meeting" in sheet.get_text()
    assert "Only Noor Calder" not in sheet.get_text(), "what stands there is true whoever sees what was said"
    page.send("main form")
    assert page.path == "/me/thanks"
    assert ("Noor Calder reads what you said" in page.text) is all_for_iro


@pytest.mark.parametrize("how", ["not_noor", "about_iro"])
def test_what_was_kept_for_now_goes_past_the_iro_too_once_it_is_not_for_them(
    app: Flask, store: Store, how: str
) -> None:
    invited = invite_in(app, called="Robin", language="en")
    with store.begin():
        manager = make_account(invited.service, Role.MANAGER, "Ruth Vale")
    page = asked_browser(app, invited)
    page.get("/me/q/feel")
    page.send("#answer", words="Noor hits me", instead="something_else", go="next", sees="kept", how="kept")
    page.get("/me/q/feel")
    if how == "not_noor":
        words: dict[str, Any] = {"words": "Noor laughs at me", "instead": "something_else"}
        page.send("#answer", **words, go="next", sees="not_iro", how="not_iro")
    else:
        page.send("#answer", choice="happy", words="", go="next", sees="iro")
        page.get("/me/about-iro")
        page.send("form[action$=about-iro]", about="yes")
    desk = browser_of(app, invited.iro)
    shown = desk.get("/desk/alerts").get_text()
    with store.begin(write=False):
        first = read.list_alerts([invited.child.id])[0]
    assert "Robin" not in shown
    desk.get(f"/desk/alerts/{first.answer_id}", 404)
    assert "Noor hits me" in browser_of(app, manager).get(f"/desk/alerts/{first.answer_id}").get_text()
