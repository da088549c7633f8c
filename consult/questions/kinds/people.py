"""Choose people: the cards of the question, the child's own people with their photos, and someone that the
child adds by name. In: a posted form. Out: codes and (picture, name) pairs, or a bottom-row answer."""

import re
from dataclasses import replace

from consult.model import AnswerValue
from consult.questions.answer import (
    AnswerRefused,
    Described,
    Fields,
    Reason,
    clean_words,
    describe_card,
    describe_rest,
    read_codes,
    read_instead,
    read_words,
    with_row,
)  # fmt: skip
from consult.questions.cards import check_cards, check_places
from consult.questions.model import Question

MOST_PEOPLE = 20  # that a page takes for one answer
MOST_NAME = 80  # characters
ADDED = "person-alone"  # the picture of someone added for whom no card was chosen
PERSONS = frozenset(
    (
        *("mum", "dad", "brother", "sister", "grandparent", "aunt-uncle", "step-parent", "foster-carer"),
        *("guardian", "friend", "partner", "pet", "baby", "teacher", "social-worker", "key-worker"),
        *("personal-adviser", "iro", "advocate", "independent-visitor", "interpreter", "doctor", "nurse"),
        *("counsellor", "solicitor"),
    )
)
Pairs = list[tuple[str, str]]
_PICTURE = re.compile(r"[a-z][a-z0-9-]{0,59}\Z")  # a concept, also one of the child's own photos


def check(question: Question) -> None:
    """Two cards or more. Raises QuestionnaireBroken."""
    check_cards(question, 2)
    check_places(question)


def parse(fields: Fields, question: Question) -> AnswerValue:
    """The people. A field `person` holds a picture and a name between a space; `new_name` and `new_card` add
    someone; `also` holds the card and the name of someone whom a phone without a line added before; who has a
    card and no name is the card. Raises AnswerRefused for a card not offered."""
    value = half(fields, question)
    cards = {picture for picture, name in value.people if not name}
    chosen = tuple(one.code for one in question.options if one.code in value.chosen or one.picture in cards)
    return replace(value, chosen=chosen, people=tuple(one for one in value.people if one[1]))


def half(fields: Fields, question: Question) -> AnswerValue:
    """The same half given: a card picked for someone who has no name yet stands with an empty one."""
    chosen = read_codes(fields, "choice", [one.code for one in question.options])
    given = [*_given(fields), *_added_before(fields, question)]
    people = dict.fromkeys(_without_repeats(given, _added(fields, question)))
    value = AnswerValue(chosen=chosen, people=tuple(people), words=read_words(fields))
    return read_instead(fields) or with_row(value, fields)


def describe(value: AnswerValue, question: Question) -> list[Described]:
    """The cards, then the child's own people by name, then the rest."""
    own = [Described(picture=picture, name=name) for picture, name in value.people]
    return [describe_card(question, code) for code in value.chosen] + own + describe_rest(value)


def _given(fields: Fields) -> Pairs:
    found = []
    for text in fields.get("person", ()):
        picture, _, typed = text.partition(" ")
        name = _name(typed)
        if name and not _PICTURE.match(picture):
            raise AnswerRefused(Reason.UNKNOWN_CARD)
        if name:
            found.append((picture, name))
    return found


def _added_before(fields: Fields, question: Question) -> Pairs:
    pictures = {one.code: one.picture for one in question.options} | {"": ADDED}
    pairs = [text.partition(" ")[::2] for text in fields.get("also", ())]
    named = [(code, name) for code, typed in pairs if (name := _name(typed))]
    if any(code not in pictures for code, _ in named):
        raise AnswerRefused(Reason.UNKNOWN_CARD)
    return [(pictures[code], name) for code, name in named]


def _added(fields: Fields, question: Question) -> Pairs:
    names = [_name(typed) for typed in fields.get("new_name", ())]
    card = read_codes(fields, "new_card", [one.code for one in question.options], most=1)
    picture = question.option(card[0]).picture if card else ADDED
    return [(picture, name) for name in names if name] or [(picture, "")] * len(card)


def _without_repeats(given: Pairs, added: Pairs) -> Pairs:
    """Both. Who stood there without a card, and is added with one now, is the same person."""
    carded = {name for picture, name in added if picture != ADDED}
    return [one for one in given if one[0] != ADDED or one[1] not in carded] + added


def unnamed(value: AnswerValue) -> str:
    """The name of whoever was added last, where no card was chosen for them yet; else nothing."""
    picture, name = value.people[-1] if value.people else ("", "")
    return name if picture == ADDED else ""


def picked(value: AnswerValue) -> str:
    """The picture of the card that was picked for someone who has no name yet; else nothing."""
    return next((picture for picture, name in value.people if not name), "")


def _name(typed: str) -> str:
    return " ".join(clean_words(typed).split())[:MOST_NAME]
