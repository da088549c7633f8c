"""`flask questions`: questionnaires as files from the command line, without a database."""

from pathlib import Path

from click.testing import CliRunner

from consult.banks import load_newest_bank
from consult.commands import group
from consult.questions.own_file import read_own_file
from tests.factories.questionnaire import xlsform


def test_a_questionnaire_goes_out_as_xlsform_and_comes_back_as_our_own_file(tmp_path: Path) -> None:
    sheet, own = tmp_path / "younger.xlsx", tmp_path / "younger.json"
    run = CliRunner()
    assert run.invoke(group, ["export", "younger", "--to", "xlsform", "-o", str(sheet)]).exit_code == 0
    done = run.invoke(group, ["import", str(sheet), "-o", str(own)])
    assert done.exit_code == 0
    back = read_own_file(own.read_bytes())
    assert back.bank == load_newest_bank("younger")
    assert {"ar", "ti"} <= set(back.words)


def test_what_does_not_come_in_is_told_by_row(tmp_path: Path) -> None:
    file = tmp_path / "theirs.xlsx"
    rows = [("type", "name", "label"), ("text", "q", "How is school?"), ("geopoint", "where", "Where?")]
    file.write_bytes(xlsform(rows))
    done = CliRunner().invoke(group, ["import", str(file)])
    assert done.exit_code == 0
    assert "LEFT OUT  survey, row 3 “where”" in done.output
    assert "“school” was picked by its words" in done.output


def test_a_file_that_is_refused_says_why(tmp_path: Path) -> None:
    file = tmp_path / "theirs.xlsx"
    file.write_bytes(b"\xd0\xcf\x11\xe0")
    done = CliRunner().invoke(group, ["import", str(file)])
    assert done.exit_code == 2
    assert "old .xls" in done.output


def test_an_unknown_questionnaire_is_told(tmp_path: Path) -> None:
    done = CliRunner().invoke(group, ["export", "nothing", "-o", str(tmp_path / "x")])
    assert done.exit_code == 2
    assert "no questionnaire" in done.output


def test_a_folder_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    ours, run = tmp_path / "ours.json", CliRunner()
    assert run.invoke(group, ["export", "younger", "-o", str(ours)]).exit_code == 0
    nowhere = str(tmp_path / "no-such-folder" / "file")
    for command in (["export", "younger"], ["export", "younger", "--to", "xlsform"], ["import", str(ours)]):
        told = run.invoke(group, [*command, "-o", nowhere])
        assert told.exit_code == 2
        assert "cannot be written: No such file or directory." in told.output
