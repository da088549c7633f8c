"""The security headers, and what the browser may keep."""

import base64
import hashlib
import re

import pytest
from bs4 import BeautifulSoup
from flask import Flask
from flask.testing import FlaskClient

from app import create_app
from store.keys import make_keys
from web.page import asset, script_version
from web.settings import Settings


def policy(client: FlaskClient, path: str) -> dict[str, list[str]]:
    header = client.get(path).headers["Content-Security-Policy"]
    return {part.split()[0]: part.split()[1:] for part in header.split("; ")}


@pytest.mark.parametrize("path", ["/nothing-here", "/help", "/desk/sign-in", "/i/wrong"])
def test_the_policy_starts_from_none_and_frames_are_refused(client: FlaskClient, path: str) -> None:
    found = policy(client, path)
    assert found["default-src"] == ["'none'"]
    assert found["script-src"] == ["'self'"]
    assert found["frame-ancestors"] == ["'none'"]
    assert found["base-uri"] == ["'none'"]
    assert "'unsafe-inline'" not in str(found)
    assert client.get(path).headers["Cache-Control"] == "no-store"
    assert client.get(path).headers["Referrer-Policy"] == "no-referrer"


def test_the_one_inlined_stylesheet_is_the_one_whose_hash_is_allowed(client: FlaskClient) -> None:
    answer = client.get("/help")
    sheets = BeautifulSoup(answer.get_data(as_text=True), "html5lib").select("style")
    assert len(sheets) == 1
    digest = base64.b64encode(hashlib.sha256(str(sheets[0].string).encode()).digest()).decode()
    assert f"'sha256-{digest}'" in policy(client, "/help")["style-src"]


def test_files_with_a_fingerprint_may_be_kept_and_pages_may_not(client: FlaskClient) -> None:
    page = client.get("/desk/sign-in").get_data(as_text=True)
    sheet = re.search(r'href="(/static/css/staff.css\?v=[0-9a-f]+)"', page)
    assert sheet is not None
    with client.get(sheet[1]) as answer:
        assert "immutable" in answer.headers["Cache-Control"]
        assert "Cookie" not in answer.headers.get("Vary", ""), "it would come anew with each choice"


def test_cookies_are_strict_and_end_with_the_browser(client: FlaskClient) -> None:
    cookie = client.get("/desk/sign-in").headers["Set-Cookie"]
    assert cookie.startswith("desk=")
    assert "Path=/desk" in cookie
    for word in ("HttpOnly", "SameSite=Strict"):
        assert word in cookie
    assert "Expires" not in cookie
    assert "Max-Age" not in cookie


def test_outside_demo_cookies_are_secure_and_https_is_asked_for(settings: Settings) -> None:
    live = Settings(
        mode="live",
        instance=settings.instance,
        database_url=settings.database_url,
        keys=settings.keys,
        address="https://heard.test",
    )
    make_keys(live.keys)
    answer = create_app(live).test_client().get("/nothing-here", base_url="https://heard.test")
    assert "Strict-Transport-Security" in answer.headers
    assert create_app(live).config["SESSION_COOKIE_SECURE"] is True


def test_a_script_is_kept_for_good_in_the_version_that_there_is_and_not_in_another(
    client: FlaskClient, app: Flask
) -> None:
    with app.test_request_context():
        address = asset("js/child.js")
    with client.get(address) as kept, client.get(address.replace("child.js", "child/page.js")) as beside:
        assert "child/page.js" in kept.get_data(as_text=True)
        assert "immutable" in kept.headers["Cache-Control"]
        assert "Cookie" not in kept.headers.get("Vary", ""), "it would come anew with each choice"
        assert "immutable" in beside.headers["Cache-Control"]
    for other in (address.replace(script_version(), "0"), address + ".gone"):
        with client.get(other) as answer:
            assert answer.headers["Cache-Control"] == "no-store"
