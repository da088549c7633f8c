"""Notes for the IRO alone on how far answers can be leaned on: in words, never a number about a child. Pure.

In: a Submission, its questionnaire, the child's passport. Out: `Note`s, each with what to do about it. They
say how answers came about; none of them is about an answer that may mean that the child is not safe, and none
is shown beside one: such an answer is believed and acted on, however it came.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from children.passport.model import Passport, Uses
from consult.helping import AskedAgain, Practice
from consult.model import Answer, Submission
from consult.questions.bank import QuestionBank, QuestionUnknown

RUN = 5  # so many answers in a row, before anything is said about them


@dataclass(frozen=True)
class Note:
    """What was seen, and what to do about it."""

    seen: str
    to_do: str


PRACTICE = {
    Practice.UNDERSTOOD: Note(
        "In a practice round they chose as their helper expected.", "Nothing. It speaks for the answers."
    ),
    Practice.NOT_SURE: Note(
        "In a practice round their helper was not sure that they understood.",
        "Ask again together, with fewer cards or with things to hold.",
    ),
    Practice.STOPPED: Note(
        "A practice round was stopped.", "Ask what made them stop, and try on another day or in another way."
    ),
}
SAME = Note("A calm question was asked twice, with its cards turned round: the same was chosen.", "Nothing.")
CHANGED = Note(
    "A calm question was asked twice, with its cards turned round: something else was chosen.",
    "Ask about one or two things again when you meet. They may have changed their mind, or the cards were "
    "new to them.",
)
LEFT_OPEN = Note(
    "A calm question was asked twice, with its cards turned round: the second time it was left open.",
    "Nothing follows from it. Ask again together when you meet, in other words.",
)
NOT_ASKED = Note("No question was asked a second time.", "Ask one again yourself, in other words.")
SAME_PLACE = Note(
    "Several times in a row the card in the same place was chosen.",
    "Ask one of these again with the cards in another order, or fewer of them.",
)
QUICK = Note(
    "Several answers in a row came very fast.",
    "It may have been easy, or they wanted it over. Ask what matters most again when you meet.",
)
ASKS_FOR = Note(
    "They use pictures to ask for things.",
    "What they gave may be what they wanted at that moment. Ask someone who knows them to watch as well.",
)


def notes_of(submission: Submission, bank: QuestionBank, passport: Passport | None) -> tuple[Note, ...]:
    """The notes, the most telling first; none where nobody helped, nothing is written down of how they say
    yes, and nothing stands out."""
    calm = [one for one in submission.answers if not (submission.alerts(one) or _is_about_safety(one, bank))]
    helping = submission.helping
    found = [PRACTICE[one] for one in _practices(submission)]
    if helping.again is not None:
        found.append(_asked_again(helping.again))
    elif passport is not None or any(submission.written.of(one.sitting) is None for one in helping.helpers):
        found.append(NOT_ASKED)
    if _runs(calm, lambda one: one.tapped.place if one.tapped.of >= 3 else ""):
        found.append(SAME_PLACE)
    if _runs(calm, lambda one: "quick" if one.tapped.quick else ""):
        found.append(QUICK)
    if passport is not None and passport.uses == (Uses.GIVE,):
        found.append(ASKS_FOR)
    return tuple(found)


def _asked_again(again: AskedAgain) -> Note:
    if again.is_open:
        return LEFT_OPEN
    return SAME if again.is_same else CHANGED


def _practices(submission: Submission) -> Iterable[Practice]:
    last = {one.sitting: one.result for one in submission.helping.practised}
    return dict.fromkeys(last.values())


def _runs(answers: Sequence[Answer], mark: Callable[[Answer], str]) -> bool:
    """Whether so many answers in a row, in the order given, have the same mark; "" breaks a row."""
    ordered = sorted(answers, key=lambda one: one.saved_at)
    return any(value and len(list(run)) >= RUN for value, run in groupby(map(mark, ordered)))


def _is_about_safety(answer: Answer, bank: QuestionBank) -> bool:
    try:
        question = bank.question(answer.question)
    except QuestionUnknown:
        return False
    return bool(question.alerts)
