"""`flask symbols import, export, list`."""

from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select

from store.work import Store, db
from symbols.brought.report import make_report
from symbols.packs.model import Found, Layout, Refusal, Refused
from symbols.tables import PictureRow
from tests.factories.pack import good_pack, mixed_pack
from tests.factories.service import make_service
from tests.symbols.packs.making import painted

SAID = ("--name", "Signs", "--licence", "CC BY 4.0", "--credit", "Ann Example", "--holder", "Sandmere")


@pytest.fixture
def run(app: Flask, store: Store) -> Any:
    with store.begin():
        make_service()
    return lambda *words, **more: app.test_cli_runner().invoke(args=["symbols", *map(str, words)], **more)


def count(store: Store) -> int:
    with store.begin(write=False):
        return db().scalar(select(func.count()).select_from(PictureRow)) or 0


def test_a_pack_comes_in_is_listed_and_goes_out(run: Any, tmp_path: Path) -> None:
    (tmp_path / "pack.zip").write_bytes(good_pack())
    told = run("import", tmp_path / "pack.zip", *SAID, "--yes")
    assert told.exit_code == 0, told.output
    assert "4 pictures, 0 boards, 0 refused" in told.output
    assert "Signs: 4 pictures, 0 boards, CC BY 4.0" in run("list").output
    for kind in ("zip", "obz", "csv"):
        assert run("export", "Signs", tmp_path / f"out.{kind}", "--as", kind).exit_code == 0
        assert (tmp_path / f"out.{kind}").stat().st_size > 100
    again = run("import", tmp_path / "out.zip", *SAID, "--yes")
    assert "Here already: Signs" in again.output


def test_nothing_is_kept_without_a_yes(run: Any, store: Store, tmp_path: Path) -> None:
    (tmp_path / "pack.zip").write_bytes(good_pack())
    assert run("import", tmp_path / "pack.zip", *SAID, input="n\n").exit_code == 1
    assert count(store) == 0


def test_refused_files_are_named_and_the_rest_kept_only_if_asked(
    run: Any, store: Store, tmp_path: Path
) -> None:
    (tmp_path / "pack.zip").write_bytes(mixed_pack())
    told = run("import", tmp_path / "pack.zip", *SAID, "--yes")
    assert told.exit_code == 1
    assert "Refused: script.svg: This picture has a small program inside" in told.output
    assert count(store) == 0
    assert run("import", tmp_path / "pack.zip", *SAID, "--yes", "--keep-rest").exit_code == 0
    assert count(store) == 2


def test_a_noncommercial_licence_needs_the_word(run: Any, store: Store, tmp_path: Path) -> None:
    (tmp_path / "pack.zip").write_bytes(good_pack())
    said = ["CC BY-NC-SA 4.0" if one == "CC BY 4.0" else one for one in SAID]
    assert "--noncommercial" in run("import", tmp_path / "pack.zip", *said, "--yes").output
    assert run("import", tmp_path / "pack.zip", *said, "--yes", "--noncommercial").exit_code == 0


def test_heards_own_set_can_be_taken_out(run: Any, tmp_path: Path) -> None:
    assert run("export", "heard", tmp_path / "heard.obz", "--as", "obz").exit_code == 0
    assert (tmp_path / "heard.obz").read_bytes()[:2] == b"PK"


@pytest.mark.parametrize("where", ["no/such/x.zip", "file/x.zip", "."])
def test_a_file_that_cannot_be_written_is_said_plainly(run: Any, tmp_path: Path, where: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    told = run("export", "heard", tmp_path / where, "--as", "csv")
    assert told.exit_code == 2
    assert "Traceback" not in told.output
    assert "FILE" in told.output


def test_one_is_one_and_long_names_and_the_language_are_told(run: Any, store: Store, tmp_path: Path) -> None:
    picture = tmp_path / f"{'أ' * 90}.png"
    picture.write_bytes(painted())
    told = run("import", picture, *SAID, "--yes", "--lang", "fas")
    assert "1 picture, 0 boards, 0 refused" in told.output
    assert "No list says the language of the words. By their letters: Arabic." in told.output
    assert "1 file name is longer than 80 letters" in told.output
    with store.begin(write=False):
        assert db().scalar(select(PictureRow.lang)) == "fa"
    assert ": 1 picture, 0 boards" in run("list").output
    assert "cut there" in run("export", "Signs", tmp_path / "out.zip", "--as", "zip").output
    assert run("import", picture, *SAID, "--lang", "xx-nonsense").exit_code == 2


def test_a_sign_that_cannot_be_shown_is_explained() -> None:
    odd = Refusal("caf\ufffd.png", Refused.NAME_UNREADABLE)
    report = make_report(Found(Layout.PLAIN), refusals=[odd], pictures=0, boards=0, sounds=0, likenesses=(),
                         known=())  # fmt: skip
    assert report.notes == ("In a name, \ufffd stands for a sign that cannot be shown.",)


def test_several_services_must_be_told_apart(run: Any, store: Store) -> None:
    with store.begin():
        make_service("Elsewhere")
    assert "Say which service" in run("list").output
    assert run("list", "--service", "elsewhere").exit_code == 0
