"""Many letters at once: made by a worker, come back to, sealed, only for who asked; gone after a day."""

import io
import zipfile
from datetime import timedelta
from typing import Any

import pikepdf
import pytest
from flask import Flask
from sqlalchemy import select

from app import jobs
from children.write import erase_child
from letters.many.model import Kind, Problem, file_name
from letters.many.store import list_batches, sweep_batches
from letters.tables import LetterBatchFileRow
from press.joined import joined
from store.work import Store, db
from store.worker import Worker
from tests.conftest import Clock
from tests.factories.child import make_child
from tests.factories.desk import Desk, add_outcome, browser_of, make_desk
from tests.factories.review import make_review
from tests.factories.staff import make_account
from tests.letters.test_pages import says_draft
from web.settings import Settings


@pytest.fixture
def desk(app: Flask, store: Store) -> Desk:
    """One letter approved, another child's being written in Arabic."""
    made = make_desk(app)
    with store.begin():
        child = make_child(made.service, made.child.iro_id, called="Zayd / <b>", reference="Z-2")
        review = make_review(child)
        add_outcome(child, review, made.iro)
    for one, lang in ((made.review, "en"), (review, "ar")):
        made.browser.get(f"/desk/reviews/{one.id}/letter")
        made.browser.send("main form", lang=lang, kind="easy")
    made.browser.get(f"/desk/reviews/{made.review.id}/letter")
    made.browser.send("#letter-form", button="#approve button[formaction]", looked="yes")
    return made


@pytest.fixture
def worker(app: Flask, store: Store, settings: Settings) -> Worker:
    return Worker(store, jobs(settings))


def ask(desk: Desk, **wanted: Any) -> None:
    desk.browser.get("/desk/letters")
    every = [str(box["value"]) for box in desk.browser.soup.select("input[name=review]")]
    fields: dict[str, Any] = {"review": every, "make": ["pdf"], **wanted}
    desk.browser.send("main form", **fields)


def batch_path(desk: Desk) -> str:
    return desk.browser.path


def taken(desk: Desk, name: str) -> bytes:
    answer = desk.browser.client.get(f"{batch_path(desk)}/{name}")
    assert answer.status_code == 200
    return bytes(answer.data)


def test_letters_are_made_while_the_page_says_how_far(desk: Desk, worker: Worker) -> None:
    ask(desk)
    assert "0 of 2 files are done" in desk.browser.text
    assert desk.browser.answer is not None
    assert desk.browser.answer.headers["Refresh"] == "2"
    worker.run(0, once=True)
    desk.browser.get(batch_path(desk))
    assert "2 of 2 files are done" in desk.browser.text
    assert "Refresh" not in desk.browser.answer.headers
    with zipfile.ZipFile(io.BytesIO(taken(desk, "letters.zip"))) as packed:
        names = packed.namelist()
        assert all(packed.read(name).startswith(b"%PDF") for name in names)
    assert names[1] == "02 Zayd b.pdf"
    desk.browser.get("/desk/letters")
    assert desk.browser.soup.select_one("a[href*='/desk/letters/many/']")


def test_each_approved_letter_is_offered_in_grey_to_fold_and_for_word(desk: Desk) -> None:
    desk.browser.get("/desk/letters")
    rows = desk.browser.soup.select(".one-letter:has([name=review])")
    offered = [[str(link["href"]).rpartition("/")[2] for link in row.select("a")] for row in rows]
    files = ["grey", "booklet", "word"]
    assert sorted(offered) == [["letter"], ["letter", *files]], "each opens; a draft has no file"
    (word,) = [link for link in desk.browser.soup.select("a") if str(link["href"]).endswith("/as/word")]
    assert desk.browser.client.get(str(word["href"])).data.startswith(b"PK")


def test_one_print_file_begins_each_letter_on_a_new_sheet(desk: Desk, worker: Worker) -> None:
    ask(desk)
    worker.run(0, once=True)
    with pikepdf.open(io.BytesIO(taken(desk, "print.pdf"))) as whole:
        assert len(whole.pages) % 2 == 0
        assert len(whole.pages) >= 4


def test_sound_is_made_in_the_letter_s_language_and_in_english(desk: Desk, worker: Worker) -> None:
    ask(desk, make=["sound", "sound-en"])
    worker.run(0, once=True)
    with zipfile.ZipFile(io.BytesIO(taken(desk, "letters.zip"))) as packed:
        names = packed.namelist()
    assert [name.split()[-1] for name in names] == ["en.mp3", "ar.mp3", "en.mp3"]


