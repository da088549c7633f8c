"""What a child says aloud in answer to a letter: kept sealed, not understood until somebody wrote it down."""

import io
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from children.model import StaffId
from children.passport.model import Access
from children.passport.write import add_passport
from delivery.replies.alerts import load_letter_alert
from delivery.replies.model import LetterReply, Says, StepKind
from delivery.replies.read import list_replies
from delivery.replies.write import add_step
from delivery.tables import ReplySoundRow
from letters.approved import ApprovedLetter
from store.tables import AuditRow
from store.work import Store, db
from tests.conftest import Clock
from tests.delivery.test_delivery import approved, link_of, opened
from tests.factories.desk import Desk, browser_of, make_desk
from tests.factories.passport import make_passport
from tests.factories.sound import wav, webm
from tests.factories.staff import make_account
from tests.pages.client import PageClient
from web.access import Role

ASIDE = "/letter/not-right"
TALK = "/letter/talk"


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def replies(store: Store, letter: ApprovedLetter) -> list[LetterReply]:
    with store.begin(write=False):
        return list_replies([letter.id])


def say_aloud(child: PageClient, content: bytes, status: int = 200, **typed: Any) -> None:
    child.get(ASIDE)
    child.send("#answer", status=status, file=(io.BytesIO(content), "said"), **typed)


def test_said_aloud_is_heard_by_the_iro_and_waits_until_written_down(
    app: Flask, desk: Desk, store: Store
) -> None:
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    assert "microphone=(self)" in child.client.get(ASIDE).headers["Permissions-Policy"]
    say_aloud(child, webm())
    say_aloud(child, webm())
    assert child.path == "/letter/thanks"
    (reply,) = replies(store, letter)
    assert (reply.sound, reply.waits_for_interpreter) == ("audio/webm", True)
    with store.begin(write=False):
        kept = db().scalars(select(ReplySoundRow)).all()
        assert len(kept) == 1
        assert webm()[:200] not in bytes(kept[0].content)
    page = desk.browser
    assert "said aloud: not yet understood" in page.get("/desk/").text
    address = f"/desk/letters/replies/{reply.id}"
    page.get(address)
    player = page.soup.select_one("audio")
    assert player is not None
    sound = page.client.get(str(player["src"]))
    assert (sound.data, sound.mimetype) == (webm(), "audio/webm")
    assert "sandbox" in sound.headers["Content-Security-Policy"]
    page.post(address, {"kind": "stays", "words": "Because."}, 400)
    page.post(f"{address}/correct", {}, 400)
    page.get(address)
    page.send("form[action$=heard]", words="I never said that I like maths.")
    assert "I never said that I like maths." in page.text
    assert page.soup.select("form[action$=correct]")
    with store.begin(write=False):
        assert "letter.reply_heard" in set(db().scalars(select(AuditRow.action)))


