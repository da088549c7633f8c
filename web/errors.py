"""Error pages in the reader's layout and language; what was typed is given back where a form was refused.

In: an HTTP error or an exception. Out: a kind page. The last one, 500, needs nothing but a file on disk.
"""

import traceback
from pathlib import Path

from flask import Flask, Response, current_app, make_response, redirect, request, url_for
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from web.cookies import at_desk
from web.forgery import TOKEN, is_another_childs
from web.page import page
from web.settings import ROOT

KIND = {400, 403, 404, 405, 410, 413, 429}
NOT_GIVEN_BACK = {TOKEN, "password", "code"}


def show_http_error(error: HTTPException) -> Response:
    """The page for an HTTP error; codes without a page of their own use the one for 404 or 400."""
    if error.response is not None and error.code is not None and error.code < 400:
        return make_response(error.get_response())
    status = error.code or 500
    if status >= 500:
        return show_crash(error)
    known = status if status in KIND else 400
    return page(f"errors/{_face()}.html", status=status, known=known)


def show_form_expired(error: CSRFError) -> Response:
    """A form without a good token: the same fields are offered again, to be sent by the reader's own hand;
    never in the name of another child, whose link was opened in this browser since."""
    if not at_desk() and is_another_childs(request.form.get(TOKEN, "")):
        return make_response(redirect(url_for("consult.show_ended", kept="no"), 303))
    typed = [(k, v) for k, v in request.form.items(multi=True) if k not in NOT_GIVEN_BACK]
    return page(f"errors/{_face()}_form.html", status=400, typed=typed, action=request.full_path.rstrip("?"))


def show_crash(error: Exception) -> Response:
    """A page from disk that needs no template, database or language. The log gets the places in the code but
    not the error's own text, which may hold a child's words."""
    frames = traceback.extract_tb(error.__traceback__)
    where = " < ".join(f"{Path(f.filename).name}:{f.lineno}" for f in reversed(frames[-6:]))
    current_app.logger.error("event=page_failed error=%s at=%s", type(error).__name__, where)
    return make_response((ROOT / "templates" / "errors" / "500.html").read_text("utf-8"), 500)


def _face() -> str:
    return "staff" if at_desk() else "child"


def install(app: Flask) -> None:
    """Register the pages."""
    app.register_error_handler(CSRFError, show_form_expired)
    app.register_error_handler(HTTPException, show_http_error)
    if not app.testing:
        app.register_error_handler(Exception, show_crash)
