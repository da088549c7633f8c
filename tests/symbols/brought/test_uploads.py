"""Uploads go to disk on one page alone, and whatever goes wrong with one leaves no file behind."""

import io
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select
from werkzeug.serving import make_server

import app as whole
import symbols.brought.arriving
from store.base import Base
from store.keys import make_keys
from store.work import Store, db
from symbols.brought.arriving import FOLDER
from symbols.tables import PictureImportRow
from tests.conftest import Clock
from tests.factories.desk import browser_of
from tests.factories.pack import NEW, PictureDesk, good_pack, make_picture_desk
from tests.factories.staff import make_account, token_in
from web.requests import Spool
from web.settings import Settings

BOUNDARY = "heard-boundary"


@pytest.fixture
def desk(app: Flask) -> PictureDesk:
    return make_picture_desk(app)


def left(settings: Settings) -> list[str]:
    """Names of the files in the folder of arriving ones."""
    folder = settings.instance / FOLDER
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def body_of(desk: PictureDesk, content: bytes, *, end: bool = True) -> bytes:
    """What a browser sends of the upload form."""
    token = token_in(desk.pages.client.get(NEW))
    head = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="csrf_token"\r\n\r\n{token}\r\n'
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="pack.zip"\r\n\r\n'
    )
    return head.encode() + content + (f"\r\n--{BOUNDARY}--\r\n".encode() if end else b"")


def send(desk: PictureDesk, body: bytes, length: int | None = None) -> Any:
    """Send a body as it is, perhaps with another length than it has."""
    return desk.pages.client.post(
        NEW,
        input_stream=io.BytesIO(body),
        content_length=len(body) if length is None else length,
        content_type=f"multipart/form-data; boundary={BOUNDARY}",
    )


def count_imports(store: Store) -> int:
    with store.begin(write=False):
        return db().scalar(select(func.count()).select_from(PictureImportRow)) or 0


def test_a_whole_upload_arrives(desk: PictureDesk, store: Store, settings: Settings) -> None:
    assert send(desk, body_of(desk, good_pack())).status_code == 303
    assert len(left(settings)) == count_imports(store) == 1


def test_an_upload_that_is_shorter_than_it_said_leaves_nothing(
    desk: PictureDesk, store: Store, settings: Settings
) -> None:
    body = body_of(desk, good_pack() * 500)
    answer = send(desk, body[:-5000], len(body))
    assert answer.headers["Location"] == f"{NEW}?refused=broken"
    assert left(settings) == []
    assert count_imports(store) == 0


def test_an_upload_that_breaks_off_inside_says_so_on_the_form_and_leaves_nothing(
    desk: PictureDesk, store: Store, settings: Settings
) -> None:
    answer = send(desk, body_of(desk, good_pack() * 500, end=False))
    assert answer.headers["Location"] == f"{NEW}?refused=broken"
    desk.pages.get(answer.headers["Location"])
    assert "did not arrive completely" in desk.pages.text
    assert left(settings) == []
    assert count_imports(store) == 0


def test_an_upload_that_is_too_large_says_so_on_the_form_and_leaves_nothing(
    settings: Settings, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(symbols.brought.arriving, "LARGEST", 200_000)
    with smaller_app(settings, clock) as made:
        desk = make_picture_desk(made)
        answer = send(desk, body_of(desk, b"x" * 300_000))
        assert answer.headers["Location"] == f"{NEW}?refused=too-large"
        desk.pages.get(answer.headers["Location"])
        assert "larger than 300 MB" in desk.pages.text
        assert desk.pages.soup.select_one("form[enctype] input[type=file]") is not None
    assert left(settings) == []


@contextmanager
def smaller_app(settings: Settings, clock: Clock) -> Iterator[Flask]:
    """An application made after the limit was changed."""
    make_keys(settings.keys)
    made = whole.create_app(settings, clock=clock)
    store: Store = made.extensions["store"]
    Base.metadata.create_all(store.engine)
    yield made
    store.close()


def test_more_than_the_ordinary_limit_may_arrive_here(desk: PictureDesk, settings: Settings) -> None:
    assert send(desk, body_of(desk, b"PK" + b"x" * (settings.largest_body + 1))).status_code == 303


def test_nobody_else_can_send_a_file_that_large(
    app: Flask, desk: PictureDesk, store: Store, settings: Settings
) -> None:
    body = body_of(desk, b"x" * (settings.largest_body + 1))
    stranger = replace(desk, pages=type(desk.pages)(app))
    assert send(stranger, body).status_code == 413
    with store.begin():
        iro = make_account(desk.service)
    from_iro = replace(desk, pages=browser(app, iro))
    assert send(from_iro, body).status_code == 413
    assert left(settings) == []


def browser(app: Flask, account: Any) -> Any:
    """Where this account is signed in."""
    return browser_of(app, account)


def test_a_form_without_its_token_leaves_no_file(desk: PictureDesk, settings: Settings) -> None:
    body = body_of(desk, good_pack())
    token = token_in(desk.pages.client.get(NEW))
    assert send(desk, body.replace(token.encode(), b"x" * len(token))).status_code == 400
    assert left(settings) == []


def test_a_failure_after_the_upload_leaves_no_file(
    desk: PictureDesk, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.app.testing = False
    desk.app.config["PROPAGATE_EXCEPTIONS"] = False
    monkeypatch.setattr("symbols.routes.imports.add_look", fail)
    assert send(desk, body_of(desk, good_pack())).status_code == 500
    assert left(settings) == []


def fail(_import_id: object) -> None:
    raise RuntimeError("the database went away")


def test_other_pages_keep_their_files_in_memory(desk: PictureDesk, settings: Settings) -> None:
    desk.pages.client.post(
        "/desk/sign-in",
        data={"file": (io.BytesIO(b"x" * 400_000), "a.png")},
        content_type="multipart/form-data",
    )
    assert left(settings) == []
    assert not (settings.instance / FOLDER).exists()


def test_a_cut_connection_leaves_no_file(desk: PictureDesk, store: Store, settings: Settings) -> None:
    cookie = desk.pages.client.get_cookie("desk", path="/desk")
    assert cookie is not None
    body = body_of(desk, good_pack() * 500)
    server = make_server("127.0.0.1", 0, desk.app, threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as line:
            line.sendall(
                f"POST {NEW} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: desk={cookie.value}\r\n"
                f"Content-Type: multipart/form-data; boundary={BOUNDARY}\r\n"
                f"Content-Length: {len(body)}\r\n\r\n".encode()
            )
            line.sendall(body[: len(body) // 2])
            wait_for(lambda: left(settings) != [])
        wait_for(lambda: left(settings) == [])
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
    assert count_imports(store) == 0


def wait_for(happens: Any) -> None:
    """Until it is so, at most ten seconds."""
    pause = threading.Event()
    for _ in range(200):
        if happens():
            return
        pause.wait(0.05)
    raise AssertionError("it never happened")


def test_a_spool_keeps_only_what_it_was_told_to(tmp_path: Path) -> None:
    spool = Spool(tmp_path / "arriving")
    first, second = spool.open(), spool.open()
    first.write(b"kept")
    second.write(b"not")
    kept = spool.path_of(first)
    spool.keep(kept)
    spool.clear()
    assert [path.read_bytes() for path in (tmp_path / "arriving").iterdir()] == [b"kept"]
