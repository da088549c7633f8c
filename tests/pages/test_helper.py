"""Promises about the one who helps: asked who they are on pages of their own; the passport sets the pages;
the practice round keeps nothing but how it went."""

import pytest
from flask import Flask

from children.model import StaffId
from children.own_pictures import add_own_picture
from children.passport.model import Access, Passport, Understands, Uses
from children.passport.setting import save_passport
from consult.helping import Helps, Practice, Who
from consult.model import Submission
from consult.read import list_revisions, load_submission
from store.work import Store
from tests.conftest import Clock
from tests.dump import dump_text
from tests.factories.desk import browser_of
from tests.factories.invite import Invited, asked_browser, begun_browser, invite_in
from tests.factories.passport import make_passport
from tests.factories.photo import make_photo
from tests.factories.submission import make_submission
from tests.factories.tour import on_tour
from tests.pages.client import PageClient


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin")


def give(store: Store, invited: Invited, passport: Passport) -> None:
    with store.begin():
        save_passport(invited.child, passport, StaffId(invited.iro.id))


def helped(app: Flask, invited: Invited) -> PageClient:
    """A browser at the helper's first page."""
    browser = begun_browser(app, invited, holder="with_someone")
    browser.send("main form", first="with_someone")
    browser.send("main form", go="skip")
    assert browser.path == "/me/helper"
    return browser


def kept(store: Store, invited: Invited) -> Submission:
    with store.begin(write=False):
        found = load_submission(invited.review.id)
        assert found is not None
        return found


def test_the_one_who_helps_is_asked_on_a_page_of_their_own_and_the_iro_alone_is_told(
    app: Flask, store: Store, invited: Invited
) -> None:
    browser = helped(app, invited)
    browser.send("main form", 422)
    browser.send("main form", who="teacher", name="Ms Okoro", helps=["read_aloud", "pointed"])
    assert browser.path == "/me/helper/how"
    assert "Never hold or move their hand" in browser.text
    helper = kept(store, invited).helping.helpers[0]
    assert (helper.who, helper.name) == (Who.TEACHER, "Ms Okoro")
    assert helper.helps == (Helps.READ_ALOUD, Helps.POINTED)
    onward = browser.soup.select_one("main a.next")
    assert onward is not None
    assert onward["href"] == "/me/topics"


def test_the_one_who_helps_reads_their_pages_in_their_own_language_and_the_child_in_theirs(
    app: Flask,
) -> None:
    browser = helped(app, invite_in(app, called="Robin", language="ar"))
    assert "Who is helping?" not in browser.text
    english = browser.get("/me/helper?lang=en&back=/me/look").select_one("nav.chips a")
    assert english is not None
    assert english["href"] == "?lang=en&back=/me/look"
    browser.send("main form", 422)
    assert "Please choose who is helping." in browser.text
    browser.send("main form", who="carer")
    assert "Never hold or move their hand" in browser.text, "it stays on the pages of theirs"
    assert "How did it go?" in browser.get("/me/practice/end").text
    html = browser.get("/me/look").select_one("html")
    assert html is not None
    assert html["lang"] == "ar"


def test_who_is_alone_without_a_passport_meets_no_helpers_page(app: Flask, invited: Invited) -> None:
    browser = begun_browser(app, invited)
    browser.send("main form", first="here")
    browser.send("main form", go="skip")
    assert browser.path == "/me/topics"


def test_whoever_helps_on_another_day_is_asked_too_before_the_child_looks_at_what_they_said(
    app: Flask, invited: Invited
) -> None:
    first = asked_browser(app, invited)
    first.send("main form", choice="happy", go="next")
    first.get("/me/pictures")
    first.send("main form", own=["pin-cat", "pin-sun"])
    second = begun_browser(app, invited, holder="with_someone")
    assert second.path == "/me/again"
    second.send("main form", own=["pin-cat", "pin-sun"])
    assert second.path == "/me/helper"
    second.send("main form", who="carer", helps=["held_hand"])
    onward = second.soup.select("main a.next")
    assert [one["href"] for one in onward] == ["/me/look"]


