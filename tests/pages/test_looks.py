"""Promises about how the child in the pictures looks: asked of the child alone, seen on all their pages."""

from typing import Any

import pypdfium2
import pytest
from flask import Flask

from children.model import AgeBand, StaffId, Way
from children.own_pictures import add_own_picture
from consult import write
from consult.model import Holder, Looks
from consult.read import load_submission
from store.work import Store
from symbols.choices import swap
from symbols.editions.write import change_draft, publish_draft
from symbols.model import AIDS, COVERS, HAIR_STYLES
from symbols.read import load_inline
from tests.factories.invite import DAYS, Invited, asked_browser, begun_browser, invite_in
from tests.factories.photo import make_photo
from tests.factories.picture_set import make_picture, make_set
from tests.factories.review import make_review
from tests.pages.client import PageClient

FORM = "main form"


@pytest.fixture
def invited(app: Flask) -> Invited:
    return invite_in(app, called="Robin")


def kept_looks(store: Store, invited: Invited) -> Looks:
    with store.begin(write=False):
        submission = load_submission(invited.review.id)
        assert submission is not None
        return submission.looks


def test_nothing_is_chosen_before_the_child_chooses(app: Flask, invited: Invited) -> None:
    browser = asked_browser(app, invited)
    page = browser.get("/me/looks")
    assert page.select("input[checked]") == []
    assert {one["value"] for one in page.select("input[name=style]")} == set(HAIR_STYLES)
    assert {one["value"] for one in page.select("input[name=cover]")} == set(COVERS)
    assert {one["value"] for one in page.select("input[name=aids]")} == set(AIDS)


def test_a_child_without_hair_is_not_called_bald(app: Flask, invited: Invited) -> None:
    browser = asked_browser(app, invited)
    browser.get("/me/looks")
    assert "No hair" in browser.text
    assert "bald" not in browser.text.casefold()


def test_looks_are_kept_and_seen_on_the_next_page(app: Flask, store: Store, invited: Invited) -> None:
    browser = asked_browser(app, invited)
    browser.get("/me/looks?back=/me/hello")
    browser.send(
        FORM, skin="6", hair="black", style="braids", cover="none", aids=["wheelchair", "glasses"], go="keep"
    )
    assert browser.path == "/me/hello"
    html = browser.soup.html
    assert html is not None
    assert (html["data-skin"], html["data-hair"]) == ("6", "black")
    looks = kept_looks(store, invited)
    assert (looks.style, looks.cover, looks.aids) == ("braids", "none", ("glasses", "wheelchair"))
    browser.get("/me/chosen")
    browser.get("/me/not-a-picture", 404)
    seen = browser.get("/me/way").decode(formatter="minimal")
    dressed = load_inline("me", "braids", "none", frozenset({"glasses", "wheelchair"}))
    assert dressed.count("<") > load_inline("me").count("<")
    assert seen.count("<path") > 0
    assert _shapes(dressed) <= _shapes(seen)


def _shapes(svg: str) -> set[str]:
    """The places of the lines of a drawing."""
    return {part.split('"')[0] for part in svg.split(' d="')[1:]}


def test_what_is_not_offered_changes_nothing(app: Flask, store: Store, invited: Invited) -> None:
    browser = asked_browser(app, invited)
    browser.get("/me/looks")
    browser.send(FORM, style="mohawk", cover="crown", aids=["sword"], skin="9", hair="green")
    assert kept_looks(store, invited) == Looks()


def test_aids_can_be_taken_off_again(app: Flask, store: Store, invited: Invited) -> None:
    browser = asked_browser(app, invited)
    browser.get("/me/looks")
    browser.send(FORM, aids=["glasses"])
    browser.get("/me/looks")
    browser.send(FORM, aids=[])
    assert kept_looks(store, invited).aids == ()


def test_show_me_stays_on_the_page(app: Flask, store: Store, invited: Invited) -> None:
    browser = asked_browser(app, invited)
    browser.get("/me/looks?back=/me/q/feel")
    browser.send(FORM, cover="hijab", go="see")
    assert browser.path == "/me/looks"
    assert browser.soup.select_one("input[name=cover][value=hijab][checked]")
    assert browser.soup.select_one("input[name=back][value='/me/q/feel']")


