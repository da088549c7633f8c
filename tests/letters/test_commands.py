"""`flask letters check`: works in a fresh clone, without database, keys or environment."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from letters.stored import as_json
from tests.factories.letter import make_letter

ROOT = Path(__file__).resolve().parents[2]


def flask(*arguments: str, given: str = "", instance: Path) -> subprocess.CompletedProcess[str]:
    """The command as someone would run it, with nothing of ours in the environment."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    return subprocess.run(
        [sys.executable, "-m", "flask", "letters", *arguments],
        input=given, text=True, capture_output=True, cwd=ROOT, check=False, encoding="utf-8",
        env={**kept, "HEARD_INSTANCE": str(instance)},
    )  # fmt: skip


def test_check_prints_a_json_line_a_finding_and_makes_no_folder(tmp_path: Path) -> None:
    instance = tmp_path / "nothing"
    done = flask("check", "--level", "pictures", given="The placement was reviewed.\n", instance=instance)
    assert done.returncode == 0, done.stderr
    findings = [json.loads(line) for line in done.stdout.splitlines()]
    assert all(list(each) == ["sentence", "rule", "why", "suggestion"] for each in findings)
    hard = next(each for each in findings if each["rule"] == "hard word")
    assert hard["suggestion"] == "The home was reviewed."
    assert not instance.exists()


@pytest.mark.parametrize(
    ("kind", "magic"),
    [("html", b"<!doctype html>"), ("pdf", b"%PDF"), ("docx", b"PK"), ("mp3", b"\xff")],
)
def test_render_makes_a_file_of_a_letter(kind: str, magic: bytes, tmp_path: Path) -> None:
    (tmp_path / "letter.json").write_text(as_json(make_letter("ar")), "utf-8")
    out = tmp_path / f"letter.{kind}"
    instance = tmp_path / "nothing"
    done = flask("render", str(tmp_path / "letter.json"), "--to", kind, "-o", str(out), instance=instance)
    assert done.returncode == 0, done.stderr
    assert out.read_bytes().startswith(magic)
    assert not instance.exists()


def test_sound_in_a_language_without_a_voice_is_refused_in_words(tmp_path: Path) -> None:
    (tmp_path / "letter.json").write_text(as_json(make_letter("ar")).replace('"ar"', '"ps"'), "utf-8")
    out = tmp_path / "letter.mp3"
    done = flask("render", str(tmp_path / "letter.json"), "--to", "mp3", "-o", str(out), instance=tmp_path)
    assert done.returncode == 2
    assert "no voice" in done.stderr
    assert not out.exists()


def test_what_a_command_cannot_do_is_said_and_not_passed_over(tmp_path: Path) -> None:
    given = tmp_path / "letter.json"
    text = as_json(make_letter())
    given.write_text(text.replace('"lang":"en"', '"lang":"../../x"'), "utf-8")
    out = str(tmp_path / "letter.html")
    done = flask("render", str(given), "--to", "html", "-o", out, instance=tmp_path)
    assert (done.returncode, "no letter of ours: title: lang: a" in done.stderr) == (2, True)
    odd = text.replace('"picture":"date"', '"picture":"unicorn"').replace('"text":"', '"text":"★ ', 1)
    given.write_text(odd, "utf-8")
    done = flask("render", str(given), "--to", "html", "-o", "-", instance=tmp_path)
    assert done.stdout.startswith("<!doctype html>")
    assert "unicorn" in done.stderr
    assert "★" in done.stderr, "a sign that no font of ours draws is named"
    done = flask("render", str(given), "--to", "html", "--booklet", "-o", out, instance=tmp_path)
    assert (done.returncode, "--to pdf" in done.stderr) == (2, True)
    assert not Path(out).exists()


@pytest.mark.parametrize("text", ["", "{}", "[]", "no json", '{"version": 9}'])
def test_what_is_no_letter_is_refused_in_words(text: str, tmp_path: Path) -> None:
    (tmp_path / "letter.json").write_text(text, "utf-8")
    out = tmp_path / "letter.pdf"
    done = flask("render", str(tmp_path / "letter.json"), "--to", "pdf", "-o", str(out), instance=tmp_path)
    assert done.returncode == 2
    assert "no letter of ours" in done.stderr
    assert not out.exists()
