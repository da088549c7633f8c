"""A page in Tigrinya is letters on any device, not empty boxes."""

import io
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from flask import Flask
from flask.testing import FlaskClient
from fontTools.ttLib import TTFont

from press.faces import LETTERS, ethiopic_face
from web.words import has_ethiopic

LANGS = ("ti", "en")
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def face(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return ethiopic_face(tmp_path_factory.mktemp("faces"))


def test_it_draws_each_letter_of_our_tigrinya_and_is_small(face: bytes) -> None:
    drawn = set(TTFont(io.BytesIO(face)).getBestCmap())
    with (ROOT / "translations" / "ti" / "LC_MESSAGES" / "messages.po").open("rb") as file:
        written = {ord(letter) for message in read_po(file) for letter in str(message.string)}
    assert {letter for letter in written if letter in LETTERS} <= drawn

    assert len(face) < 50_000


def test_it_is_made_once(tmp_path: Path) -> None:
    (tmp_path / "ethiopic.woff2").write_bytes(b"made before")
    assert ethiopic_face(tmp_path) == b"made before"


@pytest.mark.parametrize("named_in", ["child.css", "staff.css"])
def test_pages_fetch_it_only_where_the_device_has_no_such_face(named_in: str) -> None:
    css = (ROOT / "static" / "css" / "ethiopic.css").read_text("utf-8")
    at = css.index("@font-face")
    rule = css[at : css.index("}", at)]
    assert rule.index("local(") < rule.index("url(/face/ethiopic.woff2)")
    assert "unicode-range:U+1200-137F" in rule
    # Behind others Chromium keeps the boxes that it drew before the face came.
    css = (ROOT / "static" / "css" / named_in).read_text("utf-8")
    assert css.index("Geez", css.index("\nbody")) < css.index("system-ui")


def test_pages_with_such_letters_ask_for_it_and_no_others(client: FlaskClient) -> None:
    asked = (
        "css/ethiopic.css" in client.get("/help", headers={"Accept-Language": lang}).text for lang in LANGS
    )
    assert list(asked) == [True, False]
    assert "css/ethiopic.css" in client.get("/desk/sign-in").text  # children's words stand on the desk
    assert has_ethiopic("English ትግርኛ")
    assert not has_ethiopic("English العربية")


def test_it_is_served_to_anybody_and_kept(client: FlaskClient, app: Flask, face: bytes) -> None:
    folder = Path(app.instance_path) / "faces"
    folder.mkdir(parents=True)
    (folder / "ethiopic.woff2").write_bytes(face)
    response = client.get("/face/ethiopic.woff2")
    assert (response.status_code, response.data) == (200, face)
    assert "immutable" in response.headers["Cache-Control"]
    assert "Set-Cookie" not in response.headers
    assert "font-src 'self'" in client.get("/help").headers["Content-Security-Policy"]
