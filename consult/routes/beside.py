"""What the partial of one kind of answer needs beside the question and the value.

In: a visit, a question, the value in its form. Out: values for the template.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import uuid4

from children.model import ChildId
from children.own_pictures import list_own_pictures
from consult.attached.model import Attachment, AttachmentMissing
from consult.model import AnswerValue
from consult.questions.answer import Described
from consult.questions.kinds import FILES, people, sentence
from consult.questions.model import Message, Option, Question
from consult.routes.files import mine
from consult.routes.visit import Visit
from symbols.showing import show_ref, this_book
from web.words import drawing


@dataclass(frozen=True)
class Starter:
    """A beginning of a sentence."""

    code: str
    message: Message
    picture: str


def beside(visit: Visit, question: Question, value: AnswerValue) -> Mapping[str, object]:
    """By kind; nothing for most. Beside what was agreed, its picture as it stood in the child's letter."""
    if question.agreed and question.agreed.shown:
        return {"agreed_picture": drawing(show_ref(question.agreed.shown))}
    if question.kind in FILES:
        return {"files": files_of(visit, value), "file_id": uuid4()}
    if question.kind == "sentence":
        return {"strip": strip_of(question, value)}
    if question.kind == "order":
        return {"ordered": ordered(question, value), "left": left(question, value)}
    return {}


def files_of(visit: Visit, value: AnswerValue) -> tuple[Attachment, ...]:
    """The files in the answer that this sitting may show."""
    found = []
    for name in value.attached:
        try:
            found.append(mine(visit.sitting, name))
        except AttachmentMissing:
            continue
    return tuple(found)


def starters_of(question: Question) -> tuple[Starter, ...]:
    """The beginnings that the question offers."""
    return tuple(Starter(code, *sentence.STARTERS[code]) for code in sentence.starters_of(question))


def strip_of(question: Question, value: AnswerValue) -> tuple[Described, ...]:
    """The sentence so far: its beginning and its cards."""
    return tuple(sentence.describe(AnswerValue(chosen=value.chosen), question))


def own_people(child_id: ChildId, question: Question, value: AnswerValue) -> tuple[tuple[str, str], ...]:
    """(picture, name) of the child's own people: those with a photo, then those that the child has added. A
    photo that stands in for a card of the question is on that card."""
    shown, cards = this_book().shown, {one.picture for one in question.options}
    photos = [
        (one.shown_as, one.word[: people.MOST_NAME])
        for one in list_own_pictures(child_id)
        if one.word and one.shown_as in shown and one.shown_as not in cards
        if not one.concept or one.concept in people.PERSONS
    ]
    return tuple(dict.fromkeys([*photos, *(one for one in value.people if one[1])]))


def ordered(question: Question, value: AnswerValue) -> tuple[Option, ...]:
    """The cards that were taken, in the child's order."""
    return tuple(question.option(code) for code in value.chosen)


def left(question: Question, value: AnswerValue) -> tuple[Option, ...]:
    """The cards that were not taken."""
    return tuple(one for one in question.options if one.code not in value.chosen)
