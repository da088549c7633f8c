"""What people at the meeting will see of what the child said: one sheet, for the child's page and the desk's.
Pure.

In: what the child said with their choices, the questionnaire, who is asked to come. Out: `Shared` answers.
The child looks at this very sheet before sending; both pages draw what `lay_sheet` gives. What says that a
child may not be safe is never on it, whoever was chosen; nor is what was made with an adult's hand, or was
written down by one and is not what the child said, as the child says.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from children.model import Guest
from consult.model import Answer, Submission
from consult.questions import kinds
from consult.questions.answer import Described
from consult.questions.bank import Question, QuestionBank, QuestionUnknown
from consult.sharing import Audience, Invited, newcomers
from consult.written import Entry


@dataclass(frozen=True)
class Shared:
    """One answer on the sheet. `without`: who is asked to come and does not see it: left out by the child, or
    asked to come after the child chose (`newcomers`).
    `written`: who wrote it down, where the child did not."""

    answer: Answer
    question: Question
    pieces: tuple[Described, ...]
    without: tuple[Guest, ...] = ()
    newcomers: tuple[Guest, ...] = ()
    written: Entry | None = None

    @property
    def for_all(self) -> bool:
        """Whether everyone who is asked to come may see it."""
        return not (self.without or self.newcomers)


def lay_sheet(submission: Submission, bank: QuestionBank, guests: Sequence[Guest]) -> tuple[Shared, ...]:
    """Every answer that someone at the meeting may see, in the questionnaire's order."""
    found = []
    for answer in submission.answers:
        sharing = submission.sharing_of(answer.question)
        try:
            question = bank.question(answer.question)
        except QuestionUnknown:
            continue
        if sharing.audience is not Audience.MEETING:
            continue
        if not submission.is_theirs(answer) or submission.alerts(answer):
            continue
        late = {one.id for one in newcomers(sharing, guests)}
        found.append(
            Shared(
                answer,
                question,
                tuple(kinds.describe(answer.value, question)),
                tuple(one for one in guests if str(one.id) in sharing.without),
                tuple(one for one in guests if one.id in late),
                submission.written.of(answer.sitting_id),
            )
        )
    return tuple(found)


def held_back(submission: Submission) -> tuple[Answer, ...]:
    """What the child gave to the meeting and is on no sheet, because it alerts."""
    given = (one for one in submission.answers if submission.sharing.for_meeting(one.question))
    return tuple(one for one in given if submission.alerts(one) and submission.is_theirs(one))


def sheet_for(submission: Submission, sheet: Sequence[Shared], person: Invited | None) -> tuple[Shared, ...]:
    """The part that one person may see; `None`: the part that everyone may see at once."""
    choices = submission.sharing
    if person is None:
        return tuple(one for one in sheet if one.for_all and not choices.of(one.question.code).for_nobody)
    return tuple(one for one in sheet if choices.may_be_shown(one.question.code, person))
