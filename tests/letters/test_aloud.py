"""A letter that a person reads: kept by its sentences, sealed, heard by the child before any other voice."""

import io
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from letters.aloud.forms import AloudForm
from letters.aloud.model import Reader, Spoken, ToRead, record_of, spoken_from, to_read
from letters.aloud.read import Voices
from letters.aloud.tables import LetterRecordingRow
from letters.many.jobs import made_file
from letters.many.model import BatchFile, Kind
from letters.read import list_letters, load_draft
from press.plain import as_said
from sound.speaking import recording_of
from sound.wav import samples_of
from store.base import new_id
from store.work import Store, db
from tests.delivery.test_delivery import approved, link_of, opened
from tests.factories.desk import Desk, browser_of, make_desk
from tests.factories.letter import make_letter
from tests.factories.recording import tone
from tests.factories.sound import webm
from tests.factories.staff import make_account

DAY = "2026-11-20"


@pytest.fixture
def desk(app: Flask) -> Desk:
    made = make_desk(app)
    made.browser.get(f"/desk/reviews/{made.review.id}/letter")
    made.browser.send("main form", lang="en", kind="easy")
    return made


def page_of(desk: Desk) -> str:
    return f"/desk/reviews/{desk.review.id}/letter/aloud"


def read_sentence(
    desk: Desk, at: int, content: bytes | None = None, status: int = 200, **fields: Any
) -> None:
    """Choose a file for one sentence and send the form."""
    desk.browser.get(f"{page_of(desk)}?at={at}")
    sound = (io.BytesIO(tone() if content is None else content), "sentence.wav")
    sent = {"speaker": "Amina Saleh", "reader": "interpreter", "spoken_on": DAY, **fields}
    desk.browser.send("#aloud", status, sound=[sound], **sent)


def voices(desk: Desk) -> Voices:
    return Voices(desk.review.id, desk.child.id)


def said_of(text: str) -> list[tuple[str, str]]:
    return [(text, "en")]


def test_one_after_the_other_is_read_and_the_page_goes_on_to_the_next(desk: Desk, store: Store) -> None:
    read_sentence(desk, 0)
    assert "Sentence 2 of" in desk.browser.text
    assert desk.browser.soup.select_one("#speaker")["value"] == "Amina Saleh"  # type: ignore[index]
    assert "Read by Amina Saleh on 20 November 2026" in desk.browser.text
    with store.begin(write=False):
        (found,) = voices(desk).spoken(said_of("Your review letter")).values()
        clip = voices(desk).clip("Your review letter", "en")
    assert (found.speaker, found.reader, found.joins) == ("Amina Saleh", Reader.INTERPRETER, True)
    sound = desk.browser.soup.select_one("#sentences audio")
    assert sound is not None
    assert clip is not None
    assert desk.browser.client.get(str(sound["src"])).data == clip.content
    desk.browser.send("#sentences form")
    assert "Not read yet" in desk.browser.text
    with store.begin(write=False):
        assert not voices(desk).has("Your review letter", "en")


def test_script_is_answered_in_a_word_and_a_changed_sentence_is_told(desk: Desk) -> None:
    page = desk.browser.get(page_of(desk))
    names = [str(one["data-said"]) for one in page.select("#sentences > li")]
    token = page.select_one("input[name=csrf_token]")
    assert token is not None

    def sent(said: str, content: bytes) -> Any:
        fields = {"csrf_token": token["value"], "by": "script", "said": said, "lang": "en"}
        who = {"reader": "iro", "speaker": "Noor Calder", "spoken_on": DAY}
        sound = {"recorded": (io.BytesIO(content), "recorded.wav")}
        return desk.browser.client.post(page_of(desk), data={**fields, **who, **sound})

    assert sent(names[1], tone()).json == {"kept": names[1]}
    assert sent("en-00000000", tone()).status_code == 409
    refused = sent(names[2], b"no sound at all")
    assert refused.status_code == 422
    assert "no sound that browsers play" in refused.json["refused"]


def test_what_cannot_be_kept_is_said_in_words(desk: Desk) -> None:
    wrong: list[tuple[dict[str, str], bytes | None, str]] = [
        ({"speaker": ""}, None, "write the name"),
        ({"spoken_on": "2100-01-01"}, None, "has not come yet"),
        ({"reader": "carer"}, None, "Not a valid choice"),
        ({}, b"", "choose a file"),
        ({}, b"GIF89a", "no sound that browsers play"),
    ]
    for fields, content, told in wrong:
        read_sentence(desk, 0, content, 422, **fields)
        assert told in desk.browser.text


def test_changed_sentence_loses_its_recording_and_the_rest_keep_theirs(desk: Desk, store: Store) -> None:
    for at in range(3):
        read_sentence(desk, at)
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    typed: dict[str, Any] = {
        "go": "save",
        "words-title": "Your summer",
        "words-opening-2": "I am Noor, hello!",
    }
    desk.browser.send("#letter-form", **typed)
    page = desk.browser.get(page_of(desk))
    assert ["data-read" in one.attrs for one in page.select("#sentences > li")][:4] == [
        False,
        True,
        False,
        False,
    ]
    assert "1 of" in desk.browser.text
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    desk.browser.send("#letter-form", go="undo")
    page = desk.browser.get(page_of(desk))
    assert len(page.select("#sentences > li[data-read]")) == 3, "what was taken back has its recording again"


