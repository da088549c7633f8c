"""What a child said, laid out for their IRO in English beside the child's own words. Pure.

In: a Submission, the questionnaire version it was given to, every revision, alerts and interpretations. Out:
`AnswerSheet`. The wording of each question is that of the version and way in which it was asked.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from children.model import Guest, Way
from children.passport.model import Passport
from consult.attached.model import AttachmentKind
from consult.foreign import is_latin, is_read, may_be_foreign
from consult.helping import Helper
from consult.model import Alert, Answer, AnswerId, Holder, Submission
from consult.questions.answer import Described
from consult.questions.bank import Question, QuestionBank
from consult.questions.kinds import describe
from consult.questions.path import asked_questions
from consult.questions.reach import out_of_reach
from consult.questions.who import Facts
from consult.written import Entry
from reviews.audience import HAND_CHOSE, audience_of
from reviews.model import Interpretation


@dataclass(frozen=True)
class Readers:
    """What decides whether staff understand a child's words: the language that the child `speaks`, "" where
    nobody wrote it down, and the answers of which somebody said that they cannot read them."""

    speaks: str = ""
    unreadable: frozenset[AnswerId] = frozenset()


@dataclass(frozen=True)
class AnswerShown:
    """One answer. `asked`: the question as this child was asked it, in English. `pieces`: cards, places and
    own words. `not_understood`: own words that the reader may not be able to read, not interpreted yet.
    `may_be_english`: whoever reads them can say so themselves. `audience`: whom the child chose for it.
    `earlier`: what the child had said before and changed, newest first. `anchor`: its place on
    the page, where another answer to the same question may stand. `by_hand`: an adult held or moved the
    child's hand, so that it is not shown as what the child said. `written`: who wrote it down, where the
    child did not give it themselves; `is_wrong`: the child says that this is not what they said."""

    answer: Answer
    asked: str
    picture: str
    pieces: tuple[Described, ...]
    alone: bool
    alerts: bool
    not_understood: bool
    interpretation: Interpretation | None
    holder: Holder | None
    helper: Helper | None = None
    by_hand: bool = False
    written: Entry | None = None
    is_wrong: bool = False
    earlier: tuple["Earlier", ...] = ()
    may_be_english: bool = False
    audience: str = ""
    anchor: str = ""


@dataclass(frozen=True)
class Earlier:
    """An answer that the child changed later."""

    pieces: tuple[Described, ...]
    saved_at: datetime
    alerts: bool
    written: Entry | None = None
    by_hand: bool = False
    waited: bool = False


@dataclass(frozen=True)
class AnswerSheet:
    """All that the IRO may read. `left_out`: questions without an answer, as they were asked; `not_asked`:
    out of the child's reach, by their passport as it is today."""

    answers: tuple[AnswerShown, ...]
    left_out: tuple[str, ...]
    not_asked: tuple[str, ...] = ()

    @property
    def said(self) -> tuple[AnswerShown, ...]:
        """What the child said themselves."""
        return tuple(one for one in self.answers if not (one.by_hand or one.is_wrong))

    @property
    def by_hand(self) -> tuple[AnswerShown, ...]:
        """What was made with an adult's hand."""
        return tuple(one for one in self.answers if one.by_hand)

    @property
    def not_said(self) -> tuple[AnswerShown, ...]:
        """What was written down, and the child says that it is not what they said."""
        return tuple(one for one in self.answers if one.is_wrong and not one.by_hand)

    @property
    def not_understood(self) -> int:
        """How many answers hold words that nobody here could read yet."""
        return sum(one.not_understood for one in self.answers)


def needs_interpreter(answer: Answer, readers: Readers) -> bool:
    """Whether the answer holds what is not understood by itself: own words that staff may not be able to
    read, or a drawing, a recording or a photo."""
    value = answer.value
    if value.needs_a_look or answer.id in readers.unreadable:
        return True
    return may_be_foreign(value.words, _language(answer), readers.speaks)


def is_foreign(alert: Alert, readers: Readers) -> bool:
    """Whether what a child wrote in an alert of their consultation may not be understood by staff; or what
    they said aloud or drew, where it stands with no answers that anybody reads. What they said anywhere else
    is interpreted there."""
    if alert.files_are_here:
        return True
    if alert.form_of or alert.of_letter or alert.of_page or not alert.words.strip():
        return False
    return alert.answer_id in readers.unreadable or may_be_foreign(
        alert.words, alert.language, readers.speaks
    )


def may_be_english(answer: Answer) -> bool:
    """Whether the own words may be English after all, so that whoever reads them can say so: typed on a page
    in English, in its letters."""
    words = answer.value.words
    return bool(words.strip()) and is_read(_language(answer)) and is_latin(words)


