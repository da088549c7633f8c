"""One part of the child's own page: its question, with the kinds of answer and the row of other questions."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import uuid4

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult.attached.model import AttachmentRefused
from consult.blueprint import bp
from consult.model import AnswerValue, Row
from consult.own_page import read, shelf, write
from consult.questions import kinds
from consult.questions.answer import BUTTON, INSTEAD, AnswerRefused, Reason
from consult.questions.kinds import FILES
from consult.questions.model import Option, Question
from consult.questions.shown_order import at_once, in_groups, read_parts
from consult.routes.beside import own_people
from consult.routes.cards_now import Person, second_now
from consult.routes.files import reason_text
from consult.routes.own_page_visit import AtPage, load_at_page
from consult.routes.taking import in_this_language
from web.access import ended_address, own_page
from web.headers import permissions
from web.page import page

CONFLICT, UNREADABLE = 409, 422
PAGE = "page"  # `?from=`: one part is changed, and the child goes back to the whole page
Posted = Mapping[str, Sequence[str]]


@bp.get("/me/about/part/<code>")
@own_page
def show_own_page_part(code: str) -> ResponseReturnValue:
    """A part with what stands there. Raises QuestionUnknown."""
    at, question = load_at_page(), shelf.load_page_bank().question(code)
    if not at.is_open:
        return redirect(url_for("consult.show_own_page"))
    value = at.page.drafts.get(code) or at.page.parts.get(code, AnswerValue())
    return part_page(at, question, value)


@bp.post("/me/about/part/<code>")
@own_page
def save_own_page_part(code: str) -> ResponseReturnValue:
    """Keep it and go on, or keep it half given and go where the button says."""
    at, question = load_at_page(), shelf.load_page_bank().question(code)
    if not at.is_bound(code, request.form.get("bound", "")):
        return page("consult/not_yours.html", status=CONFLICT)
    button = request.form.get(BUTTON, "next")
    try:
        fields = posted(at, question)
        value = answer(at, question, fields) if button in ("next", *INSTEAD) else half(at, question, fields)
    except AttachmentRefused as refused:
        return part_page(at, question, half(at, question, fields_of()), UNREADABLE, reason_text(refused.why))
    except AnswerRefused as refused:
        return part_page(at, question, half(at, question, fields_of()), UNREADABLE, refused.reason.value)
    keep(at, question, value, button)
    if button == "keep":
        return "", 204, {"Content-Type": "text/plain"}
    return redirect(ended_address(kept=True) if at.is_over else address_of(at, code, button), 303)


def keep(at: AtPage, question: Question, value: AnswerValue, button: str) -> None:
    """An answer's button keeps the part; any other keeps it half given."""
    was_open = at.is_open
    said = in_this_language(value)
    if button in ("next", *INSTEAD):
        write.save_part(at.maker, question.code, said)
    else:
        write.save_draft_part(at.maker, question.code, said)
    if was_open:
        at.open()


def keep_own_page_before_leaving() -> None:
    """For "leave now": what stands in the form is kept half given, if it is a part of this child's page."""
    code, at = request.form.get("own_part", ""), load_at_page()
    question = next((one for one in shelf.list_parts() if one.code == code), None)
    if question is None or not at.is_bound(code, request.form.get("bound", "")):
        return
    value = half(at, question, fields_of())
    if not value.is_empty:
        write.save_draft_part(at.maker, code, in_this_language(value))


def answer(at: AtPage, question: Question, fields: Posted) -> AnswerValue:
    """The posted part. "I don't know" and "I don't want to say" leave it empty: nobody has to fill in a page.
    Raises AnswerRefused."""
    value = kinds.parse(fields, question)
    if value.row in INSTEAD:
        return AnswerValue()
    if only_known(at, value) != value:
        raise AnswerRefused(Reason.UNKNOWN_FILE)
    return value


def half(at: AtPage, question: Question, fields: Posted) -> AnswerValue:
    """What stands in the form, as far as it can be read."""
    return only_known(at, kinds.half(fields, question))


def only_known(at: AtPage, value: AnswerValue) -> AnswerValue:
    """The same, without files that are not of this child's page."""
    there = [one.client_id for one in read.list_page_files(at.child.id, value.attached)]
    return replace(value, attached=tuple(there))


def posted(at: AtPage, question: Question) -> Posted:
    """The form as lists, files that came with it under their names. Raises AttachmentRefused."""
    fields: dict[str, Sequence[str]] = dict(fields_of())
    if question.kind not in FILES:
        return fields
    given = [one.read() for one in request.files.getlist("file")]
    names = [write.add_page_file(at.child.id, FILES[question.kind], one).client_id for one in given if one]
    fields["attached"] = [*fields.get("attached", ()), *names]
    return fields


def fields_of() -> Posted:
    """The form as lists."""
    return dict(request.form.lists())


def address_of(at: AtPage, code: str, button: str) -> str:
    """Where a button leads."""
    if button in ("help", "way"):
        leads = {"help": "consult.show_help", "way": "consult.show_way"}
        return url_for(leads[button], back=url_for("consult.show_own_page_part", code=code))
    if button == "stop" and at.sitting is not None:
        return url_for("consult.show_stop", back=url_for("consult.show_own_page"))
    if button == Row.SOMETHING_ELSE:
        return part_address(code, more="1") + "#words"
    if button == "see":
        return part_address(code)
    if button.startswith("part:"):
        return part_address(code, part=button.removeprefix("part:"))
    turned = {"back": shelf.part_before, "next": shelf.next_part}.get(button, shelf.next_part)
    to = None if came_from_page() or button == "stop" else turned(code)
    return part_address(to) if to else url_for("consult.show_own_page")


def came_from_page() -> bool:
    """Whether one part is changed, from the whole page."""
    return request.args.get("from") == PAGE


def part_address(code: str, **more: str) -> str:
    """A part's address."""
    values: dict[str, Any] = {"code": code, **more}
    if came_from_page():
        values["from"] = PAGE
    return url_for("consult.show_own_page_part", **values)


def cards_of(at: AtPage, question: Question, value: AnswerValue) -> tuple[Option | Person, ...]:
    """The cards of the question; among people, the child's own before them."""
    own = own_people(at.child.id, question, value) if question.kind == "people" else ()
    return (*(Person(picture, name) for picture, name in own), *question.options)


def part_page(
    at: AtPage, question: Question, value: AnswerValue, status: int = 200, problem: str = ""
) -> ResponseReturnValue:
    """The page of a part with this value in it. Where the session is over, nothing of it."""
    if at.is_over:
        return redirect(ended_address(kept=False), 303)
    count, text = at_once(0, at.size), request.args.get("part", "")
    groups = in_groups(cards_of(at, question, value), count)
    codes = [one.code for one in shelf.list_parts()]
    made = page(
        "consult/own_page/part.html",
        status,
        visit=at,
        way=at.way.value,
        size=at.size,
        question=question,
        topic=next(one for one in shelf.load_page_bank().topics if one.code == question.topic),
        number=codes.index(question.code) + 1,
        count=len(codes),
        value=value,
        card_groups=groups,
        part=read_parts(text)[0] % max(1, len(groups)),
        **second_now(question, value, count, text),
        binding=at.binding(question.code),
        problem=problem,
        address=part_address(question.code),
        origin=came_from_page(),
        words_open="more" in request.args or bool(value.words) or problem == "too_long",
        own_page=True,
        files=read.list_page_files(at.child.id, value.attached),
        file_id=uuid4(),
        file_page="consult.show_own_page_file",
        from_letter=at.sitting is None,
    )
    made.headers["Permissions-Policy"] = permissions(microphone=True)
    return made
