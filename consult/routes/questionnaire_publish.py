"""Publishing a draft: what is wrong, what is missing in which language, what was looked at; then one button.

In: the draft. Out: the next version, asked of whoever begins from then on.
"""

from flask import flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult.blueprint import bp
from consult.questionnaires import write
from consult.questionnaires.content import is_closed
from consult.questionnaires.edit import find_question
from consult.questionnaires.model import (
    Draft,
    DraftMissing,
    NothingToPublish,
    NotReady,
    TellsNobody,
    VersionMissing,
)
from consult.questionnaires.read import load_content, newest_number, silenced_by
from consult.questionnaires.telling import tell_changes
from consult.questionnaires.write import LONGEST_NOTE
from consult.routes.questionnaire_draft import faults_of, languages_of, the_draft
from consult.routes.questionnaires import seen_revision
from store.versions import DraftMoved
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page
from wording.model import SOURCE_LANGUAGE

MOVED = "Someone else changed this draft just now. This is how it stands. Please look again."
SILENT = "A card that says “not safe” would tell nobody. Put its mark back, or tick that you mean it."
LOOK = "Please look at it as a child first, at least in English, and tick that you did."


@bp.get("/desk/questions/<code>/draft/publish")
@require(Role.PARTICIPATION)
def show_publish(code: str) -> ResponseReturnValue:
    """What stands in the way, what changes, and the button."""
    return publish_page(the_draft(code))


@bp.post("/desk/questions/<code>/draft/publish")
@require(Role.PARTICIPATION)
def save_questionnaire_published(code: str) -> ResponseReturnValue:
    """Make it the next version, if it is still what was looked at."""
    draft = the_draft(code)
    note = request.form.get("note", "")
    ticked = set(request.form.getlist("looked"))
    looked = [lang for lang, _ in handed().list_languages() if lang in ticked]
    if len(note.strip()) > LONGEST_NOTE:
        return publish_page(draft, looked, f"Please keep the note under {LONGEST_NOTE} letters.")
    if SOURCE_LANGUAGE not in looked and not is_closed(draft.content):
        return publish_page(draft, looked, LOOK)
    try:
        made = write.publish(
            viewer().service_id,
            code,
            note,
            viewer().staff_id,
            seen_revision(),
            looked,
            request.form.getlist("meant"),
        )
    except DraftMoved:
        return publish_page(draft, [], MOVED)
    except TellsNobody:
        return publish_page(draft, looked, SILENT)
    except NotReady:
        return publish_page(draft, looked, "It cannot be published yet.")
    except (NothingToPublish, DraftMissing):
        return publish_page(draft, looked, "Nothing in it is other than what is published.")
    flash(
        f"Published as version {made.number}. Children who begin from now on are asked it; who has begun goes"
        " on with the questions that they have."
    )
    return redirect(url_for("consult.show_questionnaire", code=code), 303)


def publish_page(draft: Draft, looked: list[str] | None = None, problem: str = "") -> ResponseReturnValue:
    """The page, with what was typed."""
    content = dict(draft.content)
    service = viewer().service_id
    try:
        before = load_content(service, draft.code, newest_number(service, draft.code))
    except VersionMissing:
        before = {}
    faults = faults_of(draft)
    return page(
        "consult/questions/publish.html",
        409 if problem else 200,
        draft=draft,
        title=content.get("title") or draft.code,
        faults=[(one, asked_in(content, one.question)) for one in faults],
        silenced=silenced_by(draft),
        meant=request.form.getlist("meant"),
        changes=tell_changes(before, content),
        languages=languages_of(draft),
        tongues=handed().list_languages(),
        looked=looked or [],
        note=request.form.get("note", ""),
        longest=LONGEST_NOTE,
        problem=problem,
        closed=is_closed(content),
    )


def asked_in(content: dict[str, object], question: str) -> str:
    """What a question asks, in easy words; "" for the whole questionnaire."""
    return str(find_question(content, question).get("easy", "")) if question else ""
