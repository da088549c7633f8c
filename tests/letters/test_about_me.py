"""Promises of the "all about me" sheet: one page in each language, a safe photo, work contacts only."""

import io
from uuid import UUID

import pytest
from flask import Flask
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from children.model import StaffId, Way
from children.write import assign_iro
from consult.write import add_invite
from letters.about_me.model import OWN_WORDS, SheetMissing
from letters.about_me.read import find_sheet, load_photo, load_sheet, load_sheet_by_id
from letters.about_me.ready import in_words
from letters.about_me.sheet import sheet_words
from letters.about_me.write import add_sheet
from letters.paper import available_pictures
from letters.phrases import phrases_in
from press.reading import read_aloud
from staff.write import mark_left
from store.work import Store
from tests.conftest import Clock
from tests.factories.desk import Desk, make_desk
from tests.factories.picture_set import publish_swap
from tests.factories.recording import tone
from tests.factories.sheet import IN_ARABIC, make_about, make_words
from tests.factories.staff import make_account, sign_in
from tests.pages.client import PageClient
from wording.read import find_message


@pytest.fixture
def desk(app: Flask) -> Desk:
    return make_desk(app)


def photo(kind: str = "PNG") -> io.BytesIO:
    made = io.BytesIO()
    Image.new("RGB", (300, 200), "#336699").save(made, kind)
    made.seek(0)
    return made


def save(
    desk: Desk, upload: tuple[io.BytesIO, str] | None = None, status: int = 200, **fields: object
) -> None:
    browser = desk.browser
    browser.get("/desk/about-me")
    token = str(browser.soup.select("main [name=csrf_token]")[0]["value"])
    sent: dict[str, object] = {"csrf_token": token, "name": "Noor", **make_words(), **fields}
    if upload:
        sent["photo"] = upload
    answer = browser.client.post(
        "/desk/about-me", data=sent, content_type="multipart/form-data", follow_redirects=True
    )
    browser._took(answer, status)


def begun_child(app: Flask, desk: Desk, store: Store, way: Way) -> PageClient:
    with store.begin():
        _, secret = add_invite(desk.review.id, desk.child.id, way, "en", 40, StaffId(desk.iro.id))
    child = PageClient(app)
    child.get(f"/i/{secret}")
    child.send("main form", button="button")
    child.send("main form", button="button[value=me]")
    return child


def test_sheet_is_kept_and_shown_as_it_prints(desk: Desk, store: Store) -> None:
    save(desk, (photo(), "me.png"), phone="01632 960001")
    with store.begin(write=False):
        about = load_sheet(desk.iro.id)
        assert (about.name, about.version, about.has_photo) == ("Noor", 1, True)
        assert Image.open(io.BytesIO(load_photo(desk.iro.id))).size == (600, 600)
    assert desk.browser.client.get("/desk/about-me/page.png").data.startswith(b"\x89PNG")


def test_the_sheet_has_the_pictures_that_the_service_chose(desk: Desk, store: Store) -> None:
    save(desk)
    with store.begin(write=False):
        words = sheet_words(load_sheet(desk.iro.id), "en", phrases_in("en"), available_pictures())
    concept = next(line.picture for group in words.groups for line in group.lines if line.picture)
    pages = ("/desk/about-me/page.png", f"/desk/children/{desk.child.id}/about-iro.pdf")
    before = [desk.browser.client.get(address).data for address in pages]
    publish_swap(store, desk.service.id, concept)
    after = [desk.browser.client.get(address).data for address in pages]
    assert [old == new for old, new in zip(before, after, strict=True)] == [False, False]


def test_each_saving_is_a_new_version_and_keeps_the_photo(desk: Desk, store: Store) -> None:
    save(desk, (photo(), "me.png"))
    save(desk, name="Noor C.")
    with store.begin(write=False):
        about = load_sheet(desk.iro.id)
        assert (about.name, about.version, about.has_photo) == ("Noor C.", 2, True)
    save(desk, no_photo="y")
    with store.begin(write=False):
        assert not load_sheet(desk.iro.id).has_photo
        with pytest.raises(SheetMissing):
            load_photo(desk.iro.id)


@pytest.mark.parametrize(
    "content", [b"words", b"<svg xmlns='http://www.w3.org/2000/svg'></svg>", photo().read()[:70]]
)
def test_refused_photo_says_why_and_keeps_what_was_typed(desk: Desk, store: Store, content: bytes) -> None:
    save(desk, (io.BytesIO(content), "me.jpg"), status=400, likes="I like\nnewts.")
    assert "lease" in desk.browser.soup.select("#photo-error")[0].text
    assert "newts" in desk.browser.soup.select("#likes")[0].text
    with store.begin(write=False):
        assert find_sheet(desk.iro.id) is None


