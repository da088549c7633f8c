"""Forms sent from elsewhere are refused: a token in every form, and the browser's word on where it is from.

Flask-WTF's check of the Referer on https is off, because our pages tell browsers to send none; the header
Sec-Fetch-Site (Fetch Metadata, W3C) says the same without giving an address away.
"""

import secrets
from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from flask import Flask, abort, current_app, request, session
from flask_wtf.csrf import CSRFProtect
from itsdangerous import BadData, URLSafeTimedSerializer

from store.work import vault

Whose = TypeVar("Whose")
SAFE = {"GET", "HEAD", "OPTIONS"}
PROOF = "of"  # the form's field that proves whose page it stands on
TOKEN, SALT = "csrf_token", "wtf-csrf-token"  # as Flask-WTF has them
protection = CSRFProtect()


def refuse_elsewhere() -> None:
    """Refuse what another site sent. Browsers too old to say so are left to the token and SameSite=Strict."""
    if request.method not in SAFE and request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site"):
        abort(403)


def begin_for(child_id: UUID) -> None:
    """Whatever was open in this browser is forgotten; its forms are this child's from now on."""
    session.clear()
    session[TOKEN] = f"{vault().blind('forms', str(child_id)).hex()[:8]}.{secrets.token_hex(16)}"


def is_another_childs(token: str) -> bool:
    """Whether a form was made in this browser for a child, and its session is of another now or of nobody, as
    the form's own token tells. A page of theirs may still be open in another tab."""
    try:
        made = URLSafeTimedSerializer(current_app.secret_key or b"", salt=SALT).loads(token)
    except BadData:
        return False
    whose, now = (one.rpartition(".")[0] for one in (str(made), str(session.get(TOKEN, ""))))
    return bool(whose) and whose != now


def whose_page(proved: Callable[[UUID, str], Whose | None], here: Callable[[], Whose | None]) -> Whose | None:
    """Whose the posted page is, as it proves itself, whoever's session the browser holds by now; of a page
    without a proof, what is open `here`, where the form's token is of it. `proved`: what has this id, for a
    right proof of it."""
    whose, _, token = request.form.get(PROOF, "").partition(":")
    if not token:
        protection.protect()
        return here()
    try:
        return proved(UUID(whose), token)
    except ValueError:
        return None


def install(app: Flask) -> None:
    """Protect all forms; tokens last as long as the session."""
    app.config.update(WTF_CSRF_TIME_LIMIT=None, WTF_CSRF_SSL_STRICT=False)
    app.before_request(refuse_elsewhere)
    protection.init_app(app)


def let_through(app: Flask, *endpoints: str) -> None:
    """These pages work with a token of any age: what they do harms nobody and may not wait."""
    for endpoint in endpoints:
        protection.exempt(app.view_functions[endpoint])
