"""Where a child goes next. In: a visit, the question they leave and where they came from. Out: an address."""

from typing import Any

from flask import request, session, url_for

from consult.model import Answer, FirstChoice, Holder
from consult.questions import path
from consult.questions.again import due_again
from consult.questions.bank import Question
from consult.routes.visit import Visit

LOOK, LATER = "look", "later"  # `?from=`: changing one answer, or answering what was put off

ONCE_MORE = "once_more"  # in the session: a question was asked once more
HELPER = "helper"  # in the session: the page of the one who helps was shown


def came_from() -> str | None:
    """Where the child opened this question from, if not from the one before it."""
    given = request.args.get("from", "")
    return given if given in (LOOK, LATER) else None


def question_address(code: str, origin: str | None = None, **more: str) -> str:
    """The address of a question's page."""
    values: dict[str, Any] = {"code": code, **more}
    if origin:
        values["from"] = origin
    return url_for("consult.show_question", **values)


def start_address(visit: Visit) -> str:
    """Where a child goes on: the first choices, else the one who helps is asked who they are, else the
    topics, else the next open question, else the end. A child who is heard by watching is asked none."""
    if visit.passport is not None and visit.passport.is_for_watching:
        return url_for("consult.show_watching")
    opening = visit.sitting.opening
    if visit.submission.first_choice is None:
        return url_for("consult.show_hello")
    if must_ask_helper(visit):
        return url_for("consult.show_helper")
    if opening.topics is None and visit.topics and not visit.answered:
        return url_for("consult.show_topics")
    return open_address(visit)


def open_address(visit: Visit) -> str:
    """The next open question; after the topics chosen first, whether to go on; at last, the end."""
    later = visit.sitting.opening.later
    code = path.resumed_question(visit.first, visit.answered, later)
    if code is None and visit.has_rest:
        return url_for("consult.show_rest")
    code = code or path.resumed_question(visit.asked, visit.answered, later)
    return question_address(code) if code else end_address(visit)


def must_ask_helper(visit: Visit) -> bool:
    """Whether the one who helps is asked first: someone is said to be there, or the child has a passport."""
    if visit.helper is not None or session.get(HELPER):
        return False
    helped = visit.sitting.holder is Holder.WITH_SOMEONE
    chosen = visit.submission.first_choice is FirstChoice.WITH_SOMEONE
    return helped or chosen or visit.passport is not None


def next_address(visit: Visit, code: str, origin: str | None) -> str:
    """The page after a question. `visit` is loaded after the answer was kept."""
    if origin == LOOK:
        return url_for("consult.show_look")
    if origin == LATER:
        return question_address(visit.waiting[0], LATER) if visit.waiting else url_for("consult.show_look")
    if asked_again(visit) is not None:
        return url_for("consult.show_once_more")
    return following_address(visit, code)


def following_address(visit: Visit, code: str) -> str:
    """The question after this one; after the topics chosen first, whether to go on; at last, the end. From a
    question that is no longer asked: wherever the child goes on."""
    if code not in [one.code for one in visit.asked]:
        return start_address(visit)
    if code == visit.first[-1].code and visit.has_rest:
        return url_for("consult.show_rest")
    following = path.next_question(visit.asked, code)
    return question_address(following) if following else end_address(visit)


def asked_again(visit: Visit) -> Question | None:
    """The calm question to ask once more now, of a child who has a helper or a passport; never right after
    something that may mean that they are not safe."""
    if not can_ask_again(visit) or visit.just_alerted:
        return None
    return due_again(visit.asked, said_here(visit))


def said_here(visit: Visit) -> list[Answer]:
    """What was answered in this sitting, in the order given."""
    here = (one for one in visit.submission.answers if one.sitting_id == visit.sitting.id)
    return sorted(here, key=lambda one: one.saved_at)


def can_ask_again(visit: Visit) -> bool:
    """Whether this child may be asked one calm question twice, and was not yet."""
    has_one = visit.passport is not None or visit.helper is not None
    return has_one and not visit.sitting.opening.helping.again and not session.get(ONCE_MORE)


def back_address(visit: Visit, code: str, origin: str | None) -> str:
    """The page before a question."""
    if origin:
        return url_for("consult.show_look")
    if code not in [one.code for one in visit.asked]:
        return start_address(visit)
    before = path.previous_question(visit.asked, code)
    return question_address(before) if before else url_for("consult.show_hello")


def end_address(visit: Visit) -> str:
    """After the last question: what was put off, if anything, else the child's own answers."""
    return url_for("consult.show_later") if visit.waiting else url_for("consult.show_look")
