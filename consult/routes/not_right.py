"""A picture is not right: the pictures of the page just seen as large cards; one tap sends.

In: the child's page that it was opened from (`back`). What was half given there was kept by the page itself.
The address names the page alone: it tells nothing of what was said.
"""

from collections.abc import Iterable
from contextlib import suppress
from typing import NamedTuple
from uuid import UUID

from flask import redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from children.model import Way
from consult.blueprint import bp
from consult.not_right import say_not_right
from consult.own_page.model import NAMES, GivenTo
from consult.questions.answer import ROW_MESSAGES, ROW_PICTURES, Described
from consult.questions.bank import Message, Question, QuestionUnknown
from consult.routes.beside import starters_of
from consult.routes.hello import PICTURES
from consult.routes.help import back_address
from consult.routes.look import private_questions, said
from consult.routes.onward import start_address
from consult.routes.own_page import parts_of
from consult.routes.own_page_visit import load_at_page
from consult.routes.visit import Visit, load_visit
from symbols.book import PHOTO
from symbols.model import PictureMissing
from symbols.read import load_picture
from symbols.reports import ReportMissing, Why, add_why
from symbols.showing import this_book
from web.access import child_sitting
from web.page import page

REPORT = "not_right"  # in the session: the report that a reason may be added to
HELLO = ("iro", "listen", "tell-someone", "letter", "stop", *PICTURES.values())
ABOUT_ME = ("me", "private", "tell-someone")  # before there is a page of their own
ABOUT_ME_DONE = ("iro", "share", "papers", "private")
FILE_PICTURES = {"say_it": ("talk", "phone"), "draw": ("photos",), "photo": ("photos",)}  # beside its file
QUESTION = "/me/q/"
EXITS = (("stop", ("row.stop", "Stop for now")), ("help", ("row.help", "Help")))


class Shown(NamedTuple):
    """A picture that stood on the page, with the words beside it."""

    concept: str
    messages: tuple[Message, ...]


@bp.get("/me/picture-not-right")
@child_sitting
def show_not_right() -> ResponseReturnValue:
    """Which one? Each picture of the page before, to be tapped."""
    visit = load_visit()
    back = back_address()
    cards = pictures_of(visit, back or "")
    return page(
        "consult/not_right.html",
        visit=visit,
        cards=cards,
        has_photos=any(this_book().shown[one.concept].startswith(PHOTO) for one in cards),
        back=back or start_address(visit),
    )


def not_right_on_phone(visit: Visit) -> ResponseReturnValue:
    """The page for a phone that puts it in place itself, with the cards of the page that was there before."""
    photos = [concept for concept, shown in this_book().shown.items() if shown.startswith(PHOTO)]
    return page("consult/offline/not_right.html", visit=visit, photos=photos)


@bp.post("/me/picture-not-right")
@child_sitting
def save_not_right() -> ResponseReturnValue:
    """Keep it and say thank you. What was not on the page counts for nothing."""
    visit = load_visit()
    back = back_address()
    concept = request.form.get("picture", "")
    if concept in {one.concept for one in pictures_of(visit, back or "")}:
        report = say_not_right(visit.sitting, concept)
        session[REPORT] = str(report) if report else ""
    return redirect(url_for("consult.show_not_right_thanks", back=back), 303)


@bp.get("/me/picture-not-right/thanks")
@child_sitting
def show_not_right_thanks() -> ResponseReturnValue:
    """Thank you; back to the very page; and why, for who wants to say."""
    visit = load_visit()
    return not_right_thanks(visit, back_address() or start_address(visit), asks=bool(session.get(REPORT)))


def not_right_thanks(visit: Visit, back: str | None, *, asks: bool = False) -> ResponseReturnValue:
    """The page. Without `back` it is the phone's own, which knows where it leads back to."""
    return page("consult/not_right_thanks.html", visit=visit, asks=asks, back=back)


@bp.post("/me/picture-not-right/thanks")
@child_sitting
def save_not_right_why() -> ResponseReturnValue:
    """Keep why, and go back to the page that it began on."""
    visit = load_visit()
    report, why = session.pop(REPORT, ""), request.form.get("why", "")
    if report and why in tuple(Why):
        with suppress(ReportMissing):
            add_why(UUID(report), Why(why))
    return redirect(back_address() or start_address(visit), 303)


def pictures_of(visit: Visit, back: str) -> tuple[Shown, ...]:
    """The pictures that the child saw on a page of theirs, each once, in the order of the page."""
    if visit.way is Way.WORDS and back.startswith(QUESTION):
        return ()
    found: dict[str, Shown] = {}
    for one in _on_page(visit, back.partition("?")[0]):
        found.setdefault(one.concept, one)
    shown = this_book().shown
    return tuple(one for one in found.values() if one.concept in shown)


def _on_page(visit: Visit, address: str) -> Iterable[Shown]:
    if address.startswith(QUESTION):
        try:
            return _of_question(visit.bound_question(address.removeprefix(QUESTION)))
        except QuestionUnknown:
            return ()
    if address == url_for("consult.show_topics"):
        return [Shown(one.picture, (one.message,)) for one in visit.topics]
    if address == url_for("consult.show_look"):
        private = private_questions(visit)
        return _of_answers(visit, [one for one in visit.to_look_at if one not in private])
    if address == url_for("consult.show_only"):
        return _of_answers(visit, private_questions(visit))
    if address == url_for("consult.show_own_page"):
        return _of_own_page()
    return [_named(one) for one in HELLO]


def _of_own_page() -> Iterable[Shown]:
    """What stands on the child's own page, where it is open in this browser; else nothing of it is told."""
    at = load_at_page()
    if not at.is_open:
        return
    if not at.page.is_begun:
        yield from map(_named, ABOUT_ME)
        return
    for _, _, pieces in parts_of(at.page):
        for piece in pieces:
            yield from _of_piece(piece)
    for one in GivenTo:
        if one in at.page.given_to and one in NAMES:
            message, picture = NAMES[one]
            yield Shown(picture, (message,))
    yield from map(_named, ABOUT_ME_DONE)


def _of_question(question: Question) -> Iterable[Shown]:
    if not question.options:
        yield _named(question.picture)
    yield from map(_named, FILE_PICTURES.get(question.kind, ()))
    for starter in starters_of(question) if question.kind == "sentence" else ():
        yield Shown(starter.picture, (starter.message,))
    for option in question.options:
        yield Shown(option.picture, (question.option_message(option),))
    for place in question.places:
        yield Shown(place.picture, (question.place_message(place),))
    for row, picture in ROW_PICTURES.items():
        yield Shown(picture, (ROW_MESSAGES[row],))
    for picture, message in EXITS:
        yield Shown(picture, (message,))


def _of_answers(visit: Visit, questions: Iterable[Question]) -> Iterable[Shown]:
    for question in questions:
        answer = visit.submission.answer(question.code)
        if answer is None or not visit.sitting.may_show(answer):
            continue
        for piece in said(visit, question):
            yield from _of_piece(piece)


def _of_piece(piece: Described) -> Iterable[Shown]:
    if piece.picture and piece.messages:
        yield Shown(piece.picture, piece.messages)
    if piece.place_picture:
        yield Shown(piece.place_picture, piece.messages[-1:])


def _named(concept: str) -> Shown:
    try:
        title = load_picture(concept).title
    except PictureMissing:
        title = ""
    return Shown(concept, ((f"picture.{concept}", title),))
