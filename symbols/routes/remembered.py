"""Pictures remembered for phrases of letters: the list, and undo.

In: the signed-in person's service. Out: pages. The phrases come from letters of this service; none that holds
a name known in its letter is ever remembered.
"""

from uuid import UUID

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from symbols.blueprint import bp
from symbols.memories import MemoryMissing, forget, list_memories
from symbols.showing import this_book
from symbols.words import word_in
from web.access import Role, require, viewer
from web.page import page


@bp.get("/desk/pictures/remembered")
@require(Role.PARTICIPATION)
def show_remembered() -> ResponseReturnValue:
    """Each phrase with the picture that comes first for it."""
    memories = list_memories(viewer().service_id)
    book = this_book()
    names = {one.concept: word_in(book, one.concept, "en")[0] for one in memories}
    return page("symbols/remembered.html", memories=memories, names=names)


@bp.post("/desk/pictures/remembered/<uuid:memory_id>/undo")
@require(Role.PARTICIPATION)
def save_forgotten(memory_id: UUID) -> ResponseReturnValue:
    """Undo one: the phrase gets its picture as if nobody had ever chosen."""
    try:
        forget(viewer().service_id, memory_id)
    except MemoryMissing:
        abort(404)
    flash("Undone. Letters that are made from now on do not use it.")
    return redirect(url_for("symbols.show_remembered"), 303)
