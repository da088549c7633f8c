"""The catalogue commands do what their functions do, and say it."""

import shutil
from pathlib import Path

from click.testing import CliRunner

from wording.commands import group
from wording.extract import ROOT


def test_check_passes_on_the_shipped_words_and_gives_the_share_of_each_language() -> None:
    result = CliRunner().invoke(group, ["check"])
    assert result.exit_code == 0, result.output
    assert "ar: 100% translated" in result.output
    assert "ti: 100% translated" in result.output


def test_commands_bring_another_copy_into_step_and_find_what_is_stale(tmp_path: Path) -> None:
    shutil.copy(ROOT / "babel.cfg", tmp_path)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates/hello.html").write_text('{{ say("hello.title", "Hello") }}')
    run, at = CliRunner().invoke, ["--root", str(tmp_path)]
    assert run(group, ["check", *at]).exit_code == 1
    assert run(group, ["extract", *at]).exit_code == 0
    assert run(group, ["update", *at]).exit_code == 0
    result = run(group, ["check", "--missing", *at])
    assert result.exit_code == 0
    assert "ar hello.title: not translated" in result.output
    assert "ti: 0% translated" in result.output
