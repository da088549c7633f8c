"""Promises about the bundle that a child's phone keeps: everything to go on with, within its budget."""

from datetime import date

import brotli
import pytest
from flask import Flask

from tests.factories.invite import asked_browser, invite_in

MOST = 150_000


@pytest.mark.parametrize("language", ["en", "ti"])
def test_bundle_holds_every_question_and_fits(app: Flask, language: str) -> None:
    page = asked_browser(app, invite_in(app, language=language, came_alone=True))
    answer = page.client.get("/me/bundle")
    found = answer.get_json()
    assert {f"/me/q/{one['code']}" for one in found["questions"]} <= set(found["pages"])
    assert {"/me/look", "/me/stop", "/help", "/help/card", "/me/waits", "/me/bye"} <= set(found["pages"])
    assert len(brotli.compress(answer.get_data(), quality=4)) <= MOST
    assert "/me/bundle" not in answer.get_data(as_text=True)
    assert answer.headers["Cache-Control"] == "no-store"


def test_neutral_page_and_worker_name_nobody(app: Flask) -> None:
    invited = invite_in(app, called="Quillon")
    page = asked_browser(app, invited)
    for path in ("/offline", "/sw.js"):
        assert "Quillon" not in page.client.get(path).get_data(as_text=True)


def test_a_page_brings_the_script_of_its_kind_and_none_that_is_there_already(app: Flask) -> None:
    page = asked_browser(app, invite_in(app, born=date(2020, 3, 1)))
    found = page.client.get("/me/bundle").get_json()
    scripts = {one["script"].rsplit("/", 1)[-1] for one in found["pages"].values() if one["script"]}
    assert "sentence.js" in scripts
    assert not scripts & {"child.js", "listen.js", "scan.js"}
    assert [one for one in found["sheets"] if "kinds.css" in one]
