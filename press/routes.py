"""What pages need of the press: a face for letters that a device may not have."""

from pathlib import Path

from flask import Blueprint, Response, current_app

from press.faces import ethiopic_face
from web.access import open_to_all
from web.page import KEPT

bp = Blueprint("press", __name__)


@bp.get("/face/ethiopic.woff2")
@open_to_all
def show_ethiopic_face() -> Response:
    """The face for Tigrinya. It is the same for everyone, and a browser may keep it."""
    response = Response(ethiopic_face(Path(current_app.instance_path) / "faces"), mimetype="font/woff2")
    response.headers["Cache-Control"] = KEPT
    return response
