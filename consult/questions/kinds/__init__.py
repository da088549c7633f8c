"""The kinds of answer, by name. Each module checks a question, parses a posted form and describes an answer.

`check(question)` raises QuestionnaireBroken; `parse(fields, question) -> AnswerValue` raises AnswerRefused;
`describe(value, question) -> list[Described]`. A kind's partial is `templates/parts/answers/<kind>.html`.
"""

from dataclasses import replace
from typing import Protocol

from consult.attached.model import AttachmentKind
from consult.model import AnswerValue
from consult.questions.answer import (
    BUTTON,
    MOST_FILES,
    MOST_WORDS,
    AnswerRefused,
    Described,
    Fields,
    Reason,
    read_shown,
    read_words,
)  # fmt: skip
from consult.questions.kinds import (
    choose_one,
    choose_some,
    draw,
    faces,
    how_much,
    order,
    own_words,
    people,
    photo,
    place_cards,
    say_it,
    sentence,
)  # fmt: skip
from consult.questions.model import Message, Question


class Kind(Protocol):
    """What a module of a kind of answer offers."""

    def check(self, question: Question) -> None:
        """Refuse a question that this kind cannot ask. Raises QuestionnaireBroken."""
        ...

    def parse(self, fields: Fields, question: Question) -> AnswerValue:
        """The posted answer, however much it is. Raises AnswerRefused."""
        ...

    def describe(self, value: AnswerValue, question: Question) -> list[Described]:
        """The answer, piece by piece, to be shown."""
        ...


KINDS: dict[str, Kind] = {
    "choose_one": choose_one,
    "choose_some": choose_some,
    "faces": faces,
    "place_cards": place_cards,
    "sentence": sentence,
    "people": people,
    "order": order,
    "how_much": how_much,
    "own_words": own_words,
    "draw": draw,
    "say_it": say_it,
    "photo": photo,
}
FILES = {"draw": AttachmentKind.DRAWING, "say_it": AttachmentKind.RECORDING, "photo": AttachmentKind.PHOTO}
FILE_MESSAGES: dict[str, Message] = {
    "draw": draw.MESSAGE,
    "say_it": say_it.MESSAGE,
    "photo": photo.MESSAGE,
}


def check(question: Question) -> None:
    """Refuse a question that its kind cannot ask. Raises QuestionnaireBroken."""
    KINDS[question.kind].check(question)


def parse(fields: Fields, question: Question) -> AnswerValue:
    """The posted answer to a question of any kind, no more than its page takes. Raises AnswerRefused."""
    value = parse_whole(fields, question)
    refuse_too_much(value)
    return value


def parse_whole(fields: Fields, question: Question) -> AnswerValue:
    """The same, however much it is. Raises AnswerRefused."""
    return _as_shown(KINDS[question.kind].parse(fields, question), fields, question)


def refuse_too_much(value: AnswerValue) -> None:
    """For a page that can ask the child for less. Raises AnswerRefused."""
    if len(value.words) > MOST_WORDS:
        raise AnswerRefused(Reason.TOO_LONG)
    if len(value.people) > people.MOST_PEOPLE or len(value.attached) > MOST_FILES:
        raise AnswerRefused(Reason.TOO_MANY)


def half(fields: Fields, question: Question) -> AnswerValue:
    """What stands in the form, without the button: what is not complete stays too. Where it cannot be read,
    its words."""
    fields = {**fields, BUTTON: []}
    read = people.half if question.kind == "people" else KINDS[question.kind].parse
    try:
        return _as_shown(read(fields, question), fields, question)
    except AnswerRefused:
        return AnswerValue(words=read_words(fields))


def _as_shown(value: AnswerValue, fields: Fields, question: Question) -> AnswerValue:
    return replace(value, shown=read_shown(fields, [one.code for one in question.options]))


def describe(value: AnswerValue, question: Question) -> list[Described]:
    """An answer to a question of any kind, piece by piece."""
    return KINDS[question.kind].describe(value, question)


def step(value: AnswerValue, question: Question, button: str) -> AnswerValue:
    """The half-given answer after a button that only changes it, such as "up:school". What is no such button
    changes nothing."""
    what, _, code = button.partition(":")
    if question.kind != "order" or code not in [one.code for one in question.options]:
        return value
    return order.step(value, what, code)


def in_words(value: AnswerValue, question: Question) -> str:
    """What the list of words that may mean harm goes through: own words and names, and before them a sentence
    made of cards as it reads in English."""
    if question.kind != "sentence":
        return value.typed
    english = {code: message[1] for code, (message, _) in sentence.STARTERS.items()}
    english |= {one.code: one.text for one in question.options}
    made = " ".join(english.get(code, "") for code in value.chosen)
    return f"{made}\n{value.words}" if made else value.words


def alerting(value: AnswerValue, question: Question) -> tuple[str, ...]:
    """The codes in this answer that tell that a child may not be safe, in the order given."""
    placed = tuple(f"{card}:{place}" for card, place in value.places)
    return tuple(code for code in (*value.chosen, *placed) if code in question.alerts)
