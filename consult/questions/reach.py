"""Which questions are within a child's reach, and how: the rule from their passport. Pure.

In: the questions that a child would be asked, their passport (None: nothing is known, and nothing is left
out), and whether they have a hand on the page, where they said in "My way" how they choose. Out: the same
questions, some in a kind that is within reach; those that are not are left out. A question whose answers can
alert is never left out: it is asked in the nearest kind there is. A child who is heard by watching is asked
none.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from children.passport.model import Access, Passport, Uses
from consult.questions.bank import Question

_CHOOSES = frozenset({Uses.CHOOSE, Uses.SORT, Uses.SENTENCE, Uses.COMMENT})
# What a child does with pictures where they can answer a kind; one of them is enough. What is not listed (to
# say it) is open to everyone; to draw, write or take a photo is to whoever has a hand on the page: there is
# nothing that a switch or resting could press. On paper somebody else writes. Cards to be put in places are
# asked one by one, without the board, of a child who chooses and does not sort.
NEEDS: dict[str, frozenset[Uses]] = {
    "choose_one": frozenset(Uses),
    "choose_some": _CHOOSES,
    "faces": _CHOOSES,
    "how_much": _CHOOSES,
    "people": _CHOOSES,
    "place_cards": _CHOOSES,
    "order": frozenset({Uses.SORT}),
    "sentence": frozenset({Uses.SENTENCE}),
}
DRAW = "draw"
BY_HAND = frozenset({DRAW, "own_words", "photo"})
NEEDS_WORDS = frozenset({"own_words"})
_NO_PEN = frozenset({Access.ONE_SWITCH, Access.TWO_SWITCHES, Access.PARTNER, Access.DWELL})
# The nearest kind with the same cards and the same codes.
NEAREST = {"choose_some": "choose_one", "people": "choose_one", "order": "choose_some"}


def is_within_reach(kind: str, passport: Passport | None, has_hand: bool | None = None) -> bool:
    """Whether a child with this passport can answer a kind of question. `has_hand`: None on paper, where they
    draw as it says."""
    if kind == DRAW and has_hand is None:
        return moves_pen(passport)
    if kind in BY_HAND and has_hand is False:
        return False
    if passport is None:
        return True
    if kind in NEEDS_WORDS:
        return passport.reads_words
    return not passport.uses or kind not in NEEDS or bool(NEEDS[kind] & set(passport.uses))


def moves_pen(passport: Passport | None) -> bool:
    """Whether a child with this passport has a hand on the page, or a pen."""
    return passport is None or passport.access not in _NO_PEN


def has_board(passport: Passport | None) -> bool:
    """Whether cards are put on a board at once; else each is asked about by itself."""
    return passport is None or not passport.uses or Uses.SORT in passport.uses


def within_reach(
    questions: Iterable[Question],
    passport: Passport | None,
    answered: Collection[str] = (),
    has_hand: bool | None = None,
) -> tuple[Question, ...]:
    """The questions as this child is asked them. What was answered stays."""
    if passport is not None and passport.is_for_watching:
        return tuple(one for one in questions if one.code in answered)
    found = (one if one.code in answered else _as_asked(one, passport, has_hand) for one in questions)
    return tuple(one for one in found if one is not None)


def out_of_reach(
    questions: Sequence[Question], passport: Passport | None, answered: Collection[str] = ()
) -> tuple[Question, ...]:
    """Those of them that this child is not asked."""
    reached = {one.code for one in within_reach(questions, passport, answered, moves_pen(passport))}
    return tuple(one for one in questions if one.code not in reached)


def _as_asked(question: Question, passport: Passport | None, has_hand: bool | None) -> Question | None:
    kind = question.kind
    while not is_within_reach(kind, passport, has_hand):
        if kind not in NEAREST:
            return question if question.alerts else None
        kind = NEAREST[kind]
    return question if kind == question.kind else replace(question, kind=kind)
