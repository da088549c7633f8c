"""Packs come in by the desk's pages, as a person brings them."""

import io
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import func, select

from store.work import Store, db
from symbols.brought.arriving import FOLDER
from symbols.brought.read import list_sets
from symbols.tables import PictureFileRow, PictureImportRow, PictureRow, PictureSetRow
from tests.factories.pack import (
    NEW,
    TERMS,
    PictureDesk,
    good_pack,
    make_drawing,
    make_picture_desk,
    make_png,
    make_zip,
    mixed_pack,
)
from web.settings import Settings


@pytest.fixture
def desk(app: Flask) -> PictureDesk:
    return make_picture_desk(app)


def arriving(settings: Settings) -> list[Path]:
    """The files in the folder of arriving ones."""
    folder = settings.instance / FOLDER
    return sorted(folder.iterdir()) if folder.exists() else []


def test_a_file_waits_in_a_private_folder_until_it_was_looked_at(
    desk: PictureDesk, settings: Settings
) -> None:
    desk.bring(good_pack())
    (file,) = arriving(settings)
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.parent.stat().st_mode & 0o777 == 0o700
    assert file.read_bytes() == good_pack()
    desk.work_off_jobs()
    assert arriving(settings) == []


def test_the_page_looks_again_until_the_worker_is_done(desk: PictureDesk) -> None:
    address = desk.bring(good_pack())
    assert desk.pages.answer is not None
    assert desk.pages.answer.headers["Refresh"] == "2"
    desk.work_off_jobs()
    desk.pages.get(address)
    assert "Refresh" not in desk.pages.answer.headers
    assert "4 pictures" in desk.pages.text


def test_nothing_can_be_chosen_before_somebody_publishes(desk: PictureDesk, store: Store) -> None:
    desk.look(good_pack())
    with store.begin(write=False):
        assert list_sets(desk.service.id) == ()
        assert db().scalar(select(func.count()).select_from(PictureRow)) == 4


def test_publishing_keeps_what_was_said_about_the_licence(desk: PictureDesk, store: Store) -> None:
    desk.keep(good_pack())
    with store.begin(write=False):
        (found,) = list_sets(desk.service.id)
    assert (found.name, found.pictures) == ("Our signs", 4)
    assert found.terms.licence_url == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert (found.terms.credit, found.terms.holder) == ("Somebody kind", "Sandmere Council")


def test_each_refused_file_is_named_with_its_reason(desk: PictureDesk) -> None:
    desk.look(mixed_pack())
    said = desk.pages.text
    for name in ("script.svg", "outside.svg", "wrong.png"):
        assert name in said
    for why in ("small program inside", "points outside the pack", "not what its name says"):
        assert why in said
    listed = desk.pages.client.get(desk.pages.path + "/refused.csv")
    assert listed.text.count("\r\n") == 4


def test_what_is_no_picture_and_what_we_have_too_are_named(desk: PictureDesk) -> None:
    others = {"readme.exe": b"MZ", "in/notes.docx": b"PK", "licence.txt": b"CC0"}
    desk.look(make_zip({"happy.svg": make_drawing(1), "a thing.svg": make_drawing(2), **others}))
    assert "Not pictures, left out: readme.exe, in/notes.docx." in desk.pages.text
    assert "A word that we have too: happy." in desk.pages.text


def test_the_rest_is_kept_only_if_the_person_says_so(desk: PictureDesk, store: Store) -> None:
    desk.look(mixed_pack())
    desk.pages.send("form[action$=keep]", status=400, **TERMS)
    assert "Please tick to keep the rest" in desk.pages.text
    desk.pages.send("form[action$=keep]", leave_out="y", **TERMS)
    with store.begin(write=False):
        (found,) = list_sets(desk.service.id)
    assert found.pictures == 2


@pytest.mark.parametrize("missing", ["name", "licence", "credit", "holder"])
def test_what_is_needed_is_asked_for_and_what_was_typed_stays(desk: PictureDesk, missing: str) -> None:
    desk.look(good_pack())
    page = desk.pages.send("form[action$=keep]", status=400, **{**TERMS, missing: ""})
    for name in ("name", "credit", "holder"):
        if name != missing:
            assert page.select_one(f"input[name={name}]")["value"] == TERMS[name]  # type: ignore[index]
    assert "Please look at this again" in desk.pages.text


