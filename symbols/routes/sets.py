"""Pages: the service's sets of pictures, what is in each, and its boards drawn as tables."""

from uuid import UUID

from flask import abort, request
from flask.typing import ResponseReturnValue

from symbols.blueprint import bp
from symbols.brought.boards import lay_out, picture_keys
from symbols.brought.files_out import BOARD_KINDS
from symbols.brought.model import SetMissing
from symbols.brought.own_set import OWN_TERMS
from symbols.brought.read import (
    list_board_names,
    list_open_arrivals,
    list_pictures_by_key,
    list_replaced,
    list_set_pictures,
    list_sets,
    load_board,
    load_kept_set,
)
from symbols.editions.read import load_draft
from symbols.model import Group
from symbols.read import list_pictures
from web.access import Role, require, viewer
from web.page import page

ON_A_PAGE = 60
SAID = {"dropped": "Thrown away. Nothing of it is kept."}


@bp.get("/desk/pictures/sets")
@require(Role.PARTICIPATION)
def show_sets() -> ResponseReturnValue:
    """Our own set, those brought in, and files that wait for somebody to decide."""
    service_id = viewer().service_id
    return page(
        "symbols/sets.html",
        own=sum(one.group is not Group.PIN for one in list_pictures()),
        secret=sum(one.group is Group.PIN for one in list_pictures()),
        own_terms=OWN_TERMS,
        sets=list_sets(service_id),
        retired_sets=load_draft(service_id).choices.retired_sets,
        replaced=list_replaced(service_id),
        arrivals=list_open_arrivals(service_id),
        said=SAID.get(request.args.get("said", "")),
    )


@bp.get("/desk/pictures/sets/<uuid:set_id>")
@require(Role.PARTICIPATION)
def show_set(set_id: UUID) -> ResponseReturnValue:
    """Its licence, its pictures page by page, its boards."""
    found = load_kept_set(viewer().service_id, set_id)
    if found.published_at is None and found not in list_replaced(viewer().service_id):
        raise SetMissing(set_id)
    number = _page_number()
    draft = load_draft(viewer().service_id)
    links = draft.choices.links.get(str(set_id), {})
    retired, was = (str(set_id) in one.choices.retired_sets for one in (draft, draft.published))
    return page(
        "symbols/set.html",
        set=found,
        pictures=list_set_pictures(set_id, (number - 1) * ON_A_PAGE, ON_A_PAGE),
        number=number,
        pages=max(1, -(-found.pictures // ON_A_PAGE)),
        boards=list_board_names(set_id),
        linked=len(links),
        retired=retired,
        waits=retired != was,
    )


@bp.get("/desk/pictures/sets/<uuid:set_id>/boards/<int(max=100000):position>")
@require(Role.PARTICIPATION)
def show_board(set_id: UUID, position: int) -> ResponseReturnValue:
    """One board as a table, its cells where its makers put them."""
    found = load_kept_set(viewer().service_id, set_id)
    board = load_board(set_id, position)
    pictures = list_pictures_by_key(set_id, picture_keys(board))
    return page(
        "symbols/board.html",
        set=found,
        board=board,
        position=position,
        rows=lay_out(board, pictures),
        kinds=BOARD_KINDS,
    )


def _page_number() -> int:
    asked = request.args.get("page", "1")
    if not asked.isdecimal() or len(asked) > 5 or not 1 <= int(asked) <= 10_000:
        abort(404)
    return int(asked)
