"""What do you want to talk about? The child picks topics to begin with; the rest is offered afterwards.

In: the topics ticked. Out: they are kept with the submission, whatever the way or language is changed to.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from consult import write
from consult.blueprint import bp
from consult.questions.bank import Topic
from consult.questions.shown_order import in_groups, read_parts
from consult.routes.onward import end_address, question_address, start_address
from consult.routes.visit import Visit, load_visit
from web.access import child_sitting
from web.page import page

ALL, WAY = "all", "way"  # buttons; any other keeps what is ticked and goes on
PART = "part:"  # and how the one for other topics begins


@bp.get("/me/topics")
@child_sitting
def show_topics() -> ResponseReturnValue:
    """The topics of this child, those chosen before ticked."""
    visit = load_visit()
    if not visit.topics:
        return redirect(start_address(visit))
    return topics_page(visit)


@bp.post("/me/topics")
@child_sitting
def save_topics() -> ResponseReturnValue:
    """Keep them, and on to the first open question of theirs."""
    visit = load_visit()
    if not visit.topics:
        return redirect(start_address(visit), 303)
    button = request.form.get("go", "")
    ticked = known_topics(visit, request.form.getlist("topic"))
    if button == WAY:
        write.save_opening(visit.sitting, topics=ticked or visit.sitting.opening.topics)
        return redirect(url_for("consult.show_way", back=url_for("consult.show_topics")), 303)
    if button.startswith(PART):
        return topics_page(visit, chosen=ticked, part=button.removeprefix(PART))
    if button != ALL and not ticked:
        return topics_page(visit, 422)
    keep_topics(visit, () if button == ALL else ticked)
    return redirect(first_address(load_visit()), 303)


def known_topics(visit: Visit, ticked: Iterable[str]) -> tuple[str, ...]:
    """Those of them that this child is asked about."""
    known = {one.code for one in visit.topics}
    return tuple(code for code in ticked if code in known)


def keep_topics(visit: Visit, ticked: Iterable[str]) -> None:
    """Begin with these, all where there are none; whether to go on is asked after them."""
    write.save_opening(visit.sitting, topics=known_topics(visit, ticked), goes_on=False)


@bp.get("/me/rest")
@child_sitting
def show_rest() -> ResponseReturnValue:
    """There is more: do you want to go on?"""
    visit = load_visit()
    if not visit.has_rest:
        return redirect(start_address(visit))
    return page("consult/rest.html", visit=visit)


@bp.post("/me/rest")
@child_sitting
def save_rest() -> ResponseReturnValue:
    """Go on with the rest, pick again, or be done; each is fine."""
    visit = load_visit()
    button = request.form.get("go", "")
    if button == "pick":
        return redirect(url_for("consult.show_topics"), 303)
    if button != "on":
        return redirect(end_address(visit), 303)
    write.save_opening(visit.sitting, goes_on=True)
    rest = visit.asked[len(visit.first) :]
    code = next((one.code for one in rest if one.code not in seen(visit)), None)
    return redirect(question_address(code) if code else end_address(visit), 303)


def first_address(visit: Visit) -> str:
    """The first open question of the chosen topics; the first of all where none is open."""
    code = next((one.code for one in visit.first if one.code not in seen(visit)), visit.first[0].code)
    return question_address(code)


def seen(visit: Visit) -> frozenset[str]:
    """The questions that hold an answer or were put off."""
    return visit.answered | frozenset(visit.sitting.opening.later)


def topics_page(
    visit: Visit, status: int = 200, *, chosen: tuple[str, ...] | None = None, part: str = ""
) -> ResponseReturnValue:
    """The page itself. `chosen`: what is ticked on it, else what was chosen before. A topic with something
    said in it says so, as far as this sitting may tell."""
    sitting = visit.sitting
    if chosen is None:
        chosen = () if sitting.lacks_pictures else sitting.opening.topics or ()
    said = {one.topic for one in visit.asked if visit.shown_answer(one.code)}
    return page(
        "consult/topics.html",
        status,
        visit=visit,
        chosen=chosen,
        said=said,
        problem=status != 200,
        size=sitting.looks.size or visit.child.picture_size,
        **topics_now(visit.topics, visit.cards_at_once, part),
    )


def topics_now(topics: Sequence[Topic], count: int, part: str = "") -> dict[str, Any]:
    """For the template: the topics in groups of as many as the child is used to, and which is shown."""
    groups = in_groups(topics, count)
    return {"topic_groups": groups, "part": read_parts(part)[0] % max(1, len(groups))}