def test_too_many_words_are_named_and_nothing_breaks(app: Flask, desk: Desk, store: Store) -> None:
    words = "A line of words that goes on. \n" * 15
    save(desk, what=words, not_do=words, likes=words, listen=words + "End.")
    assert "kept, but cannot be printed yet. English: These are too many words" in desk.browser.text
    child = begun_child(app, desk, store, Way.WORDS)
    assert child.client.get("/me/iro.pdf").data.startswith(b"%PDF"), "the short sentences fit"
    desk.browser.get("/desk/about-me/page.png", status=404)
    desk.browser.get("/desk/about-me.pdf")
    assert desk.browser.path == "/desk/about-me"


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_sheet_is_one_page_whose_every_sentence_is_heard(desk: Desk, store: Store, lang: str) -> None:
    save(desk, (photo(), "me.png"), phone="01632 960001", email="noor@example.test", reply_days="2")
    pdf = desk.browser.client.get(f"/desk/about-me.pdf?lang={lang}")
    assert pdf.headers["Content-Disposition"].startswith("attachment")
    with store.begin(write=False):
        about = in_words(load_sheet(desk.iro.id), lang, find_message)
    words = sheet_words(about, lang, phrases_in(lang), available_pictures())
    heard = [each.text for each in read_aloud(pdf.data) if each.role != "Figure"]
    for line in (
        words.title,
        *words.opening,
        *words.reach.lines,
        *(e for g in words.groups for e in g.lines),
    ):
        assert line.text.replace("\u2068", "").replace("\u2069", "") in heard


def test_own_words_are_in_the_child_s_language_where_given_else_marked_as_english() -> None:
    about = make_about(in_language={"ar": IN_ARABIC})
    words = sheet_words(about, "ar", phrases_in("ar"), available_pictures())
    langs = {line.id: line.lang for group in words.groups for line in group.lines}
    assert langs["likes-0"] == "ar"
    assert langs["what-0"] == "en"


def test_code_of_an_old_sheet_opens_what_is_true_today(app: Flask, desk: Desk, store: Store) -> None:
    save(desk, phone="01632 960001")
    with store.begin(write=False):
        old = load_sheet(desk.iro.id).id
    save(desk, phone="01632 960009")
    with store.begin(write=False):
        assert load_sheet_by_id(old).phone == "01632 960009"
    reader = PageClient(app)
    reader.get(f"/contact/{old}")
    assert "01632 960009" in reader.text
    assert "01632 960001" not in reader.text


def test_contact_page_shows_work_contacts_and_nothing_else(app: Flask, desk: Desk, store: Store) -> None:
    save(desk, (photo(), "me.png"), phone="01632 960001", likes="I like\nnewts.")
    with store.begin(write=False):
        sheet_id = load_sheet(desk.iro.id).id
    reader = PageClient(app)
    reader.get(f"/contact/{sheet_id}")
    assert "newts" not in reader.text
    assert "Robin" not in reader.text
    assert reader.soup.select("main img") == []
    reader.get(f"/contact/{UUID(int=5)}", status=404)


def test_child_s_sheet_is_printed_for_their_own_reviewing_officer_alone(app: Flask, desk: Desk) -> None:
    save(desk)
    assert desk.browser.client.get(f"/desk/children/{desk.child.id}/about-iro.pdf").data.startswith(b"%PDF")
    other = make_desk(app, called="Juniper")
    other.browser.get(f"/desk/children/{desk.child.id}/about-iro.pdf", status=404)


def test_sheet_and_photo_for_a_child_need_a_sitting(app: Flask, desk: Desk) -> None:
    save(desk, (photo(), "me.png"))
    reader = PageClient(app)
    for path in ("/me/iro", "/me/iro/photo.jpg", "/me/iro.pdf"):
        assert reader.client.get(path).status_code == 302


def test_words_and_photo_are_sealed(desk: Desk, store: Store) -> None:
    save(desk, (photo("JPEG"), "me.jpg"), likes="I like newts.")
    database = store.engine.url.database
    assert database is not None
    with open(database, "rb") as file:
        content = file.read()
    assert b"newts" not in content
    assert b"JFIF" not in content


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.sampled_from(OWN_WORDS), st.text(max_size=80)), st.sampled_from(["en", "ar", "ti"]))
def test_any_words_make_a_sheet(words: dict[str, str], lang: str) -> None:
    made = sheet_words(make_about(words=words), lang, phrases_in(lang), available_pictures())
    assert made.title.text


def test_nobody_has_a_sheet_before_they_make_one(desk: Desk, store: Store) -> None:
    with store.begin():
        assert find_sheet(desk.iro.id) is None
        add_sheet(desk.iro.id, name="Noor", words={"what": "I run meetings."})
        assert load_sheet(desk.iro.id).words["what"] == "I run meetings."


