"""The topics of a draft, in the order in which a child may pick them.

In: the rows of the form. Out: the draft with them, unless someone else changed them meanwhile. Buttons that
move a row or choose a picture keep nothing yet: they draw the form again.
"""

from typing import Any

from flask import flash, redirect, url_for
from flask.typing import ResponseReturnValue

from children.fields import number_in
from consult.blueprint import bp
from consult.questionnaires import edit
from consult.questionnaires.model import Draft
from consult.questionnaires.pictures import pictures_by_concept
from consult.questionnaires.typed import one_of
from consult.routes.questionnaire_draft import MOVED, MOVES, change, the_draft
from consult.routes.questionnaire_picker import Fields, Picker, open_picker, posted, pressed, with_picked
from web.access import Role, require, viewer
from web.page import page

MOST_TOPICS = 20
NAMES = ("code", "title", "picture")
Row = dict[str, Any]


@bp.get("/desk/questions/<code>/draft/topics")
@require(Role.PARTICIPATION)
def show_draft_topics(code: str) -> ResponseReturnValue:
    """All topics, with two empty rows."""
    draft = the_draft(code)
    return topics_page(draft, [dict(one) for one in draft.content.get("topic", ())], mark_of(draft))


@bp.post("/desk/questions/<code>/draft/topics")
@require(Role.PARTICIPATION)
def save_draft_topics(code: str) -> ResponseReturnValue:
    """Keep them, or only change the rows on the page."""
    draft, fields = the_draft(code), posted()
    what, slot, concept = pressed(fields)
    mark = one_of(fields, "mark")
    if what == "use":
        return topics_page(draft, typed_topics(with_picked(fields, slot, concept)), mark)
    rows = typed_topics(fields)
    if what in MOVES and (number := number_in(slot)) >= 0:
        return topics_page(draft, moved_row(rows, number, MOVES[what]), mark)
    if what in ("pick", "find"):
        said = one_of(fields, slot.removesuffix("picture") + "title")
        return topics_page(draft, rows, mark, picker=open_picker(fields, slot, said))
    if not all(one["title"] and one["picture"] for one in rows):
        return topics_page(draft, rows, mark, "Each topic needs a name and a picture.")
    if mark != mark_of(draft):
        return topics_page(draft, rows, mark_of(draft), MOVED)
    change(code, lambda content: edit.put_topics(content, rows))
    flash("Kept in the draft.")
    return redirect(url_for("consult.show_questionnaire_draft", code=code), 303)


def mark_of(draft: Draft) -> str:
    """What tells whether someone else changed the topics."""
    return edit.mark_of(list(draft.content.get("topic", ())))


def typed_topics(fields: Fields) -> list[Row]:
    """The rows that hold a name or a picture."""
    rows = [
        {name: one_of(fields, f"topic-{number}-{name}") for name in NAMES} for number in range(MOST_TOPICS)
    ]
    return [one for one in rows if one["title"] or (one["picture"] and not one["code"])]


def moved_row(rows: list[Row], number: int, by: int) -> list[Row]:
    """The rows with one of them a place up or down."""
    there = number + by
    if 0 <= number < len(rows) and 0 <= there < len(rows):
        rows[number], rows[there] = rows[there], rows[number]
    return rows


def topics_page(
    draft: Draft, rows: list[Row], mark: str, problem: str = "", picker: Picker | None = None
) -> ResponseReturnValue:
    """The form of topics with these rows."""
    shown = pictures_by_concept(viewer().service_id, [str(one["picture"]) for one in rows])
    empty = dict.fromkeys(NAMES, "")
    return page(
        "consult/questions/topics.html",
        400 if problem else 200,
        draft=draft,
        rows=[*rows, empty, empty][:MOST_TOPICS],
        count=len(rows),
        shown=shown,
        mark=mark,
        problem=problem,
        picker=picker,
    )
