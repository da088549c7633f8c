"""What no text may hold never comes in by a form or an address, and makes no page fail."""

from io import BytesIO

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import EnvironBuilder

from consult.questions.answer import can_be_held
from web.requests import InMemoryRequest, held, held_in


def asked(**given: object) -> InMemoryRequest:
    return InMemoryRequest(EnvironBuilder(method="POST", **given).get_environ())  # type: ignore[arg-type]


@pytest.mark.parametrize("odd", ["\0", "\x1b", "\x7f", "\x85", "\ud83d", "\ufffe", "\uffff"])
def test_what_no_text_may_hold_is_left_out(odd: str) -> None:
    assert held(f"My {odd}cat\r\n\tand\u200d \U0001f431 سماء") == "My cat\r\n\tand\u200d \U0001f431 سماء"


def test_a_questionnaires_file_may_hold_what_comes_in_by_a_form() -> None:
    signs = map(chr, range(0x10100))
    assert not [one for one in signs if can_be_held(one) != (held(one) == one)]


def test_in_json_each_text_and_name_is_held() -> None:
    assert held_in({"a\0": ["b\ud800", 1, None, {"c": "\0"}]}) == {"a": ["b", 1, None, {"c": ""}]}


def test_a_form_and_its_files_names_come_without_it() -> None:
    request = asked(
        data={"wo\0rds": ["so\0 sad", "\x1b"], "file": (BytesIO(b"\0as it is\0"), "my\x01.png")},
    )
    assert request.form.getlist("words") == ["so sad", ""]
    file = request.files["file"]
    assert (file.filename, file.read()) == ("my.png", b"\0as it is\0")


def test_an_address_of_bytes_that_are_no_letters_is_read() -> None:
    request = InMemoryRequest(
        {**EnvironBuilder().get_environ(), "QUERY_STRING": "lang=\xff\xfe&page=1%002&x=%ED%A0%80"}
    )
    assert request.args["page"] == "12"
    assert "\0" not in "".join(request.args.values())


def test_no_page_fails_for_it(app: Flask, client: FlaskClient) -> None:
    client.environ_base["QUERY_STRING"] = "lang=\xff"
    assert client.get("/help").status_code == 200
    for path in ("/sound/slow/en/a%00b.mp3", "/pictures/%00.svg", "/script/%00/child.js"):
        assert client.get(path).status_code == 404, path
