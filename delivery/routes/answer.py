"""What the child says back: I understand, some of it, no; this is not right; thank you. Talking: `talk.py`.

Everything is kept at the tap, works in pictures without reading, and shows what became of it.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from flask import Response, abort, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult.attached.model import AttachmentRefused
from delivery.blueprint import bp
from delivery.heard import hear_letter, heard_line
from delivery.model import Reading
from delivery.pages import lines_of_page, reading_pages, that_can_be_wrong
from delivery.replies.given import QUESTION, Form, said_in
from delivery.replies.model import LetterReply, Says, Understands
from delivery.replies.questions import CardShown, PictureQuestion
from delivery.replies.read import list_replies, list_replies_for_iro, load_questions
from delivery.replies.requests import request_of
from delivery.replies.staying import reasons_to_read
from delivery.replies.write import add_reply
from delivery.routes.aloud import said_aloud, why_not_kept
from delivery.routes.looks import use_looks
from delivery.routes.reading import this_letter, this_reading
from letters.approved import ApprovedLetter
from letters.model import Letter, Line
from letters.pictures import pictures_kept
from letters.render.html import ShownLine, shown_line
from web.access import letter_reader
from web.handed import handed
from web.page import page
from web.words import lang, plain


@bp.get("/letter/answer")
@letter_reader
def show_answer() -> ResponseReturnValue:
    """What can be said, and what became of what was said of this version; a talk that was asked for, and why
    something stays, stand beside every version."""
    letter, shown = begun()
    said = list_replies_for_iro(letter.id)
    advocate = next((one for one in reversed(said) if one.asks_for_advocate), None)
    return page(
        "delivery/answer.html",
        **shown,
        letter=letter,
        said=_newest([one for one in said if one.letter_id == letter.id or one.says is Says.TALK]),
        stays=[(handed().staff_name(one.by), one.words) for one in reasons_to_read(said)],
        advocate=handed().request_state(request_of(advocate)) if advocate else "",
    )


@bp.post("/letter/answer")
@letter_reader
def save_answer() -> ResponseReturnValue:
    """Keep one tap, and go on to what follows it."""
    said = said_in(posted("answer"))
    if said is None:
        return redirect(url_for("delivery.show_answer"), 303)
    add_reply(this_reading(), said)
    asks = said.says is Says.UNDERSTANDS and said.chosen[0] != Understands.NO and _questions()
    return redirect(url_for("delivery.show_question", number=1) if asks else _thanks(), 303)


@bp.get("/letter/question/<int:number>")
@letter_reader
def show_question(number: int) -> ResponseReturnValue:
    """One question in pictures about what happens next; once answered, what the letter says."""
    questions = _questions()
    kind = _question(questions, number).kind
    said = [one for one in _of_this_reading() if one.says is Says.CHECKED and one.chosen[0] == kind]
    return question_page(questions, number, tells=bool(said))


def question_page(questions: Sequence[PictureQuestion], number: int, *, tells: bool) -> Response:
    """The page of one of a letter's questions; where it `tells`, with the letter's own words instead of the
    cards."""
    _, shown = begun()
    asked = _question(questions, number)
    is_last = number >= len(questions)
    on = _thanks() if is_last else url_for("delivery.show_question", number=number + 1)
    return page(
        "delivery/question.html",
        **shown,
        asked=asked,
        cards=[_heard_card(card) for card in asked.cards],
        about=_heard(asked.about) if asked.about else None,
        says=[_heard(line) for line in asked.says] if tells else [],
        onward=on,
    )


@bp.post("/letter/question/<int:number>")
@letter_reader
def save_question(number: int) -> ResponseReturnValue:
    """Keep which card it was; then the letter's own words, right or not."""
    questions = _questions()
    _question(questions, number)
    said = said_in(posted(f"{QUESTION}{number}", questions=questions))
    if said is not None:
        add_reply(this_reading(), said)
    return redirect(url_for("delivery.show_question", number=number), 303)


@bp.get("/letter/not-right")
@letter_reader
def show_not_so() -> ResponseReturnValue:
    """Which sentence is not right, and how: of the page where it was tapped, or of the whole letter."""
    return _not_so_page()


@bp.post("/letter/not-right")
@letter_reader
def save_not_so() -> ResponseReturnValue:
    """Keep it. Something must be said: a sentence, or own words."""
    try:
        said = said_in(posted("not-right", sound=said_aloud()))
    except AttachmentRefused as refused:
        return _not_so_page(422, why_not_kept(refused.why))
    if said is None:
        return _not_so_page(422)
    add_reply(this_reading(), said)
    return redirect(_thanks(), 303)


@bp.get("/letter/thanks")
@letter_reader
def show_thanks() -> ResponseReturnValue:
    """It is kept; who sees it and when, as it is."""
    _, shown = begun()
    said = _of_this_reading()
    last = said[-1] if said else None
    return page(
        "delivery/thanks.html",
        **shown,
        hidden=bool(last and last.is_hidden_from_iro),
        alerts=any(one.alerts for one in said),
    )


def begun() -> tuple[ApprovedLetter, dict[str, Any]]:
    """The letter with its pictures and sound on this page, and what every page of answers shows."""
    letter, reading = this_letter(), this_reading()
    pictures_kept(letter.letter, letter.child_id).use()
    hear_letter(reading)
    iro = handed().iro_card(letter.child_id)
    name = iro.name if iro else plain("core.help.iro", "The person who runs your meeting")
    return letter, {
        "size": use_looks(),
        "iro": name,
        "instead": handed().instead_of_iro(letter.child_id),
        "with_pictures": bool(letter.letter.pictures),
    }


def _not_so_page(status: int = 200, problem: str = "") -> ResponseReturnValue:
    letter, shown = begun()
    number = request.args.get("page", 0, type=int)
    if not 0 <= number <= len(reading_pages(_read(letter))):
        abort(404)
    lines = that_can_be_wrong(lines_of_page(_read(letter), number))
    headings = {line.id for line in letter.letter.headings}
    told = [line.id for line in lines if line.id not in headings]
    return page(
        "delivery/not_so.html",
        status,
        **shown,
        number=number,
        lines=[_heard(line) for line in lines],
        headings=headings,
        alone=told[0] if len(told) == 1 else "",
        chosen=request.form.getlist("line"),
        why=request.form.get("why", ""),
        words=request.form.get("words", ""),
        problem=problem,
    )


def posted(name: str, **more: Any) -> Form:
    """The form that was sent, for `said_in`."""
    return Form(name, dict(request.form.lists()), _read(this_letter()), **more)


def _read(letter: ApprovedLetter) -> Letter:
    return letter.in_language(lang())


def _heard(line: Line) -> ShownLine:
    return heard_line(shown_line(line), g.get("hearing"))


def _heard_card(card: CardShown) -> CardShown:
    hearing = g.get("hearing")
    return replace(card, say=hearing.sentence(card.text, card.lang)) if hearing else card


def _questions() -> tuple[PictureQuestion, ...]:
    return load_questions(this_letter(), lang())


def _question(questions: Sequence[PictureQuestion], number: int) -> PictureQuestion:
    if not 1 <= number <= len(questions):
        abort(404)
    return questions[number - 1]


def _of_this_reading() -> list[LetterReply]:
    reading: Reading = this_reading()
    return [one for one in list_replies([reading.letter_id]) if one.reading_id == reading.id]


def _newest(said: list[LetterReply]) -> dict[str, LetterReply]:
    return {one.says.value: one for one in said}


def _thanks() -> str:
    return url_for("delivery.show_thanks")
