"""The tree keeps its promises: rooms stand in the README, modules say what they are for, no odds and ends."""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ROOMS = [
    "store",
    "web",
    "press",
    "sound",
    "wording",
    "symbols",
    "children",
    "consult",
    "reviews",
    "letters",
    "delivery",
    "staff",
]
ODDS = {"utils", "helpers", "common", "misc", "manager", "util", "helper"}


def modules() -> list[Path]:
    found = [path for room in [*ROOMS, "tests", "bench"] for path in (ROOT / room).rglob("*.py")]
    return [*found, ROOT / "app.py", ROOT / "wsgi.py"]


def test_every_room_stands_in_the_readme() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [room for room in ROOMS if f"{room}/" not in readme] == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        str(path.relative_to(ROOT))
        for path in modules()
        if "versions" not in path.parts and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


def test_there_is_no_drawer_for_odds_and_ends() -> None:
    assert [str(path) for path in modules() if path.stem in ODDS] == []


def test_no_import_hides_inside_a_function() -> None:
    hidden = []
    for path in modules():
        if "tests" in path.parts or "versions" in path.parts:
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                inner = [child for child in ast.walk(node) if isinstance(child, ast.Import | ast.ImportFrom)]
                hidden += [f"{path.relative_to(ROOT)}:{child.lineno}" for child in inner]
    assert hidden == []


def test_each_picture_set_has_its_licence_and_list() -> None:
    for folder in (ROOT / "static" / "symbols").iterdir():
        assert (folder / "LICENSE").exists() or (folder / "LICENCE").exists(), folder
        assert (folder / "manifest.json").exists(), folder