def test_the_passport_is_shown_to_whoever_helps_and_not_where_the_child_is_not_known(
    app: Flask, store: Store, invited: Invited
) -> None:
    give(store, invited, make_passport())
    browser = helped(app, invited)
    browser.get("/me/helper/passport")
    assert "Looks up and smiles" in browser.text
    assert "Loud doors" in browser.text
    browser.get("/me/pictures")
    browser.send("main form", own=["pin-cat", "pin-tree"])
    other = begun_browser(app, invited, holder="with_someone")
    assert "Looks up" not in other.get("/me/helper/passport").text


def test_only_what_is_within_reach_is_asked(app: Flask, store: Store, invited: Invited) -> None:
    give(store, invited, make_passport())
    browser = helped(app, invited)
    browser.get("/me/look")
    asked = [str(link["href"]) for link in browser.soup.select(".looked a.button")]
    assert not [one for one in asked if "/me/q/more" in one]
    assert [one for one in asked if "/me/q/safe" in one]
    cards = {one["value"] for one in browser.get("/me/q/anything").select("input[name=choice]")}
    assert cards == {"draw", "photo"}  # to make a sentence is out of reach
    assert browser.get("/me/q/home").select_one("[data-board]") is None


def test_what_the_passport_keeps_from_a_child_is_told_to_staff_and_never_as_left_out(
    app: Flask, store: Store
) -> None:
    invited = invite_in(app, called="Robin", reads_pictures_only=True)
    give(store, invited, make_passport(uses=(Uses.GIVE,)))
    desk = browser_of(app, invited.iro)
    home, review = "How is your home?", f"/desk/reviews/{invited.review.id}"
    for address in (f"/desk/children/{invited.child.id}/passport", f"{review}/invite"):
        assert home in desk.get(address).text
    with store.begin():
        make_submission(invited)
    page = desk.get(f"{review}/answers")
    not_asked, left_out = (page.select_one(f"[aria-labelledby={one}]") for one in ("not-asked", "left-out"))
    assert not_asked is not None
    assert home in not_asked.text
    assert "by what is written today" in not_asked.text, "the passport may have been written after Send"
    assert left_out is not None
    assert home not in left_out.text


@pytest.mark.parametrize(("understands", "warns"), [((Understands.PHOTOS,), True), (Understands, False)])
def test_who_knows_photos_and_no_drawings_is_to_be_given_photos_of_their_own(
    app: Flask, store: Store, invited: Invited, understands: tuple[Understands, ...], warns: bool
) -> None:
    give(store, invited, make_passport(understands=tuple(understands)))
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/children/{invited.child.id}/passport")
    assert ("Our cards are drawings" in desk.text) is warns


def test_who_knows_only_things_to_hold_is_watched_and_asked_no_cards(
    app: Flask, store: Store, invited: Invited
) -> None:
    give(store, invited, make_passport(understands=(Understands.OBJECTS,)))
    browser = begun_browser(app, invited)
    assert browser.path == "/me/watching"
    browser.get("/me/q/feel", 404)
    desk = browser_of(app, invited.iro)
    desk.get(f"/desk/reviews/{invited.review.id}/invite")
    assert "write down what they see" in desk.text


@pytest.mark.parametrize(
    ("access", "scan", "layout"),
    [
        (Access.ONE_SWITCH, "one", None),
        (Access.PARTNER, "partner", None),
        (Access.POINT, None, "corners"),
        (Access.DWELL, None, None),
    ],
)
def test_the_passport_sets_how_the_pages_are_reached_from_the_link_on(
    app: Flask, store: Store, invited: Invited, access: Access, scan: str | None, layout: str | None
) -> None:
    give(store, invited, make_passport(access=access, pace=6, by_rows=True, dwell=20))
    rests = access is Access.DWELL
    browser = PageClient(app)
    for html in (
        browser.get(invited.link).select_one("html"),
        browser.send("main form").select_one("html"),
        browser.send("main form", holder="me").select_one("html"),
    ):
        assert html is not None
        assert (html.get("data-scan"), html.get("data-layout")) == (scan, layout)
        assert bool(browser.soup.select("script[src*='scan.js']")) == bool(scan)
        assert bool(browser.soup.select("script[src*='dwell.js']")) == rests
        assert bool(browser.soup.select("[data-dwell-bar]")) == rests
    assert bool(browser.soup.select("html[data-pace='6'][data-rows=yes]")) == bool(scan)
    assert bool(browser.soup.select("html[data-dwell='20']")) == rests


