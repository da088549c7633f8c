"""Promises about who sees what: the child's sheet is the meeting's; what is kept for now never opens."""

from dataclasses import replace
from datetime import date

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from sqlalchemy import func, select

from children.guests import add_guest, list_guests, remove_guest
from children.write import cancel_review, move_review_part
from consult import read, write
from consult.jobs import delete_kept
from consult.model import AnswerValue, Holder
from consult.requested import list_requests
from consult.sharing import ONLY_IRO, Audience, Sharing, for_everyone
from consult.tables import AnswerRow
from reviews.audience import NOBODY
from store.work import Store, db
from store.worker import Worker
from tests.conftest import Clock
from tests.factories.desk import browser_of
from tests.factories.device import Device
from tests.factories.invite import DAYS, Invited, asked_browser, begun_browser, invite_in, make_sitting
from tests.factories.staff import make_account
from tests.factories.submission import HAPPY, NOT_SAFE, in_words, make_submission
from tests.factories.viewer import make_cover
from tests.pages.client import PageClient
from web.access import Role

SECRET = "The thing I keep for now"


@pytest.fixture
def invited(app: Flask, store: Store) -> Invited:
    made = invite_in(app, called="Robin")
    with store.begin():
        for name, role in (("Dana", "Social worker"), ("Jo", "Carer")):
            add_guest(made.review, name, role)
    return made


def own_sharing(invited: Invited) -> Sharing:
    """What the child chose for how they feel."""
    found = read.load_submission(invited.review.id)
    assert found is not None
    return found.sharing.of("feel")


def said_on(soup: BeautifulSoup, places: str) -> list[str]:
    """The questions with what was said, as words, of a page."""
    found = [" ".join(one.get_text(" ").split()) for one in soup.select(places)]
    return [one for one in found if one]


def answered(app: Flask, invited: Invited) -> PageClient:
    """A browser that shared one answer with everyone, one with Dana alone, and one with nobody."""
    page = asked_browser(app, invited)
    page.send("#answer", choice="happy", sees="meeting")
    page.send("main form")  # who comes
    page.send("#answer", choices=["music"])
    third, card = page.path, page.soup.select_one("#answer input[name=choice]")
    page.send("#answer", choice=card["value"])  # type: ignore[index]
    page.get(f"{third}/sees")
    ticks = [one["value"] for one in page.soup.select("[name=comes]")]
    page.send("main form", sees="meeting", comes=ticks[:1])
    return page


