"""What a child said, for tests: answers given through the room's own functions, sent or not."""

from collections.abc import Mapping

from consult import write
from consult.model import Answer, AnswerValue, Holder, Sitting, Submission
from consult.read import load_submission
from consult.sharing import Sharing
from tests.factories.invite import Invited

NOT_SAFE = AnswerValue(chosen=("not_safe",))
HAPPY = AnswerValue(chosen=("happy",))


def in_words(words: str, language: str = "en") -> AnswerValue:
    """Own words, in a language."""
    return AnswerValue(words=words, words_language=language)


def make_submission(
    invited: Invited,
    answers: Mapping[str, AnswerValue] | None = None,
    *,
    sent: bool = True,
    holder: Holder = Holder.ME,
    sharing: Sharing | None = None,
) -> Submission:
    """In the open unit of work: begun, answered and, unless told otherwise, sent."""
    sitting = write.begin_sitting(invited.invite, holder)
    for question, value in (answers if answers is not None else {"feel": HAPPY}).items():
        write.save_answer(sitting, question, value, sharing)
    if sent:
        write.send_submission(sitting)
    found = load_submission(invited.review.id)
    assert found is not None
    return found


def make_alert(invited: Invited, value: AnswerValue = NOT_SAFE) -> tuple[Sitting, Answer]:
    """An answer that alerts, saved and not sent."""
    sitting = write.begin_sitting(invited.invite, Holder.ME)
    return sitting, write.save_answer(sitting, "safe", value)
