"""A worker that looks through packs: killed in between, taken back, and what it sweeps."""

import os
from pathlib import Path
from uuid import UUID

import pytest
from flask import Flask
from sqlalchemy import func, select

from store.jobs import RunningJob, claim_job
from store.work import Store, db
from symbols.brought.arriving import FOLDER
from symbols.brought.jobs import LOOK, handlers
from symbols.brought.look import STEP_PICTURES
from symbols.brought.model import UNDECIDED_FOR
from symbols.brought.read import load_arrival
from symbols.brought.write import add_pictures
from symbols.tables import PictureRow, PictureSetRow
from tests.conftest import Clock
from tests.factories.pack import HOSTILE, PictureDesk, good_pack, make_drawing, make_picture_desk, make_zip
from web.settings import Settings


class Killed(BaseException):
    """The worker's process ends."""


@pytest.fixture
def desk(app: Flask) -> PictureDesk:
    return make_picture_desk(app)


@pytest.fixture
def folder(settings: Settings) -> Path:
    return settings.instance / FOLDER


def count(store: Store, table: type[PictureRow] | type[PictureSetRow]) -> int:
    with store.begin(write=False):
        return db().scalar(select(func.count()).select_from(table)) or 0


def claimed(store: Store) -> RunningJob:
    with store.begin():
        job = claim_job(store, [LOOK])
    assert job is not None
    return job


def test_a_killed_worker_goes_on_where_it_was(
    desk: PictureDesk, store: Store, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = {f"p{number:03}.svg": make_drawing(number + 1) for number in range(60)}
    address = desk.bring(make_zip({"a.svg": HOSTILE, **pack}))
    steps = iter(range(10))
    kept = add_pictures

    def die_at_the_third(*given: object) -> None:
        if next(steps) == 2:
            raise Killed
        kept(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("symbols.brought.look.add_pictures", die_at_the_third)
    with pytest.raises(Killed):
        handlers(folder)[LOOK](claimed(store))
    assert count(store, PictureRow) == 2 * STEP_PICTURES
    monkeypatch.setattr("symbols.brought.look.add_pictures", kept)
    clock.forward(minutes=6)
    desk.work_off_jobs()
    assert count(store, PictureRow) == 60
    assert count(store, PictureSetRow) == 1
    with store.begin(write=False):
        report = load_arrival(desk.service.id, UUID(address.rpartition("/")[2])).report
    assert report is not None
    assert [one.name for one in report.refusals] == ["a.svg"]
    assert report.pictures == 60


def test_what_is_thrown_away_while_it_is_looked_at_stops_there(
    desk: PictureDesk, store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.bring(make_zip({f"p{number:03}.svg": make_drawing(number + 1) for number in range(60)}))
    kept = add_pictures

    def drop_after_the_first(*given: object) -> None:
        kept(*given)  # type: ignore[arg-type]
        monkeypatch.setattr("symbols.brought.look.is_dropped", lambda _import_id: True)

    monkeypatch.setattr("symbols.brought.look.add_pictures", drop_after_the_first)
    handlers(folder)[LOOK](claimed(store))
    assert count(store, PictureRow) == STEP_PICTURES
    assert list(folder.iterdir()) == []


def test_files_that_a_crash_left_are_swept_after_a_day(desk: PictureDesk, folder: Path, clock: Clock) -> None:
    desk.bring(good_pack())
    stray, fresh = folder / "stray", folder / "fresh"
    stray.write_bytes(b"cut off")
    fresh.write_bytes(b"arriving now")
    clock.forward(hours=26)
    for path, hours in ((stray, 25), (fresh, 1)):
        moment = clock.time.timestamp() - hours * 3600
        os.utime(path, (moment, moment))
    desk.work_off_jobs()
    assert [path.name for path in folder.iterdir()] == ["fresh"]


def test_what_nobody_decides_about_goes_after_a_month(desk: PictureDesk, store: Store, clock: Clock) -> None:
    """Until then it waits, and the desk says how long."""
    desk.bring(good_pack())
    desk.work_off_jobs()
    until = (clock.time + UNDECIDED_FOR).strftime("%-d %B")
    assert f"please decide; kept until {until}" in " ".join(
        desk.pages.get("/desk/pictures/sets").text.split()
    )
    clock.forward(days=29)
    desk.work_off_jobs()
    assert count(store, PictureSetRow) == 1
    clock.forward(days=2)
    desk.work_off_jobs()
    assert count(store, PictureSetRow) == 0
    assert count(store, PictureRow) == 0