def test_my_way_leads_there_and_back_with_what_was_half_given(app: Flask, invited: Invited) -> None:
    browser = asked_browser(app, invited)
    browser.get("/me/q/feel")
    browser.send("#answer", choice="sad", go="way")
    browser.send(FORM, theme="calm", go="looks")
    assert browser.path == "/me/looks"
    browser.send(FORM, style="curly")
    assert browser.path == "/me/q/feel"
    assert browser.soup.select_one("input[value=sad][checked]")
    assert browser.soup.html["data-theme"] == "calm"  # type: ignore[index]


def test_looks_stay_when_my_way_is_changed(app: Flask, store: Store, invited: Invited) -> None:
    browser = asked_browser(app, invited)
    browser.get("/me/looks")
    browser.send(FORM, style="long", skin="2")
    browser.get("/me/way")
    browser.send(FORM, theme="dark")
    looks = kept_looks(store, invited)
    assert (looks.style, looks.skin, looks.theme) == ("long", "2", "dark")


def test_the_help_page_shows_the_child_so_too(app: Flask, invited: Invited) -> None:
    browser = begun_browser(app, invited)
    browser.get("/me/looks")
    browser.send(FORM, cover="turban")
    plain = browser.get("/help").decode()
    assert _shapes(load_inline("visit", None, "turban")) <= _shapes(plain)


def test_the_first_pages_show_the_services_pictures_and_no_photo(
    app: Flask, store: Store, invited: Invited
) -> None:
    with store.begin():
        add_own_picture(invited.child.id, make_photo(), "me", "", StaffId(invited.iro.id))
        picture = make_picture(make_set(invited.service.id), "with")
        change_draft(invited.service.id, lambda one: swap(one, "friend", f"picture:{picture}"), None)
        publish_draft(invited.service.id, "", None)
    browser = PageClient(app)
    browser.get(invited.link)
    browser.send(FORM)
    assert browser.path == "/me/who"
    shown = [str(one["src"]) for one in browser.soup.select("main img.pic")]
    assert shown
    assert all(one.startswith("/pictures/") for one in shown)


# How the pages are set out


def root_of(browser: PageClient) -> dict[str, str]:
    html = browser.soup.html
    assert html is not None
    return {name: str(value) for name, value in html.attrs.items()}


def test_how_the_page_is_set_out_is_kept_and_can_be_taken_back(app: Flask, invited: Invited) -> None:
    browser = asked_browser(app, invited)
    browser.get("/me/way?back=/me/q/feel")
    chosen: dict[str, Any] = {
        "letters": "1.5",
        "pictures": "big",
        "spaced": "yes",
        "airy": "yes",
        "fewer": "yes",
        "calm": "yes",
    }
    browser.send(FORM, **chosen, hand="left")
    assert browser.path == "/me/q/feel"
    root = root_of(browser)
    assert {name: root[f"data-{name}"] for name in chosen} == chosen
    assert root["data-hand"] == "start"
    assert browser.soup.select(".row .mini")
    page = browser.get("/me/way")
    assert page.select_one("input[name=calm][checked]")
    usual: dict[str, Any] = {"letters": "usual", "pictures": "usual", "hand": "right"}
    browser.send(FORM, **usual, spaced=[], airy=[], fewer=[], calm=[])
    assert {name for name in root_of(browser) if name.startswith("data-")} <= {"data-theme", "data-age"}


def test_a_size_of_letters_that_is_not_offered_changes_nothing(
    app: Flask, store: Store, invited: Invited
) -> None:
    browser = asked_browser(app, invited)
    browser.get("/me/way")
    browser.send(FORM, letters="9", pictures="huge", hand="third")
    assert kept_looks(store, invited) == Looks(size=2)


def test_joined_letters_are_not_torn_apart_and_the_hand_stays_a_hand(app: Flask, invited: Invited) -> None:
    browser = asked_browser(app, invited)
    browser.get("/me/way")
    browser.send(FORM, spaced="yes", hand="left", lang="ar")
    browser.get("/me/way")
    assert not browser.soup.select_one("input[name=spaced]")
    assert not {"data-spaced", "data-hand"} & set(root_of(browser)), "left is where reading ends"
    browser.send(FORM, lang="en")
    browser.get("/me/way")
    assert browser.soup.select_one("input[name=spaced][checked]"), "not asked in Arabic, not taken back"
    assert root_of(browser)["data-hand"] == "start"


