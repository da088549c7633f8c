"""All that a person should look at in a letter before it is approved.

In: the child, the letter being written, what changed since it was begun. Out: `Finding`s in reading order.
Reads; writes nothing.
"""

from collections.abc import Iterator

from children.guests import people_asked
from children.model import Child
from children.read import today
from letters.check import Finding
from letters.claimed import has_claims, still_so
from letters.draft import Draft, Written
from letters.editor import findings_of
from letters.last_sent import last_sent
from letters.rule_choices import load_choice
from letters.rules.model import Severity
from letters.still_true import anothers_words, days_past, names_before
from letters.told_alone import told_alone
from letters.written import Newer
from reviews.read import load_outcome_by_id
from web.handed import handed

CHANGED_SINCE = "changed since it was begun"


def found_in(child: Child, draft: Draft, newer: Newer | None) -> tuple[Finding, ...]:
    """What the rules find; what may not be true any more; what the letter does not say yet (`newer`)."""
    found = findings_of(draft, load_choice(child.service_id), told_alone(child, draft.review_id))
    place = {line.id: at for at, line in enumerate(draft.letter.sentences)}
    more = [*found, *_untrue(child, draft), *_not_taken(newer)]
    return tuple(sorted(more, key=lambda one: place.get(one.line_id, len(place))))


def _untrue(child: Child, draft: Draft) -> Iterator[Finding]:
    made = Written(draft.letter, draft.english)
    outcome = load_outcome_by_id(draft.outcome_id)
    yield from days_past(made, today())
    people = (*people_asked(draft.review_id), *(outcome.who_came if outcome else ()))
    yield from names_before(made, child, people)
    if has_claims(draft.letter):
        sent = last_sent(draft.review_id)
        yield from still_so(draft.letter, sent.in_language(draft.letter.lang) if sent else None)
    if outcome and child.iro_id and outcome.made_by != child.iro_id:
        yield from anothers_words(made, draft.first, handed().staff_name(outcome.made_by))


def _not_taken(newer: Newer | None) -> Iterator[Finding]:
    if newer is not None and (newer.taken.new or newer.taken.gone):
        why = "Something changed since this letter was begun, and it does not say so yet: see at the top."
        yield Finding("", CHANGED_SINCE, why, "", Severity.LOOK, may_stay=False)
