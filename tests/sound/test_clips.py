"""Promises about what a child's page can have read aloud, and that nobody can have anything else read."""

import re
from pathlib import Path

import pytest
from flask import Flask

from children.model import StaffId
from children.passport.model import Passport
from children.passport.write import add_passport
from sound.hearing import sealed
from sound.model import Speed
from sound.shelf import say_kept
from store.work import Store, vault
from tests.factories.invite import asked_browser, begun_browser, invite_in
from tests.factories.recording import record, tone
from tests.factories.service import make_service
from tests.pages.client import PageClient
from web.settings import Settings

BASE = "/me/sound/normal"


def heard(page: PageClient, lang: str) -> list[tuple[str, str]]:
    """(address, text) of what stands on the present page."""
    return [
        (f"{BASE}/{lang}/{str(one['data-say']).lstrip('!')}.mp3", one.text)
        for one in page.soup.select("main [data-say]")
    ]


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_every_text_of_hello_and_of_a_question_can_be_heard(app: Flask, lang: str) -> None:
    page = begun_browser(app, invite_in(app, language=lang, called="Robin"))
    for path in ("/me/hello", "/me/start"):
        page.get(path)
        texts = heard(page, lang)
        assert len(texts) >= 5
        for address, text in texts:
            answer = page.client.get(address)
            assert answer.status_code == 200, text
            assert answer.mimetype == "audio/mpeg"
            assert answer.headers["Heard-Words"].startswith("0 ") or text[0] in "“\"'✓"


def test_texts_with_a_name_keep_it_out_of_the_address_and_out_of_every_cache(
    app: Flask, settings: Settings
) -> None:
    page = begun_browser(app, invite_in(app, called="Robin"))
    page.get("/me/hello")
    address = next(address for address, text in heard(page, "en") if "Robin" in text)
    answer = page.client.get(address)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "Robin" not in address
    kept = sorted((settings.instance / "sound").rglob("*"))
    fixed = next(address for address, text in heard(page, "en") if text == "Not this time")
    assert page.client.get(fixed).headers["Cache-Control"].startswith("private")
    assert len(sorted((settings.instance / "sound").rglob("*"))) > len(kept)


def test_an_address_with_a_name_is_silent_in_another_sitting(app: Flask) -> None:
    invited = invite_in(app, called="Robin")
    page = begun_browser(app, invited)
    page.get("/me/hello")
    address = next(address for address, text in heard(page, "en") if "Robin" in text)
    other = begun_browser(app, invited)
    assert other.client.get(address).status_code == 404
    assert app.test_client().get(address).status_code == 302


@pytest.mark.parametrize(
    "said",
    [
        "Hello+there",
        "~aGVsbG8",
        "~",
        "core.hello.reads~aGVsbG8",
        "hello.skip.0000",
        "hello.skip",
        "hello.heading.0000",
    ],
)
def test_what_a_browser_makes_up_is_never_spoken(app: Flask, said: str) -> None:
    page = begun_browser(app, invite_in(app))
    assert page.client.get(f"{BASE}/en/{said}.mp3").status_code == 404
    assert page.client.get(f"/sound/normal/en/{said}.mp3").status_code == 404
    assert page.client.get(f"{BASE}/page.mp3?en={said}").status_code == 404


def test_other_speeds_languages_and_an_empty_page_are_not_there(app: Flask) -> None:
    page = begun_browser(app, invite_in(app))
    page.get("/me/hello")
    address = heard(page, "en")[-1][0]
    for wrong in (address.replace("normal", "fast"), address.replace("/en/", "/ar/"), f"{BASE}/page.mp3"):
        assert page.client.get(wrong).status_code == 404


def test_pages_before_a_sitting_say_fixed_phrases_only(app: Flask) -> None:
    invited = invite_in(app, language="ti")
    page = PageClient(app)
    page.get(invited.link)
    for one in page.soup.select("main [data-say]"):
        assert page.client.get(f"/sound/slow/ti/{one['data-say']}.mp3").status_code == 200


def test_without_javascript_the_page_has_a_player_of_the_whole(app: Flask) -> None:
    page = asked_browser(app, invite_in(app, language="ar"))
    player = page.soup.select_one(".hear audio[controls]")
    assert player is not None
    assert player["preload"] == "none"
    answer = page.client.get(str(player["src"]))
    assert answer.mimetype == "audio/mpeg"
    assert len(answer.get_data()) > 10_000
    assert page.soup.select_one(".hear p") is not None, "and says that it is a computer"


