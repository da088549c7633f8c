"""What every page of a child's sitting needs to know, loaded once a request.

In: the sitting of the cookie. Out: `Visit`. Raises SubmissionSent where a page asks for an open submission.
"""

import hmac
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from flask import g, session

from children.model import Child, Review, Service, Way
from children.passport.model import Passport
from children.read import LOCAL, load_child_unguarded, load_review, load_service, today
from consult import read
from consult.foreign import is_read, may_be_foreign
from consult.helping import Helper, Tapped
from consult.model import CALL, Answer, AnswerValue, Sitting, Submission, SubmissionSent
from consult.questions import menu, path, reach
from consult.questions.bank import Question, QuestionBank, Topic
from consult.questions.shown_order import FIXED, at_once, is_locked, shown_question
from consult.questions.who import Facts, facts_of
from consult.sharing import Audience
from store.work import now, vault
from web.handed import Instead, IroCard, handed
from web.own_words import use_words
from web.page import script_version
from web.words import lang, plain
from wording.languages import format_date

HANDED = "handed_over"  # in the session: how often a full phone handed over what it could not keep
CORNERS = 4  # cards at once, where they are looked at or pointed to: a corner each


@dataclass(frozen=True)
class Visit:
    """A child at a page: their sitting, what they said so far, and what is asked of them."""

    sitting: Sitting
    submission: Submission
    child: Child

    @cached_property
    def review(self) -> Review:
        """The review as it stands today."""
        return load_review(self.sitting.review_id)

    @cached_property
    def service(self) -> Service:
        """The child's service."""
        return load_service(self.child.service_id)

    @cached_property
    def iro(self) -> IroCard | None:
        """What the child may see of their IRO."""
        return handed().iro_card(self.child.id)

    @property
    def iro_name(self) -> str:
        """What the IRO is called on the child's pages, with or without a name."""
        if self.iro:
            return self.iro.name
        return plain("core.help.iro", "The person who runs your meeting")

    @cached_property
    def instead(self) -> Instead:
        """Who is shown what the child says that is not for their IRO."""
        return handed().instead_of_iro(self.child.id)

    @cached_property
    def bank(self) -> QuestionBank:
        """The questionnaire in the version that this submission began with."""
        return read.load_bank_of(self.submission)

    @cached_property
    def asked(self) -> tuple[Question, ...]:
        """The questions of this child: those of the topics they chose, then the others."""
        return path.chosen_first(self.asked_in_order, self.sitting.opening.topics or ())

    @cached_property
    def first(self) -> tuple[Question, ...]:
        """The questions of the topics that the child chose to begin with; all, where they chose none."""
        return path.first_part(self.asked_in_order, self.sitting.opening.topics or ())

    @cached_property
    def asked_in_order(self) -> tuple[Question, ...]:
        """The questions of this child in the questionnaire's order, as far as they are within their reach."""
        return self.reached(path.asked_questions(self.bank, self.who, self.given))

    def reached(self, questions: Sequence[Question]) -> tuple[Question, ...]:
        """Questions as this child is asked them: those within reach, with the cards that lead somewhere."""
        reached = reach.within_reach(questions, self.passport, self.given, self.has_hand)
        return menu.without_closed_cards(self.bank, reached, self._may_come_to)

    def _may_come_to(self, question: Question) -> bool:
        if question.code in self.given or any(one.holds(self.given) for one in question.when):
            return True  # the child has been here, or chose the card that leads here
        reached = reach.within_reach([question], self.passport, has_hand=self.has_hand)
        return question.asked.fits(self.who) and bool(reached)

    @cached_property
    def asked_before(self) -> tuple[Question, ...]:
        """The questions that are asked no more and hold an answer, as far as this sitting may tell: another
        answer closed them, or what staff wrote down since. The IRO gets what was said there all the same, so
        the child sees it and can change it."""
        asked = {one.code for one in self.asked}
        said = {code for code, value in self.given.items() if not value.is_empty}
        return tuple(one for one in self.bank.questions if one.code in said - asked)

    @property
    def to_look_at(self) -> tuple[Question, ...]:
        """Every question of which the child's own pages tell: what is asked, then what was asked before."""
        return self.asked + self.asked_before

    def question(self, code: str) -> Question:
        """One of these. Raises QuestionUnknown."""
        return path.asked_question(self.to_look_at, code)

    @property
    def has_hand(self) -> bool:
        """Whether this child has a hand on the page, as they choose now."""
        return not (self.sitting.reached.scans or self.sitting.reached.dwells)

    @property
    def topics(self) -> tuple[Topic, ...]:
        """The topics that this child is asked about."""
        return path.asked_topics(self.bank, self.asked_in_order)

    @property
    def has_rest(self) -> bool:
        """Whether, after the topics chosen first, others are still to be offered."""
        return len(self.first) < len(self.asked) and not self.sitting.opening.goes_on

    @property
    def has_code(self) -> bool:
        """Whether their IRO gave the child a code that still works."""
        code = self.sitting.opening.code
        return code is not None and code.is_open(now()) and not self.sitting.pictures_locked

    @property
    def code_days(self) -> list[str]:
        """The days on which a code of their IRO's was used, in the reader's language."""
        days = dict.fromkeys(at.astimezone(LOCAL).date() for at in self.sitting.opening.codes_used)
        return [format_date(day, lang()) for day in days]

    def part_of(self, question: Question) -> tuple[Question, ...]:
        """The questions among which this one stands: those chosen first, or all of them; it alone where it is
        asked no more."""
        return next((part for part in (self.first, self.asked) if question in part), (question,))

    def bound_question(self, code: str) -> Question:
        """The question whose form was sent. It may no longer be asked, where an answer was changed on another
        page meanwhile: what was said on it is still taken. Raises QuestionUnknown."""
        asked = next((one for one in self.asked if one.code == code), None)
        return asked or self.bank.question(code)

    @cached_property
    def who(self) -> Facts:
        """What decides which questions this child is asked: their age on the day on which they began, so
        that a birthday since then takes no question away."""
        began = self.submission.begun_at.astimezone(LOCAL)
        return facts_of(self.child, self.review.kind, began.date())

    @property
    def given(self) -> dict[str, AnswerValue]:
        """The answers that may decide what comes next: those that this sitting may show. What was said
        elsewhere must not be told by a question that it brings."""
        said = self.submission.answers
        return {one.question: one.value for one in said if self.sitting.may_show(one)}

    @property
    def passport(self) -> Passport | None:
        """How this child says yes, where someone has written it down."""
        return self.sitting.passport

    @property
    def helper(self) -> Helper | None:
        """Who helps in this sitting, as they said."""
        return self.sitting.opening.helping.helper_of(self.sitting.id)

    @property
    def locked(self) -> bool:
        """Whether cards keep their places."""
        return is_locked(self.way, self.passport.locked if self.passport else None)

    def shown(self, question: Question) -> Question:
        """The same question with its cards in the order of this child."""
        return shown_question(question, str(self.submission.id), self.locked)

    @property
    def cards_at_once(self) -> int:
        """How many cards stand on a page; in corners at most four."""
        known = self.passport.cards_at_once if self.passport else 0
        size = self.sitting.looks.size or self.child.picture_size
        if self.sitting.reached.corners:
            return min(known or CORNERS, CORNERS)
        return at_once(known, size)

    def tapped(self, question: Question, value: AnswerValue, quick: bool) -> Tapped:
        """How a card was chosen, as far as it is one card and cards can move."""
        shown = [one.code for one in self.shown(question).options]
        if question.kind in FIXED or len(value.chosen) != 1 or value.chosen[0] not in shown:
            return Tapped(quick=quick)
        return Tapped(str(shown.index(value.chosen[0]) + 1), len(shown), quick)

    @property
    def has_board(self) -> bool:
        """Whether cards are put on a board; else each is asked about by itself, so that its places can stand
        in corners too."""
        return reach.has_board(self.passport) and not self.sitting.reached.corners

    @property
    def way(self) -> Way:
        """How this child is asked just now."""
        return self.sitting.way

    @property
    def answered(self) -> frozenset[str]:
        """The codes of the questions that hold an answer."""
        return frozenset(one.question for one in self.submission.answers)

    @property
    def answered_here(self) -> frozenset[str]:
        """Those answered in this sitting."""
        return frozenset(one.question for one in self.submission.answers if one.sitting_id == self.sitting.id)

    @property
    def has_begun(self) -> bool:
        """Whether something is half given, as far as this sitting may show it."""
        return bool(read.list_begun(self.sitting))

    @property
    def waiting(self) -> tuple[str, ...]:
        """The sensitive questions put off and still open."""
        return path.waiting_questions(self.asked, self.answered, self.sitting.opening.later)

    def is_private(self, answer: Answer) -> bool:
        """True for an answer that says that the child may not be safe: no page shows it unasked."""
        return self.submission.alerts(answer)

    def shown_answer(self, code: str) -> Answer | None:
        """The answer to a question as this page may show it: not another sitting's, and no alert."""
        answer = self.submission.answer(code)
        if answer is None or not self.sitting.may_show(answer) or self.is_private(answer):
            return None
        return answer

    @property
    def just_alerted(self) -> bool:
        """True where the answer saved last in this sitting says that the child may not be safe."""
        here = [one for one in self.submission.answers if one.sitting_id == self.sitting.id]
        last = max(here, key=lambda one: one.saved_at, default=None)
        return last is not None and (self.is_private(last) or self._not_iro(last))

    @property
    def just_hidden(self) -> bool:
        """True where what was saved last is not for the IRO: a manager is told instead."""
        here = [one for one in self.submission.answers if one.sitting_id == self.sitting.id]
        last = max(here, key=lambda one: one.saved_at, default=None)
        return last is not None and self._not_iro(last)

    def _not_iro(self, answer: Answer) -> bool:
        return self.submission.sharing.of(answer.question).audience is Audience.NOT_IRO

    @cached_property
    def maybe_about_iro(self) -> tuple[Answer, ...]:
        """The answers that tell of harm and name the IRO, of which the child has not said yet whether they
        are about them; as far as this sitting may tell. A call has the choice beside it."""
        opening = self.sitting.opening
        alerts = [one for one in read.list_alerts_of(self.submission.id) if self.sitting.may_show(one)]
        asked = {one.answer_id for one in alerts if handed().names_iro(one)}
        return tuple(
            one
            for one in (read.list_revisions(self.submission.id) if asked else ())
            if one.id in asked and one.question != CALL and str(one.id) not in opening.not_about_iro
        )

    @property
    def keeps_from_iro(self) -> bool:
        """Whether something is kept for now, or not for the IRO, as far as this sitting may show it: no page
        says then that the IRO sees all that was said."""
        shown = (one for one in self.submission.answers if self.sitting.may_show(one))
        return any(self.submission.sharing.of(one.question).hides for one in shown)

    @property
    def may_need_interpreter(self) -> bool:
        """Whether somebody may have to put this child's words into English: by the page's language, what they
        speak, or what they wrote or said aloud, as far as this sitting may show it."""
        speaks = self.child.speaks
        if not is_read(lang()) or (speaks and not is_read(speaks)):
            return True
        said = [one for one in self.submission.answers if self.sitting.may_show(one)]
        recorded = {one.code for one in self.bank.questions if one.kind == "say_it"}
        return any(
            (one.value.attached and one.question in recorded)
            or may_be_foreign(one.value.words, one.value.words_language or one.language)
            for one in said
        )

    @property
    def is_by_hand(self) -> bool:
        """Whether an adult holds or moves the child's hand here: then the IRO alone sees what is said."""
        return self.sitting.opening.helping.is_by_hand(self.sitting.id)

    @property
    def nobody_meets(self) -> bool:
        """Whether nobody is to meet any more: the day of the meeting is past, or it is cancelled."""
        return self.review.is_over(today())

    @property
    def stamp(self) -> str:
        """What a bundle kept on the phone is made of; another stamp, and the phone asks for another."""
        made_of = (self.sitting.id, self.way, lang(), self.sitting.looks, self.bank.id, self.bank.version)
        keyed = bool(self.sitting.opening.pictures)
        handed_over = session.get(HANDED, 0)
        choices = self.submission.sharing.by_question
        past_iro = sorted(code for code, one in choices.items() if one.audience is Audience.NOT_IRO)
        how = (self.passport, self.child.picture_size, keyed, handed_over, self.nobody_meets, self.is_by_hand)
        return vault().blind("bundle", f"{made_of}:{how}:{past_iro}:{script_version()}").hex()[:16]

    @property
    def kin(self) -> str:
        """What bundles have in common that differ in way and language alone; colours, sound, how a page is
        set out and how a child chooses are put around them by the phone."""
        looks = self.sitting.looks
        worn = (looks.style, looks.cover, looks.aids)
        made_of = (self.sitting.id, worn, self.passport, self.bank.id, self.bank.version)
        return vault().blind("bundles", f"{made_of}:{script_version()}").hex()[:16]

    def binding(self, question: Question) -> str:
        """What ties a form to this sitting, question and version: a form of another child's, of another
        question or of another version does not have it."""
        bound = f"{self.sitting.id}:{question.code}:{self.bank.id}:{self.bank.version}"
        return vault().blind("form", bound).hex()[:20]

    def is_bound(self, question: Question, given: str) -> bool:
        """Whether a form with this binding was made for this sitting, question and version."""
        return hmac.compare_digest(given.encode(), self.binding(question).encode())


def load_visit() -> Visit:
    """The visit of this request, for a submission that is still open. Raises SubmissionSent."""
    visit = load_any_visit()
    if visit.sitting.sent_at is not None:
        raise SubmissionSent
    return visit


def load_any_visit() -> Visit:
    """The visit of this request, also after sending."""
    sitting: Sitting = g.sitting
    submission = read.load_own_submission(sitting.submission_id)
    if submission is None:
        raise SubmissionSent
    # What this request itself has just kept beside the answers counts already.
    opening = next((one.opening for one in submission.sittings if one.id == sitting.id), sitting.opening)
    visit = Visit(replace(sitting, opening=opening), submission, load_child_unguarded(sitting.child_id))
    use_words(visit.bank.words)
    return visit