def test_child_hears_the_person_first_and_is_told_who_it_is(app: Flask, desk: Desk, store: Store) -> None:
    read_sentence(desk, 1)
    read_sentence(desk, 2, webm())
    letter = approved(desk, store)
    first, second = letter.letter.opening[:2]
    child = opened(app, link_of(desk, letter))
    people = [one for one in child.soup.select(".letter [data-say]") if str(one["data-say"]).startswith("!")]
    shown = [re.sub(r"\s+", " ", one.get_text()).strip() for one in people]
    assert shown == [as_said(first.text), as_said(second.text)]
    assert "Amina Saleh reads this to you." in child.text
    clip = child.client.get(f"/letter/sound/normal/en/{str(people[0]['data-say'])[1:]}.mp3")
    person = recording_of(samples_of(tone()))
    assert (clip.data, clip.mimetype) == (person, "audio/mpeg")
    other = child.client.get(f"/letter/sound/normal/en/{str(people[1]['data-say'])[1:]}.mp3")
    assert (other.data, other.mimetype) == (webm(), "audio/webm")
    saved = child.soup.select_one("a[href='/letter.mp3']")
    assert saved is not None, "the whole letter as a file"
    whole = child.client.get("/letter.mp3")
    assert whole.headers["Content-Disposition"] == 'attachment; filename="letter.mp3"'
    assert person in whole.data
    assert webm()[:40] not in whole.data, "what cannot be joined is said by the computer"
    with store.begin(write=False):
        file = BatchFile(new_id(), desk.child.id, desk.review.id, Kind.SOUND, "en", False, None)
        assert person in made_file(file)


def test_recording_is_sealed_for_this_child_and_for_no_other_iro(
    app: Flask, desk: Desk, store: Store
) -> None:
    read_sentence(desk, 1)
    with store.begin(write=False):
        row = db().scalars(select(LetterRecordingRow)).one()
        kept = bytes(row.about) + bytes(row.content) + bytes(row.said)
    assert recording_of(samples_of(tone()))[:200] not in kept
    assert b"Amina" not in kept
    with store.begin():
        other = make_account(desk.service, name="Other Officer")
    stranger = browser_of(app, other)
    stranger.get(page_of(desk), status=404)


def test_interpreter_whom_the_child_does_not_want_does_not_read(app: Flask) -> None:
    asked = {"reader": "interpreter", "speaker": "Amina Saleh", "spoken_on": DAY}
    with app.test_request_context(method="POST", data=asked):
        form = AloudForm(date(2026, 11, 21), refused="Amina Saleh")
        assert not form.validate()
        assert "not this person" in form.problems


def test_letter_in_two_languages_is_read_in_both(app: Flask) -> None:
    texts = to_read(
        replace(make_letter("ar"), title=replace(make_letter("ar").title, second="Your review letter"))
    )
    assert texts[:2] == (ToRead(make_letter("ar").title.text, "ar"), ToRead("Your review letter", "en"))


@given(st.text(min_size=1, max_size=20), st.sampled_from(Reader), st.dates(), st.booleans())
def test_who_read_it_comes_back_from_its_record(name: str, reader: Reader, on: date, joins: bool) -> None:
    spoken = Spoken(name, reader, on, "audio/webm", joins)
    assert spoken_from(record_of(spoken)) == spoken


def test_approved_letter_can_be_read_too(desk: Desk, store: Store) -> None:
    letter = approved(desk, store)
    with store.begin(write=False):
        assert list_letters(desk.review.id) == [letter]
    page = desk.browser.get(f"/desk/letters/{letter.id}")
    link = page.select_one(f"a[href^='{page_of(desk)}']")
    assert link is not None
    page = desk.browser.get(str(link["href"]))
    assert page.select_one(f"#aloud input[name=letter][value='{letter.id}']")
    desk.browser.get(f"{page_of(desk)}?letter={new_id()}", status=404)


def test_recordings_of_sentences_that_no_letter_says_end_when_it_is_approved(
    desk: Desk, store: Store
) -> None:
    read_sentence(desk, 0)
    read_sentence(desk, 1)
    with store.begin(write=False):
        draft = load_draft(desk.review.id, desk.child.id)
    first = draft.letter.opening[0]
    desk.browser.get(f"/desk/reviews/{desk.review.id}/letter")
    typed: dict[str, Any] = {f"words-{first.id}": "Hello again."}
    desk.browser.send("#letter-form", button="button[value=save]", **typed)
    with store.begin(write=False):
        assert voices(desk).has(first.text, "en"), "undo could bring the sentence back"
    approved(desk, store)
    with store.begin(write=False):
        assert voices(desk).has(draft.letter.title.text, "en")
        assert not voices(desk).has(first.text, "en")
