"""What the frame of every child's page needs beside its own values: where "leave now" goes."""

from flask import current_app, url_for

from consult.blueprint import bp
from web.settings import Settings


@bp.app_context_processor
def frame_values() -> dict[str, object]:
    """`leave_address()` for templates: the address in the settings, or a plain page of ours."""
    return {"leave_address": leave_address}


def leave_address() -> str:
    """Where "leave now" goes."""
    settings: Settings = current_app.extensions["settings"]
    return settings.leave_to or url_for("consult.show_plain")