def test_what_a_choice_means_and_who_comes_is_shown_once_where_it_is_picked(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    first = page.path
    page.send("#answer", choice="happy", sees="meeting")
    assert page.path == f"{first}/sees"
    assert [one.text for one in page.soup.select("main [name=comes] + .face bdi")] == ["Dana", "Jo"]
    dana = page.soup.select("[name=comes]")[0]["value"]
    page.send("main form", comes=[dana])
    second = page.path
    assert page.soup.select_one("#answer") is not None
    assert second != first, "and the child goes on"
    page.send("#answer", go="next", sees="kept", words="Mine")
    assert page.path == f"{second}/sees"
    assert "A computer looks for words that may mean you are not safe" in page.text
    page.send("main form")
    page.send("#answer", go="next", sees="meeting", words="Mine")
    assert not page.path.endswith("/sees"), "it was told already"
    with store.begin(write=False):
        sharing = read.load_submission(invited.review.id).sharing  # type: ignore[union-attr]
    code = first.rsplit("/", 1)[-1]
    assert [sharing.of(code).shown, len(sharing.of(code).without)] == [(dana,), 1]


def test_without_a_line_a_person_is_left_out_where_everyone_is_picked(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        make_account(invited.service, Role.MANAGER, "Ruth Vale")
    page = asked_browser(app, invited)
    bundle = page.client.get("/me/bundle").get_json()
    parts = BeautifulSoup(bundle["pages"]["sees"]["main"], "html.parser")
    meeting = parts.select_one("[data-how=meeting]")
    assert meeting is not None
    assert [one.text for one in meeting.select("bdi")] == ["Dana", "Jo"]
    over = meeting.select_one("[data-after][hidden]")
    assert over is not None, "its own clock says when (offline/sees.js)"
    assert over["data-after"] == str(invited.review.parts[-1].on)
    assert "Your meeting may be over" in over.text
    kept, hidden = parts.select_one("[data-how=kept]"), parts.select_one("[data-how=not_iro]")
    assert "A computer looks for words" in kept.text if kept else False
    assert "A manager of the team sees it" in hidden.text if hidden else False
    dana, jo = (str(one["value"]) for one in meeting.select("[name=on_page]"))
    with store.begin():
        phone = Device(app, make_sitting(invited))
    fields = [("sees", "meeting"), ("how", "meeting"), ("on_page", dana), ("on_page", jo), ("comes", jo)]
    phone.give("feel", ("choice", "happy"), *fields)
    assert phone.deliver() == ["kept"]
    with store.begin(write=False):
        sharing = read.load_submission(invited.review.id).sharing.of("feel")  # type: ignore[union-attr]
    assert sharing == Sharing(Audience.MEETING, (jo,), (dana,))
    again = page.client.get("/me/bundle").get_json()["questions"]
    assert next(one for one in again if one["code"] == "feel")["without"] == [dana]


def test_what_a_phone_without_a_line_gives_to_everyone_after_the_day_is_kept_as_it_was_chosen(
    app: Flask, store: Store, invited: Invited, clock: Clock
) -> None:
    with store.begin():
        phone = Device(app, make_sitting(invited))
        move_review_part(invited.review.id, replace(invited.review.parts[0], on=date(2026, 11, 22)))
    phone.give("feel", ("choice", "happy"), ("sees", "meeting"))
    assert phone.deliver() == ["kept"]
    with store.begin(write=False):
        assert own_sharing(invited).audience is Audience.MEETING
    assert "What you chose for everyone at your meeting" in phone.browser.get("/me/sheet").get_text()


def test_what_is_asked_for_without_a_line_reaches_the_iro_once(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        phone = Device(app, make_sitting(invited))
    for kind in ("advocate", "nothing known"):
        phone.keep("ask", fields=[("kind", kind)])
    assert phone.deliver() == ["kept", "kept"]
    phone.deliver(again=True)
    with store.begin(write=False):
        assert [one.kind for one in list_requests([invited.child.id])] == ["advocate"]


def test_nothing_is_chosen_and_only_the_iro_sees(app: Flask, store: Store, invited: Invited) -> None:
    page = asked_browser(app, invited)
    assert not page.soup.select("[name=sees][checked]")
    assert "Only Noor Calder" in page.text
    page.send("#answer", choice="happy")
    page.get("/me/look")
    page.send("form[action$=send]")
    assert "It is sent" in page.text, "nothing is for the meeting, so no sheet comes between"
    with store.begin():
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert not submission.sharing.for_meeting("feel")


def test_the_sheet_the_child_saw_is_the_sheet_the_meeting_gets(app: Flask, invited: Invited) -> None:
    page = answered(app, invited)
    page.get("/me/look")
    page.send("form[action$=send]")
    assert page.path == "/me/sheet"
    assert "Dana" in page.text
    child = said_on(page.soup, ".looked section h2, .looked .said, .looked blockquote")
    assert "Not for: Jo" in page.text
    page.send("form[action$=send]")
    assert "It is sent" in page.text
    desk = browser_of(app, invited.iro)
    meeting = f"/desk/reviews/{invited.review.id}/meeting"
    ways = desk.get(f"{meeting}s").select("main article")
    people = {str(one.bdi.text): str(one.a["href"]) for one in ways if one.bdi and one.a}
    assert "1 more is shared, but not with this person" in ways[2].text, "the way to Jo's sheet tells the IRO"
    places = "main section h2, main .pieces"
    assert said_on(desk.get(people["Dana"]), places) == child
    assert said_on(desk.get(people["Jo"]), places) == child[:2]
    main = desk.get(people["Jo"]).main
    assert main is not None
    for tells in ("more", "only", "Dana", "everyone", "person"):
        assert tells not in main.text, "a sheet tells nobody that they were left out"
    assert said_on(desk.get(meeting), places) == child[:2]
    assert "Music" not in desk.text
    answer = desk.client.get(people["Dana"].replace("/meeting?", "/meeting.pdf?"))
    assert answer.data.startswith(b"%PDF")


@pytest.mark.parametrize("became", ["over", "cancelled"])
def test_where_nobody_is_to_meet_any_more_nobody_at_the_meeting_is_offered(
    app: Flask, store: Store, invited: Invited, became: str
) -> None:
    page = asked_browser(app, invited)
    first = page.path
    page.send("#answer", choice="happy", sees="meeting")
    dana = page.soup.select("[name=comes]")[0]["value"]
    page.send("main form", comes=[dana])
    second = page.path
    stamp = page.client.get("/me/bundle").json["stamp"]  # type: ignore[index]
    with store.begin():
        chosen = own_sharing(invited)
        if became == "cancelled":
            cancel_review(invited.review.id)
        else:
            move_review_part(invited.review.id, replace(invited.review.parts[0], on=date(2026, 11, 22)))
    offered = {
        one: [card["value"] for card in page.get(one).select("[name=sees]")] for one in (first, second)
    }
    assert offered == {first: ["iro", "meeting", "kept"], second: ["iro", "kept"]}
    assert [card["value"] for card in page.get(f"{second}/sees").select("[name=sees]")] == [
        "iro",
        "kept",
        "not_iro",
    ]
    assert "asked to come" not in page.get(f"{first}/sees").text
    page.send("main form")
    with store.begin():
        assert own_sharing(invited) == chosen, "what was chosen before stands as it was"
    assert "Everyone at my meeting, but not: Jo" in " ".join(page.get("/me/look").text.split())
    bundle = page.client.get("/me/bundle").json
    assert bundle is not None
    assert bundle["stamp"] != stamp, "a phone asks for its pages anew"
    assert 'data-how="meeting"' not in bundle["pages"]["sees"]["main"]
    page.get("/me/sheet")
    assert "will see" not in page.text
    assert "until the meeting" not in page.text
    page.send('[action="/me/send"]')
    assert page.path == "/me/thanks"
    assert "until the meeting" not in page.text


def test_send_shows_the_sheet_again_when_it_changed(app: Flask, store: Store, invited: Invited) -> None:
    page = answered(app, invited)
    page.get("/me/sheet")
    with store.begin():
        add_guest(invited.review, "Mr Lake", "Teacher")
    page.send("form[action$=send]")
    assert page.path == "/me/sheet"
    assert "Mr Lake" in page.text
    page.send("form[action$=send]")
    assert "It is sent" in page.text


@pytest.mark.parametrize(("listed", "left_out"), [("Dana Jo", ""), ("Dana Jo", "Dana Jo"), ("", "")])
def test_someone_asked_to_come_later_sees_nothing_before_the_child_says_so(
    app: Flask, store: Store, invited: Invited, listed: str, left_out: str
) -> None:
    with store.begin():
        sitting = make_sitting(invited)
        write.save_opening(sitting, pictures=("pin-cat", "pin-dog"))
    page = PageClient(app)
    with store.begin():
        guests = [one for one in list_guests(invited.review.id) if one.name in listed]
        without = [str(one.id) for one in guests if one.name in left_out]
        write.save_answer(sitting, "feel", HAPPY, for_everyone(guests, without))
        write.send_submission(sitting)
        late = add_guest(invited.review, "Mr Lake", "Teacher")
    desk = browser_of(app, invited.iro)
    sheet = f"/desk/reviews/{invited.review.id}/meeting?for={late.id}"
    assert "Happy" not in desk.get(sheet).text
    page.get(invited.link)
    page.send("main form")
    assert "Happy" not in page.text
    page.send("form[action$=tap]", own=["pin-cat", "pin-dog"])
    assert "Happy" in page.text
    page.send(f"form[action$='q/feel']:has([value='{late.id}'])", comes=str(late.id))
    assert "Happy" in desk.get(sheet).text


def test_an_answer_from_which_everybody_was_left_out_is_on_no_sheet_when_the_list_is_empty_again(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        sitting, guests = make_sitting(invited), list_guests(invited.review.id)
        write.save_answer(sitting, "feel", HAPPY, for_everyone(guests, [str(one.id) for one in guests]))
        write.send_submission(sitting)
        for one in guests:
            remove_guest(invited.review, one.id)
    desk = browser_of(app, invited.iro)
    assert "Happy" not in desk.get(f"/desk/reviews/{invited.review.id}/meeting").text
    assert NOBODY in desk.get(f"/desk/reviews/{invited.review.id}/answers").text


def test_what_was_sent_is_behind_the_two_pictures_and_can_be_taken_back(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        sitting = make_sitting(invited)
        write.save_opening(sitting, pictures=("pin-cat", "pin-dog"))
        everyone = for_everyone(list_guests(invited.review.id))
        write.save_answer(sitting, "proud", in_words("I won at chess"), everyone)
        write.send_submission(sitting)
    desk = browser_of(app, invited.iro)
    meeting = f"/desk/reviews/{invited.review.id}/meeting"
    assert "chess" in desk.get(meeting).text
    page = PageClient(app)
    page.get(invited.link)
    page.send("main form")
    assert "chess" not in page.text
    page.post("/me/after/q/proud", {"sees": "iro"}, 404)
    page.get("/me/after")
    page.send("form[action$=tap]", own=["pin-cat", "pin-tree"])
    assert "chess" not in page.text
    page.send("form[action$=tap]", own=["pin-cat", "pin-dog"])
    assert "chess" in page.text
    opened = page.soup.select_one("main ul li")
    assert opened is not None
    assert "Noor Calder" in opened.text, "who opened it"
    page.send("form[action$='q/proud']", sees="iro")
    assert "chess" not in desk.get(meeting).text
    assert "chess" in desk.get(f"/desk/reviews/{invited.review.id}/answers").text


def test_the_link_alone_takes_all_back_and_shows_nothing(app: Flask, store: Store, invited: Invited) -> None:
    with store.begin():
        sitting = make_sitting(invited)
        everyone = for_everyone(list_guests(invited.review.id))
        write.save_answer(sitting, "proud", in_words("I won at chess"), everyone)
        write.send_submission(sitting)
    page = PageClient(app)
    page.get(invited.link)
    page.send("main form")
    assert "chess" not in page.text
    page.send("form[action$=back]")
    assert "Nothing of it is shown to the meeting" in page.text
    assert "chess" not in browser_of(app, invited.iro).get(f"/desk/reviews/{invited.review.id}/meeting").text


def keep(store: Store, invited: Invited, value: AnswerValue, question: str = "proud") -> None:
    with store.begin():
        sitting = make_sitting(invited)
        write.save_answer(sitting, "feel", HAPPY)
        write.save_answer(sitting, question, in_words("before that"), Sharing(Audience.KEPT))
        write.save_answer(sitting, question, value)
        write.send_submission(sitting)


def rows(store: Store) -> int:
    with store.begin(write=False):
        return db().scalar(select(func.count()).select_from(AnswerRow)) or 0


def test_what_is_kept_for_now_opens_on_no_page_of_the_desk(
    app: Flask, store: Store, invited: Invited
) -> None:
    keep(store, invited, in_words(SECRET))
    desk = browser_of(app, invited.iro)
    base = f"/desk/reviews/{invited.review.id}"
    for path in ("/desk/", "/desk/alerts", f"{base}/answers", f"{base}/record", f"{base}/meeting"):
        text = desk.get(path).text
        assert SECRET not in text
        assert "before that" not in text
    with store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        assert [one.question for one in submission.answers] == ["feel"]


def test_what_was_kept_and_then_given_is_to_be_read_again(
    app: Flask, store: Store, clock: Clock, invited: Invited
) -> None:
    keep(store, invited, in_words(SECRET))
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/reviews/{invited.review.id}/answers")
    assert "Read what Robin said" not in desk.get("/desk/").text
    clock.forward(minutes=5)
    with store.begin():
        write.share(write.begin_sitting(invited.invite, Holder.ME, after_sending=True), "proud", ONLY_IRO)
    assert "Read what Robin said" in desk.get("/desk/").text
    clock.forward(minutes=5)
    assert SECRET in desk.get(f"/desk/reviews/{invited.review.id}/answers").text
    assert "Read what Robin said" not in desk.get("/desk/").text


def test_what_is_kept_for_now_is_deleted_when_the_invite_ends(
    store: Store, clock: Clock, app: Flask, invited: Invited
) -> None:
    keep(store, invited, in_words(SECRET))
    before = rows(store)
    with app.test_request_context(), store.begin():
        delete_kept(invited.review.id)
    assert rows(store) == before, "the link is still open"
    clock.forward(days=DAYS)
    with app.test_request_context(), store.begin():
        delete_kept(invited.review.id)
        delete_kept(invited.review.id)
    assert rows(store) == before - 2


def test_what_a_phone_keeps_for_now_and_delivers_after_the_link_ended_goes_at_once(
    store: Store, clock: Clock, app: Flask, invited: Invited
) -> None:
    with store.begin():
        phone = Device(app, make_sitting(invited))
    phone.give("feel", ("choice", "happy"), ("sees", "iro"))
    clock.forward(days=DAYS + 1)
    Worker(store, app.extensions["jobs"]).run(0, once=True)
    assert phone.deliver() == ["kept"]
    phone.give("proud", ("words", SECRET), ("sees", "kept"))
    assert phone.deliver() == ["kept"]
    assert rows(store) == 2
    Worker(store, app.extensions["jobs"]).run(0, once=True)
    assert rows(store) == 1, "what is for the IRO stays"
    phone.give("proud", ("words", f"{SECRET} again"), ("sees", "kept"))
    assert phone.deliver() == ["kept"]
    Worker(store, app.extensions["jobs"]).run(0, once=True)
    assert rows(store) == 1


def test_a_kept_answer_that_says_not_safe_alerts_and_stays(
    app: Flask, store: Store, clock: Clock, invited: Invited
) -> None:
    with store.begin():
        sitting = make_sitting(invited)
        answer = write.save_answer(sitting, "safe", NOT_SAFE, Sharing(Audience.KEPT))
    desk = browser_of(app, invited.iro)
    assert "I do not feel safe" in desk.get(f"/desk/alerts/{answer.id}").text
    clock.forward(days=DAYS)
    with app.test_request_context(), store.begin():
        delete_kept(invited.review.id)
        assert read.load_alert(answer.id) is not None


def test_words_in_a_kept_answer_flag_and_open_only_with_a_reason(
    app: Flask, store: Store, invited: Invited
) -> None:
    keep(store, invited, in_words("He hurts me, " + SECRET))
    desk = browser_of(app, invited.iro)
    desk.get("/desk/alerts")
    assert "Words that may mean" in desk.text
    link = desk.soup.select_one("main article a.button")
    assert link is not None
    desk.get(str(link["href"]))
    assert "someone hurts them" in desk.text
    assert SECRET not in desk.text
    desk.send("main form", reason="Their safety")
    assert SECRET in desk.text


def test_stop_asks_whether_the_iro_may_see_and_no_is_the_default(
    app: Flask, store: Store, invited: Invited
) -> None:
    answers = f"/desk/reviews/{invited.review.id}/answers"
    page = asked_browser(app, invited)
    page.send("#answer", choice="happy")
    page.get("/me/stop")
    assert "May Noor Calder see what you said so far?" in page.text
    page.send("main form")
    desk = browser_of(app, invited.iro)
    assert "Happy" not in desk.get(answers).text
    page = PageClient(app)
    page.get(invited.link)
    page.send("main form")
    page.send("main form", holder="me")
    page.get("/me/stop")
    page.send("main form", may_see="yes")
    told = desk.get(answers).text
    assert "Happy" in told
    assert "said that you may see what they said so far" in told


@pytest.mark.parametrize(("may_see", "is_shown"), [("no", False), ("yes", True)])
def test_what_is_only_half_given_at_stop_is_shown_where_the_child_says_yes(
    app: Flask, invited: Invited, may_see: str, is_shown: bool
) -> None:
    page = asked_browser(app, invited)
    page.send("#answer", words="My first goal", go="back")
    page.get("/me/q/likes")
    page.send("#answer", words="Nobody asks me", go="stop")
    page.send("main form", may_see=may_see)
    told = browser_of(app, invited.iro).get(f"/desk/reviews/{invited.review.id}/answers").get_text()
    assert ("My first goal" in told, "Nobody asks me" in told) == (is_shown, is_shown)


def test_a_hidden_answer_is_not_shown_to_more_people_by_a_half_given_form(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        write.save_answer(make_sitting(invited), "feel", in_words(SECRET), Sharing(Audience.KEPT))
    page = begun_browser(app, invited)
    page.get("/me/q/feel")
    page.send("#answer", go="way", words="hm", sees="iro")
    with store.begin():
        found = read.load_submission(invited.review.id)
        assert found is not None
        assert found.sharing.of("feel").audience is Audience.KEPT


def test_whoever_opened_an_alert_of_it_is_shown_to_the_child_too(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        ruth = make_account(invited.service, Role.MANAGER, name="Ruth Penn")
        sitting = make_sitting(invited)
        write.save_opening(sitting, pictures=("pin-cat", "pin-dog"))
        alert = write.save_answer(sitting, "proud", in_words("Not her"), Sharing(Audience.NOT_IRO))
        write.send_submission(sitting)
    desk = browser_of(app, ruth)
    desk.get(f"/desk/alerts/{alert.id}")
    assert "Not her" in desk.text
    assert "What happened since" not in desk.text, "to have read it is nothing done about it"
    page = PageClient(app)
    page.get(invited.link)
    page.send("main form")
    page.send("form[action$=tap]", own=["pin-cat", "pin-dog"])
    assert "Ruth Penn" in page.text


def test_who_has_no_two_pictures_is_never_told_to_tap_them_and_learns_that_it_was_read(
    app: Flask, store: Store, invited: Invited
) -> None:
    page = asked_browser(app, invited)
    page.send("#answer", choice="happy", sees="meeting")
    page.send("main form")  # who comes
    with store.begin():
        ruth = make_account(invited.service, Role.MANAGER, name="Ruth Penn")
        other_phone = make_sitting(invited)
        alert = write.save_answer(other_phone, "proud", in_words("Not her"), Sharing(Audience.NOT_IRO))
    page.get("/me/look")
    assert "ask Noor Calder for a code" in page.text
    assert page.soup.select_one("main a[href='/me/pictures']")
    page.get("/me/sheet")
    assert "two pictures" not in page.text
    page.send("main form")
    assert page.path == "/me/thanks"
    assert "two pictures" not in page.text
    assert "ask Noor Calder for a code" in page.text
    page.get("/me/after")
    assert "has not read it all yet" in page.text
    browser_of(app, ruth).get(f"/desk/alerts/{alert.id}")
    browser_of(app, invited.iro).get(f"/desk/reviews/{invited.review.id}/answers")
    other = PageClient(app)
    other.get(invited.link)
    other.send("main form")
    assert "has read it" in other.text
    assert "Noor Calder" in str(other.soup.select_one("main ul"))
    assert "Ruth Penn" not in other.text, "whoever has the link is not told that there was an alert"
    assert "Happy" not in other.text
    assert "two pictures" not in other.text


def test_who_chose_two_pictures_shows_nothing_of_it_to_whoever_has_the_link(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        sitting = make_sitting(invited)
        write.save_opening(sitting, pictures=("pin-cat", "pin-dog"))
        write.send_submission(sitting)
    browser_of(app, invited.iro).get(f"/desk/reviews/{invited.review.id}/answers")
    page = PageClient(app)
    page.get(invited.link)
    page.send("main form")
    assert "Tap your two pictures" in page.text
    assert "read it" not in page.text


def test_a_submission_is_read_by_who_opened_it(app: Flask, store: Store, invited: Invited) -> None:
    with store.begin():
        make_submission(invited)
    page = browser_of(app, invited.iro)
    page.get(f"/desk/reviews/{invited.review.id}/answers")
    with app.test_request_context(), store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        handed = app.extensions["handed"]
        assert [one.name for one in handed.list_openings(submission.id)] == ["Noor Calder"]
        assert handed.submission_read(submission.id) == "iro"


@pytest.mark.parametrize("page", ["meeting", "meeting.pdf"])
def test_the_sheet_for_the_meeting_is_not_all_that_is_to_be_read(
    app: Flask, store: Store, invited: Invited, page: str
) -> None:
    with store.begin():
        make_submission(invited)
    desk = browser_of(app, invited.iro)
    desk.client.get(f"/desk/reviews/{invited.review.id}/{page}")
    with app.test_request_context(), store.begin(write=False):
        submission = read.load_submission(invited.review.id)
        assert submission is not None
        handed = app.extensions["handed"]
        assert [one.name for one in handed.list_readers(submission.id)] == ["Noor Calder"]
        assert not handed.submission_read(submission.id)
    assert "Read what Robin said" in desk.get("/desk/").text


def test_the_child_is_told_that_their_iro_read_it_only_where_they_did(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        make_submission(invited)
        cover = make_account(invited.service, name="Mo Lind")
        make_cover(invited.iro.id, cover.id, invited.iro.id)
    browser_of(app, cover).get(f"/desk/reviews/{invited.review.id}/answers")
    page = PageClient(app)
    page.get(invited.link)
    page.send("main form")
    assert "Someone in the team of Noor Calder has read it" in page.text
