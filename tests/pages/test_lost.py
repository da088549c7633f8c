"""Promises about a drawing, recording or photo made without a line that did not come through: the child is
told until they have read it or made it again."""

import pytest
from flask import Flask

from consult import read, write
from consult.lost import Lost, noted
from consult.sharing import Audience, Sharing
from store.work import Store
from tests.consult.test_deliver import noise
from tests.factories.desk import browser_of
from tests.factories.device import Device
from tests.factories.invite import begun_browser
from tests.factories.sound import webm
from tests.factories.tour import on_tour
from tests.pages.client import PageClient


def phone_of(app: Flask, page: PageClient) -> Device:
    """What the scripts of this browser would deliver with."""
    store: Store = app.extensions["store"]
    with page.client.session_transaction() as session, store.begin(write=False):
        sitting = read.load_sitting(session["sitting"])
    assert sitting is not None
    return Device(app, sitting, sitting.language)


def give(phone: Device, code: str, content: bytes, *fields: tuple[str, str]) -> None:
    name, parts = phone.parts(code, content)
    for one in parts:
        phone.send_part(one)
    phone.give(code, ("attached", name), *fields)
    phone.deliver()


@pytest.mark.parametrize(
    ("language", "words", "code"),
    [("en", "It is not your fault", "tour_say"), ("ar", "رسمك لم يصل", "tour_draw")],
)
def test_the_child_is_told_with_the_way_back_until_they_have_read_it(
    app: Flask, language: str, words: str, code: str
) -> None:
    _, page = on_tour(app, language=language)
    phone = phone_of(app, page)
    assert not page.get("/me/look").select("[data-lost]")
    give(phone, code, b"neither sound nor picture")
    for path in ("/me/look", "/me/q/tour_faces", "/me/stop"):
        (told,) = page.get(path).select("[data-lost]")
        assert words in told.text
        assert [one["href"] for one in told.select("a")] == [f"/me/q/{code}"]
    assert not page.get(f"/me/q/{code}").select("[data-lost] a"), "one is there"
    assert not page.get("/help?back=/me/look").select("[data-lost]"), "nothing above help"
    found = page.client.get("/me/lost").get_json()
    assert words in found["html"]
    assert len(found["names"]) == 1
    assert "data-lost" not in page.client.get("/me/bundle").get_data(as_text=True)
    page.get("/me/q/tour_faces")
    page.send("[data-lost] form")
    assert page.path == "/me/q/tour_faces"
    assert not page.soup.select("[data-lost]")
    assert page.client.get("/me/lost").get_json() == {"html": "", "names": []}


@pytest.mark.parametrize(
    ("language", "words"), [("en", "sent already, from another phone"), ("ar", "أُرسل هذا من قبل")]
)
def test_a_phone_that_still_asks_is_told_that_another_has_sent(app: Flask, language: str, words: str) -> None:
    invited, page = on_tour(app, language=language)
    phone = phone_of(app, page)
    other = begun_browser(app, invited)
    other.get("/me/look")
    other.send("form[action='/me/send']")
    phone.give("tour_faces", ("choice", "happy"))
    assert phone.deliver() == ["late"]
    told = page.client.get("/me/lost").get_json()
    assert words in told["html"]
    assert 'href="/me/thanks"' in told["html"]
    assert 'href="/me/ask"' in told["html"]
    assert words in page.get("/me/look").get_text(), "a page with a line is the thank-you page"
    assert page.path == "/me/thanks"
    for back in ("/me/look", "/me/thanks"):
        assert words not in other.get(back).get_text(), "who sent knows"
    desk = browser_of(app, invited.iro).get(f"/desk/reviews/{invited.review.id}/answers")
    assert "Happy" in desk.get_text(), "what was given since is kept"


def test_made_again_ends_it_and_a_piece_that_comes_twice_tells_it_twice(app: Flask) -> None:
    _, page = on_tour(app)
    phone = phone_of(app, page)
    name, _ = phone.parts("tour_draw", b"")  # its parts never come
    phone.give("tour_draw", ("attached", name), ("words", "my dog"))
    assert phone.told_lost(hears=False) == phone.told_lost() == [True]
    phone.give("tour_faces", ("choice", "happy"))
    assert phone.told_lost() == [False]
    assert page.get("/me/look").select("[data-lost]")
    give(phone, "tour_draw", noise(20))
    assert not page.get("/me/look").select("[data-lost]")


def test_the_iro_sees_beside_the_answers_what_did_not_come_until_it_is_made_again(
    app: Flask, store: Store
) -> None:
    invited, page = on_tour(app, called="Robin")
    phone, desk = phone_of(app, page), browser_of(app, invited.iro)
    answers = f"/desk/reviews/{invited.review.id}/answers"
    with store.begin():
        write.save_opening(phone.sitting, may_see_unsent=True)
    give(phone, "tour_say", b"no sound")
    line = "A recording was made here and did not reach us. Robin has not read that yet:"
    assert line in shown(desk, answers)
    assert "they are told once they type a code from you" in shown(desk, answers)
    with store.begin():
        write.save_opening(phone.sitting, pictures=("cat", "sun"))
    assert "they are told once they tap their two pictures or type a code from you" in shown(desk, answers)
    page.get("/me/look")
    page.send("[data-lost] form")
    assert "A recording was made here and did not reach us. Robin has been told." in shown(desk, answers)
    assert not page.get("/me/look").select("[data-lost]"), "once is enough"
    with store.begin():
        write.share(phone.sitting, "tour_say", Sharing(Audience.KEPT))
    assert "did not reach us" not in shown(desk, answers), "what is kept for now is nobody's"
    give(phone, "tour_draw", b"no picture")
    assert "A drawing was made here" in shown(desk, answers)
    page.get("/me/q/tour_draw")
    page.send("#answer", go="rather_not")
    assert "did not reach us" not in shown(desk, answers), "the child does not want to say it any more"


