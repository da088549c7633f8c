"""The same answer once more, after what it told was dealt with: it tells it anew.

In: a sitting and what it answers. Out: whether that is an alert of its own. Pressing Next once more in the
same go tells nothing new; neither does what nobody has dealt with yet.
"""

from consult.model import CALL, Alert, AnswerValue, Sitting
from consult.questions import kinds
from consult.questions.bank import Question
from consult.read import list_alerts_of, list_revisions
from consult.safety_words import find_flags
from web.handed import handed


def tells_of_harm(value: AnswerValue, question: Question) -> bool:
    """Whether a card in it alerts, or the list of words finds something."""
    return bool(kinds.alerting(value, question) or find_flags(kinds.in_words(value, question)))


def is_told_anew(sitting: Sitting, question: Question, value: AnswerValue) -> bool:
    """Whether another go says again what alerted before and was dealt with."""
    if not tells_of_harm(value, question):
        return False
    before = _newest(sitting, question.code)
    return before is not None and before.sitting_id != sitting.id and _is_dealt_with(before)


def is_called_anew(sitting: Sitting) -> bool:
    """Whether the call before was dealt with already."""
    before = _newest(sitting, CALL)
    return before is not None and _is_dealt_with(before)


def _newest(sitting: Sitting, code: str) -> Alert | None:
    """The alert that was raised last with an answer to this question."""
    asked = {one.id for one in list_revisions(sitting.submission_id) if one.question == code}
    alerts = [one for one in list_alerts_of(sitting.submission_id) if one.answer_id in asked]
    return alerts[-1] if alerts else None


def _is_dealt_with(alert: Alert) -> bool:
    return handed().alert_closed(alert.answer_id)
