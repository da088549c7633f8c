"""What the forms on a letter's pages say: one door for the page that posts one now and for the phone that
delivers it later. Pure.

In: which form, its fields, the letter as it is read, the questions about it, what was said aloud with it.
Out: `Said`, or None where it says nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from consult.attached.model import Cleaned
from delivery.replies.model import CALLS, NOT_IRO, REASONS, TALKS, Said, Says, Understands
from delivery.replies.questions import PictureQuestion
from letters.model import Letter

DONT_KNOW = "dont_know"
QUESTION = "question-"
Fields = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Form:
    """A form that was sent. `name`: of its page, with the number for a question in pictures."""

    name: str
    fields: Fields
    letter: Letter
    questions: Sequence[PictureQuestion] = ()
    sound: Cleaned | None = None

    def value(self, field: str) -> str:
        """The first value of a field."""
        return next(iter(self.fields.get(field, ())), "")


def said_in(form: Form) -> Said | None:
    """What the child says with it."""
    if form.name.startswith(QUESTION):
        return _chosen_card(form)
    return _FORMS[form.name](form) if form.name in _FORMS else None


def _understood(form: Form) -> Said | None:
    given = form.value("say")
    if given in tuple(Understands):
        return Said(Says.UNDERSTANDS, (given,))
    return Said(Says.THANKS) if given == Says.THANKS else None


def _chosen_card(form: Form) -> Said | None:
    number, given = form.name.removeprefix(QUESTION), form.value("card")
    asked = next((one for at, one in enumerate(form.questions, 1) if str(at) == number), None)
    if asked is None or given not in {card.code for card in asked.cards} | {DONT_KNOW}:
        return None
    return Said(Says.CHECKED, (asked.kind, given), right=given == asked.right)


def _not_right(form: Form) -> Said | None:
    known = {line.id for line in form.letter.sentences}
    lines = tuple(dict.fromkeys(one for one in form.fields.get("line", ()) if one in known))
    why = tuple(one for one in form.fields.get("why", ()) if one in REASONS)[:1]
    words = form.value("words")
    if not lines and not words.strip() and form.sound is None:
        return None
    return Said(Says.NOT_RIGHT, why, lines, words, sound=form.sound)


def _talk(form: Form) -> Said | None:
    how, words = form.value("how"), form.value("words")
    if how not in TALKS:
        return None
    if NOT_IRO not in form.fields:
        return Said(Says.TALK, (how,), words=words, sound=form.sound)
    return Said(Says.CALL, (TALKS[how], NOT_IRO), words=words, sound=form.sound)


def _call(form: Form) -> Said | None:
    given = form.value("kind")
    kind = given if given in CALLS else CALLS[0]
    others = (NOT_IRO,) if NOT_IRO in (given, *form.fields) and kind != "about_iro" else ()
    return Said(Says.CALL, (kind, *others), words=form.value("words"))


_FORMS: dict[str, Callable[[Form], Said | None]] = {
    "answer": _understood,
    "not-right": _not_right,
    "talk": _talk,
    "help": _call,
}
