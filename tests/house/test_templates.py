"""Templates and styles keep the house's rules: no inline script or style, no raw markup, no left or right."""

import re
from pathlib import Path

import pytest
from jinja2 import Environment

from app import create_app
from web.settings import Settings

ROOT = Path(__file__).parent.parent.parent
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
STYLES = sorted((ROOT / "static" / "css").glob("*.css"))
PHYSICAL = re.compile(
    r"(?<![-\w])(?:(?:margin|padding|border)-(?:left|right)|left|right|text-align\s*:\s*(?:left|right))\s*[:;]"
)


def names(paths: list[Path]) -> list[str]:
    return [str(path.relative_to(ROOT)) for path in paths]


@pytest.fixture(scope="module")
def environment(tmp_path_factory: pytest.TempPathFactory) -> Environment:
    """What all the templates are loaded with."""
    folder = tmp_path_factory.mktemp("templates")
    return create_app(Settings("test", folder, "sqlite://", folder / "keys", "http://heard.test")).jinja_env


@pytest.mark.parametrize("path", TEMPLATES, ids=names(TEMPLATES))
def test_template_loads_and_keeps_the_rules(path: Path, environment: Environment) -> None:
    if path.name != "500.html":
        environment.get_template(str(path.relative_to(ROOT / "templates")))
    text = path.read_text("utf-8")
    assert "|safe" not in text.replace(" ", "")
    assert not re.search(r"\bstyle\s*=", text), "the content policy blocks style attributes"
    assert not re.search(r"\son[a-z]+\s*=\s*[\"']", text), "no inline event handlers"
    assert not re.search(r"<script(?![^>]*\bsrc=)[^>]*>", text), "no inline scripts"
    assert "autoescape" not in text


def test_no_browser_remembers_what_a_child_typed_or_sends_it_to_a_speller() -> None:
    rooms = [ROOT / "templates" / room for room in ("consult", "delivery", "parts")]
    texts = [path.read_text("utf-8") for room in rooms for path in room.rglob("*.html")]
    typed = [
        field
        for text in texts
        if "layouts/staff.html" not in text
        for field in re.findall(
            r"<textarea[^>]*>|<input[^>]*type=.text[^>]*>|<input[^>]*new_name[^>]*>", text
        )
        if "readonly" not in field and "one-time-code" not in field
    ]
    assert len(typed) > 8
    for field in typed:
        assert 'autocomplete="off"' in field, field
        assert 'spellcheck="false"' in field, field


@pytest.mark.parametrize("path", STYLES, ids=names(STYLES))
def test_style_is_logical_so_that_it_turns_for_right_to_left(path: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.S)
    assert PHYSICAL.findall(text) == []
    assert "@import" not in text
    assert "http" not in text


def test_markup_is_made_in_one_file_only() -> None:
    using = [
        str(path.relative_to(ROOT))
        for path in ROOT.glob("*/**/*.py")
        if ".venv" not in path.parts and "tests" not in path.parts and "Markup(" in path.read_text("utf-8")
    ]
    assert using == ["web/words.py"]
