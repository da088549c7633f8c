"""For the one who helps, on pages of their own: who they are and how they help, how to help well, how this
child says yes, and ways of choosing that need no touch. Nothing here is an answer of the child's.
"""

from dataclasses import replace

from flask import g, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from children.languages import list_offered
from children.model import Way
from children.passport.model import DWELLS, PACES
from children.passport.words import groups_of
from consult import write
from consult.blueprint import bp
from consult.helping import Helper, Helps, Who
from consult.questions.answer import clean_words
from consult.routes.help import back_address
from consult.routes.onward import HELPER, start_address
from consult.routes.visit import Visit, load_visit
from consult.routes.way import reach_given
from web.access import child_sitting
from web.page import page
from web.words import lang, plain
from wording.languages import format_date
from wording.model import SOURCE_LANGUAGE, Language

MOST_NAME = 80
LANGUAGE = "helper_language"  # in the session: what the one who helps reads, where they picked it


def helper_visit() -> Visit:
    """The visit; from here on this request's page is in the language that the one who helps picked there,
    else in the child's, which it does not change."""
    visit = load_visit()
    offered = [one.code for one in helper_languages(visit)]
    picked = request.args.get("lang", "")
    if picked in offered:
        session[LANGUAGE] = picked
    kept = session.get(LANGUAGE)
    g.lang = kept if kept in offered else visit.sitting.language
    return visit


def helper_languages(visit: Visit) -> tuple[Language, ...]:
    """The languages that the one who helps can pick, English first."""
    return tuple(sorted(list_offered(visit.service), key=lambda one: one.code != SOURCE_LANGUAGE))


@bp.app_context_processor
def helper_values() -> dict[str, object]:
    """For templates: `helper_languages(visit)`."""
    return {"helper_languages": helper_languages}


@bp.get("/me/helper")
@child_sitting
def show_helper() -> ResponseReturnValue:
    """Who are you, and how will you help?"""
    visit = helper_visit()
    session[HELPER] = True
    return _helper_page(visit, visit.helper)


@bp.post("/me/helper")
@child_sitting
def save_helper() -> ResponseReturnValue:
    """Keep it for the IRO. With nobody there, on to the questions."""
    visit = helper_visit()
    given = request.form.get("who", "")
    if given not in tuple(Who):
        return _helper_page(visit, None, 422)
    helper = Helper(
        sitting=visit.sitting.id,
        who=Who(given),
        name=clean_words(request.form.get("name", ""))[:MOST_NAME],
        helps=tuple(one for one in Helps if one.value in request.form.getlist("helps")),
    )
    if helper != visit.helper:
        helping = visit.sitting.opening.helping
        write.save_opening(visit.sitting, helping=replace(helping, helpers=(*helping.helpers, helper)))
    if helper.who is Who.NOBODY:
        return redirect(back_address() or start_address(visit), 303)
    return redirect(url_for("consult.show_helping", back=back_address()), 303)


@bp.get("/me/helper/how")
@child_sitting
def show_helping() -> ResponseReturnValue:
    """How to help well: open questions, waiting, not leading, never moving the child's hand."""
    visit = helper_visit()
    return page(
        "consult/helping.html",
        visit=visit,
        helper=visit.helper,
        reached=visit.sitting.reached,
        paces=PACES,
        dwells=DWELLS,
        back=back_address() or start_address(visit),
        came_back=back_address(),
        practice_first=comes_first(visit),
    )


def comes_first(visit: Visit) -> bool:
    """Whether the practice round comes before the questions: of a child of whom it is known how they say yes,
    until one was done or something was answered here."""
    was_done = visit.sitting.opening.helping.practice_of(visit.sitting.id) is not None
    is_known = visit.passport is not None and visit.way is not Way.WORDS
    return is_known and not was_done and not visit.answered_here


@bp.post("/me/helper/way")
@child_sitting
def save_helper_way() -> ResponseReturnValue:
    """Set how the child chooses, and stay."""
    visit = load_visit()
    write.save_opening(visit.sitting, looks=reach_given(visit, request.form))
    return redirect(url_for("consult.show_helping", back=back_address()) + "#ways", 303)


@bp.get("/me/helper/passport")
@child_sitting
def show_child_passport() -> ResponseReturnValue:
    """How this child says yes. Not on a device where the child's own pictures were not tapped."""
    visit = helper_visit()
    passport = None if visit.sitting.lacks_pictures else visit.passport
    if passport is None:
        return redirect(url_for("consult.show_helping", back=back_address()))
    day = format_date(passport.filled_on, lang()) if passport.filled_on else ""
    return page(
        "consult/passport.html",
        visit=visit,
        passport=passport,
        day=day,
        groups=groups_of(passport, plain, lang()),
        back=back_address(),
    )


@bp.get("/me/watching")
@child_sitting
def show_watching() -> ResponseReturnValue:
    """This child is not asked with cards: someone who knows them watches, and writes down what they see."""
    return page("consult/watching.html", visit=helper_visit())


def _helper_page(visit: Visit, helper: Helper | None, status: int = 200) -> ResponseReturnValue:
    return page(
        "consult/helper.html",
        status,
        visit=visit,
        helper=helper,
        who=tuple(Who),
        helps=tuple(Helps),
        problem=status != 200,
        back=back_address(),
    )