@pytest.mark.parametrize("sees", ["kept", "not_iro"])
def test_what_did_not_come_and_was_not_for_the_iro_is_not_shown_to_them(
    app: Flask, store: Store, sees: str
) -> None:
    invited, page = on_tour(app, called="Robin")
    phone, desk = phone_of(app, page), browser_of(app, invited.iro)
    with store.begin():
        write.save_opening(phone.sitting, may_see_unsent=True)
    give(phone, "tour_say", b"no sound", ("sees", sees))
    assert "did not reach us" not in shown(desk, f"/desk/reviews/{invited.review.id}/answers")


def test_what_was_not_for_the_iro_stays_so_when_they_are_given_other_words(app: Flask, store: Store) -> None:
    invited, page = on_tour(app, called="Robin")
    phone, desk = phone_of(app, page), browser_of(app, invited.iro)
    answers = f"/desk/reviews/{invited.review.id}/answers"
    with store.begin():
        write.save_opening(phone.sitting, may_see_unsent=True)
    give(phone, "tour_say", b"no sound", ("words", "only mine"), ("sees", "kept"))
    give(phone, "tour_draw", b"no picture", ("sees", "iro"))
    assert "A drawing was made here" in shown(desk, answers)
    with store.begin():
        write.share(phone.sitting, "tour_draw", Sharing(Audience.NOT_IRO))
    for code in ("tour_say", "tour_draw"):
        phone.give(code, ("words", "about the fair"), ("sees", "iro"))
    assert phone.deliver() == ["kept", "kept"]
    assert shown(desk, answers).count("about the fair") == 2
    assert "was made here" not in shown(desk, answers)
    assert len(page.get("/me/look").select("[data-lost] a")) == 2, "the child is told all the same"
    give(phone, "tour_say", b"no sound", ("words", "about the fair"), ("sees", "iro"))
    assert "A recording was made here" in shown(desk, answers), "this one was for them"


@pytest.mark.parametrize("words", ["", "my song"])
def test_the_choice_for_the_same_answer_goes_for_its_files_too(app: Flask, store: Store, words: str) -> None:
    invited, page = on_tour(app, called="Robin")
    phone, desk = phone_of(app, page), browser_of(app, invited.iro)
    with store.begin():
        write.save_opening(phone.sitting, may_see_unsent=True)
    give(phone, "tour_say", b"no sound", ("words", words), ("sees", "kept"))
    with store.begin():
        write.share(phone.sitting, "tour_say", Sharing(Audience.IRO))
    assert "A recording was made here" in shown(desk, f"/desk/reviews/{invited.review.id}/answers")


def shown(desk: PageClient, address: str) -> str:
    """The words of a page of the desk."""
    return " ".join(desk.get(address).get_text(" ").split()).replace(" .", ".")


def test_another_device_is_told_only_once_the_pictures_were_tapped(app: Flask, store: Store) -> None:
    invited, page = on_tour(app)
    phone = phone_of(app, page)
    with store.begin():
        write.save_opening(phone.sitting, pictures=("cat", "sun"))
    give(phone, "tour_say", b"no sound")
    other = begun_browser(app, invited)
    assert not other.get("/me/look").select("[data-lost]")
    assert page.get("/me/look").select("[data-lost]")


@pytest.mark.parametrize("how", ["another recording", "words alone", "no sound either", "rather not"])
def test_someone_else_with_the_link_ends_no_notice_and_the_child_does(
    app: Flask, store: Store, how: str
) -> None:
    invited, page = on_tour(app, called="Robin")
    phone, desk = phone_of(app, page), browser_of(app, invited.iro)
    with store.begin():
        write.save_opening(phone.sitting, pictures=("cat", "sun"), may_see_unsent=True)
    give(phone, "tour_say", b"no sound")
    other = begun_browser(app, invited)
    elsewhere = phone_of(app, other)
    say = {
        "another recording": lambda: give(elsewhere, "tour_say", webm()),
        "words alone": lambda: elsewhere.give("tour_say", ("words", "nothing")),
        "no sound either": lambda: give(elsewhere, "tour_say", b"nothing to hear"),
        "rather not": lambda: elsewhere.give("tour_say", go="rather_not"),
    }
    say[how]()
    elsewhere.deliver()
    other.post("/me/lost")
    (told,) = page.get("/me/look").select("[data-lost]")
    assert len(told.select("a")) == 1
    line = "A recording was made here and did not reach us. Robin has not read that yet"
    assert line in shown(desk, f"/desk/reviews/{invited.review.id}/answers")
    page.send("[data-lost] form")
    assert not page.get("/me/look").select("[data-lost]")


def test_after_send_it_leads_to_what_can_be_asked_for(app: Flask) -> None:
    _, page = on_tour(app)
    phone = phone_of(app, page)
    phone.keep("send")
    give(phone, "tour_say", b"no sound")
    assert [one["href"] for one in page.get("/me/thanks").select("[data-lost] a")] == ["/me/ask"]


def test_what_is_noted_is_what_did_not_come() -> None:
    said, drawn = (Lost(code, "x", "s", ("a", "b")) for code in ("say", "draw"))
    assert noted((drawn,), said, ["a"]) == (drawn, Lost("say", "x", "s", ("b",)))
    assert noted((drawn, said), said, ["a", "b"]) == (drawn,)
    assert noted((drawn, said), Lost("say", "x", "s", ()), []) == (drawn, said)
    assert noted((drawn, said), Lost("say", "x", "s", ()), [], ended=True) == (drawn,)
