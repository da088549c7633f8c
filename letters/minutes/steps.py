"""A decision of minutes as a step of the record: its words, who does it, by when, how it stands. Pure.

In: a sorted sentence in words for the child. Out: a `Step`. How it stands carries the doubt ("I have asked
for this"), so the words say it plainly: "It was agreed that" and "The plan is for Jan to" go.
"""

import re
from dataclasses import dataclass

from letters.minutes.became import only_when
from letters.minutes.days import day_in, without_day
from letters.rewrite.actions import Action, find_action
from letters.rewrite.child import Child
from letters.rewrite.headings import step_label, without_topic
from letters.rewrite.sections import Section
from letters.rewrite.sorting import Sorted
from letters.rewrite.verbs import base_of_participle
from reviews.model import StepState
from reviews.smart import ACTIONS

_OPENING = re.compile(
    r"^(?:(?:also|and|then|finally),? )?(?:(?:it (?:was|has been|is)|(?:the |your |this )?(?:review|meeting)"
    r"(?: has| have)?|everyone(?: has)?|we(?: all)?(?: have)?|all) (?:also )?"
    r"(?:agreed|decided|endorsed|recommended|asked)"
    r"|agreed|decided|decision|recommended|recommendation)\s*(?:\bthat\b|:|[-–])\s*",
    re.IGNORECASE,
)
_TO = re.compile(
    r"^(?:it (?:was|is)|we(?: all)?|everyone|(?:the |your )?(?:review|meeting)) (?:agreed|decided)"
    r" (?:for )?to ",
    re.I,
)
_AGREED = re.compile(r"\b(?:agreed|decided|decision|endorsed)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"\b(?:recommend\w*|request\w*|asked for|subject to|to be (?:agreed|approved))\b", re.IGNORECASE
)
_JUDGE = re.compile(r"\b(?:court|judge)\b.{0,30}\b(?:decide|decides|agree|grant)\b", re.IGNORECASE)
_TO_DO = re.compile(r"^(?P<who>[\w’'&/-]+(?: [\w’'&/-]+){0,4}?) to (?P<does>[a-z]+)\b")
_HAS_VERB = re.compile(
    r"\b(?:I|you|we|it|this|that|there|will|is|are|was|were|be|been|has|have|had|can|may|must|should|needs?"
    r"|wants?|likes?|wish(?:es)?|hopes?|plans?|able|going|due|likely|\w+ed|how|what|where|when|who|whether)\b",
    re.IGNORECASE,
)
_WILL = re.compile(r"\bwill\b|^The plan is for .* to\b|^[^.]{1,60}? (?:to|agreed to|is to|are to) [a-z]")
_PLAN = re.compile(r"^The plan is for ", re.IGNORECASE)
_DOES = re.compile(r" (?:is to|are to|needs? to|(?:has |have )?agreed to|to|will) (?=[a-z])")
_DONE_TO = re.compile(r"\s*(?:also )?be (?:\w+ly |also )?(?P<done>[a-z]+)\b")
_TO_BE = re.compile(r"^(?P<what>[^,;:]{1,80}?) (?:to|will|must|should|needs? to) (?=be )")
_BY = re.compile(r"\bby (?P<who>[^.,;:()]+?)(?= (?:by|before|on|in|at|for|within) |\s*(?:$|[.,;:()]))")
_DECIDES = re.compile(
    r"^(?:the |a )?(?:court|judge) (?:will|must|has to|needs to|is to) decide ", re.IGNORECASE
)
_REFERS = re.compile(
    r"\b(?:will|to|can|should) (?:\w+ ){1,2}?(it|this|(?<!sure )that|them|these|those|so)\b"
    r"(?! [a-z]*(?:week|month|year|term))",
    re.IGNORECASE,
)


NO_ONE = "No one is named. Who does it, or makes sure of it?"


@dataclass(frozen=True, slots=True)
class Step:
    """A step. `on`: the day as a form takes it, or empty. `asks`: what only a person can say, or empty."""

    what: str
    who: str
    on: str
    state: StepState
    asks: str = ""