def test_worker_that_was_stopped_goes_on_and_makes_nothing_twice(
    desk: Desk, worker: Worker, store: Store
) -> None:
    ask(desk)
    with store.begin():
        [batch] = list_batches(desk.iro.id)
        first = db().get_one(LetterBatchFileRow, batch.files[0].id)
        first.problem = Problem.NO_VOICE.value
    worker.run(0, once=True)
    with store.begin(write=False):
        [after] = list_batches(desk.iro.id)
    assert [file.is_made for file in after.files] == [False, True]


def test_only_what_nobody_approved_says_on_paper_that_it_is_a_draft(desk: Desk, worker: Worker) -> None:
    ask(desk)
    worker.run(0, once=True)
    with zipfile.ZipFile(io.BytesIO(taken(desk, "letters.zip"))) as packed:
        files = {name: packed.read(name) for name in packed.namelist()}
    says = {name: set(says_draft(pdf)) for name, pdf in files.items()}
    assert {"Zayd" in name for name in says} == {True, False}
    assert all(said == {"Zayd" in name} for name, said in says.items())


def test_letter_that_cannot_be_drawn_is_said_and_the_others_are_made(desk: Desk, worker: Worker) -> None:
    desk.browser.get("/desk/letters")
    drafted = next(str(box["value"]) for box in desk.browser.soup.select("input[name=review]:not([checked])"))
    desk.browser.get(f"/desk/reviews/{drafted}/letter")
    typed: dict[str, Any] = {"english-going_well-1": "Pizza ★.", "words-going_well-1": ""}
    desk.browser.send("#letter-form", **typed)
    ask(desk)
    worker.run(0, once=True)
    desk.browser.get(batch_path(desk))
    assert "One sentence has a sign that cannot be printed" in desk.browser.text
    assert "2 of 2 files are done" in desk.browser.text


def test_files_are_sealed_and_an_erased_child_s_cannot_be_had(
    desk: Desk, worker: Worker, store: Store
) -> None:
    ask(desk)
    worker.run(0, once=True)
    with store.begin(write=False):
        contents = list(db().scalars(select(LetterBatchFileRow.content)))
    assert all(content and b"%PDF" not in bytes(content) for content in contents)
    with store.begin():
        erase_child(desk.child.id)
    with zipfile.ZipFile(io.BytesIO(taken(desk, "letters.zip"))) as packed:
        assert len(packed.namelist()) == 1


def test_batch_is_there_for_who_asked_alone(app: Flask, desk: Desk, worker: Worker, store: Store) -> None:
    ask(desk)
    worker.run(0, once=True)
    with store.begin():
        other = make_account(desk.service, name="Another One")
    browser = browser_of(app, other)
    for more in ("", "/letters.zip", "/print.pdf"):
        browser.get(batch_path(desk) + more, status=404)
    browser.get("/desk")
    browser.post(batch_path(desk) + "/delete", status=404)
    browser.get("/desk/letters")
    assert browser.soup.select("input[name=review]") == []


def test_files_go_when_they_are_thrown_away_and_after_a_day(
    desk: Desk, worker: Worker, store: Store, clock: Clock
) -> None:
    ask(desk)
    desk.browser.send("form[action$=delete]")
    worker.run(0, once=True)
    ask(desk)
    clock.time += timedelta(days=1, minutes=1)
    with store.begin():
        sweep_batches()
        assert list_batches(desk.iro.id) == []
        assert db().scalar(select(LetterBatchFileRow.id)) is None


def test_nothing_chosen_is_said(desk: Desk) -> None:
    ask(desk, make=[])
    assert "Please choose at least one letter" in desk.browser.text


def test_file_names_hold_nothing_that_a_disk_would_trip_over() -> None:
    file = type("File", (), {"kind": Kind.PDF, "lang": "en"})()
    assert file_name(3, "../a\\b: c*", file) == "03 a b c.pdf"
    assert file_name(3, "🙂", file) == "03 letter.pdf"


def test_joined_file_has_every_page() -> None:
    one = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(one)
    with pikepdf.open(io.BytesIO(joined([one.getvalue(), one.getvalue()]))) as whole:
        assert len(whole.pages) == 4
