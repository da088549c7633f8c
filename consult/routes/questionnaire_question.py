"""One question of a draft: its texts, cards, pictures, whom it asks and what it waits for.

In: the form. Out: the draft with the question as typed, whether or not it can be asked yet: the checks say
what is wrong beside it, and nothing typed is lost. Buttons that move a card, choose a picture or show the
answers of an earlier question keep nothing yet: they draw the form again.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from flask import abort, flash, redirect, url_for
from flask.typing import ResponseReturnValue

from children.fields import number_in
from consult.blueprint import bp
from consult.questionnaires import edit
from consult.questionnaires.content import asked_table
from consult.questionnaires.model import Draft
from consult.questionnaires.pictures import pictures_by_concept
from consult.questionnaires.read import silenced_by
from consult.questionnaires.typed import CONDITIONS, NO_CARDS, PLACES, one_of, rows_of, typed_question
from consult.questionnaires.words import AGES, KINDS, LIVES, TRAITS, answers_of
from consult.questions.cards import MOST_CARDS
from consult.questions.checks import MOST_AGREED
from consult.questions.kinds.sentence import STARTERS
from consult.routes.questionnaire_draft import MOVED, MOVES, change, faults_of, the_draft
from consult.routes.questionnaire_picker import Fields, Picker, open_picker, posted, pressed, with_picked
from web.access import Role, require, viewer
from web.page import page

EMPTY_ROWS = 2
Question = dict[str, Any]


@bp.get("/desk/questions/<code>/draft/q/<question>")
@require(Role.PARTICIPATION)
def show_draft_question(code: str, question: str) -> ResponseReturnValue:
    """The question as it stands in the draft."""
    draft = the_draft(code)
    kept = kept_question(draft, question)
    return question_page(draft, kept, edit.mark_of(kept), is_kept=True)


@bp.post("/desk/questions/<code>/draft/q/<question>")
@require(Role.PARTICIPATION)
def save_draft_question(code: str, question: str) -> ResponseReturnValue:
    """Keep it as typed, or only change the form."""
    draft, fields = the_draft(code), posted()
    kept = kept_question(draft, question)
    what, slot, concept = pressed(fields)
    if what == "use":
        fields = with_picked(fields, slot, concept)
    typed, mark = typed_question(fields, kept), one_of(fields, "mark")
    if what in MOVES and (number := number_in(slot)) >= 0:
        return question_page(draft, with_moved(typed, number, MOVES[what]), mark)
    if what in ("pick", "find"):
        return question_page(draft, typed, mark, picker=picker_of(fields, slot, typed))
    if what != "save":
        return question_page(draft, typed, mark)
    if mark != edit.mark_of(kept):
        return question_page(draft, typed, edit.mark_of(kept), problem=MOVED, theirs=kept)
    change(code, lambda content: placed(edit.put_question(content, typed), question, one_of(fields, "after")))
    flash("Kept in the draft.")
    return redirect(url_for("consult.show_draft_question", code=code, question=question), 303)


def kept_question(draft: Draft, code: str) -> Question:
    """The question as it stands; 404 where there is none."""
    try:
        return edit.find_question(dict(draft.content), code)
    except edit.PartMissing:
        abort(404)


def placed(content: Question, code: str, after: str) -> Question:
    """The draft with the question behind the one that was chosen, where that is another than before."""
    return (
        content if after == edit.before_question(content, code) else edit.place_question(content, code, after)
    )


def with_moved(question: Question, number: int, by: int) -> Question:
    """The question with one of its cards a place up or down."""
    cards, there = list(question.get("option", ())), number + by
    if 0 <= number < len(cards) and 0 <= there < len(cards):
        cards[number], cards[there] = cards[there], cards[number]
    return question | {"option": cards}


def picker_of(fields: Fields, slot: str, typed: Question) -> Picker:
    """The picker of a slot, looking for what the row or the question says."""
    said = one_of(fields, slot.removesuffix("picture") + "text") or typed.get("easy", "")
    return open_picker(fields, slot, said, lambda name: slot_now(fields, name))


def slot_now(fields: Fields, slot: str) -> str:
    """The name of a slot once rows that hold nothing are left out."""
    head, _, rest = slot.partition("-")
    number, _, name = rest.partition("-")
    if not 0 <= number_in(number) <= MOST_CARDS:
        return slot
    filled = [
        row
        for row in range(number_in(number))
        if any(one_of(fields, f"{head}-{row}-{field}") for field in ("text", "words", "picture"))
    ]
    return f"{head}-{len(filled)}-{name}"


def question_page(
    draft: Draft,
    question: Question,
    mark: str,
    *,
    is_kept: bool = False,
    problem: str = "",
    theirs: Question | None = None,
    picker: Picker | None = None,
) -> ResponseReturnValue:
    """The form with this question in it. `theirs`: what someone else has kept meanwhile."""
    content = dict(draft.content)
    kind = str(question.get("kind"))
    return page(
        "consult/questions/question.html",
        409 if problem else 200,
        draft=draft,
        question=question,
        mark=mark,
        problem=problem,
        theirs=theirs,
        picker=picker,
        is_kept=is_kept,
        faults=[one.words for one in faults_of(draft) if one.question == question["code"]] if is_kept else [],
        cards=with_empty(question.get("option", ()), rows_of(kind)),
        most=rows_of(kind),
        places=with_empty(question.get("place", ()), PLACES) if kind == "place_cards" else [],
        alerts=set(question.get("alerts", ())),
        silenced=silenced_in(draft, question),
        asked=asked_table(question),
        conditions=conditions_of(content, question),
        earlier=earlier_of(content, question),
        topics=content.get("topic", ()),
        others=[one for one in edit.asked_part(content) if one["code"] != question["code"]],
        after=chosen_place(content, question["code"]),
        shown=pictures_by_concept(viewer().service_id, concepts_of(question)),
        kinds=KINDS,
        no_cards=NO_CARDS,
        starters={code: message[1] for code, (message, _) in STARTERS.items()},
        most_agreed=MOST_AGREED,
        ages=AGES,
        lives=LIVES,
        traits=TRAITS,
    )


def silenced_in(draft: Draft, question: Question) -> list[str]:
    """The keys of its cards that would tell nobody, as the form stands: kept or not."""
    alone = replace(draft, content={"question": [question]})
    return [one.key for one in silenced_by(alone)]


def chosen_place(content: dict[str, Any], code: str) -> str:
    """The question behind which it stands, or was chosen to stand on this form."""
    return one_of(posted(), "after") if "after" in posted() else edit.before_question(content, code)


def with_empty(rows: Any, most: int) -> list[Mapping[str, Any]]:
    """The rows, and empty ones to fill, as many as there is room for."""
    empty = {"code": "", "text": "", "words": "", "picture": ""}
    return [*rows, *[empty] * EMPTY_ROWS][: max(most, len(rows))]


def concepts_of(question: Question) -> list[str]:
    """The pictures that the form shows."""
    rows = [question, *question.get("option", ()), *question.get("place", ())]
    return [str(one.get("picture", "")) for one in rows]


def earlier_of(content: dict[str, Any], question: Question) -> list[Mapping[str, Any]]:
    """The questions before this one that have answers to wait for."""
    found: list[Mapping[str, Any]] = []
    for one in edit.asked_part(content):
        if one["code"] == question["code"]:
            break
        if answers_of(one) and not one.get("each"):
            found.append(one)
    return found


def conditions_of(content: dict[str, Any], question: Question) -> list[dict[str, Any]]:
    """What it waits for, each with the answers that there are, and an empty one."""
    known = {one["code"]: one for one in edit.asked_part(content)}
    waits = question.get("when", ())
    found = [one | {"answers": answers_of(known.get(one["question"], {}))} for one in waits]
    return [*found, {"question": "", "any": [], "answers": []}][:CONDITIONS]
