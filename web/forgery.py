"""Forms sent from elsewhere are refused: a token in every form, and the browser's word on where it is from.

Flask-WTF's check of the Referer on https is off, because our pages tell browsers to send none; the header
Sec-Fetch-Site (Fetch Metadata, W3C) says the same without giving an address away.
"""

from flask import Flask, abort, request
from flask_wtf.csrf import CSRFProtect

SAFE = {"GET", "HEAD", "OPTIONS"}
protection = CSRFProtect()


def refuse_elsewhere() -> None:
    """Refuse what another site sent. Browsers too old to say so are left to the token and SameSite=Strict."""
    if request.method not in SAFE and request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site"):
        abort(403)


def install(app: Flask) -> None:
    """Protect all forms; tokens last as long as the session."""
    app.config.update(WTF_CSRF_TIME_LIMIT=None, WTF_CSRF_SSL_STRICT=False)
    app.before_request(refuse_elsewhere)
    protection.init_app(app)


def let_through(app: Flask, *endpoints: str) -> None:
    """These pages work with a token of any age: what they do harms nobody and may not wait."""
    for endpoint in endpoints:
        protection.exempt(app.view_functions[endpoint])
