"""Access log: a line a request, fixed fields; a page's name, never its address, which may hold a secret."""

import logging
import sys
import time

from flask import Flask, Response, g, request

log = logging.getLogger("heard.access")


def install(app: Flask) -> None:
    """Log each answer to standard error, in the form `event=... field=value`."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(message)s"))
    for logger in (log, app.logger):
        logger.handlers[:] = [handler]
        logger.setLevel(logging.INFO)
        logger.propagate = False

    def start() -> None:
        g.started = time.perf_counter()

    def finish(response: Response) -> Response:
        ms = int((time.perf_counter() - g.get("started", time.perf_counter())) * 1000)
        log.info(
            "event=page_shown page=%s method=%s status=%d ms=%d",
            request.endpoint,
            request.method,
            response.status_code,
            ms,
        )
        return response

    app.before_request(start)
    if not app.testing:
        app.after_request(finish)