def as_step(each: Sorted, text: str, child: Child) -> Step:
    """The step that a sentence tells. `text`: its words for the child, without a list's mark."""
    bare = _without_opening(_without_topic(text.removeprefix(step_label(text)), child))
    if _DECIDES.match(bare):  # the letter says "Only a judge can decide this:"
        judged = _DECIDES.sub("", bare, count=1)
        return Step(judged[:1].upper() + judged[1:], "", day_in(bare), StepState.JUDGE)
    action = find_action(bare, child)
    bare = bare if action else _with_verb(bare)
    on = day_in(action.by_when if action else bare)
    what = _words(bare, action, on)
    who = _known(_doer(bare, action, child), child)
    refers = _REFERS.search(what)
    asks = f"What is “{refers[1]}”? In the record this sentence stands alone." if refers else ""
    asks = asks or ("" if who else NO_ONE)
    return Step(what, who, on, _state(each, text), asks)


def is_done_to(does: str) -> bool:
    """Whether what stands behind "to" or "will" is done to somebody, and not by them: "be booked"."""
    found = _DONE_TO.match(does)
    return bool(found and base_of_participle(found["done"]))


def _doer(bare: str, action: Action | None, child: Child) -> str:
    """Who does it; of what is done to somebody or something only whom "by" names: not the dentist of "Dentist
    to be booked". "By May" is a month."""
    begun = None if action else _TO_BE.match(bare)
    done = action.what if action else bare[begun.end() :] if begun else ""
    if not is_done_to(done) or (begun and _HAS_VERB.search(begun["what"])):
        return action.who if action else ""
    named = (found["who"] for found in _BY.finditer(done) if not only_when(found.group()))
    return next((who for who in named if find_action(f"{who} to do it.", child)), "")


def _without_topic(text: str, child: Child) -> str:
    """Without "Health:", which is the topic of the step. Before what nobody is named for it may be who does
    it: "School: to send the report"."""
    bare = without_topic(text)
    return bare if find_action(_without_opening(bare), child) else text


def _without_opening(text: str) -> str:
    bare = _TO.sub("We will ", text, count=1)
    bare = _OPENING.sub("", bare, count=1)
    return bare[:1].upper() + bare[1:]


def _with_verb(bare: str) -> str:
    """ "Family centre to review time with your dad" -> "Family centre will review ...": nobody whom we know,
    so who does it is asked."""
    found = _TO_DO.match(bare)
    if not found or found["does"] not in ACTIONS or _HAS_VERB.search(found["who"]):
        return bare
    return f"{found['who']} will {bare[found.start('does') :]}"


def _words(bare: str, action: Action | None, on: str) -> str:
    """ "The plan is for Jan to book a dentist by Friday" -> "Jan will book a dentist"."""
    if action is None or not _WILL.search(bare):
        plain = without_day(bare) if on else bare
    else:
        plain = _DOES.sub(_as_will, _PLAN.sub("", bare, count=1), count=1)
        plain = without_day(plain) if on else plain
        plain = plain[:1].upper() + plain[1:]
    plain = re.sub(r"\s+[-–,]+\s*$", "", plain.strip().rstrip("."))
    return plain + ("" if plain[-1:] in "!?" else ".")


def _as_will(found: re.Match[str]) -> str:
    return found.group() if "need" in found.group() else " will "


def plainly(text: str, child: Child) -> str:
    """ "The plan is for Jan to book a dentist." -> "Jan will book a dentist."; the same where it is none."""
    return _words(text, find_action(text, child), "")


def _known(who: str, child: Child) -> str:
    """The names that the child uses, where it is somebody they know: "your social worker Dana" -> "Dana"."""
    named = [one.name for one in child.people if re.search(rf"\b{re.escape(one.name)}\b", who)]
    if not named or re.search(r"\band\b|,", who):
        return who
    return named[0]


def _state(each: Sorted, text: str) -> StepState:
    """Only what is said to be agreed is: a list of actions is what somebody asks for."""
    said = each.rewritten.original
    if _JUDGE.search(said):
        return StepState.JUDGE
    if _ASKED.search(said):
        return StepState.ASKED
    agreed = each.under is Section.DECIDED or _AGREED.search(said) or _AGREED.search(text)
    return StepState.AGREED if agreed else StepState.ASKED
