"""Large uploads by staff: streamed to a private folder, on the pages named here and on no other.

In: `LargeUpload`s from app.py. Out: before the form's token is checked, which reads the whole body, the body
of a signed-in person of the right role is let in up to the page's own limit and its files go to disk. Whoever
is signed in is looked up in a reading transaction of its own, so that no slow line holds the database's lock.
What was cut off, refused or not kept leaves no file behind.
"""

import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from flask import Flask, Request, redirect, request, session, url_for
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import RequestEntityTooLarge

from store.work import Store
from web.access import Role
from web.handed import handed
from web.requests import InMemoryRequest, Spool

FIELD_BYTES = 1024 * 1024  # of fields that are no file; no fewer than one piece that Werkzeug reads at a time
_PIECE = 64 * 1024
_LISTEN_SECONDS = 120


@dataclass(frozen=True)
class LargeUpload:
    """A page that takes large files. `form` is the page to go back to, told `refused=`
    too-large, no-room or broken."""

    endpoint: str
    form: str
    largest: int
    folder: Path
    role: Role
    most_files: int = 500


def install(app: Flask, store: Store, uploads: tuple[LargeUpload, ...]) -> None:
    """Register; after the transaction's and before the token's own checks."""
    pages = {one.endpoint: one for one in uploads}

    def spool() -> ResponseReturnValue | None:
        upload = pages.get(request.endpoint or "")
        if upload is None or request.method != "POST" or request.mimetype != "multipart/form-data":
            return None
        with store.begin(write=False):
            found = handed().load_viewer(session.get("staff"))
        if found is None or found.role is not upload.role:
            return None
        return _take(request, upload)

    def clear(_error: BaseException | None) -> None:
        kept = getattr(request, "spool", None)
        if kept is not None:
            kept.clear()

    app.before_request(spool)
    app.teardown_request(clear)


def this_spool() -> Spool:
    """The spool of this request; only in the view of a `LargeUpload`. Raises RuntimeError elsewhere."""
    found: Spool | None = getattr(request, "spool", None)
    if found is None:
        raise RuntimeError("this page takes no large files")
    return found


def _take(asked: Request, upload: LargeUpload) -> ResponseReturnValue | None:
    if not isinstance(asked, InMemoryRequest):
        raise TypeError("web.requests is not installed")
    asked.spool = Spool(upload.folder)
    asked.max_content_length = upload.largest
    asked.max_form_memory_size = FIELD_BYTES
    asked.max_form_parts = upload.most_files + 20
    try:
        _ = asked.files
    except RequestEntityTooLarge:
        _listen_on(asked.environ["wsgi.input"], (asked.content_length or 0), upload.largest)
        return _back(upload, "too-large")
    except OSError:
        return _back(upload, "no-room")
    # Werkzeug gives nothing at all of a form that breaks off inside.
    return None if asked.form else _back(upload, "broken")


def _back(upload: LargeUpload, refused: str) -> ResponseReturnValue:
    return redirect(url_for(upload.form, refused=refused), 303)


def _listen_on(body: IO[bytes], length: int, largest: int) -> None:
    """Let the browser finish, for a while: one that is hung up on shows its own error, not our page."""
    left, until = min(length, 4 * largest), time.monotonic() + _LISTEN_SECONDS
    while left > 0 and time.monotonic() < until:
        piece = body.read(min(_PIECE, left))
        if not piece:
            return
        left -= len(piece)