@pytest.mark.parametrize("kind", ["draw", "words", "photo"])
def test_who_chooses_scanning_themselves_is_not_asked_to_draw_write_or_take_a_photo(
    app: Flask, invited: Invited, kind: str
) -> None:
    _, browser = on_tour(app, invited)
    drawn = f"/me/q/tour_{kind}"
    browser.get(drawn)
    by_hand = browser.client.get("/me/bundle").get_json()["reach"]["by_hand"]
    assert f"tour_{kind}" in [code for code, *_ in by_hand]
    browser.get(f"/me/way?back={drawn}")
    browser.send("main form", scan="one")
    assert browser.path != drawn
    bundle = browser.client.get("/me/bundle").get_json()
    assert drawn not in bundle["pages"]
    assert bundle["reach"]["by_hand"] == []
    browser.get(drawn, status=404)
    browser.get("/me/way")
    browser.send("main form", scan="off")
    browser.get(drawn)


def test_without_scanning_nothing_of_it_is_loaded(app: Flask, invited: Invited) -> None:
    browser = begun_browser(app, invited)
    assert not browser.soup.select("script[src*='scan.js'], script[src*='dwell.js'], link[href*='reach.css']")


def test_my_way_switches_the_ring_on_and_off_and_the_passport_can_still_change(
    app: Flask, store: Store, clock: Clock, invited: Invited
) -> None:
    give(store, invited, make_passport(access=Access.ONE_SWITCH))
    browser = begun_browser(app, invited)
    browser.get("/me/way?back=/me/hello")
    browser.send("main form", theme="dark")
    html = browser.get("/me/hello").select_one("html[data-scan=one]")
    assert html is not None
    clock.forward(minutes=1)
    give(store, invited, make_passport(access=Access.TWO_SWITCHES))
    assert browser.get("/me/hello").select_one("html[data-scan=two]") is not None
    browser.get("/me/way?back=/me/hello")
    browser.send("main form", rows="yes")
    assert browser.get("/me/hello").select_one("html[data-scan=two][data-rows=yes]") is not None
    browser.get("/me/way?back=/me/hello")
    browser.send("main form", scan="dwell", dwell="30", rows=[])
    assert browser.get("/me/hello").select_one("html[data-dwell='30']:not([data-scan])") is not None
    browser.get("/me/way?back=/me/hello")
    browser.send("main form", scan="off", dwell="31")
    assert browser.get("/me/hello").select_one("html[data-scan], html[data-dwell]") is None


def test_pages_for_the_helper_are_never_scanned(app: Flask, store: Store, invited: Invited) -> None:
    give(store, invited, make_passport(access=Access.ONE_SWITCH))
    browser = begun_browser(app, invited)
    for path in ("/me/helper", "/me/helper/how", "/me/helper/passport", "/me/practice", "/me/practice/end"):
        assert browser.get(path).select_one("html[data-scan]") is None, path
    (onward,) = browser.get("/me/helper/how").select("main a.next")
    assert onward["href"] == "/me/practice", "the practice round comes before the questions"
    browser.get("/me/practice/end")
    browser.send("main form", result="understood")
    (onward,) = browser.get("/me/helper/how").select("main a.next")
    assert onward["href"] != "/me/practice"


def test_the_practice_round_is_never_an_answer(app: Flask, store: Store, invited: Invited) -> None:
    browser = helped(app, invited)
    browser.send("main form", who="carer")
    browser.get("/me/practice")
    browser.send("main form", 422, thing=["music", "bus", "toys", "dentist"])
    ticked = [str(one["value"]) for one in browser.soup.select("[name=thing][checked]")]
    assert sorted(ticked) == ["bus", "dentist", "music", "toys"], "what was picked is still there"
    browser.send("main form", thing=["music", "dentist"])
    for _ in range(2):
        assert "How is this for you?" in browser.text
        browser.send("main form", choice="like", go="next")
    browser.send("main form", result="understood")
    found = kept(store, invited)
    assert [one.result for one in found.helping.practised] == [Practice.UNDERSTOOD]
    assert found.answers == ()
    with store.begin(write=False):
        assert list_revisions(found.id) == []


