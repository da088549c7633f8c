"""The command that brings a list of children in."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from children.read import list_child_ids, load_child_unguarded
from store.work import Store
from tests.factories.service import make_service
from tests.factories.staff import make_account

ROWS = "reference,called,born,speaks,reads,way,iro email\nB-1,Wren,02/2014,Tigrinya,none,pictures,{email}\n"


@pytest.fixture
def runner(app: Flask) -> FlaskCliRunner:
    return app.test_cli_runner()


def test_a_list_is_reported_on_and_kept_only_when_asked(
    runner: FlaskCliRunner, store: Store, tmp_path: Path
) -> None:
    with store.begin():
        service = make_service()
        iro = make_account(service)
    file = tmp_path / "list.csv"
    file.write_text(ROWS.format(email=iro.email) + "B-2,,02/2014,ti,none,pictures,\n")
    said = runner.invoke(args=["children", "import", str(file), "--service", "sandmere"]).output
    assert "Row 3, called: This is empty." in said
    assert "Good rows: 1" in said
    with store.begin():
        assert list_child_ids(service.id) == []
    runner.invoke(args=["children", "import", str(file), "--service", "Sandmere", "--keep"])
    with store.begin():
        (child_id,) = list_child_ids(service.id)
        assert load_child_unguarded(child_id).iro_id == iro.id


@pytest.mark.parametrize(
    ("content", "name", "says"), [("x", "Sandmere", "Missing"), ("", "Nowhere", "no service")]
)
def test_what_cannot_be_read_is_said(
    runner: FlaskCliRunner, store: Store, tmp_path: Path, content: str, name: str, says: str
) -> None:
    with store.begin():
        make_service()
    file = tmp_path / "list.csv"
    file.write_text(content)
    result = runner.invoke(args=["children", "import", str(file), "--service", name, "--keep"])
    assert result.exit_code == 1
    assert says in result.output
