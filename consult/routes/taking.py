"""What a question's form becomes: an answer, a half-given one, or what came after sending. One door for the
page that posts it now and for the phone that delivers it later.

In: a visit, its question and the form's fields. Out: `Taken`, already written. Raises AnswerRefused.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from consult import read, write
from consult.model import Answer, AnswerValue, Begun, Placed, Row, SubmissionSent
from consult.questions import kinds
from consult.questions.answer import BUTTON, Fields
from consult.questions.bank import Question
from consult.routes.files import checked_files
from consult.routes.half_given import half_given
from consult.routes.sees import keep_picked_sharing, keep_sharing, posted_sharing
from consult.routes.visit import Visit
from consult.told_anew import is_told_anew, tells_of_harm
from web.words import lang

ANSWERS = (
    "next",
    Row.DONT_KNOW,
    Row.RATHER_NOT,
)  # buttons that give an answer; all others keep it half given
DELIBERATE = ("help", "stop")


class Became(StrEnum):
    """What was done with a form. LATE: after sending, taken for its alert alone. LOST: after it."""

    ANSWER = "answer"
    HALF = "half"
    NOTHING = "nothing"
    LATE = "late"
    LOST = "lost"


@dataclass(frozen=True)
class Taken:
    """What became of a form, and the answer that was kept of it, if one was."""

    became: Became
    answer: Answer | None = None

    @property
    def was_kept(self) -> bool | None:
        """For the page that tells a child whose session is over; None where there was nothing to keep."""
        return None if self.became is Became.NOTHING else self.became is not Became.LOST


def pressed(fields: Fields) -> str:
    """The button that sent the form."""
    return next(iter(fields.get(BUTTON, ())), "next")


def take(
    visit: Visit, question: Question, fields: Fields, placed: Placed | None = None, can_ask: bool = True
) -> Taken:
    """Keep it. `placed`: for what waited on a device. `can_ask`: a page stands there that can ask for less;
    what alerts is kept whole at once. Raises AnswerRefused where an answer's button was pressed and it can be
    none."""
    if pressed(fields) in ANSWERS:
        value = checked_files(visit.sitting, question, kinds.parse_whole(fields, question))
        if can_ask and not tells_of_harm(value, question):
            kinds.refuse_too_much(value)
        return _take_answer(visit, question, value, fields, placed)
    return _take_half(visit, question, fields, placed)


def _take_half(visit: Visit, question: Question, fields: Fields, placed: Placed | None) -> Taken:
    """Keep a draft; what tells of harm is saved as the answer where the button is deliberate (decision 7)."""
    value = kinds.step(half_given(question, fields), question, pressed(fields))
    if visit.sitting.sent_at is not None:
        keeps_quiet = pressed(fields) == "keep"
        return Taken(Became.NOTHING) if keeps_quiet else _take_after_sending(visit, question, value, fields)
    if pressed(fields) in DELIBERATE and tells_of_harm(value, question):
        return _take_answer(visit, question, value, fields, placed)
    if value.is_empty and not read.load_draft(visit.sitting, question.code):
        keep_picked_sharing(visit, question, fields)
        return Taken(Became.NOTHING)
    write.save_draft(visit.sitting, question.code, in_this_language(value), placed)
    keep_sharing(visit, question, fields)
    return Taken(Became.NOTHING if value.is_empty else Became.HALF)


def _take_answer(
    visit: Visit, question: Question, value: AnswerValue, fields: Fields, placed: Placed | None
) -> Taken:
    """Save what was said; an empty answer is saved only where it takes back one that the child could see."""
    if value.is_empty and visit.shown_answer(question.code) is None:
        write.drop_draft(visit.sitting, question.code)
        keep_picked_sharing(visit, question, fields)  # also where the only file did not come
        return Taken(Became.NOTHING)
    sharing = posted_sharing(visit, question, fields)
    tapped = visit.tapped(question, value, "quick" in fields.get("pace", ()))
    said = in_this_language(value)
    try:
        anew = is_told_anew(visit.sitting, question, said)
        kept = write.save_answer(visit.sitting, question.code, said, sharing, tapped, placed, anew)
    except SubmissionSent:
        return _take_after_sending(visit, question, value, fields)
    return Taken(Became.ANSWER, kept)


def _take_after_sending(visit: Visit, question: Question, value: AnswerValue, fields: Fields) -> Taken:
    """Sent already, from another page: only what tells of harm is still taken."""
    if value.is_empty:
        return Taken(Became.NOTHING)
    if not tells_of_harm(value, question):
        return Taken(Became.LOST)
    sharing = posted_sharing(visit, question, fields)
    said, anew = in_this_language(value), is_told_anew(visit.sitting, question, value)
    late = write.add_late_answer(visit.sitting, question.code, said, sharing, anew)
    return Taken(Became.LATE, late)


def give_begun(visit: Visit) -> None:
    """What is half given becomes the answer: the child said that their IRO may see what they said so far."""
    for begun, question in _begun(visit):
        value, sharing = begun.value, posted_sharing(visit, question, {})
        anew = is_told_anew(visit.sitting, question, value)
        write.save_answer(visit.sitting, question.code, value, sharing, placed=begun.placed, anew=anew)


def send(visit: Visit) -> None:
    """Send what was said. Of what is half given, which no page showed as said, only what tells of harm is
    kept, for its alert alone. A second time changes nothing."""
    if visit.sitting.sent_at is not None:
        return
    write.send_submission(visit.sitting)
    for begun, question in _begun(visit):
        if tells_of_harm(begun.value, question):
            anew = is_told_anew(visit.sitting, question, begun.value)
            write.add_late_answer(visit.sitting, question.code, begun.value, anew=anew)


def _begun(visit: Visit) -> list[tuple[Begun, Question]]:
    known = {one.code: one for one in visit.bank.questions}
    found = read.list_begun(visit.sitting)
    return [(one, known[one.question]) for one in found if one.question in known]


def in_this_language(value: AnswerValue) -> AnswerValue:
    """The same, with the page's language as that of the words."""
    return replace(value, words_language=lang() if value.words else "")