def test_child_finds_their_reviewing_officer_on_the_hello_page(app: Flask, desk: Desk, store: Store) -> None:
    save(desk, (photo(), "me.png"), likes="I collect stamps.")
    with store.begin():
        _, secret = add_invite(desk.review.id, desk.child.id, Way.PICTURES, "ar", 40, StaffId(desk.iro.id))
    child = PageClient(app)
    child.get(f"/i/{secret}")
    child.send("main form", button="button")
    child.send("main form", button="button[value=me]")
    while "/hello" not in child.path:
        child.send("main form", button="button")
    assert child.soup.select_one("a[href='/me/iro']") is not None
    child.get("/me/iro")
    assert "Noor" in child.text
    assert child.soup.select_one("p[lang=en]") is not None
    picture = child.client.get("/me/iro/photo.jpg")
    assert (picture.mimetype, picture.headers["Cache-Control"]) == ("image/jpeg", "no-store")
    assert child.client.get("/me/iro.pdf").data.startswith(b"%PDF")


def test_reviewing_officer_without_a_sheet_is_led_to_the_form(desk: Desk) -> None:
    desk.browser.get(f"/desk/children/{desk.child.id}/about-iro.pdf")
    assert desk.browser.path == "/desk/about-me"
    assert "fill in your sheet first" in desk.browser.text


def test_name_is_recorded_or_uploaded_kept_and_played_to_the_child(
    app: Flask, desk: Desk, store: Store
) -> None:
    desk.browser.get("/desk/about-me")
    answer = desk.browser.answer
    assert answer is not None
    assert "microphone=(self)" in answer.headers["Permissions-Policy"]
    assert desk.browser.soup.select_one("[data-recorder][data-most='15'] [name=recorded]") is not None
    save(desk, sound=(io.BytesIO(tone()), "me.wav"))
    save(desk, likes="I like newts.")
    child = begun_child(app, desk, store, Way.PICTURES)
    child.get("/me/iro")
    player = child.soup.select("main audio")[0]
    assert "said by" in str(player["aria-label"])
    heard = child.client.get(str(player["src"]))
    assert (heard.data, heard.mimetype) == (tone(), "audio/wav")
    save(desk, no_sound="y")
    child.get("/me/iro")
    assert child.soup.select("main audio") == []
    child.get("/me/iro/name-said", status=404)


def test_recording_that_is_none_says_why_and_keeps_what_was_typed(desk: Desk, store: Store) -> None:
    save(desk, status=400, sound=(io.BytesIO(b"no sound"), "me.mp3"), likes="I like newts.")
    assert "no sound that browsers play" in desk.browser.soup.select("#sound-error")[0].text
    assert "newts" in desk.browser.soup.select("#likes")[0].text
    with store.begin(write=False):
        assert find_sheet(desk.iro.id) is None


def test_sheet_says_when_it_was_checked_and_asks_again_after_a_year(desk: Desk, clock: Clock) -> None:
    save(desk)
    desk.browser.get("/desk")
    assert "last checked a year ago" not in desk.browser.text
    clock.forward(days=365)
    sign_in(desk.browser.client, desk.iro.email)
    desk.browser.get("/desk")
    assert "last checked a year ago" in desk.browser.text
    desk.browser.get("/desk/about-me")
    desk.browser.send("form[action='/desk/about-me/checked']")
    assert "Last checked on 23 November 2027" in desk.browser.text
    assert "old cat" in desk.browser.soup.select("#likes")[0].text
    desk.browser.get("/desk")
    assert "last checked a year ago" not in desk.browser.text


def test_another_reviewing_officer_s_sheet_takes_its_place_at_once(
    app: Flask, desk: Desk, store: Store
) -> None:
    save(desk, phone="01632 960001")
    child = begun_child(app, desk, store, Way.WORDS)
    child.get("/me/iro")
    assert "Noor" in child.text
    assert child.soup.select(".letter-picture svg, .letter-picture img") == [], "who reads well gets words"
    with store.begin():
        after = make_account(desk.service, name="Ada Quill")
        add_sheet(after.id, name="Ada", words={"what": "I run meetings.", "meet": "We meet in May."})
        old = load_sheet(desk.iro.id).id
        assign_iro(desk.child.id, StaffId(after.id))
        mark_left(StaffId(desk.iro.id))
    child.get("/me/iro")
    assert "Ada" in child.text
    assert "When we meet" in child.text
    assert "Noor" not in child.text
    reader = PageClient(app)
    reader.get(f"/contact/{old}")
    assert "does not work here any more" in reader.text
    assert "01632 960001" not in reader.text


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_plain_sheet_has_the_same_sentences_on_one_page(desk: Desk, lang: str) -> None:
    save(desk, (photo(), "me.png"), phone="01632 960001", meet="We meet before each review.")
    read = [
        [
            one.text
            for one in read_aloud(
                desk.browser.client.get(f"/desk/about-me.pdf?lang={lang}&level={level}").data
            )
        ]
        for level in ("easy", "plain")
    ]
    assert read[0] == read[1]