def _language(answer: Answer) -> str:
    return answer.value.words_language or answer.language


def may_say_oneself(answer: Answer, kinds: Collection[AttachmentKind], readers: Readers) -> bool:
    """Whether the IRO can write themselves what it says or shows: a drawing or a photo, or something said or
    written in a language that they read. `kinds`: of what is attached."""
    foreign = needs_interpreter(replace(answer, value=replace(answer.value, attached=())), readers)
    english = is_read(answer.language)
    return bool(answer.value.attached) and not foreign and (english or AttachmentKind.RECORDING not in kinds)


def list_unread_words(
    submission: Submission, interpreted: Collection[AnswerId], readers: Readers
) -> list[Answer]:
    """The answers with words that are not yet understood, in the questionnaire's order."""
    return [
        one for one in submission.answers if needs_interpreter(one, readers) and one.id not in interpreted
    ]


def lay_out(
    submission: Submission,
    bank: QuestionBank,
    who: Facts,
    revisions: Sequence[Answer],
    alerting: Collection[AnswerId],
    interpretations: Sequence[Interpretation],
    readers: Readers,
    guests: Sequence[Guest] = (),
    passport: Passport | None = None,
) -> AnswerSheet:
    """The answers in the questionnaire's order. `alerting`: the answers that raised an alert; `guests`: who
    is asked to come to the meeting; `passport`: what is within the child's reach."""
    meanings = {one.answer_id: one for one in interpretations}
    holders = {sitting.id: sitting.holder for sitting in submission.sittings}
    shown = []
    for answer in submission.answers:
        question = bank.question(answer.question)
        counts = submission.answer(answer.question) is answer
        meaning = meanings.get(answer.id)
        shown.append(
            AnswerShown(
                answer=answer,
                asked=question.in_english(answer.way),
                picture=question.picture,
                pieces=tuple(describe(answer.value, question)),
                alone=question.alone,
                alerts=answer.id in alerting,
                not_understood=needs_interpreter(answer, readers) and meaning is None,
                may_be_english=may_be_english(answer),
                audience=audience_of(submission.sharing.of(answer.question), guests)
                if submission.is_sharing_theirs(answer.question)
                else HAND_CHOSE,
                interpretation=meaning,
                holder=holders.get(answer.sitting_id),
                helper=submission.helping.helper_of(answer.sitting_id),
                by_hand=submission.helping.is_by_hand(answer.sitting_id),
                written=submission.written.of(answer.sitting_id),
                is_wrong=submission.written.is_wrong(answer.id),
                earlier=_earlier(submission, answer, question, revisions, alerting) if counts else (),
                anchor=answer.question if counts else f"{answer.question}-apart",
            )
        )
    return AnswerSheet(tuple(shown), *_without_answer(submission, bank, who, passport))


def files_on(sheet: AnswerSheet) -> frozenset[str]:
    """The names of the drawings, recordings and photos that stand on the page of these answers."""
    now = [piece for one in sheet.answers for piece in one.pieces]
    before = [piece for one in sheet.answers for earlier in one.earlier for piece in earlier.pieces]
    return frozenset(piece.attached for piece in (*now, *before) if piece.attached)


def pictures_on(sheet: AnswerSheet) -> frozenset[str]:
    """The concepts whose pictures stand on the page of these answers."""
    pieces = [piece for one in sheet.answers for piece in one.pieces]
    return frozenset(one for piece in pieces for one in (piece.picture, piece.place_picture) if one)


def _earlier(
    submission: Submission,
    answer: Answer,
    question: Question,
    revisions: Sequence[Answer],
    alerting: Collection[AnswerId],
) -> tuple[Earlier, ...]:
    shown = {one.id for one in submission.answers}
    older = [
        one
        for one in revisions
        if one.question == answer.question
        and one.id not in shown
        and not (one.not_for_iro or (one.after_sending and not one.waited))
    ]
    return tuple(
        Earlier(
            tuple(describe(one.value, question)),
            one.saved_at,
            one.id in alerting,
            submission.written.of(one.sitting_id),
            submission.helping.is_by_hand(one.sitting_id),
            one.waited,
        )
        for one in sorted(older, key=lambda one: one.order, reverse=True)
    )


def _without_answer(
    submission: Submission, bank: QuestionBank, who: Facts, passport: Passport | None
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What the child left out, and what they were not asked."""
    given = {answer.question: answer.value for answer in submission.answers}
    way = submission.answers[-1].way if submission.answers else Way.EASY
    asked = asked_questions(bank, who, given)
    kept_from = out_of_reach(asked, passport, given)
    left = [one for one in asked if one.code not in given and one not in kept_from]
    return tuple(one.in_english(way) for one in left), tuple(one.in_english(way) for one in kept_from)
