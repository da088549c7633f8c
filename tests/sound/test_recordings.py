"""Promises about the desk of recordings: who may, what is taken, who spoke and when, and the next phrase."""

import io
import re
from dataclasses import dataclass
from datetime import date

import pytest
from flask import Flask

from children.model import Service
from sound.checked import RecordingRefused
from sound.nameless import recordable
from sound.read import count_recordings, list_recordings
from sound.write import MOST_BYTES, Spoken, add_recording
from store.work import Store
from tests.factories.desk import browser_of
from tests.factories.recording import record, tone
from tests.factories.service import make_service
from tests.factories.staff import make_account
from tests.pages.client import PageClient
from web.access import Role
from web.handed import handed

LIST = "/desk/recordings"
PHRASE = f"{LIST}/en/row.help"
FORM = "form[data-record]"
LONG = tone().replace((16000).to_bytes(4, "little"), (16).to_bytes(4, "little"))  # 200 seconds, by its head


@dataclass
class Desk:
    service: Service
    browser: PageClient


@pytest.fixture
def desk(app: Flask, store: Store) -> Desk:
    with store.begin():
        service = make_service()
        account = make_account(service, Role.PARTICIPATION, name="Delphine Marchbank")
    return Desk(service, browser_of(app, account))


def keep(desk: Desk, content: bytes, status: int = 200, path: str = PHRASE, **fields: str) -> None:
    desk.browser.get(path)
    sent = {"speaker": "Amina Saleh, interpreter", "spoken_on": "2026-11-20", **fields}
    desk.browser.send(FORM, status, sound=(io.BytesIO(content), "anything.exe"), **sent)


def test_only_the_participation_team_opens_the_recordings(app: Flask, store: Store, desk: Desk) -> None:
    with store.begin():
        iro = make_account(desk.service, Role.IRO, name="Noor Calder")
    for path in (LIST, PHRASE, f"{PHRASE}/sound"):
        assert browser_of(app, iro).client.get(path).status_code == 404
        assert app.test_client().get(path).status_code == 302


def test_a_recording_is_kept_with_who_spoke_and_when_and_leads_on(desk: Desk, store: Store) -> None:
    keep(desk, tone())
    assert desk.browser.path != PHRASE
    assert desk.browser.soup.select_one("[name=speaker]")["value"] == "Amina Saleh, interpreter"  # type: ignore[index]
    with store.begin(write=False):
        kept = list_recordings(desk.service.id, "en")["row.help"]
    assert (kept.speaker, kept.spoken_on.day) == ("Amina Saleh, interpreter", 20)
    desk.browser.get(f"{LIST}?lang=en&place=row&show=with")
    assert "Amina Saleh, interpreter , 20 November 2026" in desk.browser.text
    answer = desk.browser.client.get(f"{PHRASE}/sound")
    assert (answer.mimetype, answer.get_data()) == ("audio/wav", tone())


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"MZ not a sound",
        b"<script>alert(1)</script>",
        LONG,
    ],
    ids=["nothing", "program", "markup", "too long"],
)
def test_what_is_no_sound_or_too_much_is_refused_and_says_why(
    desk: Desk, store: Store, content: bytes
) -> None:
    keep(desk, content, 422)
    assert desk.browser.soup.select(".error-summary")
    with store.begin(write=False):
        assert count_recordings(desk.service.id) == 0


def test_a_file_that_is_too_large_is_refused(desk: Desk, store: Store) -> None:
    spoken = Spoken("row.help", "en", "Help", "Amina Saleh", date(2026, 11, 20))
    with store.begin(), pytest.raises(RecordingRefused):
        add_recording(desk.service.id, spoken, tone() + bytes(MOST_BYTES), None)


def test_a_recording_needs_a_speaker_and_a_day_that_has_been(desk: Desk) -> None:
    keep(desk, tone(), 422, speaker="")
    keep(desk, tone(), 422, spoken_on="2099-01-01")


def test_another_recording_takes_the_place_and_taking_away_leaves_none(desk: Desk, store: Store) -> None:
    keep(desk, tone())
    keep(desk, tone(0.4))
    assert desk.browser.client.get(f"{PHRASE}/sound").get_data() == tone(0.4)
    desk.browser.get(PHRASE)
    desk.browser.send("form[action$=retire]")
    assert desk.browser.client.get(f"{PHRASE}/sound").status_code == 404
    with store.begin(write=False):
        assert count_recordings(desk.service.id) == 0


def test_a_recording_of_words_that_changed_is_listed_as_such(desk: Desk, store: Store) -> None:
    with store.begin():
        record(desk.service.id, "row.help", "en", "Help!")
    desk.browser.get(f"{LIST}?lang=en&show=old")
    assert "the words have changed since" in desk.browser.text
    desk.browser.get(PHRASE)
    assert "Children do not hear it" in desk.browser.text


def test_a_sentence_with_the_name_of_the_iro_is_offered_without_it(desk: Desk) -> None:
    desk.browser.get(f"{LIST}/en/core.hello.reads")
    assert "The person who runs your meeting reads what you say." in desk.browser.text
    assert "without a name" in desk.browser.text
    desk.browser.get(f"{LIST}/ti/sees.not_iro")
    assert "In English: Not the person who runs your meeting" in desk.browser.text
    for context in ("help.iro", "hear.iro", "core.alert.seen"):
        assert desk.browser.client.get(f"{LIST}/en/{context}").status_code == 404


@pytest.mark.parametrize("lang", ["en", "ar", "ti"])
def test_nearly_all_that_must_be_clear_can_be_recorded(app: Flask, lang: str) -> None:
    with app.app_context():
        named = [one for one in handed().list_phrases(lang) if "{iro}" in one.text]
        offered = {one.context for one in recordable(named, lang)}
    needed = [
        one.context for one in named if one.context.split(".")[0] in ("core", "sees", "thanks", "sheet")
    ]
    dated = {
        f"core.{one}"
        for one in ("alert.manager_seen", "alert.seen", "alert.team_seen", "help.seen", "help.team_seen")
    }
    assert len(needed) > 20
    assert set(needed) - offered <= dated


def test_phrases_with_a_day_or_a_childs_name_in_them_are_not_offered(desk: Desk) -> None:
    assert desk.browser.client.get(f"{LIST}/en/hello.heading").status_code == 404
    assert desk.browser.client.get(f"{LIST}/xx/row.help").status_code == 404
    assert desk.browser.client.get(f"{LIST}/en/row.nothing").status_code == 404


def test_the_list_says_what_children_hear_otherwise(desk: Desk) -> None:
    desk.browser.get(f"{LIST}?lang=ti")
    assert "no speaker has checked" in desk.browser.text
    assert re.search(r"0 of \d{2,} phrases", desk.browser.text)
    assert "first test" in desk.browser.text


def test_only_the_page_of_one_phrase_may_ask_for_the_microphone(desk: Desk) -> None:
    assert "microphone=(self)" in desk.browser.client.get(PHRASE).headers["Permissions-Policy"]
    assert "microphone=()" in desk.browser.client.get(LIST).headers["Permissions-Policy"]
