"""Packs of pictures for tests, good and bad, and a desk of the participation team that brings them in."""

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import Flask
from PIL import Image

from children.model import Service
from staff.model import Account
from store.work import Store
from store.worker import Worker
from tests.factories.desk import browser_of
from tests.factories.service import make_service
from tests.factories.staff import make_account
from tests.pages.client import PageClient
from web.access import Role

NEW = "/desk/pictures/imports/new"
TERMS: dict[str, Any] = {
    "name": "Our signs",
    "licence": "CC BY-SA 4.0",
    "credit": "Somebody kind",
    "holder": "Sandmere Council",
}
HOSTILE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>'


@dataclass(frozen=True)
class PictureDesk:
    """A service with somebody of its participation team signed in."""

    app: Flask
    service: Service
    staff: Account
    pages: PageClient

    def bring(self, content: bytes, name: str = "pack.zip", **fields: Any) -> str:
        """Upload a file as a person does; returns the address of its page."""
        self.pages.get(NEW)
        self.pages.send("form[enctype]", file=(io.BytesIO(content), name), **fields)
        return self.pages.path

    def work_off_jobs(self) -> None:
        """What a worker does."""
        store: Store = self.app.extensions["store"]
        Worker(store, self.app.extensions["jobs"]).run(0, once=True)

    def look(self, content: bytes, name: str = "pack.zip", **fields: Any) -> str:
        """Upload, let the worker look, and open the report; returns its address."""
        address = self.bring(content, name, **fields)
        self.work_off_jobs()
        self.pages.get(address)
        return address

    def keep(self, content: bytes, file_name: str = "pack.zip", **terms: Any) -> str:
        """The same, and publish the set; returns the set's id."""
        self.look(content, file_name)
        self.pages.send("form[action$=keep]", **{**TERMS, **terms})
        return self.pages.path.split("/")[4]


def make_picture_desk(app: Flask) -> PictureDesk:
    """The desk, signed in."""
    store: Store = app.extensions["store"]
    with store.begin():
        service = make_service()
        account = make_account(service, Role.PARTICIPATION)
    return PictureDesk(app, service, account, browser_of(app, account))


def make_zip(files: Mapping[str, bytes]) -> bytes:
    """A zip of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def make_drawing(mark: int = 1) -> bytes:
    """A small drawing that differs by its mark."""
    circle = f'<circle cx="48" cy="48" r="{mark}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">{circle}</svg>'.encode()


def make_png(side: int = 40) -> bytes:
    """A small painted picture."""
    out = io.BytesIO()
    Image.new("RGB", (side, side), (200, 120, 40)).save(out, "PNG")
    return out.getvalue()


def good_pack(count: int = 3) -> bytes:
    """Drawings called `thing 1` and so on, and one called `happy`."""
    names = {f"things/thing-{number}.svg": make_drawing(number) for number in range(1, count + 1)}
    return make_zip({**names, "happy.svg": make_drawing(40)})


def mixed_pack() -> bytes:
    """Two good pictures among bad ones."""
    return make_zip(
        {
            "good.svg": make_drawing(5),
            "painted.png": make_png(),
            "script.svg": HOSTILE,
            "../../outside.svg": make_drawing(6),
            "wrong.png": make_drawing(7),
        }
    )