def test_only_the_childs_iro_hears_it(app: Flask, desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    say_aloud(opened(app, link_of(desk, letter)), wav())
    (reply,) = replies(store, letter)
    with store.begin():
        stranger = make_account(desk.service, name="Max Fenn")
    browser_of(app, stranger).get(f"/desk/letters/replies/{reply.id}/sound", 404)


def test_a_file_that_is_no_recording_is_refused_and_what_was_tapped_stays(
    app: Flask, desk: Desk, store: Store
) -> None:
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    child.get(ASIDE)
    first = str(child.soup.select("[name=line]")[0]["value"])
    say_aloud(child, b"GIF89a", 422, line=first, why="day", words="my words")
    assert "We cannot open this one." in child.text
    assert child.soup.select_one(f"[name=line][value='{first}'][checked]") is not None
    assert child.soup.select_one("[name=why][value=day][checked]") is not None
    assert child.soup.select("#words")[0].get_text().strip() == "my words"
    say_aloud(child, wav(200, rate=50), 422)
    assert "longer than 3 minutes" in child.text
    assert replies(store, letter) == []


def test_said_in_another_language_needs_an_interpreter(app: Flask, desk: Desk, store: Store) -> None:
    letter = approved(desk, store, lang="ar")
    say_aloud(opened(app, link_of(desk, letter)), wav())
    (reply,) = replies(store, letter)
    page = desk.browser
    page.get(f"/desk/letters/replies/{reply.id}")
    assert not page.soup.select("form[action$=heard]")
    page.post(f"/desk/letters/replies/{reply.id}/heard", {"words": "I think it says no."}, 400)
    assert replies(store, letter)[0].waits_for_interpreter


def test_i_want_to_talk_takes_a_recording_which_nobody_has_understood_yet(
    app: Flask, desk: Desk, store: Store
) -> None:
    letter = approved(desk, store, lang="ar")
    child = opened(app, link_of(desk, letter))
    assert "microphone=(self)" in child.client.get(TALK).headers["Permissions-Policy"]
    child.get(TALK)
    child.send(
        "#answer", status=422, button="[value=call]", not_iro="1", file=(io.BytesIO(b"GIF89a"), "said")
    )
    assert child.soup.select_one("[name=not_iro][checked]") is not None
    child.get(TALK)
    child.send("#answer", button="[value=call]", file=(io.BytesIO(webm()), "said"))
    (reply,) = replies(store, letter)
    assert (reply.says, reply.chosen, reply.sound) == (Says.TALK, ("call",), "audio/webm")
    page = desk.browser
    assert "said aloud: not yet understood" in page.get("/desk/").text
    page.get(f"/desk/letters/replies/{reply.id}")
    page.post(f"/desk/letters/replies/{reply.id}", {"kind": "done"}, 400)
    page.get(f"/desk/letters/replies/{reply.id}")
    told = {"english": "He hits her.", "interpreter": "Hana B.", "agency": "Clear Voice"}
    page.send("form[action$=interpreted]", 200, None, **told, who="professional")
    assert "Words that may mean" in page.text


def test_what_is_said_aloud_not_for_the_iro_is_heard_by_the_manager_who_is_told(
    app: Flask, desk: Desk, store: Store
) -> None:
    with store.begin():
        manager = make_account(desk.service, Role.MANAGER, "Ruth Amadi")
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    child.get(TALK)
    child.send("#answer", button="[value=come]", not_iro="1", file=(io.BytesIO(wav()), "said"))
    (reply,) = replies(store, letter)
    desk.browser.get(f"/desk/letters/replies/{reply.id}/sound", 404)
    desk.browser.get(f"/desk/alerts/{reply.id}/sound", 404)
    boss = browser_of(app, manager)
    player = boss.get(f"/desk/alerts/{reply.id}").select_one("audio")
    assert player is not None
    assert boss.client.get(str(player["src"])).data == wav()


def test_the_list_of_words_goes_through_what_was_written_down(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    letter = approved(desk, store)
    say_aloud(opened(app, link_of(desk, letter)), wav())
    (reply,) = replies(store, letter)
    clock.forward(days=9)
    page = browser_of(app, desk.iro)
    page.get(f"/desk/letters/replies/{reply.id}")
    page.send("form[action$=heard]", words="My uncle hits me when nobody is there.")
    assert page.get("/desk/alerts").select("main a[href*='/alerts/']")
    page.get(f"/desk/alerts/{reply.id}")
    assert "My uncle hits me" in page.text
    with store.begin(write=False):
        alert = load_letter_alert(reply.id)
    assert alert is not None
    assert alert.raised_at == clock(), "nobody was late before it was found"
    clock.forward(minutes=1)
    page.send("form[action$=done]", done="I met them.", went_to="other", who="Head of service")
    clock.forward(days=2)
    for words, standing in (("My uncle hits me when nobody is there.", 0), ("My uncle hits me at night.", 1)):
        with store.begin():
            add_step(replies_again(letter), StepKind.INTERPRETED, StaffId(desk.iro.id), words, "Hana B.")
        page = browser_of(app, desk.iro)
        again = page.get("/desk/alerts").select("main article")
        assert len(again) == standing, "only what says something else stands open again"
    assert "more was found after it was dealt with" in page.text


def replies_again(letter: ApprovedLetter) -> LetterReply:
    (reply,) = list_replies([letter.id])
    return reply


def test_a_letter_is_gone_through_with_the_childs_switch(app: Flask, desk: Desk, store: Store) -> None:
    with store.begin():
        add_passport(desk.child.id, make_passport(access=Access.ONE_SWITCH, pace=6), StaffId(desk.iro.id))
    child = opened(app, link_of(desk, approved(desk, store)))
    for address in ("/letter", "/letter/page/2", "/letter/answer", ASIDE):
        child.get(address)
        assert child.soup.select("html[data-scan=one][data-pace='6']"), address
        assert child.soup.select("script[src*='scan.js']"), address
