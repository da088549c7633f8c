"""A finding that a person lets stand, with the reason; and what then is left to look at. Pure.

In: a draft, findings, what was decided. Out: the draft with it; findings apart: to look at, and staying. What
stays is kept with the letter, and holds for the sentence as it was: written anew, it is found anew. A sign
that cannot be printed never stays, nor does that something changed: it may change again.
"""

from collections.abc import Iterable
from dataclasses import replace

from letters.check import Finding
from letters.draft import Draft
from letters.left_out import OTHERWISE
from letters.rules.choice import Overruled, ReasonMissing, says_why
from letters.rules.model import Severity

LONGEST_REASON = 300


def overrule(draft: Draft, finding: Finding, reason: str, by: str, on: str) -> Draft:
    """The draft with one finding left as it is. Raises ReasonMissing."""
    if not says_why(reason):
        raise ReasonMissing(finding.rule)
    of = sentence_of(draft, finding)
    kept = Overruled(of, finding.rule, " ".join(reason.split())[:LONGEST_REASON], by, on)
    others = (one for one in draft.overruled if (one.sentence, one.rule) != (kept.sentence, kept.rule))
    return replace(draft, overruled=(*others, kept))


def take_up_again(draft: Draft, finding: Finding) -> Draft:
    """The draft with this finding to be looked at again."""
    of = sentence_of(draft, finding), finding.rule
    left = tuple(one for one in draft.overruled if (one.sentence, one.rule) != of)
    return replace(draft, overruled=left)


def staying(draft: Draft, finding: Finding) -> Overruled | None:
    """Why a finding stays; None for one that is to be looked at."""
    if finding.severity is Severity.BLOCKS or not finding.may_stay:
        return None
    sentence = sentence_of(draft, finding)
    found = (one for one in draft.overruled if (one.sentence, one.rule) == (sentence, finding.rule))
    return next(found, None)


def to_look_at(draft: Draft, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings without those that stay."""
    return tuple(each for each in findings if staying(draft, each) is None)


def sentence_of(draft: Draft, finding: Finding) -> str:
    """What a reason is given for: what the finding names (`Finding.of`), else the words of its line, or all
    that the line says of its decision where that is what was found; "" for the letter as a whole."""
    found = next((line for line in draft.letter.sentences if line.id == finding.line_id), None)
    if finding.of or found is None:
        return finding.of
    if finding.rule != OTHERWISE or not found.block:
        return found.text
    return " ".join(line.text for line in draft.letter.sentences if line.block == found.block)
