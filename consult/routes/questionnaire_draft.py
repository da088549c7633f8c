"""A draft of a questionnaire: its questions in order, with what is wrong beside them.

In: the draft. Out: the page, and changes of the whole: add, move, retire, close.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from flask import abort, flash, redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult.blueprint import bp
from consult.questionnaires import edit, write
from consult.questionnaires.content import is_closed
from consult.questionnaires.judged import list_draft_faults
from consult.questionnaires.messages import content_messages, missing_of, said_in
from consult.questionnaires.model import Draft, DraftMissing
from consult.questionnaires.pictures import pictures_by_concept
from consult.questionnaires.read import load_draft, silenced_by
from consult.questionnaires.words import KINDS, waits_for, whom
from consult.questions.checks import Fault
from consult.questions.model import Message
from consult.routes.questionnaires import staff_names
from web.access import Role, require, viewer
from web.handed import handed
from web.page import page
from wording.languages import english_name
from wording.model import SOURCE_LANGUAGE

TOO_LONG = 400
MOVED = (
    "Someone else changed this while you had it open. What you typed is below and was not kept yet. Keep it"
    " again to put yours in place of theirs."
)
MOVES = {"up": -1, "down": 1}
Change = Callable[[dict[str, Any]], dict[str, Any]]


@dataclass(frozen=True)
class Line:
    """One question of the draft as the list shows it."""

    number: int
    question: Mapping[str, Any]
    picture: str
    kind: str
    topic: str
    whom: str
    waits: list[str]
    faults: list[str]


@bp.get("/desk/questions/<code>/draft")
@require(Role.PARTICIPATION)
def show_questionnaire_draft(code: str) -> ResponseReturnValue:
    """All of it, in the order that children are asked."""
    return draft_page(the_draft(code))


@bp.post("/desk/questions/<code>/draft/move")
@require(Role.PARTICIPATION)
def save_question_moved(code: str) -> ResponseReturnValue:
    """One place up or down."""
    question, way = request.form.get("question", ""), request.form.get("way", "")
    change(code, lambda content: edit.move_question(content, question, MOVES.get(way, 0)))
    return redirect(
        url_for("consult.show_questionnaire_draft", code=code, moved=question, _anchor=f"q-{question}"), 303
    )


@bp.post("/desk/questions/<code>/draft/retire")
@require(Role.PARTICIPATION)
def save_question_retired(code: str) -> ResponseReturnValue:
    """Ask a question no longer, or again. Answers to it stay where they are."""
    question, back = request.form.get("question", ""), bool(request.form.get("back"))
    change(code, lambda content: edit.retire_question(content, question, back=back))
    flash("It is asked again, at its old place." if back else "Retired. Earlier answers to it stay readable.")
    return redirect(url_for("consult.show_questionnaire_draft", code=code), 303)


@bp.post("/desk/questions/<code>/draft/add")
@require(Role.PARTICIPATION)
def save_question_added(code: str) -> ResponseReturnValue:
    """A new question at the end; the rest is filled in on its own page."""
    text, kind = request.form.get("text", "").strip(), request.form.get("kind", "")
    draft = the_draft(code)
    topics = [one["code"] for one in draft.content.get("topic", ())]
    topic = request.form.get("topic", "")
    if not text or len(text) > TOO_LONG or kind not in KINDS or topic not in topics:
        return draft_page(draft, 400, added=request.form)
    made: list[str] = []

    def add(content: dict[str, Any]) -> dict[str, Any]:
        question = edit.new_question(content, text, kind, topic)
        made.append(question["code"])
        after = request.form.get("after") or (edit.asked_part(content) or [question])[-1]["code"]
        return edit.place_question(edit.put_question(content, question), question["code"], after)

    change(code, add)
    flash("Added. Now fill in the rest.")
    return redirect(url_for("consult.show_draft_question", code=code, question=made[-1]), 303)


@bp.post("/desk/questions/<code>/draft/close")
@require(Role.PARTICIPATION)
def save_questionnaire_closed(code: str) -> ResponseReturnValue:
    """Ask this questionnaire of nobody any more, once published; or again."""
    closed = not request.form.get("back")
    change(code, lambda content: content | {"closed": closed})
    flash("Once published, nobody new is asked this." if closed else "Once published, it is asked again.")
    return redirect(url_for("consult.show_questionnaire_draft", code=code), 303)


def the_draft(code: str) -> Draft:
    """The draft of this service; 404 where there is none."""
    try:
        return load_draft(viewer().service_id, code)
    except DraftMissing:
        abort(404)


def change(code: str, how: Change) -> Draft:
    """Put the draft through one change; 404 where the draft or the part is gone."""
    try:
        return write.change_draft(viewer().service_id, code, how, viewer().staff_id)
    except (DraftMissing, edit.PartMissing):
        abort(404)


def faults_of(draft: Draft) -> list[Fault]:
    """What is wrong with it, in its service."""
    return list_draft_faults(draft)


def draft_page(
    draft: Draft, status: int = 200, added: Mapping[str, str] | None = None
) -> ResponseReturnValue:
    """The draft as a list."""
    content, faults = dict(draft.content), faults_of(draft)
    lines = lines_of(content, faults)
    return page(
        "consult/questions/draft.html",
        status,
        draft=draft,
        title=content.get("title") or draft.code,
        lines=lines,
        retired=edit.retired_part(content),
        whole=[one.words for one in faults if one.question not in {line.question["code"] for line in lines}],
        faults=faults,
        silenced=silenced_by(draft),
        whom=whom(content),
        closed=is_closed(content),
        topics=content.get("topic", ()),
        kinds=KINDS,
        added=added or {},
        languages=languages_of(draft),
        names=staff_names([draft.saved_by]),
        moved=request.args.get("moved", ""),
    )


def lines_of(content: dict[str, Any], faults: list[Fault]) -> list[Line]:
    """Every question that is asked."""
    asked = edit.asked_part(content)
    shown = pictures_by_concept(viewer().service_id, [str(one.get("picture")) for one in asked])
    topics = {one["code"]: one["title"] for one in content.get("topic", ())}
    return [
        Line(
            number=number,
            question=one,
            picture=shown.get(str(one.get("picture")), ""),
            kind=KINDS.get(str(one.get("kind")), "?"),
            topic=topics.get(one.get("topic"), "no topic"),
            whom=whom(one),
            waits=waits_for(one, asked),
            faults=[fault.words for fault in faults if fault.question == one["code"]],
        )
        for number, one in enumerate(asked, 1)
    ]


def languages_of(draft: Draft) -> list[tuple[str, str, int, int]]:
    """(code, English name, texts that are missing, all texts) of each language but English."""
    count = len([1 for _, message in content_messages(draft.content) if message[1]])
    return [
        (lang, english_name(lang), len(missing_of(said_in(draft.content, lang, shipped_in(lang)))), count)
        for lang, _ in handed().list_languages()
        if lang != SOURCE_LANGUAGE
    ]


def shipped_in(lang: str) -> Callable[[Message], str]:
    """What the catalogues, and the words that the team gave its pictures, have for a message; "" for none."""

    def found(message: Message) -> str:
        text, language = handed().find_message(lang, *message)
        return text if language == lang else ""

    return found
