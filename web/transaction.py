"""One unit of work a request: opened when first needed by a page, kept only if the answer succeeded.

GET and HEAD read; anything they note in the audit trail is appended in a short write of its own. Other
methods write. What fails (a status of 400 or more, or an exception) leaves nothing behind.
"""

from flask import Flask, Response, g, request

from store.work import Store
from web.settings import Settings

# What is sent is too long for an address, and nothing of it is kept: nobody waits for the lock of a writer.
ONLY_READS = frozenset({"letters.draw_typed"})


def install(app: Flask, store: Store, settings: Settings) -> None:
    """Open and close a Work around each request that is not for a static file."""

    def open_work() -> None:
        if request.endpoint != "static":
            reads = request.method in ("GET", "HEAD") or request.endpoint in ONLY_READS
            g.work = store.open(write=not reads)

    def close_work(response: Response) -> Response:
        work = g.pop("work", None)
        if work is not None:
            work.finish(commit=response.status_code < 400)
        return response

    def drop_work(error: BaseException | None) -> None:
        work = g.pop("work", None)
        if work is not None:
            work.finish(commit=False)

    app.before_request(open_work)
    app.after_request(close_work)
    app.teardown_request(drop_work)
