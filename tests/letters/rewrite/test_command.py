"""`flask letters rewrite` works without database, keys or environment, and explains bad input."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from letters.rewrite.child import ChildUnreadable, child_of

ROOT = Path(__file__).parent.parent.parent.parent
CHILD = {"name": "Amir", "full_name": "Amir Khan", "pronouns": "he", "age": 12}


def run(folder: Path, child: str, record: str) -> subprocess.CompletedProcess[str]:
    """The command as its user starts it, in an empty environment; the instance folder does not exist."""
    (folder / "child.json").write_text(child, "utf-8")
    instance = folder / "none"
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "flask",
            "letters",
            "rewrite",
            "--child",
            str(folder / "child.json"),
        ],
        input=record,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HEARD_INSTANCE": str(instance)},
        check=False,
        timeout=120,
    )
    assert not instance.exists()
    return done


def test_one_line_of_json_for_each_sentence(tmp_path: Path) -> None:
    done = run(tmp_path, json.dumps(CHILD), "Amir has settled. Mum can’t come.")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["original"] for line in lines] == ["Amir has settled.", "Mum can’t come."]
    assert lines[0]["suggestion"] == "You have settled."
    assert [set(line) for line in lines] == [{"original", "suggestion", "changes", "doubts"}] * 2
    assert lines[0]["changes"][0] == {
        "what": "you",
        "from": "Amir",
        "to": "You",
        "why": "A letter speaks to the child.",
    }


def test_bad_input_ends_with_a_sentence_and_status_2(tmp_path: Path) -> None:
    done = run(tmp_path, '{"name": "Amir", "pronouns": "it"}', "Amir is well.")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.strip() == 'The child\'s \'pronouns\' must be "she", "he" or "they".'


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("not json", "not JSON"),
        ("[]", "one JSON object"),
        ("{}", "'name' is missing"),
        ('{"name": "A", "pronouns": "he", "age": "ten"}', "whole number"),
        ('{"name": "A", "pronouns": "he", "words": []}', "'words'"),
        ('{"name": "A", "pronouns": "he", "people": [{"name": "B"}]}', "'role'"),
        ('{"name": "A", "pronouns": "he", "nam": "B"}', "unknown field"),
    ],
)
def test_each_fault_of_the_childs_file_is_said(text: str, why: str) -> None:
    with pytest.raises(ChildUnreadable, match=why):
        child_of(text)


def test_the_command_starts_without_the_database_paper_and_sound() -> None:
    asked = "import sys, wsgi, letters.commands.rewrite; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", asked], capture_output=True, text=True, cwd=ROOT, check=True, timeout=60
    )
    heavy = {"sqlalchemy", "typst", "pikepdf", "docx", "lameenc", "app"}
    assert heavy & set(done.stdout.split()) == set()


def test_every_other_command_is_still_found_with_its_application() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "flask", "wording", "check"],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HEARD_MODE": "demo"},
        check=False,
        timeout=120,
    )
    assert "translated" in done.stdout
