"""One signed cookie for each face: children's pages and the desk never share one.

The desk's cookie is sent to /desk only, so a child's session cannot meet a member of staff's, nor the other
way round. Both end with the browser; SameSite=Strict and HttpOnly always, Secure outside demo.
"""

from flask import Flask, Response, request
from flask.sessions import SecureCookieSessionInterface

DESK = "/desk"


class TwoFaces(SecureCookieSessionInterface):
    """Flask's signed session, kept apart by path."""

    def get_cookie_name(self, app: Flask) -> str:
        """`desk` under /desk, `heard` elsewhere."""
        return "desk" if at_desk() else "heard"

    def get_cookie_path(self, app: Flask) -> str:
        """The desk's cookie goes to the desk alone."""
        return DESK if at_desk() else "/"


def at_desk() -> bool:
    """True where the request is for a staff page."""
    return request.path == DESK or request.path.startswith(DESK + "/")


def forget_desk(response: Response) -> Response:
    """Take a member of staff's sign-in off this browser: the device is about to be in a child's hands."""
    response.delete_cookie("desk", path=DESK, httponly=True, samesite="Strict")
    return response


def install(app: Flask, secure: bool) -> None:
    """Set the cookie rules on an application."""
    app.session_interface = TwoFaces()
    app.config.update(
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Strict",
        SESSION_COOKIE_SECURE=secure,
        SESSION_REFRESH_EACH_REQUEST=False,
    )
