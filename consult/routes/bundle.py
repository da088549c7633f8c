"""The bundle: everything that a child's phone needs to go on to the end without a line, in one answer.

In: a visit. Out: JSON of the pages as the server would draw them, which questions come when, the public key
that answers are sealed to, and the token that proves whose they are. A page's script locks it, then keeps it.
"""

from collections.abc import Iterator
from typing import Any

from flask import g, jsonify
from flask.typing import ResponseReturnValue

from children.guests import list_guests
from children.model import Way
from consult import read
from consult.attached.model import WhyRefused
from consult.blueprint import bp
from consult.delivery import token_of
from consult.framed import Page, cut, drawn_at, frame_of, kit_of
from consult.heard import hear_in
from consult.model import AnswerValue
from consult.phone_words import phone_words
from consult.questions import kinds, path
from consult.questions.again import AFTER, is_calm
from consult.questions.model import Question, answered_codes
from consult.routes.alone import alone_page, was_asked
from consult.routes.ask import ask_on_phone
from consult.routes.files import reason_text
from consult.routes.given import ON_PHONE, given_on_phone
from consult.routes.hello import meeting_of
from consult.routes.help import help_on_phone
from consult.routes.looks import looks_page, worn_now
from consult.routes.mine import mine_page
from consult.routes.not_right import not_right_on_phone, not_right_thanks
from consult.routes.onward import can_ask_again, said_here
from consult.routes.pictures_once import lift_pictures
from consult.routes.question import question_page
from consult.routes.reach_kit import reach_kit
from consult.routes.sees import shown_sharing
from consult.routes.topics import topics_page
from consult.routes.visit import Visit, load_visit
from consult.routes.way import way_page
from web.access import child_sitting
from web.page import page, script_version
from web.words import plain

OWN = "/me/bundle"
NOT_RIGHT = "/me/picture-not-right"
SHEETS = (
    "kinds",
    "mine",
    "helper",
    "big",
)  # stylesheets that some page of the bundle needs beside the one that all have

AS_DRAWN = {
    "/me/look": "consult.show_look",
    "/me/sheet": "consult.show_sheet",
    "/help/card": "consult.show_card",
}


@bp.get(OWN)
@child_sitting
def show_bundle() -> ResponseReturnValue:
    """All of it, as this child has it now."""
    bundle = bundle_now()
    return jsonify(bundle | {"pictures": lift_pictures(bundle)})


def bundle_now() -> dict[str, Any]:
    """The bundle in the way and language that this request is in."""
    hear_in(g.sitting, also_off=True)
    visit = load_visit()
    order = asked_at_most(visit)
    comes_to = {one.code for one in order}
    before = [one for one in visit.asked_before if one.code not in comes_to]
    seen, handed = newest_revisions(visit), read.list_handed_over(visit.sitting)
    frame = frame_of(page("consult/later.html", visit=visit, count=1))
    return kit_of(frame, SHEETS) | {
        "stamp": visit.stamp,
        "kin": visit.kin,
        "version": script_version(),
        "sitting": str(visit.sitting.id),
        "token": token_of(visit.sitting.id),
        "way": visit.way.value,
        "sound": visit.sitting.reached.sound or "normal",
        "size": visit.sitting.looks.size or visit.child.picture_size,
        "by_hand": visit.is_by_hand,
        "alone": "now" if was_asked() else "",
        "reach": reach_kit(visit, order),
        "worn": worn_now(visit.sitting.looks),
        "again": again_on_phone(visit, order),
        "goes_on": visit.sitting.opening.goes_on,
        "topics": visit.sitting.opening.topics or (),
        "questions": [
            *(about(visit, one, seen.get(one.code, 0), one.code in handed) for one in order),
            *(about(visit, one, seen.get(one.code, 0), one.code in handed) | never(one) for one in before),
        ],
        "pages": dict(pages_of(visit, order + before)),
        "texts": texts_of(visit),
    }


def asked_at_most(visit: Visit) -> list[Question]:
    """The questions that this child may come to in the questionnaire's order: those asked now, and those that
    an answer may bring."""
    possible: dict[str, Question] = {}
    for one in path.fitting_questions(visit.bank, visit.who):
        if all(condition.question in possible for condition in one.when):
            possible.update({each.code: each for each in visit.reached([one])})
    return list(possible.values())


def again_on_phone(visit: Visit, order: list[Question]) -> dict[str, Any] | None:
    """What tells the phone that a calm question is due once more; None where this child is not asked twice
    any more."""
    if not can_ask_again(visit):
        return None
    return {
        "calm": [one.code for one in order if is_calm(one)],
        "said": [one.question for one in said_here(visit)],
        "after": AFTER,
    }


def newest_revisions(visit: Visit) -> dict[str, int]:
    """The newest revision of each question, for answers given on the phone to stand after it."""
    newest: dict[str, int] = {}
    for one in read.list_revisions(visit.submission.id):
        newest[one.question] = max(one.revision, newest.get(one.question, 0))
    return newest


