"""All that a person should look at in a letter before it is approved.

In: the child, the letter being written, what changed since it was begun. Out: `Finding`s in reading order.
Reads; writes nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from children.guests import people_asked
from children.model import Child
from children.read import today
from letters.as_told import NOT_THEIRS, not_as_told
from letters.check import Finding, unsettled
from letters.claimed import STILL_SO, has_claims, still_so
from letters.draft import ENGLISH, Draft, Written
from letters.editor import findings_of
from letters.last_sent import NOT_SAID_NEW, NewsOffer, last_sent
from letters.left_out import LEFT_OUT, OTHERWISE, left_out
from letters.rule_choices import load_choice
from letters.rules.model import Severity
from letters.said_apart import SAID_APART, said_apart
from letters.still_true import anothers_words, days_past, names_before
from letters.taken_back import TAKEN_BACK, still_repeated, taken_back, without_blocks
from letters.told_alone import told_alone
from letters.written import Newer, with_first
from reviews.model import Outcome
from reviews.read import load_outcome_by_id
from web.handed import handed

CHANGED_SINCE = "changed since it was begun"
_UNSETTLED = {
    LEFT_OUT: "something of the record is not in it any more",
    OTHERWISE: "something does not stand in it as it was decided",
    NOT_THEIRS: "what the child said stands in other words",
    TAKEN_BACK: "it repeats what may stand in no letter any more",
    NOT_SAID_NEW: "it does not say what is new",
    SAID_APART: "a sentence and the English beside it do not say the same",
    STILL_SO: "it says that something is changed, and that stands as it was",
}


def found_in(
    child: Child, draft: Draft, newer: Newer | None, unsaid: NewsOffer | None = None
) -> tuple[Finding, ...]:
    """What the rules find; what may not be true any more; what the letter does not say yet (`newer`), or says
    no more of its record; what is new and not said to be (`unsaid`)."""
    outcome = load_outcome_by_id(draft.outcome_id)
    made, first = with_first(child, draft, outcome) if outcome else (draft, draft.first)
    alone = told_alone(child, draft.review_id)
    found = [*findings_of(draft, load_choice(child.service_id), alone, first)]
    if draft.letter.lang != ENGLISH:
        names = (child.called, draft.letter.iro_name)
        found += said_apart(Written(made.letter, made.english), first, names)
    if outcome and first:
        now = Written(made.letter, made.english)
        # Only what changed beside the letter can have been taken back.
        gone = taken_back(first, newer.fresh) if newer else frozenset[str]()
        found += still_repeated(now, first, gone)
        first = without_blocks(first, gone)
        now = without_blocks(now, gone)
        lost = [*not_as_told(now, first), *left_out(now, first, outcome, today(), _cover(child, outcome))]
        # Without the letter as it was composed on its day nothing can be put back.
        found += lost if draft.first else [replace(one, was="") for one in lost]
    place = {line.id: at for at, line in enumerate(draft.letter.sentences)}
    more = [*found, *_untrue(child, draft, outcome), *_not_taken(newer), *_not_new(unsaid)]
    return tuple(sorted(more, key=lambda one: place.get(one.line_id, len(place))))


def why_unsettled(findings: Iterable[Finding]) -> str:
    """What keeps a letter from being approved, in words for staff; "" where nothing does."""
    rules = {finding.rule for finding in unsettled(findings)}
    why = [words for rule, words in _UNSETTLED.items() if rule in rules]
    if rules - _UNSETTLED.keys():
        why.insert(0, "it says what only the child can say")
    return " and ".join(why)


def _untrue(child: Child, draft: Draft, outcome: Outcome | None) -> Iterator[Finding]:
    made = Written(draft.letter, draft.english)
    yield from days_past(made, today())
    people = (*people_asked(draft.review_id), *(outcome.who_came if outcome else ()))
    yield from names_before(made, child, people)
    if has_claims(draft.letter):
        sent = last_sent(draft.review_id)
        yield from still_so(draft.letter, sent.in_language(draft.letter.lang) if sent else None)
    if outcome and (cover := _cover(child, outcome)):
        yield from anothers_words(made, draft.first, cover, _said_by_me(outcome))


def _said_by_me(outcome: Outcome) -> list[str]:
    """The blocks of which the record says that "I" do it, or do not agree."""
    named = [(f"step-{at}", one.who) for at, one in enumerate(outcome.next_steps, 1)]
    named += [(f"apart-{at}", one.who) for at, one in enumerate(outcome.disagreements, 1)]
    return [block for block, who in named if who.strip().casefold() in ("i", "me")]


def _cover(child: Child, outcome: Outcome) -> str:
    """The name of who made the record, where that is not the child's reviewing officer; else ""."""
    is_anothers = child.iro_id is not None and outcome.made_by != child.iro_id
    return handed().staff_name(outcome.made_by) if is_anothers else ""


def _not_taken(newer: Newer | None) -> Iterator[Finding]:
    if newer is not None and (newer.taken.new or newer.taken.gone):
        why = "Something changed since this letter was begun, and it does not say so yet: see at the top."
        yield Finding("", CHANGED_SINCE, why, "", Severity.LOOK, may_stay=False)


def _not_new(unsaid: NewsOffer | None) -> Iterator[Finding]:
    if unsaid is not None and unsaid.unsaid:
        are = "1 thing is" if unsaid.count == 1 else f"{unsaid.count} things are"
        why = (
            f"{are} different from version {unsaid.version}, and the letter does not say what is new: press "
            "“Say what is new” at the top, or say why it need not be said."
        )
        severity = Severity.MUST if unsaid.is_of_decisions else Severity.LOOK
        yield Finding("", NOT_SAID_NEW, why, "", severity, of=unsaid.unsaid)