@pytest.mark.parametrize("licence", ["CC BY-NC-SA 4.0", "CC BY-NC 4.0"])
def test_a_noncommercial_licence_needs_the_tick(desk: PictureDesk, licence: str, store: Store) -> None:
    desk.look(good_pack())
    desk.pages.send("form[action$=keep]", status=400, **{**TERMS, "licence": licence})
    assert "non-commercial use only" in desk.pages.text
    desk.pages.send("form[action$=keep]", noncommercial="y")
    with store.begin(write=False):
        (found,) = list_sets(desk.service.id)
    assert found.terms.noncommercial


def test_another_licence_needs_its_name_and_where_it_can_be_read(desk: PictureDesk) -> None:
    desk.look(good_pack())
    desk.pages.send("form[action$=keep]", status=400, **{**TERMS, "licence": "other"})
    assert "Please write the licence's name" in desk.pages.text
    assert "where the licence can be read" in desk.pages.text


def test_a_dropped_import_leaves_no_row_and_no_file(
    desk: PictureDesk, store: Store, settings: Settings
) -> None:
    desk.look(good_pack())
    desk.pages.send("form[action$=drop]")
    desk.work_off_jobs()
    with store.begin(write=False):
        for table in (PictureRow, PictureSetRow, PictureFileRow):
            assert db().scalar(select(func.count()).select_from(table)) == 0
    assert arriving(settings) == []


def test_dropping_keeps_the_bytes_that_another_set_shows(desk: PictureDesk, store: Store) -> None:
    desk.keep(good_pack())
    desk.look(good_pack())
    desk.pages.send("form[action$=drop]")
    desk.work_off_jobs()
    with store.begin(write=False):
        assert db().scalar(select(func.count()).select_from(PictureFileRow)) == 4
        assert db().scalar(select(func.count()).select_from(PictureRow)) == 4


def test_a_file_that_is_no_pack_says_so_in_plain_words(desk: PictureDesk) -> None:
    desk.look(b"hello", "notes.zip")
    assert "cannot be brought in" in desk.pages.text
    assert desk.pages.soup.select_one("form[action$=keep]") is None


def test_a_cut_off_zip_is_refused_and_leaves_nothing(desk: PictureDesk, settings: Settings) -> None:
    desk.look(good_pack()[:-40])
    assert "not complete or is damaged" in desk.pages.text
    assert arriving(settings) == []


def test_several_pictures_come_in_together(desk: PictureDesk) -> None:
    desk.pages.get(NEW)
    files = [(io.BytesIO(make_drawing()), "cat.svg"), (io.BytesIO(make_png()), "dog.png")]
    desk.pages.send("form[enctype]", file=files)
    address = desk.pages.path
    desk.work_off_jobs()
    desk.pages.get(address)
    assert "2 pictures" in desk.pages.text


def test_one_picture_alone_comes_in(desk: PictureDesk) -> None:
    desk.look(make_drawing(), "my dog.svg")
    assert "1 picture" in desk.pages.text
    assert "my dog" in desk.pages.text


def test_the_language_is_asked_where_no_list_says_it(desk: PictureDesk, store: Store) -> None:
    desk.look(make_zip({"عائلة_77.png": make_png()}))
    page = desk.pages.soup
    assert page.select_one("#lang option[selected]")["value"] == "ar"  # type: ignore[index]
    desk.pages.send('form[action$="/keep"]', **TERMS, lang="fa")
    with store.begin(write=False):
        assert db().scalar(select(PictureRow.lang)) == "fa"


def test_a_form_without_a_file_asks_for_one(desk: PictureDesk, settings: Settings) -> None:
    desk.pages.get(NEW)
    desk.pages.send("form[enctype]", status=400, file=(io.BytesIO(b""), ""))
    assert "Please choose a file" in desk.pages.text
    assert arriving(settings) == []


def test_what_is_here_already_is_told(desk: PictureDesk) -> None:
    desk.keep(good_pack())
    desk.look(good_pack())
    assert "4 of its pictures are the very same" in desk.pages.text


def test_another_service_sees_nothing_of_it(app: Flask, desk: PictureDesk, store: Store) -> None:
    address = desk.look(good_pack())
    other = make_picture_desk(app)
    other.pages.get(address, status=404)
    with store.begin(write=False):
        assert db().scalar(select(PictureImportRow.decided_at)) is None


def test_publishing_twice_publishes_once(desk: PictureDesk, store: Store) -> None:
    address = desk.look(make_zip({"a.svg": make_drawing()}))
    desk.pages.send("form[action$=keep]", **TERMS)
    desk.pages.get(address)
    assert desk.pages.path.startswith("/desk/pictures/sets/")
    desk.pages.post(f"{address}/keep", TERMS)
    with store.begin(write=False):
        assert len(list_sets(desk.service.id)) == 1