def about(visit: Visit, question: Question, seen: int, handed: bool) -> dict[str, Any]:
    """What the way through needs to know of a question. `handed`: what is half given there came from a phone
    that could not keep it."""
    given = visit.given.get(question.code)
    return {
        "code": question.code,
        "topic": question.topic,
        "alone": question.alone,
        "alerts": sorted(question.alerts),
        "when": [[one.question, sorted(one.any_of)] for one in question.when],
        "file": plain(*kinds.FILE_MESSAGES[question.kind]) if question.kind in kinds.FILES else "",
        "given": sorted(answered_codes(given)) if given else [],
        "answered": question.code in visit.answered,
        "told": given is not None,
        "seen": seen,
        "handed": handed,
        "without": _left_out(visit, question.code),
    }


def never(question: Question) -> dict[str, Any]:
    """What is asked no more and holds an answer waits for one that there is not: the phone never comes to it
    by itself, and the child can change it from "Look at what you said"."""
    return {"when": [[question.code, []]]}


def pages_of(visit: Visit, order: list[Question]) -> Iterator[tuple[str, Page]]:
    """Address -> page. What a page says of a question holds what was given before, as it may be shown."""
    drafts = read.list_drafts(visit.sitting)
    for question in order:
        drawn = question_as_given(visit, question, drafts.get(question.code))
        yield f"/me/q/{question.code}", _cut(drawn, f"/me/q/{question.code}")
    sensitive = next((one for one in order if one.alone), None)
    if sensitive is not None:
        yield "alone", _cut(alone_page(visit, sensitive), f"/me/q/{sensitive.code}")
    for address, endpoint in AS_DRAWN.items():
        yield address, _cut(drawn_at(endpoint), "/me/look")
    if visit.topics:
        yield "/me/topics", _cut(topics_page(visit), "/me/topics")
        yield "/me/rest", _cut(page("consult/rest.html", visit=visit), "/me/rest")
    if visit.way is not Way.WORDS:
        yield NOT_RIGHT, _cut(not_right_on_phone(visit), NOT_RIGHT)
        yield f"{NOT_RIGHT}/thanks", _cut(not_right_thanks(visit, None, asks=True), NOT_RIGHT)
    sentence = next((one for one in order if one.kind == "sentence"), None)
    if sentence is not None:
        yield ON_PHONE, _cut(given_on_phone(visit, sentence), "/me/look")
    guests = list_guests(visit.sitting.review_id)
    yield "sees", _cut(page("consult/offline/sees.html", visit=visit, guests=guests), "/me/look")
    yield "became", _cut(page("consult/offline/became.html", visit=visit), "/me/look")
    yield "/me/mine", _cut(mine_page(visit, on_phone=True), "/me/mine")
    yield "/me/ask", _cut(ask_on_phone(visit), "/me/look")
    yield "/help", _cut(help_on_phone(visit), "/me/look")
    reads = page("consult/offline/who_reads.html", visit=visit, meeting=meeting_of(visit))
    yield "/me/hello", _cut(reads, "/me/hello")
    yield "/me/stop", _cut(page("consult/stop.html", visit=visit, on_phone=True), "/me/look")
    yield "/me/looks", _cut(looks_page(visit, None, for_phone=True), "/me/looks")
    yield "/me/way", _cut(way_page(visit, None, for_phone=True), "/me/way")
    yield "/me/later", _cut(page("consult/later.html", visit=visit, count=1), "/me/later")
    for name in ("waits", "bye", "signal", "called"):
        yield f"/me/{name}", _cut(page(f"consult/offline/{name}.html", visit=visit), "/me/look")


def _left_out(visit: Visit, code: str) -> tuple[str, ...]:
    """Whom the child left out of an answer, as this sitting may tell."""
    sharing = shown_sharing(visit, code)
    return sharing.without if sharing else ()


def question_as_given(visit: Visit, question: Question, draft: AnswerValue | None) -> ResponseReturnValue:
    """A question's page with what was given so far, as `show_question` draws it. `draft`: the half-given."""
    answer = visit.shown_answer(question.code)
    value = draft or (answer.value if answer else AnswerValue())
    return question_page(visit, question, value, for_phone=True)


def _cut(answer: ResponseReturnValue, address: str) -> Page:
    return cut(answer, OWN, address)


def texts_of(visit: Visit) -> dict[str, str]:
    """The few words that the phone puts on a page itself."""
    iro = visit.iro_name
    return {
        **phone_words(iro),
        "step": plain("question.step", "Step {number}", number="#"),
        "done": plain("question.done", "{count} done", count="#"),
        "part": plain("cards.part", "{number} of {count}", number="#1", count="#2"),
        "hidden": plain("question.kept_hidden", "✓ You said something here before. It is kept safe."),
        "only": plain("only.heading", "Only for {iro}", iro=iro),
        "edit": plain("look.edit", "Change"),
        "add": plain("look.add", "Say something"),
        "mine": plain("file.mine", "Keep this one"),
        "large": reason_text(WhyRefused.TOO_LARGE),
        "many": reason_text(WhyRefused.TOO_MANY),
        "unreadable": reason_text(WhyRefused.OTHER_FILE),
        "nothing": plain("look.nothing", "You said nothing here. That is fine."),
        "none": plain("topics.none", "Pick one or more, or press All of it."),
        "said": plain("topics.said", "You said something here"),
        "comes": plain("offline.comes", "when there is signal"),
    }
