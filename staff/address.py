"""The address from which someone signs in, by which the throttle counts misses.

In: the present request. Out: the address; and in live mode one warning in the log where a proxy stands before
us that the settings do not name: all visitors would seem to come from it, and wait for each other's misses.
"""

import logging

from flask import current_app, request

from web.settings import Settings

log = logging.getLogger("heard.staff")
_WARNED = "heard.warned_of_proxy"


def visitor_address() -> str:
    """Where this request comes from; behind proxies that are trusted, where it came from before them."""
    settings: Settings = current_app.extensions["settings"]
    unnamed = settings.secure and not settings.trusted_proxies and "X-Forwarded-For" in request.headers
    if unnamed and not current_app.extensions.get(_WARNED):
        current_app.extensions[_WARNED] = True
        log.warning("event=proxy_not_trusted hint=set_HEARD_TRUSTED_PROXIES")
    return request.remote_addr or ""
