"""Which questions a child will not be asked, because of what their communication passport says.

In: a child. Out: these questions in English, as staff read them; none where no passport was written.
"""

from children.model import Child, ReviewKind
from children.passport.read import load_passport
from children.read import today
from consult.questionnaires.read import bank_for_service
from consult.questions.path import asked_questions
from consult.questions.reach import out_of_reach
from consult.questions.who import facts_of


def list_not_asked(child: Child, kind: ReviewKind = ReviewKind.LATER) -> tuple[str, ...]:
    """Of those that everyone like this child is asked before such a review, were it asked today."""
    who = facts_of(child, kind, today())
    asked = asked_questions(bank_for_service(who, child.service_id), who, {})
    return tuple(one.in_english(child.way) for one in out_of_reach(asked, load_passport(child.id)))