def test_the_practice_round_offers_the_childs_own_things_first_and_no_person(
    app: Flask, store: Store, invited: Invited
) -> None:
    mine = (("", "Rex"), ("toys", ""), ("foster-carer", "Bev"), ("home", "Home"))
    with store.begin():
        for concept, word in mine:
            add_own_picture(invited.child.id, make_photo(), concept, word, StaffId(invited.iro.id))
    browser = helped(app, invited)
    browser.send("main form", who="carer")
    cards = browser.get("/me/practice").select("label.card")
    said = [" ".join(one.text.split()) for one in cards]
    assert (sorted(said[:2]), said[2]) == (["Rex", "Toys"], "Food")
    assert not {"Bev", "Home"} & set(said)
    assert all(one.select_one("img") for one in cards[:2])
    own = [str(one.select_one("input")["value"]) for one in cards[:2]]  # type: ignore[index]
    browser.send("main form", thing=own)
    assert f"How is this for you? {said[0]}" in " ".join(browser.soup.text.split())
    assert browser.soup.select_one("main .middle img") is not None


@pytest.mark.parametrize(
    ("at_once", "cards"), [(2, ["like", "dont-like"]), (3, ["like", "middle", "dont-like"])]
)
def test_practice_shows_as_many_cards_as_the_child_is_used_to_and_the_fixed_row(
    app: Flask, store: Store, invited: Invited, at_once: int, cards: list[str]
) -> None:
    give(store, invited, make_passport(cards_at_once=at_once))
    browser = helped(app, invited)
    browser.get("/me/practice")
    browser.send("main form", thing=["music", "dentist"])
    assert [one["value"] for one in browser.soup.select("[name=choice]")] == cards
    row = [str(one["value"]) for one in browser.soup.select(".row .mini")]
    assert row == ["something_else", "dont_know", "rather_not", "stop", "help"]
    browser.send("main form", go="help")
    assert browser.path == "/help"
    assert browser.soup.select_one("a[href='/me/practice/1']") is not None
    browser.get("/me/practice/1")
    browser.send("main form", go="dont_know")
    assert browser.path == "/me/practice/2"


def test_stopping_the_practice_round_is_kept_and_leads_to_stop(
    app: Flask, store: Store, invited: Invited
) -> None:
    browser = helped(app, invited)
    browser.get("/me/practice")
    browser.send("main form", thing=["music", "dentist"])
    browser.send("main form", go="stop")
    assert browser.path == "/me/stop"
    assert [one.result for one in kept(store, invited).helping.practised] == [Practice.STOPPED]


def test_who_helped_is_sealed(app: Flask, store: Store, invited: Invited) -> None:
    browser = helped(app, invited)
    browser.send("main form", who="teacher", name="Ms Okoro")
    assert kept(store, invited).helping.helpers[0].name == "Ms Okoro"
    assert "Okoro" not in dump_text(store)


def test_where_a_hand_is_held_each_page_says_that_only_the_iro_sees_it(app: Flask, invited: Invited) -> None:
    browser = begun_browser(app, invited, holder="with_someone")
    browser.get("/me/q/feel")
    browser.send("#answer", choice="happy", sees="meeting", how="meeting")
    shown = " ".join(browser.get("/me/look").get_text().split())
    before = browser.client.get("/me/bundle").get_json()
    assert "Who sees this? Everyone at my meeting" in shown
    assert not before["by_hand"]
    browser.get("/me/helper")
    browser.send("main form", who="carer", helps=["held_hand"])
    shown = " ".join(browser.get("/me/look").get_text().split())
    assert "Everyone at my meeting" not in shown
    assert "Someone held or moved your hand here. So only Noor Calder sees it." in shown
    for address in ("/me/q/feel", "/me/q/feel/sees"):
        (chosen,) = browser.get(address).select("[name=sees][checked]")
        assert chosen["value"] == "iro", address
    after = browser.client.get("/me/bundle").get_json()
    assert after["by_hand"], "a phone tells it by itself"
    assert after["stamp"] != before["stamp"]
