"""A half-given answer: read from a posted question form, whichever button sent it, and kept as a draft.

In: the form of a question page. Out: an `AnswerValue` that refuses nothing, as far as it can be read.
"""

from collections.abc import Sequence
from dataclasses import replace

from flask import g, request

from consult import write
from consult.model import AnswerValue, SubmissionSent
from consult.questions import kinds
from consult.questions.answer import Fields
from consult.questions.bank import Question, QuestionUnknown
from consult.routes.files import only_known, take_files, taken
from consult.routes.visit import Visit, load_visit
from web.words import lang


def posted_fields() -> Fields:
    """The posted form as lists; files that came with it stand under their names."""
    fields: dict[str, Sequence[str]] = dict(request.form.lists())
    if taken():
        fields["attached"] = [*fields.get("attached", ()), *taken()]
    return fields


def is_bound(visit: Visit, question: Question) -> bool:
    """Whether the form on this page was made for this sitting, question and version."""
    return visit.is_bound(question, request.form.get("bound", ""))


def half_given(question: Question, fields: Fields) -> AnswerValue:
    """What stands in the form, with the files that are of this question alone."""
    return only_known(g.sitting, question, kinds.half(fields, question))


def keep_before_leaving() -> None:
    """For pages that end a sitting: keep what stands in the form, if it is a question of this child's."""
    try:
        visit = load_visit()
        question = visit.bound_question(request.form.get("question", ""))
    except (SubmissionSent, QuestionUnknown, AttributeError):
        return
    if not is_bound(visit, question):
        return
    take_files(visit.sitting, question)
    value = half_given(question, posted_fields())
    if not value.is_empty:
        write.save_draft(g.sitting, question.code, replace(value, words_language=lang()))
