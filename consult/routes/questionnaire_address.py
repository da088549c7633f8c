"""Where the questions of a real child are previewed: what they are asked, with nothing of who they are.

In: a child and a review. Out: an address of the desk.
"""

from typing import Any

from flask import url_for

from children.model import Child, Review
from children.passport.model import Access
from children.passport.read import load_passport
from children.read import today
from consult import read
from consult.questionnaires.model import OWN, SHIPPED
from consult.questionnaires.preview import Wanted, query_of, uses_of
from consult.questionnaires.read import bank_for_service
from consult.questions.who import facts_of


def preview_address(child: Child, review: Review) -> str:
    """The questions as this child has them, or would have them today. The address names nobody."""
    submission, passport = read.load_submission(review.id), load_passport(child.id)
    who = facts_of(child, review.kind, today())
    bank = read.load_bank_of(submission) if submission else bank_for_service(who, child.service_id)
    wanted = Wanted(
        lang=child.reads or child.speaks,
        way=child.way,
        who=who,
        uses=uses_of(passport),
        access=passport.access if passport else Access.TOUCH,
        by_rows=bool(passport and passport.by_rows),
        cards=passport.cards_at_once if passport else 0,
        size=child.picture_size,
    )
    which = bank.version if bank.id.startswith(OWN) else SHIPPED
    query: dict[str, Any] = query_of(wanted)
    return url_for("consult.show_as_child", code=bank.code, which=which, **query)
