"""Whom a questionnaire asks, and what it is called, in its draft.

In: what was ticked. Out: the draft with it, unless someone else changed the same meanwhile.
"""

from typing import Any

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult.blueprint import bp
from consult.questionnaires import edit
from consult.questionnaires.content import asked_table
from consult.questionnaires.model import Draft
from consult.questionnaires.typed import one_of, typed_asked
from consult.questionnaires.words import AGES, LIVES, TRAITS, whom
from consult.routes.questionnaire_draft import MOVED, change, the_draft
from consult.routes.questionnaires import LONGEST_TITLE
from web.access import Role, require
from web.page import page


@bp.get("/desk/questions/<code>/draft/whom")
@require(Role.PARTICIPATION)
def show_whom(code: str) -> ResponseReturnValue:
    """What it is called, and which children it asks."""
    draft = the_draft(code)
    return whom_page(draft, dict(asked_table(draft.content)), str(draft.content.get("title", "")))


@bp.post("/desk/questions/<code>/draft/whom")
@require(Role.PARTICIPATION)
def save_whom(code: str) -> ResponseReturnValue:
    """Keep both, unless someone else changed them meanwhile."""
    draft = the_draft(code)
    fields = dict(request.form.lists())
    title, asked = one_of(fields, "title"), typed_asked(fields)
    if not title or len(title) > LONGEST_TITLE:
        return whom_page(draft, asked, title, problem=f"Give it a name of up to {LONGEST_TITLE} letters.")
    if one_of(fields, "mark") != whom_mark(draft):
        return whom_page(draft, asked, title, problem=MOVED)
    change(code, lambda content: content | {"title": title, "asked": asked})
    flash("Kept in the draft.")
    return redirect(url_for("consult.show_questionnaire_draft", code=code), 303)


def whom_mark(draft: Draft) -> str:
    """What tells whether someone else changed whom it asks."""
    return edit.mark_of([draft.content.get("title"), asked_table(draft.content)])


def whom_page(draft: Draft, asked: dict[str, Any], title: str, problem: str = "") -> ResponseReturnValue:
    """The form of whom is asked, with what was typed."""
    return page(
        "consult/questions/whom.html",
        400 if problem else 200,
        draft=draft,
        asked=asked,
        title=title,
        mark=whom_mark(draft),
        problem=problem,
        now=whom(draft.content),
        ages=AGES,
        lives=LIVES,
        traits=TRAITS,
    )