@pytest.mark.parametrize("band", list(AgeBand))
def test_pages_look_right_for_the_age_and_show_none(app: Flask, band: AgeBand) -> None:
    browser = asked_browser(app, invite_in(app, age_band=band))
    browser.get("/me/q/feel")
    expected = None if band is AgeBand.MIDDLE else band.name.lower()
    assert root_of(browser).get("data-age") == expected


def test_looks_are_remembered_for_the_next_review(app: Flask, store: Store, invited: Invited) -> None:
    browser = asked_browser(app, invited)
    browser.get("/me/way")
    browser.send(FORM, theme="dark", letters="2")
    with store.begin():
        review = make_review(invited.child)
        invite, _ = write.add_invite(
            review.id, invited.child.id, Way.PICTURES, "en", DAYS, StaffId(invited.iro.id)
        )
        sitting = write.begin_sitting(invite, Holder.ME)
        assert (sitting.looks.theme, sitting.looks.letters) == ("dark", "2")


# What I said, mine to keep


def words_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(page.get_textpage().get_text_range() for page in document)


def test_what_i_said_is_mine_to_keep_without_a_name(app: Flask, invited: Invited) -> None:
    browser = asked_browser(app, invited)
    browser.get("/me/q/feel")
    browser.send("#answer", choice="sad", words="I miss the dog")
    browser.get("/me/look")
    assert browser.soup.select_one("a[href='/me/mine']")
    page = browser.get("/me/mine")
    assert "I miss the dog" in page.text
    assert "Robin" not in page.text
    browser.get("/me/mine.pdf")
    assert browser.answer is not None
    assert browser.answer.headers["Cache-Control"] == "no-store"
    kept = words_of(browser.answer.data)
    assert "I miss the dog" in kept
    assert "Sad" in kept
    assert "Robin" not in kept


def test_other_pictures_not_tapped_show_nothing_to_keep(app: Flask, invited: Invited) -> None:
    first = asked_browser(app, invited)
    first.get("/me/q/feel")
    first.send("#answer", words="I miss the dog")
    other = begun_browser(app, invited)
    assert "dog" not in other.get("/me/mine").text
    other.get("/me/mine.pdf")
    assert other.answer is not None
    assert "dog" not in words_of(other.answer.data)


def test_nothing_to_keep_is_shown_after_sending_without_the_pictures(app: Flask, invited: Invited) -> None:
    browser = asked_browser(app, invited)
    browser.get("/me/q/feel")
    browser.send("#answer", words="I miss the dog")
    browser.get("/me/look")
    browser.send("form[action='/me/send']")
    for address in ("/me/mine", "/me/mine.pdf"):
        assert "dog" not in browser.get(address).text
        assert browser.path == "/me/after"


def test_what_may_mean_not_safe_is_never_on_it(app: Flask, store: Store, invited: Invited) -> None:
    browser = asked_browser(app, invited)
    browser.get("/me/q/feel")
    browser.send("#answer", choice="sad", words="he hits me")
    browser.get("/me/q/safe")
    if browser.soup.select_one("[value=now]"):
        browser.send(FORM, go="now")
    browser.send("#answer", choice="not_safe", words="at night")
    page = browser.get("/me/mine")
    assert "hits" not in page.text
    assert "night" not in page.text
    assert not page.select("section.mine")


@pytest.mark.parametrize("words", ["", "I miss the dog", "he hits me"])
def test_each_childs_page_to_keep_says_that_nothing_private_is_on_it(
    app: Flask, invited: Invited, words: str
) -> None:
    browser = asked_browser(app, invited)
    browser.get("/me/q/feel")
    browser.send("#answer", choice="sad", words=words)
    assert "Some questions are private" in browser.get("/me/mine").text
    browser.get("/me/mine.pdf")
    assert browser.answer is not None
    assert "Some questions are private" in words_of(browser.answer.data)


def test_what_is_done_is_told_and_not_what_is_left(app: Flask, invited: Invited) -> None:
    browser = asked_browser(app, invited)
    assert not browser.soup.select_one(".done-so-far")
    browser.get("/me/q/feel")
    browser.send("#answer", choice="sad")
    told = browser.soup.select_one(".done-so-far")
    assert told is not None
    assert told.text == "1 done"