def test_sound_that_is_off_leaves_no_trace_on_the_page(app: Flask, store: Store) -> None:
    invited = invite_in(app)
    page = asked_browser(app, invited)
    asked = page.path
    page.get("/me/way")
    page.send("main form", sound="off")
    page.get(asked)
    assert not page.soup.select("[data-say]:not([data-strip]), .hear, [data-player]")
    assert "listen.js" not in page.answer.get_data(as_text=True)  # type: ignore[union-attr]
    page.get("/me/way")
    page.send("main form", sound="slow")
    page.get(asked)
    assert "/me/sound/slow/" in str(page.soup.select_one(".hear audio"))


def test_passport_turns_sound_off_until_the_child_chooses(app: Flask, store: Store) -> None:
    invited = invite_in(app)
    with store.begin():
        add_passport(
            invited.child.id, Passport(sound="off", filled_by="Sam", role="teacher"), StaffId(invited.iro.id)
        )
    page = begun_browser(app, invited)
    assert not page.soup.select(".hear")
    page.get("/me/way")
    page.send("main form", sound="normal")
    page.get("/me/hello")
    assert page.soup.select(".hear")


def test_a_recording_goes_before_the_computer_and_only_for_its_very_words(app: Flask, store: Store) -> None:
    invited = invite_in(app)
    with store.begin():
        record(invited.service.id, "hello.skip", "en", "You can skip anything. You can stop at any time.")
        record(invited.service.id, "hello.here", "en", "Other words than are shown now")
    page = begun_browser(app, invited)
    page.get("/me/hello")
    marks = {one.text: str(one["data-say"]) for one in page.soup.select("main [data-say]")}
    assert marks["You can skip anything. You can stop at any time."].startswith("!hello.skip.")
    assert marks["I do it here"].startswith("hello.here.")
    said = marks["You can skip anything. You can stop at any time."].lstrip("!")
    answer = page.client.get(f"{BASE}/en/{said}.mp3")
    assert (answer.mimetype, answer.get_data()) == ("audio/wav", tone())


def test_a_recording_without_the_name_is_heard_where_the_name_stands(app: Flask, store: Store) -> None:
    invited = invite_in(app)
    page = begun_browser(app, invited)
    page.get("/me/hello")
    assert page.soup.select_one("[data-say^='core.hello.reads~']"), "the computer says the name"
    with store.begin():
        text = "The person who runs your meeting reads what you say. Nobody reads it while you write."
        record(invited.service.id, "core.hello.reads", "en", text)
    page.get("/me/hello")
    said = next(one for one in page.soup.select("[data-say^='!core.hello.reads.']"))
    assert "Noor Calder" in said.text
    address = f"{BASE}/en/{str(said['data-say'])[1:]}.mp3"
    answer = page.client.get(address)
    assert answer.mimetype == "audio/wav"
    assert "Heard-Words" not in answer.headers
    assert any(address in str(one["src"]) for one in page.soup.select(".hear audio"))


def test_a_recording_of_another_service_is_not_heard(app: Flask, store: Store) -> None:
    with store.begin():
        record(
            make_service("Otherby").id, "hello.skip", "en", "You can skip anything. You can stop at any time."
        )
    page = begun_browser(app, invite_in(app))
    page.get("/me/hello")
    assert not page.soup.select("[data-say^='!']")


def test_fixed_phrases_lie_on_the_shelf_and_are_made_once(tmp_path: Path) -> None:
    first = say_kept(tmp_path, "I feel happy.", "en", Speed.NORMAL)
    path = next(one for one in tmp_path.rglob("*") if one.is_file())
    path.write_bytes(b"[]\nkept")
    assert say_kept(tmp_path, "I feel happy.", "en", Speed.NORMAL).content == b"kept"
    assert say_kept(tmp_path, "I feel happy.", "en", Speed.SLOW).content != first.content
    assert re.fullmatch("[0-9a-f]{64}", path.name)


def test_what_is_sealed_for_a_page_opens_with_that_key_alone(store: Store) -> None:
    with store.begin():
        one, two = (vault().blind("spoken", name) for name in ("a", "b"))
    assert sealed(one, "Robin") == sealed(one, "Robin") != sealed(two, "Robin")
