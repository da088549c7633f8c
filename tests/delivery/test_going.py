"""Promises about when a letter goes: hard news told in person first, a good time, nobody before the child."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st

from children.holidays import load_holidays
from delivery.going import NotReady, as_record, from_record, read_going
from delivery.model import ChannelName
from delivery.read import list_receipts
from delivery.timing import next_good_time, why_not
from letters.compose import compose
from letters.hard_news import HardNews, hard_news_in, is_of_home_or_family
from letters.phrases import phrases_in
from letters.told_first import hard_news_of
from reviews.model import Disagreement, NextStep
from store.work import Store
from tests.conftest import Clock
from tests.delivery.test_delivery import approved, link_of, opened
from tests.factories.desk import Desk, add_outcome, browser_of, make_desk
from tests.factories.letter import make_facts, make_outcome, make_told
from tests.pages.client import PageClient

HERE = ZoneInfo("Europe/London")
HOLIDAYS = load_holidays()


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=HERE)


@pytest.mark.parametrize(
    ("moment", "why"),
    [
        ("2026-11-27T11:59", ""),
        ("2026-11-27T12:00", "Friday afternoon"),
        ("2026-11-28T09:00", "weekend"),
        ("2026-04-02T09:00", "before a bank holiday"),  # the Thursday before Good Friday
        ("2026-04-03T09:00", "bank holiday"),
        ("2026-05-22T09:00", "before a bank holiday"),  # Monday is one, so all of Friday counts
        ("2026-12-24T09:00", "before a bank holiday"),
        ("2026-11-26T17:00", ""),
    ],
)
def test_bad_times_are_called_by_their_name(moment: str, why: str) -> None:
    found = why_not(at(moment), HOLIDAYS)
    assert (why in found) if why else not found


@given(st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 1)))
def test_the_next_good_time_is_good_and_not_before(moment: datetime) -> None:
    here = moment.replace(tzinfo=HERE)
    later = next_good_time(here, HOLIDAYS)
    assert later >= here
    assert why_not(later, HOLIDAYS) == ""
    if not why_not(here, HOLIDAYS):
        assert later == here


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("You will move to a new home in May.", HardNews.MOVE),
        ("You will see your dad less often.", HardNews.LESS_TIME),
        ("You cannot visit your mum for now.", HardNews.LESS_TIME),
        ("A judge will decide in court.", HardNews.COURT),
        ("Your nan is very ill.", HardNews.ILLNESS),
        ("There will be an age assessment.", HardNews.AGE),
        ("Your hearing test is in June.", None),
        ("I'll phone you. You still swim.", None),
    ],
)
def test_hard_news_is_found_in_the_letter(sentence: str, kind: HardNews | None) -> None:
    step = NextStep(sentence, "Dana", None, "")
    outcome = make_outcome(next_steps=(step,), going_well=(), worries=(), last_time=())
    letter = compose(outcome, make_told(), make_facts(), phrases_in("en"))
    assert set(hard_news_in(letter, {})) == ({kind} if kind else set())


FIELDS = ["hard", "told_by", "told_on", "not_hard", "when", "day", "at", "with_whom", "overruled"]
VALUES = ["", "yes", "later", "now", "2026-11-24", "24/11/2026", "16:00", "Dana", "\u0000", "x" * 300]
TYPED = st.dictionaries(st.sampled_from(FIELDS), st.sampled_from(VALUES))


@given(TYPED, st.sampled_from([{}, {"court": ["A judge decides."]}]))
def test_whatever_is_typed_is_settled_or_said_in_words(
    typed: dict[str, str], found: dict[str, list[str]]
) -> None:
    now = at("2026-11-23T09:30")
    try:
        going = read_going(typed, found, now, HOLIDAYS)
    except NotReady:
        return
    assert going.opens_at >= now
    assert bool(going.overruled) == bool(why_not(going.opens_at, HOLIDAYS))
    if found:
        assert going.not_hard or (going.told_by and going.told_on)
        assert going.answers(found)
        assert not going.answers({"court": ["A judge decides.", "The hearing is in May."]})
        assert not going.answers({**found, "prison": ["A judge decides."]})
    if typed.get("when") == "later":
        assert going.with_whom
    assert from_record(as_record(going), going.opens_at) == going


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def send(desk: Desk, letter_id: object, status: int = 200, **typed: Any) -> str:
    desk.browser.get(f"/desk/letters/{letter_id}/send")
    desk.browser.post(f"/desk/letters/{letter_id}/send", {"channel": "link", "hard": "none", **typed}, status)
    return desk.browser.text


def test_a_refused_wish_that_people_do_not_agree_about_is_hard_news(desk: Desk, store: Store) -> None:
    apart = Disagreement("Your mum’s request for overnight time with you.", "The council")
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, next_steps=(), disagreements=(apart,))
    letter = approved(desk, store)
    with store.begin(write=False):
        found = hard_news_of(letter)
    assert found[HardNews.LESS_TIME] == [f"The council does not agree: {apart.what}"]


def test_hard_news_waits_until_someone_told_it_in_person(app: Flask, desk: Desk, store: Store) -> None:
    step = NextStep("You will move to a new home in May.", "Dana", None, "")
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, next_steps=(step,))
    letter = approved(desk, store)
    pdf = f"/desk/letters/{letter.id}.pdf"
    assert desk.browser.client.get(pdf).status_code == 303
    desk.browser.get("/desk/letters")
    assert "there may be hard news in this letter" in desk.browser.text
    assert desk.browser.soup.select("input[name=review]") == []
    assert "Who told it in person" in send(desk, letter.id, 400)
    assert "has not come yet" in send(desk, letter.id, 400, told_by="Dana", told_on="2026-11-24")
    assert "more than a year ago" in send(desk, letter.id, 400, told_by="Dana", told_on="1900-01-01")
    with store.begin(write=False):
        assert list_receipts(letter.id) == []
    send(desk, letter.id, told_by="Dana", told_on="2026-11-22")
    with store.begin(write=False):
        (receipt,) = list_receipts(letter.id)
    assert receipt.going is not None
    assert (receipt.going.told_by, receipt.going.told_on) == ("Dana", date(2026, 11, 22))
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    assert "Told in person by Dana on 22 November 2026" in desk.browser.text
    assert desk.browser.client.get(pdf).data.startswith(b"%PDF")


OLD: dict[str, Any] = {"hard": "yes", "told_by": "Dana", "told_on": "2025-01-02"}


@pytest.mark.parametrize("sentence", ["You will move to a new home in May.", "You will get a bike."])
def test_news_told_long_ago_needs_the_reason_that_is_asked_for(
    desk: Desk, store: Store, sentence: str
) -> None:
    with store.begin():
        step = NextStep(sentence, "Dana", None, "")
        add_outcome(desk.child, desk.review, desk.iro, next_steps=(step,))
    letter = approved(desk, store)
    assert "write why it is no hard news any more" in send(desk, letter.id, 400, **OLD)
    assert desk.browser.soup.select_one("#not_hard")
    send(desk, letter.id, **OLD, not_hard="She has known it for years")
    with store.begin(write=False):
        (receipt,) = list_receipts(letter.id)
    assert receipt.going is not None
    assert (receipt.going.not_hard, receipt.going.told_by) == ("She has known it for years", "")


def test_letter_on_home_or_family_goes_once_somebody_says_that_there_is_no_hard_news(
    desk: Desk, store: Store
) -> None:
    letter = approved(desk, store)
    assert "Is there hard news in this letter? Please choose" in send(desk, letter.id, 400, hard="")
    choices = desk.browser.soup.select("input[name=hard]")
    assert [(one["value"], one.has_attr("checked")) for one in choices] == [("none", False), ("yes", False)]
    assert "Who told it in person" in send(desk, letter.id, 400, hard="yes")
    with store.begin(write=False):
        assert list_receipts(letter.id) == []
    send(desk, letter.id, hard="none")
    with store.begin(write=False):
        (receipt,) = list_receipts(letter.id)
    assert receipt.going
    assert (receipt.going.read_for_it, receipt.sent_by) == (True, desk.iro.id)
    assert from_record(as_record(receipt.going), receipt.opens_at) == receipt.going
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    assert f"Read for hard news by {desk.iro.name}: there is none." in desk.browser.text


def test_letter_of_other_things_goes_without_the_choice(desk: Desk, store: Store) -> None:
    with store.begin():
        steps = (NextStep("You will get a bike.", "Dana", None, "", topic="likes"),)
        add_outcome(desk.child, desk.review, desk.iro, next_steps=steps)
    send(desk, approved(desk, store).id, hard="")
    assert desk.browser.soup.select("#address")


@pytest.mark.parametrize(
    ("what", "topic", "asked"),
    [
        ("Nan is dying.", "", True),
        ("Mum can only write to you.", "", True),
        ("Rose is not well enough to foster.", "", True),
        ("Introductions with Ann and Joe start in May.", "home", True),
        ("You will have a new desk.", "home", False),
        ("You will have a tutor for maths.", "school", False),
        ("Dana will help you with your homework.", "", False),
    ],
)
def test_what_is_on_home_or_family(what: str, topic: str, asked: bool) -> None:
    assert is_of_home_or_family(NextStep(what, "Dana", None, "", topic=topic)) is asked


def test_reason_does_not_stand_beside_what_was_told_now() -> None:
    typed = {"hard": "yes", "told_by": "Dana", "told_on": "2026-11-22", "not_hard": "She knows"}
    going = read_going(typed, {"court": ["A judge decides."]}, at("2026-11-23T09:30"), HOLIDAYS)
    assert (going.told_by, going.not_hard) == ("Dana", "")


@pytest.mark.parametrize("said", [{"not_hard": "She knows"}, {"told_by": "Dana", "told_on": "2026-11-22"}])
def test_what_was_said_of_news_before_goes_for_no_other_news(
    desk: Desk, store: Store, said: dict[str, Any]
) -> None:
    move = NextStep("You will move to a new home in May.", "Dana", None, "")
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, next_steps=(move,))
    send(desk, approved(desk, store).id, **said)

    def offered() -> dict[str, str]:
        fields = {
            str(one["name"]): str(one.get("value", "")) for one in desk.browser.soup.select("main input")
        }
        return {name: fields[name] for name in said}

    same = approved(desk, store)
    desk.browser.get(f"/desk/letters/{same.id}/send")
    assert offered() == said
    with store.begin():
        prison = NextStep("Your mum is in prison.", "Dana", None, "")
        add_outcome(desk.child, desk.review, desk.iro, next_steps=(move, prison))
    other = approved(desk, store)
    desk.browser.get(f"/desk/letters/{other.id}/send")
    assert offered() == dict.fromkeys(said, "")
    assert desk.browser.soup.select_one("#hard[checked]") is None
    new = desk.browser.soup.select("#news ~ ul li:has(.tag)")
    assert ["Your mum is in prison." in one.get_text() for one in new] == [True]
    desk.browser.send("main form", status=400, button="[value=same_link]")


def test_letter_opens_when_someone_is_there_and_nobody_has_a_copy_before(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    letter = approved(desk, store)
    assert "Who is with them" in send(desk, letter.id, 400, when="later", day="2026-11-24", at="16:00")
    typed: dict[str, Any] = {"when": "later", "day": "2026-11-24", "at": "16:00", "with_whom": "Dana"}
    send(desk, letter.id, **typed)
    box = desk.browser.soup.select_one("#address")
    assert box is not None
    address = str(box["value"]).removeprefix("http://heard.test")
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    desk.browser.post(f"/desk/letters/{letter.id}/copies", {"copy_for": "Carer"}, status=409)
    early = PageClient(app)
    early.get(address)
    assert "Tuesday 24 November 2026" in early.text
    assert "Dana will be with you then." in early.text.replace("\u2068", "").replace("\u2069", "")
    assert early.soup.select_one("header .hear:not([hidden])"), "it can be heard"
    assert early.soup.select("main [data-say]")
    assert "Robin" not in early.text
    clock.forward(days=1, hours=7)
    assert "Hello Robin" in opened(app, address).text
    again = browser_of(app, desk.iro)
    again.get(f"/desk/letters/{letter.id}/send")
    token = again.soup.select("[name=csrf_token]")[0]["value"]
    copy = again.client.post(
        f"/desk/letters/{letter.id}/copies", data={"copy_for": "Gwen, carer", "csrf_token": token}
    )
    assert copy.data.startswith(b"%PDF")
    with store.begin(write=False):
        last = list_receipts(letter.id)[-1]
    assert (last.channel, last.copy_for) == (ChannelName.COPY, "Gwen, carer")


def test_friday_afternoon_is_said_and_can_be_overruled_with_a_reason(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    clock.time = datetime(2026, 11, 27, 14, tzinfo=UTC)
    desk = make_desk(app, called="Juniper")
    letter = approved(desk, store)
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    assert "It is a Friday afternoon." in desk.browser.text
    assert "Monday 30 November 2026 at 16:00" in desk.browser.text
    assert desk.browser.soup.select_one("#when-later[checked]"), "the next good time is offered"
    assert "write why it must be then" in send(desk, letter.id, 400)
    assert "write why it must be then" in send(desk, letter.id, 400, overruled=".")
    send(desk, letter.id, overruled="Her social worker is with her now.")
    with store.begin(write=False):
        assert list_receipts(letter.id)[0].going is not None
    assert link_of(desk, letter)


def test_a_promised_day_that_is_past_when_it_opens_is_asked_about(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    steps = (NextStep("You swim.", "Dana", date(2026, 11, 27), ""),)
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, next_steps=steps)
    letter = approved(desk, store)
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    assert desk.browser.soup.select_one("#past") is None
    later: dict[str, Any] = {"when": "later", "day": "2026-12-01", "at": "16:00", "with_whom": "Jan"}
    text = send(desk, letter.id, 400, channel="log", **later)
    assert "A day that it promises is past when it opens." in text
    past = desk.browser.soup.select_one("section:has(#past) ul")
    assert past is not None
    assert past.get_text(strip=True) == "“Dana will do this by Friday 27 November 2026.”"
    new = desk.browser.soup.select_one("section:has(#past) a")
    assert new is not None
    assert new["href"] == f"/desk/reviews/{desk.review.id}/letter"
    sooner = {**later, "day": "2026-11-26"}
    send(desk, letter.id, channel="log", **sooner)
    clock.forward(days=7)
    desk = replace(desk, browser=browser_of(app, desk.iro))
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    assert desk.browser.soup.select_one("#past") is None, "the child has it"


def test_a_letter_that_waited_says_which_days_are_past_and_goes_where_they_may_stand(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    looked_at = NextStep("You ring Nan.", "Dana", date(2026, 11, 20), "")
    later = NextStep("You paint.", "Dana", date(2026, 12, 2), "")
    steps = (NextStep("You swim.", "Dana", date(2026, 11, 27), ""), looked_at, later)
    with store.begin():
        add_outcome(desk.child, desk.review, desk.iro, next_steps=steps)
    letter = approved(desk, store)
    clock.forward(days=7)
    desk = replace(desk, browser=browser_of(app, desk.iro))
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    assert desk.browser.soup.select_one("#past")
    assert "It has not gone yet" in send(desk, letter.id, 400, channel="log")
    shown = desk.browser.soup.select_one("#past")
    assert shown
    ticked, on_day = shown["value"], {"when": "later", "day": "2026-12-04", "at": "10:00", "with_whom": "Jan"}
    text = send(desk, letter.id, 400, channel="log", past=ticked, **on_day)
    assert "You paint" in text or "by Wednesday 2 December 2026" in text
    assert desk.browser.soup.select_one("#past[checked]") is None, "the tick was set beside one of the two"
    send(desk, letter.id, channel="log", past=ticked)
    with store.begin(write=False):
        going = list_receipts(letter.id)[-1].going
    assert going
    assert going.past == ("Dana will do this by Friday 27 November 2026.",)
    assert from_record(as_record(going), going.opens_at) == going
