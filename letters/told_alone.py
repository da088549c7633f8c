"""What a child said only to their reviewing officer, in English: so that no letter says it by mistake.

In: the review of a letter. Out: the answers that are not for others, each apart from its question; and what
the record has that they said to the officer alone and have not agreed to, which has no question. In: a record
and a reader of its copy. Out: the sentences of it that come near such an answer.
Reads; writes nothing.
"""

from collections.abc import Iterator, Sequence

from children.model import Child, ReviewId
from consult.read import load_bank_of, load_submission
from letters.begin import as_written
from letters.check import check
from letters.draft import ENGLISH
from letters.ingredients import Told
from letters.rule_choices import load_choice
from letters.rules.feelings import NEAR_ALONE
from letters.rules.model import Answered
from letters.rules.told_alone import NAME as TOLD_ALONE
from letters.service_words.read import load_words
from letters.service_words.told import told_in
from letters.told import told_from
from reviews.model import ForWhom, Outcome, Spoken
from reviews.read import load_outcome
from web.handed import handed


def told_alone(child: Child, review_id: ReviewId) -> tuple[Answered, ...]:
    """The private answers; words in another language than English are left out: no rule reads them."""
    outcome = load_outcome(review_id)
    return (*_answered_alone(child, review_id), *_spoken_alone(outcome.spoken if outcome else ()))


def repeats_alone(child: Child, outcome: Outcome, reader: ForWhom = ForWhom.PARENTS) -> tuple[str, ...]:
    """The sentences of a copy of this record, as they were typed, that come near what the child said only to
    the officer: what the letter's rules hold back there."""
    alone = (*_answered_alone(child, outcome.review_id), *_spoken_alone(outcome.spoken))
    if not alone:
        return ()
    iro = handed().iro_card(child.id)
    made = as_written(child, outcome, iro.name if iro else "", reader)
    found = check(made, load_choice(child.service_id), alone=alone)
    lines = {one.line_id for one in found if one.rule == TOLD_ALONE or one.why.endswith(NEAR_ALONE)}
    return tuple(line.text for line in made.sentences if line.id in lines)


def _spoken_alone(spoken: Sequence[Spoken]) -> Iterator[Answered]:
    return (Answered(one.what) for one in spoken if one.is_private)


def _answered_alone(child: Child, review_id: ReviewId) -> Iterator[Answered]:
    submission = load_submission(review_id)
    bank = load_bank_of(submission) if submission else None
    words = load_words(child.service_id, ENGLISH)
    told = told_in(
        lambda say: told_from(submission, bank, say, child.speaks), words, bank.words if bank else {}
    )
    return (_answered(one) for one in told if one.private and (one.answers or one.words_lang == ENGLISH))


def _answered(told: Told) -> Answered:
    return Answered(told.words or ", ".join(told.answers), f"{told.question} {told.place}".strip())
