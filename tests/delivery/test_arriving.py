"""Promises about answers to a letter given without a line: whatever the line does, each is kept once."""

import random

import pytest
from flask import Flask
from sqlalchemy import select

from delivery.replies.model import LetterReply, Says
from delivery.replies.read import list_replies, load_reply_sound
from delivery.tables import ReplyPartRow
from letters.approved import ApprovedLetter
from store.jobs import JobRegistry
from store.work import Store, db
from store.worker import Worker
from tests.conftest import Clock
from tests.delivery.test_delivery import approved, desk, link_of, opened
from tests.factories.desk import Desk, browser_of
from tests.factories.letter_phone import LetterPhone
from tests.factories.recording import tone

__all__ = ["desk"]
Given = tuple[str, tuple[str, ...], tuple[str, ...], str]


def give_something(phone: LetterPhone, letter: ApprovedLetter, chance: random.Random) -> Given | None:
    """One answer of any kind, and what is to be kept of it; None where nothing was said."""
    headings = {one.id for one in letter.letter.headings}
    line = chance.choice([one.id for one in letter.letter.sentences if one.id not in headings])
    words = chance.choice(["", "ما", "Not on a Monday"])
    how, alone = chance.choice(["call", "advocate"]), chance.random() < 0.5
    match chance.choice(["answer", "not-right", "talk", "nothing"]):
        case "answer":
            phone.say("answer", ("say", "some"))
            return ("understands", ("some",), (), "")
        case "not-right":
            phone.say("not-right", ("line", line), ("why", "day"), ("words", words))
            return ("not_right", ("day",), (line,), words)
        case "talk":
            phone.say("talk", ("how", how), *([("not_iro", "1")] if alone else []))
            call = {"call": "call_me"}.get(how, how)
            return ("call", (call, "not_iro"), (), "") if alone else ("talk", (how,), (), "")
    form = chance.choice(["not-right", "talk", "answer", "question-9", "help-me"])
    phone.say(form, ("words", "  "), ("line", "no-such-line"), ("say", "maybe"))
    return None


def test_whatever_the_line_does_what_was_said_is_kept_once(app: Flask, desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    phone, chance = LetterPhone.of(opened(app, link_of(desk, letter))), random.Random(1130)
    given = set()
    for _ in range(30):
        given |= {give_something(phone, letter, chance)}
        what_the_line_does = chance.randrange(4)
        if what_the_line_does < 2:
            assert set(phone.deliver(hears=bool(what_the_line_does))) <= {"kept", "refused"}
        elif what_the_line_does == 2:
            assert set(phone.deliver(again=True)) <= {"kept", "refused"}
        kept = [(one.says.value, one.chosen, one.lines, one.words) for one in said(store, letter)]
        assert len(kept) == len(set(kept))
    phone.deliver()
    assert not phone.waiting
    kept = [(one.says.value, one.chosen, one.lines, one.words) for one in said(store, letter)]
    assert len(kept) == len(set(kept))
    assert set(kept) == given - {None}


def said(store: Store, letter: ApprovedLetter) -> list[LetterReply]:
    with store.begin(write=False):
        return list_replies([letter.id])


def test_an_answer_counts_after_the_letter_was_left_and_its_link_taken_back(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    letter = approved(desk, store)
    child = opened(app, link_of(desk, letter))
    phone, stranger = LetterPhone.of(child), LetterPhone.of(child)
    phone.say("not-right", ("words", "He hits me at home"))
    child.post("/letter/leave")
    desk.browser.get(f"/desk/letters/{letter.id}/send")
    desk.browser.send("form[action$=revoke]")
    clock.forward(days=3)
    assert phone.deliver(hears=False) == ["kept"]
    assert phone.deliver() == ["kept"]
    again = browser_of(app, desk.iro)
    assert "1 alert to look at first" in again.get("/desk/").get_text(" ", strip=True)
    stranger.bundle["token"] = "0" * 64
    stranger.say("answer", ("say", "thanks"))
    del phone.bundle["letter"]
    phone.bundle["letter"] = False  # as if it were of a consultation
    phone.say("answer", ("say", "thanks"))
    assert stranger.deliver() + phone.deliver() == ["over", "over"]
    assert [one.says for one in said(store, letter)] == [Says.NOT_RIGHT]


def test_what_was_said_aloud_comes_in_parts_and_is_whole_once(
    app: Flask, desk: Desk, store: Store, clock: Clock
) -> None:
    letter = approved(desk, store)
    phone = LetterPhone.of(opened(app, link_of(desk, letter)))
    sound = tone(20)  # more than one part
    phone.say("talk", ("how", "call"), sound=sound)
    assert len(phone.waiting) > 2
    first = phone.waiting[:1]
    phone.waiting, rest = first, phone.waiting[1:]
    assert phone.deliver(hears=False) == ["kept"]
    with store.begin(write=False):
        (part,) = db().scalars(select(ReplyPartRow)).all()
        assert sound[44:144] not in bytes(part.content)
    phone.waiting += rest
    assert set(phone.deliver()) == {"kept"}
    assert set(phone.deliver(again=True)) == {"kept"}
    (reply,) = said(store, letter)
    assert reply.waits_for_interpreter
    with store.begin(write=False):
        assert load_reply_sound(reply) == sound
    phone.say("not-right", sound=b"no sound at all")
    phone.waiting.pop(0)  # its part never comes
    assert phone.deliver() == ["refused"], "nothing was said with it"
    phone.say("not-right", sound=b"no sound at all")
    phone.waiting.pop()  # its answer never comes
    assert phone.deliver() == ["kept"]
    worker = Worker(store, JobRegistry(hourly=app.extensions["jobs"].hourly))
    for days, is_there in ((6, True), (1.5, False)):
        clock.forward(days=days)
        with app.app_context():
            worker.run(0, once=True)
        with store.begin(write=False):
            assert bool(db().scalars(select(ReplyPartRow)).all()) == is_there


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_was_no_sound_is_told_to_the_child_until_they_have_read_it_or_said_it_again(
    app: Flask, desk: Desk, store: Store, clock: Clock, language: str
) -> None:
    letter = approved(desk, store, language)
    child = opened(app, link_of(desk, letter))
    phone = LetterPhone.of(child)
    phone.say("not-right", sound=b"no sound at all")
    phone.say("talk", ("how", "call"), sound=b"no sound at all")
    assert not child.get("/letter").select("[data-unheard]")
    assert phone.deliver(hears=False) == phone.deliver() == ["kept", "refused", "kept", "kept"]
    for path in ("/letter", "/letter/page/1", "/letter/answer", "/letter/thanks"):
        (told,) = child.get(path).select("[data-unheard]")
        assert ("not your fault" in told.text) == (language == "en"), "in the child's own language"
    assert "data-unheard" in child.client.get("/letter/here").get_json()["unheard"]
    assert "data-unheard" not in child.client.get("/letter/bundle").get_data(as_text=True)
    later = opened(app, link_of(desk, letter))
    assert later.get("/letter").select("[data-unheard]"), "also where the letter is opened again"
    child.get("/letter")
    child.send("[data-unheard] form")
    assert not child.get("/letter").select("[data-unheard]")
    assert child.client.get("/letter/here").get_json()["unheard"] == ""
    phone.say("not-right", sound=b"no sound at all")
    phone.deliver()
    assert child.get("/letter").select("[data-unheard]")
    clock.forward(minutes=1)
    phone.say("not-right", sound=tone(1))
    phone.deliver()
    assert not child.get("/letter").select("[data-unheard]")
