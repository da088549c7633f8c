"""A saved answer becomes an alert because of what was found in it later: a picture that worries staff, or
words that may mean harm in what an interpreter said. Flushes, never commits. The answer stays as it is.
"""

from dataclasses import replace

from consult.kept import opening_from, sealed_opening
from consult.model import Answer, AnswerId, SubmissionId
from consult.tables import AnswerRow, SubmissionRow
from store.work import audit, db, now


def flag_answer(submission_id: SubmissionId, answer_id: AnswerId, *headings: str) -> None:
    """A saved answer becomes an alert for these reasons, from now on where it was none, beside what else it
    alerts for. When it was found is kept each time: what was dealt with before stands open again. Nothing of
    it is in the trail, which must not tell that an answer alerts."""
    row = db().get_one(SubmissionRow, submission_id, with_for_update=True, populate_existing=True)
    opening = opening_from(row)
    flagged, name = dict(opening.flagged), str(answer_id)
    later = opening.flagged_at
    if name in flagged and name not in dict(later):
        later = (*later, (name, db().get_one(AnswerRow, answer_id).saved_at))  # found when it was said
    later = (*later, (name, now()))
    flagged[name] = tuple(dict.fromkeys([*flagged.get(name, ()), *headings]))
    released = tuple(one for one in opening.released if one != name)
    found = replace(opening, flagged=tuple(flagged.items()), flagged_at=later, released=released)
    row.opening = sealed_opening(row, found)
    db().flush()


def release_answer(submission_id: SubmissionId, answer_id: AnswerId) -> None:
    """What was found in this answer holds it back no more: whom the child chose may see it, until more is
    found in it. What its cards tell always holds it back. Nothing of it is in the trail, as of an alert."""
    row = db().get_one(SubmissionRow, submission_id, with_for_update=True, populate_existing=True)
    opening = opening_from(row)
    released = tuple(dict.fromkeys([*opening.released, str(answer_id)]))
    row.opening = sealed_opening(row, replace(opening, released=released))
    db().flush()


def note_worry(answer: Answer, heading: str) -> None:
    """Someone of the service worries about this answer. The trail says only that something was noted."""
    flag_answer(answer.submission_id, answer.id, heading)
    audit("answer.noted", answer.child_id, submission=answer.submission_id)
