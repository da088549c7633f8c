"""Pages: take a set or a board out, for another program or another service.

The file is made whole in a temporary one on disk, picture by picture, and sent from there.
"""

import re
import tempfile
from collections.abc import Callable
from typing import BinaryIO
from uuid import UUID

from flask import Response, abort, send_file
from flask.typing import ResponseReturnValue

from symbols.blueprint import bp
from symbols.brought.files_out import BOARD_KINDS, SET_KINDS, WRITERS
from symbols.brought.out import out_board, out_set
from symbols.brought.own_set import own_out_set
from symbols.brought.read import load_board, load_kept_set
from symbols.packs.model import OutSet
from web.access import Role, require, viewer

MIMETYPES = {"zip": "application/zip", "obz": "application/obz", "csv": "text/csv", "obf": "application/obf"}


@bp.get("/desk/pictures/sets/heard/as/<kind>")
@require(Role.PARTICIPATION)
def export_own(kind: str) -> ResponseReturnValue:
    """Our own set."""
    return _send(kind, SET_KINDS, "heard", own_out_set)


@bp.get("/desk/pictures/sets/<uuid:set_id>/as/<kind>")
@require(Role.PARTICIPATION)
def export_set(set_id: UUID, kind: str) -> ResponseReturnValue:
    """A set that was brought in."""
    found = load_kept_set(viewer().service_id, set_id)
    return _send(kind, SET_KINDS, found.name, lambda: out_set(found))


@bp.get("/desk/pictures/sets/<uuid:set_id>/boards/<int(max=100000):position>/as/<kind>")
@require(Role.PARTICIPATION)
def export_board(set_id: UUID, position: int, kind: str) -> ResponseReturnValue:
    """One board with its pictures."""
    found = load_kept_set(viewer().service_id, set_id)
    board = load_board(set_id, position)
    return _send(kind, BOARD_KINDS, board.name, lambda: out_board(found, board))


def _send(kind: str, kinds: tuple[str, ...], name: str, make: Callable[[], OutSet]) -> Response:
    if kind not in kinds:
        abort(404)
    file: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115 - the answer closes it
    WRITERS[kind](file, make())
    file.seek(0)
    return send_file(
        file, mimetype=MIMETYPES[kind], as_attachment=True, download_name=f"{_safe(name)}.{kind}"
    )


def _safe(name: str) -> str:
    return re.sub(r"[^\w.-]+", "-", name).strip("-.")[:60] or "pictures"
